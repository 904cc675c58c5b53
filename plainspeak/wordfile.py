"""What every Word file of ours has in common: A4, a plain face with room to breathe, British English.

python-docx is loaded when a Word file is first written: it loads lxml.
"""

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

_FACE = "Arial"
_SIZES = {"Normal": 11, "Title": 22, "Heading 1": 15, "Heading 2": 13, "Heading 3": 12}  # points
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same text is the same file, whenever it is written."""


def new_document(title: str) -> "Document":
    """An empty one, with what Word tells a screen reader about the file."""
    from docx import Document
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    document = Document()
    core = document.core_properties
    core.title, core.author, core.language, core.comments = clean(title), "PlainSpeak", "en-GB", ""
    core.created = core.modified = _MADE
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin = section.bottom_margin = Mm(18)
    for name, points in _SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size = _FACE, Pt(points)
        style.font.color.rgb = RGBColor(0x1C, 0x21, 0x28)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for which in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(which), None)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    return document


def bytes_of(document: "Document") -> bytes:
    """The whole file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(char for char in text if char in "\t\n" or (char >= " " and char not in "\ufffe\uffff"))
