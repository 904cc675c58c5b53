"""Glossaries as CSV, as Excel writes and reads it."""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange import cells
from plainspeak.glossary.interchange.rows import MOST_BYTES, Reading, decoded
from plainspeak.glossary.model import Entry

_SEPARATORS = ",;\t"
_STARTS_FORMULA = r"(?:[\t\r\n]|\s*[=+\-@＝＋－＠])"
"""What a spreadsheet may take for the start of a formula, or skip before one:
https://owasp.org/www-community/attacks/CSV_Injection"""
_RISKY = re.compile(f"'*{_STARTS_FORMULA}")
_GUARDED = re.compile(f"'+{_STARTS_FORMULA}")


def write(entries: Iterable[Entry], versions: Mapping[str, int]) -> bytes:
    """The entries as CSV: UTF-8 with a mark that tells Excel so, every cell in quotes, no cell a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(cells.COLUMNS)
    for entry in entries:
        writer.writerow(map(guarded, cells.row_of(entry, versions.get(entry.id))))
    return out.getvalue().encode("utf-8-sig")


def read(raw: bytes, name: str) -> Reading:
    """The rows of a CSV file, with commas, semicolons or tabs between the cells. UserFault where it is none."""
    text = decoded(raw, name)
    told = re.match(r"\ufeff?sep=([,;\t])\r?\n", text)  # Excel's own way of telling
    if told:
        text = text[told.end() :]
    csv.field_size_limit(MOST_BYTES)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=told[1] if told else _separator(text))
    try:
        return cells.reading(([unguarded(cell) for cell in row] for row in rows), name)
    except csv.Error as fault:
        reason = "look for a quote that is opened and not closed"
        raise UserFault(f"{name}, line {rows.line_num}: this is not CSV: {reason}", code="not-csv") from fault


def guarded(cell: str) -> str:
    """The cell as it cannot start a formula: behind an apostrophe, which `unguarded` takes away again."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _separator(text: str) -> str:
    """The one that makes most known columns of the first line. A comma in a title or a cell does not mislead it."""

    def known(separator: str) -> int:
        titles = next((row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if any(row)), [])
        return sum(cells.column_called(unguarded(title)) in cells.COLUMNS for title in titles)

    return max(_SEPARATORS, key=known)
