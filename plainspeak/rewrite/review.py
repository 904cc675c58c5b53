"""A leaflet's way from draft to published, as values: its state, what moved it, what was said, ticked and tried."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from plainspeak.rewrite.fact import FactChange


class State(StrEnum):
    DRAFT = "draft"
    IN_REVIEW = "in-review"
    CHANGES_ASKED = "changes-asked"
    APPROVED = "approved"
    PUBLISHED = "published"

    @property
    def said(self) -> str:
        """As people say it: "in review"."""
        return self.value.replace("-", " ")


class Move(StrEnum):
    ASK = "ask"
    """for a review"""
    RETURN = "return"
    """to the writer, with a reason"""
    APPROVE = "approve"
    PUBLISH = "publish"
    CHANGE = "change"
    """Nobody chooses it: saving other words makes it."""


MOVES: Mapping[tuple[State, Move], State] = MappingProxyType(
    {
        (State.DRAFT, Move.ASK): State.IN_REVIEW,
        (State.CHANGES_ASKED, Move.ASK): State.IN_REVIEW,
        (State.IN_REVIEW, Move.RETURN): State.CHANGES_ASKED,
        (State.IN_REVIEW, Move.APPROVE): State.APPROVED,
        (State.APPROVED, Move.PUBLISH): State.PUBLISHED,
        (State.APPROVED, Move.CHANGE): State.DRAFT,
        (State.PUBLISHED, Move.CHANGE): State.DRAFT,
    }
)
"""The only moves there are."""

LOCKED = frozenset((State.APPROVED, State.PUBLISHED))
"""The text of these stands as it was signed off."""


@dataclass(frozen=True, slots=True)
class Review:
    """How a leaflet stands. `revision` is the one last moved: the one that was approved, where it is.

    `version` goes up with everything that happens to the leaflet: a move, a comment, a tick, a saved revision. It is 0
    where nothing has happened yet.
    """

    leaflet_id: str
    state: State = State.DRAFT
    revision: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One move. Steps are never changed."""

    leaflet_id: str
    when: datetime
    author: str
    move: Move
    before: State
    after: State
    revision: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SentenceComment:
    """Something said about a sentence: `sentence` is revision.text[start:end].

    It is settled once, by somebody who says how ("Put in plainer words"). `number` is 0 until it is kept.
    """

    leaflet_id: str
    revision: int
    start: int
    end: int
    sentence: str
    when: datetime
    author: str
    text: str
    number: int = 0
    settled_at: datetime | None = None
    settled_by: str = ""
    settled_how: str = ""

    @property
    def is_open(self) -> bool:
        return self.settled_at is None


@dataclass(frozen=True, slots=True)
class Tick:
    """Somebody says that a fact which differs from the original was meant to; or takes that back (`meant` False)."""

    leaflet_id: str
    fact: FactChange
    times: int
    """In how many places it differed then."""
    revision: int
    when: datetime
    author: str
    meant: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReaderTest:
    """The leaflet was tried with readers. `who` needs no names: "3 people who use the service"."""

    leaflet_id: str
    revision: int
    when: datetime
    author: str
    who: str
    on: date
    said: str
    changed: str


class Fact(NamedTuple):
    """A fact that differs from the original, in how many places, and the tick it has."""

    change: FactChange
    times: int
    tick: Tick | None

    @property
    def is_settled(self) -> bool:
        return self.tick is not None


def saving(review: Review, revision: int, author: str, when: datetime) -> Step | None:
    """The step that saving another revision takes: of a locked leaflet it makes a draft. None where it takes none."""
    after = MOVES.get((review.state, Move.CHANGE))
    if after is None:
        return None
    return Step(review.leaflet_id, when, author, Move.CHANGE, review.state, after, revision)


def moves_from(state: State) -> tuple[Move, ...]:
    """What a person can do with a leaflet in that state."""
    return tuple(move for (before, move) in MOVES if before is state and move is not Move.CHANGE)


def facts_with_ticks(changes: Iterable[FactChange], ticks: Sequence[Tick]) -> tuple[Fact, ...]:
    """Each fact that differs, once, in the order of the text.

    A tick holds in later revisions too, as long as the same fact differs in the same way in no more places.
    """
    last = {tick.fact: tick for tick in ticks}
    counted = Counter(changes)
    return tuple(Fact(change, times, _holding(last.get(change), times)) for change, times in counted.items())


def _holding(tick: Tick | None, times: int) -> Tick | None:
    return tick if tick and tick.meant and tick.times >= times else None
