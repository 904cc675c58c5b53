"""Glossaries in and out: one module a format, all read into the same rows. Each is imported when it is used."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange.rows import Reading, Row, entry_of
from plainspeak.glossary.model import Entry

__all__ = ["ENDINGS", "Format", "Reading", "Row", "entry_of", "format_of", "read", "write"]


class Format(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    TBX = "tbx"
    """Data categories as attributes (DCA). Reading takes either style."""
    TBX_TAGS = "tbx-dct"
    """Data categories as tags (DCT)."""
    VALE = "vale"
    JSON = "json"
    TOML = "toml"


ENDINGS: Mapping[str, Format] = {
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".txt": Format.CSV,
    ".xlsx": Format.XLSX,
    ".xlsm": Format.XLSX,
    ".xls": Format.XLSX,
    ".tbx": Format.TBX,
    ".xml": Format.TBX,
    ".yml": Format.VALE,
    ".yaml": Format.VALE,
    ".json": Format.JSON,
    ".toml": Format.TOML,
}
"""How the name of a file tells its format."""


def format_of(path: Path) -> Format:
    """The format that the file's name tells. UserFault where it tells none."""
    if path.suffix.lower() not in ENDINGS:
        known = ", ".join(Format)
        raise UserFault(
            f"{path}: the name does not tell the format: add --format with one of {known}", code="no-format"
        )
    return ENDINGS[path.suffix.lower()]


def read(raw: bytes, name: str, format: Format) -> Reading:
    """The rows of a file; `name` is what messages call it. UserFault where it cannot be used at all."""
    if not raw.strip():
        raise UserFault(f"{name} is empty: choose a file of glossary entries", code="empty")
    if format in (Format.TBX, Format.TBX_TAGS):
        from plainspeak.glossary.interchange.tbx_read import read as read_tbx

        return read_tbx(raw, name)
    reading: Reading = import_module(f"{__name__}.{format.value}").read(raw, name)
    return reading


def write(entries: Iterable[Entry], format: Format, versions: Mapping[str, int] | None = None) -> bytes:
    """The entries as a file. `versions` says how often the team has changed each, so that clashes are seen later."""
    if format in (Format.TBX, Format.TBX_TAGS):
        from plainspeak.glossary.interchange.tbx import write as write_tbx

        return write_tbx(entries, versions or {}, tags=format is Format.TBX_TAGS)
    content: bytes = import_module(f"{__name__}.{format.value}").write(entries, versions or {})
    return content
