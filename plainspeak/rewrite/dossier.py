"""Everything about a leaflet's review in one value: what a reviewer sees and what the evidence report says."""

from dataclasses import dataclass
from typing import NamedTuple

from plainspeak.rewrite.following import Followed
from plainspeak.rewrite.review import Fact, Move, ReaderTest, Review, SentenceComment, State, Step, moves_from
from plainspeak.rewrite.revision import Leaflet, Revision


class Remark(NamedTuple):
    """A comment, and where its sentence stands in the last revision."""

    comment: SentenceComment
    now: Followed


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about a leaflet's review. `facts` are those of the last revision that differ from the original."""

    leaflet: Leaflet
    review: Review
    revisions: tuple[Revision, ...]
    steps: tuple[Step, ...]
    remarks: tuple[Remark, ...]
    facts: tuple[Fact, ...]
    tests: tuple[ReaderTest, ...]

    @property
    def first(self) -> Revision:
        return self.revisions[0]

    @property
    def last(self) -> Revision:
        return self.revisions[-1]

    @property
    def open_remarks(self) -> tuple[Remark, ...]:
        return tuple(one for one in self.remarks if one.comment.is_open)

    @property
    def open_facts(self) -> tuple[Fact, ...]:
        return tuple(one for one in self.facts if not one.is_settled)

    @property
    def signed_off(self) -> Step | None:
        """The approval that holds; None while the leaflet is not approved."""
        if self.review.state not in (State.APPROVED, State.PUBLISHED):
            return None
        return next((one for one in reversed(self.steps) if one.move is Move.APPROVE), None)

    def is_by(self, person: str) -> bool:
        """Whether that person wrote the last revision: somebody else had better sign it off."""
        return person.strip().casefold() == self.last.author.strip().casefold()

    @property
    def moves(self) -> tuple[Move, ...]:
        """What can be done with it now."""
        return moves_from(self.review.state)

    def why_not(self, move: Move) -> str:
        """What has to be done before this move, in a sentence; "" where it can be made now."""
        if move not in self.moves:
            return f"It is {self.review.state.said}"
        if move is not Move.APPROVE:
            return ""
        facts, remarks = len(self.open_facts), len(self.open_remarks)
        waiting = [
            *([f"tick or mend {facts} {_many(facts, 'fact that differs', 'facts that differ')}"] if facts else []),
            *([f"settle {remarks} {_many(remarks, 'comment', 'comments')}"] if remarks else []),
        ]
        return f"Before it can be approved, {' and '.join(waiting)}" if waiting else ""


def _many(count: int, one: str, more: str) -> str:
    return one if count == 1 else more
