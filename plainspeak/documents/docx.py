"""Word files (.docx) -> light marks, with changes that are tracked taken as made.

The XML is walked here, because python-docx leaves out the text of tracked insertions, of controls to fill in and of
text boxes. Names are those of ECMA-376, "Office Open XML File Formats", part 1, chapter 17.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from plainspeak.documents.blocks import ReadBlock, Sort, item_of, joined, linked, table_of, tidy
from plainspeak.documents.docx_styles import Numbering, Style, Styles, is_on
from plainspeak.documents.package import Package, given, inside, local
from plainspeak.errors import UserFault
from plainspeak.text import marks

_PASSED_THROUGH = {
    "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "hyperlink", "fldSimple", "bdo", "dir", "oMath",
    "oMathPara", "ruby", "rubyBase", "AlternateContent", "Choice", "Fallback", "body",
}  # fmt: skip
"""What only wraps words or blocks. What was deleted or moved away, and codes of fields, are in none of these."""
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": " ", "ptab": " "}
_DRAWN = frozenset(("drawing", "pict", "object"))


def from_docx(package: Package, *, links: bool = False) -> str:
    """The words of a Word file; "" where it has none. Raises UserFault for a zip that is no Word file.

    With `links` a link keeps its address: "[our page](https://www.example.org)".
    """
    main = _main_part(package)
    body = package.xml(main)
    if body is None:
        raise package.damaged()
    folder, _, file = main.rpartition("/")
    addresses = _addresses(package.xml(f"{folder}/_rels/{file}.rels")) if links else {}
    reader = _Reader(
        addresses, Styles(package.xml(f"{folder}/styles.xml")), Numbering(package.xml(f"{folder}/numbering.xml"))
    )
    notes = {kind: package.xml(f"{folder}/{kind}s.xml") for kind in ("footnote", "endnote")}
    return joined((*reader.blocks(body), *reader.notes(notes)))


def _main_part(package: Package) -> str:
    """Where the text is: the relations of the whole file say it, and it is nearly always word/document.xml."""
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if given(relation, "Type").endswith("/officeDocument"):
            part = given(relation, "Target").lstrip("/")
            if part.startswith(("xl/", "ppt/")):
                break
            return part
    raise UserFault(f"{package.name} is not a Word or OpenDocument text: choose a leaflet", code="binary")


def _addresses(relations: etree._Element | None) -> Mapping[str, str]:
    return (
        {given(each, "Id"): given(each, "Target") for each in relations if local(each)} if relations is not None else {}
    )


class _Reader:
    """Reads blocks in order, and remembers which notes were met and how far each list has counted."""

    def __init__(self, addresses: Mapping[str, str], styles: Styles, numbering: Numbering) -> None:
        """`addresses` of links, by the names that the text has for them."""
        self._addresses, self._styles, self._numbering = addresses, styles, numbering
        self._met: list[tuple[str, str]] = []
        self._carried = ""

    def blocks(self, parent: etree._Element) -> Iterator[ReadBlock]:
        """Those of a body, a cell, a text box or a note."""
        for element in _first_choice(parent):
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in _PASSED_THROUGH:
                yield from self.blocks(element)

    def notes(self, kinds: Mapping[str, etree._Element | None]) -> Iterator[ReadBlock]:
        """Those that the text refers to, in its order, after everything else."""
        by_id = {(kind, given(note, "id")): note for kind, root in kinds.items() if root is not None for note in root}
        for met in tuple(self._met):
            if met in by_id:
                yield from self.blocks(by_id[met])

    def _paragraph(self, paragraph: etree._Element) -> Iterator[ReadBlock]:
        style = self._styles.of(paragraph)
        boxes: list[etree._Element] = []
        words = self._carried + "".join(self._words(paragraph, boxes))
        self._carried = ""
        if _goes_on_in_the_next(paragraph):
            self._carried = words
        elif not style.of_contents and (block := self._marked(words, style)) is not None:
            yield block
        for box in boxes:
            yield from self.blocks(box)

    def _marked(self, words: str, style: Style) -> ReadBlock | None:
        text = tidy(words)
        if not text:
            return None
        if style.heading:
            return ReadBlock(Sort.HEADING, marks.heading(text, style.heading))
        item = self._numbering.next(style)
        if item is None:
            return ReadBlock(Sort.TEXT, tidy(words, "\n"))
        return item_of(text, item.level, item.number)

    def _words(self, parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        """The words of a paragraph; the text boxes that hang on it are put in `boxes`."""
        for element in _first_choice(parent):
            name = local(element)
            if name == "t":
                yield element.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "r":
                if not _is_hidden(element):
                    yield from self._words(element, boxes)
            elif name in ("footnoteReference", "endnoteReference"):
                self._met.append((name.removesuffix("Reference"), given(element, "id")))
            elif name == "hyperlink":
                said = "".join(self._words(element, boxes))
                yield linked(said, self._addresses.get(given(element, "id"), ""))
            elif name in _DRAWN:
                boxes.extend(_boxes(element))
            elif name in _PASSED_THROUGH:
                yield from self._words(element, boxes)

    def _table(self, table: etree._Element) -> Iterator[ReadBlock]:
        rows = (row for row in inside(table, "tr", _PASSED_THROUGH) if row.find("{*}trPr/{*}del") is None)
        return table_of([[list(self.blocks(cell)) for cell in inside(row, "tc", _PASSED_THROUGH)] for row in rows])


def _first_choice(parent: etree._Element) -> Iterator[etree._Element]:
    """Of the ways in which one thing is kept for newer and older programs, the first."""
    if local(parent) == "AlternateContent":
        yield from list(parent)[:1]
    else:
        yield from parent


def _boxes(drawn: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes in a drawing, each once."""
    for element in _first_choice(drawn):
        if local(element) == "txbxContent":
            yield element
        else:
            yield from _boxes(element)


def _is_hidden(run: etree._Element) -> bool:
    return any(local(each) == "rPr" and is_on(each, "vanish") for each in run)


def _goes_on_in_the_next(paragraph: etree._Element) -> bool:
    """Whether its end was deleted, so that it is one paragraph with what follows."""
    return paragraph.find("{*}pPr/{*}rPr/{*}del") is not None
