"""A full file of version 1, as the first PlainSpeak left it, comes over with every word, change and leaflet."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from plainspeak.glossary.compiled import entry_to_json
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.model import Alternative, Entry, Kind, Status
from plainspeak.store import FileStore, open_store
from plainspeak.store.database import make_engine
from plainspeak.store.upgrade import MIGRATIONS, upgrade

MADE = "2026-11-23 12:00:00.000000"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SHIPPED = shipped_glossary().entries
CHANGED = [replace(entry, meaning="Our own words.", status=Status.RETIRED) for entry in SHIPPED]
NEW = Entry("our-panel", "Our panel", Kind.JARGON, alternatives=(Alternative("group"),), meaning="“Us” — 🙂")
NEWER = replace(NEW, meaning="People who decide.")


def _json(entry: Entry | None) -> str | None:
    return json.dumps(entry_to_json(entry)) if entry else None


def _put(connection: sqlite3.Connection, *versions: Entry | None) -> None:
    """The rows of one entry: `versions` are what was before it, None where it was new, and each version after."""
    last = versions[-1]
    assert last is not None
    row = (last.id, last.headword.casefold(), last.status.value, len(versions) - 1, _json(last))
    connection.execute("INSERT INTO glossary_entries (id, headword, status, version, entry) VALUES (?,?,?,?,?)", row)
    for number, (before, after) in enumerate(pairwise(versions), start=1):
        change: tuple[Any, ...] = (last.id, number, MADE, "Ann", f"Reason {number}", _json(before), _json(after))
        connection.execute(
            "INSERT INTO glossary_changes (entry_id, number, made_at, author, why, before, after) "
            "VALUES (?,?,?,?,?,?,?)",
            change,
        )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[FileStore]:
    path = tmp_path / "plainspeak.db"
    engine = make_engine(path)
    upgrade(engine, path, MIGRATIONS, "0001")
    engine.dispose()
    card = '{"reading_age": 11.5}'
    with closing(sqlite3.connect(path)) as connection, connection:
        for shipped, changed in zip(SHIPPED, CHANGED, strict=True):
            _put(connection, shipped, changed)
        _put(connection, None, NEW, NEWER)
        connection.execute("INSERT INTO leaflets VALUES ('a1', 'Day trips', 'public', ?, ?)", (MADE, MADE))
        connection.execute(
            "INSERT INTO revisions VALUES (1, 'a1', 1, 'Come too.', 'Ann', '', ?, 'abc', '0.1.0', ?)", (MADE, card)
        )
    with open_store(path) as store:
        yield store


def test_every_word_is_there_with_the_shipped_one_it_was_made_on(store: FileStore) -> None:
    kept = {one.entry.id: one for one in store.words.all()}
    assert len(kept) == len(SHIPPED) + 1 > 500
    assert kept.pop(NEW.id) == (NEWER, 2, None)
    assert kept == {before.id: (after, 1, before) for before, after in zip(SHIPPED, CHANGED, strict=True)}


def test_every_change_is_there_and_nobody_suggested_it(store: FileStore) -> None:
    assert store.words.changes() == len(SHIPPED) + 2
    first, second = store.words.history(NEW.id)
    assert (first.before, first.after, first.base, first.suggested_by) == (None, NEW, None, "")
    assert (second.before, second.after, second.when, second.why) == (NEW, NEWER, NOON, "Reason 2")
    (changed,) = store.words.history(SHIPPED[0].id)
    assert (changed.before, changed.after, changed.base) == (SHIPPED[0], CHANGED[0], SHIPPED[0])


def test_the_leaflets_are_there_and_a_copy_of_the_old_file_is_kept(store: FileStore) -> None:
    assert [one.name for one in store.leaflets.all()] == ["Day trips"]
    assert [one["name"] for one in _columns(store.path)] == ["id", "headword", "version", "entry", "base"]
    (copy,) = store.path.parent.glob("plainspeak-0001-*.db")
    assert "status" in [one["name"] for one in _columns(copy)]


def test_the_file_takes_the_next_change_and_is_whole(store: FileStore) -> None:
    (last,) = store.words.history(SHIPPED[0].id)
    store.words.put(replace(last, number=2, before=last.after, after=SHIPPED[0]))
    kept = store.words.get(SHIPPED[0].id)
    assert kept is not None
    assert kept.is_as_shipped
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _columns(path: Path) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute("PRAGMA table_info(glossary_entries)")]
