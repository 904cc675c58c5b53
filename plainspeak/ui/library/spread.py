"""How many leaflets have each reading age, drawn: a column a year, and in it those that meet their target."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from plainspeak.analysis.survey import Band
from plainspeak.ui import theme

_EDGE = 8
_WIDEST = 56


class Spread(QLabel):
    """To a screen reader it is a label, with all that is drawn in its description."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours = colours
        self._bands: Sequence[Band] = ()
        self.setAccessibleName("How many leaflets have each reading age")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def dress(self, colours: theme.Colours) -> None:
        self._colours = colours
        self.update()

    def show_bands(self, bands: Sequence[Band]) -> None:
        self._bands = bands
        told = ", ".join(f"{band.age} years: {band.leaflets}, {band.met} met" for band in bands if band.leaflets)
        self.setAccessibleDescription(told or "No leaflet is long enough to be sure of")
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.fontMetrics().height() * 9)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.fontMetrics().height()
        floor, top = self.height() - high - 8.0, 2 * high + 10.0
        most = max((band.leaflets for band in self._bands), default=1) or 1
        step = min(_WIDEST, (self.width() - 2 * _EDGE) / max(len(self._bands), 1))
        for number, band in enumerate(self._bands):
            left = _EDGE + step * number
            tall = (floor - top) * band.leaflets / most
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.middling))
            painter.drawRoundedRect(QRectF(left + 2, floor - tall, max(step - 4, 1), tall), 2, 2)
            painter.setBrush(QColor(self._colours.good))
            tall_met = (floor - top) * band.met / most
            painter.drawRoundedRect(QRectF(left + 2, floor - tall_met, max(step - 4, 1), tall_met), 2, 2)
            painter.setPen(QColor(self._colours.text))
            across = Qt.AlignmentFlag.AlignHCenter
            if band.leaflets:
                painter.drawText(QRectF(left, floor - tall - high - 2, step, high), across, f"{band.leaflets}")
            painter.setPen(QColor(self._colours.muted))
            painter.drawText(QRectF(left, floor + 4, step, high), across, f"{band.age}")
        self._paint_key(painter, high)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_key(self, painter: QPainter, high: int) -> None:
        """What the two colours say, at the right, where there is most room."""
        left = float(self.width() - _EDGE)
        for told, colour in (("missed", self._colours.middling), ("target met", self._colours.good)):
            wide = self.fontMetrics().horizontalAdvance(told)
            left -= wide
            painter.setPen(QColor(self._colours.muted))
            painter.drawText(QRectF(left, 0, wide + 4, high), Qt.AlignmentFlag.AlignLeft, told)
            left -= high
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left + 2, high * 0.2, high * 0.6, high * 0.6), 2, 2)
            left -= _EDGE
