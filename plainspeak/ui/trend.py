"""A line over time: reading ages from the first to the last, and the target they aim at. Shown, and said in words."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF

from plainspeak.ui import theme
from plainspeak.ui.along import Along

_LEFT, _RIGHT, _TOP = 34, 14, 12
_LEAST_SPAN = 4.0
"""Years from top to bottom, so that a small change does not look like a leap."""


class Point(NamedTuple):
    """`label` stands below the line, `told` is the whole in words. No value where nothing could be scored."""

    label: str
    value: float | None
    told: str


class Trend(Along):
    """To a screen reader it is a slider along the points."""

    chosen = Signal(int)
    """The place of a point."""

    def __init__(self, name: str, colours: theme.Colours, unit: str = "") -> None:
        super().__init__(name, colours)
        self._unit = unit
        self._points: Sequence[Point] = ()
        self._target: float | None = None
        self._marked: frozenset[int] = frozenset()

    def show_points(self, points: Sequence[Point], target: float | None = None, marked: Sequence[int] = ()) -> None:
        """`marked` are the points to stand out: the two that are compared."""
        self._points, self._target, self._marked = points, target, frozenset(marked)
        self._places_changed()
        aim = f" The target is {target:.0f}{self._unit}." if target is not None else ""
        self.setAccessibleDescription(f"{'. '.join(point.told for point in points)}.{aim}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.fontMetrics().height() * 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._range()
        self._paint_target(painter, low, high)
        places = self._places(low, high)
        known = [place for place in places if place is not None]
        painter.setPen(QPen(QColor(self._colours.accent), 2))
        painter.drawPolyline(QPolygonF(known))
        for number, place in enumerate(places):
            if place is not None:
                self._paint_point(painter, number, place)
        self._paint_labels(painter)
        self._paint_focus(painter)

    def _count(self) -> int:
        return len(self._points)

    def _emit(self, index: int) -> None:
        self.chosen.emit(index)

    def _aloud(self, index: int) -> str:
        return f"{self._name}: {self._told(index)}"

    def _told(self, index: int) -> str:
        return self._points[index].told

    def _index_at(self, across: float) -> int:
        return min(range(len(self._points)), key=lambda number: abs(self._across(number) - across), default=0)

    def _range(self) -> tuple[float, float]:
        values = [point.value for point in self._points if point.value is not None]
        values += [self._target] if self._target is not None else []
        if not values:
            return 0.0, _LEAST_SPAN
        low, high = min(values), max(values)
        room = max(_LEAST_SPAN - (high - low), 0.0) / 2 + 0.5
        return low - room, high + room

    def _floor(self) -> float:
        return self.height() - self.fontMetrics().height() - 8.0

    def _across(self, number: int) -> float:
        room = self.width() - _LEFT - _RIGHT
        return _LEFT + (room * number / (len(self._points) - 1) if len(self._points) > 1 else room / 2)

    def _up(self, value: float, low: float, high: float) -> float:
        return self._floor() - (self._floor() - _TOP) * (value - low) / (high - low)

    def _places(self, low: float, high: float) -> list[QPointF | None]:
        return [
            None if point.value is None else QPointF(self._across(number), self._up(point.value, low, high))
            for number, point in enumerate(self._points)
        ]

    def _paint_target(self, painter: QPainter, low: float, high: float) -> None:
        if self._target is None:
            return
        level = self._up(self._target, low, high)
        painter.setPen(QPen(QColor(self._colours.good), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(_LEFT, level), QPointF(self.width() - _RIGHT, level))
        painter.setPen(QColor(self._colours.good))
        self._paint_text(painter, QPointF(0, level), f"{self._target:.0f}{self._unit}")

    def _paint_point(self, painter: QPainter, number: int, place: QPointF) -> None:
        stands_out = number in self._marked or (self.hasFocus() and number == self._at)
        size = 5.0 if stands_out else 3.5
        painter.setPen(QPen(QColor(self._colours.accent), 2))
        painter.setBrush(QColor(self._colours.accent if stands_out else self._colours.page))
        painter.drawEllipse(place, size, size)
        value = self._points[number].value
        if value is not None and (stands_out or number in (0, len(self._points) - 1)):
            painter.setPen(QColor(self._colours.text))
            high = self.fontMetrics().height()
            told = f"{value:.0f}{self._unit}"
            wide = self.fontMetrics().horizontalAdvance(told)
            left = min(max(place.x() - wide / 2, _LEFT), self.width() - wide - 2)
            above = place.y() - high - 5 > 0
            painter.drawText(QPointF(left, place.y() - 8 if above else place.y() + high + 2), told)

    def _paint_labels(self, painter: QPainter) -> None:
        """As many as there is room for: the first and the last always."""
        painter.setPen(QColor(self._colours.muted))
        last, free = len(self._points) - 1, -1.0
        for number in sorted(range(len(self._points)), key=lambda each: (each not in (0, last), each)):
            label = self._points[number].label
            wide = self.fontMetrics().horizontalAdvance(label)
            left = min(max(self._across(number) - wide / 2, 0), self.width() - wide)
            if number in (0, last):
                if number == last and last and left < free + 8:
                    continue
                painter.drawText(QPointF(left, self.height() - 5), label)
                free = max(free, left + wide) if number == 0 else free
                end = left if number == last else self.width()
            elif left > free + 8 and left + wide < end - 8:
                painter.drawText(QPointF(left, self.height() - 5), label)
                free = left + wide

    def _paint_text(self, painter: QPainter, place: QPointF, text: str) -> None:
        painter.drawText(QPointF(place.x() + 2, place.y() + self.fontMetrics().ascent() / 2 - 1), text)
