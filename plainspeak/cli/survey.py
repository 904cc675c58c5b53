"""`plainspeak survey`: how a folder's leaflets, or the library's, stand together, and what changed since last time."""

import json
import sys
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from plainspeak import report
from plainspeak.analysis.survey import LIBRARY
from plainspeak.cli.common import (
    AudienceOption,
    GlossaryOption,
    OutputOption,
    analyser_for,
    answer,
    answer_bytes,
    with_progress,
)
from plainspeak.errors import UserFault
from plainspeak.service import open_services


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    HTML = "html"
    DOCX = "docx"


def survey(
    folder: Annotated[Path | None, typer.Argument(help="A folder. The library, if left out.")] = None,
    format: Annotated[
        Format, typer.Option("--format", help="For people (text, html, docx) or for other programs (json).")
    ] = Format.TEXT,
    audience: AudienceOption = "public",
    glossary: GlossaryOption = None,
    jobs: Annotated[int | None, typer.Option("--jobs", help="How many processes share the work.")] = None,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep it, so that the next one can be compared.")
    ] = True,
    output: OutputOption = None,
) -> None:
    """How hard your leaflets are, how many meet their target, and which words to agree on first."""
    surveys = open_services().surveys
    make = partial(analyser_for, audience, "", glossary)
    analyser = make()
    if folder is not None and not folder.is_dir():
        raise UserFault(f"{folder} is not a folder: name one, or leave it out to survey the library", code="no-folder")
    total, looked = surveys.folder(folder, make, jobs) if folder else surveys.library()
    found = list(with_progress(looked, total, "Surveying"))
    place = str(folder.resolve()) if folder else LIBRARY
    taken = surveys.put_together(place, found, analyser)
    change = surveys.change(taken)
    if keep:
        taken, change = surveys.keep(taken)
    if format is Format.JSON:
        answer(json.dumps(report.survey.to_json(taken, change), ensure_ascii=False, indent=1), output)
    elif format is Format.TEXT:
        answer(report.survey.text(taken, change), output)
    elif format is Format.HTML:
        answer(report.paper_html.page(report.survey.paper(taken, change)), output)
    else:
        answer_bytes(report.paper_docx.file(report.survey.paper(taken, change)), output)
    for path, why in taken.faults:
        print(f"plainspeak: {why}" if path in why else f"plainspeak: {path}: {why}", file=sys.stderr)
    if taken.faults:
        raise typer.Exit(2)
