"""The parts of a Word or OpenDocument file: a zip of XML, opened with care, for anybody may have made it."""

from collections.abc import Container, Iterator

from lxml import etree

from plainspeak import archive
from plainspeak.errors import UserFault

_MOST_BYTES = 25_000_000
"""Of one part with words: a book of a thousand pages, and some seconds to read."""


class Package:
    """A zip of XML parts; `name` is what a message calls the file."""

    def __init__(self, raw: bytes, name: str) -> None:
        """UserFault for what is no zip, or a broken, locked or harmful one."""
        self.name = name
        self._zip = archive.checked(raw, name)
        self._names = frozenset(self._zip.namelist())

    def __contains__(self, part: str) -> bool:
        return part in self._names

    def bytes_of(self, part: str) -> bytes:
        """A part as it is. UserFault where it is too large or broken."""
        if self._zip.getinfo(part).file_size > _MOST_BYTES:
            raise archive.too_big(self.name)
        try:
            return self._zip.read(part)
        except archive.BROKEN as fault:
            raise self.damaged() from fault

    def xml(self, part: str) -> etree._Element | None:
        """The root of a part, or None where the file has no such part. Nothing outside of it is ever fetched."""
        if part not in self._names:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            return etree.fromstring(self.bytes_of(part), parser)
        except etree.XMLSyntaxError as fault:
            raise self.damaged() from fault

    def damaged(self) -> UserFault:
        """What to say of a file that cannot be read as what it says it is."""
        return archive.damaged(self.name)

    def locked(self) -> UserFault:
        """What to say of a file with a password."""
        return archive.locked(self.name)


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for what is no element. Word has two sets of namespaces."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def given(element: etree._Element, name: str, default: str = "") -> str:
    """An attribute by its name without a namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), default)


def inside(parent: etree._Element, wanted: str, through: Container[str]) -> Iterator[etree._Element]:
    """The elements of that name, also in others that only wrap them: those named in `through`."""
    for element in parent:
        if local(element) == wanted:
            yield element
        elif local(element) in through:
            yield from inside(element, wanted, through)


def whole(text: str, default: int = 0) -> int:
    """A whole number that a file gives; the default where it gives none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else default
