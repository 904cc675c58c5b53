"""A drawing for whoever would rather look than read: a list whose rows each have a bar as long as what they say."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from plainspeak.ui import theme
from plainspeak.ui.parts import WholeRows

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW = Qt.ItemDataRole.UserRole
_BAR = 8
"""Pixels high."""
_ROUND_WORDS = _BAR + 20
"""How much higher a row is than its words."""


class Row(NamedTuple):
    """`value` is the length of the bar, `shown` its figure in words; `detail` stands small under the bar."""

    text: str
    value: float
    shown: str
    detail: str = ""
    strong: bool = False
    """Drawn in the colour of what costs too much."""
    place: tuple[int, int] = (0, 0)
    """The start and end of what the row is about, in the text."""


class _Model(QAbstractListModel):
    def __init__(self, rows: Sequence[Row], parent: QListView) -> None:
        super().__init__(parent)
        self.rows = rows

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join((row.text, row.shown)) + (f". {row.detail}" if row.detail else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.detail or row.text
        return row if role == _ROW else None


class Bars(WholeRows):
    chosen = Signal(int, int)
    """The place of the row that was pressed."""

    def __init__(self, name: str, rows: Sequence[Row], colours: theme.Colours) -> None:
        super().__init__()
        self.setProperty("look", "field")
        self.setAccessibleName(name)
        self._colours = colours
        self.show_rows(rows)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def sizeHint(self) -> QSize:
        return QSize(200, 3 * (self.fontMetrics().height() + _ROUND_WORDS) + 2)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other rows; their bars are drawn against the longest of them."""
        self.setModel(_Model(rows, self))
        self.setItemDelegate(_Drawing(self, rows, self._colours))
        self.fit_rows()

    def _choose(self, index: QModelIndex) -> None:
        row: Row = index.data(_ROW)
        if row.place != (0, 0):
            self.chosen.emit(*row.place)


class _Drawing(QStyledItemDelegate):
    def __init__(self, parent: QWidget, rows: Sequence[Row], colours: theme.Colours) -> None:
        super().__init__(parent)
        self._colours = colours
        self._longest = max((abs(row.value) for row in rows), default=0.0) or 1.0
        self._details = any(row.detail for row in rows)

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        lines = 2 if self._details else 1
        return QSize(200, option.fontMetrics.height() * lines + _ROUND_WORDS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(_ROW)
        area = QRectF(option.rect).adjusted(10, 6, -12, -6)
        metrics = option.fontMetrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, option)
        face = QFont(option.font)
        face.setWeight(QFont.Weight.DemiBold)
        line = QRectF(area.left(), area.top(), area.width(), metrics.height())
        room = area.width() - metrics.horizontalAdvance(row.shown) * 1.1 - 16
        painter.setPen(QColor(self._colours.text))
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(face)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.shown)
        self._paint_bar(painter, row, QRectF(area.left(), line.bottom() + 3, area.width(), _BAR))
        if row.detail:
            painter.setFont(option.font)
            painter.setPen(QColor(self._colours.muted))
            below = QRectF(area.left(), line.bottom() + _BAR + 6, area.width(), metrics.height())
            said = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, int(area.width()))
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()

    def _paint_bar(self, painter: QPainter, row: Row, room: QRectF) -> None:
        long = max(room.width() * abs(row.value) / self._longest, 2.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.rules["long-sentence"] if row.strong else self._colours.middling))
        painter.drawRoundedRect(QRectF(room.left(), room.top(), long, room.height()), 2, 2)

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.selection if chosen else self._colours.hover))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self._colours.accent))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5)
