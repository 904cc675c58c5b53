"""Answers of the command line: for people (text, html) and for other programs (json, csv, sarif).

Each module that reports a check has `document` (a piece for one leaflet), `failed` (one for a file that was not read)
and `checked` (the whole, from the pieces). Pieces are plain values, so that processes can hand them over.
`comparison`, `evidence` and `survey` make a `Paper`, which `paper_html` and `paper_docx` write.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


def __getattr__(name: str) -> ModuleType:
    """A module is loaded when somebody wants its answer: some load all that compares two texts."""
    if name in __all__:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(name)
