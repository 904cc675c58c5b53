"""Looking after the database: copies, putting one back, checking it, bringing it up to date."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from plainspeak.errors import UserFault
from plainspeak.service.place import chosen
from plainspeak.store import FileStore, backup, open_store
from plainspeak.store.backup import Backup

__all__ = ["Backup", "Restored", "Safekeeping"]


class Restored(NamedTuple):
    """The copy that was put back, and where what stood there is now; None where nothing did."""

    backup: Path
    set_aside: Path | None


class Safekeeping:
    """Over the store in the file `where`, or over the one that was chosen.

    A team's database has its copies made where its server is: what is about files is a UserFault then, "on-server".
    """

    def __init__(self, where: Path | None = None, patience: float | None = None) -> None:
        self._store = open_store(where or chosen(), patience)

    @property
    def name(self) -> str:
        return self._store.name

    @property
    def is_shared(self) -> bool:
        """Whether it is a team's database."""
        return self._store.is_shared

    @property
    def path(self) -> Path:
        if isinstance(self._store, FileStore):
            return self._store.path
        message = f"{self.name} is on a server, where its copies are made and checked: ask who looks after it"
        raise UserFault(message, code="on-server")

    def copies(self) -> tuple[Backup, ...]:
        """The newest first."""
        return backup.backups(self.path)

    def back_up(self, to: Path | None = None) -> Path:
        """A copy made now: beside the others, or in a file of its own. UserFault where that cannot be."""
        self._must_be_there()
        if to is None:
            return backup.back_up(self.path, datetime.now(UTC)).path
        if to.resolve() == self.path.resolve():
            raise UserFault(f"{to} is the database itself: choose another name for its copy", code="same-file")
        backup.copy_to(self.path, to)
        return to

    def newest_good(self) -> Backup | None:
        """The newest copy that proves whole."""
        return backup.newest_good(self.path)

    def there(self, copy: Path) -> Path:
        """The same copy. UserFault "missing" where it is not there, "on-server" where none can be put back."""
        _ = self.path
        return backup.there(copy)

    def restore(self, copy: Path) -> Restored:
        """Put a copy in the place of the database. UserFault where it is damaged, or the database is in use."""
        self._store.close()
        return Restored(copy, backup.restore(copy, self.path, datetime.now(UTC)))

    def trouble(self) -> UserFault | None:
        """Why the database cannot be used; None where it can be, or there is none yet."""
        if self._store.is_new():
            return None
        try:
            with self._store as store:
                store.open()
        except UserFault as fault:
            return fault
        return None

    def start_anew(self) -> Path:
        """Set the database aside, so that an empty one takes its place. Returns where it is now."""
        self._store.close()
        return backup.set_aside(self.path, datetime.now(UTC))

    def problems(self) -> Sequence[str]:
        """What is wrong with the database, in the words of SQLite; nothing where it is whole, or a server answers."""
        if self.is_shared:
            self.upgrade()
            return ()
        self._must_be_there()
        return backup.problems(self.path)

    def upgrade(self) -> None:
        """Bring the database up to date, a copy made first; or make it where there is none."""
        with self._store as store:
            store.open()

    def _must_be_there(self) -> None:
        if self._store.is_new():
            raise UserFault(f"There is no database yet: it will be made in {self.path} when you keep something")
