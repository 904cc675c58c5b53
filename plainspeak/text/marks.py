"""The light marks of the editor's text: "# " heading, "- " bullet, "1. " step, "| " table row; read and written.

A mark belongs to its line alone. Whether a line that looks marked is really the rest of a wrapped line is settled in
`segment`, which sees the lines around it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plainspeak.text.model import BlockKind, Span

DEEPEST = 6
"""Headings, bullets and steps have levels 1 to 6."""

_INDENT = r"(?P<indent>[\s\ufeff\u200b]*)"
_HEADING = re.compile(_INDENT + r"(?:(?P<hashes>#{1,6})[^\S\n]+(?=[^\s#])|(?P<tight>#{2,6})(?=[^\W\d_]))")
# Shapes that are nothing but bullets need no space after them; dashes and stars do, or they are a minus or emphasis.
# \uf0b7, \uf0a7 and "o" with a tab are the bullets that Word puts on the clipboard.
_BULLET = re.compile(
    _INDENT + r"(?:(?P<shape>[•‣◦▪▫●○■□⁃∙➢➤►▶✓✔❖·\uf0b7\uf0a7\uf0d8\uf0fc])\s*|[-*+–]\s+|o\t\s*|-(?=[^\W\d_]))(?=\S)"
)
_ROMAN = r"x{0,2}(?:i[xv]|v?i{1,3}|v|x)"
_STEP = re.compile(
    _INDENT
    + r"(?:"
    + r"\(?\d{1,2}\)\s+|\d{1,2}\.\)?\s+(?=\D)"
    + r"|\d{1,2}(?:\.\d{1,2}){1,3}[.)]\s+(?=\D)|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=[A-Z][a-z ])"
    + rf"|\((?:[a-zA-Z]|{_ROMAN})\)\s*|(?:[a-zA-Z]|{_ROMAN})\)\s+|(?:[b-hj-z]|a|{_ROMAN})\.\s+"
    + r"|[Ss]tep\s\d{1,2}(?:[:.)]|\s[-–—])\s+"
    + r")(?=\S)"
)
_ROW = re.compile(_INDENT + r"\|(?=[^|]*\|)\s*")
_RULE = re.compile(r"[\s|:+=-]*-[\s|:+=-]*")
_CELL = re.compile(r"(?:\\\||[^|])+")


class Mark(NamedTuple):
    """What a line begins with. `length` is in code points, with the white space before and after the sign."""

    kind: BlockKind | None
    level: int = 1
    length: int = 0


NO_MARK = Mark(None)


def read_mark(line: str) -> Mark:
    """The mark of a line; `NO_MARK` where it has none. The "- " of "- " with nothing after it is no mark."""
    if line[:2].isalpha() and line[0] not in "ivxsS":  # most lines: no sign, no "iv)", no "Step 1:"
        return NO_MARK
    if found := _HEADING.match(line):
        return Mark(BlockKind.HEADING, len(found["hashes"] or found["tight"]), found.end())
    if found := _BULLET.match(line):
        return Mark(BlockKind.BULLET, max(_depth(found["indent"]), 2 if found["shape"] == "◦" else 1), found.end())
    if found := _STEP.match(line):
        return Mark(BlockKind.STEP, _depth(found["indent"]), found.end())
    if found := _ROW.match(line):
        return Mark(BlockKind.CELL, 1, found.end())
    return NO_MARK


def cells(line: str) -> Iterator[Span]:
    """Where the cells of a table row are, without the space around them; none for the row of dashes under a head."""
    if _RULE.fullmatch(line):
        return
    for found in _CELL.finditer(line):
        text = found[0]
        start = found.start() + len(text) - len(text.lstrip())
        if text.strip():
            yield Span(start, start + len(text.strip()))


def heading(text: str, level: int = 1) -> str:
    return f"{'#' * _clamped(level)} {text}"


def bullet(text: str, level: int = 1) -> str:
    return f"{'  ' * (_clamped(level) - 1)}- {text}"


def step(text: str, number: int, level: int = 1) -> str:
    return f"{'  ' * (_clamped(level) - 1)}{number}. {text}"


def row(texts: Iterable[str]) -> str:
    """A table row; a bar inside a cell is kept from ending it."""
    return "| " + " | ".join(text.replace("|", r"\|") for text in texts) + " |"


def _depth(indent: str) -> int:
    """Two spaces or one tab a level."""
    return _clamped(1 + len(indent.replace("\t", "  ")) // 2)


def _clamped(level: int) -> int:
    return min(max(level, 1), DEEPEST)
