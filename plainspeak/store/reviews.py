"""Reviews, in a database: where each leaflet stands, its steps, comments, ticks and reader tests."""

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified
from sqlalchemy.orm.exc import StaleDataError

from plainspeak.rewrite.fact import FactChange
from plainspeak.rewrite.review import Move, ReaderTest, Review, SentenceComment, State, Step, Tick, saving
from plainspeak.rewrite.revision import Revision
from plainspeak.store.database import Database
from plainspeak.store.repositories import changed_meanwhile, settled_meanwhile
from plainspeak.store.schema import LeafletRow, ReaderTestRow, ReviewRow, SentenceCommentRow, StepRow, TickRow


class FileReviews:
    """See `ReviewRepository`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, leaflet_id: str) -> Review:
        with self._database.reading() as session:
            return _review(session.get(ReviewRow, leaflet_id), leaflet_id)

    def all(self) -> tuple[Review, ...]:
        with self._database.reading() as session:
            rows = session.scalars(select(ReviewRow).order_by(ReviewRow.leaflet_id))
            return tuple(_review(row, row.leaflet_id) for row in rows)

    def move(self, step: Step, version: int) -> Review:
        name = ""
        try:
            with self._database.writing() as session:
                name = session.get_one(LeafletRow, step.leaflet_id).name
                now = _review(session.get(ReviewRow, step.leaflet_id), step.leaflet_id)
                if (now.version, now.state) != (version, step.before):
                    raise changed_meanwhile(f"“{name}”")
                return _take(session, step)
        except StaleDataError as fault:
            raise changed_meanwhile(f"“{name}”") from fault

    def steps(self, leaflet_id: str) -> tuple[Step, ...]:
        query = select(StepRow).where(StepRow.leaflet_id == leaflet_id).order_by(StepRow.id)
        with self._database.reading() as session:
            return tuple(map(_step, session.scalars(query)))

    def comment(self, comment: SentenceComment) -> SentenceComment:
        with self._database.writing() as session:
            row = _comment_row(comment)
            session.add(row)
            _touch(session, comment.leaflet_id, comment.when)
            session.flush()
            return replace(comment, number=row.id)

    def settle(self, comment: SentenceComment) -> None:
        assert comment.settled_at is not None
        try:
            with self._database.writing() as session:
                row = session.get_one(SentenceCommentRow, comment.number)
                if row.settled_at is not None:
                    raise settled_meanwhile()
                row.settled_at, row.settled_by = comment.settled_at, comment.settled_by
                row.settled_how = comment.settled_how
                _touch(session, comment.leaflet_id, comment.settled_at)
        except StaleDataError as fault:
            raise settled_meanwhile() from fault

    def comments(self, leaflet_id: str) -> tuple[SentenceComment, ...]:
        query = select(SentenceCommentRow).where(SentenceCommentRow.leaflet_id == leaflet_id)
        with self._database.reading() as session:
            return tuple(map(_comment, session.scalars(query.order_by(SentenceCommentRow.id))))

    def tick(self, tick: Tick) -> None:
        with self._database.writing() as session:
            session.add(_tick_row(tick))
            _touch(session, tick.leaflet_id, tick.when)

    def ticks(self, leaflet_id: str) -> tuple[Tick, ...]:
        query = select(TickRow).where(TickRow.leaflet_id == leaflet_id).order_by(TickRow.id)
        with self._database.reading() as session:
            return tuple(map(_tick, session.scalars(query)))

    def add_test(self, test: ReaderTest) -> None:
        with self._database.writing() as session:
            session.add(_test_row(test))
            _touch(session, test.leaflet_id, test.when)

    def tests(self, leaflet_id: str) -> tuple[ReaderTest, ...]:
        query = select(ReaderTestRow).where(ReaderTestRow.leaflet_id == leaflet_id).order_by(ReaderTestRow.id)
        with self._database.reading() as session:
            return tuple(map(_test, session.scalars(query)))


def note_saving(session: Session, revision: Revision) -> None:
    """What saving a revision does to its leaflet's review, in the transaction that keeps the revision."""
    row = session.get(ReviewRow, revision.leaflet_id)
    if row is None:
        return  # nobody has looked at it yet
    review = _review(row, revision.leaflet_id)
    if step := saving(review, revision.number, revision.author, revision.made_at):
        _take(session, step)
    else:
        _touch(session, revision.leaflet_id, revision.made_at)


def _take(session: Session, step: Step) -> Review:
    session.add(_step_row(step))
    row = _touch(session, step.leaflet_id, step.when)
    row.state, row.revision = step.after.value, step.revision
    session.flush()
    return _review(row, step.leaflet_id)


def _touch(session: Session, leaflet_id: str, when: datetime) -> ReviewRow:
    """Makes the version one more, even where nothing else of the row changes."""
    row = session.get(ReviewRow, leaflet_id)
    if row is None:
        row = ReviewRow(leaflet_id=leaflet_id, state=State.DRAFT.value, revision=0, touched_at=when)
        session.add(row)
    else:
        row.touched_at = when
        flag_modified(row, "touched_at")
    return row


def _review(row: ReviewRow | None, leaflet_id: str) -> Review:
    return Review(row.leaflet_id, State(row.state), row.revision, row.version) if row else Review(leaflet_id)


def _step(row: StepRow) -> Step:
    states = State(row.before), State(row.after)
    return Step(row.leaflet_id, row.made_at, row.author, Move(row.move), *states, row.revision, row.reason)


def _step_row(step: Step) -> StepRow:
    return StepRow(
        leaflet_id=step.leaflet_id,
        made_at=step.when,
        author=step.author,
        move=step.move.value,
        before=step.before.value,
        after=step.after.value,
        revision=step.revision,
        reason=step.reason,
    )


def _comment(row: SentenceCommentRow) -> SentenceComment:
    return SentenceComment(
        leaflet_id=row.leaflet_id,
        revision=row.revision,
        start=row.start,
        end=row.end,
        sentence=row.sentence,
        when=row.made_at,
        author=row.author,
        text=row.text,
        number=row.id,
        settled_at=row.settled_at,
        settled_by=row.settled_by,
        settled_how=row.settled_how,
    )


def _comment_row(comment: SentenceComment) -> SentenceCommentRow:
    return SentenceCommentRow(
        leaflet_id=comment.leaflet_id,
        revision=comment.revision,
        start=comment.start,
        end=comment.end,
        sentence=comment.sentence,
        made_at=comment.when,
        author=comment.author,
        text=comment.text,
        settled_at=comment.settled_at,
        settled_by=comment.settled_by,
        settled_how=comment.settled_how,
    )


def _tick(row: TickRow) -> Tick:
    fact = FactChange(row.kind, row.before, row.after)
    return Tick(row.leaflet_id, fact, row.times, row.revision, row.made_at, row.author, row.meant, row.note)


def _tick_row(tick: Tick) -> TickRow:
    return TickRow(
        leaflet_id=tick.leaflet_id,
        kind=tick.fact.kind,
        before=tick.fact.before,
        after=tick.fact.after,
        times=tick.times,
        revision=tick.revision,
        made_at=tick.when,
        author=tick.author,
        meant=tick.meant,
        note=tick.note,
    )


def _test(row: ReaderTestRow) -> ReaderTest:
    on = date.fromisoformat(row.tested_on)
    return ReaderTest(row.leaflet_id, row.revision, row.made_at, row.author, row.who, on, row.said, row.changed)


def _test_row(test: ReaderTest) -> ReaderTestRow:
    return ReaderTestRow(
        leaflet_id=test.leaflet_id,
        revision=test.revision,
        made_at=test.when,
        author=test.author,
        who=test.who,
        tested_on=test.on.isoformat(),
        said=test.said,
        changed=test.changed,
    )
