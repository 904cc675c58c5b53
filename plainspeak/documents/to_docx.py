"""Light marks -> a Word file with real headings, lists that number themselves, tables and links."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from plainspeak.documents.blocks import Sort
from plainspeak.documents.lines import LINK, cells_of, number_of, runs, words_of
from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind
from plainspeak.wordfile import bytes_of, clean, new_document

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_DEEPEST = 3
"""Levels of a list that Word has styles for."""


def to_docx(text: str) -> bytes:
    """The words as a Word file; read back, they have the same marks."""
    parts = list(runs(text))
    title = next((words_of(lines[0]) for sort, lines in parts if sort is Sort.HEADING), "")
    document = new_document(title)
    for sort, lines in parts:
        if sort is Sort.HEADING:
            for line in lines:
                _write(document.add_heading(level=read_mark(line).level), words_of(line))
        elif sort is Sort.ITEM:
            _write_list(document, lines)
        elif sort is Sort.ROW:
            _write_table(document, [cells for line in lines if (cells := cells_of(line))])
        elif sort is Sort.TEXT:
            _write(document.add_paragraph(), "\n".join(line.strip() for line in lines))
    return bytes_of(document)


def _write_list(document: "Document", lines: Sequence[str]) -> None:
    lists: dict[int, int] = {}
    """The number, in the file, of the steps being counted at each level."""
    for line in lines:
        mark = read_mark(line)
        level = min(mark.level, _DEEPEST)
        numbered = mark.kind is BlockKind.STEP
        name = f"List {'Number' if numbered else 'Bullet'}{f' {level}' if level > 1 else ''}"
        paragraph = document.add_paragraph(style=name)
        _write(paragraph, words_of(line))
        lists = {deep: number for deep, number in lists.items() if deep < level or (deep == level and numbered)}
        if numbered:
            if level not in lists:
                lists[level] = _new_steps(document, name, number_of(line))
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = lists[level]


def _new_steps(document: "Document", name: str, start: int) -> int:
    """Steps in the manner of a style that count from `start`: those of the style itself would go on from the last."""
    kept = document.styles[name].element.pPr.numPr.numId.val
    numbering = document.part.numbering_part.element
    steps = numbering.add_num(numbering.num_having_numId(kept).abstractNumId.val)
    steps.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(steps.numId)


def _write_table(document: "Document", rows: Sequence[Sequence[str]]) -> None:
    if not rows:
        return
    table = document.add_table(len(rows), max(map(len, rows)))
    table.style = document.styles["Table Grid"]
    for row, made in zip(rows, table.rows, strict=True):
        for words, cell in zip(row, made.cells, strict=False):
            _write(cell.paragraphs[0], words)
    document.add_paragraph()


def _write(paragraph: "Paragraph", words: str) -> None:
    at = 0
    for link in LINK.finditer(words):
        paragraph.add_run(clean(words[at : link.start()]))
        _link(paragraph, link[1], link[2])
        at = link.end()
    paragraph.add_run(clean(words[at:]))


def _link(paragraph: "Paragraph", words: str, address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(clean(words))
    run.font.underline, run.font.color.rgb = True, RGBColor(0x0B, 0x4F, 0x9E)
    link.append(run._r)
    paragraph._p.append(link)
