"""What a store promises. Repositories take and return values; how these are kept is nobody else's business.

A change made on top of a state that somebody else has changed meanwhile is refused (`UserFault`, code
"changed-meanwhile") and nothing of it is kept. Every call is one transaction: it happens whole or not at all.
"""

from __future__ import annotations  # what is only named here need not be loaded to check one leaflet

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from plainspeak.errors import UserFault
from plainspeak.glossary.care import Comment, State, Suggestion
from plainspeak.glossary.model import Entry
from plainspeak.glossary.versions import Difference, differences

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from plainspeak.analysis.survey import Survey
    from plainspeak.rewrite.review import ReaderTest, Review, SentenceComment, Step, Tick
    from plainspeak.rewrite.revision import Glance, KeptFinding, Leaflet, Revision


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One change of one entry. Changes are numbered from 1 for each entry, and are never changed themselves."""

    number: int
    when: datetime
    """UTC, with its time zone."""
    author: str
    why: str
    before: Entry | None
    """None where the entry is new."""
    after: Entry
    suggested_by: str = ""
    """Whose suggestion the author accepted; "" where the change is the author's own."""
    base: Entry | None = None
    """The shipped entry that `after` lies over; None where there was none of that id."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What was changed, field by field."""
        return differences(self.before, self.after)


class Kept(NamedTuple):
    """An entry of the team's, its version (the number of its last change), and the shipped entry it lies over."""

    entry: Entry
    version: int
    base: Entry | None = None

    @property
    def is_as_shipped(self) -> bool:
        """The team has put back what was shipped: an upgrade of that may replace it."""
        return self.entry == self.base


class LeafletRepository(Protocol):
    def all(self) -> tuple[Leaflet, ...]:
        """Every leaflet, the one changed last first."""

    def get(self, leaflet_id: str) -> Leaflet | None: ...

    def add(self, leaflet: Leaflet, first: Revision, found: Sequence[KeptFinding] = ()) -> None:
        """Keep a new leaflet and its revision number 1, with its findings."""

    def append(self, revision: Revision, found: Sequence[KeptFinding] = ()) -> None:
        """Keep the next revision, which also becomes the time the leaflet was changed.

        Its number must be one more than the last: otherwise somebody else has saved one meanwhile. A leaflet that was
        signed off becomes a draft again: see `saving`.
        """

    def rename(self, leaflet_id: str, name: str, when: datetime) -> Leaflet | None:
        """The leaflet under its new name; None where there is no such leaflet."""

    def retarget(self, leaflet_id: str, audience: str) -> Leaflet | None:
        """The leaflet for other readers; None where there is no such leaflet. It does not count as a change of it."""

    def revisions(self, leaflet_id: str) -> tuple[Revision, ...]:
        """From the first to the last."""

    def last(self, leaflet_id: str) -> Revision | None: ...

    def found(self, leaflet_id: str, number: int) -> tuple[KeptFinding, ...] | None:
        """The findings of a revision as they stood; None where they were not kept."""

    def glances(self) -> tuple[Glance, ...]:
        """Every revision of every leaflet without its text, in the order they were made."""

    def archive(self, leaflet_id: str, when: datetime | None) -> Leaflet | None:
        """Put it away, or with None take it out again; None where there is no such leaflet."""

    def bin(self, leaflet_id: str, when: datetime | None) -> Leaflet | None:
        """Throw it in the bin, or with None take it out again; None where there is no such leaflet."""

    def purge(self, leaflet_ids: Iterable[str]) -> None:
        """Delete for good those of these leaflets that are in the bin, and everything of theirs."""


class ReviewRepository(Protocol):
    """How leaflets stand in their reviews. Whatever is kept here makes the review's version one more."""

    def get(self, leaflet_id: str) -> Review:
        """A draft of version 0 where nothing has happened yet."""

    def all(self) -> tuple[Review, ...]:
        """Those of the leaflets something has happened to."""

    def move(self, step: Step, version: int) -> Review:
        """Take a step. `version` is that of the review it was decided on: refused where it is another by now."""

    def steps(self, leaflet_id: str) -> tuple[Step, ...]:
        """From the first to the last."""

    def comment(self, comment: SentenceComment) -> SentenceComment:
        """The comment with the number it is kept under."""

    def settle(self, comment: SentenceComment) -> None:
        """Keep how a comment was settled. Refused (code "decided-meanwhile") where it is settled already."""

    def comments(self, leaflet_id: str) -> tuple[SentenceComment, ...]:
        """From the first to the last."""

    def tick(self, tick: Tick) -> None: ...

    def ticks(self, leaflet_id: str) -> tuple[Tick, ...]:
        """From the first to the last."""

    def add_test(self, test: ReaderTest) -> None: ...

    def tests(self, leaflet_id: str) -> tuple[ReaderTest, ...]:
        """From the first to the last."""


class SurveyRepository(Protocol):
    def add(self, survey: Survey) -> Survey:
        """The survey with the number it is kept under."""

    def all(self, place: str | None = None) -> tuple[Survey, ...]:
        """Those of one place, or all; from the first to the last."""


class OverlayRepository(Protocol):
    """The team's entries, which lie over the shipped ones of the same id."""

    def all(self, since: int = 0) -> tuple[Kept, ...]:
        """In no order: there may be 100,000. With `since`, those alone that changed after so many changes were made."""

    def get(self, entry_id: str) -> Kept | None: ...

    def put(self, *changes: EntryChange) -> None:
        """Keep each `change.after`, and the change in its history: all of them or none. At most one for an entry.

        A change's number is the entry's new version, one more than the last: otherwise somebody else has changed it
        meanwhile.
        """

    def history(self, entry_id: str) -> tuple[EntryChange, ...]:
        """From the first to the last."""

    def changes(self) -> int:
        """How many changes were ever made, to any entry: while it stays the same, so do the entries."""


class CareRepository(Protocol):
    """What people say about entries, shipped ones too: comments, and suggestions with what became of them."""

    def comment(self, comment: Comment) -> None: ...

    def comments(self, entry_id: str) -> tuple[Comment, ...]:
        """From the first to the last."""

    def suggest(self, suggestion: Suggestion) -> Suggestion:
        """The suggestion with the number it is kept under."""

    def suggestion(self, number: int) -> Suggestion | None: ...

    def suggestions(self, state: State | None = None, entry_id: str | None = None) -> tuple[Suggestion, ...]:
        """From the first to the last; those alone in that state, or for that entry."""

    def decide(self, decided: Suggestion, change: EntryChange | None = None) -> None:
        """Keep what became of a suggestion, and the change that accepting it makes: both or neither.

        Refused (`UserFault`, code "decided-meanwhile") where it is not open any more, and as for `put`.
        """


class Store(Protocol):
    @property
    def leaflets(self) -> LeafletRepository: ...

    @property
    def words(self) -> OverlayRepository: ...

    @property
    def care(self) -> CareRepository: ...

    @property
    def reviews(self) -> ReviewRepository: ...

    @property
    def surveys(self) -> SurveyRepository: ...

    def is_new(self) -> bool:
        """Nothing was ever kept here, so there is nothing to read. Cheap, and makes nothing."""

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


def changed_meanwhile(what: str) -> UserFault:
    """The refusal of a change that was made on an older state."""
    return UserFault(
        f"{what} was changed by somebody else meanwhile: look at their change, then make yours again",
        code="changed-meanwhile",
    )


def decided_meanwhile(number: int) -> UserFault:
    """The refusal of a decision about a suggestion that has been decided on."""
    return UserFault(
        f"Suggestion {number} was accepted or rejected already: look at what became of it", code="decided-meanwhile"
    )


def settled_meanwhile() -> UserFault:
    """The refusal to settle a comment again."""
    return UserFault(
        "That comment was settled by somebody else meanwhile: look at what they said", code="decided-meanwhile"
    )
