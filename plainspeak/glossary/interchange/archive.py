"""Zip files from outside are hostile until read: what is in one is looked at before anything is unpacked."""

import io
import zipfile
from xml.parsers import expat

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange.rows import MOST_BYTES, too_big

MOST_PARTS = 2_000
MOST_RATIO = 200
"""Times that a part may grow when it is unpacked: real spreadsheets stay under 30."""
_FREE_BYTES = 1_000_000
"""A part smaller than this may grow as it likes."""


def checked(raw: bytes, name: str) -> zipfile.ZipFile:
    """The archive, fit to be unpacked. UserFault where it is none, too big, or made to do harm."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as fault:
        raise _damaged(name) from fault
    if len(parts) > MOST_PARTS:
        raise UserFault(f"{name} has over 2,000 parts inside: save a plain copy of it", code="hostile")
    if sum(part.file_size for part in parts) > MOST_BYTES:
        raise too_big(name)
    for part in parts:
        if part.flag_bits & 1:
            raise UserFault(f"{name} is protected by a password: save a copy without one", code="password")
        if part.file_size > max(_FREE_BYTES, MOST_RATIO * part.compress_size):
            raise UserFault(f"{name} is packed so tightly that it may do harm: save a plain copy of it", code="hostile")
        if part.filename.endswith("vbaProject.bin"):
            raise UserFault(f"{name} has macros in it: save a copy without them (.xlsx)", code="macros")
    return archive


def refuse_odd_xml(archive: zipfile.ZipFile, name: str) -> None:
    """UserFault where a part is broken, or has XML that declares anything: office files never do."""
    for part in archive.infolist():
        if part.filename.endswith((".xml", ".rels")):
            parser = expat.ParserCreate()
            parser.StartDoctypeDeclHandler = lambda *_: _refuse_doctype(name)
            try:
                with archive.open(part) as file:
                    parser.ParseFile(file)
            except (expat.ExpatError, zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as fault:
                raise _damaged(name) from fault


def _refuse_doctype(name: str) -> None:
    raise UserFault(f"{name} has XML in it that may do harm: save a plain copy of it", code="hostile")


def _damaged(name: str) -> UserFault:
    return UserFault(f"{name} is damaged, or is not an Excel file: save it again as .xlsx", code="damaged")
