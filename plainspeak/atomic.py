"""Writing a file whole or not at all: the power can fail at any moment, and what stood there before still stands."""

import errno
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from plainspeak.errors import UserFault


def write_text(path: Path, text: str) -> None:
    """Put `text` (as UTF-8, its line ends as they are) in the file `path`: see `write_bytes`."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Put `content` in the file `path`, in place of what is there.

    It is written beside the file, flushed to the disk, then put in its place. A link stays a link, and a file keeps
    its permissions. UserFault ("disk-full" or "unwritable") where it cannot be written.
    """
    target = path.resolve()
    beside = target.with_name(f".plainspeak-{os.urandom(8).hex()}")
    try:
        _write_through(beside, content)
        if target.exists():
            shutil.copymode(target, beside)
        os.replace(beside, target)
        _flush_folder(target.parent)
    except OSError as fault:
        with suppress(OSError):  # what went wrong first is what a person has to know
            beside.unlink()
        raise _explained(path, fault) from fault


def _write_through(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """The new name is on the disk too. Windows has no way to ask for it."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _explained(path: Path, fault: OSError) -> UserFault:
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        message = f"There is no room left on the disk for {path}: make some room, then try again"
        return UserFault(message, code="disk-full")
    return UserFault(
        f"{path} cannot be written ({fault.strerror}): check that you may write there, and that no other program has "
        "it open",
        code="unwritable",
    )
