"""The tables. Rows are private to this folder: what leaves it is a value."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Text, TypeDecorator, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

VERSION = "0003"
"""The migration that makes the tables as they are here."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite forgets time zones: the zone is taken off on the way in and put back on the way out."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.replace(tzinfo=UTC)


class Row(DeclarativeBase):
    type_annotation_map = {  # noqa: RUF012
        str: Text,
        datetime: UtcDateTime,
        datetime | None: UtcDateTime,
        dict[str, Any]: JSON,
        dict[str, Any] | None: JSON(none_as_null=True),
        list[Any] | None: JSON(none_as_null=True),
    }


class LeafletRow(Row):
    __tablename__ = "leaflets"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    audience: Mapped[str]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime] = mapped_column(index=True)
    archived_at: Mapped[datetime | None]
    binned_at: Mapped[datetime | None]


class RevisionRow(Row):
    """Never updated."""

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("leaflet_id", "number", name="one_revision_of_each_number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    leaflet_id: Mapped[str] = mapped_column(ForeignKey("leaflets.id"))
    number: Mapped[int]
    text: Mapped[str]
    author: Mapped[str]
    note: Mapped[str]
    made_at: Mapped[datetime]
    glossary_revision: Mapped[str]
    engine_version: Mapped[str]
    card: Mapped[dict[str, Any]]
    name: Mapped[str] = mapped_column(server_default="")
    found: Mapped[list[Any] | None] = mapped_column(deferred=True)
    """The findings as they stood; None in revisions of version 2 and before. Read only where somebody asks."""


class EntryRow(Row):
    """`headword` is casefolded, because databases compare capitals each in their own way. `base`: see `EntryChange`."""

    __tablename__ = "glossary_entries"

    id: Mapped[str] = mapped_column(primary_key=True)
    headword: Mapped[str] = mapped_column(index=True)
    version: Mapped[int] = mapped_column()
    entry: Mapped[dict[str, Any]]
    base: Mapped[dict[str, Any] | None]

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class ChangeRow(Row):
    """Never updated."""

    __tablename__ = "glossary_changes"
    __table_args__ = (UniqueConstraint("entry_id", "number", name="one_change_of_each_number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("glossary_entries.id"))
    number: Mapped[int]
    made_at: Mapped[datetime]
    author: Mapped[str]
    why: Mapped[str]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any]]
    suggested_by: Mapped[str]
    base: Mapped[dict[str, Any] | None]


class CommentRow(Row):
    """Never updated. `entry_id` is no foreign key: a shipped entry has no row of its own."""

    __tablename__ = "glossary_comments"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(index=True)
    made_at: Mapped[datetime]
    author: Mapped[str]
    text: Mapped[str]


class SuggestionRow(Row):
    """Updated once, when it is decided on."""

    __tablename__ = "glossary_suggestions"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(index=True)
    made_at: Mapped[datetime]
    author: Mapped[str]
    why: Mapped[str]
    base: Mapped[dict[str, Any] | None]
    draft: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(index=True)
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
    reason: Mapped[str]
    change: Mapped[int]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class ReviewRow(Row):
    """How a leaflet stands. There is none before something has happened."""

    __tablename__ = "reviews"

    leaflet_id: Mapped[str] = mapped_column(ForeignKey("leaflets.id"), primary_key=True)
    state: Mapped[str]
    revision: Mapped[int]
    touched_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class _Signed:
    id: Mapped[int] = mapped_column(primary_key=True)
    leaflet_id: Mapped[str] = mapped_column(ForeignKey("leaflets.id"), index=True)
    made_at: Mapped[datetime]
    author: Mapped[str]
    revision: Mapped[int]


class StepRow(_Signed, Row):
    """Never updated."""

    __tablename__ = "review_steps"

    move: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    reason: Mapped[str]


class SentenceCommentRow(_Signed, Row):
    """Updated once, when it is settled."""

    __tablename__ = "review_comments"

    start: Mapped[int]
    end: Mapped[int]
    sentence: Mapped[str]
    text: Mapped[str]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str]
    settled_how: Mapped[str]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class TickRow(_Signed, Row):
    """Never updated: the last one of a fact counts."""

    __tablename__ = "meaning_ticks"

    kind: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    times: Mapped[int]
    meant: Mapped[bool]
    note: Mapped[str]


class ReaderTestRow(_Signed, Row):
    """Never updated."""

    __tablename__ = "reader_tests"

    who: Mapped[str]
    tested_on: Mapped[str]
    said: Mapped[str]
    changed: Mapped[str]


class SurveyRow(Row):
    """Never updated."""

    __tablename__ = "surveys"

    id: Mapped[int] = mapped_column(primary_key=True)
    made_at: Mapped[datetime]
    author: Mapped[str]
    place: Mapped[str] = mapped_column(index=True)
    survey: Mapped[dict[str, Any]]
