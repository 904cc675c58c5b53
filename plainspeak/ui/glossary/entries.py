"""The list of words: a model and a painter, so that a thousand entries cost no more than those in sight."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from plainspeak.glossary.model import Entry, Status
from plainspeak.ui import theme
from plainspeak.ui.glossary.naming import KINDS, STATUSES, first_answer

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ENTRY = Qt.ItemDataRole.UserRole


class EntriesModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.headword
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{entry.headword}, {KINDS[entry.kind].lower()}: {first_answer(entry)}"
            return said if entry.status is Status.APPROVED else f"{said}. {STATUSES[entry.status]}"
        return entry if role == _ENTRY else None


class EntryList(QListView):
    chosen = Signal(object)
    """The entry that is current now."""
    opened = Signal()
    """Enter: edit it."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._model = EntriesModel()
        self._rows = _Rows(self)
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setAccessibleName("Words in the glossary")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(lambda _index: self.opened.emit())
        self.dress(colours)

    def dress(self, colours: theme.Colours) -> None:
        self._rows.colours = colours
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """The entries, with the one of the id `current` chosen, or the first. Tells which it is."""
        self.selectionModel().blockSignals(True)
        self._model.show(entries)
        self.selectionModel().blockSignals(False)
        place = next((at for at, one in enumerate(entries) if one.id == current), 0)
        index = self._model.index(place) if entries else QModelIndex()
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)
        if entries:
            self.scrollTo(index)
        self._tell(index)

    def step(self, by: int) -> None:
        """From the search box: down or up without leaving it."""
        row = min(max(self.currentIndex().row() + by, 0), self._model.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def entries(self) -> Sequence[Entry]:
        return self._model.entries

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)

    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(_ENTRY) if index.isValid() else None)


class _Rows(QStyledItemDelegate):
    """A row: the word, beneath it in grey what to say instead, at the right its kind."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(120, option.fontMetrics.height() * 2 + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        area: QRect = option.rect.adjusted(12, 7, -12, -7)
        painter.save()
        self._paint_back(painter, option)
        above, below = QRect(area), QRect(area)
        above.setHeight(area.height() // 2)
        below.setTop(above.bottom() + 1)
        kind = KINDS[entry.kind] if entry.status is Status.APPROVED else entry.status.value.capitalize()
        used = self._paint_kind(painter, option, above, entry, kind)
        state: QStyle.StateFlag = option.state
        faint = self.colours.text if state & QStyle.StateFlag.State_Selected else self.colours.muted
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        bold.setStrikeOut(entry.status in (Status.RETIRED, Status.REJECTED))
        above.setRight(above.right() - used - 10)
        _draw(painter, bold, above, entry.headword, self.colours.text)
        _draw(painter, option.font, below, first_answer(entry), faint)
        painter.restore()

    def _paint_kind(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, entry: Entry, text: str) -> int:
        painter.setFont(option.font)
        state: QStyle.StateFlag = option.state
        colour = self.colours.rule(entry.kind.value)
        if state & QStyle.StateFlag.State_Selected:
            colour = QColor(self.colours.text)  # the kinds' own colours are too faint on the selection
        elif entry.status is not Status.APPROVED:
            colour = QColor(self.colours.muted)
        painter.setPen(colour)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return int(option.fontMetrics.horizontalAdvance(text))

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect.adjusted(0, 1, -1, -2)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.selection if selected else self.colours.hover))
            painter.drawRoundedRect(area, 6, 6)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self.colours.accent))
            painter.drawRoundedRect(area, 6, 6)


def _draw(painter: QPainter, face: QFont, area: QRect, text: str, colour: str) -> None:
    painter.setFont(face)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
