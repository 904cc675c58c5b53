"""Leaflets and their revisions, in a database."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from plainspeak.rewrite.revision import Glance, KeptFinding, Leaflet, Revision, ScoreCard
from plainspeak.store.database import Database
from plainspeak.store.repositories import changed_meanwhile
from plainspeak.store.reviews import note_saving
from plainspeak.store.schema import (
    LeafletRow,
    ReaderTestRow,
    ReviewRow,
    RevisionRow,
    SentenceCommentRow,
    StepRow,
    TickRow,
)


class FileLeaflets:
    """See `LeafletRepository`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Leaflet, ...]:
        with self._database.reading() as session:
            rows = session.scalars(select(LeafletRow).order_by(LeafletRow.changed_at.desc(), LeafletRow.id))
            return tuple(_leaflet(row) for row in rows)

    def get(self, leaflet_id: str) -> Leaflet | None:
        with self._database.reading() as session:
            row = session.get(LeafletRow, leaflet_id)
            return _leaflet(row) if row else None

    def add(self, leaflet: Leaflet, first: Revision, found: Sequence[KeptFinding] = ()) -> None:
        with self._database.writing() as session:
            session.add(_leaflet_row(leaflet))
            session.flush()
            session.add(_revision_row(first, found))

    def append(self, revision: Revision, found: Sequence[KeptFinding] = ()) -> None:
        with self._database.writing() as session:
            leaflet = session.get_one(LeafletRow, revision.leaflet_id)
            if revision.number != _last_number(session, leaflet.id) + 1:
                raise changed_meanwhile(f"“{leaflet.name}”")
            session.add(_revision_row(revision, found))
            leaflet.changed_at = revision.made_at
            note_saving(session, revision)

    def rename(self, leaflet_id: str, name: str, when: datetime) -> Leaflet | None:
        with self._database.writing() as session:
            row = session.get(LeafletRow, leaflet_id)
            if row is None:
                return None
            row.name, row.changed_at = name, when
            return _leaflet(row)

    def retarget(self, leaflet_id: str, audience: str) -> Leaflet | None:
        with self._database.writing() as session:
            row = session.get(LeafletRow, leaflet_id)
            if row is None:
                return None
            row.audience = audience
            return _leaflet(row)

    def archive(self, leaflet_id: str, when: datetime | None) -> Leaflet | None:
        with self._database.writing() as session:
            row = session.get(LeafletRow, leaflet_id)
            if row is None:
                return None
            row.archived_at = when
            return _leaflet(row)

    def bin(self, leaflet_id: str, when: datetime | None) -> Leaflet | None:
        with self._database.writing() as session:
            row = session.get(LeafletRow, leaflet_id)
            if row is None:
                return None
            row.binned_at = when
            return _leaflet(row)

    def purge(self, leaflet_ids: Iterable[str]) -> None:
        with self._database.writing() as session:
            for leaflet_id in leaflet_ids:
                row = session.get(LeafletRow, leaflet_id)
                if row is None or row.binned_at is None:
                    continue
                for of_leaflet in _OF_LEAFLET:
                    session.execute(delete(of_leaflet).where(of_leaflet.leaflet_id == leaflet_id))
                session.delete(row)
                session.flush()

    def glances(self) -> tuple[Glance, ...]:
        query = select(
            RevisionRow.leaflet_id,
            RevisionRow.number,
            RevisionRow.made_at,
            RevisionRow.author,
            RevisionRow.card,
            RevisionRow.glossary_revision,
            RevisionRow.engine_version,
        ).order_by(RevisionRow.made_at, RevisionRow.id)
        with self._database.reading() as session:
            return tuple(
                Glance(leaflet_id, number, made_at, author, _card(*card))
                for leaflet_id, number, made_at, author, *card in session.execute(query)
            )

    def found(self, leaflet_id: str, number: int) -> tuple[KeptFinding, ...] | None:
        query = select(RevisionRow.found).where(RevisionRow.leaflet_id == leaflet_id, RevisionRow.number == number)
        with self._database.reading() as session:
            kept = session.scalar(query)
        if kept is None:
            return None
        return tuple(KeptFinding(rule, start, end, why, tuple(plain)) for rule, start, end, why, plain in kept)

    def revisions(self, leaflet_id: str) -> tuple[Revision, ...]:
        with self._database.reading() as session:
            query = select(RevisionRow).where(RevisionRow.leaflet_id == leaflet_id).order_by(RevisionRow.number)
            return tuple(_revision(row) for row in session.scalars(query))

    def last(self, leaflet_id: str) -> Revision | None:
        with self._database.reading() as session:
            query = select(RevisionRow).where(RevisionRow.leaflet_id == leaflet_id)
            row = session.scalars(query.order_by(RevisionRow.number.desc()).limit(1)).first()
            return _revision(row) if row else None


_OF_LEAFLET = (StepRow, SentenceCommentRow, TickRow, ReaderTestRow, ReviewRow, RevisionRow)
"""Every table with rows of a leaflet: all of them go when the bin is emptied."""


def _last_number(session: Session, leaflet_id: str) -> int:
    query = select(func.max(RevisionRow.number)).where(RevisionRow.leaflet_id == leaflet_id)
    return session.scalar(query) or 0


def _leaflet(row: LeafletRow) -> Leaflet:
    dates = (row.created_at, row.changed_at, row.archived_at, row.binned_at)
    return Leaflet(row.id, row.name, row.audience, *dates)


def _leaflet_row(leaflet: Leaflet) -> LeafletRow:
    return LeafletRow(
        id=leaflet.id,
        name=leaflet.name,
        audience=leaflet.audience,
        created_at=leaflet.created_at,
        changed_at=leaflet.changed_at,
        archived_at=leaflet.archived_at,
        binned_at=leaflet.binned_at,
    )


def _revision(row: RevisionRow) -> Revision:
    card = _card(row.card, row.glossary_revision, row.engine_version)
    return Revision(row.leaflet_id, row.number, row.text, row.author, row.note, row.made_at, card, row.name)


def _revision_row(revision: Revision, found: Sequence[KeptFinding]) -> RevisionRow:
    return RevisionRow(
        leaflet_id=revision.leaflet_id,
        number=revision.number,
        text=revision.text,
        author=revision.author,
        note=revision.note,
        made_at=revision.made_at,
        glossary_revision=revision.card.glossary_revision,
        engine_version=revision.card.engine_version,
        card=_card_json(revision.card),
        name=revision.name,
        found=[[*one[:4], list(one.suggestions)] for one in found],
    )


def _card_json(card: ScoreCard) -> dict[str, Any]:
    """The card, without what has a column of its own."""
    return {
        "reading_age": card.reading_age,
        "reading_age_low": card.reading_age_low,
        "reading_age_high": card.reading_age_high,
        "scores": dict(card.scores),
        "counts": dict(card.counts),
        "findings": dict(card.findings),
        "audience": card.audience,
        "target": card.target,
        "workings": dict(card.workings),
    }


def _card(kept: dict[str, Any], glossary_revision: str, engine_version: str) -> ScoreCard:
    return ScoreCard(
        reading_age=kept["reading_age"],
        reading_age_low=kept["reading_age_low"],
        reading_age_high=kept["reading_age_high"],
        scores=MappingProxyType(kept["scores"]),
        counts=MappingProxyType(kept["counts"]),
        findings=MappingProxyType(kept["findings"]),
        glossary_revision=glossary_revision,
        engine_version=engine_version,
        audience=kept["audience"],
        target=kept.get("target"),
        workings=MappingProxyType(kept.get("workings", {})),
    )
