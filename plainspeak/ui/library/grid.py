"""A table of many lines: a model, so that a thousand leaflets cost no more than those in sight."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from plainspeak.ui import theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


_LEAST_LETTERS = 20
"""Of the wide column that can always be read."""


class GridModel(QAbstractTableModel):
    def __init__(self, heads: Sequence[str], figures: Sequence[int]) -> None:
        super().__init__()
        self.heads = heads
        self.rows: Sequence[Sequence[str]] = ()
        self.colours: dict[str, str] = {}
        self._figures = frozenset(figures)

    def show(self, rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text = self.rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads[index.column()]}: {text}" if index.column() else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in self._figures else _LEFT
        if role == Qt.ItemDataRole.ForegroundRole:
            colour = self.colours.get(text.rpartition(" ")[2])
            return QColor(colour) if colour else None
        return None

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if side == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._figures else _LEFT
        return None


class Grid(QTableView):
    opened = Signal(int)
    """Enter or a double click: the row."""
    moved = Signal()
    """Another row is current."""

    def __init__(
        self, name: str, heads: Sequence[str], colours: theme.Colours, figures: Sequence[int] = (), wide: int = 0
    ) -> None:
        """`figures` are the columns that stand to the right, `wide` is the one that takes the room there is."""
        super().__init__()
        self._model = GridModel(heads, figures)
        self.setModel(self._model)
        self.setProperty("look", "field")
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Fixed)
        self._wide = wide
        header.setMinimumSectionSize(60)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit())
        self.dress(colours)

    def dress(self, colours: theme.Colours) -> None:
        self._model.colours = {"met": colours.good, "missed": colours.rules["label"]}
        self.verticalHeader().setDefaultSectionSize(max(theme.TARGET_PIXELS, self.fontMetrics().height() + 12))
        self.resizeColumnsToContents()
        self._fit()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The wide column takes the room there is, and enough to read where there is none: then one scrolls."""
        others = sum(self.columnWidth(at) for at in range(self._model.columnCount()) if at != self._wide)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        self.setColumnWidth(self._wide, max(self.viewport().width() - others, least))

    def show_rows(self, rows: Sequence[Sequence[str]], current: int = 0) -> None:
        self._model.show(rows)
        self.resizeColumnsToContents()
        self._fit()
        if rows:
            self.selectRow(min(max(current, 0), len(rows) - 1))
        self.moved.emit()

    def place(self) -> int:
        """The row that is current; -1 for none."""
        return self.currentIndex().row() if self._model.rowCount() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.place() >= 0:
            self.opened.emit(self.place())
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height() * 6)
