"""Words that neither the British lexicon nor the glossary nor the user knows. Corrections are made when asked for."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.american import spellings
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.strange_words import is_strange
from plainspeak.analysis.rules.suspects import is_named_elsewhere, suspects
from plainspeak.analysis.rules.unknown_words import (
    calendar_slips,
    is_like_a_word,
    is_unknown,
    keeps_its_y,
    parts_of,
    slips,
    stem,
)
from plainspeak.text.lexicon import lexicon
from plainspeak.text.model import Sentence

_WHY = "A misspelt word stops readers, confuses screen readers, and makes people trust the leaflet less."
_NAME_AFTER = re.compile(r"(?:,? (?:and|or) |, | )(?!I\b)[A-Z][a-z]+")
"""A name may go on so: "Crewe Alexandra", "Totnes and Kingsbridge"."""
_WELSH = re.compile(r"[A-Za-z]+'(?:n|r|w|ch)")
_GENUS_BEFORE = re.compile(r"\b(?:[A-Z]\.|[A-Z][a-z]{2,}(?:us|a|um|is|o|es|on|ix|ex|ys))\s$")
_SPECIES = re.compile(r"[a-z]{3,}(?:us|um|is|a|ae|i|ens|ile|oides)")
_MENTION = tuple("@#_/\\.")


def check(block: BlockText) -> Iterable[Finding]:
    """A word with a capital inside a sentence is a name. One that begins a sentence may be: see `_is_a_slip`."""
    found = list(_found(block))
    if not found:
        return ()
    foreign = [one for one in block.sentences if _is_foreign(one, found)]
    return [
        each
        for each in found
        if not is_strange(each.text.lower()) and not any(one.start <= each.start < one.end for one in foreign)
    ]


def _found(block: BlockText) -> Iterator[Finding]:
    text = block.block.text
    for start, end, word, first in suspects(block, is_unknown):
        bare = stem(word)
        if text[max(0, start - 1) : start] in _MENTION or is_known(bare, block.known) or bare.lower() in spellings():
            continue
        if any(match.start < end and start < match.end for match in block.matches) or _is_species(text, start, bare):
            continue
        alone = first and _NAME_AFTER.match(text, end) is None
        if bare.islower() or (bare.isupper() and len(bare) > 6) or _is_a_slip(bare, first=alone):
            yield _finding(text[start : start + len(bare)], start)


def _is_species(text: str, start: int, word: str) -> bool:
    """ "Staphylococcus aureus", "C. difficile": the second name of a living thing."""
    return _SPECIES.fullmatch(word) is not None and _GENUS_BEFORE.search(text, max(0, start - 30), start) is not None


def _is_foreign(sentence: Sentence, found: Sequence[Finding]) -> bool:
    """Whether half of the sentence is of words that are like no English ones: it is in another language."""
    inside = [each for each in found if sentence.start <= each.start < sentence.end]
    if not inside:
        return False
    marked = sum(map(_is_marked, sentence.words))
    alien = marked + sum(is_strange(each.text.lower()) for each in inside)
    unknown = marked + len(inside)
    half = 2 * unknown >= len(sentence.words)
    third = 3 * unknown >= len(sentence.words)
    return (alien > 1 and third and 2 * alien >= unknown) or (alien > 0 and half and unknown > 4)


def _is_marked(word: str) -> bool:
    """Letters that English lacks, or a Welsh short form: "brochüre", "mae'r"."""
    return not lexicon().facts(word).known and (not word.isascii() or _WELSH.fullmatch(word) is not None)


def is_known(word: str, known: Container[str]) -> bool:
    """Whether the glossary or the user knows it, whole or each of its parts, also in the plural."""
    small = word.lower()
    if small in known:
        return True
    plural = small.endswith("s") and not small.endswith("ss") and not keeps_its_y(small) and small not in slips()
    if plural and small[:-1] in known:
        return True
    return "-" in small and all(part in known or not is_unknown(part) for part in parts_of(small))


def _is_a_slip(word: str, *, first: bool) -> bool:
    """ "Accomodation is …": a likely mistake, for a common word is near. "Sandwell is …" is not."""
    if not (word[:1].isupper() and word[1:].islower()):
        return False
    small = word.lower()
    return small in calendar_slips() or (first and is_like_a_word(small))


def _finding(written: str, start: int) -> Finding:
    message = f"“{written}” is not in the dictionary. Check how it is spelt, or add it to your words."
    return Finding("spelling", start, start + len(written), written, message, _WHY, Severity.MEDIUM)


def without_names(findings: Sequence[Finding], text: str) -> Iterable[Finding]:
    """A word with a capital that has one elsewhere too, inside a sentence, is a name."""
    for finding in findings:
        small = finding.text.lower()
        if small in calendar_slips() or not is_named_elsewhere(finding.text, text):
            yield finding


SPELLING = Rule(
    id="spelling",
    title="Spelling",
    letter="Z",
    why=_WHY,
    source="British English word list of SCOWL; GOV.UK style guide",
    check=check,
    wakes=by_words(is_unknown),
    settle=without_names,
    failing=(
        "You will [[recieve]] a letter.",
        "We can help with [[accomodation]].",
        "They are on [[seperate]] floors.",
        "You are [[definately]] welcome.",
        "[[Tommorrow]] we are closed.",
        "The [[goverment]] pays for it.",
        "Ask your [[nieghbour]] to come.",
        "It is [[neccessary]] to wash your hands.",
        "A [[wellcome]] pack is on the table.",
        "The bus comes [[occassionally]].",
        "Write down your [[adress]] here.",
        "The [[councel]]'s office is upstairs.",
    ),
    passing=(
        "You will receive a letter.",
        "Our neighbour's colour scheme is grey.",
        "Mr Okonkwo lives in Snodgrassington.",
        "Save the factsheets on our webpage.",
        "Their co-workers re-read the day-to-day notes.",
        "The AMHPs and the CQC agree.",
        "Email j.smyth@example.org or see www.exmaple.org.",
        "It is £23,250.50 or ref AB12345.",
        "She has necrotising fasciitis and lymphoedema.",
        "We can't, won't and didn't.",
        "Ring YourCare for a key-safe.",
        "The children's toys are in the café.",
    ),
)
