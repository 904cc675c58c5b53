"""Reviews with their comments, ticks and reader tests; names and findings of revisions; archive and bin; surveys."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _leaflets()
    _reviews()
    _said()
    _surveys()


def _leaflets() -> None:
    op.add_column("leaflets", sa.Column("archived_at", sa.DateTime(), nullable=True))
    op.add_column("leaflets", sa.Column("binned_at", sa.DateTime(), nullable=True))
    op.add_column("revisions", sa.Column("name", sa.Text(), nullable=False, server_default=""))
    op.add_column("revisions", sa.Column("found", sa.JSON(), nullable=True))


def _reviews() -> None:
    op.create_table(
        "reviews",
        _of_leaflet(primary_key=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("touched_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_table(
        "review_steps",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of_leaflet(),
        *_signed(),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.create_index("ix_review_steps_leaflet_id", "review_steps", ["leaflet_id"])


def _said() -> None:
    op.create_table(
        "review_comments",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of_leaflet(),
        *_signed(),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("settled_by", sa.Text(), nullable=False),
        sa.Column("settled_how", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_index("ix_review_comments_leaflet_id", "review_comments", ["leaflet_id"])
    op.create_table(
        "meaning_ticks",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of_leaflet(),
        *_signed(),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("meant", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )
    op.create_index("ix_meaning_ticks_leaflet_id", "meaning_ticks", ["leaflet_id"])
    op.create_table(
        "reader_tests",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of_leaflet(),
        *_signed(),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("tested_on", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
    )
    op.create_index("ix_reader_tests_leaflet_id", "reader_tests", ["leaflet_id"])


def _surveys() -> None:
    op.create_table(
        "surveys",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_signed(),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("survey", sa.JSON(), nullable=False),
    )
    op.create_index("ix_surveys_place", "surveys", ["place"])


def _of_leaflet(*, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column("leaflet_id", sa.Text(), sa.ForeignKey("leaflets.id"), primary_key=primary_key, nullable=False)


def _signed() -> tuple[sa.Column[object], ...]:
    return sa.Column("made_at", sa.DateTime(), nullable=False), sa.Column("author", sa.Text(), nullable=False)
