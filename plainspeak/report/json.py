"""Analyses and comparisons for programs. `check`'s shape is docs/check.schema.json."""

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from plainspeak import __version__
from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.finding import Finding
from plainspeak.errors import UserFault
from plainspeak.glossary.model import Glossary

if TYPE_CHECKING:
    from plainspeak.rewrite.compare import Change, Comparison

SCHEMA_VERSION = 1
Json = dict[str, Any]


def checked(documents: Iterable[str], glossary: Glossary) -> str:
    """The whole answer of `check`: a line for each document, which tools read as well as people do."""
    tool = {
        "name": "plainspeak",
        "version": __version__,
        "glossary": {"entries": len(glossary.entries), "revision": glossary.revision},
    }
    lines = ",\n".join(documents)
    return f'{{"tool": {_written(tool)},\n"schema_version": {SCHEMA_VERSION},\n"documents": [\n{lines}\n]}}'


def failed(path: str, fault: UserFault) -> str:
    """A file that could not be read."""
    return _written({"path": path, "error": {"code": fault.code, "message": str(fault)}})


def _written(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def document(path: str, analysis: Analysis, *, with_text: bool = False) -> str:
    """One file that was read."""
    answer: Json = {"path": path, "title": analysis.document.title, "error": None}
    if with_text:
        answer["text"] = analysis.document.text
    answer |= {
        "audience": {
            "id": analysis.audience.id,
            "target_reading_age": analysis.audience.target_reading_age,
            "max_sentence_words": analysis.audience.max_sentence_words,
        },
        **figures(analysis),
        "left_out": [{"reason": item.reason, "count": item.count} for item in analysis.left_out],
        "sentences": [{**sentence._asdict(), "kind": sentence.kind.value} for sentence in analysis.sentences],
        "findings": [finding(each) for each in analysis.findings],
        "summary": analysis.summary,
    }
    return _written(answer)


def figures(analysis: Analysis) -> Json:
    """The counts, the scores and the reading age."""
    age = analysis.reading_age
    return {
        "counts": {
            **analysis.counts._asdict(),
            "mean_sentence_words": analysis.mean_sentence_words,
            "longest_sentence_words": analysis.longest_sentence_words,
        },
        "scores": dict(analysis.scores),
        "reading_age": {
            "value": age.value,
            "low": age.low,
            "high": age.high,
            "meets_target": analysis.meets_target,
        },
    }


def finding(found: Finding) -> Json:
    return {
        "rule": found.rule,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "message": found.message,
        "why": found.why,
        "severity": found.severity.value,
        "detail": found.detail,
        "entry": found.entry._asdict() if found.entry else None,
        "suggestions": [suggestion._asdict() for suggestion in found.suggestions],
    }


def comparison(compared: "Comparison") -> Json:
    """The answer of `compare`."""
    return {
        "before": figures(compared.before),
        "after": figures(compared.after),
        "delta": {"reading_age": compared.reading_age_delta, "scores": dict(compared.score_deltas)},
        "findings": {
            "removed": _by_rule(compared.removed),
            "remaining": _by_rule(compared.remaining),
            "added": _by_rule(compared.added),
        },
        "meaning": [fact._asdict() for fact in compared.facts],
        "changes": [_change(change) for change in compared.changes],
    }


def _change(change: "Change") -> Json:
    """Of a passage that moved, `other` is where it stands in the other text."""
    told: Json = {"kind": change.kind, "before": change.before._asdict(), "after": change.after._asdict()}
    return {**told, "moved": True, "other": change.other._asdict()} if change.other else told


def _by_rule(findings: Iterable[Finding]) -> Mapping[str, list[Json]]:
    grouped: dict[str, list[Json]] = {}
    for each in findings:
        grouped.setdefault(each.rule, []).append(finding(each))
    return grouped
