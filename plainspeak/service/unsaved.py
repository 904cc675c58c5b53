"""Words that no revision holds yet, kept beside the database while somebody types, and given back after a crash.

Each window keeps one file in the "unsaved" folder, and a lock beside it for as long as it lives. The system lets go of
the lock of a program that dies, however it dies, so a file whose lock can be had belongs to a window that is gone.
They are files, not rows: a database that is locked, full or damaged must not cost anybody a word.
"""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from plainspeak import paths
from plainspeak.atomic import write_text
from plainspeak.errors import UserFault

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A leaflet as it stood in a window. `leaflet_id` is "" for one that was never saved."""

    text: str
    name: str
    leaflet_id: str = ""
    audience: str = ""
    began: float | None = None
    """Its first reading age, in years."""
    ignored: tuple[tuple[str, str], ...] = ()
    """What the writer chose to leave alone: the rule, and the words in small letters."""
    kept_at: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a window that is gone. `held` is the lock, so that only one window offers them."""

    unsaved: Unsaved
    path: Path
    held: int


class Drafts:
    """One window's own draft, and those that windows which are gone have left. May be used by threads in turn."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._own = uuid4().hex
        self._lock: int | None = None

    def keep(self, unsaved: Unsaved) -> None:
        """Put these words where a crash cannot reach them. UserFault where the disk is full or may not be written."""
        if self._lock is None:
            self._lock = _claim(self._file(self._own).with_suffix(".lock"))
        write_text(self._file(self._own), _to_json(unsaved))

    def forget(self) -> None:
        """They are saved, or not wanted."""
        with suppress(OSError):  # it is found again at the next start, which is better than a message now
            self._file(self._own).unlink(missing_ok=True)

    def close(self) -> None:
        """The window is gone. Its draft stays, if it has one."""
        if self._lock is not None:
            _let_go(self._file(self._own), self._lock)
            self._lock = None

    def left_over(self) -> tuple[Sequence[Found], Sequence[str]]:
        """What windows that are gone have left, the newest first; and a sentence for each file that makes no sense.

        Such a file stays where it is under another name: somebody may still get words out of it.
        """
        found: list[Found] = []
        complaints: list[str] = []
        for path in sorted(self._where().glob("*.json")):
            held = None if path.stem == self._own else _claim(path.with_suffix(".lock"))
            if held is None:
                continue
            unsaved = _read(path)
            if unsaved is None:
                complaints.append(_set_aside(path))
                _let_go(path, held)
            else:
                found.append(Found(unsaved, path, held))
        return sorted(found, key=lambda one: one.unsaved.kept_at, reverse=True), complaints

    def discard(self, found: Found) -> None:
        """These words are not wanted any more, or another draft holds them."""
        with suppress(OSError):
            found.path.unlink(missing_ok=True)
        self.leave(found)

    def leave(self, found: Found) -> None:
        """Not now: they are offered again at the next start."""
        _let_go(found.path, found.held)

    def _file(self, name: str) -> Path:
        return self._where() / f"{name}.json"

    def _where(self) -> Path:
        folder = self._folder or paths.data_folder() / "unsaved"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            message = f"{folder} cannot be made ({fault.strerror}): check that you may write there"
            raise UserFault(message, code="unwritable") from fault
        return folder


def _to_json(unsaved: Unsaved) -> str:
    """Halves of characters, which no file can hold, become "\\ufffd": JSON would give them back as they are."""
    plain = asdict(
        replace(unsaved, text=unsaved.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
    )
    return json.dumps({"version": _VERSION, **plain, "kept_at": unsaved.kept_at.isoformat()}, ensure_ascii=False)


def _read(path: Path) -> Unsaved | None:
    try:
        kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Unsaved(
            text=str(kept["text"]),
            name=str(kept["name"]),
            leaflet_id=str(kept["leaflet_id"]),
            audience=str(kept["audience"]),
            began=kept["began"],
            ignored=tuple((str(rule), str(words)) for rule, words in kept["ignored"]),
            kept_at=datetime.fromisoformat(kept["kept_at"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _set_aside(path: Path) -> str:
    aside = path.with_suffix(".broken")
    try:
        path.replace(aside)
    except OSError:
        aside = path
    return f"Some words that were not saved could not be read. The file is kept as {aside}"


def _claim(path: Path) -> int | None:
    """The lock in that file, which ends with this program; None where another program has it."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as fault:
        message = f"{path} cannot be written ({fault.strerror}): check that you may write there"
        raise UserFault(message, code="unwritable") from fault
    try:
        _take(handle)
    except OSError:
        os.close(handle)
        return None
    return handle


def _let_go(draft: Path, handle: int) -> None:
    """The lock's file goes with its draft; beside one that stays, it stays: somebody may be asking for it just now."""
    with suppress(OSError):
        if not draft.exists():
            draft.with_suffix(".lock").unlink(missing_ok=True)
    with suppress(OSError):
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
