"""Which lines of the one text stand beside which of the other, so that a reviewer's eye can go straight across."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from plainspeak.rewrite.compare import Change
from plainspeak.text.marks import read_mark

_SHARE = 0.15
"""Of the shorter line's letters, so that a stray "the" makes no pair of two lines."""


class Row(NamedTuple):
    """Lines before..before_end of the one text stand beside lines after..after_end of the other; either may be none."""

    before: int
    before_end: int
    after: int
    after_end: int


def rows(changes: Sequence[Change], before: str, after: str) -> tuple[Row, ...]:
    """Every line of both texts, in order. Lines that share words are in one row; what lies between two rows is one."""
    old, new = _Lines(before), _Lines(after)
    pairs = sorted(pair for pair, letters in _shared(changes, old, new).items() if _is_pair(pair, letters, old, new))
    return tuple(_with_gaps(_merged(pairs), old, new))


class _Lines:
    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0] + [at + 1 for at, char in enumerate(text) if char == "\n"]

    def at(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def line(self, line: int) -> str:
        end = self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[line] : end].strip()

    def length(self, line: int) -> int:
        return len(self.line(line))

    def kinds(self, start: int, end: int) -> list[str]:
        """What sort of line each of them is: "heading", "bullet", "" for an empty one…"""
        return [str(read_mark(text).kind or "paragraph") if (text := self.line(at)) else "" for at in range(start, end)]


def _shared(changes: Iterable[Change], old: _Lines, new: _Lines) -> dict[tuple[int, int], float]:
    """How many letters each pair of lines has in common; words put for others count a little."""
    found: dict[tuple[int, int], float] = {}
    for change in changes:
        if change.kind == "same":
            for start, end in _pieces(old.text, *change.before):
                pair = old.at(start), new.at(change.after.start + start - change.before.start)
                found[pair] = found.get(pair, 0) + len(old.text[start:end].strip())
        elif change.kind == "changed":
            pair = old.at(change.before.start), new.at(change.after.start)
            if pair != (old.at(change.before.end - 1), new.at(change.after.end - 1)):
                continue  # several lines became others: which of them belong together nobody knows
            size = min(change.before.end - change.before.start, change.after.end - change.after.start)
            found[pair] = found.get(pair, 0) + size / 2
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if start < stop:
            yield start, stop
        start = stop + 1


def _is_pair(pair: tuple[int, int], letters: float, old: _Lines, new: _Lines) -> bool:
    return letters > 0 and letters >= _SHARE * min(old.length(pair[0]), new.length(pair[1]))


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


def _with_gaps(found: Iterable[Row], old: _Lines, new: _Lines) -> Iterator[Row]:
    ends = len(old.starts), len(new.starts)
    before = after = 0
    for row in (*found, Row(ends[0], ends[0], ends[1], ends[1])):
        yield from _by_kind(Row(before, row.before, after, row.after), old, new)
        if row.before < row.before_end:
            yield row
        before, after = row.before_end, row.after_end


def _by_kind(gap: Row, old: _Lines, new: _Lines) -> Iterator[Row]:
    """Lines written quite anew: a bullet beside a bullet, a heading beside a heading, in the order they come."""
    one, other = old.kinds(gap.before, gap.before_end), new.kinds(gap.after, gap.after_end)
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            places = range(b - a)
            yield from (Row(gap.before + a + n, gap.before + a + n + 1, gap.after + c + n, gap.after + c + n + 1)
                        for n in places)  # fmt: skip
        else:
            yield Row(gap.before + a, gap.before + b, gap.after + c, gap.after + d)
