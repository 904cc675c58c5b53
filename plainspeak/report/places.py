"""Lines and columns of a text, as people and other tools count them: both from 1."""

from bisect import bisect_right
from typing import NamedTuple


class Place(NamedTuple):
    line: int
    column: int
    """In code points."""


class Places:
    """Finds the line and column of an offset."""

    def __init__(self, text: str) -> None:
        self._starts = [0] + [at + 1 for at, char in enumerate(text) if char == "\n"]

    def of(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)
