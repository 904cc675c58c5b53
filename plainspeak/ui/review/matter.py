"""Which lines of two texts speak of the same matter in other words, in the order of both. No widgets here."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"\d[\d,.]*|[^\W\d_]{4,}")
_STEM = 5
"""Letters of a word that its forms have in common: "decide", "decision" have; "pay", "payment" do without."""
_LEAST = 0.12
"""The share of the shorter line's matter that two lines have in common, below which they are no pair."""
_ONLY_THERE = 0.5
"""The weight of a word that two lines have and no third: one such word is enough, of others it takes two."""
_MOST_PAIRS = 60_000
"""Lines of the one text times lines of the other: more take longer than a reviewer waits."""
_COMMON = frozenset((
    "about", "after", "also", "been", "before", "between", "could", "every", "from", "have", "into", "less",
    "more", "most", "must", "only", "other", "same", "shall", "should", "some", "such", "than", "that", "their",
    "them", "then", "there", "these", "they", "this", "those", "under", "until", "were", "what", "when",
    "where", "which", "while", "will", "with", "within", "would", "your", "yours",
))  # fmt: skip


def same_matter(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Pairs of lines, by their places, that never cross: those that together have most in common."""
    if not before or not after or len(before) * len(after) > _MOST_PAIRS:
        return ()
    old, new = [_matter(line) for line in before], [_matter(line) for line in after]
    rare = _weights([*old, *new])
    shared = [[_likeness(one, other, rare) for other in new] for one in old]
    return tuple(_best_way(shared))


def _matter(line: str) -> frozenset[str]:
    """What its numbers and its longer words begin with."""
    words = (word.strip(",.").casefold() for word in _WORD.findall(line))
    return frozenset(word[:_STEM] for word in words if word not in _COMMON)


def _weights(lines: Sequence[frozenset[str]]) -> dict[str, float]:
    """A word that few lines have says more of what a line is about."""
    return {word: 1 / count for word, count in Counter(word for line in lines for word in line).items()}


def _likeness(one: frozenset[str], other: frozenset[str], rare: dict[str, float]) -> float:
    """What two lines have in common, less the least that makes them a pair; 0 where that is nothing."""
    both = one & other
    if not both or (len(both) == 1 and rare[min(both)] < _ONLY_THERE):
        return 0.0
    least = min(sum(map(rare.__getitem__, one)), sum(map(rare.__getitem__, other)))
    return max(sum(map(rare.__getitem__, both)) / least - _LEAST, 0.0)


def _best_way(shared: Sequence[Sequence[float]]) -> Iterator[tuple[int, int]]:
    """The pairs whose sum is highest among those that never cross (Needleman and Wunsch, 1970)."""
    rows, columns = len(shared), len(shared[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for a in range(rows - 1, -1, -1):
        for b in range(columns - 1, -1, -1):
            best[a][b] = max(best[a + 1][b], best[a][b + 1], shared[a][b] + best[a + 1][b + 1])
    a = b = 0
    while a < rows and b < columns:
        if shared[a][b] and best[a][b] == shared[a][b] + best[a + 1][b + 1]:
            yield a, b
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
