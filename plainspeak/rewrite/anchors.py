"""Where two long passages surely tell the same, so that only what lies between is compared word by word."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from plainspeak.rewrite.align import Stretch, changed_stretches

_SMALL = 1_000_000
"""Cells of the table below which two passages are compared at once: about a millisecond."""

_ANCHOR = 4
"""Words in a row that, where each text has them once, are taken to be the same place."""


def changed_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    """Where two rows of words differ. Long ones are cut at runs that each has once: time does not go by the square."""
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
