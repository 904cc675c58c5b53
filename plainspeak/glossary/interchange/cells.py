r"""Entries as rows of a spreadsheet, and back.

A list is one cell: "care at home; home care", or an item a line. Within an item, `\;` is a semicolon that does not end
it, `\n` a line break and `\\` a backslash. Forms that are not regular follow a wording in braces:
"staff {plural: staff}".
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from plainspeak.errors import UserFault
from plainspeak.glossary.files import entry_table
from plainspeak.glossary.interchange.rows import Reading, Row, some
from plainspeak.glossary.model import Entry, Forms, Neighbours

_SIDES = ("before", "after", "near")
_WORDINGS = ("also", "alternatives")
_DEFAULTS = {field.name: field.default for field in fields(Entry)}
_NEIGHBOURS = tuple(name for name, default in _DEFAULTS.items() if isinstance(default, Neighbours))
_LISTS = tuple(name for name, default in _DEFAULTS.items() if isinstance(default, tuple) and name not in _WORDINGS)
_CHOICES = ("kind", "part_of_speech", "status")
_DAYS = ("reviewed", "review_by")
_FORMS = tuple(name for name, default in _DEFAULTS.items() if isinstance(default, Forms))

VERSION = "version"
COLUMNS = (
    *(
        column
        for name in _DEFAULTS
        for column in ([f"{name}_{side}" for side in _SIDES] if name in _NEIGHBOURS else [name])
    ),
    VERSION,
)
"""The columns that are written, in order."""

_OTHER_NAMES = {
    "term": "headword",
    "word": "headword",
    "jargon": "headword",
    "word_or_phrase": "headword",
    "say_instead": "alternatives",
    "plain_english": "alternatives",
    "plain_word": "alternatives",
    "plain_words": "alternatives",
    "alternative": "alternatives",
    "definition": "meaning",
    "explanation": "meaning",
    "what_it_means": "meaning",
    "stands_for": "expansion",
    "full_form": "expansion",
    "category": "topic",
    "subject": "topic",
    "reason": "why",
    "type": "kind",
}
"""What people call the same columns in lists of their own."""

_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_PLAIN_ESCAPES = "\\;{}| "


def row_of(entry: Entry, version: int | None) -> list[str]:
    """The cells of one entry, in the order of `COLUMNS`."""
    table = entry_table(entry) | {"status": entry.status.value}
    return [_cell(table, column, version) for column in COLUMNS]


def changed_columns(before: Entry, after: Entry) -> list[tuple[str, str, str]]:
    """What differs, column by column, as a person reads it: the column, how it was and how it is."""
    was, now = row_of(before, None), row_of(after, None)
    return [(column, old, new) for column, old, new in zip(COLUMNS, was, now, strict=True) if old != new]


def reading(cells: Iterable[Sequence[Any]], name: str) -> Reading:
    """The rows under a row of column names. UserFault where there is no column for the word."""
    rows = iter(enumerate(cells, 1))
    columns: list[str] = []
    for _number, titles in rows:
        if any(map(_text, titles)):
            columns = [column_called(_text(title)) for title in titles]
            break
    if "headword" not in columns:
        advice = "name the columns in the first row, such as headword, kind, alternatives and meaning"
        raise UserFault(f"{name} has no column for the word: {advice}", code="no-columns")
    twice = [column for column in COLUMNS if columns.count(column) > 1]
    if twice:
        raise UserFault(f"{name} has more than one column for {some(twice)}: keep one of them", code="no-columns")
    made = tuple(_row(number, columns, row) for number, row in rows if any(map(_text, row)))
    unknown = [_text(title) for title, column in zip(titles, columns, strict=True) if column not in _KNOWN and column]
    notes = (f"These columns are not known and are left out: {some(unknown)}.",) if unknown else ()
    return Reading(made, "row", notes, frozenset(_field(column) for column in columns if column in _KNOWN) - {VERSION})


def column_called(title: str) -> str:
    """The column that a title means: "Say instead" -> "alternatives"."""
    plain = re.sub(r"[\W_]+", "_", title.strip().casefold()).strip("_")
    return _OTHER_NAMES.get(plain, plain)


_KNOWN = frozenset((*COLUMNS, *_NEIGHBOURS))


def _cell(table: Mapping[str, Any], column: str, version: int | None) -> str:
    if column == VERSION:
        return "" if version is None else str(version)
    field = _field(column)
    value = table.get(field)
    if not value:
        return ""
    if field in _NEIGHBOURS:
        return joined_list(value.get(column.removeprefix(field + "_"), ()))
    if field in _FORMS:
        return joined_list(f"{name}: {text}" for name, text in value.items())
    if field in _WORDINGS:
        return joined_list(map(_wording, value))
    return joined_list(value) if field in _LISTS else str(value)


def _field(column: str) -> str:
    return next((name for name in _NEIGHBOURS if column in [f"{name}_{side}" for side in _SIDES]), column)


def _row(number: int, columns: Sequence[str], cells: Sequence[Any]) -> Row:
    table: dict[str, Any] = {}
    version: int | None = None
    if any(map(_text, cells[len(columns) :])):
        reason = "It has more cells than there are columns: put quotes around a cell that has a separator in it"
        return Row(number, table, reason=reason)
    try:
        for column, cell in zip(columns, cells, strict=False):
            text = _text(cell)
            if column == VERSION and text.strip():
                version = int(text)
            elif text.strip() and column in _KNOWN:
                _put(table, column, text)
    except ValueError as fault:
        return Row(number, table, reason=str(fault) if column != VERSION else f"The version “{text}” is not a number")
    return Row(number, table, version)


def _put(table: dict[str, Any], column: str, text: str) -> None:
    field = _field(column)
    if field in _NEIGHBOURS:
        side = column.removeprefix(field).strip("_") or "near"
        table.setdefault(field, {})[side] = [*table.get(field, {}).get(side, ()), *split_list(text)]
    elif field in _FORMS:
        table[field] = _forms(split_list(text))
    elif field in _WORDINGS:
        table[field] = [_worded(item) for item in split_list(text)]
    elif field in _LISTS:
        table[field] = split_list(text)
    else:
        table[field] = _plain_day(text.strip()) if field in _DAYS else text.lower() if field in _CHOICES else text


def _plain_day(text: str) -> str:
    """A date as Excel writes it here, 23/11/2026, as 2026-11-23."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def joined_list(items: Iterable[str], separator: str = "; ", special: str = "\\;") -> str:
    """The items as one text that `split_list` takes apart again."""
    return separator.join(_escaped(item, special) for item in items)


def split_list(text: str, separators: str = ";\n") -> list[str]:
    parts = re.findall(rf"(?:\\.|\\$|[^\\{re.escape(separators)}])+", text, re.DOTALL)
    return [item for part in parts if (item := _unescaped(_bare(part)))]


_BARE = re.compile(r"[ \t\r]*((?:\\.|[^\\])*?)[ \t\r]*", re.DOTALL)


def _bare(part: str) -> str:
    """Without the spaces at its ends that are not escaped."""
    found = _BARE.fullmatch(part)
    return found[1] if found else part


def _escaped(text: str, special: str) -> str:
    text = "".join("\\" + char if char in special else char for char in text)
    text = text.replace("\n", "\\n").replace("\r", "\\r")
    edge: Callable[[re.Match[str]], str] = lambda found: "\\t" if found[0] == "\t" else "\\ "  # noqa: E731
    return re.sub(r"^[ \t]|[ \t]$", edge, text)


def _unescaped(text: str) -> str:
    def plain(found: re.Match[str]) -> str:
        return _ESCAPES.get(found[1]) or (found[1] if found[1] in _PLAIN_ESCAPES else found[0])

    return re.sub(r"\\(.)", plain, text, flags=re.DOTALL)


_BRACED = re.compile(r"((?:\\.|[^\\{])*)\{((?:\\.|[^\\}])*)\}\s*", re.DOTALL)


def _wording(one: str | Mapping[str, Any]) -> str:
    text, forms = (one, {}) if isinstance(one, str) else (one["text"], one["forms"])
    plain = _escaped(text, "\\{}|")
    inside = (f"{name}: {_escaped(form, chr(92) + '{}|')}" for name, form in forms.items())
    return f"{plain} {{{' | '.join(inside)}}}" if forms else plain


def _worded(item: str) -> str | dict[str, Any]:
    found = _BRACED.fullmatch(item)
    if not found:
        return _unescaped(item)
    return {"text": _unescaped(_bare(found[1])), "forms": _forms(split_list(found[2], "|"))}


def _forms(items: Iterable[str]) -> dict[str, str]:
    forms = {}
    for item in items:
        name, colon, text = item.partition(":")
        if not colon:
            raise ValueError(f"The form “{item}” does not say which it is: write it as “plural: {item}”")
        forms[name.strip()] = text.removeprefix(" ")
    return forms
