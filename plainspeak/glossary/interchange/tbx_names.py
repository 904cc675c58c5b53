"""The names that writing and reading TBX share, and the notes for what TBX-Basic has no place for."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from plainspeak.glossary.model import Entry, Form, Neighbours, PartOfSpeech

MAKER = "A glossary of PlainSpeak"
"""In the header of our own files. In these, spaces and notes mean just what they say."""

DEPRECATED = "deprecatedTerm-admn-sts"
SUPERSEDED = "supersededTerm-admn-sts"
PREFERRED = "preferredTerm-admn-sts"
ADMITTED = "admittedTerm-admn-sts"

PARTS = {part: "other" if part is PartOfSpeech.PHRASE else part.value for part in PartOfSpeech}

_PLACED = (
    "id",
    "headword",
    "part_of_speech",
    "forms",
    "also",
    "alternatives",
    "meaning",
    "expansion",
    "topic",
    "source",
)
NOTED = (*(field.name for field in fields(Entry) if field.name not in (*_PLACED, "flags")), "version")
"""The fields that are notes of the concept. Examples that are flagged are contexts of the term."""

_SIDES = ("before", "after", "near")
_NEIGHBOURS = tuple(field.name for field in fields(Entry) if isinstance(field.default, Neighbours))
_LISTS = tuple(field.name for field in fields(Entry) if field.default == ())


def note_of(field: str, value: Any) -> Iterator[str]:
    """The notes for a field: "why: …", one for each item of a list, "not when near: …", "plural: …"."""
    if field == "forms":
        yield from (f"{name}: {text}" for name, text in value.items())
    elif isinstance(value, Mapping):
        yield from (f"{_spaced(field)} {side}: {word}" for side, words in value.items() for word in words)
    elif isinstance(value, list):
        yield from (f"{_spaced(field)}: {item}" for item in value)
    elif value is not None and value != "":
        yield f"{_spaced(field)}: {value}"


def put_note(table: dict[str, Any], note: str) -> bool:
    """Put a note back where it came from. False where it is none of ours."""
    name, colon, text = note.partition(": ")
    if not colon:
        return False
    if name in _KNOWN:
        field, side = _KNOWN[name]
        if side:
            table.setdefault(field, {}).setdefault(side, []).append(text)
        elif field in _LISTS:
            table.setdefault(field, []).append(text)
        else:
            table[field] = text
        return True
    return False


def put_form(forms: dict[str, str], note: str) -> bool:
    """Put the note of a term back among its forms. False where it is none of ours."""
    name, colon, text = note.partition(": ")
    if not colon or name not in {form.value for form in Form}:
        return False
    forms[name] = text
    return True


def _spaced(field: str) -> str:
    return field.replace("_", " ")


_KNOWN = {_spaced(field): (field, "") for field in NOTED} | {
    f"{_spaced(field)} {side}": (field, side) for field in _NEIGHBOURS for side in _SIDES
}
