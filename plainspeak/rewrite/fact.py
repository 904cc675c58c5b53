"""A fact as a value, and the sentence it is read from."""

import re
from enum import IntEnum
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


class Token(NamedTuple):
    """A run of letters, in small ones, or of digits, or a sign of money."""

    word: str
    start: int
    end: int


_ODD = str.maketrans("’‘“”\u00a0\u202f\u2011—\n\t", "''\"\"  -–  ")
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[£€$½¼¾⅓⅔]")


class Read:
    """A sentence, straightened (curly quotes, hard spaces) letter for letter, with what readers ask about it."""

    __slots__ = ("has_digit", "lower", "original", "text", "tokens", "words")

    def __init__(self, sentence: str) -> None:
        self.original = sentence
        self.text = sentence.translate(_ODD)
        lowered = self.text.lower()
        self.lower = lowered if len(lowered) == len(self.text) else self.text
        self.tokens = [Token(match[0], *match.span()) for match in _TOKEN.finditer(self.lower)]
        self.words = frozenset([token[0] for token in self.tokens])
        self.has_digit = any(word[0] <= "9" and word.isdigit() for word in self.words)

    def said(self, start: int, end: int) -> str:
        """The words as they stand in the text."""
        return self.original[start:end].strip(" ,\n\t")
