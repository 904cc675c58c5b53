"""A text of light marks, line by line, for whoever writes it as something else."""

import re
from collections.abc import Iterator
from itertools import groupby

from plainspeak.documents.blocks import Sort
from plainspeak.text.marks import cells, read_mark
from plainspeak.text.model import BlockKind

LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^\s()<>]+)\)")
"""The words of a link and its address, as `documents/html.py` writes them."""


_SORTS = {
    BlockKind.HEADING: Sort.HEADING,
    BlockKind.CELL: Sort.ROW,
    BlockKind.BULLET: Sort.ITEM,
    BlockKind.STEP: Sort.ITEM,
}


def runs(text: str) -> Iterator[tuple[Sort, list[str]]]:
    """The lines that belong together: those of one paragraph, list or table; each heading with its like."""
    return ((sort, list(lines)) for sort, lines in groupby(text.split("\n"), _sort))


def words_of(line: str) -> str:
    """A line without its mark."""
    return line[read_mark(line).length :].strip()


def cells_of(line: str) -> list[str]:
    """The words of each cell of a table row; none for the dashes under a head."""
    return [line[span.start : span.end].replace(r"\|", "|") for span in cells(line)]


def number_of(line: str) -> int:
    """What a step begins with; 1 where that is no number."""
    figures = "".join(filter(str.isdigit, line[: read_mark(line).length]))
    return int(figures) if figures and len(figures) < 4 else 1


def _sort(line: str) -> Sort:
    kind = read_mark(line).kind
    return _SORTS[kind] if kind in _SORTS else Sort.TEXT if line.strip() else Sort.GAP
