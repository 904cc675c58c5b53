"""Glossaries as the TOML files that PlainSpeak itself is made of. They do not say how often an entry was changed."""

from collections.abc import Iterable, Mapping

from plainspeak.glossary.files import file_tables, write_entries
from plainspeak.glossary.interchange.rows import Reading, Row, decoded
from plainspeak.glossary.lines import entry_lines
from plainspeak.glossary.model import Entry


def write(entries: Iterable[Entry], _versions: Mapping[str, int]) -> bytes:
    return write_entries(entries).encode()


def read(raw: bytes, name: str) -> Reading:
    """The entries of a glossary file, each by the line it starts on. UserFault where it is none."""
    text = decoded(raw, name)
    tables = file_tables(text, name)
    lines = entry_lines(text, len(tables))
    return Reading(tuple(Row(where.line(), table) for table, where in zip(tables, lines, strict=True)), "line")
