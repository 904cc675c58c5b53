"""The team's glossary entries and their history, in a database."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Text, cast, func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified
from sqlalchemy.orm.exc import StaleDataError

from plainspeak.collecting import without_collecting
from plainspeak.errors import Bug
from plainspeak.glossary.compiled import entry_from_json, entry_to_json
from plainspeak.glossary.model import Entry
from plainspeak.store.database import Database
from plainspeak.store.repositories import EntryChange, Kept, changed_meanwhile
from plainspeak.store.schema import ChangeRow, EntryRow

_AT_ONCE = 500
"""How many ids one question may name: SQLite takes 999 in its older versions."""


class FileWords:
    """See `OverlayRepository`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, since: int = 0) -> tuple[Kept, ...]:
        texts = cast(EntryRow.entry, Text), EntryRow.version, cast(EntryRow.base, Text)
        query = select(*texts)
        if since:
            query = query.where(EntryRow.id.in_(select(ChangeRow.entry_id).where(ChangeRow.id > since)))
        with without_collecting():
            with self._database.reading() as session:
                rows = [(str(entry), int(version), base) for entry, version, base in session.execute(query)]
            return tuple(_all_kept(rows))

    def get(self, entry_id: str) -> Kept | None:
        with self._database.reading() as session:
            row = session.get(EntryRow, entry_id)
            return _kept(row.entry, row.version, row.base) if row else None

    def put(self, *changes: EntryChange) -> None:
        with self._database.writing() as session:
            keep(session, changes)

    def history(self, entry_id: str) -> tuple[EntryChange, ...]:
        with self._database.reading() as session:
            query = select(ChangeRow).where(ChangeRow.entry_id == entry_id).order_by(ChangeRow.number)
            return tuple(_change(row) for row in session.scalars(query))

    def changes(self) -> int:
        with self._database.reading() as session:
            # Changes are never taken out, so the last one's id is their number, and it is found without counting.
            return session.scalar(select(func.max(ChangeRow.id))) or 0


def keep(session: Session, changes: Sequence[EntryChange]) -> None:
    """Keep the entries and their changes, within a transaction. See `OverlayRepository.put`."""
    rows = _rows(session, [change.after.id for change in changes])
    for change in changes:
        row = rows.get(change.after.id)
        if change.number != (row.version if row else 0) + 1:
            raise changed_meanwhile(f"“{change.after.headword}”")
        if row is None:
            row = EntryRow(id=change.after.id)
            session.add(row)
        row.headword, row.entry = change.after.headword.casefold(), entry_to_json(change.after)
        row.base = entry_to_json_or_none(change.base)
        flag_modified(row, "entry")  # a change that changes nothing is a change: it has a number too
    try:
        session.flush()
    except StaleDataError as fault:
        raise changed_meanwhile("One of the words") from fault
    session.add_all(map(_change_row, changes))


def entry_to_json_or_none(entry: Entry | None) -> dict[str, Any] | None:
    return entry_to_json(entry) if entry else None


def entry_from_json_or_none(data: dict[str, Any] | None) -> Entry | None:
    return entry_from_json(data) if data else None


def _rows(session: Session, ids: Sequence[str]) -> dict[str, EntryRow]:
    """The rows there are of these ids."""
    if len(set(ids)) < len(ids):
        raise Bug("two changes of one entry at once")
    rows: dict[str, EntryRow] = {}
    for start in range(0, len(ids), _AT_ONCE):
        query = select(EntryRow).where(EntryRow.id.in_(ids[start : start + _AT_ONCE]))
        rows |= {row.id: row for row in session.scalars(query)}
    return rows


def _all_kept(rows: Sequence[tuple[str, int, str | None]]) -> Iterator[Kept]:
    """As `_kept`, of texts: read as one list, which is a job for C, not one for each of a hundred thousand entries."""
    entries = [entry_from_json(data) for data in json.loads(f"[{','.join(entry for entry, _, _ in rows)}]")]
    for entry, (text, version, base) in zip(entries, rows, strict=True):
        yield Kept(entry, version, entry if base == text else entry_from_json(json.loads(base)) if base else None)


def _kept(data: dict[str, Any], version: int, base: dict[str, Any] | None) -> Kept:
    entry = entry_from_json(data)
    return Kept(entry, version, entry if base == data else entry_from_json_or_none(base))


def _change_row(change: EntryChange) -> ChangeRow:
    return ChangeRow(
        entry_id=change.after.id,
        number=change.number,
        made_at=change.when,
        author=change.author,
        why=change.why,
        before=entry_to_json_or_none(change.before),
        after=entry_to_json(change.after),
        suggested_by=change.suggested_by,
        base=entry_to_json_or_none(change.base),
    )


def _change(row: ChangeRow) -> EntryChange:
    return EntryChange(
        row.number,
        row.made_at,
        row.author,
        row.why,
        entry_from_json_or_none(row.before),
        entry_from_json(row.after),
        row.suggested_by,
        entry_from_json_or_none(row.base),
    )
