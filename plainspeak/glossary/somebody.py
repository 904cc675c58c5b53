"""Words that are also names: "Sue Hart", "Mr Grant" and "Anita Law" are people, not jargon."""

import re

from plainspeak.glossary.surroundings import in_title_case
from plainspeak.glossary.vocabulary import words
from plainspeak.text.lexicon import lexicon

_BEFORE = re.compile(r"(?:^|(?<=\W))([A-Z][a-z]+)\.? $")
_AFTER = re.compile(r" [A-Z][a-z’']+")
_TITLES = words("Mr Mrs Miss Ms Mx Dr Sir Dame Cllr Prof Judge Nurse")


def names_somebody(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], one word with a capital, is somebody's first or last name where it stands."""
    word = text[start:end]
    row = lexicon().row(word.lower()) if word.istitle() and word.isalpha() else None
    if row is None or not row.capital or in_title_case(text, start, end):
        return False
    before = _BEFORE.search(text, max(0, start - 20), start)
    if before is not None and (before[1] in _TITLES or _is_first_name(before[1])):
        return True
    return _AFTER.match(text, end) is not None


def _is_first_name(word: str) -> bool:
    row = lexicon().row(word.lower())
    return row is not None and row.capital and not row.known
