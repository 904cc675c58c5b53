"""Pairs the sentences of two wordings of one text: what became of each."""

import re
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

Group = tuple[tuple[str, ...], tuple[str, ...]]

_BEADS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1))
"""How many sentences become how many: kept, dropped, added, split or joined."""

_BAND = 8
"""How far from the diagonal pairs are looked for in long stretches: bounds the time to linear."""

_LEFT_OUT = 0.05
_ONE_FOR_ONE = 0.1
"""What a sentence without a partner is worth, and how much better one for one is than a split: by trial on rewrites."""

_WORD = re.compile(r"\w+")


def aligned(before: Sequence[str], after: Sequence[str]) -> tuple[Group, ...]:
    """The groups of sentences that are not the same: (one, one), (one, two), (one, none) … in the order of `before`.

    A sentence that moved and changed on its way is paired as well.
    """
    groups: list[Group] = []
    for changed in changed_stretches([_plain(s) for s in before], [_plain(s) for s in after]):
        groups.extend(_paired(before[changed.old : changed.old_end], after[changed.new : changed.new_end]))
    return tuple(_reunited(groups))


_MOST_APART = 100
"""Dropped and new sentences up to which each is held against each: above, the texts have little in common."""

_SURE = 0.5
"""The share of words in common from which two sentences far apart are one that moved."""


def _reunited(groups: Sequence[Group]) -> Iterator[Group]:
    lone_new = [new[0] for old, new in groups if not old]
    lone_old = [old[0] for old, new in groups if not new]
    if not lone_new or not lone_old or max(len(lone_new), len(lone_old)) > _MOST_APART:
        yield from groups
        return
    words = {sentence: _words(sentence) for sentence in (*lone_new, *lone_old)}
    partners: dict[str, str] = {}
    for old in lone_old:
        best = max(lone_new, key=lambda new: _shared(words[old], words[new]), default=None)
        if best is not None and old not in partners and _shared(words[old], words[best]) >= _SURE:
            partners[old] = best
            lone_new.remove(best)
    found = set(partners.values())
    for old_group, new_group in groups:
        if not new_group and old_group[0] in partners:
            yield old_group, (partners.pop(old_group[0]),)
        elif old_group or new_group[0] not in found:
            yield old_group, new_group


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    return 2 * len(left & right) / ((len(left) + len(right)) or 1)


class Stretch(NamedTuple):
    """before[old:old_end] became after[new:new_end]; either may be empty."""

    old: int
    old_end: int
    new: int
    new_end: int


def changed_stretches(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[Stretch]:
    """The stretches that differ, in order, with something equal between each two."""
    old = new = 0
    for block in Indel.editops(before, after).as_matching_blocks():
        if block.a > old or block.b > new:
            yield Stretch(old, block.a, new, block.b)
        old, new = block.a + block.size, block.b + block.size


def _plain(sentence: str) -> str:
    return " ".join(sentence.translate(_STRAIGHT).split())


_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[Group]:
    if not old or not new:
        yield from (((sentence,), ()) for sentence in old)
        yield from (((), (sentence,)) for sentence in new)
        return
    if len(old) == 1 and len(new) == 1:
        yield tuple(old), tuple(new)
        return
    path = _best_path([_words(s) for s in old], [_words(s) for s in new])
    i = j = 0
    for many, few in path:
        yield tuple(old[i : i + many]), tuple(new[j : j + few])
        i, j = i + many, j + few


def _words(sentence: str) -> frozenset[str]:
    return frozenset(word.lower()[:6] for word in _WORD.findall(sentence))


def _best_path(old: list[frozenset[str]], new: list[frozenset[str]]) -> list[tuple[int, int]]:
    """The beads, in order, that share the most words: dynamic programming, as Gale and Church (1993) pair sentences."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    slope = len(new) / len(old)
    width = max(_BAND, abs(len(new) - len(old)) if len(old) * len(new) <= 2500 else _BAND, int(2 * slope) + 2)
    for i in range(len(old) + 1):
        middle = int(i * slope)
        for j in range(max(0, middle - width), min(len(new), middle + width) + 1):
            steps = [
                (best[i - many, j - few][0] + _worth(old[i - many : i], new[j - few : j]), (many, few))
                for many, few in _BEADS
                if (i - many, j - few) in best
            ]
            if steps:
                best[i, j] = max(steps)
    path: list[tuple[int, int]] = []
    i, j = len(old), len(new)
    while (i, j) != (0, 0):
        many, few = best[i, j][1]
        path.append((many, few))
        i, j = i - many, j - few
    return path[::-1]


def _worth(old: Sequence[frozenset[str]], new: Sequence[frozenset[str]]) -> float:
    """The share of words in common, for each sentence that takes part; one for one is the usual thing."""
    if not old or not new:
        return _LEFT_OUT
    shared = _shared(frozenset().union(*old), frozenset().union(*new))
    if len(old) == len(new) == 1:
        return shared + _ONE_FOR_ONE
    return shared * (len(old) + len(new)) / 2
