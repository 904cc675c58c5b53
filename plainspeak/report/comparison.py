"""Two versions of a leaflet as one web page: how each stands, what became of the findings, and the words that changed.

Words taken out and put in are marked by a strike and an underline, and said in words to whoever cannot see them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from plainspeak import __version__
from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules import rule
from plainspeak.report.page import filled, style
from plainspeak.report.text import SCORE_NAMES, reading_age_line
from plainspeak.rewrite.compare import Comparison

_EASIER_WHEN_LARGER = frozenset(("flesch_reading_ease",))


def compared(before: str, after: str, comparison: Comparison) -> str:
    """The whole page; `before` and `after` are what the two texts are called."""
    old, new = comparison.before, comparison.after
    return filled(
        "comparison.html",
        {
            "style": style(),
            "name": escape(new.document.title or old.document.title or after),
            "before": escape(before),
            "after": escape(after),
            "before_age": escape(reading_age_line(old)),
            "after_age": escape(reading_age_line(new)),
            "facts": _facts(comparison),
            "figures": "\n".join(_figures(old, new)),
            "findings": _findings(comparison),
            "text": "".join(_marked(comparison)),
            "version": __version__,
        },
    )


def _facts(comparison: Comparison) -> str:
    if not comparison.facts:
        return "<p>Numbers, dates, money, times, “not” and “must” are the same in both.</p>"
    rows = "\n".join(
        f'<tr><th scope="row">{escape(fact.kind.capitalize())}</th><td>{escape(fact.before or "nothing")}</td>'
        f"<td>{escape(fact.after or 'nothing')}</td></tr>"
        for fact in comparison.facts
    )
    head = '<th scope="col">What</th><th scope="col">Before</th><th scope="col">After</th>'
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _figures(old: Analysis, new: Analysis) -> Iterator[str]:
    yield _figure("Reading age", old.reading_age.value, new.reading_age.value)
    yield _figure("Words", old.counts.words, new.counts.words, judged=False)
    yield _figure("Words a sentence", old.mean_sentence_words, new.mean_sentence_words)
    for score, name in SCORE_NAMES.items():
        better = -1 if score in _EASIER_WHEN_LARGER else 1
        yield _figure(name, old.scores[score], new.scores[score], better)


def _figure(name: str, old: float | None, new: float | None, better: int = 1, *, judged: bool = True) -> str:
    """A row of the table; the difference with a word, so that nobody has to know which way is better."""
    difference = verdict = ""
    if old is not None and new is not None:
        change = round(new - old, 1)
        difference = "no change" if not change else f"{'↓' if change < 0 else '↑'} {_number(abs(change), old)}"
        if judged and change:
            verdict = "easier" if change * better < 0 else "harder"
    shown = (difference, f'<b class="{verdict}">{verdict}</b>' if verdict else "")
    return (
        f'<tr><th scope="row">{escape(name)}</th><td class="figure">{_number(old, old)}</td>'
        f'<td class="figure">{_number(new, new)}</td><td class="figure">{" ".join(filter(None, shown))}</td></tr>'
    )


def _number(value: float | None, like: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if isinstance(like, int) else f"{value:,.1f}"


def _findings(comparison: Comparison) -> str:
    """How many of each rule were mended, stayed and are new."""
    columns = [_by_rule(each) for each in (comparison.removed, comparison.remaining, comparison.added)]
    rules = sorted({name for column in columns for name in column}, key=lambda name: -sum(c[name] for c in columns))
    if not rules:
        return "<p>Nothing to look at in either.</p>"
    rows = "\n".join(
        f'<tr><th scope="row">{escape(rule(name).title)}</th>'
        + "".join(f'<td class="figure">{column[name]}</td>' for column in columns)
        + "</tr>"
        for name in rules
    )
    head = "".join(f'<th scope="col" class="figure">{name}</th>' for name in ("Mended", "Still there", "New"))
    return f'<table><thead><tr><th scope="col">What</th>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>'


def _by_rule(findings: Sequence[Finding]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)


def _marked(comparison: Comparison) -> Iterable[str]:
    old, new = comparison.before.document.text, comparison.after.document.text
    for change in comparison.changes:
        gone, come = old[slice(*change.before)], new[slice(*change.after)]
        if change.kind == "same":
            yield escape(come)
            continue
        if gone:
            yield f'<del><span class="said">taken out: </span>{escape(gone)}</del>'
        if come:
            yield f'<ins><span class="said">put in: </span>{escape(come)}</ins>'
