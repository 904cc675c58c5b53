"""Rich text files (.rtf) -> light marks: words, bullets, steps and table rows. They do not say what a heading is."""

from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from plainspeak.documents.blocks import ReadBlock, Sort, joined, tidy
from plainspeak.errors import UserFault
from plainspeak.text import marks
from plainspeak.text.model import BlockKind


def from_rtf(raw: bytes, name: str) -> str:
    """The words of a rich text file; "" where it has none. `name` is what a message calls it."""
    try:
        text: str = rtf_to_text(raw.decode("latin-1"), errors="ignore")  # type: ignore[no-untyped-call]  # it is ASCII, and names its own code pages
    except (ValueError, IndexError, LookupError, TypeError) as fault:
        raise UserFault(
            f"{name} is damaged: open it in the program that made it and save it again", code="damaged"
        ) from fault
    return joined(_blocks(text.split("\n")))


def _blocks(lines: list[str]) -> Iterator[ReadBlock]:
    for line in lines:
        if line.count("|") > 1 and line.endswith("|"):
            cells = [tidy(cell) for cell in line[:-1].split("|")]
            if any(cells):
                yield ReadBlock(Sort.ROW, marks.row(cells))
        elif text := tidy(line):
            listed = marks.read_mark(text).kind in (BlockKind.BULLET, BlockKind.STEP)
            yield ReadBlock(Sort.ITEM if listed else Sort.TEXT, text)
