"""How the list of leaflets is laid out: search and filter above, the table, what one can do, and the line over time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.library.grid import Grid
from plainspeak.ui.library.lines import COLUMNS, WHICH
from plainspeak.ui.parts import Flow, grow_down
from plainspeak.ui.trend import Point, Trend

_ROOMY = 24
"""Lines of text that the page is high, from which the line over time stands under the list."""
SHELVES = ("In use", "Put away", "In the bin")


class ShelfView(QWidget):
    searched = Signal()
    """The search, the filter or the shelf is another one now."""
    sorted_by = Signal(int)
    """A column, by its head."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search the names")
        self.search.setAccessibleName("Search the names of leaflets")
        self.search.setClearButtonEnabled(True)
        self.which = Choice("Which leaflets to show", 12)
        self.which.addItems([each.title for each in WHICH])
        self.shelf = Choice("In use, put away, or in the bin", 10)
        self.shelf.addItems(SHELVES)
        self.short = QLabel()
        self.short.setWordWrap(True)
        self.grid = Grid("Leaflets", COLUMNS, colours, (1, 3))
        self.trend = Trend("Reading age in the middle, over time", colours)
        self.trend_title = QLabel("The reading age in the middle, over time")
        self._has_trend = False
        self.write = _button("Open in Write")
        self.review = _button("Review")
        self.archive = _button("Put away")
        self.bin = _button("Throw away")
        self.write.setProperty("look", "primary")
        self.search.textChanged.connect(lambda _text: self.searched.emit())
        for choice in (self.which, self.shelf):
            choice.currentIndexChanged.connect(lambda _place: self.searched.emit())
        header = self.grid.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.sorted_by.emit)
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.grid.dress(colours)
        self.trend.dress(colours)
        self.short.setFont(theme.font(scale, points=14, weight=QFont.Weight.DemiBold))
        self.trend_title.setFont(theme.font(scale, weight=QFont.Weight.DemiBold))
        self._place_trend()

    def show_trend(self, points: Sequence[Point], target: float | None) -> None:
        """The line over time, where there is one and room for it beside the list."""
        self._has_trend = len(points) > 1
        self.trend.show_points(points, target)
        self._place_trend()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_trend()

    def _place_trend(self) -> None:
        shown = self._has_trend and self.height() >= _ROOMY * self.fontMetrics().height()
        for part in (self.trend, self.trend_title):
            part.setVisible(shown)

    def show_sorting(self, column: int, *, down: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.grid.horizontalHeader().setSortIndicatorShown(True)
        self.grid.horizontalHeader().setSortIndicator(column, order)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 14)
        column.setSpacing(10)
        column.addWidget(self.short)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.search, 3)
        above.addWidget(self.which, 1)
        above.addWidget(self.shelf, 1)
        column.addLayout(above)
        column.addWidget(self.grid, 1)
        column.addWidget(_flowing(self.write, self.review, self.archive, self.bin))
        column.addWidget(self.trend_title)
        column.addWidget(self.trend)


def _button(text: str) -> QPushButton:
    return QPushButton(text)


def _flowing(*widgets: QWidget) -> QWidget:
    made = QWidget()
    flow = Flow(made, 8)
    for each in widgets:
        flow.addWidget(each)
    grow_down(made)
    return made


def on_click(button: QPushButton, act: Callable[[], object]) -> None:
    """Calls `act` without Qt's "checked"."""
    button.clicked.connect(lambda _on=False: act())
