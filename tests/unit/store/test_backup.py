"""Copies of the database: when they are made, which are kept, and how one is put back."""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.errors import UserFault
from plainspeak.rewrite.revision import Leaflet, Revision, ScoreCard
from plainspeak.store import FileStore, backup, open_store
from plainspeak.store.backup import Backup, back_up, backups, newest_good, problems, restore, superfluous

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
CARD = ScoreCard(None, None, None, {}, {}, {}, "0123456789ab", "0.1.0", "public")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plainspeak.db"


def add(store: FileStore, name: str) -> None:
    leaflet = Leaflet(name.rjust(32, "0"), name, "public", NOON, NOON)
    store.leaflets.add(leaflet, Revision(leaflet.id, 1, "Come too.", "Ann", "", NOON, CARD))


def names(path: Path) -> list[str]:
    with open_store(path) as store:
        return sorted(leaflet.name for leaflet in store.leaflets.all())


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : 4096 + 8000] = b"\xff" * 8000
    path.write_bytes(content)


def test_a_copy_holds_what_was_kept_even_while_the_file_is_in_use(path: Path) -> None:
    with open_store(path) as store:
        add(store, "one")
        made = back_up(path, NOON)
        add(store, "two")
    assert made.path.parent.name == "backups"
    assert names(made.path) == ["one"]
    assert backups(path)[0].made_at == max(one.made_at for one in backups(path))


def test_the_first_change_makes_a_copy_and_the_next_within_half_an_hour_none(path: Path) -> None:
    with open_store(path) as store:
        add(store, "one")
        add(store, "two")
        assert len(backups(path)) == 1


def test_after_half_an_hour_a_change_makes_another_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(path) as store:
        add(store, "one")
        (first,) = backups(path)
        first.path.rename(first.path.with_name("plainspeak-20200101-000000.db"))
        monkeypatch.setattr(store._database, "_looked_at", None)
        add(store, "two")
    newest, oldest = backups(path)
    assert names(newest.path) == ["one", "two"]
    assert names(oldest.path) == ["one"]


def test_a_change_is_kept_where_no_copy_can_be_made(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (path.parent / "backups").write_text("in the way")
    with open_store(path) as store:
        add(store, "one")
    assert names(path) == ["one"]
    assert "No copy can be written" in caplog.text


def at(*hours: float) -> list[Backup]:
    return [Backup(Path(str(hour)), NOON - timedelta(hours=hour)) for hour in hours]


@pytest.mark.parametrize(
    ("hours", "gone"),
    [
        ((0, 1, 2, 23), ()),  # the last day whole
        ((25, 26, 27), (26, 27)),  # of yesterday the last
        ((30, 54, 78), ()),  # of each day one
        ((9_000, 9_001, 18_000), (9_001,)),  # very old ones too, one a month
    ],
)
def test_old_copies_are_thinned(hours: tuple[float, ...], gone: tuple[float, ...]) -> None:
    assert {float(one.path.name) for one in superfluous(at(*hours), NOON)} == set(map(float, gone))


@given(st.lists(st.integers(0, 24 * 800), unique=True, min_size=1, max_size=200))
def test_thinning_keeps_the_newest_and_one_for_every_day_week_and_month_of_late(hours: list[int]) -> None:
    copies = at(*hours)
    kept = set(copies) - set(superfluous(copies, NOON))
    assert max(copies, key=lambda one: one.made_at) in kept
    assert len(kept) <= 12 + 10 + 9 + sum(hour < 24 for hour in hours)
    days = Counter(one.made_at.date() for one in kept)
    for day in sorted({one.made_at.date() for one in copies}, reverse=True)[:12]:
        assert days[day]
    assert not superfluous(sorted(kept), NOON)


def test_a_copy_is_put_back_and_what_stood_there_is_set_aside(path: Path) -> None:
    with open_store(path) as store:
        add(store, "one")
        made = back_up(path, NOON)
        add(store, "two")
    aside = restore(made.path, path, NOON)
    assert names(path) == ["one"]
    assert aside is not None
    assert names(aside) == ["one", "two"]


def test_a_damaged_file_is_refused_and_a_good_copy_takes_its_place(path: Path) -> None:
    with open_store(path) as store:
        for number in range(40):
            add(store, f"leaflet {number}")
        made = back_up(path, NOON + timedelta(days=400))
    damage(path)
    assert problems(path)
    with pytest.raises(UserFault, match="damaged") as refused:
        back_up(path, NOON + timedelta(days=2))
    assert refused.value.code == "damaged-database"
    assert newest_good(path) == made
    damaged = path.read_bytes()
    restore(made.path, path, NOON)
    assert len(names(path)) == 40
    assert [one for one in path.parent.glob("*") if one.is_file() and one != path and one.read_bytes() == damaged]


def test_a_damaged_copy_is_never_put_back_and_an_older_good_one_is_found(path: Path) -> None:
    with open_store(path) as store:
        add(store, "one")
        good = back_up(path, NOON)
        bad = back_up(path, NOON + timedelta(days=400))
    damage(bad.path)
    with pytest.raises(UserFault, match="damaged"):
        restore(bad.path, path, NOON)
    assert names(path) == ["one"]
    assert newest_good(path) in {good, *backups(path)} - {bad}


def test_a_file_left_open_by_a_crash_is_checked_before_it_is_used(path: Path) -> None:
    with open_store(path) as store:
        for number in range(40):
            add(store, f"leaflet {number}")
    damage(path)
    Path(f"{path}-wal").write_bytes(b"left by a crash")
    with open_store(path) as store, pytest.raises(UserFault, match="plainspeak db restore") as refused:
        store.open()
    assert refused.value.code == "damaged-database"


def test_a_file_in_use_is_not_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_BUSY_SECONDS", 0.1)
    with open_store(path) as store:
        add(store, "one")
        made = back_up(path, NOON)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserFault, match="in use by another program"):
            restore(made.path, path, NOON)
    assert names(path) == ["one"]


def test_a_copy_that_is_not_there_is_named(path: Path) -> None:
    with pytest.raises(UserFault, match=r"nowhere\.db is not there"):
        restore(path.with_name("nowhere.db"), path, NOON)
