"""The left of the Glossary workspace: the words with their filters, and the inbox."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from plainspeak.glossary.model import Status
from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.glossary.entries import EntryTable
from plainspeak.ui.glossary.inbox import InboxList
from plainspeak.ui.glossary.naming import KINDS, SHORT_STATUSES, topic_name
from plainspeak.ui.window import hairline

WORDS, INBOX = range(2)


class Finding(QWidget):
    turned = Signal(int)
    """To WORDS or INBOX."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.words_tab, self.inbox_tab = _tab("Words"), _tab("Inbox")
        self.more = QPushButton("More")
        self.more.setProperty("look", "quiet")
        self.more.setToolTip("Bring words in, take them out, publish them")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.search = SearchBox()
        self.kind = Choice("Show only this kind", 6)
        self.topic = Choice("Show only this topic", 6)
        self.status = Choice("Show only words that stand so", 6)
        self.tally = QLabel()
        self.tally.setProperty("look", "muted")
        self.add = QPushButton("Add a word…")
        self.add.setToolTip("Add a word to the glossary (Ctrl+Shift+A)")
        self.table = EntryTable(colours)
        self.inbox = InboxList(colours)
        self.empty = QLabel("Nothing waits for you.")
        self.empty.setProperty("look", "muted")
        self.empty.setWordWrap(True)
        self._stack = QStackedWidget()
        self._lay_out()

    def dress(self, colours: theme.Colours) -> None:
        self.table.dress(colours)
        self.inbox.dress(colours)

    def turn_to(self, place: int) -> None:
        (self.inbox_tab if place == INBOX else self.words_tab).setChecked(True)
        self._stack.setCurrentIndex(place)
        self.turned.emit(place)

    def turned_to(self) -> int:
        return self._stack.currentIndex()

    def count_inbox(self, count: int) -> None:
        self.inbox_tab.setText(f"Inbox {count:,}" if count else "Inbox")
        self.empty.setVisible(not count)
        self.inbox.setVisible(bool(count))

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

    def show_all(self) -> None:
        """No filter."""
        self.search.clear()
        for choice in (self.kind, self.topic, self.status):
            choice.setCurrentIndex(0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 6, 12, 8)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(0)
        group = QButtonGroup(self)
        for place, tab in enumerate((self.words_tab, self.inbox_tab)):
            group.addButton(tab)
            tab.clicked.connect(lambda _on=False, place=place: self.turn_to(place))
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self.more)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self._words())
        self._stack.addWidget(self._inbox())
        self.words_tab.setChecked(True)

    def _words(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        self.kind.addItem("All kinds", None)
        for kind, name in KINDS.items():
            self.kind.addItem(name, kind)
        self.status.addItem("Any status", None)
        for status in (Status.APPROVED, Status.SUGGESTED, Status.REJECTED, Status.RETIRED):
            self.status.addItem(SHORT_STATUSES[status], status)
        for choice in (self.kind, self.topic, self.status):
            filters.addWidget(choice, 1)
        column.addLayout(filters)
        row = QHBoxLayout()
        row.addWidget(self.tally, 1)
        row.addWidget(self.add)
        column.addLayout(row)
        column.addSpacing(2)
        column.addWidget(self.table, 1)
        return words

    def _inbox(self) -> QWidget:
        inbox = QWidget()
        column = QVBoxLayout(inbox)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self.inbox, 1)
        column.addStretch(0)
        return inbox


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
    """No word is like what was looked for, or nothing waits."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        self.advice = QLabel()
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
        self.say_no_word()

    def say_no_word(self) -> None:
        self.title.setText("No word found")
        self.advice.setText("Try fewer letters, or add the word to your glossary.")
        self.act.show()

    def say_all_done(self) -> None:
        self.title.setText("All done")
        self.advice.setText("Suggestions, words to look at again, and clashes with a new edition come here.")
        self.act.hide()

    def dress(self, scale: float) -> None:
        self.title.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))


def _tab(title: str) -> QPushButton:
    tab = QPushButton(title)
    tab.setProperty("look", "tab")
    tab.setCheckable(True)
    return tab
