"""Blocks read from a file of any format -> one text of light marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from plainspeak.text import marks


class Sort(StrEnum):
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    """A bullet or a step."""
    ROW = "row"
    """A row of a table."""
    GAP = "gap"
    """An empty line."""


class ReadBlock(NamedTuple):
    """One block as it was read, its mark already written before its words."""

    sort: Sort
    text: str


_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
_ADDRESS = re.compile(r"https?://[^\s()<>]+", re.I)
SPACES = re.compile(r"[ \t\n\r\f\v\u00a0\u2000-\u200a\u202f\u3000]+")


def joined(blocks: Iterable[ReadBlock]) -> str:
    """List items and table rows follow each other line by line; everything else has an empty line between."""
    pieces: list[str] = []
    before = None
    for sort, text in blocks:
        if pieces:
            pieces.append("\n" if sort is before and sort in (Sort.ITEM, Sort.ROW) else "\n\n")
        pieces.append(text)
        before = sort
    return "".join(pieces)


def tidy(text: str, line_end: str = " ") -> str:
    """Single spaces, no odd ones, no invisible characters, and nothing but `line_end` between lines."""
    lines = (SPACES.sub(" ", line).strip() for line in _INVISIBLE.sub("", text).split("\n"))
    return line_end.join(line for line in lines if line)


def table_of(rows: Sequence[Sequence[Sequence[ReadBlock]]]) -> Iterator[ReadBlock]:
    """The rows of a table of facts, from the blocks of each cell; what is in it, of one that only lays out the page."""
    cells = [cell for row in rows for cell in row]
    plain = all(block.sort is Sort.TEXT for cell in cells for block in cell)
    if not plain or all(len(row) < 2 for row in rows):
        yield from (block for cell in cells for block in cell)
        return
    for row in rows:
        texts = [" ".join(block.text.replace("\n", " ") for block in cell) for cell in row]
        if any(texts):
            yield ReadBlock(Sort.ROW, marks.row(texts))


def item_of(text: str, level: int, number: int) -> ReadBlock:
    """A step with its number, or a bullet where that is 0; `level` counts from 1."""
    return ReadBlock(Sort.ITEM, marks.step(text, number, level) if number else marks.bullet(text, level))


def linked(said: str, address: str) -> str:
    """The words of a link with their address, "[our page](https://www.example.org)", unless they are the address."""
    text = tidy(said)
    if not _ADDRESS.fullmatch(address) or not text or set(text) & set("[]") or text in address:
        return said
    return said.replace(said.strip(), f"[{text}]({address})")
