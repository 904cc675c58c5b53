"""Glossaries as Excel workbooks. openpyxl takes a fifth of a second to load, so it is imported only here, when used."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.parsers import expat
from zipfile import ZipFile

from plainspeak import archive
from plainspeak.errors import UserFault
from plainspeak.glossary.interchange import cells
from plainspeak.glossary.interchange.escapes import escaped, unescaped
from plainspeak.glossary.interchange.rows import Reading
from plainspeak.glossary.model import Entry

_MOST_COLUMNS = 100
_LONGEST_CELL = 32_767
"""What Excel can hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3"""
_WIDTHS = {"headword": 28, "alternatives": 36, "meaning": 60, "expansion": 30, "why": 44, "source": 30}


def write(entries: Iterable[Entry], versions: Mapping[str, int]) -> bytes:
    """The entries as a workbook of one sheet. Every cell is text, so that none can be a formula."""
    from openpyxl import Workbook

    rows = [_row(entry, versions.get(entry.id)) for entry in entries]
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("Glossary")
    sheet.freeze_panes = "C2"
    for number, column in enumerate(cells.COLUMNS, 1):
        sheet.column_dimensions[_letters(number)].width = _WIDTHS.get(column, 16)
    sheet.append([_cell(sheet, column, bold=True) for column in cells.COLUMNS])
    for row in rows:
        sheet.append([_cell(sheet, text) if text else None for text in row])
    sheet.auto_filter.ref = f"A1:{_letters(len(cells.COLUMNS))}{len(rows) + 1}"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(raw: bytes, name: str) -> Reading:
    """The rows of the first sheet that has a column for the word. UserFault where the file cannot be used."""
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise UserFault(f"{name} is an old Excel file, or has a password: save it as .xlsx", code="old-excel")
    with archive.checked(raw, name) as unpacked:
        _refuse_odd_parts(unpacked, name)
    fault: UserFault | None = None
    for rows in _sheets(raw, name):
        try:
            return cells.reading(rows, name)
        except UserFault as found:
            fault = fault or found
    raise fault or UserFault(f"{name} has no sheet with anything on it: choose another file", code="no-columns")


def _refuse_odd_parts(unpacked: ZipFile, name: str) -> None:
    """UserFault where there are macros, or a part is broken, or has XML that declares anything: Excel's never does."""
    for part in unpacked.infolist():
        if part.filename.endswith("vbaProject.bin"):
            raise UserFault(f"{name} has macros in it: save a copy without them (.xlsx)", code="macros")
        if part.filename.endswith((".xml", ".rels")):
            parser = expat.ParserCreate()
            parser.StartDoctypeDeclHandler = lambda *_: _refuse_doctype(name)
            try:
                with unpacked.open(part) as file:
                    parser.ParseFile(file)
            except (expat.ExpatError, *archive.BROKEN) as fault:
                raise archive.damaged(name) from fault


def _refuse_doctype(name: str) -> None:
    raise UserFault(f"{name} has XML in it that may do harm: save a plain copy of it", code="hostile")


def _sheets(raw: bytes, name: str) -> Iterator[Iterable[Sequence[Any]]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True)
            yield [[unescaped(cell) if isinstance(cell, str) else cell for cell in _short(row)] for row in rows]
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, *archive.BROKEN) as fault:
        # openpyxl raises whatever it trips over: the parts of the file do not fit together.
        message = f"{name} is damaged, or is not an Excel file: save it again as .xlsx"
        raise UserFault(message, code="damaged") from fault


def _short(row: Sequence[Any]) -> Sequence[Any]:
    """Without the empty cells at its end."""
    last = max((at for at, cell in enumerate(row, 1) if cell is not None), default=0)
    return row[:last]


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell = WriteOnlyCell(sheet, escaped(text))
    cell.data_type = "s"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    return cell


def _row(entry: Entry, version: int | None) -> list[str]:
    row = cells.row_of(entry, version)
    if any(len(escaped(text)) > _LONGEST_CELL for text in row):
        advice = "shorten it, or choose another format"
        raise UserFault(f"“{entry.headword}” has more words than a cell of Excel can hold: {advice}", code="too-long")
    return row


def _letters(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)
