"""A full file of version 2 comes over with every row as it was, and takes reviews from then on."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from plainspeak.glossary.compiled import entry_to_json
from plainspeak.glossary.files import shipped_glossary
from plainspeak.rewrite.review import Move, State, Step
from plainspeak.store import FileStore, open_store
from plainspeak.store.database import make_engine
from plainspeak.store.upgrade import MIGRATIONS, upgrade

MADE = "2026-11-23 12:00:00.000000"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
CARD = json.dumps(
    {
        "reading_age": 13.5,
        "reading_age_low": 12.0,
        "reading_age_high": 15.0,
        "scores": {"smog_index": 11.5, "lix": None},
        "counts": {"words": 200},
        "findings": {"jargon": 3},
        "audience": "public",
    }
)
TEXT = "# Help at home\n\n“You” pay £20 — 🙂.\n"
LEAFLETS, REVISIONS = 200, 5


def _rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}


def _fill(connection: sqlite3.Connection) -> None:
    leaflets = [(f"{number:032x}", f"Leaflet {number}", "public", MADE, MADE) for number in range(LEAFLETS)]
    connection.executemany("INSERT INTO leaflets VALUES (?,?,?,?,?)", leaflets)
    connection.executemany(
        "INSERT INTO revisions (leaflet_id, number, text, author, note, made_at, glossary_revision, engine_version, "
        "card) VALUES (?,?,?,'Ann','Why',?,'abc','0.1.0',?)",
        [(one[0], number, TEXT * number, MADE, CARD) for one in leaflets for number in range(1, REVISIONS + 1)],
    )
    entries = [(one.id, one.headword.casefold(), json.dumps(entry_to_json(one))) for one in shipped_glossary().entries]
    connection.executemany(
        "INSERT INTO glossary_entries (id, headword, version, entry, base) VALUES (?,?,1,?,NULL)", entries
    )
    connection.executemany(
        "INSERT INTO glossary_changes (entry_id, number, made_at, author, why, before, after, suggested_by, base) "
        "VALUES (?,1,?,'Ann','',NULL,?,'Bob',NULL)",
        [(id, MADE, entry) for id, _word, entry in entries],
    )
    connection.executemany(
        "INSERT INTO glossary_comments (entry_id, made_at, author, text) VALUES (?,?,'Ann','Why?')",
        [(id, MADE) for id, *_ in entries],
    )
    connection.executemany(
        "INSERT INTO glossary_suggestions (entry_id, made_at, author, why, base, draft, state, decided_at, decided_by, "
        "reason, change, version) VALUES (?,?,'Bob','',NULL,?,'open',NULL,'','',0,1)",
        [(id, MADE, entry) for id, _word, entry in entries[:50]],
    )


@pytest.fixture
def before(tmp_path: Path) -> dict[str, list[dict[str, Any]]]:
    path = tmp_path / "plainspeak.db"
    engine = make_engine(path)
    upgrade(engine, path, MIGRATIONS, "0002")
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        _fill(connection)
    return _rows(path)


@pytest.fixture
def store(tmp_path: Path, before: dict[str, list[dict[str, Any]]]) -> Iterator[FileStore]:
    assert all(rows for rows in before.values())
    with open_store(tmp_path / "plainspeak.db") as store:
        store.open()
        yield store


def test_every_row_is_there_just_as_it_was(store: FileStore, before: dict[str, list[dict[str, Any]]]) -> None:
    after = _rows(store.path)
    for name, rows in before.items():
        if name != "alembic_version":
            assert [{column: row[column] for column in rows[0]} for row in after[name]] == rows, name
    assert len(after["revisions"]) == LEAFLETS * REVISIONS
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_an_old_revision_has_no_name_and_says_that_its_findings_were_not_kept(store: FileStore) -> None:
    leaflet = store.leaflets.all()[0]
    revision = store.leaflets.revisions(leaflet.id)[0]
    assert (revision.name, revision.text) == ("", TEXT)
    assert (revision.card.reading_age, revision.card.target, revision.card.workings) == (13.5, None, {})
    assert store.leaflets.found(leaflet.id, 1) is None
    assert (leaflet.archived_at, leaflet.binned_at) == (None, None)


def test_an_old_leaflet_is_a_draft_and_can_go_on(store: FileStore) -> None:
    leaflet = store.leaflets.all()[0]
    assert store.reviews.get(leaflet.id).state is State.DRAFT
    step = Step(leaflet.id, NOON, "Ann", Move.ASK, State.DRAFT, State.IN_REVIEW, REVISIONS)
    assert store.reviews.move(step, 0).state is State.IN_REVIEW


def test_a_copy_of_the_old_file_is_kept(store: FileStore, before: dict[str, list[dict[str, Any]]]) -> None:
    (copy,) = store.path.parent.glob("plainspeak-0002-*.db")
    assert _rows(copy) == before
