"""Which paragraphs of one text are which of the other: kept in their place, reworded there, or moved elsewhere."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from plainspeak.rewrite.align import Stretch, changed_stretches

_WORD = re.compile(r"\w+")


class Unit(NamedTuple):
    """A line with the empty lines below it: a paragraph, a heading, a bullet. Offsets are code points of the text."""

    start: int
    end: int
    key: str


class Pair(NamedTuple):
    """Unit `old` of the one text is unit `new` of the other; `share` is the share of words in common, 1 where alike."""

    old: int
    new: int
    share: float
    words: int


_EXACT_WORDS = 3
"""Fewer words than this are no passage that moved: "Or:" and "Yes" stand in many places."""

_FUZZY_WORDS = 6
_SAME_PASSAGE = 0.65
"""The share of words in common from which a passage somewhere else is the same one, by trial on leaflets."""

_SAME_PLACE = 0.4
"""The same for a passage that stayed where it was."""

_RARE = 6
"""Units that a word may stand in and still tell one unit from another."""


def units(text: str) -> list[Unit]:
    """The text in units, without gaps."""
    found: list[Unit] = []
    at = 0
    for line in text.splitlines(keepends=True):
        key = line.strip()
        if key or not found:
            found.append(Unit(at, at + len(line), key))
        else:
            found[-1] = found[-1]._replace(end=at + len(line))
        at += len(line)
    return found


def gaps(old: Sequence[Unit], new: Sequence[Unit]) -> list[Stretch]:
    """The stretches of units that do not read the same, in order.

    Passages are matched first, then short lines between them: an "Or:" that stayed does not make its neighbour move.
    """
    long_old, long_new = _long(old), _long(new)
    stretches: list[Stretch] = []
    i = j = 0
    for here in _matches([old[n].key for n in long_old], [new[n].key for n in long_new]):
        a, b = (long_old[here[0]], long_new[here[1]]) if here else (len(old), len(new))
        for step in changed_stretches([unit.key for unit in old[i:a]], [unit.key for unit in new[j:b]]):
            stretches.append(Stretch(i + step.old, i + step.old_end, j + step.new, j + step.new_end))
        i, j = a + 1, b + 1
    return stretches


def _long(found: Sequence[Unit]) -> list[int]:
    return [n for n, unit in enumerate(found) if unit.key.count(" ") + 1 >= _EXACT_WORDS]


def _matches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int] | None]:
    """The places of what is the same in both, in order; None at the end."""
    for block in Indel.editops(old, new).as_matching_blocks():
        yield from ((block.a + n, block.b + n) for n in range(block.size))
    yield None


def partners(old: Sequence[Unit], new: Sequence[Unit], changed: Iterable[Stretch]) -> list[Pair]:
    """The units in the stretches that have a partner in any of the stretches, the surest first."""
    stretches = list(changed)
    ours = [n for stretch in stretches for n in range(stretch.old, stretch.old_end)]
    theirs = [n for stretch in stretches for n in range(stretch.new, stretch.new_end)]
    if not ours or not theirs:
        return []
    words = {n: _WORD.findall(old[n].key.lower()) for n in ours}
    their_words = {n: _WORD.findall(new[n].key.lower()) for n in theirs}
    found = list(_alike(old, new, words, their_words))
    taken = {pair.old for pair in found}, {pair.new for pair in found}
    found += _similar(
        {n: each for n, each in words.items() if n not in taken[0]},
        {n: each for n, each in their_words.items() if n not in taken[1]},
    )
    return found


def staying(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs that keep their order, those with the most words between them: the rest moved around these."""
    best: list[tuple[int, int, int]] = []
    chain: list[tuple[Pair, int]] = []
    for pair in sorted(pairs):
        at = bisect_left(best, (pair.new,))
        weight, before = (best[at - 1][1], best[at - 1][2]) if at else (0, -1)
        weight += pair.words + 1
        end = at
        while end < len(best) and best[end][1] <= weight:
            end += 1
        if at == len(best) or end > at or best[at][0] > pair.new:
            best[at:end] = [(pair.new, weight, len(chain))]
        chain.append((pair, before))
    return _followed(chain, best[-1][2] if best else -1)


def _followed(chain: Sequence[tuple[Pair, int]], number: int) -> list[Pair]:
    kept: list[Pair] = []
    while number >= 0:
        pair, number = chain[number]
        kept.append(pair)
    return kept[::-1]


def moved(pairs: Sequence[Pair], changed: Sequence[Stretch]) -> tuple[list[Pair], list[Pair]]:
    """(stayed, moved). What stayed is in one stretch on both sides and in the order of its neighbours."""
    starts = [stretch.old for stretch in changed]
    stayed: list[Pair] = []
    by_stretch: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        here = bisect_right(starts, pair.old) - 1
        if changed[here].new <= pair.new < changed[here].new_end:
            by_stretch[here].append(pair)
    for here in sorted(by_stretch):
        stayed += staying(by_stretch[here])
    still = set(stayed)
    return stayed, sorted(pair for pair in pairs if pair not in still and pair.share >= _SAME_PASSAGE)


def _alike(
    old: Sequence[Unit], new: Sequence[Unit], words: dict[int, list[str]], their_words: dict[int, list[str]]
) -> Iterator[Pair]:
    waiting: dict[str, list[int]] = defaultdict(list)
    for n in reversed(their_words):
        waiting[new[n].key].append(n)
    for n, each in words.items():
        if len(each) >= _EXACT_WORDS and waiting[old[n].key]:
            yield Pair(n, waiting[old[n].key].pop(), 1, len(each))


def _similar(words: dict[int, list[str]], their_words: dict[int, list[str]]) -> Iterator[Pair]:
    """Pairs found by the words that few units have, each unit in one pair, the most alike first."""
    bags = {n: frozenset(each) for n, each in words.items() if len(each) >= _FUZZY_WORDS}
    their_bags = {n: frozenset(each) for n, each in their_words.items() if len(each) >= _FUZZY_WORDS}
    holders: dict[str, list[int]] = defaultdict(list)
    for n, bag in their_bags.items():
        for word in bag:
            holders[word].append(n)
    candidates: list[tuple[float, int, int]] = []
    for n, bag in bags.items():
        votes = Counter(m for word in bag if 0 < len(holders.get(word, ())) <= _RARE for m in holders[word])
        for m, _ in votes.most_common(3):
            share = 2 * len(bag & their_bags[m]) / (len(bag) + len(their_bags[m]))
            if share >= _SAME_PLACE:
                candidates.append((-share, n, m))
    taken: tuple[set[int], set[int]] = (set(), set())
    for share, n, m in sorted(candidates):
        if n not in taken[0] and m not in taken[1]:
            taken[0].add(n)
            taken[1].add(m)
            yield Pair(n, m, -share, len(words[n]))
