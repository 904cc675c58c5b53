"""Marks -> larger or bolder lines, and findings -> underlines. It only reads what is known already; it never analyses.

Headings are formats, which move the text; underlines are painted over it, for the lines on the screen alone. Qt's own
underlines are a pixel thin, and each change of them would lay the line out again.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLine,
)

from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind
from plainspeak.ui.offsets import Offsets
from plainspeak.ui.theme import UNDERLINES, Colours, Underline

if TYPE_CHECKING:
    from plainspeak.ui.write.live import LineMark

_ADDRESS = re.compile(r"\]\(https?://[^\s()]+\)")
MARK_SCALE = 0.7
"""Of the text's size: the signs before a heading stand back."""
HEADING_SCALES = {1: 1.45, 2: 1.2, 3: 1.08}

MarksOf = Callable[[int], Sequence["LineMark"]]
"""The findings to show on a line, the longest first."""


class Highlighter(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, colours: Colours, points: float) -> None:
        super().__init__(document)
        self._colours = colours
        self._points = points
        self._formats: dict[tuple[bool, int], QTextCharFormat] = {}
        self._bullet = QTextCharFormat()
        self._bullet.setForeground(QColor(Qt.GlobalColor.transparent))  # `paint_bullets` puts a dot there

    def dress(self, colours: Colours, points: float) -> None:
        """Other colours, or another size of text (in points)."""
        self._colours, self._points = colours, points
        self._formats.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        mark = read_mark(text)
        level = mark.level if mark.kind is BlockKind.HEADING else 0
        if level:
            self.setFormat(0, 2 * len(text), self._format(False, level))
        if mark.kind is BlockKind.BULLET:
            self.setFormat(0, mark.length, self._bullet)
        elif mark.length and mark.kind is not BlockKind.CELL:
            self.setFormat(0, mark.length, self._format(True, level))
        if "](http" in text:
            self._mute_addresses(text, level)

    def _mute_addresses(self, text: str, level: int) -> None:
        """The address of a link stands back behind its words."""
        units = Offsets(text)
        for found in _ADDRESS.finditer(text):
            start, end = units.to_qt(found.start()), units.to_qt(found.end())
            self.setFormat(start, end - start, self._format(True, level))

    def _format(self, is_mark: bool, level: int) -> QTextCharFormat:
        known = self._formats.get((is_mark, level))
        if known is None:
            known = self._formats[is_mark, level] = self._made(is_mark, level)
        return known

    def _made(self, is_mark: bool, level: int) -> QTextCharFormat:
        look = QTextCharFormat()
        if level:
            look.setFontWeight(QFont.Weight.Normal if is_mark else QFont.Weight.DemiBold)
            look.setFontPointSize(self._points * (MARK_SCALE if is_mark else HEADING_SCALES.get(level, 1.0)))
        if is_mark:
            look.setForeground(QColor(self._colours.muted))
        return look


class Seen(NamedTuple):
    """A line of the text, where its top is, and those of its lines on the screen that are in sight."""

    block: QTextBlock
    top: float
    rows: Sequence[QTextLine]


def seen(block: QTextBlock, top: float, high: float, low: float) -> Seen:
    """What lies between `high` and `low`: of a paragraph of thousands of rows, the few that somebody sees."""
    layout = block.layout()
    numbers = range(layout.lineCount())
    first = bisect_left(numbers, high - top, key=lambda at: layout.lineAt(at).y() + layout.lineAt(at).height())
    last = bisect_right(numbers, low - top, key=lambda at: layout.lineAt(at).y())
    return Seen(block, top, [layout.lineAt(at) for at in range(first, last)])


def paint_fills(painter: QPainter, lines: Iterable[Seen], marks_of: MarksOf, colours: Colours) -> None:
    """A light behind long sentences. It pleases; the letter in the margin and the line below are what tells."""
    light = QColor(colours.long_fill)
    for block, top, rows in lines:
        for mark in marks_of(block.blockNumber()):
            if mark.finding.rule == "long-sentence":
                for line, left, right in _pieces(rows, mark):
                    painter.fillRect(QRectF(left, top + line.y() + 1, right - left, line.height() - 2), light)


def paint_bullets(painter: QPainter, lines: Iterable[Seen], colours: Colours, points: float) -> None:
    """A dot in place of the sign that a bullet is typed with."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.text))
    for block, top, rows in lines:
        text = block.text()
        mark = read_mark(text)
        if mark.kind is BlockKind.BULLET and rows and rows[0].textStart() == 0:
            sign = mark.length - len(text[: mark.length].lstrip())
            middle = (_across(rows[0], sign) + _across(rows[0], sign + 1)) / 2
            base = top + rows[0].y() + rows[0].ascent()
            painter.drawEllipse(QPointF(middle, base - 0.42 * points), 0.2 * points, 0.2 * points)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_underlines(
    painter: QPainter, lines: Iterable[Seen], marks_of: MarksOf, colours: Colours, width: float
) -> None:
    """Under each finding on the screen the line of its rule, `width` pixels thick."""
    for block, top, rows in lines:
        for mark in marks_of(block.blockNumber()):
            rule = mark.finding.rule
            whole = rule in ("long-sentence", "long-paragraph")  # under other findings: thinner, below their lines
            drop, thick = (width + 3.0, 1.0) if whole else (width, width)
            for line, left, right in _pieces(rows, mark):
                base = round(top + line.y() + line.ascent() + drop) + 0.5
                draw_underline(painter, UNDERLINES[rule], colours.rule(rule), QLineF(left, base, right, base), thick)


def draw_underline(painter: QPainter, look: Underline, colour: QColor, along: QLineF, width: float) -> None:
    """One underline of a rule, also as a sample of it."""
    pen = QPen(colour, width)
    if look.dashes:
        pen.setDashPattern(list(look.dashes))
    painter.setPen(pen)
    if not look.wavy:
        painter.drawLine(along)
        return
    step = 1.6 * width
    left, base = along.x1(), along.y1()
    for number in range(ceil(along.length() / step)):
        rise = 0.6 * width if number % 2 else -0.6 * width
        painter.drawLine(QLineF(left, base + rise, min(left + step, along.x2()), base - rise))
        left += step


def _pieces(rows: Sequence[QTextLine], mark: "LineMark") -> Iterator[tuple[QTextLine, float, float]]:
    """The rows that a mark runs over, with where it begins and ends in each."""
    mark_end = mark.start + mark.length
    if not rows or mark_end <= rows[0].textStart() or mark.start >= rows[-1].textStart() + rows[-1].textLength():
        return
    for line in rows:
        start, end = max(mark.start, line.textStart()), min(mark_end, line.textStart() + line.textLength())
        if start < end:
            left, right = _across(line, start), min(_across(line, end), line.x() + line.naturalTextWidth())
            if right > left:
                yield line, left, right


def _across(line: QTextLine, position: int) -> float:
    place: tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]  # PySide gives the place back too
    return place[0]
