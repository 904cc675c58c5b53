"""Two analyses -> what the rewrite did: to the scores, to the words, to the findings and to the facts."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.finding import Finding
from plainspeak.collecting import without_collecting
from plainspeak.rewrite.fact import FactChange
from plainspeak.rewrite.meaning import changed_facts
from plainspeak.rewrite.words import Change, Move, moves, word_changes

__all__ = ["Change", "Comparison", "Move", "compare"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`removed` are findings of `before`; `remaining` and `added` are findings of `after`.

    `moves` are the passages that stand elsewhere now; in `changes` each is removed in one place and added in the other.
    """

    before: Analysis
    after: Analysis
    changes: tuple[Change, ...]
    removed: tuple[Finding, ...]
    remaining: tuple[Finding, ...]
    added: tuple[Finding, ...]
    facts: tuple[FactChange, ...]
    moves: tuple[Move, ...] = ()

    @property
    def reading_age_delta(self) -> float | None:
        """Years; below 0 where the rewrite is easier. None where either text has no reading age."""
        return _difference(self.before.reading_age.value, self.after.reading_age.value)

    @property
    def score_deltas(self) -> dict[str, float | None]:
        """After minus before, by textstat's names."""
        return {name: _difference(self.before.scores[name], value) for name, value in self.after.scores.items()}


def compare(before: Analysis, after: Analysis) -> Comparison:
    """Everything a reviewer sees of a rewrite."""
    with without_collecting():
        return _compared(before, after)


def _compared(before: Analysis, after: Analysis) -> Comparison:
    changes = word_changes(before.document.text, after.document.text)
    pairs = _paired(before.findings, after.findings, changes)
    stayed = set(pairs.values())
    return Comparison(
        before=before,
        after=after,
        changes=changes,
        removed=tuple(each for place, each in enumerate(before.findings) if place not in pairs),
        remaining=tuple(each for place, each in enumerate(after.findings) if place in stayed),
        added=tuple(each for place, each in enumerate(after.findings) if place not in stayed),
        facts=changed_facts(before.document.text, after.document.text),
        moves=moves(changes, before.document.text, after.document.text),
    )


def _difference(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else after - before


def _paired(before: Sequence[Finding], after: Sequence[Finding], changes: Sequence[Change]) -> dict[int, int]:
    """Which finding of `before` is which of `after`, by their places in the lists.

    First those whose words did not change, then sentences that share unchanged words, then, in order, those of the same
    entry or words wherever they stand now.
    """
    place = _Places(changes)
    pairs: dict[int, int] = {}
    _pair(
        pairs, before, after, lambda f: (f.rule, _about(f), place.of(f.start)), lambda f: (f.rule, _about(f), f.start)
    )
    _pair_sentences(pairs, before, after, place)
    _pair(pairs, before, after, lambda f: (f.rule, _about(f)), lambda f: (f.rule, _about(f)))
    return pairs


Name = Callable[[Finding], Hashable]


def _pair(pairs: dict[int, int], before: Sequence[Finding], after: Sequence[Finding], old: Name, new: Name) -> None:
    """Pair findings of one name, in order, that have no partner yet."""
    taken = set(pairs.values())
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for number in reversed(range(len(after))):
        if number not in taken:
            waiting[new(after[number])].append(number)
    for number, finding in enumerate(before):
        if number not in pairs and waiting[name := old(finding)]:
            pairs[number] = waiting[name].pop()


def _pair_sentences(
    pairs: dict[int, int], before: Sequence[Finding], after: Sequence[Finding], place: "_Places"
) -> None:
    """A long sentence that was only reworded is still the same long sentence."""
    taken = set(pairs.values())
    free = [n for n, each in enumerate(after) if each.rule == "long-sentence" and n not in taken]
    for number, finding in enumerate(before):
        if finding.rule != "long-sentence" or number in pairs:
            continue
        start, end = place.span_of(finding.start, finding.end)
        best = max(free, key=lambda n: min(end, after[n].end) - max(start, after[n].start), default=None)
        if (
            best is not None
            and 2 * (min(end, after[best].end) - max(start, after[best].start)) > after[best].end - after[best].start
        ):
            pairs[number] = best
            free.remove(best)


def _about(finding: Finding) -> str:
    """What the finding is about: the glossary entry, or the words as they read."""
    return finding.entry.id if finding.entry else " ".join(finding.text.casefold().split())


class _Places:
    """Where an offset of the text before is in the text after."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._changes = changes
        self._starts = [change.before.start for change in changes]

    def of(self, offset: int) -> int | None:
        """The same place, or None where the words there changed."""
        change = self._at(offset)
        return change.after.start + offset - change.before.start if change and change.kind == "same" else None

    def span_of(self, start: int, end: int) -> tuple[int, int]:
        """The stretch that start..end has become, whatever changed in it."""
        first, last = self._at(start), self._at(max(start, end - 1))
        if first is None or last is None:
            return 0, 0
        begin, stop = self.of(start), self.of(end - 1)
        return first.after.start if begin is None else begin, last.after.end if stop is None else stop + 1

    def _at(self, offset: int) -> Change | None:
        at = bisect_right(self._starts, offset) - 1
        return self._changes[at] if at >= 0 else None
