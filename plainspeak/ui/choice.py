"""A list to choose from: it says that it opens, shrinks where there is little room, and ends in "…" there."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter

_ARROW_ROOM = 26


class Choice(QComboBox):
    def __init__(self, name: str, letters: int = 10) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        look = QStyleOptionComboBox()
        self.initStyleOption(look)
        room = self.width() - _ARROW_ROOM - 12
        look.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, look)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, look)
        self._paint_arrow(painter)

    def _paint_arrow(self, painter: QPainter) -> None:
        box = QRect(self.width() - _ARROW_ROOM, 0, _ARROW_ROOM - 4, self.height())
        reach = max(4.0, self.fontMetrics().height() / 4.5)
        x, y = box.center().x() + 0.5, box.center().y() + 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text().color(), 1.6))
        painter.drawPolyline(
            QPolygonF([QPointF(x - reach, y - reach / 2), QPointF(x, y + reach / 2), QPointF(x + reach, y - reach / 2)])
        )
