"""Text to blocks: which lines belong together, and what they are.

Whether a line goes on in the next one (a hard-wrapped paragraph, from an e-mail or a PDF) is decided by the lines
beside it alone, so an editor can regroup the lines around a change without reading the rest: `group_around`, then
`blocks_of_group`. `segment` is made of the same two pieces.
"""

import re
from collections.abc import Iterator, Sequence

from plainspeak.text.marks import cells, read_mark
from plainspeak.text.model import Block, BlockKind, Document, Span
from plainspeak.text.sentences import sentences_of
from plainspeak.text.words import word_spans

__all__ = ["REACH", "blocks_of", "blocks_of_group", "group_around", "segment", "word_spans"]

REACH = 3
"""A change of one line can change how lines up to this many lines away are grouped, or what kind they are."""

_NARROWEST = 35
_WIDEST = 130
_HAS_WORD = re.compile(r"[^\W_]")
_ENDED = re.compile(r"[.!?:…][\"”'’»)\]*_]*$")


def segment(text: str) -> Document:
    """The blocks, sentences and words of a text whose line ends are "\\n". No text is refused."""
    return Document(text, tuple(blocks_of(text.split("\n"))))


def blocks_of(lines: Sequence[str], start: int = 0) -> Iterator[Block]:
    """The blocks of lines that follow one another; `start` is the offset of the first."""
    first = 0
    while first < len(lines):
        last = _last_of(lines, first)
        yield from blocks_of_group(lines, first, last, start)
        start += sum(map(len, lines[first : last + 1])) + last + 1 - first
        first = last + 1


def group_around(lines: Sequence[str], index: int) -> tuple[int, int]:
    """The first and last line of the group that line `index` belongs to."""
    first = index
    while first and _goes_on(lines, first - 1):
        first -= 1
    return first, _last_of(lines, index)


def _last_of(lines: Sequence[str], last: int) -> int:
    while last + 1 < len(lines) and _goes_on(lines, last):
        last += 1
    return last


def blocks_of_group(lines: Sequence[str], first: int, last: int, start: int) -> tuple[Block, ...]:
    """The blocks of the group of lines first..last (none for blank lines, several for a table row).

    `start` is the offset of line `first` in the document.
    """
    line = lines[first]
    if not _HAS_WORD.search(line):
        return ()
    mark = read_mark(line)
    if mark.kind is BlockKind.CELL:
        made = (_block(BlockKind.CELL, line, span, start, 1) for span in cells(line))
    else:
        kind = mark.kind or BlockKind.PARAGRAPH
        text = "\n".join(lines[first : last + 1])
        made = iter([_block(kind, text, Span(mark.length, len(text)), start, mark.level)])
    return tuple(block for block in made if block is not None)


def _block(kind: BlockKind, text: str, span: Span, start: int, level: int) -> Block | None:
    whole = text[span.start : span.end]
    bare = whole.strip()
    sentences = sentences_of(bare)
    if not sentences:
        return None
    return Block(kind, start + span.end - len(whole.lstrip()), bare, sentences, level)


def _goes_on(lines: Sequence[str], index: int) -> bool:
    """Whether line `index` goes on in the next one."""
    line, following = lines[index].rstrip(), lines[index + 1].rstrip()
    if len(line) > _WIDEST or len(following) > _WIDEST or len(line) < 15:
        return False
    if not _HAS_WORD.search(line) or not _HAS_WORD.search(following) or read_mark(following).kind:
        return False
    if read_mark(line).kind in (BlockKind.HEADING, BlockKind.CELL):
        return False
    width = max(len(near) for near in lines[max(index - 1, 0) : index + 3] if len(near) <= _WIDEST)
    reach = len(line) + 1 + len(following.split(None, 1)[0])
    if reach <= max(width, _NARROWEST):
        return False
    first = _HAS_WORD.search(following)
    return bool(first and first[0].islower() and not _ENDED.search(line))
