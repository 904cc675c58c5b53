"""Opening a store. Nothing heavy is imported, and no file is touched, before something is read or kept."""

from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from plainspeak import paths
from plainspeak.errors import UserFault
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


def open_store(where: Path | str | None = None) -> "FileStore":
    """The store in the file `where`; without it, the user's own. The folder must be there, the file need not be.

    The file is opened, made or upgraded at its first use, or by `open()`: each says as a UserFault what is wrong.
    """
    if where is None:
        return FileStore(paths.data_folder() / FILE_NAME)
    if "://" in str(where):
        raise UserFault(f"{where} cannot be opened: give the path of a file", code="not-a-file")
    return FileStore(Path(where))


class FileStore:
    """A store in one SQLite file. May be shared by threads."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def open(self) -> None:
        """Open the file now, to learn at once whether it can be used."""
        self._database.open()

    def is_new(self) -> bool:
        return not self.path.exists()

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
        from plainspeak.store.database import Database

        return Database(self.path)
