"""`plainspeak rewrite`: a first draft with every safe plain word put in."""

import json
from pathlib import Path
from typing import Annotated

import typer

from plainspeak import report
from plainspeak.cli.common import AudienceOption, GlossaryOption, RulesOption, analyser_for, text_of
from plainspeak.documents import write
from plainspeak.rewrite.replace import apply


def rewrite(
    file: Annotated[Path, typer.Argument(help="The leaflet; - reads standard input.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="Where the new text goes: a .docx, .txt, .md or .html file.")
    ],
    rules: RulesOption = "",
    audience: AudienceOption = "public",
    glossary: GlossaryOption = None,
) -> None:
    """Put the first plain word in place of each finding that has one. Read the result: it is a draft."""
    analyser = analyser_for(audience, rules, glossary)
    before = analyser.analyse(text_of(file))
    rewritten = apply(before.document.text, before.findings)
    after = analyser.analyse(rewritten.text)
    write(output, rewritten.text)
    outcome = {
        "applied": len(rewritten.applied),
        "skipped": len(rewritten.skipped),
        "before": report.json.figures(before),
        "after": report.json.figures(after),
    }
    print(json.dumps(outcome, indent=1))
