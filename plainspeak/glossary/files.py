"""Glossary files: TOML read into complete entries, every fault named by file and line; and the shipped glossary."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from plainspeak.errors import UserFault
from plainspeak.glossary import compiled, inflect
from plainspeak.glossary.draft import FIELDS, entry_from_table, plain
from plainspeak.glossary.lines import EntryLines, entry_lines, toml_place
from plainspeak.glossary.model import Alternative, Entry, Forms, Glossary, PartOfSpeech, Status, Term
from plainspeak.paths import shipped

_WIDTH = 110
"""Longer lists are written with an item a line."""


def read_entries(text: str, name: str) -> tuple[Entry, ...]:
    """The entries of one TOML file, complete. `name` is what a fault calls the file.

    Raises UserFault for the first thing wrong, naming file and line.
    """
    tables = file_tables(text, name)
    lines = entry_lines(text, len(tables))
    entries: dict[str, Entry] = {}
    for table, where in zip(tables, lines, strict=True):
        entry = entry_from_table(table, where.fault(name))
        if entry.id in entries:
            where.fault(name)("id", f'"{entry.id}" is the id of an earlier entry too: give each entry its own id')
        entries[entry.id] = entry
    return tuple(entries.values())


def load_files(paths: Iterable[Path | str]) -> Glossary:
    """The glossary of these TOML files. Raises UserFault for an unreadable file, a bad one, or an id used in two."""
    entries: dict[str, Entry] = {}
    homes: dict[str, str] = {}
    for path in map(Path, paths):
        text = _read(path)
        for number, entry in enumerate(read_entries(text, str(path))):
            if entry.id in entries:
                line = entry_lines(text, number + 1)[number].line("id")
                elsewhere = f"is the id of an entry in {homes[entry.id]} too: change one of them"
                raise UserFault(f'{path}, line {line}: "{entry.id}" {elsewhere}', code="glossary")
            entries[entry.id] = entry
            homes[entry.id] = str(path)
    return Glossary.of(entries.values())


@lru_cache(maxsize=1)
def shipped_glossary() -> Glossary:
    """The glossary that ships: its compiled copy where that is in step with the TOML files, else the files."""
    sources = shipped_files()
    return compiled.read(sources) or load_files(sources)


def shipped_files() -> list[Path]:
    """The files of the shipped glossary: one a topic, or a folder of them where a topic is large."""
    return sorted(shipped("glossary").rglob("*.toml"))


def write_entries(entries: Iterable[Entry]) -> str:
    """The entries as TOML that reads back to the same ones; forms that the generator makes are left out."""
    return "\n".join("[[entry]]\n" + "".join(_lines(entry_table(entry))) for entry in entries)


def _lines(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        line = f"{key} = {_toml(value)}"
        if isinstance(value, list) and len(line) > _WIDTH:
            line = f"{key} = [\n" + "".join(f"    {_toml(one)},\n" for one in value) + "]"
        yield line + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def entry_table(entry: Entry) -> dict[str, Any]:
    """The entry as a table of a glossary file: without what is as by default, or what the generator makes by itself."""
    part = entry.part_of_speech
    table: dict[str, Any] = {"id": entry.id, "headword": entry.headword, "kind": entry.kind.value}
    table["part_of_speech"] = part.value
    table["forms"] = _own_forms(entry.headword, entry.forms, part)
    table["also"] = [_worded(term, part) for term in entry.also]
    table["alternatives"] = [_worded(one, part) for one in entry.alternatives]
    for name in FIELDS:
        value = getattr(entry, name)
        if name not in table and value:
            table[name] = plain(value)
    if entry.status is Status.APPROVED:
        table.pop("status", None)
    return {name: value for name, value in table.items() if value}


def _worded(one: Term | Alternative, part: PartOfSpeech) -> str | dict[str, Any]:
    forms = _own_forms(one.text, one.forms, part)
    return {"text": one.text, "forms": forms} if forms else one.text


def _own_forms(text: str, forms: Forms, part: PartOfSpeech) -> dict[str, str]:
    """The forms that the generator would not make by itself."""
    made = inflect.forms_of(text, part)
    return {form.value: word for form, word in forms.items() if word != getattr(made, form.value)}


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as fault:
        advice = "check the name and that you may read it"
        raise UserFault(f"{path} cannot be read ({fault.strerror}): {advice}", code="unreadable") from fault
    except UnicodeDecodeError as fault:
        raise UserFault(f"{path} is not UTF-8 text: save it again as UTF-8", code="encoding") from fault


def file_tables(text: str, name: str) -> list[dict[str, Any]]:
    """The [[entry]] tables of a TOML file as they stand, not yet checked. UserFault where it is not such a file."""
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as fault:
        raise UserFault(f"{name}{toml_place(str(fault), text)}", code="glossary") from fault
    for key, value in data.items():
        if key != "entry" or not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            line = EntryLines.of_top_key(text, key)
            reason = f'"{key}" is not known here: a glossary file holds [[entry]] tables only'
            raise UserFault(f"{name}, line {line}: {reason}", code="glossary")
    tables: list[dict[str, Any]] = data.get("entry", [])
    return tables
