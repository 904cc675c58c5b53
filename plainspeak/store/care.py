"""Comments and suggestions, in a database."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm.exc import StaleDataError

from plainspeak.glossary.care import Comment, State, Suggestion
from plainspeak.glossary.compiled import entry_from_json, entry_to_json
from plainspeak.store.database import Database
from plainspeak.store.repositories import EntryChange, decided_meanwhile
from plainspeak.store.schema import CommentRow, SuggestionRow
from plainspeak.store.words import entry_from_json_or_none, entry_to_json_or_none, keep


class FileCare:
    """See `CareRepository`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def comment(self, comment: Comment) -> None:
        with self._database.writing() as session:
            made = CommentRow(entry_id=comment.entry_id, made_at=comment.when, author=comment.author, text=comment.text)
            session.add(made)

    def comments(self, entry_id: str) -> tuple[Comment, ...]:
        query = select(CommentRow).where(CommentRow.entry_id == entry_id).order_by(CommentRow.id)
        with self._database.reading() as session:
            return tuple(Comment(row.entry_id, row.made_at, row.author, row.text) for row in session.scalars(query))

    def suggest(self, suggestion: Suggestion) -> Suggestion:
        with self._database.writing() as session:
            row = _row(suggestion)
            session.add(row)
            session.flush()
            return replace(suggestion, number=row.id)

    def suggestion(self, number: int) -> Suggestion | None:
        with self._database.reading() as session:
            row = session.get(SuggestionRow, number)
            return _suggestion(row) if row else None

    def suggestions(self, state: State | None = None, entry_id: str | None = None) -> tuple[Suggestion, ...]:
        query = select(SuggestionRow).order_by(SuggestionRow.id)
        if state is not None:
            query = query.where(SuggestionRow.state == state.value)
        if entry_id is not None:
            query = query.where(SuggestionRow.entry_id == entry_id)
        with self._database.reading() as session:
            return tuple(map(_suggestion, session.scalars(query)))

    def decide(self, decided: Suggestion, change: EntryChange | None = None) -> None:
        try:
            with self._database.writing() as session:
                row = session.get_one(SuggestionRow, decided.number)
                if row.state != State.OPEN:
                    raise decided_meanwhile(decided.number)
                row.state, row.decided_at, row.decided_by = decided.state.value, decided.decided_at, decided.decided_by
                row.reason, row.change = decided.reason, decided.change
                session.flush()
                if change:
                    keep(session, [change])
        except StaleDataError as fault:
            raise decided_meanwhile(decided.number) from fault


def _row(suggestion: Suggestion) -> SuggestionRow:
    return SuggestionRow(
        entry_id=suggestion.entry_id,
        made_at=suggestion.when,
        author=suggestion.author,
        why=suggestion.why,
        base=entry_to_json_or_none(suggestion.base),
        draft=entry_to_json(suggestion.draft),
        state=suggestion.state.value,
        decided_at=suggestion.decided_at,
        decided_by=suggestion.decided_by,
        reason=suggestion.reason,
        change=suggestion.change,
    )


def _suggestion(row: SuggestionRow) -> Suggestion:
    return Suggestion(
        number=row.id,
        when=row.made_at,
        author=row.author,
        why=row.why,
        base=entry_from_json_or_none(row.base),
        draft=entry_from_json(row.draft),
        state=State(row.state),
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        reason=row.reason,
        change=row.change,
    )
