"""How the Review workspace is laid out: what to compare above, the two texts below, what there is to say beside.

Where there is no room beside, as at twice the text size, the texts and what there is to say take turns.
"""

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

_NARROW = 115
"""Where the room is narrower than this many letters, the texts and the panel are shown by turns.

Letters, not the height of lines: a face that is low may be broad, and what asks for the room are words side by side.
"""

_LETTERS, _MOST_LETTERS = 40, 64
"""Of a leaflet's name and state, at least and at most; two thirds of the least where room is short."""
_PANEL = 22
"""How wide the panel is, in lines of text; at most a third of the room."""


class ReviewView(QWidget):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.leaflet = Choice("The leaflet to review", _LETTERS)
        self._letters = _LETTERS
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
        self.texts_tab = _tab("Texts")
        self._tab_row = QWidget()
        self._aside = QStackedWidget()
        self._beside = QWidget()
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
        self._take_turns()

    def bring_texts(self) -> None:
        """Both texts in sight, also where they take turns with what there is to say."""
        if self._by_turns:
            self.texts_tab.setChecked(True)
            self._take_turns()

    def make_room_for(self, name_and_state: str) -> None:
        """So that both are to be seen where the window is wide enough."""
        self._letters = min(_MOST_LETTERS, max(_LETTERS, len(name_and_state) + 1))
        self.leaflet.setMinimumContentsLength(_LETTERS * 2 // 3 if self._by_turns else self._letters)

    def show_place(self, text: str, can_walk: bool) -> None:
        """ "Change 3 of 17", and whether there is any to walk to."""
        self.place.setText(text)
        for arrow in (self.back, self.on):
            arrow.setEnabled(can_walk)
            arrow.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @property
    def _by_turns(self) -> bool:
        return not self.texts_tab.isHidden()

    def _turn(self) -> None:
        narrow = self.width() < _NARROW * self.fontMetrics().horizontalAdvance("x")
        if narrow != self._by_turns or not self._placed:
            self._placed = self.isVisible()
            self.texts_tab.setVisible(narrow)
            self.pair.show_stories(not narrow)
            self.leaflet.setMinimumContentsLength(_LETTERS * 2 // 3 if narrow else self._letters)
            (self._above if narrow else self._over).addWidget(self._tab_row)
            (self.texts_tab if narrow else self.tabs[self._aside.currentIndex()]).setChecked(True)
            self._take_turns()
            beside = min(_PANEL * self.fontMetrics().height(), self.width() // 3)
            self._body.setSizes([self.width() - beside, beside])

    def _take_turns(self) -> None:
        texts = self.texts_tab.isChecked()
        self._beside.setVisible(not (texts and self._by_turns))
        if self.pair.isHidden() and (texts or not self._by_turns):
            self.pair.show()
            self._body.refresh()  # at once: whoever brings the texts goes to a place in them next
            self.pair.settle()
        self.pair.setVisible(texts or not self._by_turns)

    def _lay_out(self) -> None:
        column = _column()
        self.setLayout(column)
        self._above, self._over = _column(), _column()
        self._fill_tab_row()
        self._above.addWidget(self._head())
        column.addLayout(self._above)
        column.addWidget(hairline())
        self._body.addWidget(self.pair)
        self._body.addWidget(self._fill_beside())
        self._body.setHandleWidth(1)
        self._body.setChildrenCollapsible(False)
        self._body.setStretchFactor(0, 1)
        self._body.setStretchFactor(1, 0)
        self._stack.addWidget(self._body)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)

    def _fill_tab_row(self) -> None:
        row, group = QHBoxLayout(self._tab_row), QButtonGroup(self)
        row.setContentsMargins(10, 4, 10, 0)
        row.setSpacing(0)
        for tab in (self.texts_tab, *self.tabs):
            group.addButton(tab)
            row.addWidget(tab)
        self.texts_tab.clicked.connect(self.bring_texts)
        self.texts_tab.hide()
        for number, (tab, page) in enumerate(zip(self.tabs, (self.panel, self.sheet), strict=True)):
            tab.clicked.connect(lambda _on=False, number=number: self.show_aside(number))
            self._aside.addWidget(page)
        row.addStretch(1)
        self.tabs[0].setChecked(True)

    def _fill_beside(self) -> QWidget:
        self._over.addWidget(self._tab_row)
        column = _column()
        column.addLayout(self._over)
        column.addWidget(hairline())
        column.addWidget(self._aside, 1)
        self._beside.setLayout(column)
        self._beside.setMinimumWidth(340)
        return self._beside

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


def _column() -> QVBoxLayout:
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made


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
