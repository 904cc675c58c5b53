"""`plainspeak compare`: a rewrite beside its original."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plainspeak import report
from plainspeak.cli.common import (
    STANDARD_INPUT,
    AudienceOption,
    GlossaryOption,
    OutputOption,
    analyser_for,
    answer,
    answer_bytes,
    text_of,
)
from plainspeak.errors import UserFault


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    HTML = "html"
    DOCX = "docx"


def compare(
    before: Annotated[Path, typer.Argument(help="The original; - reads standard input.")],
    after: Annotated[Path, typer.Argument(help="The rewrite; - reads standard input.")],
    format: Annotated[
        Format, typer.Option("--format", help="For people (text, html, docx) or for other programs (json).")
    ] = Format.TEXT,
    audience: AudienceOption = "public",
    glossary: GlossaryOption = None,
    output: OutputOption = None,
) -> None:
    """Compare two versions of a leaflet: scores, jargon and the words that changed."""
    if before == after == STANDARD_INPUT:
        raise UserFault("Only one of the two can be standard input: name a file", code="usage")
    from plainspeak.rewrite import compare as rewrites  # all that knows of facts: no other command has to load it

    analyser = analyser_for(audience, "", glossary)
    compared = rewrites.compare(analyser.analyse(text_of(before)), analyser.analyse(text_of(after)))
    if format is Format.JSON:
        answer(json.dumps(report.json.comparison(compared), ensure_ascii=False, indent=1), output)
    elif format is Format.TEXT:
        answer(report.text.comparison(str(before), str(after), compared), output)
    else:
        paper = report.comparison.paper(str(before), str(after), compared)
        if format is Format.HTML:
            answer(report.paper_html.page(paper), output)
        else:
            answer_bytes(report.paper_docx.file(paper), output)
