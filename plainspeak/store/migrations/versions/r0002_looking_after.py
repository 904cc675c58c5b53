"""Looking after the words: the shipped entry under each of the team's, comments, and suggestions.

What the team's first change of an entry was made on is the shipped entry of that day, so `base` is taken from there.
The status of an entry was written twice, and read in one place only: within the entry.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_BASE = """
UPDATE {table} SET base = (
    SELECT first.before FROM glossary_changes AS first WHERE first.entry_id = {table}.{entry} AND first.number = 1
)
"""


def upgrade() -> None:
    _bases()
    _comments()
    _suggestions()


def _bases() -> None:
    # Columns are added and dropped in place: a table that others point to cannot be made anew while they do.
    op.add_column("glossary_changes", sa.Column("suggested_by", sa.Text(), nullable=False, server_default=""))
    op.add_column("glossary_changes", sa.Column("base", sa.JSON(), nullable=True))
    op.add_column("glossary_entries", sa.Column("base", sa.JSON(), nullable=True))
    op.execute(_BASE.format(table="glossary_changes", entry="entry_id"))
    op.execute(_BASE.format(table="glossary_entries", entry="id"))
    op.drop_column("glossary_entries", "status")


def _comments() -> None:
    op.create_table(
        "glossary_comments",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_index("ix_glossary_comments_entry_id", "glossary_comments", ["entry_id"])


def _suggestions() -> None:
    op.create_table(
        "glossary_suggestions",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("base", sa.JSON(), nullable=True),
        sa.Column("draft", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_index("ix_glossary_suggestions_entry_id", "glossary_suggestions", ["entry_id"])
    op.create_index("ix_glossary_suggestions_state", "glossary_suggestions", ["state"])
