"""Before and after in rows that people read: the figure, the difference, and in a word which way it went."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules import RULES
from plainspeak.report.fact_kinds import fact_kind
from plainspeak.report.text import SCORE_NAMES
from plainspeak.rewrite.compare import Comparison
from plainspeak.rewrite.fact import FactChange
from plainspeak.rewrite.revision import ScoreCard

_EASIER_WHEN_LARGER = frozenset(("flesch_reading_ease",))


class Row(NamedTuple):
    name: str
    before: str
    after: str
    difference: str


def of_comparison(compared: Comparison) -> Iterator[Row]:
    """Both texts as they score today."""
    old, new = compared.before, compared.after
    yield row("Reading age", old.reading_age.value, new.reading_age.value)
    yield row("Words", old.counts.words, new.counts.words, judged=False)
    yield row("Sentences", old.counts.sentences, new.counts.sentences, judged=False)
    yield row("Words a sentence", old.mean_sentence_words, new.mean_sentence_words)
    yield from _scores(old.scores, new.scores)


def of_cards(old: ScoreCard, new: ScoreCard) -> Iterator[Row]:
    """Both revisions as they scored when they were saved."""
    yield row("Reading age", old.reading_age, new.reading_age)
    yield row("Words", old.counts.get("words"), new.counts.get("words"), judged=False)
    yield row("Sentences", old.counts.get("sentences"), new.counts.get("sentences"), judged=False)
    yield row("Words a sentence", _mean(old), _mean(new))
    yield from _scores(old.scores, new.scores)


def _mean(card: ScoreCard) -> float | None:
    sentences = card.counts.get("sentences")
    return card.counts.get("words", 0) / sentences if sentences else None


def _scores(old: Mapping[str, float | None], new: Mapping[str, float | None]) -> Iterator[Row]:
    for score, name in SCORE_NAMES.items():
        better = -1 if score in _EASIER_WHEN_LARGER else 1
        yield row(name, old.get(score), new.get(score), better)


def row(name: str, old: float | None, new: float | None, better: int = 1, *, judged: bool = True) -> Row:
    """One row; `better` is 1 where less is easier, -1 where more is."""
    difference = ""
    if old is not None and new is not None:
        change = round(round(new, 1) - round(old, 1), 1)
        difference = "no change" if not change else f"{'↓' if change < 0 else '↑'} {number(abs(change), old)}"
        if judged and change:
            difference += " easier" if change * better < 0 else " harder"
    return Row(name, number(old, old), number(new, new), difference)


def number(value: float | None, like: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if isinstance(like, int) else f"{value:,.1f}"


def fates(compared: Comparison) -> tuple[tuple[str, ...], ...]:
    """How many findings of each rule were mended, stayed and are new; those with most first."""
    columns = [_by_rule(each) for each in (compared.removed, compared.remaining, compared.added)]
    found = [rule for rule in RULES if any(column[rule.id] for column in columns)]
    found.sort(key=lambda rule: -sum(column[rule.id] for column in columns))
    return tuple((rule.title, *(str(column[rule.id]) for column in columns)) for rule in found)


def _by_rule(findings: Sequence[Finding]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)


def facts(changes: Iterable[FactChange]) -> tuple[tuple[str, str, str], ...]:
    """What differs: what sort of fact, before, and after."""
    return tuple((fact_kind(one.kind), one.before or "nothing", one.after or "nothing") for one in changes)
