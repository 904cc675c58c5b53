"""How the Review workspace is laid out: what to compare above, the two texts below, what there is to say beside."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.icons import icon
from plainspeak.ui.parts import Flow, grow_down
from plainspeak.ui.review.pair import Pair
from plainspeak.ui.review.panel import Panel, wrapped
from plainspeak.ui.review.sheet import Sheet
from plainspeak.ui.window import hairline

_NARROW = 46
"""Where the room is narrower than this many lines of text are high, the panel goes under the texts."""


_PANEL = 22
"""How wide the panel is, in lines of text; at most a third of the room."""


class ReviewView(QWidget):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.leaflet = Choice("The leaflet to review", 40)
        self.place = QLabel()
        self.place.setProperty("look", "muted")
        self.back = _arrow("Previous change", "Shift+F8")
        self.on = _arrow("Next change", "F8")
        self.pair = Pair(colours)
        self.panel = Panel(colours)
        self.sheet = Sheet(colours)
        self.as_one = QPushButton("As one text")
        self.as_one.setCheckable(True)
        self.as_one.setToolTip("Both texts as one, what was taken out struck through (Ctrl+Shift+1)")
        self.tabs = _tab("What changed"), _tab("Review")
        self._aside = QStackedWidget()
        self.empty = Empty()
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._stack = QStackedWidget()
        self._placed = False
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.pair.dress(colours, scale)
        self.panel.dress(colours, scale)
        self.sheet.dress(colours, scale)
        self.empty.dress(scale)
        for arrow, name in ((self.back, "previous"), (self.on, "next")):
            arrow.setIcon(icon(name, colours.text, colours.edge))
            arrow.setIconSize(QSize(round(16 * scale), round(16 * scale)))
        self._turn()

    def show_texts(self) -> None:
        self._stack.setCurrentWidget(self._body)

    def show_empty(self, title: str, advice: str) -> None:
        self.empty.say(title, advice)
        self._stack.setCurrentWidget(self.empty)
        self.show_place("", False)

    def allow_review(self, allowed: bool) -> None:
        """Two files can be compared; only a leaflet that is kept can be reviewed."""
        if not allowed:
            self.show_aside(0)
        self.tabs[1].setEnabled(allowed)

    def show_aside(self, number: int) -> None:
        """0: what changed; 1: the review."""
        self.tabs[number].setChecked(True)
        self._aside.setCurrentIndex(number)

    def show_place(self, text: str, can_walk: bool) -> None:
        """ "Change 3 of 17", and whether there is any to walk to."""
        self.place.setText(text)
        for arrow in (self.back, self.on):
            arrow.setEnabled(can_walk)
            arrow.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < _NARROW * self.fontMetrics().height()
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._body.orientation() != wanted or not self._placed:
            self._placed = self.isVisible()
            self._body.setOrientation(wanted)
            size = self.height() if narrow else self.width()
            beside = size * 3 // 10 if narrow else min(_PANEL * self.fontMetrics().height(), size // 3)
            self._body.setSizes([size - beside, beside])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(hairline())
        self._body.addWidget(self.pair)
        self._body.addWidget(self._beside())
        self._body.setHandleWidth(1)
        self._body.setChildrenCollapsible(False)
        self._body.setStretchFactor(0, 1)
        self._body.setStretchFactor(1, 0)
        self._body.setSizes([940, 420])
        self._stack.addWidget(self._body)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)

    def _beside(self) -> QWidget:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row, group = QHBoxLayout(), QButtonGroup(beside)
        row.setContentsMargins(10, 4, 10, 0)
        row.setSpacing(0)
        for number, (tab, page) in enumerate(zip(self.tabs, (self.panel, self.sheet), strict=True)):
            group.addButton(tab)
            tab.clicked.connect(lambda _on=False, number=number: self.show_aside(number))
            row.addWidget(tab)
            self._aside.addWidget(page)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self._aside, 1)
        beside.setMinimumWidth(340)
        self.tabs[0].setChecked(True)
        return beside

    def _head(self) -> QWidget:
        """What to compare, how to look at it, and where one is; on a narrow page in several lines."""
        head, inside = QWidget(), QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(24, 10, 24, 10)
        column.addWidget(inside)
        flow = Flow(inside, 12)
        what = QLabel("&Leaflet")
        what.setBuddy(self.leaflet)
        self.leaflet.setMinimumWidth(120)
        which = _across(what, self.leaflet)
        flow.addWidget(which)
        flow.addWidget(self.as_one)
        flow.addWidget(_across(self.back, self.on, self.place))
        grow_down(inside)
        return head


class Empty(QWidget):
    """What to do where there is nothing to show yet."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        self.advice = wrapped(muted=True)
        self.act = QPushButton("Go to Write")
        self.act.setProperty("look", "primary")
        self.act.clicked.connect(self.asked)
        for label in (self.title, self.advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.title.setWordWrap(True)
        self._lay_out()

    def dress(self, scale: float) -> None:
        self.title.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))

    def say(self, title: str, advice: str) -> None:
        self.title.setText(title)
        self.advice.setText(advice)

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setSpacing(10)
        inside.addStretch(2)
        inside.addWidget(self.title)
        inside.addWidget(self.advice)
        inside.addSpacing(10)
        inside.addWidget(self.act, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        row.addLayout(inside, 3)
        row.addStretch(1)


def _across(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for each in widgets:
        row.addWidget(each)
    return made


def _tab(name: str) -> QPushButton:
    tab = QPushButton(name)
    tab.setProperty("look", "tab")
    tab.setCheckable(True)
    return tab


def _arrow(name: str, key: str) -> QToolButton:
    arrow = QToolButton()
    arrow.setProperty("look", "quiet")
    arrow.setAccessibleName(name)
    arrow.setToolTip(f"{name} ({key})")
    arrow.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return arrow


def on_click(button: QToolButton, act: Callable[[], None]) -> None:
    """Calls `act` without Qt's "checked"."""
    button.clicked.connect(lambda _on=False: act())
