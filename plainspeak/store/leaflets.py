"""Leaflets and their revisions, in a database."""

from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from plainspeak.rewrite.revision import Leaflet, Revision, ScoreCard
from plainspeak.store.database import Database
from plainspeak.store.repositories import changed_meanwhile
from plainspeak.store.schema import LeafletRow, RevisionRow


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

    def add(self, leaflet: Leaflet, first: Revision) -> None:
        with self._database.writing() as session:
            session.add(_leaflet_row(leaflet))
            session.flush()
            session.add(_revision_row(first))

    def append(self, revision: Revision) -> None:
        with self._database.writing() as session:
            leaflet = session.get_one(LeafletRow, revision.leaflet_id)
            if revision.number != _last_number(session, leaflet.id) + 1:
                raise changed_meanwhile(f"“{leaflet.name}”")
            session.add(_revision_row(revision))
            leaflet.changed_at = revision.made_at

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

    def revisions(self, leaflet_id: str) -> tuple[Revision, ...]:
        with self._database.reading() as session:
            query = select(RevisionRow).where(RevisionRow.leaflet_id == leaflet_id).order_by(RevisionRow.number)
            return tuple(_revision(row) for row in session.scalars(query))

    def last(self, leaflet_id: str) -> Revision | None:
        with self._database.reading() as session:
            query = select(RevisionRow).where(RevisionRow.leaflet_id == leaflet_id)
            row = session.scalars(query.order_by(RevisionRow.number.desc()).limit(1)).first()
            return _revision(row) if row else None


def _last_number(session: Session, leaflet_id: str) -> int:
    query = select(func.max(RevisionRow.number)).where(RevisionRow.leaflet_id == leaflet_id)
    return session.scalar(query) or 0


def _leaflet(row: LeafletRow) -> Leaflet:
    return Leaflet(row.id, row.name, row.audience, row.created_at, row.changed_at)


def _leaflet_row(leaflet: Leaflet) -> LeafletRow:
    return LeafletRow(
        id=leaflet.id,
        name=leaflet.name,
        audience=leaflet.audience,
        created_at=leaflet.created_at,
        changed_at=leaflet.changed_at,
    )


def _revision(row: RevisionRow) -> Revision:
    card = _card(row.card, row.glossary_revision, row.engine_version)
    return Revision(row.leaflet_id, row.number, row.text, row.author, row.note, row.made_at, card)


def _revision_row(revision: Revision) -> RevisionRow:
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
    )
