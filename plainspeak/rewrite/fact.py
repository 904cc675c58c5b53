"""A fact as a value, and the sentence it is read from."""

import re
from enum import IntEnum
from itertools import accumulate
from typing import NamedTuple

Key = tuple[object, ...]


class Weight(IntEnum):
    """How much a fact is missed.

    SOFT only answers another; PAIRED is told where another stands in its place; HARD is told when it goes or comes too.
    """

    SOFT = 0
    PAIRED = 1
    HARD = 2


class Bound(NamedTuple):
    """Which side of a number is meant: "at least 3" is (">", True), "under 16" ("<", False).

    A loose bound ("within 14 days", "by 3 May") may be left out of a rewrite; others may not.
    """

    side: str
    inclusive: bool
    loose: bool = False


class Fact(NamedTuple):
    """`kind` as in FactChange. One key however the fact is written; `half` is "a" or "p" of a time, "" if unknown."""

    kind: str
    key: Key
    text: str
    weight: Weight = Weight.HARD
    start: int = 0
    end: int = 0
    bound: Bound | None = None
    half: str = ""


_ODD = str.maketrans("’‘“”\u00a0\u202f\u2011—\n\t", "''\"\"  -–  ")
_ODD_ONES = re.compile("[’‘“”\u00a0\u202f\u2011—\n\t]")
_TOKEN = re.compile(r"([a-z]+(?:'[a-z]+)?|\d+|[£€$%½¼¾⅓⅔])")
_JOINED = re.compile(r"\d[/.:-]\d")
JOINED = "#"
"""In the vocabulary of a sentence where digits are joined by a sign: a date, a time, a fraction."""


class Read:
    """A sentence, straightened (curly quotes, hard spaces) letter for letter, with what readers ask about it.

    `words` are its runs of small letters and of digits and its signs of money; each stands from `starts` to `ends`.
    """

    __slots__ = ("ends", "has_digit", "lower", "original", "starts", "text", "vocabulary", "words")

    def __init__(self, sentence: str) -> None:
        self.original = sentence
        self.text = sentence.translate(_ODD) if _ODD_ONES.search(sentence) else sentence
        lowered = self.text.lower()
        self.lower = lowered if len(lowered) == len(self.text) else self.text
        pieces = _TOKEN.split(self.lower)
        places = list(accumulate(map(len, pieces)))
        self.words = pieces[1::2]
        self.starts, self.ends = places[:-1:2], places[1::2]
        self.vocabulary = frozenset(self.words)
        self.has_digit = any(map(str.isdigit, self.vocabulary))
        if self.has_digit and _JOINED.search(self.text):
            self.vocabulary |= {JOINED}

    def said(self, start: int, end: int) -> str:
        """The words as they stand in the text."""
        return self.original[start:end].strip(" ,\n\t")


class FactChange(NamedTuple):
    """One fact that is not the same. `kind` is one of KINDS; a side is "" where the fact is in the other text only."""

    kind: str
    before: str
    after: str
