"""`plainspeak rewrite`: a first draft with every safe plain word put in."""

import json
from pathlib import Path
from typing import Annotated

import typer

from plainspeak import report
from plainspeak.cli.common import AudienceOption, GlossaryOption, RulesOption, analyser_for
from plainspeak.documents import read, write
from plainspeak.rewrite.replace import apply


def rewrite(
    file: Annotated[Path, typer.Argument(help="The leaflet.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="Where the new text goes: a .txt, .docx or .html file.")
    ],
    rules: RulesOption = "",
    audience: AudienceOption = "public",
    glossary: GlossaryOption = None,
) -> None:
    """Put the first plain word in place of each finding that has one. Read the result: it is a draft."""
    analyser = analyser_for(audience, rules, glossary)
    before = analyser.analyse(read(file))
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
