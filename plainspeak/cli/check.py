"""`plainspeak check`: how hard each leaflet is to read, and what to look at."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from plainspeak import report
from plainspeak.cli.common import (
    STANDARD_INPUT,
    AudienceOption,
    GlossaryOption,
    OutputOption,
    RulesOption,
    analyser_for,
    answer,
    glossary_for,
    note,
    rules_for,
    tell,
    text_of,
    with_progress,
)
from plainspeak.service.audiences import audience_for
from plainspeak.service.checking import Checked, Make, Show, check_files, checked, files_of

_BYTE_ORDER_MARK = "\ufeff"
"""Tells Excel that a file is UTF-8."""


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    CSV = "csv"
    HTML = "html"


def check(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders; - reads standard input.", metavar="PATH...")],
    format: Annotated[
        Format,
        typer.Option("--format", help="For people (text, html), a spreadsheet (csv) or other programs (json, sarif)."),
    ] = Format.TEXT,
    audience: AudienceOption = "public",
    rules: RulesOption = "",
    glossary: GlossaryOption = None,
    text: Annotated[bool, typer.Option("--text", help="Put the text itself in the JSON.")] = False,
    fail_above: Annotated[
        float | None,
        typer.Option("--fail-above", metavar="AGE", help="End with code 1 where a reading age is above this."),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", help="How many processes share the work. Chosen for you if left out.")
    ] = None,
    output: OutputOption = None,
) -> None:
    """Check how hard leaflets are to read, and list their jargon."""
    audience_for(audience)  # what is wrong with the options is told before the work begins
    rules_for(rules)
    words = glossary_for(glossary)
    reporter: ModuleType = getattr(report, format.value)
    show = partial(report.json.document, with_text=text) if format is Format.JSON else reporter.document
    make = partial(analyser_for, audience, rules, glossary)
    results = _checked(paths, make, show, jobs)
    for result in results:
        if result.fault:
            tell(result.fault)
        elif result.lost:
            note(f"{result.path} was read, but {result.lost}")
    pieces = [reporter.failed(one.path, one.fault) if one.fault else one.shown for one in results]
    if shown := reporter.checked(pieces, words):
        answer(_BYTE_ORDER_MARK + shown if format is Format.CSV and output else shown, output)
    raise typer.Exit(_exit_code(results, fail_above))


def _checked(paths: Sequence[Path], make: Make, show: Show, jobs: int | None) -> list[Checked]:
    """All of them, before anything is written: whoever stops it half-way gets nothing half-written."""
    files = list(files_of(path for path in paths if path != STANDARD_INPUT))
    results = list(with_progress(check_files(files, make, show, jobs), len(files), "Checking"))
    if STANDARD_INPUT in paths:
        results[:0] = checked([("-", partial(text_of, STANDARD_INPUT))], make(), show)
    return results


def _exit_code(results: Sequence[Checked], fail_above: float | None) -> int:
    if any(result.fault for result in results):
        return 2
    ages = [result.reading_age for result in results]
    return int(fail_above is not None and any(age is not None and age > fail_above for age in ages))
