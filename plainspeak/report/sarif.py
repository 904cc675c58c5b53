"""Findings in SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside a file's lines.

Only in files that are plain text is a line of ours a line of the file: of others, the findings name the file alone.
"""

import json
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from plainspeak import __version__
from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules import RULES
from plainspeak.errors import UserFault
from plainspeak.glossary.model import Glossary
from plainspeak.report.places import Places

Json = dict[str, Any]
_LEVELS = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}
_PLAIN = (".txt", ".text", ".md", ".markdown")
_INDEX = {rule.id: index for index, rule in enumerate(RULES)}


def document(path: str, analysis: Analysis) -> str:
    """The results of one leaflet, a line each, as they stand in the log: written where the leaflet was looked at."""
    where = {"uri": _uri(path)}
    places = Places(analysis.document.text) if PurePath(path).suffix.lower() in _PLAIN else None
    return ",\n".join(_written(_result(finding, where, places)) for finding in analysis.findings)


def _written(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def failed(path: str, fault: UserFault) -> Json:
    """A note that a file was not read."""
    place = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}
    return {"level": "error", "message": {"text": str(fault)}, "locations": [place], "descriptor": {"id": fault.code}}


def checked(pieces: Iterable[str | Json], glossary: Glossary) -> str:
    """The whole log: one run."""
    results: list[str] = []
    faults: list[Json] = []
    for piece in pieces:
        if isinstance(piece, str):
            results += [piece] if piece else []
        else:
            faults.append(piece)
    invocation: Json = {"executionSuccessful": not faults, "toolExecutionNotifications": faults}
    driver = {
        "name": "PlainSpeak",
        "semanticVersion": __version__,
        "rules": [_rule(place) for place in _INDEX.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": [],
        "properties": {"glossaryRevision": glossary.revision},
    }
    before, empty, after = _written({"version": "2.1.0", "runs": [run]}).partition('"results": []')
    assert empty
    lines = ",\n".join(results)
    return f'{before}"results": [\n{lines}\n]{after}'


def _rule(index: int) -> Json:
    rule = RULES[index]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why} Source: {rule.source}."},
    }


def _result(finding: Finding, where: Json, places: Places | None) -> Json:
    location: Json = {"artifactLocation": where}
    if places:
        location["region"] = _region(places, finding.start, finding.end)
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": _INDEX[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
    }
    if finding.suggestions and places:
        result["fixes"] = [
            {
                "description": {"text": f"Put “{text}”."},
                "artifactChanges": [
                    {
                        "artifactLocation": where,
                        "replacements": [
                            {"deletedRegion": _region(places, start, end), "insertedContent": {"text": text}}
                        ],
                    }
                ],
            }
            for start, end, text in finding.suggestions
        ]
    return result


def _region(places: Places, start: int, end: int) -> Json:
    first, last = places.of(start), places.of(end)
    return {"startLine": first.line, "startColumn": first.column, "endLine": last.line, "endColumn": last.column}


def _uri(path: str) -> str:
    """Relative where the path is; standard input has a name of its own."""
    if path == "-":
        return "stdin"
    given = Path(path)
    return given.as_uri() if given.is_absolute() else quote(given.as_posix())
