"""Files in and out. Every file comes in as light marks; every refusal is one plain sentence with what to do."""

import re
from collections.abc import Iterator
from pathlib import Path

from plainspeak.atomic import write_bytes, write_text
from plainspeak.documents.decode import decode
from plainspeak.documents.decode import lost_signs as lost_signs
from plainspeak.errors import UserFault

_TEXT = {".txt", ".text", ".md", ".markdown"}
_MARKDOWN = {".md", ".markdown"}
_WEB = {".html", ".htm"}
_WORD = {".docx", ".docm", ".dotx", ".odt", ".ott", ".rtf"}
_PRINT = {".pdf"}
READABLE = frozenset(_TEXT | _WEB | _WORD | _PRINT)
"""The endings that a folder is searched for, and that an open dialog offers."""
WRITABLE = {"Word file": (".docx",), "Text file": (".txt", ".md"), "Web page": (".html",)}
"""What a copy of a leaflet can be saved as, by what a writer calls it."""

_MOST_BYTES = 20_000_000
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html)\b", re.I | re.S)
"""How a web page begins, whatever its file is called: some systems save pages as .doc or .txt."""
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(?:(?:[\w.-]+:.*|[ \t].*|- .*|#.*|)\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
"""What a .md file tells the program that makes a page of it ("title: Help at home"), before its own text."""
_DEEPEST = 20_000
"""Tags that are open at once; the time to read a page grows with the square of that, to some seconds here."""


def read(path: Path, *, links: bool = False) -> str:
    """The text of a file, with "\\n" for line ends. Raises UserFault where it cannot be read or has no words.

    With `links` those of a web page, a Word file and an OpenDocument text keep their address, as a writer wants them.
    """
    text = from_bytes(_bytes_of(path), str(path), web=path.suffix.lower() in _WEB, links=links)
    if path.suffix.lower() in _MARKDOWN:
        text = _without_front_matter(text, links)
    return worded(text, str(path))


def _without_front_matter(text: str, for_writer: bool) -> str:
    """Empty lines stand in its place for a check, so that the number of every line after it holds."""
    found = _FRONT_MATTER.match(text)
    return text if found is None else ("" if for_writer else "\n" * found[0].count("\n")) + text[found.end() :]


def worded(text: str, name: str) -> str:
    """The same text. Raises UserFault where it has no words."""
    if not any(char.isalnum() for char in text):
        raise UserFault(f"{name} has no words in it: choose a file with some text", code="empty")
    return text


def from_bytes(raw: bytes, name: str, *, web: bool = False, links: bool = False) -> str:
    """The text in `raw`; `name` is what a message calls it. All but text and web pages is known by how it begins."""
    for beginning, reader in _READERS:
        if raw.startswith(beginning):
            return reader(raw, name, links)
    text = decode(raw, name).replace("\r\n", "\n").replace("\r", "\n")
    return _from_page(text, name, links) if web or _PAGE.match(text) else text


# Each reader is loaded when it is first needed: its parser takes longer to load than most leaflets to read.


def _from_page(text: str, name: str, links: bool) -> str:
    from plainspeak.documents.html import depth, from_html

    if depth(text) > _DEEPEST:
        raise UserFault(f"{name} is no page that a browser makes: save its words as a text file", code="hostile")
    return from_html(text, links=links)


def _from_package(raw: bytes, name: str, links: bool) -> str:
    from plainspeak.documents.docx import from_docx
    from plainspeak.documents.odt import from_odt, is_odt
    from plainspeak.documents.package import Package

    package = Package(raw, name)
    return (from_odt if is_odt(package) else from_docx)(package, links=links)


def _from_rtf(raw: bytes, name: str, _links: bool) -> str:
    from plainspeak.documents.rtf import from_rtf

    return from_rtf(raw, name)


def _from_pdf(raw: bytes, name: str, _links: bool) -> str:
    from plainspeak.documents.pdf import from_pdf

    return from_pdf(raw, name)


_READERS = ((b"PK\x03\x04", _from_package), (b"{\\rtf", _from_rtf), (b"%PDF", _from_pdf))


def write(path: Path, text: str) -> None:
    """A text as a file of the format that its name ends in: a Word file, a web page, or plain text for any other.

    Whole or not at all: UserFault where it cannot be written, "no-format" where its name promises what it would not be.
    """
    ending = path.suffix.lower()
    if ending in READABLE - _TEXT - _WEB - {".docx"} | {".doc"}:
        known = [each for endings in WRITABLE.values() for each in endings]
        advice = f"use a name that ends in {', '.join(known[:-1])} or {known[-1]}"
        raise UserFault(f"{path} cannot be written as such a file: {advice}", code="no-format")
    if ending == ".docx":
        from plainspeak.documents.to_docx import to_docx

        write_bytes(path, to_docx(text))
    elif ending in _WEB:
        from plainspeak.documents.to_html import page

        write_text(path, page(text))
    else:
        write_text(path, text)


def readable_files(folder: Path) -> Iterator[Path]:
    """The files in a folder, and in the folders in it, that can be read, in order of name. Hidden ones are left."""
    try:
        inside = sorted(folder.iterdir())
    except OSError as fault:
        raise _refused(folder, fault) from fault
    for path in inside:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from readable_files(path)
        elif path.suffix.lower() in READABLE:
            yield path


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UserFault(f"{path} is a folder: choose a file in it", code="folder")
        if path.stat().st_size > _MOST_BYTES:
            raise UserFault(f"{path} is over 20 MB: split it into smaller files", code="too-big")
        return path.read_bytes()
    except OSError as fault:
        raise _refused(path, fault) from fault


def _refused(path: Path, fault: OSError) -> UserFault:
    if isinstance(fault, FileNotFoundError):
        return UserFault(f"{path} is not there: check the name and the folder", code="missing")
    if isinstance(fault, PermissionError):
        return UserFault(f"{path} may not be read by you: ask its owner for leave to read it", code="permission")
    return UserFault(f"{path} cannot be read ({fault.strerror}): try a copy of it", code="unreadable")
