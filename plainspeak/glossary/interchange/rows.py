"""What every format is read into: tables like those of a glossary file, each with the place it came from."""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from plainspeak.errors import UserFault
from plainspeak.glossary.draft import entry_from_table
from plainspeak.glossary.model import Entry, Kind

MOST_BYTES = 100_000_000
"""The most that a file may hold, unpacked."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a file, not yet checked."""

    number: int
    """Where it stands, as `Reading.unit` counts."""
    table: Mapping[str, Any]
    """As in a glossary file. `id` and `kind` may be missing."""
    version: int | None = None
    """How often the team had changed the entry when the file was written; None where the file does not say."""
    reason: str = ""
    """Why it cannot be used, as a plain sentence; "" where it may be."""


@dataclass(frozen=True, slots=True)
class Reading:
    rows: tuple[Row, ...]
    unit: str = "row"
    """What `Row.number` counts: "row", "line" or "entry"."""
    notes: tuple[str, ...] = ()
    """What the file holds that was left out, as plain sentences."""
    fields: frozenset[str] | None = None
    """The fields that the file can tell of; None for all. The others of an entry stay as they are."""


def entry_of(table: Mapping[str, Any], entry_id: str = "") -> Entry:
    """The entry of a row, complete; `entry_id` is for one that has none. UserFault says what is wrong with it."""
    named = {**table, "id": table.get("id") or entry_id}
    if not named.get("kind"):
        named["kind"] = likely_kind(named)
    try:
        json.dumps(named, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        _refuse("", "it holds characters that are broken: type them again")
    return entry_from_table(named, _refuse)


def likely_kind(table: Mapping[str, Any]) -> str:
    """What sort of word it is where the file does not say."""
    headword = str(table.get("headword", ""))
    return (Kind.ACRONYM if table.get("expansion") and headword[1:] != headword[1:].lower() else Kind.JARGON).value


def decoded(raw: bytes, name: str) -> str:
    """The text of a file: UTF-8, UTF-16 that says so, or the code page of older Excels. UserFault for anything else."""
    if len(raw) > MOST_BYTES:
        raise too_big(name)
    encodings = ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserFault(f"{name} is not text that can be read: save it again as UTF-8", code="encoding")


def too_big(name: str) -> UserFault:
    return UserFault(f"{name} holds more than 100 MB: split it into smaller files", code="too-big")


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 word", "2,000 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def some(names: Iterable[str], most: int = 5) -> str:
    """ "a, b and 3 more", each in quotes."""
    quoted = [f"“{name}”" for name in dict.fromkeys(names)]
    if len(quoted) > most:
        return f"{', '.join(quoted[:most])} and {len(quoted) - most:,} more"
    return joined(quoted)


def joined(names: Sequence[str]) -> str:
    """ "a, b and c"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def is_odd(char: str) -> bool:
    """Whether XML cannot hold the character, or would change it."""
    return char == "\r" or char in "\ufffe\uffff" or (unicodedata.category(char) == "Cc" and char not in "\t\n")


def _refuse(_key: str, message: str) -> NoReturn:
    raise UserFault(message[:1].upper() + message[1:], code="bad-entry")
