"""Looking after the glossary: comments, suggestions, statuses, reviews that are due, undoing, and clashes."""

from dataclasses import replace
from datetime import UTC, date, datetime

from plainspeak.errors import UserFault
from plainspeak.glossary.care import Clash, Comment, Settlement, State, Suggestion
from plainspeak.glossary.model import Entry, Status
from plainspeak.glossary.versions import Conflict, contested, merge
from plainspeak.service.drafts import completed, refuse_clash
from plainspeak.service.overlay import Standing, change_of
from plainspeak.service.words import ChangedMeanwhile, Words
from plainspeak.settings import person
from plainspeak.store import EntryChange, Store
from plainspeak.store.repositories import decided_meanwhile

_IN_CARE = (Status.APPROVED, Status.SUGGESTED)
_KEPT = {
    Settlement.YOURS: "kept ours",
    Settlement.NEW: "took the new one",
    Settlement.BOTH: "kept ours and took what is new",
}


class Care:
    """An author of "" is the person at the computer. What a writer may not do becomes a suggestion, or is refused."""

    def __init__(self, store: Store, words: Words) -> None:
        self._store = store
        self._words = words

    def comment(self, entry_id: str, text: str, author: str = "") -> Comment:
        """Say something about an entry. It is kept for ever."""
        if not text.strip():
            raise UserFault("A comment needs some words: type what you want to say", code="empty-comment")
        entry = self._words.get(entry_id)
        comment = Comment(entry.id, datetime.now(UTC), author.strip() or person(), text.strip())
        self._store.care.comment(comment)
        return comment

    def comments(self, entry_id: str) -> tuple[Comment, ...]:
        """From the first to the last."""
        return () if self._store.is_new() else self._store.care.comments(entry_id)

    def suggestions(self, state: State | None = State.OPEN, entry_id: str | None = None) -> tuple[Suggestion, ...]:
        """From the first to the last; `state` None for those that were decided too."""
        return () if self._store.is_new() else self._store.care.suggestions(state, entry_id)

    def suggestion(self, number: int) -> Suggestion:
        """UserFault "no-suggestion" where there is none of that number."""
        found = None if self._store.is_new() else self._store.care.suggestion(number)
        if found is None:
            raise UserFault(f"There is no suggestion {number}: list the suggestions to see them", code="no-suggestion")
        return found

    def accept(
        self, number: int, author: str = "", why: str = "", instead: Entry | None = None, version: int = 0
    ) -> Entry:
        """Make the change that was suggested, on top of all that was changed since; or `instead`, its mended wording.

        UserFault as for `Words.edit`: `ChangedMeanwhile` where somebody has changed the same fields since, with the
        suggestion as "yours". Give what `Conflict.merged` makes of it as `instead`, with the conflict's `version`.
        """
        self._words.refuse_writers("accept suggestions")
        suggestion = self.suggestion(number)
        if suggestion.state is not State.OPEN:
            raise decided_meanwhile(number)
        standing = self._words.overlay.standing(suggestion.entry_id)
        if instead and standing and version != standing.version:
            raise ChangedMeanwhile(self._words.conflict(instead, version, standing))
        after = _accepted(suggestion, standing, instead)
        refuse_clash(after, standing.entry if standing else None, self._words.glossary())
        author, reason = author.strip() or person(), why.strip()
        change = change_of(standing, after, author, reason or suggestion.why, suggestion.author)
        decided = _decided(suggestion, State.ACCEPTED, author, reason)
        self._store.care.decide(replace(decided, change=change.number), change)
        return after

    def reject(self, number: int, why: str, author: str = "") -> Suggestion:
        """Turn a suggestion down. UserFault "no-reason" without a reason: the writer will want to know."""
        self._words.refuse_writers("reject suggestions")
        decided = _decided(self.suggestion(number), State.REJECTED, author.strip() or person(), _reason(why))
        self._store.care.decide(decided)
        return decided

    def approve(self, entry_id: str, why: str = "", author: str = "") -> Entry:
        """The entry flags words from now on."""
        return self._set_status(entry_id, Status.APPROVED, why, author)

    def reject_entry(self, entry_id: str, why: str, author: str = "") -> Entry:
        """The entry flags nothing and stays readable. UserFault "no-reason" without a reason."""
        return self._set_status(entry_id, Status.REJECTED, _reason(why), author)

    def retire(self, entry_id: str, why: str = "", author: str = "") -> Entry:
        """The entry stops flagging, and stays readable."""
        return self._set_status(entry_id, Status.RETIRED, why, author)

    def due(self, on: date) -> tuple[Entry, ...]:
        """The entries in use, or waiting to be, that should be looked at again by that day: longest due first."""
        found = [
            entry
            for entry in self._words.glossary().entries
            if entry.review_by and entry.status in _IN_CARE and date.fromisoformat(entry.review_by) <= on
        ]
        return tuple(sorted(found, key=lambda entry: (entry.review_by, entry.headword.casefold())))

    def undo(self, entry_id: str, number: int, why: str = "", author: str = "") -> Entry:
        """Put back what change `number` changed, by a new change; what later ones did to other fields stays.

        Undoing the change that added a word retires it. UserFault "no-version" for a number that is not in the
        history, "no-change" where the entry is so already.
        """
        standing, history = self._words.standing(entry_id), self._words.history(entry_id)
        if not 0 < number <= len(history):
            numbers = f"choose from 1 to {len(history)}" if history else "nobody has changed it yet"
            raise UserFault(f"“{standing.entry.headword}” has no change {number}: {numbers}", code="no-version")
        after, base = _undone(standing, history, number)
        if after == standing.entry:
            message = f"“{after.headword}” is already as it was before change {number}: there is nothing to undo"
            raise UserFault(message, code="no-change")
        said = f"Undid change {number}" + (f": {why.strip()}" if why.strip() else "")
        return self._words.keep(after, standing._replace(base=base), author, said)

    def clashes(self) -> tuple[Clash, ...]:
        """The entries the team has changed whose shipped one has changed since, by headword."""
        return self._words.overlay.clashes()

    def settle(self, entry_id: str, how: Settlement, author: str = "", why: str = "") -> Entry:
        """Settle a clash, by a new change. UserFault "no-clash" where there is none."""
        self._words.refuse_writers("settle clashes")
        standing = self._words.standing(entry_id)
        clash = next((each for each in self.clashes() if each.entry_id == entry_id), None)
        if clash is None:
            raise UserFault(f"“{standing.entry.headword}” has no clash to settle", code="no-clash")
        settled = clash.settled(how)
        after = completed(settled, standing.entry) if how is Settlement.BOTH else settled
        said = why.strip() or f"The shipped entry has changed: {_KEPT[how]}"
        return self._words.keep(after, standing._replace(base=clash.new), author, said)

    def _set_status(self, entry_id: str, status: Status, why: str, author: str) -> Entry:
        standing = self._words.standing(entry_id)
        if standing.entry.status is status:
            raise UserFault(f"“{standing.entry.headword}” is {status.value} already", code="no-change")
        return self._words.keep(replace(standing.entry, status=status), standing, author, why)


def _accepted(suggestion: Suggestion, standing: Standing | None, instead: Entry | None) -> Entry:
    """The entry as it is when the suggestion is accepted."""
    draft, base = instead or suggestion.draft, suggestion.base
    if base is None:
        if standing:
            message = f"There is an entry called “{draft.id}” by now: change that one, then reject suggestion"
            raise UserFault(f"{message} {suggestion.number}", code="taken")
        return completed(replace(draft, status=Status.APPROVED), None)
    if standing is None or instead:
        return completed(draft, standing.entry if standing else None)
    if contested(draft, standing.entry, base):
        raise ChangedMeanwhile(Conflict(draft, standing.entry, base, standing.version))
    return completed(merge(draft, standing.entry, base), standing.entry)


def _decided(suggestion: Suggestion, state: State, author: str, reason: str) -> Suggestion:
    return replace(suggestion, state=state, decided_at=datetime.now(UTC), decided_by=author, reason=reason)


def _reason(why: str) -> str:
    if not why.strip():
        raise UserFault("Say why it is rejected, so that whoever suggested it understands", code="no-reason")
    return why.strip()


def _undone(standing: Standing, history: tuple[EntryChange, ...], number: int) -> tuple[Entry, Entry | None]:
    """The entry without that change, and the shipped entry it then lies over."""
    change = history[number - 1]
    if change.before is None:
        return replace(standing.entry, status=Status.RETIRED), standing.base
    if number == len(history):
        return change.before, history[number - 2].base if number > 1 else change.base
    fields = {each.field: each.before for each in change.differences}
    return completed(replace(standing.entry, **fields), standing.entry), standing.base
