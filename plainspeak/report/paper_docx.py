"""A paper as a Word file: real headings, tables with heads that repeat on each page, British English throughout."""

from collections.abc import Iterable, Sequence
from functools import singledispatch
from typing import TYPE_CHECKING

from plainspeak.report.paper import Bars, Fate, Heading, Marked, Paper, Table, Words
from plainspeak.wordfile import bytes_of, clean, new_document

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell
    from docx.text.run import Run

_BAR = "█"
_PAGE_MM, _PAGE_LETTERS = 170, 90
"""Between the margins."""
_LONGEST_LINE, _CELL_EDGES = 50, 3
"""In letters: longer texts wrap; and the room at the sides of a cell."""
_LONGEST_BAR = 24


def file(paper: Paper) -> bytes:
    """The whole file."""
    document = new_document(paper.title)
    document.add_heading(clean(paper.title), level=0)
    for text in paper.lead:
        if text:
            document.add_paragraph(clean(text))
    for part in paper.parts:
        _write(part, document)
    _foot(document, paper.foot)
    return bytes_of(document)


@singledispatch
def _write(part: object, _document: "Document") -> None:
    raise TypeError(f"no way to write {part!r}")


@_write.register(Heading)
def _(part: Heading, document: "Document") -> None:
    document.add_heading(clean(part.text), level=1)


@_write.register(Words)
def _(part: Words, document: "Document") -> None:
    run = document.add_paragraph().add_run(clean(part.text))
    if part.quiet:
        _pale(run)


@_write.register(Table)
def _(part: Table, document: "Document") -> None:
    _table(document, part.caption, part.head, part.rows, part.figures)


@_write.register(Bars)
def _(part: Bars, document: "Document") -> None:
    most = max((bar.size for bar in part.rows), default=1) or 1
    rows = [
        (bar.label, _BAR * round(_LONGEST_BAR * bar.size / most), f"{bar.size:,} {bar.note}".strip())
        for bar in part.rows
    ]
    _table(document, part.caption, (part.head[0], "", part.head[1]), rows, frozenset((2,)))


@_write.register(Marked)
def _(part: Marked, document: "Document") -> None:
    """A line of the text each paragraph. Word tells a screen reader nothing of strikes and lines, so words do."""
    paragraph = document.add_paragraph()
    for piece in part.pieces:
        told = piece.said if piece.text.strip() else ""
        if told:
            _pale(paragraph.add_run(f"[{told}"))
        for number, line in enumerate(piece.text.split("\n")):
            if number and paragraph.runs:  # an empty line is no paragraph: Word leaves room between them by itself
                paragraph = document.add_paragraph()
            if line:
                run = paragraph.add_run(clean(line))
                run.bold = number in piece.headings or None
                _show_fate(run, piece.fate)
        if told:
            _pale(paragraph.add_run("]"))


def _show_fate(run: "Run", fate: Fate) -> None:
    from docx.shared import RGBColor

    if fate == "out":
        run.font.strike, run.font.color.rgb = True, RGBColor(0x9A, 0x1F, 0x17)
    elif fate == "in":
        run.font.underline, run.font.color.rgb = True, RGBColor(0x1E, 0x6B, 0x35)
        run.font.bold = True


def _table(
    document: "Document",
    caption: str,
    head: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    figures: frozenset[int],
) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if caption:
        above = document.add_paragraph()
        above.paragraph_format.keep_with_next = True
        above.add_run(clean(caption)).bold = True
    rows = list(rows)
    made = document.add_table(rows=1 + len(rows), cols=len(head))
    made.style = document.styles["Table Grid"]
    cells = [cell for row in made.rows for cell in row.cells]  # once: python-docx looks for each anew
    for number, (cell, text) in enumerate(zip(cells, (text for row in (head, *rows) for text in row), strict=True)):
        column = number % len(head)
        run = cell.paragraphs[0].add_run(clean(text))
        run.bold = number < len(head)
        if column in figures:
            cell.paragraphs[0].alignment = 2
    _share_width(made, cells, [head, *rows])
    first = made.rows[0]._tr.get_or_add_trPr()
    first.append(OxmlElement("w:tblHeader"))
    for row in made.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for each in first.iter(qn("w:tblHeader")):
        each.set(qn("w:val"), "true")
    _describe(made, caption)
    document.add_paragraph()


def _share_width(made: "WordTable", cells: Sequence["_Cell"], rows: Sequence[tuple[str, ...]]) -> None:
    """Wide columns for long texts, and none narrower than its longest word."""
    from docx.shared import Mm

    columns = list(zip(*rows, strict=True))
    least = [
        1.2 * max(len(word) for text in column for word in text.split() or " ") + _CELL_EDGES for column in columns
    ]
    more = [
        max(0.0, min(_LONGEST_LINE, max(map(len, column))) - need) for column, need in zip(columns, least, strict=True)
    ]
    spare = min(1.0, max(0.0, _PAGE_LETTERS - sum(least)) / (sum(more) or 1))
    needs = [need + spare * wish for need, wish in zip(least, more, strict=True)]
    widths = [Mm(round(_PAGE_MM * need / sum(needs))) for need in needs]
    for column, width in zip(made.columns, widths, strict=True):  # LibreOffice looks at these, Word at each cell's
        column.width = width
    for number, cell in enumerate(cells):
        cell.width = widths[number % len(widths)]


def _describe(made: "WordTable", caption: str) -> None:
    """What a screen reader says of the table."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if caption:
        told = OxmlElement("w:tblCaption")
        told.set(qn("w:val"), clean(caption))
        made._tbl.tblPr.append(told)


def _foot(document: "Document", texts: Iterable[str]) -> None:
    for text in texts:
        if text:
            _pale(document.add_paragraph().add_run(clean(text)))


def _pale(run: "Run") -> None:
    from docx.shared import Pt, RGBColor

    run.font.size, run.font.color.rgb = Pt(9.5), RGBColor(0x56, 0x5F, 0x6B)
