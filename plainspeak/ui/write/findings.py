"""The findings as a list: for the eye, for the keyboard, and for a screen reader, to whom underlines say nothing."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from plainspeak.analysis.finding import Finding
from plainspeak.ui import theme
from plainspeak.ui.parts import WholeRows
from plainspeak.ui.rulebook import rules

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FINDING = Qt.ItemDataRole.UserRole


class FindingsModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._findings: Sequence[Finding] = ()

    def show(self, findings: Sequence[Finding]) -> None:
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding = self._findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return short(finding.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            mend = f", say {finding.suggestions[0].text}" if finding.suggestions else ""
            return f"{rules()[finding.rule].title}: {short(finding.text)}{mend}"
        return finding if role == _FINDING else None


class FindingsList(WholeRows):
    chosen = Signal(int)
    """The number of a finding."""
    taken = Signal()
    """Enter: do what the current finding suggests first."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._model = FindingsModel()
        self._rows = _Rows(self)
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setAccessibleName("Everything worth a look")
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(lambda _index: self.taken.emit())
        self.dress(colours)

    def sizeHint(self) -> QSize:
        return QSize(200, 3 * self._rows.row_height(self.fontMetrics()))

    def minimumSizeHint(self) -> QSize:
        """Two whole rows: what is left of a third would be a row cut in half."""
        return QSize(120, 2 * self._rows.row_height(self.fontMetrics()))

    def dress(self, colours: theme.Colours) -> None:
        self._rows.colours = colours
        self.viewport().update()

    def show_findings(self, findings: Sequence[Finding], current: int) -> None:
        self.selectionModel().blockSignals(True)
        self._model.show(findings)
        self.selectionModel().blockSignals(False)
        self.fit_rows()
        self.show_current(current)

    def show_current(self, current: int) -> None:
        """Without telling anybody: they told us."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._model.index(current) if current >= 0 else QModelIndex())
        self.selectionModel().blockSignals(False)
        if current >= 0:
            self.scrollTo(self._model.index(current))
        self.viewport().update()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())


class _Rows(QStyledItemDelegate):
    """A row: the letter of the rule in its colour, the words, and in grey what to say instead."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(120, self.row_height(option.fontMetrics))

    def row_height(self, metrics: QFontMetrics) -> int:
        return max(theme.TARGET_PIXELS + 2, metrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        finding: Finding = index.data(_FINDING)
        area: QRect = option.rect
        metrics = option.fontMetrics
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_back(painter, area, state)
        face = QFont(option.font)
        face.setWeight(QFont.Weight.Bold)
        painter.setFont(face)
        painter.setPen(self.colours.rule(finding.rule))
        room = metrics.horizontalAdvance("MM")
        middle = Qt.AlignmentFlag.AlignVCenter
        letter = area.adjusted(8, 0, 0, 0)
        letter.setWidth(room)
        painter.drawText(letter, middle | Qt.AlignmentFlag.AlignLeft, rules()[finding.rule].letter)
        painter.setFont(option.font)
        words = area.adjusted(8 + room, 0, -8, 0)
        mend = f"→ {finding.suggestions[0].text}" if finding.suggestions else ""
        mend = metrics.elidedText(mend, Qt.TextElideMode.ElideRight, words.width() // 2)
        painter.setPen(QColor(self.colours.muted))
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, mend)
        painter.setPen(QColor(self.colours.text))
        left = words.width() - metrics.horizontalAdvance(mend) - 12
        shown = metrics.elidedText(short(finding.text), Qt.TextElideMode.ElideRight, left)
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def _paint_back(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.selection if selected else self.colours.hover))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 5, 5)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self.colours.accent))
            painter.drawRoundedRect(area.adjusted(0, 1, -1, -2), 5, 5)


def short(words: str, most: int = 90) -> str:
    """On one line, and not too long."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[:most].rsplit(' ', 1)[0]}…"
