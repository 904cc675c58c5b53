"""Entries as JSON, and the compiled copy of the shipped glossary: complete entries, needing no TOML or inflecting."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from plainspeak.collecting import without_collecting
from plainspeak.errors import Bug
from plainspeak.glossary.matcher import keys_of
from plainspeak.glossary.model import Alternative, Entry, Forms, Glossary, Kind, Neighbours, PartOfSpeech, Status, Term
from plainspeak.paths import shipped

FORMAT = 3
_DEFAULTS = {field.name: field.default for field in fields(Entry)}
_NO_FORMS = Forms()


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """The entry as plain values, without those that are as by default; `entry_from_json` gives the same entry back."""
    values = {name: getattr(entry, name) for name in _DEFAULTS}
    return {name: _plain(value) for name, value in values.items() if value != _DEFAULTS[name]}


def entry_from_json(data: Mapping[str, Any]) -> Entry:
    """The entry of `entry_to_json`."""
    return Entry(**{name: _MADE[name](value) if name in _MADE else value for name, value in data.items()})


def _forms(data: Mapping[str, str]) -> Forms:
    return Forms(**data)


def _wordings(made: Callable[[str, Forms], Any]) -> Callable[[list[Any]], tuple[Any, ...]]:
    return lambda data: tuple(
        [made(one["text"], Forms(**one["forms"]) if "forms" in one else _NO_FORMS) for one in data]
    )


def _neighbours(data: Mapping[str, list[str]]) -> Neighbours:
    return Neighbours(**{where: tuple(words) for where, words in data.items()})


_MADE: dict[str, Callable[[Any], Any]] = {
    "kind": {kind.value: kind for kind in Kind}.__getitem__,
    "part_of_speech": {part.value: part for part in PartOfSpeech}.__getitem__,
    "status": {status.value: status for status in Status}.__getitem__,
    "forms": _forms,
    "also": _wordings(Term),
    "alternatives": _wordings(Alternative),
    "not_when": _neighbours,
    "only_when": _neighbours,
    "no_offer_when": _neighbours,
    **dict.fromkeys(("not_for", "about", "flags", "passes"), tuple),
}
"""What makes a value out of its plain one, where that is not the value itself. A team may have 100,000 entries."""


def write(glossary: Glossary, sources: Sequence[Path]) -> str:
    """The compiled copy, one entry a line so that its changes can be read, each with its keys."""
    plain = ({**entry_to_json(entry), "keys": keys_of(entry)} for entry in glossary.entries)
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in plain)
    head = f'"format": {FORMAT}, "sources": "{digest(sources)}", "revision": "{glossary.revision}"'
    return f'{{{head}, "entries": [\n{lines}\n]}}\n'


def read(sources: Sequence[Path]) -> Glossary | None:
    """The compiled copy, or None where it is missing or was not made from these files."""
    try:
        held = shipped("resources/glossary.json").read_bytes()
    except Bug:
        return None
    if not held.startswith(f'{{"format": {FORMAT}, "sources": "{digest(sources)}"'.encode()):
        return None
    with without_collecting():  # all that is made here stays
        data = json.loads(held)
        return Glossary(tuple(map(_with_keys, data["entries"])), data["revision"])


def _with_keys(data: dict[str, Any]) -> Entry:
    keys = tuple(data.pop("keys"))
    entry = entry_from_json(data)
    object.__setattr__(entry, "keys", keys)  # it is new: nobody has seen it without them
    return entry


def digest(sources: Iterable[Path]) -> str:
    """Sixteen hex digits that change when any of the files does, whatever its line ends."""
    total = sha256()
    for path in sources:
        name = f"{path.parent.name}/{path.name}".encode()
        total.update(name + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return total.hexdigest()[:16]


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Forms):
        return {form.value: text for form, text in value.items()}
    if isinstance(value, Neighbours):
        return {name: list(words) for name in ("before", "after", "near") if (words := getattr(value, name))}
    if isinstance(value, Term | Alternative):
        forms = _plain(value.forms)
        return {"text": value.text, "forms": forms} if forms else {"text": value.text}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
