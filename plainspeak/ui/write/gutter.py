"""The margin of the editor: beside each line, the letters of the rules that have something to say about it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from plainspeak.analysis.finding import Finding
from plainspeak.ui import theme
from plainspeak.ui.highlight import MarksOf, seen
from plainspeak.ui.rulebook import rules

if TYPE_CHECKING:
    from plainspeak.ui.write.editor import Editor

_MOST_LETTERS = 3


class Gutter(QWidget):
    """Painted beside the viewport. A click on a letter chooses its finding."""

    chosen = Signal(Finding, int)
    """A finding, and the line it is on."""

    def __init__(self, editor: "Editor") -> None:
        super().__init__(editor)
        self._editor = editor
        self._marks_of: MarksOf = lambda _line: ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Letters of the rules, line by line")

    def read_from(self, marks_of: MarksOf) -> None:
        self._marks_of = marks_of
        self.update()

    def dress(self, colours: theme.Colours) -> None:
        self._colours = colours
        self.update()

    def wanted_width(self) -> int:
        return self._letter_width() * _MOST_LETTERS + 14

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._colours.page))
        painter.setFont(self._face())
        for top, height, findings in self._rows():
            if top > event.rect().bottom() or top + height < event.rect().top():
                continue
            right = self.width() - 6
            for rule in reversed(_rules_of(findings)):
                painter.setPen(self._colours.rule(rule))
                box = QRect(right - self._letter_width(), round(top), self._letter_width(), round(height))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, rules()[rule].letter)
                right -= self._letter_width()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for top, height, findings in self._rows():
            if top <= event.position().y() < top + height:
                found = _rules_of(findings)
                slot = int((self.width() - 6 - event.position().x()) // self._letter_width())
                if 0 <= slot < len(found):
                    wanted = found[len(found) - 1 - slot]
                    place = next(place for place in findings if place[0].rule == wanted)
                    self.chosen.emit(*place)

    def _rows(self) -> Iterator[tuple[float, float, list[tuple[Finding, int]]]]:
        """Each line of the screen with findings that begin in it: its top, its height, the findings."""
        for block, top in self._editor.visible_lines():
            yield from self._rows_of(block, top)

    def _rows_of(self, block: QTextBlock, top: float) -> Iterator[tuple[float, float, list[tuple[Finding, int]]]]:
        marks = self._marks_of(block.blockNumber())
        if not marks:
            return
        for line in seen(block, top, 0, self.height()).rows:
            start, end = line.textStart(), line.textStart() + line.textLength()
            findings = [(mark.finding, block.blockNumber()) for mark in marks if start <= mark.start < end]
            if findings:
                yield top + line.y(), line.height(), findings

    def _face(self) -> QFont:
        face = QFont(self._editor.font())
        face.setPointSizeF(max(9.0, self._editor.font().pointSizeF() * 0.72))
        face.setWeight(QFont.Weight.Bold)
        return face

    def _letter_width(self) -> int:
        return round(self._editor.fontMetrics().averageCharWidth() * 1.35)


def _rules_of(findings: list[tuple[Finding, int]]) -> list[str]:
    """The rules among the findings, in the order of the list of rules, as many as there is room for."""
    there = {finding.rule for finding, _line in findings}
    return [rule for rule in rules() if rule in there][:_MOST_LETTERS]
