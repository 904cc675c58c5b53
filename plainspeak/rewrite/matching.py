"""Facts of sentences that became others: which are the same, which were turned, and which have no counterpart."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from plainspeak.rewrite import names
from plainspeak.rewrite.bounds import contradicts
from plainspeak.rewrite.fact import Fact, Weight
from plainspeak.rewrite.facts import facts_of, reading

_SOFT, _HARD = Weight.SOFT, Weight.HARD

OF_THE_SENTENCE = ("negation", "duty", "who")
"""What belongs to its sentence: that another sentence has the same does not make up for it."""

Name = tuple[str, Hashable]


class Placed(NamedTuple):
    """A fact, its name, and the sentence it was read from. Facts of one name are one fact, however it is written."""

    fact: Fact
    name: Name
    sentence: str


class Pair(NamedTuple):
    """Sentences that became others, with their facts, the weightiest first."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    before: Sequence[Placed]
    after: Sequence[Placed]


@lru_cache(maxsize=8192)
def _placed(sentence: str) -> tuple[Placed, ...]:
    return tuple(sorted([Placed(fact, _name(fact), sentence) for fact in facts_of(sentence)], key=_lightness))


def _name(fact: Fact) -> Name:
    """Shares of a whole are of one kind however they are written: "half", "50%"."""
    return ("share" if fact.key[0] == "share" else fact.kind, fact.key)


def _lightness(placed: Placed) -> int:
    return -placed.fact.weight


def all_placed(group: Sequence[str]) -> Sequence[Placed]:
    if len(group) == 1:
        return _placed(group[0])
    return sorted((each for sentence in group for each in _placed(sentence)), key=_lightness)


class Match(NamedTuple):
    """What stayed but is bounded on another side, and what has no counterpart in its own sentences."""

    turned: list[tuple[Placed, Placed]]
    lost: list[Placed]
    gained: list[Placed]


def matched(pair: Pair) -> Match:
    """Pairs facts of one name, the same bound and the same half of the day first."""
    turned: list[tuple[Placed, Placed]] = []
    lost: list[Placed] = []
    waiting: dict[Name, list[Placed]] = {}
    for each in pair.after:
        waiting.setdefault(each.name, []).append(each)
    for each in pair.before:
        choices = waiting.get(each.name)
        if not choices:
            if _counts(each):
                lost.append(each)
            continue
        at = next((n for n, other in enumerate(choices) if not _differs(each, other)), -1)
        if at >= 0 and len(choices) > 1:
            at = next((n for n, other in enumerate(choices) if _is_said_alike(each, other)), at)
        best = choices.pop(max(at, 0))
        if at < 0:
            turned.append((each, best))
    return Match(turned, lost, [each for rest in waiting.values() for each in rest if _counts(each)])


def _is_said_alike(old: Placed, new: Placed) -> bool:
    """One "unless" answers the other before it answers a "must"."""
    return old.fact.kind == "duty" and old.fact.text == new.fact.text


def _denies(found: Match) -> bool:
    return any(each.fact.kind == "negation" for side in (found.lost, found.gained) for each in side)


_STRANGERS = 2
"""Words in common up to which two sentences beside each other may say different things."""


def _are_strangers(pair: Pair) -> bool:
    return len(all_words(pair.old) & all_words(pair.new)) <= _STRANGERS


def all_words(group: Sequence[str]) -> frozenset[str]:
    """The words of some sentences together."""
    return frozenset().union(*map(words_of, group))


_ORDERED = frozenset(("number", "money", "percent", "date", "time", "period"))


def swapped(pair: Pair) -> Iterator[tuple[Placed, Placed]]:
    """Facts that changed places in a sentence that is the same but for them: "5% for adults and 10% for children"."""
    if len(pair.old) != 1 or len(pair.new) != 1 or len(pair.before) < 2 or len(pair.after) < 2:
        return
    old, new = (
        [each for each in sorted(side, key=_place) if each.fact.kind in _ORDERED] for side in (pair.before, pair.after)
    )
    if len(old) < 2 or len(old) != len(new) or [each.name for each in old] == [each.name for each in new]:
        return
    if _without(old) == _without(new) and Counter(each.name for each in old) == Counter(each.name for each in new):
        yield from ((a, b) for a, b in zip(old, new, strict=True) if a.name != b.name)


def _place(placed: Placed) -> int:
    return placed.fact.start


def _without(placed: Sequence[Placed]) -> list[str]:
    """The words of the sentence of these facts, the facts left out."""
    text = placed[0].sentence
    for each in reversed(placed):
        text = f"{text[: each.fact.start]} {text[each.fact.end :]}"
    return text.lower().split()


def _counts(placed: Placed) -> bool:
    """Whether it says anything that it has no counterpart: what only answers others does not, but for denials."""
    return placed.fact.weight > _SOFT or placed.fact.kind == "negation"


def _differs(old: Placed, new: Placed) -> bool:
    a, b = old.fact, new.fact
    if a.half and b.half and a.half != b.half:
        return True
    if a.kind == "name":
        return names.are_others(a, b)
    return (a.bound is not None or b.bound is not None) and contradicts(a, b, old.sentence, new.sentence)


_NEARBY = 2
"""How many sentences away what belongs to its sentence may have gone: further off, it is said of something else."""


def settle_moved(pairs: Sequence[Pair], matches: Sequence[Match]) -> None:
    """Takes out what one sentence lost and another gained, the nearest first.

    What only changed places ("£5 for tea, £7 for lunch") did not move: another stands in its place.
    """
    replaced = [_replaced(pair, found) for pair, found in zip(pairs, matches, strict=True)]
    waiting: dict[Name, list[tuple[int, Placed]]] = {}
    for at, (found, kinds) in enumerate(zip(matches, replaced, strict=True)):
        for each in found.gained:
            if each.fact.kind not in kinds:
                waiting.setdefault(each.name, []).append((at, each))
    for at, (found, kinds) in enumerate(zip(matches, replaced, strict=True)):
        left = []
        for each in found.lost:
            there = None if each.fact.kind in kinds else _nearest(each, at, waiting.get(each.name, ()))
            if there is None:
                left.append(each)
            else:
                waiting[each.name].remove(there)
                _take_out(matches[there[0]].gained, there[1])
        found.lost[:] = left


def _nearest(lost: Placed, at: int, choices: Sequence[tuple[int, Placed]]) -> tuple[int, Placed] | None:
    """Where it went, and as what."""
    best = min(choices, key=lambda choice: abs(choice[0] - at), default=None)
    if best is None or (lost.fact.kind in OF_THE_SENTENCE and abs(best[0] - at) > _NEARBY):
        return None
    return best


def _take_out(side: list[Placed], gone: Placed) -> None:
    del side[next(n for n, each in enumerate(side) if each is gone)]


_CLOSE = 0.6
"""The share of words in common from which a sentence is surely the other one: what stands in it now, was put there."""


def _replaced(pair: Pair, found: Match) -> frozenset[str]:
    """The kinds of facts of which one was put in the place of another."""
    if not (found.lost and found.gained and len(pair.old) == len(pair.new) == 1):
        return frozenset()
    lost, gained = (
        {each.fact.kind for each in side if each.fact.weight > _SOFT} for side in (found.lost, found.gained)
    )
    both = lost & gained
    if not both:
        return frozenset()
    ours, theirs = words_of(pair.old[0]), words_of(pair.new[0])
    close = 2 * len(ours & theirs) >= _CLOSE * (len(ours) + len(theirs))
    return frozenset(both if close else both & {"duty"})


def settle_alone(pairs: Sequence[Pair], matches: Sequence[Match]) -> None:
    """ "It is free" that went and "you do not pay" that came, far apart, answer each other."""
    alone = [found for pair, found in zip(pairs, matches, strict=True) if _denies(found) and _are_strangers(pair)]
    for found in alone:
        for old, new in zip(told_denials(found.lost), told_denials(found.gained), strict=False):
            found.lost.remove(old)  # "without your leave" and "unless you agree" answer each other at home
            found.gained.remove(new)
    for facts, others in (("lost", "gained"), ("gained", "lost")):
        answers = sum(each.fact.key[0] == "leaning" for found in alone for each in getattr(found, others))
        for found in alone:
            side: list[Placed] = getattr(found, facts)
            for each in told_denials(side)[:answers]:
                side.remove(each)
                answers -= 1


def words_of(sentence: str) -> frozenset[str]:
    return reading(sentence).words


def told_denials(facts: Iterable[Placed]) -> list[Placed]:
    return [each for each in facts if each.fact.kind == "negation" and each.fact.weight == _HARD]
