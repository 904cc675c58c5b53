"""`plainspeak check`: how hard each leaflet is to read, and what to look at."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from plainspeak import documents, report
from plainspeak.analysis.analyse import Analyser, Analysis
from plainspeak.cli.common import (
    AudienceOption,
    Format,
    FormatOption,
    GlossaryOption,
    OutputOption,
    RulesOption,
    analyser_for,
    answer,
    tell,
)
from plainspeak.errors import UserFault
from plainspeak.service.checking import Checked, check_file, files_of

_STANDARD_INPUT = Path("-")


def check(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders; - reads standard input.", metavar="PATH...")],
    format: FormatOption = Format.TEXT,
    audience: AudienceOption = "public",
    rules: RulesOption = "",
    glossary: GlossaryOption = None,
    text: Annotated[bool, typer.Option("--text", help="Put the text itself in the JSON.")] = False,
    fail_above: Annotated[
        float | None, typer.Option("--fail-above", help="End with code 1 where a reading age is above this.")
    ] = None,
    output: OutputOption = None,
) -> None:
    """Check how hard leaflets are to read, and list their jargon."""
    analyser = analyser_for(audience, rules, glossary)
    results = list(_with_progress(_checked(paths, analyser)))
    for result in results:
        if isinstance(result.outcome, UserFault):
            tell(result.outcome)
    if format is Format.JSON:
        answer(_as_json(results, analyser, text), output)
    elif shown := _as_text(results):
        answer(shown, output)
    raise typer.Exit(_exit_code(results, fail_above))


def _checked(paths: Iterable[Path], analyser: Analyser) -> Iterator[Checked]:
    for path in paths:
        if path == _STANDARD_INPUT:
            yield _check_input(analyser)
            continue
        try:
            files = list(files_of([path]))
            if not files:
                raise UserFault(f"{path} has no .txt, .md or .html files in it: choose another folder", code="empty")
        except UserFault as fault:
            yield Checked(str(path), fault)
        else:
            yield from (check_file(file, analyser) for file in files)


def _check_input(analyser: Analyser) -> Checked:
    try:
        text = documents.from_bytes(sys.stdin.buffer.read(), "standard input")
    except UserFault as fault:
        return Checked("-", fault)
    return Checked("-", analyser.analyse(text))


def _with_progress(results: Iterator[Checked]) -> Iterator[Checked]:
    """The same results; on a terminal, with a line that says how many files have been read."""
    if not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("Checking: {task.completed} files read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(results, total=None)


def _as_json(results: Iterable[Checked], analyser: Analyser, with_text: bool) -> str:
    documents_ = [
        report.json.document(result.path, result.outcome, with_text=with_text)
        if isinstance(result.outcome, Analysis)
        else report.json.failed(result.path, result.outcome)
        for result in results
    ]
    return json.dumps(report.json.checked(documents_, analyser.matcher.glossary), ensure_ascii=False, indent=1)


def _as_text(results: Iterable[Checked]) -> str:
    return "\n\n".join(
        report.text.document(result.path, result.outcome) for result in results if isinstance(result.outcome, Analysis)
    )


def _exit_code(results: Sequence[Checked], fail_above: float | None) -> int:
    analyses = [result.outcome for result in results if isinstance(result.outcome, Analysis)]
    if len(analyses) < len(results):
        return 2
    ages = [analysis.reading_age.value for analysis in analyses]
    return int(fail_above is not None and any(age is not None and age > fail_above for age in ages))
