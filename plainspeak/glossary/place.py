"""The place in a sentence that a wording must fit into."""

import re
from dataclasses import dataclass, replace

from plainspeak.glossary.fold import fold
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Alternative, Form, PartOfSpeech
from plainspeak.glossary.parts import words_after, words_before
from plainspeak.glossary.shapes import is_activity, looks_plural
from plainspeak.glossary.vocabulary import DETERMINERS, PREPOSITIONS

BEFORE_WORD = re.compile(r"([^\W\d_][\w'’]*)(\s+)$")
AFTER_WORD = re.compile(r"(\s+)([^\W\d_][\w'’]*)")
_LETTERS_IN_BRACKETS = re.compile(r" \([A-Z][A-Za-z&]{0,9}\)")
"""What a long name is cut to: "disability-related expenditure (DRE) has"."""
_POSSESSIVE = re.compile(r"(['’])(s)?(?!\w)", re.IGNORECASE)
_BEFORE_NOUN = DETERMINERS | (PREPOSITIONS - {"to"})


@dataclass(frozen=True, slots=True)
class Place:
    """What a wording must fit into. `before` and `after` are the nearest words in lower case, nearest first."""

    start: int
    end: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    lead: str = ""
    """The text that stands before, some way back, in lower case."""
    rest: str = ""
    """The text that follows, some way on, in lower case."""
    possessive: str = ""
    """The apostrophe of a possessive, "" where there is none; the span then reaches to its end."""


Fit = tuple[Place, str]
"""Where a wording goes, and the wording as it goes there."""


def place_of(text: str, match: Match) -> Place:
    low, high = max(0, match.start - 80), match.end + 160
    flat = fold(text[low:high])
    start, end = match.start - low, match.end - low
    letters = _LETTERS_IN_BRACKETS.match(text, match.end)
    after = tuple(words_after(flat, letters.end() - low if letters else end))
    place = Place(match.start, match.end, tuple(words_before(flat, start)), after, flat[:start], flat[end:])
    found = _POSSESSIVE.match(text, match.end)
    if found and (found[2] or match.text.lower().endswith("s")):
        return replace(place, end=found.end(), possessive=found[1], after=place.after[1 if found[2] else 0 :])
    return place


def reaching_back(text: str, place: Place) -> Place:
    """The place with the word before taken in."""
    found = BEFORE_WORD.search(text, max(0, place.start - 40), place.start)
    return replace(place, start=found.start(), before=place.before[1:]) if found else place


def is_noun(match: Match, place: Place) -> bool:
    """Whether the match is a noun here; a term that is either is one after a determiner or a preposition."""
    entry, form = match.entry, match.form
    if entry.part_of_speech is not PartOfSpeech.PHRASE or not entry.forms.plural:
        return entry.part_of_speech is PartOfSpeech.NOUN
    before = place.before[0] if place.before else ""
    return form is Form.PLURAL or (form is Form.BASE and before in _BEFORE_NOUN)


def is_plural(alternative: Alternative) -> bool:
    """Whether the wording is a plural as it stands; an uncountable one may be its own plural too."""
    plural = alternative.forms.plural == alternative.text and looks_plural(alternative.text)
    return plural and not is_activity(alternative.text)  # "easing symptoms"


def ends_in_preposition(written: str) -> bool:
    return written.split()[-1].lower() in PREPOSITIONS
