"""The shipped entries under, the team's over them: what stands today, and the one way it is changed."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from plainspeak.errors import UserFault
from plainspeak.glossary.care import Clash
from plainspeak.glossary.model import Entry, Glossary
from plainspeak.store import EntryChange, Kept, Store


class Standing(NamedTuple):
    """An entry as it stands: how often the team has changed it, and the shipped entry it lies over or is."""

    entry: Entry
    version: int
    base: Entry | None


class Overlay:
    """The team's entries over `shipped`. An entry the team has put back as it was shipped is the shipped one again."""

    def __init__(self, store: Store, shipped: Callable[[], Glossary]) -> None:
        self._store = store
        self._shipped = shipped
        self._seen = -1
        """How many changes were made when the team's entries were last read."""
        self._team: dict[str, Kept] = {}
        self._glossary = Glossary()

    def glossary(self) -> Glossary:
        """Every entry, whatever its status: the same object until something changes, here or elsewhere."""
        changes = 0 if self._store.is_new() else self._store.words.changes()
        if changes != self._seen:
            self._read_again(changes)
            shipped, own = self._shipped(), self._own()
            self._glossary = Glossary.of((*shipped.entries, *own)) if own else shipped
        return self._glossary

    def own(self) -> tuple[Entry, ...]:
        """What the team has written: the entries that did not come with PlainSpeak as they stand."""
        self.glossary()
        return self._own()

    def standing(self, entry_id: str) -> Standing | None:
        """As it is in the store at this moment; None where there is no entry of that id."""
        shipped = self._shipped()
        kept = None if self._store.is_new() else self._store.words.get(entry_id)
        if kept and not _follows(kept, shipped):
            return Standing(*kept)
        entry = shipped.by_id.get(entry_id)
        return Standing(entry, kept.version if kept else 0, entry) if entry else None

    def history(self, entry_id: str) -> tuple[EntryChange, ...]:
        return () if self._store.is_new() else self._store.words.history(entry_id)

    def is_shipped(self, entry_id: str) -> bool:
        return entry_id in self._shipped().by_id

    def clashes(self) -> tuple[Clash, ...]:
        """The team's entries whose shipped one is not the one they were made on, by headword."""
        self.glossary()
        shipped = self._shipped().by_id
        found = [
            Clash(kept.entry, shipped[entry_id], kept.base)
            for entry_id, kept in self._team.items()
            if entry_id in shipped and shipped[entry_id] not in (kept.base, kept.entry) and not kept.is_as_shipped
        ]
        return tuple(sorted(found, key=lambda clash: (clash.yours.headword.casefold(), clash.entry_id)))

    def _own(self) -> tuple[Entry, ...]:
        shipped = self._shipped()
        return tuple(kept.entry for kept in self._team.values() if not _follows(kept, shipped))

    def _read_again(self, changes: int) -> None:
        """Only what has changed; everything where the store is another one, such as a copy put back."""
        since = self._seen if 0 < self._seen < changes else 0
        if not since:
            self._team.clear()
        if changes:
            self._team |= {kept.entry.id: kept for kept in self._store.words.all(since)}
        self._seen = changes


def change_of(standing: Standing | None, after: Entry, author: str, why: str, suggested_by: str = "") -> EntryChange:
    """The next change of an entry, made now."""
    version, before, base = (standing.version, standing.entry, standing.base) if standing else (0, None, None)
    return EntryChange(version + 1, datetime.now(UTC), author, why.strip(), before, after, suggested_by, base)


def no_entry(entry_id: str) -> UserFault:
    return UserFault(f"“{entry_id}” is not in the glossary: look for it by another word", code="no-entry")


def _follows(kept: Kept, shipped: Glossary) -> bool:
    return kept.is_as_shipped and kept.entry.id in shipped.by_id
