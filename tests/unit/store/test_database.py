"""The file itself: how it is made and kept safe, and what is said when it cannot be used."""

import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plainspeak import paths
from plainspeak.errors import UserFault
from plainspeak.rewrite.revision import Leaflet, Revision, ScoreCard
from plainspeak.store import FileStore, database, open_store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
CARD = ScoreCard(None, None, None, {}, {}, {}, "0123456789ab", "0.1.0", "public")
LEAFLET = Leaflet("a" * 32, "Day trips", "public", NOON, NOON)
FIRST = Revision(LEAFLET.id, 1, "Come too.", "Ann", "", NOON, CARD)


def a_store(path: Path) -> FileStore:
    """A store with one leaflet in it."""
    store = open_store(path)
    store.leaflets.add(LEAFLET, FIRST)
    return store


def fault_of(path: Path) -> UserFault:
    with pytest.raises(UserFault) as refused, open_store(path) as store:
        store.open()
    assert str(path) in str(refused.value) or str(path.parent) in str(refused.value)
    return refused.value


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_a_store_without_a_place_is_in_the_users_own_folder() -> None:
    with open_store() as store:
        store.open()
        assert store.path == paths.data_folder() / "plainspeak.db"
        assert store.path.is_file()


def test_opening_a_store_touches_nothing_before_its_first_use(tmp_path: Path) -> None:
    with open_store(tmp_path / "plainspeak.db") as store:
        assert store.is_new()
    assert list(tmp_path.iterdir()) == []


def test_a_store_opens_without_the_heavy_libraries() -> None:
    seen = "import sys, plainspeak.store; print({'sqlalchemy', 'alembic'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_a_file_that_is_up_to_date_is_read_without_alembic(tmp_path: Path) -> None:
    a_store(tmp_path / "plainspeak.db").close()
    seen = (
        "import sys; from plainspeak.store import open_store; store = open_store(sys.argv[1]); "
        "print(len(store.leaflets.all()), 'alembic' in sys.modules); store.close()"
    )
    command = [sys.executable, "-c", seen, str(tmp_path / "plainspeak.db")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "1 False\n"


def test_a_file_is_safe_through_a_power_cut(tmp_path: Path) -> None:
    with a_store(tmp_path / "plainspeak.db") as store:
        engine = store._database.open()
        with engine.connect() as connection:
            asked = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_a_closed_store_leaves_one_file_and_opens_again(tmp_path: Path) -> None:
    store = a_store(tmp_path / "plainspeak.db")
    store.close()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["plainspeak.db"]
    assert store.leaflets.get(LEAFLET.id) == LEAFLET
    store.close()


def test_many_may_make_the_same_new_file_at_once(tmp_path: Path) -> None:
    stores = [open_store(tmp_path / "plainspeak.db") for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(lambda store: store.leaflets.all(), stores)) == [()] * 6
    for store in stores:
        store.close()


def test_many_may_save_at_once_and_each_number_is_taken_once(tmp_path: Path) -> None:
    stores = [a_store(tmp_path / "plainspeak.db"), *(open_store(tmp_path / "plainspeak.db") for _ in range(5))]

    def save(store: FileStore) -> bool:
        try:
            store.leaflets.append(replace(FIRST, number=2))
        except UserFault as fault:
            assert fault.code == "changed-meanwhile"  # noqa: PT017
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(save, stores)) == [False] * 5 + [True]
    assert [saved.number for saved in stores[0].leaflets.revisions(LEAFLET.id)] == [1, 2]
    for store in stores:
        store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed this way on Windows")
def test_a_killed_process_leaves_every_revision_whole(tmp_path: Path) -> None:
    path = tmp_path / "plainspeak.db"
    a_store(path).close()
    saving = (
        "import sys; from dataclasses import replace; from plainspeak.store import open_store\n"
        "leaflets = open_store(sys.argv[1]).leaflets; last = leaflets.last(sys.argv[2])\n"
        "while True:\n"
        "    last = replace(last, number=last.number + 1, text='word ' * 20_000); leaflets.append(last)\n"
        "    print(last.number, flush=True)\n"
    )
    command = [sys.executable, "-c", saving, str(path), LEAFLET.id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(5)]
        process.send_signal(signal.SIGKILL)
    with open_store(path) as store:
        saved = store.leaflets.revisions(LEAFLET.id)
        store.leaflets.append(replace(FIRST, number=len(saved) + 1))
    assert told[-1] <= len(saved)
    assert {one.text for one in saved[1:]} == {"word " * 20_000}
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]


def test_half_a_leaflet_is_never_kept(tmp_path: Path) -> None:
    bad = replace(FIRST, made_at=datetime(2026, 1, 1))
    with open_store(tmp_path / "plainspeak.db") as store:
        with pytest.raises(Exception, match="without a time zone"):
            store.leaflets.add(LEAFLET, bad)
        assert store.leaflets.all() == ()


@pytest.mark.parametrize("content", [b"Not a database at all. " * 50, b"%PDF-1.7\n" * 200])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_bytes(content)
    assert fault_of(path).code == "not-a-database"
    assert path.read_bytes() == content


@pytest.mark.parametrize("table", ["songs (title TEXT)", "alembic_version AS SELECT 'ab12' AS version_num"])
def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path, table: str) -> None:
    path = tmp_path / "songs.db"
    ask(path, f"CREATE TABLE {table}")
    content = path.read_bytes()
    assert "another program" in str(fault_of(path))
    assert path.read_bytes() == content


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "plainspeak.db"
    a_store(path).close()
    content = bytearray(path.read_bytes())
    content[1024:] = b"\x99" * (len(content) - 1024)
    path.write_bytes(content)
    assert fault_of(path).code == "damaged-database"


def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "50% of Ann's? leaflets#2 & “more”.db"
    a_store(path).close()
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [path.name]


def test_a_file_on_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mounts"
    table.write_text("server:/all / nfs4 rw 0 0\n")
    monkeypatch.setattr(database, "MOUNTS", table)
    assert fault_of(tmp_path / "plainspeak.db").code == "network-drive"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "gone" / "plainspeak.db").code == "no-folder"


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    assert fault_of(tmp_path).code == "unwritable"


def test_a_file_that_another_program_holds_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plainspeak.db"
    a_store(path).close()
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, open_store(path) as store:
        other.execute("BEGIN EXCLUSIVE")
        assert store.leaflets.get(LEAFLET.id) == LEAFLET, "reading waits for nobody"
        with pytest.raises(UserFault, match="in use by another program") as refused:
            store.leaflets.append(replace(FIRST, number=2))
        assert refused.value.code == "locked-database"
        other.execute("ROLLBACK")
        store.leaflets.append(replace(FIRST, number=2))


def test_a_full_disk_is_told_and_what_was_kept_stays(tmp_path: Path) -> None:
    with a_store(tmp_path / "plainspeak.db") as store:
        with store._database.open().connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(UserFault, match="no room left") as refused:
            store.leaflets.append(replace(FIRST, number=2, text="word " * 50_000))
        assert refused.value.code == "disk-full"
        assert store.leaflets.revisions(LEAFLET.id) == (FIRST,)
