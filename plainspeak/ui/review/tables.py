"""The two tables of the panel: every score before and after, and every finding with what became of it.

Neither scrolls by itself: they are as tall as what they hold, and the panel scrolls.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from plainspeak.analysis.finding import Finding
from plainspeak.rewrite.compare import Comparison
from plainspeak.ui import theme
from plainspeak.ui.review.figures import Fates, Figure, Words, fates
from plainspeak.ui.write.findings import short

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.ItemDataRole.UserRole
_FATES = ("gone", "stayed", "new")


_HEADS = ("Score", "Before", "After", "Difference")


class ScoreTable(QTableWidget):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__(0, 4)
        self._colours = colours
        self._figures: Sequence[Figure] = ()
        self.setAccessibleName("Scores before and after")
        self.setHorizontalHeaderLabels(_HEADS)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        _no_scrolling(self)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column, side in enumerate((_LEFT, _RIGHT, _RIGHT, _RIGHT)):
            self.model().setHeaderData(column, Qt.Orientation.Horizontal, side, Qt.ItemDataRole.TextAlignmentRole)

    def dress(self, colours: theme.Colours) -> None:
        self._colours = colours
        self.show_figures(self._figures)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self.setRowCount(len(figures))
        for row, figure in enumerate(figures):
            for column, text in enumerate(figure[:4]):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_RIGHT if column else _LEFT)
                if column:
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, _cell_aloud(figure.name, _HEADS[column], text))
                if column == 3:
                    item.setForeground(QColor(self._colour_of(figure.verdict)))
                elif column == 1:
                    item.setForeground(QColor(self._colours.muted))
                self.setItem(row, column, item)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        tall = sum(self.rowHeight(row) for row in range(self.rowCount())) + self.horizontalHeader().sizeHint().height()
        return QSize(240, tall + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def _colour_of(self, verdict: str) -> str:
        known = {"easier": self._colours.good, "harder": self._colours.rules["label"]}
        return known.get(verdict, self._colours.muted)


class FindingsTree(QTreeWidget):
    """A rule a line, with how many are gone, stayed and new; opened, the words. Enter or a click goes there."""

    chosen = Signal(Finding, bool)
    """A finding to show, and whether it is in the text before."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours = colours
        self._comparison: Comparison | None = None
        self._visits: dict[int, int] = {}
        self.setAccessibleName("Findings: gone, stayed and new")
        self.setColumnCount(4)
        self.setHeaderLabels(["Rule", "Gone", "Stayed", "New"])
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        _no_scrolling(self)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            self.headerItem().setTextAlignment(column, _RIGHT)
        self.itemExpanded.connect(lambda _item: self.updateGeometry())
        self.itemCollapsed.connect(lambda _item: self.updateGeometry())
        self.itemClicked.connect(lambda item, _column: self._go(item))
        self.itemActivated.connect(lambda item, _column: self._go(item))

    def dress(self, colours: theme.Colours) -> None:
        self._colours = colours
        if self._comparison:
            self.show_comparison(self._comparison)

    def show_comparison(self, comparison: Comparison) -> None:
        opened = {item.text(0) for item in self._rules() if item.isExpanded()}
        self._comparison = comparison
        self._visits.clear()
        self.clear()
        for one in fates(comparison):
            item = self._rule_item(one)
            self.addTopLevelItem(item)
            item.setExpanded(one.title in opened)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = self.topLevelItemCount() + sum(item.childCount() for item in self._rules() if item.isExpanded())
        return QSize(240, self.header().sizeHint().height() + rows * self._row_height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def _rules(self) -> list[QTreeWidgetItem]:
        items = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _row_height(self) -> int:
        return max(theme.TARGET_PIXELS - 2, self.fontMetrics().height() + 8)

    def _rule_item(self, fate: Fates) -> QTreeWidgetItem:
        counts = (fate.gone, fate.left, fate.new)
        item = QTreeWidgetItem([fate.title, *(str(count) if count else "–" for count in counts)])
        told = ", ".join(f"{count} {name}" for count, name in zip(counts, _FATES, strict=True))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{fate.title}: {told}")
        item.setForeground(0, QBrush(self._colours.rule(fate.rule)))
        face = QFont(self.font())
        face.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, face)
        self._place_columns(item)
        for words in fate.words:
            item.addChild(self._words_item(words))
        return item

    def _words_item(self, words: Words) -> QTreeWidgetItem:
        counts = [str(len(words.places)) if words.fate == fate else "" for fate in _FATES]
        item = QTreeWidgetItem([short(words.text, 60), *counts])
        item.setToolTip(0, words.text)
        item.setData(0, _WORDS, words)
        many = "one place" if len(words.places) == 1 else f"{len(words.places)} places"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{words.text}: {words.fate}, {many}")
        self._place_columns(item)
        return item

    def _place_columns(self, item: QTreeWidgetItem) -> None:
        item.setSizeHint(0, QSize(0, self._row_height()))
        for column in (1, 2, 3):
            item.setTextAlignment(column, _RIGHT)
            if item.text(column) == "–":
                item.setForeground(column, QColor(self._colours.muted))

    def _go(self, item: QTreeWidgetItem) -> None:
        """To the first place of the words; asked again, to the next. A rule opens or closes."""
        words: Words | None = item.data(0, _WORDS)
        if words is None:
            item.setExpanded(not item.isExpanded())
            return
        visit = self._visits.get(id(item), 0)
        self._visits[id(item)] = visit + 1
        self.chosen.emit(words.places[visit % len(words.places)], words.fate == "gone")


def _cell_aloud(score: str, head: str, text: str) -> str:
    """ "SMOG, difference: down 2.4 easier": a screen reader comes to a cell alone, and spells an arrow out."""
    said = text.replace("▼", "down").replace("▲", "up").replace("–", "none")
    return f"{score}, {head.lower()}: {said or 'none'}"


def _no_scrolling(view: QWidget) -> None:
    assert isinstance(view, QAbstractItemView)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
