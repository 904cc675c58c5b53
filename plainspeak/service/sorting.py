"""The rows of a file of words, each put where it belongs: new, changed, clashing with ours, or refused."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plainspeak.errors import UserFault
from plainspeak.glossary.files import entry_table
from plainspeak.glossary.interchange import Reading, Row, entry_of
from plainspeak.glossary.model import Entry, Glossary
from plainspeak.service.drafts import refuse_clash
from plainspeak.service.incoming import Incoming, Preview, Refused
from plainspeak.service.overlay import Standing
from plainspeak.service.words import Words

_SPACED = ("headword", "expansion")
_WORDINGS = ("also", "alternatives")


class Sorter:
    """Puts each row of a file where it belongs."""

    def __init__(self, reading: Reading, words: Words) -> None:
        self._reading = reading
        self._words = words
        self._glossary = words.glossary()
        self._by_word: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._glossary.entries:
            self._by_word[_plain(entry.headword)].append(entry)
        self._seen: dict[str, int] = {}
        """The row that each entry of the file is on."""
        self._new: list[Incoming] = []
        self._changed: list[Incoming] = []
        self._clashing: list[Incoming] = []
        self._refused: list[Refused] = []
        self._same = 0

    def preview(self, name: str) -> Preview:
        for row in self._reading.rows:
            try:
                self._sort(row)
            except UserFault as fault:
                word = row.table.get("headword", "")
                self._refused.append(Refused(row.number, word if isinstance(word, str) else "", str(fault)))
        return Preview(
            name,
            self._reading.unit,
            tuple(self._new),
            tuple(self._changed),
            tuple(self._clashing),
            tuple(self._refused),
            self._same,
            self._reading.notes,
        )

    def _sort(self, row: Row) -> None:
        if row.reason:
            raise UserFault(row.reason, code="bad-entry")
        if not (_word(row, "headword") or _word(row, "id")):
            raise UserFault("It has no word: fill in the headword", code="bad-entry")
        known, reason = self._known(row)
        table = self._filled(row, known)
        if known is None and reason:  # an id of ours for another word: it could only come in under an id of its own
            table["id"] = ""
        entry_id = known.id if known else self._free_id(_word(row, "headword"))
        entry = entry_of(table, entry_id)
        if entry != known:
            entry = entry_of(_trimmed(table), entry_id)
        self._refuse_twice(entry, row)
        if known is None:
            self._place_new(row, entry, reason)
        elif entry == known:
            self._same += 1
        else:
            self._place_known(row, entry, reason)

    def _known(self, row: Row) -> tuple[Entry | None, str]:
        """The entry of ours that the row is about, and why the two may not be about the same thing."""
        entry_id, headword = _word(row, "id"), _plain(_word(row, "headword"))
        if known := self._glossary.by_id.get(entry_id):
            if _plain(known.headword) == headword or not headword:
                return known, ""
            return None, f"“{entry_id}” is the id of “{known.headword}” here, which is another word"
        alike = [one for one in self._by_word.get(headword, ()) if _may_be(row, one)]
        if entry_id:  # of a word we have under another id: `refuse_clash` decides whether they are the same
            return None, ""
        if len(alike) > 1:
            ids = " and ".join(f"“{one.id}”" for one in alike)
            raise UserFault(f"There is more than one entry for this word: put its id in ({ids})", code="which")
        if alike and any(_differ(row, alike[0], field) for field in ("meaning", "expansion")):
            return alike[0], f"“{alike[0].headword}” is in the glossary already, with another meaning"
        return (alike[0], "") if alike else (None, "")

    def _filled(self, row: Row, known: Entry | None) -> dict[str, Any]:
        """The row, with what the file cannot tell as it is now."""
        table = dict(row.table)
        if known is None:
            return table
        told = self._reading.fields
        kept = entry_table(known)
        missing = set(kept) - set(told) if told is not None else set()
        if told is not None and "id" not in told:  # a list of somebody's own: a cell left empty says nothing
            missing |= set(kept) - set(table)
        if not table.get("kind"):
            missing.add("kind")
        if told is not None and "forms" not in told:
            table |= {name: _with_forms(table[name], kept.get(name, ())) for name in _WORDINGS if name in table}
        return {name: kept[name] for name in missing} | table

    def _place_known(self, row: Row, entry: Entry, reason: str) -> None:
        standing = self._words.standing(entry.id)
        if not reason and (holder := self._holder(entry, standing.entry)):
            reason = _held(holder)
        reason = reason or self._changed_since(row, entry, standing)
        group = self._clashing if reason else self._changed
        group.append(Incoming(row.number, entry, standing, reason))

    def _place_new(self, row: Row, entry: Entry, reason: str) -> None:
        holder = self._holder(entry, None)
        if holder is None:
            self._by_word[_plain(entry.headword)].append(entry)  # so that a second row for the word is seen
            group = self._clashing if reason else self._new
            group.append(Incoming(row.number, entry, None, reason))
        elif holder.id in self._glossary.by_id:
            as_ours = entry_of({**entry_table(entry), "id": holder.id})
            standing = self._words.standing(holder.id)
            self._clashing.append(Incoming(row.number, as_ours, standing, reason or _held(holder)))
        else:
            raise UserFault(f"“{entry.headword}” is on {self._place_of(holder.id)} too: keep one of them", code="twice")

    def _holder(self, entry: Entry, before: Entry | None) -> Entry | None:
        """Another approved entry for the same word, here or on an earlier row."""
        for other in self._by_word.get(_plain(entry.headword), ()):
            try:
                refuse_clash(entry, before, Glossary((other,)))
            except UserFault:
                return other
        return None

    def _changed_since(self, row: Row, entry: Entry, standing: Standing) -> str:
        """Whether the team has changed the entry since the file was written."""
        version = row.version
        if version is None:  # a file that does not say: an entry as it once was has not been touched since
            history = self._words.history(entry.id)
            stale = any(entry == change.before for change in history)
        else:
            stale = version < standing.version
        return "The team has changed it since this file was written" if stale else ""

    def _refuse_twice(self, entry: Entry, row: Row) -> None:
        if entry.id in self._seen:
            raise UserFault(f"{self._place_of(entry.id).capitalize()} is about the same entry: keep one", code="twice")
        self._seen[entry.id] = row.number

    def _place_of(self, entry_id: str) -> str:
        return f"{self._reading.unit} {self._seen[entry_id]:,}"

    def _free_id(self, headword: str) -> str:
        """An id that neither the glossary nor an earlier row has."""
        wanted = stem = self._words.new_id(headword)
        number = 1
        while wanted in self._seen:
            number += 1
            wanted = f"{stem}-{number}"
        return wanted


def _held(holder: Entry) -> str:
    return f"“{holder.headword}” is in the glossary already, as {holder.id}"


def _word(row: Row, field: str) -> str:
    value = row.table.get(field, "")
    return value.strip() if isinstance(value, str) else ""


def _plain(text: str) -> str:
    return " ".join(text.replace("-", " ").replace("’", "'").casefold().split())


def _may_be(row: Row, entry: Entry) -> bool:
    """Whether what the row says of the word's sort fits the entry."""
    return all(_word(row, name).lower() in ("", getattr(entry, name)) for name in ("kind", "part_of_speech"))


def _differ(row: Row, entry: Entry, field: str) -> bool:
    theirs, ours = _plain(_word(row, field)), _plain(getattr(entry, field))
    return bool(theirs and ours) and theirs != ours


def _with_forms(told: Iterable[Any], kept: Iterable[Any]) -> list[Any]:
    """The wordings that a file tells without their forms; those that were there keep the forms they had."""
    known = {one["text"]: one for one in kept if isinstance(one, dict)}
    return [known.get(one, one) if isinstance(one, str) else one for one in told]


def _trimmed(table: Mapping[str, Any]) -> dict[str, Any]:
    """As it was meant: no spaces at the ends of texts."""
    return dict(_trimmed_fields(table))


def _trimmed_fields(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, str):
            yield name, " ".join(value.split()) if name in _SPACED else value.strip()
        elif isinstance(value, list):
            yield name, [one.strip() if isinstance(one, str) else one for one in value]
        else:
            yield name, value
