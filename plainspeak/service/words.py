"""The glossary as the team has it: the shipped entries, with the team's own changes lying over them."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from plainspeak import settings
from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.rules import RULES
from plainspeak.errors import UserFault
from plainspeak.glossary.care import Role, Suggestion
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Entry, Glossary, Kind, Status
from plainspeak.glossary.versions import Conflict
from plainspeak.service.audiences import audience_for
from plainspeak.service.drafts import completed, refuse_clash
from plainspeak.service.finding import WordIndex, plain
from plainspeak.service.overlay import Overlay, Standing, change_of, no_entry
from plainspeak.service.place import chosen
from plainspeak.settings import person
from plainspeak.store import EntryChange, Store, open_store
from plainspeak.store.repositories import changed_meanwhile

__all__ = ["ChangedMeanwhile", "EntryChange", "SentToEditors", "Words", "current_glossary"]


class ChangedMeanwhile(UserFault):
    """Somebody else has changed the entry. `conflict` holds both versions: nothing of either is lost."""

    def __init__(self, conflict: Conflict) -> None:
        super().__init__(str(changed_meanwhile(f"“{conflict.theirs.headword}”")), code="changed-meanwhile")
        self.conflict = conflict


class SentToEditors(UserFault):
    """A writer's change, kept as a suggestion: it is not in the glossary, and nothing of it is lost."""

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__(
            f"Thank you: your change to “{suggestion.draft.headword}” is now suggestion {suggestion.number}, "
            "and goes into the glossary when an editor accepts it",
            code="suggested",
        )
        self.suggestion = suggestion


def current_glossary() -> Glossary:
    """The user's own glossary, for a job that only reads it."""
    with open_store(chosen()) as store:
        return Words(store).glossary()


class Words:
    """An author of "" is the person at the computer. What a writer changes becomes a suggestion (`SentToEditors`)."""

    def __init__(
        self,
        store: Store,
        shipped: Callable[[], Glossary] = shipped_glossary,
        role: Callable[[], Role] = settings.role,
    ) -> None:
        self.overlay = Overlay(store, shipped)
        self._store = store
        self._role = role
        self._index = WordIndex()
        self._analysers: dict[tuple[str, frozenset[str], frozenset[str]], Analyser] = {}

    def glossary(self) -> Glossary:
        """Every entry, whatever its status. What other people have changed meanwhile is in it."""
        return self.overlay.glossary()

    def analyser(
        self, audience: str = "public", rules_off: Iterable[str] = (), own_words: Iterable[str] = ()
    ) -> Analyser:
        """An analyser with this glossary: the same one until the glossary changes, so that it keeps what it knows.

        It leaves out the rules in `rules_off`, and takes `own_words` (in small letters) for spelt right.
        """
        readers = audience_for(audience)
        glossary = self.glossary()
        key = audience, frozenset(rules_off), frozenset(own_words)
        kept = self._analysers.get(key)
        if kept is None or kept.matcher.glossary is not glossary or kept.audience != readers:
            rules = [rule for rule in RULES if rule.id not in key[1]]
            kept = self._analysers[key] = Analyser(self._matcher(glossary), readers, rules, key[2])
        return kept

    def _matcher(self, glossary: Glossary) -> Matcher:
        """One for all the analysers of a glossary: it is slow to build."""
        ready = (one.matcher for one in self._analysers.values() if one.matcher.glossary is glossary)
        return next(ready, None) or Matcher(glossary)

    def search(
        self, text: str = "", kind: Kind | None = None, topic: str | None = None, status: Status | None = None
    ) -> tuple[Entry, ...]:
        """The entries with `text` in them, capitals and hyphens aside: those with it in the headword come first."""
        return self._index.search(self.glossary(), text, kind, topic, status)

    def get(self, entry_id: str) -> Entry:
        """UserFault "no-entry" where there is none of that id."""
        found = self.glossary().by_id.get(entry_id)
        if found is None:
            raise no_entry(entry_id)
        return found

    def find(self, word: str) -> Entry:
        """The entry with that id, or with that headword or other wording. UserFault "no-entry" where there is none."""
        glossary = self.glossary()
        if word in glossary.by_id:
            return glossary.by_id[word]
        found = [entry for entry in self.search(word) if plain(word) in {plain(term.text) for term in entry.terms}]
        return found[0] if found else self.get(word)

    def add(self, draft: Entry, author: str = "", why: str = "") -> Entry:
        """Keep a new entry, with its forms filled in. An id of "" is made from the headword.

        UserFault where it lacks something ("bad-entry") or the word or the id is there already ("taken").
        """
        draft = replace(draft, id=draft.id or self.new_id(draft.headword))
        if draft.id in self.glossary().by_id:
            raise UserFault(f"There is already an entry called “{draft.id}”: give this one another id", code="taken")
        return self.keep(completed(draft, None), None, author, why)

    def edit(self, entry: Entry, version: int, author: str = "", why: str = "") -> Entry:
        """Keep a changed entry. `version` is what `version(id)` said when the change was begun.

        Nothing is kept where nothing was changed. UserFault as for `add`, and `ChangedMeanwhile` where somebody else
        has changed the entry since.
        """
        standing = self.standing(entry.id)
        if version != standing.version:
            return self._refused(entry, version, standing, author, why)
        after = completed(entry, standing.entry)
        if after == standing.entry:
            return after
        try:
            return self.keep(after, standing, author, why)
        except UserFault as fault:
            if fault.code != "changed-meanwhile":
                raise
            return self._refused(entry, version, self.standing(entry.id), author, why)

    def suggest(self, draft: Entry, author: str = "", why: str = "") -> Suggestion:
        """Put a new word, or a change of an entry, to the editors. Anyone may.

        UserFault as for `add`, and "no-change" where the entry says just that already.
        """
        standing = self.overlay.standing(draft.id) if draft.id else None
        draft = replace(draft, id=draft.id or self.new_id(draft.headword))
        after = completed(draft, standing.entry if standing else None)
        return self._suggest(after, standing.entry if standing else None, author, why)

    def keep(
        self, after: Entry, standing: Standing | None, author: str = "", why: str = "", suggested_by: str = ""
    ) -> Entry:
        """Keep a complete entry, changed or as it was, on top of how it stands; `standing` None: it is new."""
        before = standing.entry if standing else None
        if self._role() is Role.WRITER:
            raise SentToEditors(self._suggest(after, before, author, why))
        refuse_clash(after, before, self.glossary())
        self._store.words.put(change_of(standing, after, author.strip() or person(), why, suggested_by))
        return after

    def standing(self, entry_id: str) -> Standing:
        """The entry as it is kept at this moment. UserFault "no-entry" where there is none of that id."""
        found = self.overlay.standing(entry_id)
        if found is None:
            raise no_entry(entry_id)
        return found

    def version(self, entry_id: str) -> int:
        """How often the team has changed the entry: 0 for a shipped entry as it came."""
        return self.standing(entry_id).version

    def history(self, entry_id: str) -> tuple[EntryChange, ...]:
        """What the team has done to the entry, from the first change to the last."""
        return self.overlay.history(self.standing(entry_id).entry.id)

    def may_decide(self) -> bool:
        """Whether the person at the computer is an editor."""
        return self._role() is Role.EDITOR

    def refuse_writers(self, what: str) -> None:
        """UserFault "editors-only" where the person at the computer is a writer. `what` is what only editors do."""
        if self._role() is Role.WRITER:
            raise UserFault(f"Only editors can {what}: ask an editor, or leave a comment", code="editors-only")

    def is_shipped(self, entry_id: str) -> bool:
        """Whether an entry of that id came with PlainSpeak."""
        return self.overlay.is_shipped(entry_id)

    def new_id(self, headword: str) -> str:
        """An id for a new entry that no other has: "Section 117 aftercare" -> "section-117-aftercare"."""
        plain = unicodedata.normalize("NFKD", headword).encode("ascii", "ignore").decode().lower()
        stem = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-") or "entry"
        taken, number, wanted = self.glossary().by_id, 1, stem
        while wanted in taken:
            number += 1
            wanted = f"{stem}-{number}"
        return wanted

    def conflict(self, yours: Entry, version: int, standing: Standing) -> Conflict:
        """A change made on the entry as it stood at `version`, beside how the entry stands now."""
        changes = self.overlay.history(yours.id)
        # What stood before the first change that was not seen is what the person has seen.
        base = (changes[version].before if version < len(changes) else None) or standing.entry
        return Conflict(completed(yours, base), standing.entry, base, standing.version)

    def _refused(self, entry: Entry, version: int, standing: Standing, author: str, why: str) -> Entry:
        """What comes of a change made on an older version: a conflict, or nothing where both say the same."""
        conflict = self.conflict(entry, version, standing)
        if self._role() is Role.WRITER:
            raise SentToEditors(self._suggest(conflict.yours, conflict.base, author, why))
        if conflict.fields:
            raise ChangedMeanwhile(conflict)
        return standing.entry

    def _suggest(self, draft: Entry, base: Entry | None, author: str, why: str) -> Suggestion:
        if draft == base:
            message = f"“{draft.headword}” says that already: suggest something else, or leave a comment"
            raise UserFault(message, code="no-change")
        refuse_clash(draft, base, self.glossary())
        now = datetime.now(UTC)
        return self._store.care.suggest(Suggestion(0, now, author.strip() or person(), why.strip(), base, draft))
