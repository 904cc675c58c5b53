"""What opens to choose from: a list, which shrinks where there is little room and ends in "…" there; a day."""

from datetime import date

from PySide6.QtCore import QDate, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QDateEdit, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_ARROW_ROOM = 26


class Choice(QComboBox):
    def __init__(self, name: str, letters: int = 10) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def showPopup(self) -> None:
        super().showPopup()
        self.show_last_row()

    def show_last_row(self) -> None:
        """Makes the open list as high as its rows: a pixel or two too low, and an arrow at its foot covers the last."""
        listed, popup = self.view(), self.view().window()
        rows, room = min(self.count(), self.maxVisibleItems()), listed.viewport().height()
        lacking = rows * listed.sizeHintForRow(0) - room
        if lacking > 0:
            popup.resize(popup.width(), popup.height() + lacking + room)  # the arrow goes where there is room to spare
            popup.resize(popup.width(), popup.height() - listed.viewport().height() + room + lacking)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        look = QStyleOptionComboBox()
        self.initStyleOption(look)
        room = self.width() - _ARROW_ROOM - 12
        look.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, look)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, look)
        _paint_arrow(painter, self)


class Day(QDateEdit):
    """A day that has been: today, at first. Tab leaves it at once, instead of going from its day to its month."""

    def __init__(self) -> None:
        super().__init__(QDate.currentDate())
        self.setMaximumDate(QDate.currentDate())
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")

    @property
    def day(self) -> date:
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def focusNextPrevChild(self, on: bool) -> bool:
        return QWidget.focusNextPrevChild(self, on)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrow(QPainter(self), self)


def _paint_arrow(painter: QPainter, on: QWidget) -> None:
    box = QRect(on.width() - _ARROW_ROOM, 0, _ARROW_ROOM - 4, on.height())
    reach = max(4.0, on.fontMetrics().height() / 4.5)
    x, y = box.center().x() + 0.5, box.center().y() + 0.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(on.palette().text().color(), 1.6))
    painter.drawPolyline(
        QPolygonF([QPointF(x - reach, y - reach / 2), QPointF(x, y + reach / 2), QPointF(x + reach, y - reach / 2)])
    )
