"""What changed between two texts, word by word, in pieces a person can read."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from plainspeak.rewrite.align import Stretch, changed_stretches
from plainspeak.text.model import Span

ChangeKind = Literal["same", "removed", "added", "changed"]

_TOKEN = re.compile(r"\w+(?:['’.,@/-]\w+)*|\s+|[^\w\s]")


class Change(NamedTuple):
    """One piece: the text before, from before.start to before.end, became the text after. Offsets are code points."""

    kind: ChangeKind
    before: Span
    after: Span


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """The pieces of both texts, in order and without gaps. A "same" piece reads the same on both sides.

    Lines that stayed are paired first, so that only the rest is compared word by word.
    """
    old_lines, new_lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    old_at, new_at = _offsets(old_lines), _offsets(new_lines)
    stretches: list[Stretch] = []
    for lines in changed_stretches(old_lines, new_lines):
        old = Span(old_at[lines.old], old_at[lines.old_end])
        new = Span(new_at[lines.new], new_at[lines.new_end])
        stretches.extend(_within(before, old, after, new))
    return tuple(_with_same(_readable(stretches, before), len(before), len(after)))


def _offsets(pieces: Iterable[str]) -> list[int]:
    return list(accumulate(map(len, pieces), initial=0))


def _within(before: str, old: Span, after: str, new: Span) -> Iterator[Stretch]:
    """The changed stretches of two passages, as offsets in the whole texts."""
    old_words, new_words = _TOKEN.findall(before, *old), _TOKEN.findall(after, *new)
    old_at, new_at = _offsets(old_words), _offsets(new_words)
    for step in _changed_words(old_words, new_words):
        yield Stretch(
            old.start + old_at[step.old],
            old.start + old_at[step.old_end],
            new.start + new_at[step.new],
            new.start + new_at[step.new_end],
        )


_SMALL = 1_000_000
"""Cells of the table below which two passages are compared at once: about a millisecond."""

_ANCHOR = 4
"""Words in a row that, where each text has them once, are taken to be the same place."""


def _changed_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    if len(old) * len(new) <= _SMALL:
        yield from changed_stretches(old, new)
        return
    i = j = 0
    for a, b in (*_anchors(old, new), (len(old), len(new))):
        if a > i or b > j:
            for step in changed_stretches(old[i:a], new[j:b]):
                yield Stretch(i + step.old, i + step.old_end, j + step.new, j + step.new_end)
        i, j = a + 1, b + 1


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Words surely the same in both, in order: the starts of runs that each text has once (patience diff)."""
    theirs = _single_runs(new)
    shared = [(at, theirs[run]) for run, at in _single_runs(old).items() if run in theirs]
    return _rising(shared)


def _single_runs(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Where each run of words stands that stands once, white space left aside."""
    places = [place for place, word in enumerate(words) if not word.isspace()]
    solid = [words[place] for place in places]
    found: dict[tuple[str, ...], int] = {}
    for run, place in zip(zip(*(solid[n:] for n in range(_ANCHOR)), strict=False), places, strict=False):
        found[run] = -1 if run in found else place
    return {run: place for run, place in found.items() if place >= 0}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, which rise on the left, that rises on the right as well."""
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for number, (_, right) in enumerate(pairs):
        at = bisect_left(ends, right)
        previous.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [right]
        last[at : at + 1] = [number]
    found: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = previous[number]
    return found[::-1]


def _readable(stretches: Sequence[Stretch], before: str) -> list[Stretch]:
    """Changes with next to nothing between them, joined: a lone "the" that stayed says less than it interrupts."""
    joined: list[Stretch] = []
    for here in stretches:
        if joined and _interrupts(before[joined[-1].old_end : here.old], joined[-1], here):
            here = Stretch(joined[-1].old, here.old_end, joined[-1].new, here.new_end)
            joined.pop()
        joined.append(here)
    return joined


_MOST_WORDS_SWALLOWED = 2


def _interrupts(kept: str, left: Stretch, right: Stretch) -> bool:
    """Whether what stayed between two changes is shorter than either, and no more than two words of one line."""
    if "\n" in kept or len(kept.split()) > _MOST_WORDS_SWALLOWED:
        return False
    return len(kept.strip()) <= min(_size(left), _size(right))


def _size(stretch: Stretch) -> int:
    return max(stretch.old_end - stretch.old, stretch.new_end - stretch.new)


def _with_same(stretches: Iterable[Stretch], before_size: int, after_size: int) -> Iterator[Change]:
    old = new = 0
    for here in (*stretches, Stretch(before_size, before_size, after_size, after_size)):
        if here.old > old:
            yield Change("same", Span(old, here.old), Span(new, here.new))
        if here.old_end > here.old or here.new_end > here.new:
            yield Change(_kind(here), Span(here.old, here.old_end), Span(here.new, here.new_end))
        old, new = here.old_end, here.new_end


def _kind(stretch: Stretch) -> ChangeKind:
    if stretch.old == stretch.old_end:
        return "added"
    return "removed" if stretch.new == stretch.new_end else "changed"
