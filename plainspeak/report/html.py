"""Checked leaflets as one web page that needs nothing else: the hardest first, then what to look at in each.

Personal details that were found are named, never written out: a report travels further than a leaflet.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from plainspeak import __version__
from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules import rule
from plainspeak.errors import UserFault
from plainspeak.glossary.model import Glossary
from plainspeak.report.page import filled, style
from plainspeak.report.places import Places
from plainspeak.report.text import reading_age_line

Piece = Mapping[str, Any]
_LONGEST_QUOTE = 80


def document(path: str, analysis: Analysis) -> Piece:
    """One leaflet: what its line in the table shows, and its part of the page below."""
    return {
        "name": analysis.document.title or path,
        "path": path,
        "age": analysis.reading_age.value,
        "target": analysis.audience.target_reading_age,
        "met": analysis.meets_target,
        "words": analysis.counts.words,
        "findings": len(analysis.findings),
        "line": reading_age_line(analysis),
        "table": _findings(analysis),
    }


def failed(path: str, fault: UserFault) -> Piece:
    return {"path": path, "fault": str(fault)}


def checked(pieces: Iterable[Piece], glossary: Glossary) -> str:
    """The whole page."""
    given = list(pieces)
    faults = [piece["fault"] for piece in given if "fault" in piece]
    leaflets = sorted((piece for piece in given if "fault" not in piece), key=lambda one: -(one["age"] or 0))
    texts = {
        "style": style(),
        "summary": _summary(leaflets),
        "faults": _faults(faults),
        "rows": "\n".join(_row(number, one) for number, one in enumerate(leaflets, 1)),
        "leaflets": "\n".join(_section(number, one) for number, one in enumerate(leaflets, 1)),
        "version": __version__,
        "entries": f"{len(glossary.entries):,}",
        "revision": escape(glossary.revision),
    }
    return filled("check.html", texts)


def _summary(leaflets: Sequence[Piece]) -> str:
    scored = [one for one in leaflets if one["met"] is not None]
    met = sum(one["met"] for one in scored)
    many = f"{len(leaflets):,} {'leaflet' if len(leaflets) == 1 else 'leaflets'}"
    if not scored:
        return f"{many}, too short to score."
    return f"{many}. {met:,} of {len(scored):,} {'meets its' if len(scored) == 1 else 'meet their'} target."


def _faults(faults: Sequence[str]) -> str:
    if not faults:
        return ""
    lines = "".join(f"<li>{escape(fault)}</li>" for fault in faults)
    return f'<section class="faults"><h2>Not read</h2><ul>{lines}</ul></section>'


def _row(number: int, one: Piece) -> str:
    age = "too short" if one["age"] is None else f"{one['age']:.1f}"
    verdict = {True: '<span class="met">met</span>', False: '<span class="missed">too hard</span>', None: ""}[
        one["met"]
    ]
    return (
        f'<tr><th scope="row"><a href="#leaflet-{number}">{escape(one["name"])}</a></th>'
        f'<td class="figure">{age}</td><td class="target">{one["target"]:.0f} {verdict}</td>'
        f'<td class="figure">{one["words"]:,}</td><td class="figure">{one["findings"]:,}</td></tr>'
    )


def _section(number: int, one: Piece) -> str:
    return (
        f'<section aria-labelledby="leaflet-{number}"><h2 id="leaflet-{number}">{escape(one["name"])}</h2>\n'
        f'<p class="where">{escape(one["path"])}. {escape(one["line"])}</p>\n{one["table"]}</section>'
    )


def _findings(analysis: Analysis) -> str:
    if not analysis.findings:
        return "<p>Nothing to look at.</p>"
    rows = "\n".join(_rows(analysis))
    head = '<th scope="col">Line</th><th scope="col">Words</th><th scope="col">What</th><th scope="col">What to do</th>'
    return f'<table class="findings"><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>'


def _rows(analysis: Analysis) -> Iterator[str]:
    places = Places(analysis.document.text)
    for finding in analysis.findings:
        cells = (str(places.of(finding.start).line), _quoted(finding), rule(finding.rule).title, finding.message)
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def _quoted(finding: Finding) -> str:
    if finding.rule == "personal":
        return "(not shown)"
    flat = " ".join(finding.text.split())
    return flat if len(flat) <= _LONGEST_QUOTE else f"{flat[: _LONGEST_QUOTE - 1]}…"
