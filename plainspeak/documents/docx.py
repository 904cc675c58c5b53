"""Word files (.docx) -> light marks, with changes that are tracked taken as made.

The XML is walked here, because python-docx leaves out the text of tracked insertions, of controls to fill in and of
text boxes. Names are those of ECMA-376, "Office Open XML File Formats", part 1, chapter 17.
"""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from plainspeak.documents.blocks import ReadBlock, Sort, item_of, joined, linked, table_of, tidy
from plainspeak.documents.docx_styles import Numbering, Style, Styles
from plainspeak.documents.package import Package, given, inside, local
from plainspeak.errors import UserFault
from plainspeak.text import marks

_PASSED_THROUGH = {
    "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "bdo", "dir", "oMath",
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
    if next(body.iter("{*}altChunk"), None) is not None:  # only Word can put those together, when it saves the file
        advice = "open it in Word, save it, and choose it again"
        raise UserFault(f"{package.name} has another file in it that only Word can read: {advice}", code="binary")
    folder, _, file = main.rpartition("/")
    targets = _targets(package.xml(f"{folder}/_rels/{file}.rels"))
    diagrams = {id: part for id, part in targets.items() if "diagrams/data" in part}
    reader = _Reader(
        targets if links else {},
        {
            id: package.xml(part.lstrip("/") if part.startswith("/") else f"{folder}/{part}")
            for id, part in diagrams.items()
        },
        Styles(package.xml(f"{folder}/styles.xml")),
        Numbering(package.xml(f"{folder}/numbering.xml")),
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
    if "Index/Document.iwa" in package:
        advice = "in Pages, choose Export To and then Word"
        raise UserFault(f"{package.name} is a file of Pages: {advice}", code="binary")
    raise UserFault(f"{package.name} is not a Word or OpenDocument text: choose a leaflet", code="binary")


def _targets(relations: etree._Element | None) -> Mapping[str, str]:
    """Where the links and the drawings of the text are, by the names that it has for them."""
    return (
        {given(each, "Id"): given(each, "Target") for each in relations if local(each)} if relations is not None else {}
    )


class _Fields:
    """The fields open in a paragraph: each has its code, then what it shows. What is in a code is not to be seen."""

    def __init__(self) -> None:
        self._in_code: list[bool] = []

    def meet(self, kind: str) -> None:
        if kind == "begin":
            self._in_code.append(True)
        elif self._in_code and kind == "separate":
            self._in_code[-1] = False
        elif self._in_code and kind == "end":
            self._in_code.pop()

    @property
    def tells_its_code(self) -> bool:
        return any(self._in_code)


class _Reader:
    """Reads blocks in order, and remembers which notes were met and how far each list has counted."""

    def __init__(
        self,
        addresses: Mapping[str, str],
        diagrams: Mapping[str, etree._Element | None],
        styles: Styles,
        numbering: Numbering,
    ) -> None:
        """`addresses` of links and `diagrams` (SmartArt), by the names that the text has for them."""
        self._addresses, self._diagrams = addresses, diagrams
        self._styles, self._numbering = styles, numbering
        self._met: list[tuple[str, str]] = []

    def blocks(self, parent: etree._Element) -> Iterator[ReadBlock]:
        """Those of a body, a cell, a text box or a note. Paragraphs whose ends were deleted are one with the next."""
        together: list[etree._Element] = []
        for element in _inside(parent):
            if local(element) == "p":
                together.append(element)
                if _goes_on_in_the_next(element):
                    continue
            yield from self._paragraph(together)
            together = []
            if local(element) == "tbl":
                yield from self._table(element)
        yield from self._paragraph(together)

    def notes(self, kinds: Mapping[str, etree._Element | None]) -> Iterator[ReadBlock]:
        """Those that the text refers to, in its order, after everything else."""
        by_id = {(kind, given(note, "id")): note for kind, root in kinds.items() if root is not None for note in root}
        for met in tuple(self._met):
            if met in by_id:
                yield from self.blocks(by_id[met])

    def _paragraph(self, together: Sequence[etree._Element]) -> Iterator[ReadBlock]:
        """One block of paragraphs that are one; it looks as the last of them does."""
        if not together:
            return
        style, boxes = self._styles.of(together[-1]), list[etree._Element]()
        self._fields = _Fields()  # anew, for the end of one may have been deleted
        words = "".join(word for paragraph in together for word in self._words(paragraph, boxes))
        if not (style.of_contents or style.hidden) and (block := self._marked(words, style)) is not None:
            yield block
        for box in boxes:
            yield from self._diagram(box) if local(box) == "relIds" else self.blocks(box)

    def _diagram(self, named: etree._Element) -> Iterator[ReadBlock]:
        """The words of each of its shapes, in the order that they were written in (part 1, 21.4)."""
        data = self._diagrams.get(given(named, "dm"))
        for shape in data.iter("{*}t") if data is not None else ():
            said = (" ".join("".join(words.itertext("{*}t")) for words in shape.iter("{*}p"))) if len(shape) else ""
            if text := tidy(said):
                yield item_of(text, 1, 0)

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
                yield "" if self._fields.tells_its_code else element.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "fldChar":
                self._fields.meet(given(element, "fldCharType"))
            elif name == "r":
                if not self._is_hidden(element):
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

    def _is_hidden(self, run: etree._Element) -> bool:
        return any(local(each) == "rPr" and self._styles.hides(each) for each in run)

    def _table(self, table: etree._Element) -> Iterator[ReadBlock]:
        rows = (row for row in inside(table, "tr", _PASSED_THROUGH) if row.find("{*}trPr/{*}del") is None)
        return table_of([[list(self.blocks(cell)) for cell in inside(row, "tc", _PASSED_THROUGH)] for row in rows])


def _inside(parent: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables, also in what only wraps them."""
    for element in _first_choice(parent):
        if local(element) in ("p", "tbl"):
            yield element
        elif local(element) in _PASSED_THROUGH and not _lists_contents(element):
            yield from _inside(element)


def _lists_contents(control: etree._Element) -> bool:
    """Whether a control holds the list of contents, which Google Docs and LibreOffice give no style of its own."""
    gallery = control.find("{*}sdtPr/{*}docPartObj/{*}docPartGallery")
    return gallery is not None and given(gallery, "val") == "Table of Contents"


def _first_choice(parent: etree._Element) -> Iterator[etree._Element]:
    """Of the ways in which one thing is kept for newer and older programs, the first."""
    if local(parent) == "AlternateContent":
        yield from list(parent)[:1]
    else:
        yield from parent


def _boxes(drawn: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes in a drawing, each once, and the names of its diagrams."""
    for element in _first_choice(drawn):
        if local(element) in ("txbxContent", "relIds"):
            yield element
        else:
            yield from _boxes(element)


def _goes_on_in_the_next(paragraph: etree._Element) -> bool:
    """Whether its end was deleted, so that it is one paragraph with what follows."""
    return paragraph.find("{*}pPr/{*}rPr/{*}del") is not None
