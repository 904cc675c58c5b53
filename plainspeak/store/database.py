"""A database, opened once; and one in an SQLite file: safe through a power cut, with what goes wrong said plainly."""

import logging
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from plainspeak.errors import UserFault
from plainspeak.store import backup
from plainspeak.store.faults import explained, told
from plainspeak.store.places import MOUNTS, refuse_shares
from plainspeak.store.upgrade import upgrade

_LOG = logging.getLogger(__name__)
BUSY_SECONDS = 5
"""How long to wait for another process to finish its transaction, unless told. Ours take milliseconds."""


def make_engine(path: Path, patience: float | None = None) -> Engine:
    """An engine on the file `path`, which is made when it is first connected to. `patience` in seconds."""
    # isolation_level None: the driver starts no transactions behind our back, so that making tables can be undone.
    arguments = {"timeout": BUSY_SECONDS if patience is None else patience, "isolation_level": None}
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args=arguments)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin(connection: Connection) -> None:
    # A transaction that will write takes its turn at once: one that first reads could not wait for another to end.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


class Database(ABC):
    """Opened at its first use. May be shared by threads."""

    def __init__(self) -> None:
        self._engine: Engine | None = None
        self._opening = Lock()

    def open(self) -> Engine:
        """The engine, with the tables made or brought up to date. UserFault where it cannot be used."""
        with self._opening:
            if self._engine is None:
                self._engine = self._opened()
            return self._engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        engine = self.open()
        with self._explained(), Session(engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: kept whole at the end, or not at all. Writers take turns."""
        engine = self.open().execution_options(writing=True)
        with self._explained(), Session(engine) as session, session.begin():
            yield session
        self._kept()

    def close(self) -> None:
        with self._opening:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None

    @abstractmethod
    def _opened(self) -> Engine: ...

    @abstractmethod
    def _explained(self) -> AbstractContextManager[None]:
        """Turns what the world did to the database into a UserFault."""

    def _kept(self) -> None:  # noqa: B027 - most have nothing to do
        """Something was kept."""


class FileDatabase(Database):
    def __init__(self, path: Path, patience: float | None = None) -> None:
        super().__init__()
        self.path = path
        self._patience = patience
        self._looked_at: datetime | None = None
        """When it was last seen to whether a copy is due."""

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            with explained(self.path):
                yield
        except DBAPIError as fault:
            advice = told(fault.orig, self.path)
            if advice is None:
                raise
            raise advice from fault

    def _kept(self) -> None:
        """A copy now and then. Where none can be made, what was kept is kept all the same, and the log says so."""
        now = datetime.now(UTC)
        if self._looked_at is not None and now - self._looked_at < backup.EVERY:
            return
        self._looked_at = now
        try:
            if backup.is_due(self.path, now):
                backup.back_up(self.path, now)
        except UserFault as fault:
            _LOG.warning("%s", fault)

    def _opened(self) -> Engine:
        if not self.path.parent.is_dir():
            raise UserFault(f"There is no folder {self.path.parent}: make it, or choose another", code="no-folder")
        refuse_shares(self.path, MOUNTS)
        if _was_not_closed(self.path):
            backup.refuse_damaged(self.path, self.path)
        engine = make_engine(self.path, self._patience)
        try:
            with self._explained():
                upgrade(engine, self.path)
                _write_ahead(engine, BUSY_SECONDS if self._patience is None else self._patience)
        except BaseException:
            engine.dispose()
            raise
        return engine


def _was_not_closed(path: Path) -> bool:
    """Whether a write-ahead log was left: by a power cut or a crash, or by somebody who has the file open now."""
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0


def _write_ahead(engine: Engine, patience: float) -> None:
    """Readers never wait for a writer, and a power cut loses nothing that was kept. The file remembers it."""
    with closing(engine.raw_connection()) as connection:  # outside any transaction
        cursor, last_try = connection.cursor(), monotonic() + patience
        while cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            try:
                cursor.execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as fault:
                # SQLite itself does not wait here for another process that is making the same file.
                if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > last_try:
                    raise
                sleep(0.01)
