"""A row a leaflet for a spreadsheet: reading age, target, counts, scores, and how many findings each rule has."""

import csv
import io
from collections.abc import Iterable

from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.rules import RULES
from plainspeak.errors import UserFault
from plainspeak.glossary.model import Glossary
from plainspeak.report.text import SCORE_NAMES

Row = list[str]
_LEADING = ("File", "Title", "Problem", "Reading age", "From", "To", "Target", "Target met", "Words", "Sentences")
_HEAD = [*_LEADING, "Words a sentence", "Longest sentence", *SCORE_NAMES.values(), *(rule.title for rule in RULES)]
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def document(path: str, analysis: Analysis) -> Row:
    """One leaflet. What has no figure is an empty cell, never 0."""
    age, counts, found = analysis.reading_age, analysis.counts, analysis.summary
    met = {True: "yes", False: "no", None: ""}[analysis.meets_target]
    return [
        *(_safe(path), _safe(analysis.document.title or ""), ""),
        *map(_figure, (age.value, age.low, age.high, analysis.audience.target_reading_age)),
        met,
        *map(str, (counts.words, counts.sentences)),
        _figure(analysis.mean_sentence_words),
        str(analysis.longest_sentence_words),
        *(_figure(analysis.scores[score]) for score in SCORE_NAMES),
        *(str(found.get(rule.id, 0)) for rule in RULES),
    ]


def failed(path: str, fault: UserFault) -> Row:
    return [_safe(path), "", _safe(str(fault)), *[""] * (len(_HEAD) - 3)]


def checked(rows: Iterable[Row], _glossary: Glossary) -> str:
    """The table, with a line of heads. Nothing in it can start a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([_HEAD, *rows])
    return out.getvalue().rstrip("\n")


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _safe(text: str) -> str:
    """As it stands, but for text that a spreadsheet would run."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
