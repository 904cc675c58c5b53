"""Copies of a database file: made while it is in use, thinned as they age, and put back without losing what was there.

A copy is only kept where it proves whole. What a copy replaces is set aside beside the file, never deleted.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from glob import escape
from pathlib import Path
from typing import NamedTuple

from plainspeak.errors import UserFault
from plainspeak.store.faults import explained

EVERY = timedelta(minutes=30)
"""While there are changes, a copy at most so often."""
_DAYS, _WEEKS, _MONTHS = 12, 10, 9
"""The last copy of each day, week and month is kept for so many of them."""
_STAMP = "%Y%m%d-%H%M%S"
_NAMED = re.compile(r"-(\d{8}-\d{6})$")
_BUSY_SECONDS = 5


class Backup(NamedTuple):
    """One copy, and when it was made (UTC)."""

    path: Path
    made_at: datetime


def folder_of(path: Path) -> Path:
    """Where the copies of the file `path` are."""
    return path.with_name("backups")


def backups(path: Path) -> tuple[Backup, ...]:
    """The copies of the file `path`, the newest first."""
    found = [
        Backup(each, datetime.strptime(stamp[1], _STAMP).replace(tzinfo=UTC))
        for each in folder_of(path).glob(f"{escape(path.stem)}-*{escape(path.suffix)}")
        if (stamp := _NAMED.search(each.stem))
    ]
    return tuple(sorted(found, key=lambda one: one.made_at, reverse=True))


def back_up(path: Path, now: datetime) -> Backup:
    """A copy of the file, whole even while others write to it, and the old copies thinned.

    UserFault where the file is damaged ("damaged-database") or the copy cannot be written.
    """
    folder = folder_of(path)
    made = Backup(folder / f"{path.stem}-{now.astimezone(UTC):{_STAMP}}{path.suffix}", now)
    with _writing(folder):
        folder.mkdir(exist_ok=True)
        copy_to(path, made.path)
        for old in superfluous(backups(path), now):
            old.path.unlink(missing_ok=True)
    return made


def copy_to(path: Path, target: Path) -> None:
    """A whole copy of the file at `target`, or none. UserFault "damaged-database" where the file is damaged."""
    beside = target.with_name(f".{target.name}.part")
    try:
        with explained(target), closing(sqlite3.connect(beside)) as copy:
            with explained(path), closing(_connected(path)) as source:
                source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, whatever the original does
        refuse_damaged(beside, path)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def is_due(path: Path, now: datetime) -> bool:
    """Whether the file has changed since its last copy, and that is long enough ago."""
    last = next(iter(backups(path)), None)
    return last is None or now - last.made_at >= EVERY


def superfluous(copies: Sequence[Backup], now: datetime) -> Sequence[Backup]:
    """The copies that need not be kept: none of the last day, then all but the last of each day, week and month."""
    day_ago = now - timedelta(days=1)
    kept = {one for one in copies if one.made_at > day_ago}
    kept |= _last_of_each(copies, lambda when: when.date(), _DAYS)
    kept |= _last_of_each(copies, lambda when: when.isocalendar()[:2], _WEEKS)
    kept |= _last_of_each(copies, lambda when: (when.year, when.month), _MONTHS)
    return [one for one in copies if one not in kept]


def _last_of_each(copies: Iterable[Backup], period: Callable[[datetime], Hashable], most: int) -> set[Backup]:
    last: dict[Hashable, Backup] = {}
    for one in sorted(copies, key=lambda one: one.made_at, reverse=True):
        last.setdefault(period(one.made_at), one)
    return set(list(last.values())[:most])


def newest_good(path: Path) -> Backup | None:
    """The newest copy that proves whole."""
    return next((one for one in backups(path) if not problems(one.path)), None)


def problems(path: Path) -> Sequence[str]:
    """What SQLite finds wrong with the file, in its own words; nothing where it is whole."""
    try:
        with closing(_connected(path)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
            loose = [
                f"a row of {row[0]} has lost its {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")
            ]
    except sqlite3.DatabaseError as fault:
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        return [str(fault)]
    return [*(line for line in found if line != "ok"), *loose]


def refuse_damaged(path: Path, named: Path) -> None:
    """UserFault "damaged-database" where the file `path` is not whole; the message calls it `named`."""
    if problems(path):
        raise UserFault(
            f"{named} is damaged: put back the last good copy with “plainspeak db restore”; the damaged file is kept",
            code="damaged-database",
        )


def there(backup: Path) -> Path:
    """The same copy. UserFault "missing" where it is not there."""
    if not backup.is_file():
        raise UserFault(f"{backup} is not there: choose another copy", code="missing")
    return backup


def restore(backup: Path, path: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the file. Returns where what stood there was set aside, None where nothing did.

    UserFault where the copy is damaged or missing, or the file is in use by another program.
    """
    there(backup)
    beside = path.with_name(f".{path.name}.part")
    with _writing(path.parent):
        try:
            copy_to(backup, beside)
            aside = _set_aside(path, now) if path.exists() else None
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    return aside


def set_aside(path: Path, now: datetime) -> Path:
    """Take the file out of the way, under another name beside it. UserFault where another program uses it."""
    with _writing(path.parent):
        return _set_aside(path, now)


def _set_aside(path: Path, now: datetime) -> Path:
    """The file under another name, with its write-ahead log, which may hold its last changes."""
    _refuse_in_use(path)
    aside = path.with_name(f"{path.stem}-set-aside-{now.astimezone(UTC):{_STAMP}}{path.suffix}")
    for ending in ("-wal", "-shm", ""):
        part = Path(f"{path}{ending}")
        if part.exists():
            part.rename(f"{aside}{ending}")
    return aside


def _refuse_in_use(path: Path) -> None:
    """A damaged file may be replaced; one that somebody is writing to may not."""
    try:
        with closing(_connected(path)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.rollback()
    except sqlite3.DatabaseError as fault:
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            message = f"{path} is in use by another program: close that one, then try again"
            raise UserFault(message, code="locked-database") from fault


def _connected(path: Path) -> sqlite3.Connection:
    """Never makes a file."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", timeout=_BUSY_SECONDS, uri=True, isolation_level=None)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Turn a folder that cannot be written into a UserFault."""
    try:
        yield
    except OSError as fault:
        message = f"No copy can be written in {folder} ({fault.strerror}): check its space and your rights"
        raise UserFault(message, code="unwritable") from fault
