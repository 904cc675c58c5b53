"""OpenDocument texts (.odt), as LibreOffice writes them -> light marks, with tracked changes taken as made.

Names are those of "Open Document Format for Office Applications" 1.3, part 3.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from plainspeak.documents.blocks import ReadBlock, Sort, item_of, joined, linked, table_of, tidy
from plainspeak.documents.package import Package, given, inside, local, whole
from plainspeak.text import marks

_SIGNS = {"s": " ", "tab": " ", "line-break": "\n"}
_PASSED_THROUGH = {
    "section", "text-box", "frame", "g", "custom-shape", "rect", "index-title", "table-header-rows", "table-rows",
    "table-row-group", "numbered-paragraph",
}  # fmt: skip
"""What only wraps blocks or rows."""
_DRAWN = {"frame", "g", "custom-shape", "rect"}
_LEFT_OUT = {"annotation", "annotation-end", "tracked-changes", "note-citation", "ruby-text", "script", "hidden-text"}
_HEADING_STYLE = "Title"


@dataclass(slots=True)
class _List:
    """A list that is open: how its levels are written, how deep this one is from 1, and what it has counted to."""

    numbered: frozenset[int]
    level: int
    count: int = 0


def is_odt(package: Package) -> bool:
    """Whether a zip says that it is an OpenDocument text, or a template of one."""
    return "mimetype" in package and package.bytes_of("mimetype").startswith(b"application/vnd.oasis.opendocument.text")


def from_odt(package: Package, *, links: bool = False) -> str:
    """The words of an OpenDocument text; "" where it has none. Raises UserFault for a locked or damaged one.

    With `links` a link keeps its address: "[our page](https://www.example.org)".
    """
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and manifest.find(".//{*}encryption-data") is not None:
        raise package.locked()
    content = package.xml("content.xml")
    body = content.find("{*}body/{*}text") if content is not None else None
    if content is None or body is None:
        raise package.damaged()
    reader = _Reader([content, package.xml("styles.xml")], links=links)
    return joined((*reader.blocks(body), *reader.notes()))


class _Reader:
    """Reads blocks in order, and remembers the notes that were met."""

    def __init__(self, roots: list[etree._Element | None], *, links: bool) -> None:
        self._links = links
        self._parents: dict[str, str] = {}
        self._hidden: set[str] = set()
        self._numbered: dict[str, frozenset[int]] = {}
        for style in (each for root in roots if root is not None for each in root.iter("{*}style", "{*}list-style")):
            if local(style) == "style":
                self._parents[given(style, "name")] = given(style, "parent-style-name")
                letters = style.find("{*}text-properties")
                if letters is not None and given(letters, "display") == "none":
                    self._hidden.add(given(style, "name"))
            else:
                self._numbered[given(style, "name")] = _numbered_levels(style)
        self._notes: list[etree._Element] = []

    def blocks(self, parent: etree._Element, items: _List | None = None) -> Iterator[ReadBlock]:
        """Those of a body, a cell, a box or an item of a list, whose first paragraph has the item's sign."""
        waiting = items
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                yield from self._paragraph(element, waiting)
                waiting = None
            elif name == "list":
                yield from self._list(element, items)
            elif name == "table":
                yield from table_of(
                    [
                        [[*self.blocks(cell)] for cell in inside(row, "table-cell", _PASSED_THROUGH)]
                        for row in inside(element, "table-row", _PASSED_THROUGH)
                    ]
                )
            elif name in _PASSED_THROUGH:
                yield from self.blocks(element)

    def notes(self) -> Iterator[ReadBlock]:
        """Those that the text refers to, in its order, after everything else."""
        for note in self._notes:
            yield from self.blocks(note)

    def _list(self, element: etree._Element, outer: _List | None) -> Iterator[ReadBlock]:
        style = self._numbered.get(given(element, "style-name"))
        inherited = outer.numbered if outer else frozenset[int]()
        own = _List(inherited if style is None else style, outer.level + 1 if outer else 1)
        for item in element:
            start = whole(given(item, "start-value"))
            own.count = start if start else own.count + 1
            yield from self.blocks(item, own if local(item) == "list-item" else None)

    def _paragraph(self, element: etree._Element, items: _List | None) -> Iterator[ReadBlock]:
        boxes: list[etree._Element] = []
        words = "" if self._is_hidden(element) else "".join(self._words(element, boxes))
        if text := tidy(words):
            level = self._heading(element)
            if level:
                yield ReadBlock(Sort.HEADING, marks.heading(text, level))
            elif items:
                yield item_of(text, items.level, items.count if items.level in items.numbered else 0)
            else:
                yield ReadBlock(Sort.TEXT, tidy(words, "\n"))
        for box in boxes:
            yield from self.blocks(box)

    def _heading(self, element: etree._Element) -> int:
        """The level of a heading; 0 for a paragraph."""
        if local(element) == "h":
            return whole(given(element, "outline-level"), 1)
        style = given(element, "style-name")
        return int(_HEADING_STYLE in (style, self._parents.get(style)))

    def _is_hidden(self, element: etree._Element) -> bool:
        """Whether words are hidden by their style, or a paragraph by a field in it."""
        sign = element.find("{*}hidden-paragraph")
        if sign is not None and given(sign, "is-hidden") == "true":
            return True
        style = given(element, "style-name")
        return style in self._hidden or self._parents.get(style, "") in self._hidden

    def _words(self, parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        """The words of a paragraph; the text boxes that hang on it are put in `boxes`."""
        yield parent.text or ""
        for element in parent:
            name = local(element)
            if name in _SIGNS:
                yield _SIGNS[name]
            elif name == "a" and self._links:
                yield linked("".join(self._words(element, boxes)), given(element, "href"))
            elif name == "note":
                self._notes.extend(element.findall("{*}note-body"))
            elif name in _DRAWN:
                boxes.append(element)
            elif name and name not in _LEFT_OUT and not self._is_hidden(element):
                yield from self._words(element, boxes)
            yield element.tail or ""


def _numbered_levels(style: etree._Element) -> frozenset[int]:
    """The levels of a list that are written with numbers or letters."""
    return frozenset(
        whole(given(level, "level"))
        for level in style
        if local(level) == "list-level-style-number" and given(level, "num-format")
    )
