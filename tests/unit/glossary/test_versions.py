"""Bringing versions of an entry together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.glossary.model import Alternative, Entry, Forms, Kind, PartOfSpeech
from plainspeak.glossary.versions import Conflict, conflicts, contested, differences, merge

BASE = Entry(
    "panel", "panel", Kind.JARGON, alternatives=(Alternative("group"), Alternative("team")), meaning="A group."
)
WORDS = st.lists(st.sampled_from("abcd"), max_size=4, unique=True).map(lambda texts: tuple(map(Alternative, texts)))
VERSIONS = st.builds(
    Entry,
    st.just("x"),
    st.sampled_from(["x", "y"]),
    st.sampled_from(Kind),
    alternatives=WORDS,
    meaning=st.sampled_from(["", "one", "two"]),
    flags=st.lists(st.sampled_from("ab"), max_size=2, unique=True).map(tuple),
)


def test_differences_are_told_field_by_field() -> None:
    after = replace(BASE, meaning="People.", why="Vague")
    assert differences(BASE, after) == (("meaning", "A group.", "People."), ("why", "", "Vague"))
    assert differences(BASE, BASE) == ()


def test_of_a_new_entry_everything_it_says_is_different() -> None:
    assert [one.field for one in differences(None, BASE)] == ["headword", "kind", "alternatives", "meaning"]


@pytest.mark.parametrize(
    ("yours", "theirs", "expected"),
    [
        (["group", "team"], ["group"], ["group"]),
        (["group", "team", "meeting"], ["group"], ["group", "meeting"]),
        (["group", "team", "meeting"], ["board", "group", "team"], ["group", "team", "meeting", "board"]),
        (["team", "group"], ["group", "team"], ["team", "group"]),
        ([], ["group", "team", "board"], ["board"]),
    ],
)
def test_lists_take_what_either_added_and_lose_what_either_took_out(
    yours: list[str], theirs: list[str], expected: list[str]
) -> None:
    mine, other = (replace(BASE, alternatives=tuple(map(Alternative, texts))) for texts in (yours, theirs))
    assert [one.text for one in merge(mine, other, BASE).alternatives] == expected


def test_the_forms_of_a_word_go_with_the_word() -> None:
    base = replace(BASE, part_of_speech=PartOfSpeech.NOUN, forms=Forms(plural="panels"))
    yours = replace(base, forms=Forms(plural="panelz"))
    theirs = replace(base, headword="board", forms=Forms(plural="boards"))
    assert merge(yours, base, base).forms.plural == "panelz"
    assert merge(base, theirs, base) == theirs
    chosen = Conflict(yours, theirs, base, 1).merged({"headword": "theirs"})
    assert (chosen.headword, chosen.forms.plural) == ("board", "boards")


def test_only_what_both_changed_in_different_ways_is_contested() -> None:
    yours, theirs = replace(BASE, meaning="One.", why="Vague"), replace(BASE, meaning="Two.", alternatives=())
    assert contested(yours, theirs, BASE) == ("meaning",)
    assert [one.field for one in conflicts(yours, theirs, BASE)] == ["alternatives", "meaning", "why"]


@given(one=VERSIONS, base=VERSIONS)
def test_merging_with_no_change_gives_the_other_version(one: Entry, base: Entry) -> None:
    assert merge(one, base, base) == one
    assert merge(base, one, base) == one
    assert merge(one, one, base) == one


@given(yours=VERSIONS, theirs=VERSIONS, base=VERSIONS)
def test_a_merge_holds_every_addition_of_either(yours: Entry, theirs: Entry, base: Entry) -> None:
    merged = merge(yours, theirs, base)
    added = ({*yours.alternatives} | {*theirs.alternatives}) - {*base.alternatives}
    assert added <= {*merged.alternatives}
    assert merged.meaning == (theirs.meaning if yours.meaning == base.meaning else yours.meaning)
