"""Glossaries as JSON: `{"format": "plainspeak-glossary", "version": 1, "entries": [...]}`, or just the list."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from plainspeak.errors import UserFault
from plainspeak.glossary.compiled import entry_to_json
from plainspeak.glossary.interchange.rows import Reading, Row, decoded
from plainspeak.glossary.model import Entry

NAME = "plainspeak-glossary"
VERSION = 1


def write(entries: Iterable[Entry], versions: Mapping[str, int]) -> bytes:
    """The entries as JSON, an entry a line, every form written out."""
    lines = ",\n".join(json.dumps(_table(entry, versions), ensure_ascii=False) for entry in entries)
    return f'{{"format": "{NAME}", "version": {VERSION}, "entries": [\n{lines}\n]}}\n'.encode()


def read(raw: bytes, name: str) -> Reading:
    """The entries of a JSON file. UserFault where it is none."""
    try:
        data = json.loads(decoded(raw, name))
    except (json.JSONDecodeError, RecursionError) as fault:
        place = f", line {fault.lineno}" if isinstance(fault, json.JSONDecodeError) else ""
        advice = "look for a missing quote, bracket or comma"
        raise UserFault(f"{name}{place}: this is not JSON: {advice}", code="not-json") from fault
    entries = _entries(data, name)
    return Reading(tuple(_row(number, table) for number, table in enumerate(entries, 1)), "entry")


def _entries(data: Any, name: str) -> list[Any]:
    entries = data.get("entries") if isinstance(data, dict) else data
    if not isinstance(entries, list):
        raise UserFault(f'{name} holds no list of "entries": choose a file of glossary entries', code="not-json")
    if isinstance(data, dict) and data.get("format") == NAME and data.get("version") != VERSION:
        raise UserFault(f"{name} was written by a newer PlainSpeak: update PlainSpeak", code="newer-file")
    return entries


def _row(number: int, table: Any) -> Row:
    if not isinstance(table, dict):
        return Row(number, {}, reason="It is not an entry: an entry is an object with a headword")
    version = table.pop("version", None)
    if version is not None and (not isinstance(version, int) or isinstance(version, bool)):
        return Row(number, table, reason='"version" must be a number')
    return Row(number, table, version)


def _table(entry: Entry, versions: Mapping[str, int]) -> dict[str, Any]:
    table = {**entry_to_json(entry), "part_of_speech": entry.part_of_speech.value}
    return table | ({"version": versions[entry.id]} if entry.id in versions else {})
