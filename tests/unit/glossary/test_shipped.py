"""The shipped glossary keeps its word: every entry finds what it says it finds, and offers what fits."""

import re
from dataclasses import replace

import pytest

from plainspeak.glossary import compiled
from plainspeak.glossary.files import load_files, shipped_files, shipped_glossary
from plainspeak.glossary.matcher import Match, Matcher, keys_of
from plainspeak.glossary.model import Entry, Status
from plainspeak.glossary.wording import replacements
from plainspeak.text.lexicon import lexicon

FILES = shipped_files()
ENTRIES = load_files(FILES).entries


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(shipped_glossary())


def test_the_compiled_glossary_is_in_step_with_its_files() -> None:
    """If this fails: python tools/build_glossary.py"""
    compiled_copy = compiled.read(FILES)
    assert compiled_copy is not None
    assert compiled_copy.entries == load_files(FILES).entries
    assert compiled_copy.revision == load_files(FILES).revision


def test_the_keys_that_ship_are_those_of_the_entries() -> None:
    assert all(getattr(entry, "keys", ()) for entry in shipped_glossary().entries)
    changed = [entry for entry in shipped_glossary().entries if set(entry.keys) != set(keys_of(replace(entry)))]
    assert changed == []


def test_every_entry_flags_and_passes_what_it_says(matcher: Matcher) -> None:
    faults = [fault for entry in ENTRIES if entry.status is Status.APPROVED for fault in _faults(entry, matcher)]
    assert not faults, "\n" + "\n".join(faults)


def test_every_example_is_something_that_a_leaflet_might_say() -> None:
    """Not the shorthand of whoever wrote the entry: "| near=plan,case"."""
    examples = [(entry.id, text) for entry in ENTRIES for text in (*entry.flags, *entry.passes)]
    assert not [each for each in examples if re.search(r"[|=]|;;|\[\[", each[1])]


def test_every_entry_with_alternatives_offers_one_in_one_of_its_own_examples(matcher: Matcher) -> None:
    faults = [
        f"{entry.id}: none of {[one.text for one in entry.alternatives]} fits any of {list(entry.flags)}"
        for entry in ENTRIES
        if entry.alternatives and entry.flags and not any(_offers(text, entry, matcher) for text in entry.flags)
    ]
    assert not faults, "\n" + "\n".join(faults)


def test_every_form_of_a_plain_word_is_a_word() -> None:
    """What the generator makes up ("becauses", "mays") is written down by hand in the entry."""
    odd = {
        word
        for entry in ENTRIES
        for one in entry.alternatives
        for text in (one.text, *(form for _, form in one.forms.items()))
        for word in re.findall(r"[a-z]+", text.lower())
        if word not in _OUR_OWN and not lexicon().facts(word).known
    }
    assert not odd


_OUR_OWN = frozenset(("nhs", "uk", "attaches", "deafblind", "hiv"))


def _faults(entry: Entry, matcher: Matcher) -> list[str]:
    missed = [f"{entry.id} does not flag: {text}" for text in entry.flags if not _matches(text, entry, matcher)]
    wrong = [f"{entry.id} flags: {text}" for text in entry.passes if _matches(text, entry, matcher)]
    return missed + wrong


def _matches(text: str, entry: Entry, matcher: Matcher) -> list[Match]:
    """Of the entry itself: what an acronym stands for is found as jargon under its id (`in_full`)."""
    found = matcher.find(text, possible=entry.by_topic_alone)
    return [match for match in found if match.entry.id == entry.id and match.entry.kind is entry.kind]


def _offers(text: str, entry: Entry, matcher: Matcher) -> bool:
    found = [replacements(text, match) for match in _matches(text, entry, matcher)]
    for offered in found:
        assert len({one.text for one in offered}) == len(offered)
        assert all(one.text != text[one.start : one.end] for one in offered)
    return any(found)
