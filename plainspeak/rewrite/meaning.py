"""Facts that changed between two wordings of the same text: a rewrite should be simpler, not different."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plainspeak.rewrite.align import aligned
from plainspeak.rewrite.duty import duties_of, negations_of
from plainspeak.rewrite.facts import Fact, facts_of


class FactChange(NamedTuple):
    """One fact that is not the same. `kind` is one of KINDS; a side is "" where the fact is in the other text only."""

    kind: str
    before: str
    after: str


KINDS = ("number", "money", "date", "time", "period", "percent", "phone", "web", "email", "negation", "duty")

_END = re.compile(r"\n+|(?<=[.?!])[\"”’')]*\s+(?=[A-Z0-9“\"‘'£(])")
_MARK = re.compile(r"^[ \t]*(?:\d{1,3}[.)]|[-*•#|]+)[ \t]+", re.MULTILINE)
_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|tel)\.$", re.IGNORECASE)


def changed_facts(before: str, after: str) -> tuple[FactChange, ...]:
    """What a reader of `before` was told and a reader of `after` is not, and the reverse, in the order of the text.

    Sentences are paired first, so that "5 days" that became "7 days" is one change. A fact that only moved to another
    sentence, or is said fewer times than it was, has not changed.
    """
    pairs = [_Pair(_facts(old), _facts(new)) for old, new in aligned(sentences(before), sentences(after))]
    lost = [_missing(pair.before, pair.after) for pair in pairs]
    gained = [_missing(pair.after, pair.before) for pair in pairs]
    moved = Counter(_keys(lost)) & Counter(_keys(gained))
    lost, gained = _without(lost, moved), _without(gained, moved)
    kept = _Everywhere(before, after)
    return tuple(
        change for pair, old, new in zip(pairs, lost, gained, strict=True) for change in _changes(pair, old, new, kept)
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, well enough to pair them: a wrong split only makes the pairing less exact."""
    found: list[str] = []
    for piece in _END.split(_MARK.sub("", text)):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif piece.strip():
            found.append(piece.strip())
    return tuple(found)


class _Pair(NamedTuple):
    before: tuple[Fact, ...]
    after: tuple[Fact, ...]


def _facts(group: Sequence[str]) -> tuple[Fact, ...]:
    return tuple(fact for s in group for fact in (*facts_of(s), *negations_of(s), *duties_of(s)))


def _missing(here: Sequence[Fact], there: Sequence[Fact]) -> list[Fact]:
    """The facts of `here` that `there` does not have as often."""
    answers = Counter((fact.kind, fact.key) for fact in there)
    missing: list[Fact] = []
    for fact in sorted(here, key=lambda each: each.soft):
        if answers[fact.kind, fact.key] > 0:
            answers[fact.kind, fact.key] -= 1
        else:
            missing.append(fact)
    return missing


def _keys(groups: Iterable[Iterable[Fact]]) -> Iterator[tuple[str, tuple[object, ...]]]:
    return ((fact.kind, fact.key) for group in groups for fact in group)


def _without(groups: Sequence[Sequence[Fact]], moved: Counter[tuple[str, tuple[object, ...]]]) -> list[list[Fact]]:
    left = Counter(moved)
    kept: list[list[Fact]] = []
    for group in groups:
        kept.append([])
        for fact in group:
            if left[fact.kind, fact.key] > 0:
                left[fact.kind, fact.key] -= 1
            else:
                kept[-1].append(fact)
    return kept


class _Everywhere:
    """Which facts each text still has anywhere; read only when a fact has no counterpart."""

    def __init__(self, before: str, after: str) -> None:
        self._texts = (before, after)
        self._found: dict[int, frozenset[tuple[str, tuple[object, ...]]]] = {}

    def has(self, which: int, fact: Fact) -> bool:
        """Whether text 0 (before) or 1 (after) has it. Negations and duties belong to their sentence: never."""
        if fact.kind in ("negation", "duty"):
            return False
        if which not in self._found:
            facts = (fact for s in sentences(self._texts[which]) for fact in facts_of(s))
            self._found[which] = frozenset((fact.kind, fact.key) for fact in facts)
        return (fact.kind, fact.key) in self._found[which]


def _changes(pair: _Pair, lost: Sequence[Fact], gained: Sequence[Fact], kept: _Everywhere) -> Iterator[FactChange]:
    """Counterparts as one row; then what has none, unless it is soft or the other text says it elsewhere.

    A duty said twice may be said once where two sentences became one.
    """
    for kind in KINDS:
        old, new = _counterparts(lost, kind), _counterparts(gained, kind)
        pairs = min(len(old), len(new))
        for a, b in zip(old[:pairs], new[:pairs], strict=True):
            if not (a.soft and b.soft):
                yield FactChange(kind, a.text, b.text)
        yield from (
            FactChange(kind, a.text, "") for a in old[pairs:] if not _said(a, pair.after) and not kept.has(1, a)
        )
        yield from (
            FactChange(kind, "", b.text) for b in new[pairs:] if not _said(b, pair.before) and not kept.has(0, b)
        )


def _said(fact: Fact, there: Sequence[Fact]) -> bool:
    return fact.soft or (fact.kind == "duty" and any(each.kind == "duty" and each.key == fact.key for each in there))


def _counterparts(facts: Sequence[Fact], kind: str) -> list[Fact]:
    """Those of one kind, soft ones last. Only of duties can a soft one be what another became ("must", "can")."""
    own = [fact for fact in facts if fact.kind == kind and (kind == "duty" or not fact.soft)]
    return sorted(own, key=lambda fact: fact.soft)
