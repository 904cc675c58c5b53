"""Pairs the sentences of two wordings of one text: what became of each."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from plainspeak.rewrite.vocabulary import words

Group = tuple[tuple[str, ...], tuple[str, ...]]
_Bag = frozenset[str]

_BAND = 8
"""How far from the diagonal pairs are looked for in long stretches: bounds the time to linear."""

_MOST = 6
"""Sentences that one may become, as the items of a list."""

_LEFT_OUT = 0.05
_ONE_FOR_ONE = 0.1
"""What a sentence without a partner is worth, and how much better one for one is than a split: by trial on rewrites."""

_WORD = re.compile(r"\w+")


def aligned(before: Sequence[str], after: Sequence[str]) -> tuple[Group, ...]:
    """The groups of sentences that are not the same: (one, one), (one, two), (one, none) … in the order of `before`.

    A sentence that moved and changed on its way is paired as well. One that moved as it was is in no group.
    """
    old_keys, new_keys = [_plain(s) for s in before], [_plain(s) for s in after]
    stretches = list(changed_stretches(old_keys, new_keys))
    moved = Counter(key for here in stretches for key in old_keys[here.old : here.old_end])
    moved &= Counter(key for here in stretches for key in new_keys[here.new : here.new_end])
    left, right = Counter(moved), Counter(moved)
    places: list[_Places] = []
    for here in stretches:
        old = [n for n in range(here.old, here.old_end) if not _taken(left, old_keys[n])]
        new = [n for n in range(here.new, here.new_end) if not _taken(right, new_keys[n])]
        places.extend(_paired(old, new, before, after))
        places.append(_END)
    found = _attached(list(_side_by_side(_reunited(places, before, after))))
    return tuple((tuple(before[n] for n in old), tuple(after[n] for n in new)) for old, new in found)


_Places = tuple[list[int], list[int]]
"""Which sentences of the one text became which of the other."""

_END: _Places = ([], [])
"""Stands between two stretches."""


def _taken(left: Counter[str], key: str) -> bool:
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True


_SURE = 0.5
"""The share of words in common from which two sentences far apart are one that moved."""

_RARE = 8
"""Lone sentences that a word may stand in and still say which sentence is meant: bounds the time to linear."""


def _reunited(places: Sequence[_Places], before: Sequence[str], after: Sequence[str]) -> Iterator[_Places]:
    """With the sentences that stood alone and have a partner elsewhere."""
    lone_old = {old[0]: _words(before[old[0]]) for old, new in places if old and not new}
    lone_new = {new[0]: _words(after[new[0]]) for old, new in places if new and not old}
    partners = dict(_partners(lone_old, lone_new)) if lone_new and lone_old else {}
    found = set(partners.values())
    for old, new in places:
        if old and not new and old[0] in partners:
            yield old, [partners[old[0]]]
        elif old or not new or new[0] not in found:
            yield old, new


def _partners(lone_old: dict[int, _Bag], lone_new: dict[int, _Bag]) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, bag in lone_new.items():
        for word in bag:
            holders[word].append(number)
    taken: set[int] = set()
    for number, bag in lone_old.items():
        near = {other for word in bag if len(holders[word]) <= _RARE for other in holders[word]} - taken
        best = max(near, key=lambda other: (_shared(bag, lone_new[other]), -other), default=None)
        if best is not None and _shared(bag, lone_new[best]) >= _SURE:
            taken.add(best)
            yield number, best


def _side_by_side(places: Iterable[_Places]) -> Iterator[_Places]:
    """Sentences that share no word, beside one another, are what became of each other, one for one, in their order."""
    old: list[int] = []
    new: list[int] = []
    for here in (*places, _END):
        if bool(here[0]) != bool(here[1]):
            old += here[0]
            new += here[1]
            continue
        yield from (([a], [b]) for a, b in zip(old, new, strict=False))
        both = min(len(old), len(new))
        yield from (([a], []) for a in old[both:])
        yield from (([], [b]) for b in new[both:])
        old, new = [], []
        if here != _END:
            yield here


def _attached(places: Sequence[_Places]) -> list[_Places]:
    """A sentence that is still alone may be the rest of what the one before it says, or lead up to the one after it."""
    by_old = {n: number for number, (old, new) in enumerate(places) if old and new for n in old}
    by_new = {n: number for number, (old, new) in enumerate(places) if old and new for n in new}
    found = [(list(old), list(new)) for old, new in places]
    for number, (old, new) in enumerate(places):
        if old and new:
            continue
        side, neighbours = (0, by_old) if old else (1, by_new)
        place = (old or new)[0]
        other = neighbours.get(place - 1, neighbours.get(place + 1))
        if other is not None:
            neighbours[place] = other
            found[other][side].append(place)
            found[number][side].clear()
    return [(sorted(old), sorted(new)) for old, new in found if old or new]


def _shared(left: _Bag, right: _Bag) -> float:
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
    return " ".join((sentence if sentence.isascii() else sentence.translate(_STRAIGHT)).split())


_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def _paired(old: list[int], new: list[int], before: Sequence[str], after: Sequence[str]) -> Iterator[_Places]:
    if not old or not new:
        yield from (([n], []) for n in old)
        yield from (([], [n]) for n in new)
        return
    if len(old) == 1 and len(new) == 1:
        yield old, new
        return
    i = j = 0
    for many, few in _best_path([_words(before[n]) for n in old], [_words(after[n]) for n in new]):
        yield old[i : i + many], new[j : j + few]
        i, j = i + many, j + few


_LITTLE = words("words", "shared")
"""Words that any two sentences share."""


@lru_cache(maxsize=8192)
def _words(sentence: str) -> _Bag:
    found = frozenset([word[:6] for word in _WORD.findall(sentence.lower())])
    return found - _LITTLE or found


Bead = tuple[int, int]


def _best_path(old: list[_Bag], new: list[_Bag]) -> list[Bead]:
    """The beads, in order, that share the most words: dynamic programming, as Gale and Church (1993) pair sentences."""
    return _followed(_table(old, new, [len(bag) for bag in old], [len(bag) for bag in new]), len(old), len(new))


def _table(old: list[_Bag], new: list[_Bag], sizes: list[int], new_sizes: list[int]) -> list[dict[int, Bead]]:
    """How each cell near the diagonal is best come to.

    The words that a sentence shares with two others are taken for the sum of what it shares with each, so that every
    two sentences are held against each other once; most share none.
    """
    slope = len(new) / len(old)
    width = max(_BAND, abs(len(new) - len(old)) if len(old) * len(new) <= 2500 else _BAND, int(2 * slope) + 2)
    best: list[dict[int, float]] = []
    came: list[dict[int, Bead]] = []
    shared: list[dict[int, int]] = [{}]
    for i in range(len(old) + 1):
        low, high = max(0, int(i * slope) - width), min(len(new), int(i * slope) + width)
        if i:
            bag = old[i - 1]
            shared.append({j: common for j in range(max(1, low), high + 1) if (common := len(bag & new[j - 1]))})
        row: dict[int, float] = {}
        steps: dict[int, Bead] = {}
        above = best[i - 1] if i else {}
        here = shared[i]
        for j in range(low, high + 1):
            worth, step = (above[j] + _LEFT_OUT, (1, 0)) if j in above else (0.0 if i == j == 0 else -1.0, (0, 0))
            if j - 1 in row and row[j - 1] + _LEFT_OUT > worth:
                worth, step = row[j - 1] + _LEFT_OUT, (0, 1)
            if j in here:
                if (
                    j - 1 in above
                    and (value := above[j - 1] + _share_of(here[j], sizes[i - 1] + new_sizes[j - 1])) > worth
                ):
                    worth, step = value, (1, 1)
                if j - 1 in here or j in shared[i - 1]:
                    for value, many, few in _splits(i, j, shared, sizes, new_sizes):
                        start = best[i - many].get(j - few)
                        if start is not None and start + value > worth:
                            worth, step = start + value, (many, few)
            if worth >= 0:
                row[j], steps[j] = worth, step
        best.append(row)
        came.append(steps)
    return came


def _share_of(common: int, size: int) -> float:
    return 2 * common / size + _ONE_FOR_ONE


def _splits(
    i: int, j: int, shared: Sequence[dict[int, int]], sizes: Sequence[int], new_sizes: Sequence[int]
) -> Iterator[tuple[float, int, int]]:
    """What each split that ends here is worth: the share of words in common, for each sentence that takes part.

    Every sentence of a split has to share something with the whole.
    """
    common, size = shared[i][j], sizes[i - 1] + new_sizes[j - 1]
    total, whole = common, size
    for few in range(2, _MOST + 1):
        part = shared[i].get(j - few + 1, 0) if few <= j else 0
        if not part:
            break
        total, whole = total + part, whole + new_sizes[j - few]
        yield min(2 * total / whole, 1.0) * (1 + few) / 2, 1, few
    total, whole = common, size
    for many in range(2, _MOST + 1):
        part = shared[i - many + 1].get(j, 0) if many <= i else 0
        if not part:
            break
        total, whole = total + part, whole + sizes[i - many]
        yield min(2 * total / whole, 1.0) * (1 + many) / 2, many, 1


def _followed(came: Sequence[dict[int, Bead]], i: int, j: int) -> list[Bead]:
    path: list[Bead] = []
    while (i, j) != (0, 0):
        many, few = came[i][j]
        path.append((many, few))
        i, j = i - many, j - few
    return path[::-1]
