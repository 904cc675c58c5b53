"""The leaflet at a glance: a bar a sentence, tall where it is long, strong where it is hard. A click goes to it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from plainspeak.ui import theme
from plainspeak.ui.along import Along

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analysis, SentenceFacts

_TALLEST_WORDS = 45
_WIDEST_BAR = 30
_ROOM = 4
_HARD = 1.5
"""Times an even share of the reading age."""


class Strip(Along):
    """To a screen reader it is a slider along the sentences."""

    chosen = Signal(int, int)
    """The start and end of a sentence."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__("Sentences", colours)
        self._sentences: Sequence[SentenceFacts] = ()
        self._text = ""
        self._mean, self._most = 20, 25
        self._even = 0.0
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_analysis(self, analysis: "Analysis") -> None:
        self._sentences, self._text = analysis.sentences, analysis.document.text
        self._mean, self._most = analysis.audience.mean_sentence_words, analysis.audience.max_sentence_words
        self._places_changed()
        shares = [one.share for one in self._sentences if one.share]
        self._even = sum(shares) / len(shares) if shares else 0.0
        long = sum(one.words > self._most for one in self._sentences)
        told = f"{_many(len(self._sentences), 'sentence')}, {long} of them over {self._most} words"
        self.setAccessibleDescription(f"{told}. Left and right move from one to the next, Enter goes to it.")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * 2.6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        floor = self.height() - _ROOM - 1.0
        for left, width, one in self._bars():
            tall = max(3.0, self._height_of(one.words))
            painter.setBrush(QColor(self._colour_of(one)))
            gap = 2.0 if width > 5 else 0.5 if width > 2 else 0
            radius = 1.5 if width > 5 else 0
            painter.drawRoundedRect(QRectF(left, floor - tall, max(width - gap, 0.8), tall), radius, radius)
        if self._sentences:
            self._paint_limit(painter, floor - self._height_of(self._most))
        self._paint_focus(painter)

    def _paint_limit(self, painter: QPainter, at: float) -> None:
        """The line that no bar should reach over; its name beside the bars, where none can hide it."""
        painter.setPen(QPen(QColor(self._colours.edge), 1, Qt.PenStyle.DotLine))
        painter.drawLine(_ROOM, round(at), round(_ROOM + self._across()), round(at))
        painter.setPen(QColor(self._colours.muted))
        height = self.fontMetrics().height()
        beside = QRectF(self.width() - self._label_width(), at - height / 2, self._label_width() - _ROOM, height)
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._label())

    def _count(self) -> int:
        return len(self._sentences)

    def _emit(self, index: int) -> None:
        self.chosen.emit(self._sentences[index].start, self._sentences[index].end)

    def _aloud(self, index: int) -> str:
        return self._told(index)

    def _told(self, index: int) -> str:
        one = self._sentences[index]
        words = self._text[one.start : one.end].split()
        how = ", too long" if one.words > self._most else ", hard" if self._is_hard(one) else ""
        return f"{_many(one.words, 'word')}{how}: {' '.join(words[:8])}{'…' if len(words) > 8 else ''}"

    def _label(self) -> str:
        return f"{self._most} words"

    def _label_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._label()) + 2 * _ROOM

    def _across(self) -> float:
        """How wide the bars are together, at most."""
        return self.width() - _ROOM - self._label_width()

    def _step(self) -> float:
        return min(_WIDEST_BAR, self._across() / max(len(self._sentences), 1))

    def _bars(self) -> list[tuple[float, float, "SentenceFacts"]]:
        """Where there are more sentences than pixels, the longest of those that share a pixel stands for them."""
        step = self._step()
        if step >= 1:
            return [(_ROOM + step * place, step, one) for place, one in enumerate(self._sentences)]
        columns: dict[int, SentenceFacts] = {}
        for place, one in enumerate(self._sentences):
            column = int(step * place)
            if column not in columns or one.words > columns[column].words:
                columns[column] = one
        return [(_ROOM + column, 1.0, one) for column, one in columns.items()]

    def _index_at(self, across: float) -> int:
        wanted = int((across - _ROOM) / max(self._step(), 1e-6))
        return min(max(wanted, 0), max(len(self._sentences) - 1, 0))

    def _height_of(self, words: int) -> float:
        return (self.height() - 2 * _ROOM - 2) * min(words, _TALLEST_WORDS) / _TALLEST_WORDS

    def _colour_of(self, one: "SentenceFacts") -> str:
        if one.words > self._most:
            return self._colours.rules["long-sentence"]
        return self._colours.middling if self._is_hard(one) else self._colours.calm

    def _is_hard(self, one: "SentenceFacts") -> bool:
        """Its share of the reading age is well over an even one."""
        return one.words > self._mean or (one.share or 0) > _HARD * self._even

    def _paint_focus(self, painter: QPainter) -> None:
        super()._paint_focus(painter)
        if self.hasFocus() and self._sentences:
            left = _ROOM + self._step() * self._at
            painter.drawLine(round(left), self.height() - 3, round(left + max(self._step(), 3)), self.height() - 3)


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
