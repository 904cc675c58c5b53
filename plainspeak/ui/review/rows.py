"""Which lines of the one text stand beside which of the other, so that a reviewer's eye can go straight across."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plainspeak.rewrite.compare import Change
from plainspeak.text.marks import read_mark
from plainspeak.ui.review.matter import same_matter

_SHARE = 0.15
"""Of the shorter line's letters, so that a stray "the" makes no pair of two lines."""


class Row(NamedTuple):
    """Lines before..before_end of the one text stand beside lines after..after_end of the other; either may be none."""

    before: int
    before_end: int
    after: int
    after_end: int


def rows(changes: Sequence[Change], before: str, after: str) -> tuple[Row, ...]:
    """Every line of both texts, in order. Lines that share words are in one row.

    What lies between two rows is one, unless lines in it speak of the same matter in other words.
    """
    old, new = _Lines(before), _Lines(after)
    pairs = sorted(pair for pair, letters in _shared(changes, old, new).items() if _is_pair(pair, letters, old, new))
    if old.kinds(0, 1) == new.kinds(0, 1) == ["heading"]:  # two titles of one leaflet, whatever they say
        pairs = [(0, 0), *(pair for pair in pairs if 0 not in pair)]
    whole = Row(0, len(old.starts), 0, len(new.starts))
    return tuple(each for row in _with_gaps(_merged(pairs), whole) for each in _by_matter(row, old, new))


class _Lines:
    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0] + [at + 1 for at, char in enumerate(text) if char == "\n"]

    def at(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def line(self, line: int) -> str:
        end = self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[line] : end].strip()

    def letters(self, line: int) -> int:
        return _letters(self.line(line))

    def kinds(self, start: int, end: int) -> list[str]:
        """What sort of line each of them is: "heading", "bullet", "" for an empty one…"""
        return [str(read_mark(text).kind or "paragraph") if (text := self.line(at)) else "" for at in range(start, end)]


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _shared(changes: Iterable[Change], old: _Lines, new: _Lines) -> dict[tuple[int, int], int]:
    """How many letters each pair of lines has in common."""
    found: dict[tuple[int, int], int] = {}
    for change in changes:
        if change.kind == "same":
            for start, end in _pieces(old.text, *change.before):
                pair = old.at(start), new.at(change.after.start + start - change.before.start)
                found[pair] = found.get(pair, 0) + _letters(old.text[start:end])
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if start < stop:
            yield start, stop
        start = stop + 1


def _is_pair(pair: tuple[int, int], letters: int, old: _Lines, new: _Lines) -> bool:
    return letters > 0 and letters >= _SHARE * min(old.letters(pair[0]), new.letters(pair[1]))


def _merged(pairs: Iterable[tuple[int, int]]) -> Iterator[Row]:
    """Pairs that share a line are one row. Changes never cross, so neither do pairs."""
    row: Row | None = None
    for old, new in pairs:
        if row and (old < row.before_end or new < row.after_end):
            row = Row(row.before, max(row.before_end, old + 1), row.after, max(row.after_end, new + 1))
            continue
        if row:
            yield row
        row = Row(old, old + 1, new, new + 1)
    if row:
        yield row


def _with_gaps(found: Iterable[Row], whole: Row) -> Iterator[Row]:
    """The rows found, and one for all that lies between two of them, within `whole`."""
    before, after = whole.before, whole.after
    for row in (*found, Row(whole.before_end, whole.before_end, whole.after_end, whole.after_end)):
        if before < row.before or after < row.after:
            yield Row(before, row.before, after, row.after)
        if row.before < row.before_end:
            yield row
        before, after = row.before_end, row.after_end


def _by_matter(row: Row, old: _Lines, new: _Lines) -> Iterator[Row]:
    """Lines written quite anew: those of one shape one by one, others beside those that speak of the same."""
    one, other = old.kinds(row.before, row.before_end), new.kinds(row.after, row.after_end)
    if one == other:
        yield from (Row(row.before + n, row.before + n + 1, row.after + n, row.after + n + 1) for n in range(len(one)))
        return
    lines = (
        [text.line(at) for at in range(start, end)]
        for text, start, end in ((old, row.before, row.before_end), (new, row.after, row.after_end))
    )
    pairs = ((row.before + a, row.after + b) for a, b in same_matter(*lines))
    yield from _with_gaps(_merged(pairs), row)
