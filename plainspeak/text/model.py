"""What a text is made of. Frozen values; every offset is a code point.

A `Document` is its text and its blocks; a `Block` is a heading, a paragraph, a bullet, a step or a table cell, without
its mark; a `Sentence` is a stretch of one block. Offsets of a block count from the start of the document, offsets of a
sentence from the start of its block, so that the analysis of a block stays true wherever the block moves to.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open: text[start:end]."""

    start: int
    end: int


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    STEP = "step"
    CELL = "cell"


class Sentence(NamedTuple):
    """One sentence: where it is in its block, and its words as they are counted.

    A word is what a reader says as one: "don't", "day-to-day", "£23,250.50", "www.example.gov.uk/a.b", "9 a.m.".
    """

    start: int
    end: int
    words: tuple[str, ...]


class Block(NamedTuple):
    """One block. `text` is exactly document.text[start:end]; a hard-wrapped paragraph keeps its line ends in it."""

    kind: BlockKind
    start: int
    text: str
    sentences: tuple[Sentence, ...]
    level: int = 1
    """1 to 6 for a heading; the depth of a bullet or step from 1; 1 otherwise."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str | None:
        """The first heading, or None."""
        return next((block.text for block in self.blocks if block.kind is BlockKind.HEADING), None)
