"""Words that are also names: "Sue Hart" and "Mr Grant" are people, "Beech Lodge" and "Commence Road" places."""

import re

from plainspeak.glossary.surroundings import in_title_case
from plainspeak.glossary.vocabulary import words
from plainspeak.text.lexicon import lexicon

_BEFORE = re.compile(r"(?:^|(?<=\W))([A-Z][a-z]+)\.? $")
_AFTER = re.compile(r" [A-Z][a-z’']+")
_PLACE_AFTER = re.compile(
    r" (?:House|Lodge|Road|Street|Lane|Avenue|Close|Drive|Crescent|Gardens|Terrace|Cottage|Grove|Rise|Mews|Villas)\b"
)
_PLACE_NAMES = frozenset({"Lodge", "Close", "Drive", "Rise", "View", "Grove"})
"""Words that end the name of a house or a road, and are verbs elsewhere: "Beech Lodge"."""
_NO_NAMES = words(
    "a an and by can could do how i if it may must not of or please should the they to we who will would you"
)
_OBJECTS = words("a an any my our that the their this your")
_NEXT_WORD = re.compile(r" ([A-Za-z]+)")
_TITLES = words("Mr Mrs Miss Ms Mx Dr Sir Dame Cllr Prof Judge Nurse")


def names_somebody(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], one word with a capital, is somebody's first or last name where it stands.

    The name of a house or a road counts too: nobody can swap a word of it.
    """
    word = text[start:end]
    if _names_a_place(text, start, end):
        return True
    row = lexicon().row(word.lower()) if word.istitle() and word.isalpha() else None
    if row is None or not row.capital or in_title_case(text, start, end):
        return False
    before = _BEFORE.search(text, max(0, start - 20), start)
    if before is not None and (before[1] in _TITLES or _is_first_name(before[1])):
        return True
    return _AFTER.match(text, end) is not None


def _names_a_place(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    if not (word.istitle() and word.isalpha()):
        return False
    if _PLACE_AFTER.match(text, end) is not None:
        return not in_title_case(text, start, end)
    before = _BEFORE.search(text, max(0, start - 20), start) if word in _PLACE_NAMES else None
    if before is None or before[1].lower() in _NO_NAMES:
        return False
    after = _NEXT_WORD.match(text, end)
    return after is None or after[1].lower() not in _OBJECTS


def _is_first_name(word: str) -> bool:
    row = lexicon().row(word.lower())
    return row is not None and row.capital and not row.known
