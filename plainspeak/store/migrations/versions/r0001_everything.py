"""Leaflets with their revisions, and the team's glossary entries with their history."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _leaflets()
    _words()


def _leaflets() -> None:
    op.create_table(
        "leaflets",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )
    op.create_index("ix_leaflets_changed_at", "leaflets", ["changed_at"])
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("leaflet_id", sa.Text(), sa.ForeignKey("leaflets.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("glossary_revision", sa.Text(), nullable=False),
        sa.Column("engine_version", sa.Text(), nullable=False),
        sa.Column("card", sa.JSON(), nullable=False),
        sa.UniqueConstraint("leaflet_id", "number", name="one_revision_of_each_number"),
    )


def _words() -> None:
    op.create_table(
        "glossary_entries",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("headword", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("entry", sa.JSON(), nullable=False),
    )
    op.create_index("ix_glossary_entries_headword", "glossary_entries", ["headword"])
    op.create_table(
        "glossary_changes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("entry_id", sa.Text(), sa.ForeignKey("glossary_entries.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.UniqueConstraint("entry_id", "number", name="one_change_of_each_number"),
    )
