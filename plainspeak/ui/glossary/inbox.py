"""What waits for somebody: suggestions, words not in use yet, clashes with a new edition, words to look at again."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from plainspeak.glossary.care import Clash, Suggestion
from plainspeak.glossary.model import Entry, Status
from plainspeak.service.care import Care
from plainspeak.service.words import Words
from plainspeak.ui import theme
from plainspeak.ui.when import when

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ITEM = Qt.ItemDataRole.UserRole


class Sort(StrEnum):
    """Why something waits, as the row says it."""

    SUGGESTION = "Suggestion"
    WAITING = "Not in use yet"
    CLASH = "Two versions"
    DUE = "Look again"


class Item(NamedTuple):
    sort: Sort
    word: str
    below: str
    what: Suggestion | Clash | Entry

    @property
    def key(self) -> str:
        """The same for the same thing, whenever one asks."""
        mark = self.what.number if isinstance(self.what, Suggestion) else self.entry_id
        return f"{self.sort} {mark}"

    @property
    def entry_id(self) -> str:
        return self.what.id if isinstance(self.what, Entry) else self.what.entry_id


def waiting(words: Words, care: Care, today: date) -> tuple[Item, ...]:
    """Everything that waits: people's suggestions first."""
    return tuple(_items(words, care, today))


def _items(words: Words, care: Care, today: date) -> Iterator[Item]:
    for one in care.suggestions():
        what = "A new word" if one.is_new_word else "A change"
        yield Item(Sort.SUGGESTION, one.draft.headword, f"{what}, by {one.author}, {when(one.when)}", one)
    for clash in care.clashes():
        yield Item(Sort.CLASH, clash.yours.headword, "You and PlainSpeak's new edition have changed it", clash)
    for entry in words.search(status=Status.SUGGESTED):
        yield Item(Sort.WAITING, entry.headword, "Waits for an editor to put it into use", entry)
    for entry in care.due(today):
        owner = f", {entry.owner}" if entry.owner else ""
        day = date.fromisoformat(entry.review_by)
        yield Item(Sort.DUE, entry.headword, f"Since {day.day} {day:%b %Y}{owner}", entry)


class InboxModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()

    def show(self, items: Sequence[Item]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{item.word}: {item.sort.value}. {item.below}"
        return item if role == _ITEM else None


class InboxList(QListView):
    chosen = Signal(object)
    """The item that is current now; None where nothing waits."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._model, self._rows = InboxModel(), _Rows(self)
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setAccessibleName("What waits for you")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        self.dress(colours)

    def dress(self, colours: theme.Colours) -> None:
        self._rows.colours = colours
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_items(self, items: Sequence[Item]) -> None:
        """The item that was chosen stays chosen, or the next one is. Tells nobody."""
        chosen, row = self.current(), max(self.currentIndex().row(), 0)
        keys = [item.key for item in items]
        place = keys.index(chosen.key) if chosen and chosen.key in keys else min(row, len(items) - 1)
        self.selectionModel().blockSignals(True)
        self._model.show(items)
        self.setCurrentIndex(self._model.index(place) if items else QModelIndex())
        self.selectionModel().blockSignals(False)

    def items(self) -> Sequence[Item]:
        return self._model.items

    def current(self) -> Item | None:
        index = self.currentIndex()
        return self._model.items[index.row()] if index.isValid() and index.row() < len(self._model.items) else None

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)

    def _tell(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.current())


class _Rows(QStyledItemDelegate):
    """A row: the word, at the right why it waits, and beneath it in grey since when and through whom."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(120, option.fontMetrics.height() * 2 + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item: Item = index.data(_ITEM)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.colours.selection if selected else self.colours.hover))
        area: QRect = option.rect.adjusted(12, 8, -10, -8)
        above, below = QRect(area), QRect(area)
        above.setHeight(area.height() // 2)
        below.setTop(above.bottom() + 1)
        faint = self.colours.text if selected else self.colours.muted
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        used = option.fontMetrics.horizontalAdvance(item.sort.value) + 10
        _draw(painter, option.font, above, item.sort.value, faint, Qt.AlignmentFlag.AlignRight)
        _draw(painter, bold, above.adjusted(0, 0, -used, 0), item.word, self.colours.text)
        _draw(painter, option.font, below, item.below, faint)
        painter.restore()


def _draw(
    painter: QPainter,
    face: QFont,
    area: QRect,
    text: str,
    colour: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(face)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
