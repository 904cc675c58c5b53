"""Analyses and comparisons for people at a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules import rule
from plainspeak.errors import UserFault
from plainspeak.glossary.model import Glossary
from plainspeak.report.fact_kinds import fact_kind
from plainspeak.report.places import Places

if TYPE_CHECKING:
    from plainspeak.rewrite.compare import Comparison

_LONGEST_QUOTE = 60

SCORE_NAMES = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch–Kincaid grade",
    "smog_index": "SMOG",
    "gunning_fog": "Gunning fog",
    "automated_readability_index": "Automated readability index",
    "coleman_liau_index": "Coleman–Liau",
    "dale_chall_readability_score": "Dale–Chall",
    "linsear_write_formula": "Linsear Write",
    "lix": "LIX",
    "rix": "RIX",
    "mcalpine_eflaw": "McAlpine EFLAW",
}
"""What people call each score."""


def document(path: str, analysis: Analysis) -> str:
    """One leaflet: how hard it is, then each thing to look at, by line and column."""
    title = analysis.document.title
    lines = [f"{path}: {title}" if title else path]
    lines += [f"  {line}" for line in (reading_age_line(analysis), _counts_line(analysis), _findings_line(analysis))]
    lines += [f"  {line}" for line in _finding_lines(analysis)]
    return "\n".join(lines)


def failed(_path: str, _fault: UserFault) -> str:
    """Nothing: it is told on its own, beside the answer."""
    return ""


def checked(pieces: Iterable[str], _glossary: Glossary) -> str:
    """All leaflets, one below the other."""
    return "\n\n".join(filter(None, pieces))


def comparison(before: str, after: str, compared: "Comparison") -> str:
    """Two texts: how each stands, the scores side by side, and what became of the findings."""
    old, new = compared.before, compared.after
    lines = [f"Before: {before}", f"  {reading_age_line(old)}", f"After: {after}", f"  {reading_age_line(new)}", ""]
    lines += [_score_row("Reading age", old.reading_age.value, new.reading_age.value)]
    lines += [_score_row(name, old.scores[key], new.scores[key]) for key, name in SCORE_NAMES.items()]
    lines += [
        _score_row("Words", old.counts.words, new.counts.words),
        _score_row("Words a sentence", old.mean_sentence_words, new.mean_sentence_words),
        "",
        f"Mended: {_by_rule(compared.removed)}",
        f"Still there: {_by_rule(compared.remaining)}",
        f"New: {_by_rule(compared.added)}",
    ]
    if compared.facts:
        lines += ["", "Did the meaning stay? These facts differ:"]
        lines += [
            f"  {fact_kind(fact.kind)}: {fact.before or 'nothing'} → {fact.after or 'nothing'}"
            for fact in compared.facts
        ]
    return "\n".join(lines)


def reading_age_line(analysis: Analysis) -> str:
    """ "Reading age 14 (12 to 15). The target for Everyone is 11: too hard." """
    return " ".join(filter(None, (_reading_age_line(analysis), not_english(analysis))))


def not_english(analysis: Analysis) -> str:
    """One plain sentence where part of a text, or all of it, is in another language; "" otherwise."""
    if not (count := analysis.foreign_words):
        return ""
    if not analysis.counts.words:
        return "This text is not in English, so it is not scored or checked."
    return f"Some of this text ({count:,} word{'s' * (count > 1)}) is not in English, so it is not scored or checked."


def _reading_age_line(analysis: Analysis) -> str:
    age = analysis.reading_age
    if age.value is None or age.low is None or age.high is None:
        return "" if analysis.foreign_words and not analysis.counts.words else "Too short to score."
    verdict = "it is met" if analysis.meets_target else "too hard"
    unsure = "" if age.sure else " Under 100 words: too short to be sure."
    return (
        f"Reading age {age.value:.0f} ({age.low:.0f} to {age.high:.0f}). "
        f"The target for {analysis.audience.title} is {analysis.audience.target_reading_age:.0f}: {verdict}.{unsure}"
    )


def _counts_line(analysis: Analysis) -> str:
    mean = analysis.mean_sentence_words or 0
    left_out = "".join(f" Left out: {item.count} {item.reason}{'s' * (item.count > 1)}." for item in analysis.left_out)
    return (
        f"{_many(analysis.counts.words, 'word')} in {_many(analysis.counts.sentences, 'sentence')}: "
        f"{_many(round(mean), 'word')} a sentence, {analysis.longest_sentence_words} in the longest.{left_out}"
    )


def _many(count: int, one: str) -> str:
    return f"{count:,} {one}{'s' * (count != 1)}"


def _findings_line(analysis: Analysis) -> str:
    return f"To look at: {_by_rule(analysis.findings)}"


def _by_rule(findings: Sequence[Finding]) -> str:
    counted = Counter(finding.rule for finding in findings)
    return ", ".join(f"{rule(name).title.lower()} {count}" for name, count in counted.most_common()) or "nothing"


def _finding_lines(analysis: Analysis) -> Iterator[str]:
    places = Places(analysis.document.text)
    for finding in analysis.findings:
        place = "{}:{}".format(*places.of(finding.start))
        yield f"{place:>8}  {rule(finding.rule).title.lower():<14} {_quoted(finding.text)}  {_mend(finding)}"


def _mend(finding: Finding) -> str:
    if finding.suggestions:
        return "→ " + " · ".join(suggestion.text for suggestion in finding.suggestions)
    return finding.message


def _quoted(words: str) -> str:
    flat = " ".join(words.split())
    return f"“{flat}”" if len(flat) <= _LONGEST_QUOTE else f"“{flat[: _LONGEST_QUOTE - 1]}…”"


def _score_row(name: str, before: float | None, after: float | None) -> str:
    return f"  {name:<28} {_figure(before):>8} {_figure(after):>8} {_difference(before, after):>8}"


def _figure(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:.1f}"


def _difference(before: float | None, after: float | None) -> str:
    if before is None or after is None:
        return ""
    delta = after - before
    return f"{delta:+,}" if isinstance(delta, int) else f"{delta:+.1f}"
