"""How one sort of fact is read: which words it may begin with, its pattern, and what to make of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from plainspeak.rewrite.fact import Fact

DIGIT = "0"
SIGN = "£"
ANYWHERE = "*"
"""Instead of a word to begin with: any digits, a sign of money or a glyph; or look through the whole sentence."""

Make = Callable[[re.Match[str]], Iterator[Fact]]


class Reader(NamedTuple):
    """`starts`: the words a match begins with, so that a pattern is only tried where it may match.

    Where there are `needs`, a sentence with none of these words cannot match. A pattern that may begin inside a
    word is looked for ANYWHERE, in sentences that hold `signs`.
    """

    starts: frozenset[str]
    pattern: re.Pattern[str]
    read: Make
    signs: str = ""
    needs: frozenset[str] = frozenset()


def reader(starts: Iterable[str], pattern: str, read: Make, signs: str = "", needs: Iterable[str] = ()) -> Reader:
    """A reader whose pattern minds no capitals."""
    return Reader(frozenset(starts), re.compile(pattern, re.IGNORECASE), read, signs, frozenset(needs))


def skip(_: re.Match[str]) -> Iterator[Fact]:
    """No fact: what looks like one and is none ("third party", "one another")."""
    return iter(())
