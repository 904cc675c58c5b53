"""Looking after the glossary, as values: who may do what, comments, suggestions, and clashes with a new edition."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from plainspeak.glossary.model import Entry
from plainspeak.glossary.versions import Difference, FieldConflict, conflicts, differences, merge


class Role(StrEnum):
    """What somebody may do: anyone suggests and comments, editors decide."""

    EDITOR = "editor"
    WRITER = "writer"


class State(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Settlement(StrEnum):
    """How a clash is settled: the team's entry stays, the new shipped one comes, or the two become one."""

    YOURS = "yours"
    NEW = "new"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody said about an entry. Kept for ever."""

    entry_id: str
    when: datetime
    """UTC, with its time zone."""
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry as somebody would like it. `base` is the entry as they saw it, None where they suggest a new word."""

    number: int
    """From 1 for all suggestions together; 0 before it is kept."""
    when: datetime
    """UTC, with its time zone."""
    author: str
    why: str
    base: Entry | None
    draft: Entry
    state: State = State.OPEN
    decided_at: datetime | None = None
    decided_by: str = ""
    reason: str = ""
    """Why it was accepted or rejected."""
    change: int = 0
    """The number of the change that accepting it made in the history of its entry; 0 for none."""

    @property
    def entry_id(self) -> str:
        return self.draft.id

    @property
    def is_new_word(self) -> bool:
        return self.base is None

    @property
    def differences(self) -> tuple[Difference, ...]:
        return differences(self.base, self.draft)


@dataclass(frozen=True, slots=True)
class Clash:
    """An entry the team has changed, and a new edition of the shipped glossary too.

    `base` is the shipped entry that the team's change was made on; None where the team added the word first.
    """

    yours: Entry
    new: Entry
    base: Entry | None

    @property
    def entry_id(self) -> str:
        return self.yours.id

    @property
    def fields(self) -> tuple[FieldConflict, ...]:
        """Where the two differ; `theirs` is the new shipped entry."""
        return conflicts(self.yours, self.new, self.base)

    def settled(self, how: Settlement) -> Entry:
        """The entry that comes of it. Where both have changed a field that is no list, "both" keeps yours."""
        if how is Settlement.BOTH:
            return merge(self.yours, self.new, self.base)
        return self.yours if how is Settlement.YOURS else self.new
