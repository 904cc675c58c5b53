"""What goes wrong with a database file, in words that say what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plainspeak.errors import UserFault

_ADVICE = {
    sqlite3.SQLITE_NOTADB: ("not-a-database", "{} is not a PlainSpeak database: choose another file"),
    sqlite3.SQLITE_CORRUPT: (
        "damaged-database",
        "{} is damaged: put back the last good copy with “plainspeak db restore”; the damaged file is kept",
    ),
    sqlite3.SQLITE_BUSY: ("locked-database", "{} is in use by another program: close that one, then try again"),
    sqlite3.SQLITE_FULL: ("disk-full", "There is no room left on the disk for {}: make some room, then try again"),
    sqlite3.SQLITE_CANTOPEN: ("unwritable", "{} cannot be opened: check that you may write in its folder"),
    sqlite3.SQLITE_READONLY: ("unwritable", "{} cannot be written: check that you may write there"),
    sqlite3.SQLITE_PERM: ("unwritable", "{} cannot be written: check that you may write there"),
    sqlite3.SQLITE_IOERR: ("unreadable", "{} cannot be read or written: check the disk it is on"),
}


def told(fault: BaseException | None, path: Path) -> UserFault | None:
    """What SQLite says of the file `path`, in words that say what to do; None where it is our own mistake."""
    advice = _ADVICE.get(getattr(fault, "sqlite_errorcode", 0) & 0xFF)  # the low byte is the primary code
    return UserFault(advice[1].format(path), code=advice[0]) if advice else None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the world did to the file `path` into a UserFault; our own mistakes pass through as they are."""
    try:
        yield
    except sqlite3.Error as fault:
        advice = told(fault, path)
        if advice is None:
            raise
        raise advice from fault
