"""Opening a store. Nothing heavy is imported, and no file or server is touched, before something is read or kept."""

from abc import ABC, abstractmethod
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, overload
from urllib.parse import urlsplit

from plainspeak import paths
from plainspeak.errors import UserFault
from plainspeak.store.addresses import apart, is_server
from plainspeak.store.repositories import (
    CareRepository,
    LeafletRepository,
    OverlayRepository,
    ReviewRepository,
    SurveyRepository,
)

if TYPE_CHECKING:
    from plainspeak.store.database import Database

FILE_NAME = "plainspeak.db"


@overload
def open_store(where: Path | None = None, patience: float | None = None) -> "FileStore": ...


@overload
def open_store(where: Path | str | None, patience: float | None = None) -> "DatabaseStore": ...


def open_store(where: Path | str | None = None, patience: float | None = None) -> "DatabaseStore":
    """The store in the file `where`, or in a team's database, "postgresql://…"; without it, the user's own file.

    The folder of a file must be there, the file need not be. It is opened, made or upgraded at its first use, or by
    `open()`: each says as a UserFault what is wrong. `patience`: seconds to wait for a file that another program uses.
    """
    if where is None:
        return FileStore(paths.data_folder() / FILE_NAME, patience)
    if is_server(str(where)):
        return ServerStore(str(where))
    if "://" in str(where):
        kind = str(where).partition("://")[0]  # what follows may hold a password
        message = f"A database of the kind {kind}:// cannot be opened: give the path of a file, or postgresql://…"
        raise UserFault(message, code="not-a-file")
    return FileStore(Path(where), patience)


class DatabaseStore(ABC):
    """A store in one database. May be shared by threads."""

    def open(self) -> None:
        """Open it now, to learn at once whether it can be used."""
        self._database.open()

    is_shared = False
    """Whether others keep things there too."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What it is called in a message."""

    @abstractmethod
    def is_new(self) -> bool: ...

    @cached_property
    def leaflets(self) -> LeafletRepository:
        from plainspeak.store.leaflets import FileLeaflets

        return FileLeaflets(self._database)

    @cached_property
    def words(self) -> OverlayRepository:
        from plainspeak.store.words import FileWords

        return FileWords(self._database)

    @cached_property
    def care(self) -> CareRepository:
        from plainspeak.store.care import FileCare

        return FileCare(self._database)

    @cached_property
    def reviews(self) -> ReviewRepository:
        from plainspeak.store.reviews import FileReviews

        return FileReviews(self._database)

    @cached_property
    def surveys(self) -> SurveyRepository:
        from plainspeak.store.surveys import FileSurveys

        return FileSurveys(self._database)

    def close(self) -> None:
        """Let go of the file. A closed store opens again at its next use."""
        if "_database" in self.__dict__:
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self.close()

    @cached_property
    def _database(self) -> "Database":
        return self._make_database()

    @abstractmethod
    def _make_database(self) -> "Database": ...


class FileStore(DatabaseStore):
    """A store in one SQLite file."""

    def __init__(self, path: Path, patience: float | None = None) -> None:
        self.path = path
        self._patience = patience

    @property
    def name(self) -> str:
        return str(self.path)

    def is_new(self) -> bool:
        return not self.path.exists()

    def _make_database(self) -> "Database":
        from plainspeak.store.database import FileDatabase

        return FileDatabase(self.path, self._patience)


class ServerStore(DatabaseStore):
    """A store in a team's PostgreSQL database."""

    is_shared = True

    def __init__(self, url: str) -> None:
        self._url = url

    @property
    def name(self) -> str:
        return f"The team’s database “{urlsplit(apart(self._url)[0]).path.lstrip('/')}”"

    def is_new(self) -> bool:
        """Whether anything was kept there cannot be told cheaply."""
        return False

    def _make_database(self) -> "Database":
        from plainspeak.store.server import ServerDatabase

        return ServerDatabase(self._url)
