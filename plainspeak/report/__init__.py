"""Answers of the command line: for people (text, html) and for other programs (json, csv, sarif).

Each module that reports a check has `document` (a piece for one leaflet), `failed` (one for a file that was not read)
and `checked` (the whole, from the pieces). Pieces are plain values, so that processes can hand them over.
`comparison`, `evidence` and `survey` make a `Paper`, which `paper_html` and `paper_docx` write.
"""

from plainspeak.report import (
    comparison,
    csv,
    evidence,
    html,
    json,
    leaflets,
    paper_docx,
    paper_html,
    sarif,
    survey,
    text,
)

__all__ = [
    "comparison",
    "csv",
    "evidence",
    "html",
    "json",
    "leaflets",
    "paper_docx",
    "paper_html",
    "sarif",
    "survey",
    "text",
]
