"""Findings -> underlines, and marks -> larger or bolder lines. It only reads what is known; it never analyses."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind
from plainspeak.ui.theme import UNDERLINES, Colours
from plainspeak.ui.write.live import LineMark

_HEADING_SCALES = {1: 1.45, 2: 1.2, 3: 1.08}

MarksOf = Callable[[int], Sequence[LineMark]]


class Highlighter(QSyntaxHighlighter):
    """`marks_of` gives the findings to underline in a line, the longest first."""

    def __init__(self, document: QTextDocument, marks_of: MarksOf, colours: Colours, points: float) -> None:
        super().__init__(document)
        self._marks_of = marks_of
        self._colours = colours
        self._points = points
        self._formats: dict[tuple[str, int], QTextCharFormat] = {}

    def dress(self, colours: Colours, points: float) -> None:
        """Other colours, or another size of text (in points)."""
        self._colours, self._points = colours, points
        self._formats.clear()
        self.rehighlight()

    def rehighlight_line(self, line: int) -> None:
        block = self.document().findBlockByNumber(line)
        if block.isValid():
            self.rehighlightBlock(block)

    def highlightBlock(self, text: str) -> None:
        if not text:
            return
        level = 0
        mark = read_mark(text)
        if mark.kind is BlockKind.HEADING:
            level = mark.level
            self.setFormat(0, len(text) + mark.length, self._format("", level))
        if mark.length and mark.kind is not BlockKind.CELL:
            self.setFormat(0, mark.length, self._format("mark", level))
        for start, length, finding in self._marks_of(self.currentBlock().blockNumber()):
            self.setFormat(start, length, self._format(finding.rule, level))

    def _format(self, what: str, level: int) -> QTextCharFormat:
        """The look of a rule's words, of a mark ("mark"), or of plain words (""), in a heading of that level."""
        known = self._formats.get((what, level))
        if known is None:
            known = self._formats[what, level] = self._made(what, level)
        return known

    def _made(self, what: str, level: int) -> QTextCharFormat:
        look = QTextCharFormat()
        if level:
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setFontPointSize(self._points * _HEADING_SCALES.get(level, 1.0))
        if what == "mark":
            look.setForeground(QColor(self._colours.muted))
        elif what:
            look.setUnderlineStyle(UNDERLINES.get(what, QTextCharFormat.UnderlineStyle.SingleUnderline))
            look.setUnderlineColor(self._colours.rule(what))
        return look
