"""Text to blocks, sentences and words.

Lines are grouped by the lines beside them alone (see `wrapping`), and a group becomes blocks without a look at the
rest, so an editor can do again only what a change touched: `group_around`, then `blocks_of_group`, for the lines up to
`REACH` away. `segment` is made of the same two pieces.
"""

import re
from collections.abc import Iterator, Sequence

from plainspeak.text.marks import cells, read_mark
from plainspeak.text.model import Block, BlockKind, Document
from plainspeak.text.sentences import LEADS_ON, sentences_of
from plainspeak.text.words import word_spans
from plainspeak.text.wrapping import REACH, group_around, last_of

__all__ = ["REACH", "blocks_of", "blocks_of_group", "group_around", "segment", "word_spans"]

_HAS_WORD = re.compile(r"[^\W_]")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,})\s*")

_LONGEST_LABEL = 60  # characters
_SHORTEST_BODY = 60
_NO_LABEL_END = re.compile(r"(?:[.!…,;:]|[.!?] .*\?)[\"”'’)\]*]*$")
"""One question may be a heading, but no statement, and not a question after another sentence."""
_NO_LABEL = re.compile(
    r"(?i)(?:dear|hi|hello|to|from|date|yours|kind regards|best wishes|regards|thank you|thanks|sincerely|tel|phone"
    r"|call|email)\b"
    r"|.*(?:@|www\.|https?:|\d{4}|\b\d{1,2}(?:st|nd|rd|th)? [a-z]+ \d)"
)
_STATEMENT_END = re.compile(r"[.!?][\"”'’)\]*]*$")
_BODY_END = re.compile(r"[.!?:][\"”'’)\]*]*$")


def segment(text: str) -> Document:
    """The blocks, sentences and words of a text whose line ends are "\\n". No text is refused."""
    return Document(text, tuple(blocks_of(text.split("\n"))))


def blocks_of(lines: Sequence[str], start: int = 0) -> Iterator[Block]:
    """The blocks of lines that follow one another; `start` is the offset of the first in its document."""
    first = 0
    while first < len(lines):
        last = last_of(lines, first)
        if lines[first]:
            yield from blocks_of_group(lines, first, last, start)
        for line in lines[first : last + 1]:
            start += len(line) + 1
        first = last + 1


def blocks_of_group(lines: Sequence[str], first: int, last: int, start: int) -> tuple[Block, ...]:
    """The blocks of the group of lines first..last: several for a table row, none for lines without words.

    `start` is the offset of line `first` in the document.
    """
    line = lines[first]
    if not _HAS_WORD.search(line):
        return ()
    mark = read_mark(line)
    if mark.kind is BlockKind.CELL:
        found = (_block(BlockKind.CELL, 1, start + cell.start, line[cell.start : cell.end]) for cell in cells(line))
        return tuple(block for block in found if block)
    text = line if first == last else "\n".join(lines[first : last + 1])
    kind, level = mark.kind, mark.level
    if kind is None:
        level = _label_level(lines, first) if first == last else 0
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
    elif kind is BlockKind.STEP and first == last and _is_numbered_label(lines, first, mark.length):
        kind = BlockKind.HEADING
    block = _block(kind, level or 1, start + mark.length, text[mark.length :])
    return (block,) if block else ()


def _block(kind: BlockKind, level: int, start: int, text: str) -> Block | None:
    bare = text.strip()
    sentences = sentences_of(bare, listed=kind is BlockKind.STEP)
    return Block(kind, start + text.index(bare), bare, sentences, level) if sentences else None


def _is_numbered_label(lines: Sequence[str], index: int, mark: int) -> bool:
    """ "1. Who can apply", on its own above a paragraph: no step, but a numbered heading."""
    if index + 2 >= len(lines) or lines[index + 1].strip() or not lines[index].lstrip()[0].isdigit():
        return False
    if read_mark(lines[index + 2]).kind or (index > 1 and read_mark(lines[index - 2]).kind is BlockKind.STEP):
        return False  # steps with lines between them
    return bool(_label_level(lines, index, mark))


def _label_level(lines: Sequence[str], index: int, mark: int = 0) -> int:
    """The level of a heading without a mark: a short line on its own above a body. 0 where that is not clear.

    The text begins after the `mark` of a step, or after the stars that make it bold.
    """
    line = lines[index][mark:].strip().lstrip("*_")
    if not 2 < len(line) <= _LONGEST_LABEL or not (line[0].isupper() or line[0].isdigit()):
        return 0
    if index + 1 == len(lines) or (index and _is_unfinished(lines[index - 1])):
        return 0
    if _NO_LABEL_END.search(line) or _NO_LABEL.match(line) or line.rsplit(" ", 1)[-1] in LEADS_ON:
        return 0
    following = lines[index + 1]
    if _UNDERLINE.fullmatch(following):
        return 1 if "=" in following else 2
    if not following.strip():
        return 2 if index + 2 < len(lines) and _is_body(lines[index + 2]) else 0
    return 2 if following.count(" ") > 2 and not read_mark(following).kind and _is_body(following) else 0


def _is_unfinished(line: str) -> bool:
    """Whether a line above a heading shows that it is none: an address, a list, a table, what a colon leads to."""
    return bool(_HAS_WORD.search(line)) and not _STATEMENT_END.search(line.rstrip())


def _is_body(line: str) -> bool:
    """A line that a heading can stand over: long, or a sentence, or the first of a list."""
    mark = read_mark(line)
    if mark.kind in (BlockKind.BULLET, BlockKind.STEP):
        return True
    return not mark.kind and (len(line) >= _SHORTEST_BODY or bool(_BODY_END.search(line.rstrip())))
