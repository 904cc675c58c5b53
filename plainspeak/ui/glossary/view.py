"""How the Glossary workspace is laid out: finding a word at the left; reading it, or writing it, at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.glossary.conflict import Conflict
from plainspeak.ui.glossary.entries import EntryList
from plainspeak.ui.glossary.form import Form
from plainspeak.ui.glossary.naming import KINDS, topic_name
from plainspeak.ui.glossary.page import EntryPage

_LIST_LETTERS = 30
"""How wide the list is, in letters."""


class GlossaryView(QSplitter):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.search = SearchBox()
        self.kind = Choice("Show only this kind")
        self.topic = Choice("Show only this topic")
        self.tally = QLabel()
        self.tally.setProperty("look", "muted")
        self.add = QPushButton("Add a word…")
        self.add.setToolTip("Add a word to the glossary (Ctrl+Shift+A)")
        self.list = EntryList(colours)
        self.page = EntryPage(colours)
        self.form = Form(colours)
        self.conflict = Conflict(colours)
        self.nothing = Nothing()
        self._right = QStackedWidget()
        self._left = self._finding()
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.list.dress(colours)
        self.nothing.dress(scale)
        for part in (self.page, self.form, self.conflict):
            part.dress(colours, scale)
        self._set_width()

    def offer_topics(self, topics: Sequence[str]) -> None:
        """What the list can be narrowed to. The one chosen stays chosen. Tells nobody."""
        chosen = self.topic.currentData()
        self.topic.blockSignals(True)
        self.topic.clear()
        self.topic.addItem("All topics", None)
        for topic in topics:
            self.topic.addItem(topic_name(topic), topic)
        self.topic.setCurrentIndex(max(self.topic.findData(chosen), 0))
        self.topic.blockSignals(False)

    def show_page(self) -> None:
        self._show(self.page)

    def show_form(self) -> None:
        self._show(self.form)

    def show_conflict(self) -> None:
        self._show(self.conflict)

    def show_nothing(self) -> None:
        self._show(self.nothing)

    def is_writing(self) -> bool:
        """Whether the form, or the choice between two versions, is open."""
        return self._right.currentWidget() in (self.form, self.conflict)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_width()

    def _show(self, page: QWidget) -> None:
        self._right.setCurrentWidget(page)
        self._left.setEnabled(not self.is_writing())

    def _set_width(self) -> None:
        """The list takes what its letters need, up to two fifths."""
        wanted = self.fontMetrics().averageCharWidth() * _LIST_LETTERS + 90
        left = min(wanted, self.width() * 2 // 5)
        self.setSizes([left, self.width() - left])

    def _lay_out(self) -> None:
        for page in (self.page, self.form, self.conflict, self.nothing):
            self._right.addWidget(page)
        self.addWidget(self._left)
        self.addWidget(self._right)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)

    def _finding(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(24, 16, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        self.kind.addItem("All kinds", None)
        for kind, name in KINDS.items():
            self.kind.addItem(name, kind)
        filters.addWidget(self.kind, 1)
        filters.addWidget(self.topic, 1)
        column.addLayout(filters)
        row = QHBoxLayout()
        row.addWidget(self.tally, 1)
        row.addWidget(self.add)
        column.addLayout(row)
        column.addSpacing(2)
        column.addWidget(self.list, 1)
        return left


class SearchBox(QLineEdit):
    """Down and Up move through the list while one types; Escape empties the box."""

    step = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Find a word")
        self.setAccessibleName("Find a word")
        self.setToolTip("Find a word (Ctrl+F)")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in step:
            self.step.emit(step[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


class Nothing(QWidget):
    """No word is like what was looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel("No word found")
        self.advice = QLabel("Try fewer letters, or add the word to your glossary.")
        self.advice.setProperty("look", "muted")
        self.act = QPushButton("Add a word…")
        self.act.setProperty("look", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (self.title, self.advice):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(10)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def dress(self, scale: float) -> None:
        self.title.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))
