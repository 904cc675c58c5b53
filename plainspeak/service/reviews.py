"""Reviews: asking for one, commenting on sentences, ticking the facts that differ, signing off, publishing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache

from plainspeak import settings
from plainspeak.errors import UserFault
from plainspeak.rewrite.dossier import Dossier, Remark
from plainspeak.rewrite.fact import FactChange
from plainspeak.rewrite.following import Followed, follow, sentence_at
from plainspeak.rewrite.review import (
    MOVES,
    Move,
    ReaderTest,
    Review,
    SentenceComment,
    State,
    Step,
    Tick,
    facts_with_ticks,
)
from plainspeak.rewrite.revision import Revision
from plainspeak.service.leaflets import Leaflets
from plainspeak.store import Store
from plainspeak.store.repositories import settled_meanwhile

_DONE = {
    Move.ASK: "asked for a review",
    Move.RETURN: "asked for changes",
    Move.APPROVE: "approved it",
    Move.PUBLISH: "published it",
    Move.CHANGE: "changed it, so it is a draft again",
}


class ReviewMoved(UserFault):
    """Somebody else did something to the leaflet since it was last looked at. `dossier` is how it stands now."""

    def __init__(self, message: str, dossier: Dossier) -> None:
        super().__init__(message, code="changed-meanwhile")
        self.dossier = dossier


class Reviews:
    """An author of "" is the person at the computer.

    What decides something takes the `version` of the review that the person has looked at. Where something has happened
    since, it is refused (`ReviewMoved`) and nothing of it is kept; None skips that, for programs that look and decide
    at once.
    """

    def __init__(self, store: Store, leaflets: Leaflets) -> None:
        self._store = store
        self._leaflets = leaflets

    def dossier(self, leaflet_id: str) -> Dossier:
        """How a leaflet stands. UserFault "no-leaflet" where there is none of that id."""
        leaflet, revisions = self._leaflets.get(leaflet_id), self._leaflets.revisions(leaflet_id)
        kept = self._store.reviews
        changes = _changed_facts(revisions[0].text, revisions[-1].text)
        return Dossier(
            leaflet=leaflet,
            review=kept.get(leaflet_id),
            revisions=revisions,
            steps=kept.steps(leaflet_id),
            remarks=tuple(_followed(one, revisions) for one in kept.comments(leaflet_id)),
            facts=facts_with_ticks(changes, kept.ticks(leaflet_id)),
            tests=kept.tests(leaflet_id),
        )

    def states(self) -> dict[str, State]:
        """By leaflet; those that are not in it are drafts."""
        return {} if self._store.is_new() else {one.leaflet_id: one.state for one in self._store.reviews.all()}

    def changes_asked(self, leaflet_id: str) -> Step | None:
        """Who asks for changes, and why, where the leaflet waits for them."""
        if self._store.is_new() or self._store.reviews.get(leaflet_id).state is not State.CHANGES_ASKED:
            return None
        return next((one for one in reversed(self._store.reviews.steps(leaflet_id)) if one.move is Move.RETURN), None)

    def was_reopened(self, leaflet_id: str) -> bool:
        """Whether the last thing that moved it was a change of what had been signed off."""
        steps = self._store.reviews.steps(leaflet_id)
        return (
            bool(steps)
            and steps[-1].move is Move.CHANGE
            and steps[-1].revision == len(self._leaflets.revisions(leaflet_id))
        )

    def ask(self, leaflet_id: str, note: str = "", author: str = "", version: int | None = None) -> Review:
        """Ask for a review of the last revision."""
        return self._move(leaflet_id, Move.ASK, note, author, version)

    def send_back(self, leaflet_id: str, reason: str, author: str = "", version: int | None = None) -> Review:
        """Ask for changes. UserFault "no-reason" without a reason: the writer has to know what to do."""
        if not reason.strip():
            raise UserFault("Say what should change, so that the writer knows what to do", code="no-reason")
        return self._move(leaflet_id, Move.RETURN, reason, author, version)

    def approve(self, leaflet_id: str, note: str = "", author: str = "", version: int | None = None) -> Review:
        """Sign off the last revision: from then on it is locked.

        UserFault "not-ready" while a fact that differs is not ticked, or a comment is not settled.
        """
        return self._move(leaflet_id, Move.APPROVE, note, author, version)

    def publish(self, leaflet_id: str, note: str = "", author: str = "", version: int | None = None) -> Review:
        """Say that what was approved is out."""
        return self._move(leaflet_id, Move.PUBLISH, note, author, version)

    def comment(
        self, leaflet_id: str, start: int, end: int, text: str, author: str = "", revision: int = 0
    ) -> SentenceComment:
        """Say something about the sentence, or sentences, of a revision (0: the last) that start..end touches."""
        if not text.strip():
            raise UserFault("A comment needs some words: type what you want to say", code="empty-comment")
        of = self._leaflets.revision(leaflet_id, revision)
        span = sentence_at(of.text, start, end)
        if span is None:
            raise UserFault("There is no sentence there: choose the words you mean", code="no-sentence")
        sentence = of.text[span.start : span.end]
        made = SentenceComment(
            leaflet_id, of.number, *span, sentence, datetime.now(UTC), author.strip() or settings.person(), text.strip()
        )
        return self._store.reviews.comment(made)

    def settle(self, leaflet_id: str, number: int, how: str, author: str = "") -> SentenceComment:
        """Say how a comment was settled. UserFault "no-reason" without words, "decided-meanwhile" the second time."""
        if not how.strip():
            raise UserFault("Say how the comment was settled: what changed, or why nothing did", code="no-reason")
        one = next((each for each in self._store.reviews.comments(leaflet_id) if each.number == number), None)
        if one is None:
            raise UserFault(f"There is no comment {number} on this leaflet: choose another", code="no-comment")
        if not one.is_open:
            raise settled_meanwhile()
        signed = author.strip() or settings.person()
        settled = replace(one, settled_at=datetime.now(UTC), settled_by=signed, settled_how=how.strip())
        self._store.reviews.settle(settled)
        return settled

    def tick(self, leaflet_id: str, fact: FactChange, note: str = "", author: str = "", *, meant: bool = True) -> Tick:
        """Say that a fact which differs was meant to, or with `meant` False take that back.

        UserFault "no-fact" where it does not differ any more; "locked" where the leaflet was signed off.
        """
        dossier = self.dossier(leaflet_id)
        times = next((one.times for one in dossier.facts if one.change == fact), 0)
        if not times:
            raise UserFault("That fact is the same again by now: there is nothing to tick", code="no-fact")
        if dossier.signed_off:
            message = f"“{dossier.leaflet.name}” is signed off: save a change to make a new draft of it first"
            raise UserFault(message, code="locked")
        signed = author.strip() or settings.person()
        tick = Tick(leaflet_id, fact, times, dossier.last.number, datetime.now(UTC), signed, meant, note.strip())
        self._store.reviews.tick(tick)
        return tick

    def add_test(
        self, leaflet_id: str, who: str, on: date, said: str, changed: str = "", author: str = "", revision: int = 0
    ) -> ReaderTest:
        """Note that the leaflet was tried with readers. UserFault "no-readers" without who, or what they said."""
        if not who.strip() or not said.strip():
            message = "Say who read it (no names: “3 people who use the service”) and what they said"
            raise UserFault(message, code="no-readers")
        if on > date.today():
            raise UserFault("That day is still to come: give the day when they read it", code="no-readers")
        of = self._leaflets.revision(leaflet_id, revision)
        signed = author.strip() or settings.person()
        now = datetime.now(UTC)
        test = ReaderTest(leaflet_id, of.number, now, signed, who.strip(), on, said.strip(), changed.strip())
        self._store.reviews.add_test(test)
        return test

    def _move(self, leaflet_id: str, move: Move, reason: str, author: str, version: int | None) -> Review:
        dossier = self.dossier(leaflet_id)
        if version not in (None, dossier.review.version):
            raise _moved(dossier)
        if dossier.leaflet.binned_at:
            raise UserFault(f"“{dossier.leaflet.name}” is in the bin: take it out first", code="in-bin")
        after = MOVES.get((dossier.review.state, move))
        if after is None:
            raise UserFault(_no_move(dossier), code="no-move")
        if waiting := dossier.why_not(move):
            raise UserFault(waiting, code="not-ready")
        step = Step(
            leaflet_id=leaflet_id,
            when=datetime.now(UTC),
            author=author.strip() or settings.person(),
            move=move,
            before=dossier.review.state,
            after=after,
            revision=dossier.last.number,
            reason=reason.strip(),
        )
        try:
            return self._store.reviews.move(step, dossier.review.version)
        except UserFault as fault:
            if fault.code != "changed-meanwhile":
                raise
            raise _moved(self.dossier(leaflet_id)) from fault


@lru_cache(maxsize=8)
def _changed_facts(before: str, after: str) -> tuple[FactChange, ...]:
    """Kept for a while: every tick and comment looks at the same two texts again."""
    from plainspeak.rewrite.meaning import changed_facts  # its many patterns would hold up the first scores

    return changed_facts(before, after)


def _followed(comment: SentenceComment, revisions: tuple[Revision, ...]) -> Remark:
    texts = [one.text for one in revisions[comment.revision - 1 :]]
    span = sentence_at(texts[0], comment.start, comment.end)
    return Remark(comment, follow(span, texts) if span else Followed(None))


def _moved(dossier: Dossier) -> ReviewMoved:
    """What happened last, in words: "Bob asked for changes (“…”)"."""
    happened = [(one.when, f"{one.author} {_DONE[one.move]}") for one in dossier.steps]
    happened += [(one.comment.when, f"{one.comment.author} made a comment") for one in dossier.remarks]
    happened += [
        (one.comment.settled_at, f"{one.comment.settled_by} settled a comment")
        for one in dossier.remarks
        if one.comment.settled_at
    ]
    happened += [(one.tick.when, f"{one.tick.author} ticked a fact") for one in dossier.facts if one.tick]
    happened += [(one.when, f"{one.author} noted a test with readers") for one in dossier.tests]
    happened += [(one.made_at, f"{one.author} saved revision {one.number}") for one in dossier.revisions]
    last = max(happened, key=lambda one: one[0])[1]
    message = f"“{dossier.leaflet.name}” has moved on since you looked: {last}. Look at that, then decide again"
    return ReviewMoved(message, dossier)


def _no_move(dossier: Dossier) -> str:
    can = {
        State.DRAFT: "ask for a review first",
        State.IN_REVIEW: "a reviewer approves it or asks for changes",
        State.CHANGES_ASKED: "make the changes, then ask for a review again",
        State.APPROVED: "publish it, or save a change to make a new draft",
        State.PUBLISHED: "save a change to make a new draft",
    }
    state = dossier.review.state
    return f"“{dossier.leaflet.name}” is {'a draft' if state is State.DRAFT else state.said}: {can[state]}"
