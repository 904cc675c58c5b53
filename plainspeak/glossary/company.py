"""The words that an entry names beside a match; and whether a match stands alone, no piece of a word or an address."""

import re
from typing import NamedTuple

from plainspeak.glossary.fold import HYPHENS, fold
from plainspeak.glossary.model import Neighbours

_ADDRESS = re.compile(r"@|://|www\.|\w\.[a-z]{2,}(?![a-z]*[A-Z])|^#\w|\.[A-Za-z]{2,4}/|^/?[\w.-]+/[\w.-]+/")
_ADDRESS_SIGNS = frozenset("./:@\\#=?&~")
_LONGEST_ADDRESS = 200
"""Letters on either side that are looked at: a line without a space may be as long as the text."""
_AROUND_ADDRESS = "()[]<>\"'“”‘’.,;:!?"
_SENTENCE_END = re.compile(r"[.!?;][\"')\]”’]*\s|\n\s*\n")
_WORD = re.compile(r"[^\W_](?:[\w']*\w)?")
_SHORT_ENDING = re.compile(r"(?:s|ll|d|ve|re)?(?![^\W_])", re.IGNORECASE)
_NEAR_WORDS = 3
_NEAR_LETTERS = 120
"""Letters on either side within which the words near a match are looked for."""


class Company(NamedTuple):
    """The words an entry names, folded, so that a match is held against them by comparing strings alone."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    near: tuple[str, ...]


def company(neighbours: Neighbours) -> Company | None:
    """The neighbours made ready for `in_company`; None where none is named."""
    if not neighbours:
        return None
    return Company(*(tuple(map(fold, part)) for part in (neighbours.before, neighbours.after, neighbours.near)))


def is_whole(raw: str, start: int, end: int) -> bool:
    """Whether raw[start:end] stands alone: not a piece of a longer word, of a hyphened compound or of an address."""
    before, after = raw[start - 1 : start], raw[end : end + 1]
    if before and not before.isspace() and not _opens(raw, start):
        return False
    if after and not after.isspace() and not _closes(raw, end):
        return False
    if before not in _ADDRESS_SIGNS and after not in _ADDRESS_SIGNS:
        return True
    return not _in_address(raw, start, end)


def _opens(raw: str, start: int) -> bool:
    before, further = raw[start - 1], raw[start - 2 : start - 1]
    if before.isalnum() or before == "_":
        return False
    if before in "'’‘" or before in HYPHENS:
        return not further.isalnum()
    return True


def _closes(raw: str, end: int) -> bool:
    after, further = raw[end], raw[end + 1 : end + 2]
    if after.isalnum() or after == "_":
        return False
    if after in HYPHENS:
        return not further.isalnum()
    if after in "'’":
        return _SHORT_ENDING.match(raw, end + 1, end + 5) is not None
    return True


def _in_address(raw: str, start: int, end: int) -> bool:
    before, after = raw[max(0, start - _LONGEST_ADDRESS) : start], raw[end : end + _LONGEST_ADDRESS]
    front = before.split()[-1] if before and not before[-1].isspace() else ""
    back = after.split(None, 1)[0] if after and not after[0].isspace() else ""
    return _ADDRESS.search(f"{front}{raw[start:end]}{back}".strip(_AROUND_ADDRESS)) is not None


def in_company(named: Company, flat: str, raw: str, start: int, end: int) -> bool:
    """Whether any of the named words stands where it must."""
    if named.before and _ends_with(flat, start, named.before):
        return True
    if named.after and _starts_with(flat, end, named.after):
        return True
    return bool(named.near) and _is_near(flat, raw, start, end, named.near)


def _ends_with(flat: str, end: int, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases, whole, stands directly before `end`."""
    while end and flat[end - 1] == " ":
        end -= 1
    if not flat.endswith(phrases, 0, end):  # says no to nearly all, in one call
        return False
    return any(flat.endswith(phrase, 0, end) and _begins_word(flat, end - len(phrase)) for phrase in phrases)


def _starts_with(flat: str, start: int, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases, whole, follows directly, a possessive ending left aside."""
    if flat.startswith("'", start):
        ending = start + 2 if flat.startswith("s", start + 1) else start + 1
        if not flat[ending : ending + 1].isalnum():
            start = ending
    while flat.startswith(" ", start):
        start += 1
    if not flat.startswith(phrases, start):
        return False
    return any(flat.startswith(phrase, start) and _ends_word(flat, start + len(phrase)) for phrase in phrases)


def _is_near(flat: str, raw: str, start: int, end: int, phrases: tuple[str, ...]) -> bool:
    low, high = max(0, start - _NEAR_LETTERS), end + _NEAR_LETTERS
    around = flat[low:high]
    phrases = tuple([phrase for phrase in phrases if phrase in around])
    if not phrases:  # as it is for nearly all: no need to find out where the words and the sentence end
        return False
    for found in _SENTENCE_END.finditer(raw, low, start):
        low = found.end()
    if (found_end := _SENTENCE_END.search(raw, end, high)) is not None:
        high = found_end.start()
    left = [word.start() for word in _WORD.finditer(flat, low, start)][-_NEAR_WORDS:]
    right = [word.end() for word in _WORD.finditer(flat, end, high)][:_NEAR_WORDS]
    low, high = (left or [start])[0], (right or [end])[-1]
    return any(_stands_beside(phrase, flat[low:high], start - low, end - low) for phrase in phrases)


def _stands_beside(phrase: str, piece: str, start: int, end: int) -> bool:
    """Whether the phrase, whole, is in the piece other than inside piece[start:end]."""
    at = piece.find(phrase)
    while at >= 0:
        stop = at + len(phrase)
        if (at < start or stop > end) and _begins_word(piece, at) and _ends_word(piece, stop):
            return True
        at = piece.find(phrase, at + 1)
    return False


def _begins_word(flat: str, start: int) -> bool:
    before = flat[start - 1 : start]
    return not (before.isalnum() or before in ("'", "_"))


def _ends_word(flat: str, end: int) -> bool:
    after = flat[end : end + 1]
    return not (after.isalnum() or after in ("'", "_"))
