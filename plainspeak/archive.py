"""Zip files from outside are hostile until read: what is in one is looked at before anything is unpacked."""

import io
import zipfile
import zlib

from plainspeak.errors import UserFault

MOST_PARTS = 2_000
MOST_BYTES = 100_000_000
"""Of all parts unpacked."""
MOST_RATIO = 200
"""Times that a part may grow when it is unpacked: real spreadsheets and texts stay under 30."""
_FREE_BYTES = 1_000_000
"""A part smaller than this may grow as it likes."""
_PACKED = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
"""How office programs pack."""
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError)
"""What reading a part may raise where the file is broken."""


def checked(raw: bytes, name: str) -> zipfile.ZipFile:
    """The archive, fit to be unpacked; `name` is what a message calls the file.

    UserFault where it is none ("damaged"), too big ("too-big"), has a password ("locked") or is made to do harm
    ("hostile").
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        parts = archive.infolist()
    except BROKEN as fault:
        raise damaged(name) from fault
    if len(parts) > MOST_PARTS:
        raise UserFault(f"{name} has over 2,000 parts inside: save a plain copy of it", code="hostile")
    if sum(part.file_size for part in parts) > MOST_BYTES:
        raise too_big(name)
    for part in parts:
        if part.compress_type not in _PACKED:
            raise damaged(name)
        if part.flag_bits & 1:
            raise locked(name)
        if part.file_size > max(_FREE_BYTES, MOST_RATIO * part.compress_size):
            raise UserFault(f"{name} is packed so tightly that it may do harm: save a plain copy of it", code="hostile")
    return archive


def damaged(name: str) -> UserFault:
    """What to say of a file that cannot be read as what it says it is."""
    return UserFault(f"{name} is damaged: open it in the program that made it and save it again", code="damaged")


def locked(name: str) -> UserFault:
    """What to say of a file with a password."""
    return UserFault(f"{name} has a password: save a copy without one, and open that", code="locked")


def too_big(name: str) -> UserFault:
    return UserFault(f"{name} is too large inside: split it into smaller files", code="too-big")
