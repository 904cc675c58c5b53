"""Two or three versions of one entry: what differs, and how to bring them together without losing anything."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, NamedTuple

from plainspeak.glossary.model import Alternative, Entry, Term

_DEFAULTS = {field.name: field.default for field in fields(Entry)}
FIELDS = tuple(name for name in _DEFAULTS if name != "id")
_LISTS = frozenset({"also", "alternatives", "not_for", "about", "flags", "passes"})
_WORD = ("headword", "part_of_speech", "forms")
"""These belong together: the forms of a word are those of its headword."""

Side = Literal["yours", "theirs"]


class Difference(NamedTuple):
    """One field that two versions fill differently. `before` is None where there was no entry before."""

    field: str
    before: Any
    after: Any


class FieldConflict(NamedTuple):
    """One field that your version and theirs fill differently; `base` is what both began with, None for nothing."""

    field: str
    base: Any
    yours: Any
    theirs: Any

    @property
    def both_changed(self) -> bool:
        """Only then is there something to decide: otherwise one of the two has left the field as it was."""
        return self.base not in (self.yours, self.theirs)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two people changed one entry: yours is not kept yet, theirs is. `version` is the number of their change."""

    yours: Entry
    theirs: Entry
    base: Entry
    version: int

    @property
    def fields(self) -> tuple[FieldConflict, ...]:
        return conflicts(self.yours, self.theirs, self.base)

    def merged(self, choices: Mapping[str, Side]) -> Entry:
        """Both versions in one. A field both have changed is yours, or as `choices` says."""
        chosen: dict[str, Any] = {}
        for field, side in choices.items():
            whose = self.yours if side == "yours" else self.theirs
            chosen |= {name: getattr(whose, name) for name in _together(field)}
        return replace(merge(self.yours, self.theirs, self.base), **chosen)


def differences(before: Entry | None, after: Entry) -> tuple[Difference, ...]:
    """Field by field; for a new entry, every field that says something."""
    found = [Difference(name, getattr(before, name, None), getattr(after, name)) for name in FIELDS]
    return tuple(one for one in found if one.after != (one.before if before else _DEFAULTS[one.field]))


def conflicts(yours: Entry, theirs: Entry, base: Entry | None) -> tuple[FieldConflict, ...]:
    """Every field that the two fill differently."""
    return tuple(
        FieldConflict(name, getattr(base, name, None), getattr(yours, name), getattr(theirs, name))
        for name in FIELDS
        if getattr(yours, name) != getattr(theirs, name)
    )


def merge(yours: Entry, theirs: Entry, base: Entry | None) -> Entry:
    """Yours, with all that only they have changed. Lists take what either has added and lose what either took out."""
    merged: dict[str, Any] = {}
    for name in FIELDS:
        if _unchanged(name, yours, base):
            merged[name] = getattr(theirs, name)
        elif name in _LISTS:
            merged[name] = _joined(getattr(yours, name), getattr(theirs, name), getattr(base, name, ()))
    return replace(yours, **merged)


def contested(yours: Entry, theirs: Entry, base: Entry) -> tuple[str, ...]:
    """The fields that both have changed, each in another way, and that are no lists: `merge` had to choose."""
    return tuple(one.field for one in conflicts(yours, theirs, base) if one.both_changed and one.field not in _LISTS)


def _together(name: str) -> tuple[str, ...]:
    return _WORD if name in _WORD else (name,)


def _unchanged(name: str, one: Entry, base: Entry | None) -> bool:
    """Whether the field is as it was in `base`; without one, whether it says nothing."""
    return all(getattr(one, each) == (getattr(base, each) if base else _DEFAULTS[each]) for each in _together(name))


def _joined(yours: tuple[Any, ...], theirs: tuple[Any, ...], base: tuple[Any, ...]) -> tuple[Any, ...]:
    mine, others, before = ({_text(one) for one in each} for each in (yours, theirs, base))
    kept = [one for one in yours if _text(one) in others or _text(one) not in before]
    return (*kept, *(one for one in theirs if _text(one) not in mine and _text(one) not in before))


def _text(one: str | Term | Alternative) -> str:
    return one if isinstance(one, str) else one.text
