"""The table of words: a model and a painter, so that a hundred thousand entries cost no more than those in sight."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from plainspeak.glossary.model import Entry, Status
from plainspeak.ui import theme
from plainspeak.ui.glossary.naming import KINDS, SHORT_STATUSES, STATUSES, first_answer, topic_name

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ENTRY = Qt.ItemDataRole.UserRole
_GAP = 10
"""Pixels on either side of the text of a cell."""


class _Column(NamedTuple):
    title: str
    text: Callable[[Entry], str]
    share: int
    """Of the width of the table, beside those of the other columns that are shown."""
    letters: int
    """How wide the table must be, in letters, for the column to be shown."""


def _kind_or_status(entry: Entry) -> str:
    return KINDS[entry.kind] if entry.status is Status.APPROVED else SHORT_STATUSES[entry.status]


COLUMNS = (
    _Column("Word", lambda entry: entry.headword, 38, 0),
    _Column("Say instead", first_answer, 40, 34),
    _Column("Kind", _kind_or_status, 18, 0),
    _Column("Topic", lambda entry: topic_name(entry.topic), 30, 80),
    _Column("Status", lambda entry: SHORT_STATUSES[entry.status], 18, 106),
)
_WORD, _SAY, _KIND = 0, 1, 2


class EntriesModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()
        self._found: Sequence[Entry] = ()
        """As they came: by how well they answer the search."""
        self._order: tuple[int, Qt.SortOrder] | None = None

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._found = entries
        self.entries = self._in_order()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By what a column says; a column of -1 is the order in which they were found."""
        self.beginResetModel()
        self._order = (column, order) if column >= 0 else None
        self.entries = self._in_order()
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return COLUMNS[index.column()].text(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _said(entry) if index.column() == _WORD else COLUMNS[index.column()].text(entry)
        return entry if role == _ENTRY else None

    def _in_order(self) -> Sequence[Entry]:
        if self._order is None:
            return self._found
        column, order = self._order
        text = COLUMNS[column].text
        return sorted(
            self._found, key=lambda entry: text(entry).casefold(), reverse=order is Qt.SortOrder.DescendingOrder
        )


class EntryTable(QTableView):
    chosen = Signal(object)
    """The entry that is current now."""
    opened = Signal()
    """Enter: edit it."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._model = EntriesModel()
        self._cells = _Cells(self)
        self.setModel(self._model)
        self.setItemDelegate(self._cells)
        self.setAccessibleName("Words in the glossary")
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.activated.connect(lambda _index: self.opened.emit())
        self.dress(colours)

    def dress(self, colours: theme.Colours) -> None:
        self._cells.colours = colours
        self.verticalHeader().setDefaultSectionSize(max(self.fontMetrics().height() + 14, theme.TARGET_PIXELS))
        self._share_width()
        self.viewport().update()

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """The entries, with the one of the id `current` chosen, or the first. Tells which it is."""
        self.selectionModel().blockSignals(True)
        self._model.show(entries)
        self.selectionModel().blockSignals(False)
        shown = self._model.entries
        place = next((at for at, one in enumerate(shown) if one.id == current), 0) if current else 0
        index = self._model.index(place, 0) if shown else QModelIndex()
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)
        if shown:
            self.scrollTo(index)
        self._tell(index)

    def step(self, by: int) -> None:
        """From the search box: down or up without leaving it."""
        row = min(max(self.currentIndex().row() + by, 0), self._model.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    def entries(self) -> Sequence[Entry]:
        return self._model.entries

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits; Tab goes on to what is beside the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _share_width(self) -> None:
        """The columns that there is room for, each with its share."""
        letters = self.viewport().width() // max(self.fontMetrics().averageCharWidth(), 1)
        shown = [place for place, column in enumerate(COLUMNS) if letters >= column.letters]
        total = sum(COLUMNS[place].share for place in shown)
        left = self.viewport().width()
        for place in range(len(COLUMNS)):
            self.setColumnHidden(place, place not in shown)
        for place in shown[:-1]:
            width = self.viewport().width() * COLUMNS[place].share // total
            self.setColumnWidth(place, width)
            left -= width
        self.setColumnWidth(shown[-1], max(left, 0))

    def _tell(self, index: QModelIndex, _before: QModelIndex = _ROOT) -> None:
        self.chosen.emit(index.data(_ENTRY) if index.isValid() else None)


class _Cells(QStyledItemDelegate):
    """The word stands out, its kind has its colour, and a row that is chosen is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.colours.selection if selected else self.colours.hover))
        if selected and index.column() == _WORD:
            mark = option.rect.adjusted(0, 0, 0, 0)
            mark.setWidth(3)
            painter.fillRect(mark, QColor(self.colours.accent))
        face = QFont(option.font)
        if index.column() == _WORD:
            face.setWeight(QFont.Weight.DemiBold)
            face.setStrikeOut(entry.status in (Status.RETIRED, Status.REJECTED))
        painter.setFont(face)
        painter.setPen(QColor(self._colour(entry, index.column(), selected=selected)))
        area = option.rect.adjusted(_GAP, 0, -_GAP // 2, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _colour(self, entry: Entry, column: int, *, selected: bool) -> str:
        """On the selection everything is in the colour of text: others are too faint there."""
        if selected or column in (_WORD, _SAY):
            return self.colours.text
        if column == _KIND and entry.status is Status.APPROVED:
            return self.colours.rule(entry.kind.value).name()
        return self.colours.muted


def _said(entry: Entry) -> str:
    said = f"{entry.headword}, {KINDS[entry.kind].lower()}: {first_answer(entry)}"
    return said if entry.status is Status.APPROVED else f"{said}. {STATUSES[entry.status]}"
