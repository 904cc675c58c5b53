"""The team's glossary entries and their history, in a database."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified
from sqlalchemy.orm.exc import StaleDataError

from plainspeak.glossary.compiled import entry_from_json, entry_to_json
from plainspeak.glossary.model import Entry
from plainspeak.store.database import Database
from plainspeak.store.repositories import EntryChange, Kept, changed_meanwhile
from plainspeak.store.schema import ChangeRow, EntryRow


class FileWords:
    """See `OverlayRepository`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Entry, ...]:
        with self._database.reading() as session:
            kept = session.scalars(select(EntryRow.entry).order_by(EntryRow.headword, EntryRow.id))
            return tuple(entry_from_json(entry) for entry in kept)

    def get(self, entry_id: str) -> Kept | None:
        with self._database.reading() as session:
            row = session.get(EntryRow, entry_id)
            return Kept(entry_from_json(row.entry), row.version) if row else None

    def put(self, change: EntryChange) -> None:
        entry = change.after
        try:
            with self._database.writing() as session:
                row = _row_before(session, change)
                row.headword, row.status, row.entry = entry.headword.casefold(), entry.status, entry_to_json(entry)
                flag_modified(row, "entry")  # a change that changes nothing is a change: it has a number too
                session.flush()
                session.add(_change_row(change))
        except StaleDataError as fault:
            raise changed_meanwhile(f"“{entry.headword}”") from fault

    def history(self, entry_id: str) -> tuple[EntryChange, ...]:
        with self._database.reading() as session:
            query = select(ChangeRow).where(ChangeRow.entry_id == entry_id).order_by(ChangeRow.number)
            return tuple(_change(row) for row in session.scalars(query))

    def changes(self) -> int:
        with self._database.reading() as session:
            return session.scalar(select(func.count()).select_from(ChangeRow)) or 0


def _row_before(session: Session, change: EntryChange) -> EntryRow:
    """The row that the change was made on; a new one for an entry's first change."""
    row = session.get(EntryRow, change.after.id)
    if change.number != (row.version if row else 0) + 1:
        raise changed_meanwhile(f"“{change.after.headword}”")
    if row is None:
        row = EntryRow(id=change.after.id)
        session.add(row)
    return row


def _change_row(change: EntryChange) -> ChangeRow:
    return ChangeRow(
        entry_id=change.after.id,
        number=change.number,
        made_at=change.when,
        author=change.author,
        why=change.why,
        before=change.before and entry_to_json(change.before),
        after=entry_to_json(change.after),
    )


def _change(row: ChangeRow) -> EntryChange:
    before = entry_from_json(row.before) if row.before else None
    return EntryChange(row.number, row.made_at, row.author, row.why, before, entry_from_json(row.after))
