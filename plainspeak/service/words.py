"""The glossary as the team has it: the shipped entries, with the team's own changes lying over them."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.audience import audience_called
from plainspeak.errors import UserFault
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Entry, Glossary, Kind
from plainspeak.service.drafts import completed, refuse_clash
from plainspeak.settings import person
from plainspeak.store import EntryChange, Kept, Store, open_store


def current_glossary() -> Glossary:
    """The user's own glossary, for a job that only reads it."""
    with open_store() as store:
        return Words(store).glossary()


class Words:
    """An author of "" is the person at the computer."""

    def __init__(self, store: Store, shipped: Callable[[], Glossary] = shipped_glossary) -> None:
        self._store = store
        self._shipped = shipped
        self._changes = -1
        self._glossary = Glossary()
        self._analysers: dict[str, Analyser] = {}

    def glossary(self) -> Glossary:
        """Every entry, whatever its status. What other people have changed meanwhile is in it."""
        changes = 0 if self._store.is_new() else self._store.words.changes()
        if changes != self._changes:
            team = self._store.words.all() if changes else ()
            self._glossary = Glossary.of((*self._shipped().entries, *team))
            self._changes = changes
            self._analysers.clear()
        return self._glossary

    def analyser(self, audience: str = "public") -> Analyser:
        """An analyser with this glossary: the same one until the glossary changes, so that it keeps what it knows."""
        readers = audience_called(audience)
        glossary = self.glossary()
        if audience not in self._analysers:
            self._analysers[audience] = Analyser(Matcher(glossary), readers)
        return self._analysers[audience]

    def search(self, text: str = "", kind: Kind | None = None, topic: str | None = None) -> tuple[Entry, ...]:
        """The entries with `text` in them, capitals and hyphens aside: those with it in the headword come first."""
        wanted = _plain(text)
        found = [
            (rank, _plain(entry.headword), entry.id, entry)
            for entry in self.glossary().entries
            if kind in (None, entry.kind) and topic in (None, entry.topic)
            if (rank := _rank(entry, wanted)) is not None
        ]
        return tuple(entry for *_, entry in sorted(found, key=lambda each: each[:3]))

    def get(self, entry_id: str) -> Entry:
        """UserFault "no-entry" where there is none of that id."""
        return _known(self.glossary().by_id, entry_id)

    def find(self, word: str) -> Entry:
        """The entry with that id, or with that headword or other wording. UserFault "no-entry" where there is none."""
        glossary = self.glossary()
        if word in glossary.by_id:
            return glossary.by_id[word]
        found = [entry for entry in self.search(word) if _plain(word) in {_plain(term.text) for term in entry.terms}]
        return found[0] if found else _known(glossary.by_id, word)

    def add(self, draft: Entry, author: str = "", why: str = "") -> Entry:
        """Keep a new entry, with its forms filled in. An id of "" is made from the headword.

        UserFault where it lacks something ("bad-entry") or the word or the id is there already ("taken").
        """
        draft = replace(draft, id=draft.id or self.new_id(draft.headword))
        if draft.id in self.glossary().by_id:
            raise UserFault(f"There is already an entry called “{draft.id}”: give this one another id", code="taken")
        return self._keep(completed(draft, None), None, 0, author, why)

    def edit(self, entry: Entry, version: int, author: str = "", why: str = "") -> Entry:
        """Keep a changed entry. `version` is what `version(id)` said when the change was begun.

        Nothing is kept where nothing was changed. UserFault as for `add`, and "changed-meanwhile" where somebody else
        has changed the entry since.
        """
        kept = self._kept(entry.id)
        before = kept.entry if kept else self.get(entry.id)
        after = completed(entry, before)
        if after == before and version == (kept.version if kept else 0):
            return before
        return self._keep(after, before, version, author, why)

    def version(self, entry_id: str) -> int:
        """How often the team has changed the entry: 0 for a shipped entry as it came."""
        kept = self._kept(self.get(entry_id).id)
        return kept.version if kept else 0

    def history(self, entry_id: str) -> tuple[EntryChange, ...]:
        """What the team has done to the entry, from the first change to the last."""
        entry = self.get(entry_id)
        return () if self._store.is_new() else self._store.words.history(entry.id)

    def is_shipped(self, entry_id: str) -> bool:
        """Whether an entry of that id came with PlainSpeak."""
        return entry_id in self._shipped().by_id

    def new_id(self, headword: str) -> str:
        """An id for a new entry that no other has: "Section 117 aftercare" -> "section-117-aftercare"."""
        plain = unicodedata.normalize("NFKD", headword).encode("ascii", "ignore").decode().lower()
        stem = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-") or "entry"
        taken, number, wanted = self.glossary().by_id, 1, stem
        while wanted in taken:
            number += 1
            wanted = f"{stem}-{number}"
        return wanted

    def _kept(self, entry_id: str) -> Kept | None:
        return None if self._store.is_new() else self._store.words.get(entry_id)

    def _keep(self, entry: Entry, before: Entry | None, version: int, author: str, why: str) -> Entry:
        refuse_clash(entry, before, self.glossary())
        change = EntryChange(version + 1, datetime.now(UTC), author.strip() or person(), why.strip(), before, entry)
        self._store.words.put(change)
        return entry


def _known(entries: Mapping[str, Entry], entry_id: str) -> Entry:
    if entry_id not in entries:
        raise UserFault(f"“{entry_id}” is not in the glossary: look for it by another word", code="no-entry")
    return entries[entry_id]


def _plain(text: str) -> str:
    """As it is compared: small letters, one space where there is a hyphen or several spaces, straight apostrophes."""
    return " ".join(re.sub(r"[-‐‑]", " ", text.replace("’", "'").casefold()).split())


def _rank(entry: Entry, wanted: str) -> int | None:
    """How well an entry answers a search, 0 best; None where it does not."""
    headword = _plain(entry.headword)
    if wanted in headword:
        return 0 if headword == wanted else 1 if headword.startswith(wanted) else 2
    wordings = [term.text for term in entry.also] + [one.text for one in entry.alternatives]
    return 3 if any(wanted in _plain(text) for text in (*wordings, entry.meaning, entry.expansion)) else None
