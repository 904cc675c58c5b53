"""Beside an entry: what people said about it, its history, and the leaflets that use it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from plainspeak.ui import theme
from plainspeak.ui.glossary.fields import Area
from plainspeak.ui.glossary.story import LEAFLET, RESTORE, UNDO, Look, comments_page, history_page, uses_page
from plainspeak.ui.window import hairline

if TYPE_CHECKING:
    from plainspeak.glossary.care import Comment
    from plainspeak.service.uses import Use
    from plainspeak.service.words import EntryChange

_TABS = ("About", "Comments", "History", "Used in")
ABOUT, COMMENTS, HISTORY, USES = range(4)


class Side(QWidget):
    restore = Signal(int)
    """Put back the version of this number; 0 is the entry as it was shipped."""
    undo = Signal(int)
    """Take back the change of this number."""
    commented = Signal(str)
    leaflet = Signal(str)
    """Open the leaflet of this id."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._look = Look(colours, 1.0)
        self._draws: dict[int, Callable[[], str]] = {}
        self.tabs = [QPushButton(title) for title in _TABS]
        self.pages = {place: _browser(_TABS[place]) for place in (COMMENTS, HISTORY, USES)}
        self.comment = Area("Your comment", 2)
        self.comment.setPlaceholderText("Say something about this word")
        self.add = QPushButton("Add comment")
        self._stack = QStackedWidget()
        self._about = QVBoxLayout()
        self._lay_out()
        self.add.clicked.connect(self._send)
        for page in self.pages.values():
            page.anchorClicked.connect(self._follow)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._look = Look(colours, scale)
        self.comment.fit()
        for page in self.pages.values():
            page.document().setDefaultFont(theme.font(scale, points=11))
            page.document().setDefaultStyleSheet(f"a {{ color: {colours.accent}; }}")
            page.setStyleSheet("QTextBrowser { background: transparent; border: none; padding-top: 8px; }")
        for place, draw in self._draws.items():
            self.pages[place].setHtml(draw())

    def show_story(self, comments: "Sequence[Comment]", history: "Sequence[EntryChange]", *, shipped: bool) -> None:
        """The leaflets that use the word come later: see `show_uses`."""
        self._draw(COMMENTS, len(comments), lambda: comments_page(comments, self._look))
        self._draw(HISTORY, len(history), lambda: history_page(history, shipped=shipped, look=self._look))
        self.show_uses(None)
        self.pages[COMMENTS].moveCursor(self.pages[COMMENTS].textCursor().MoveOperation.End)

    def show_uses(self, uses: "Sequence[Use] | None") -> None:
        """None while they are looked for."""
        self._draw(USES, len(uses or ()), lambda: uses_page(uses, self._look))

    def hold(self, about: QWidget) -> None:
        """Where there is no room beside each other: what the entry says is one more tab, and the first."""
        if self.tabs[ABOUT].isHidden():
            self.tabs[ABOUT].show()
            self._about.addWidget(about)
            self.turn_to(ABOUT)

    def let_go(self) -> None:
        """What the entry says stands beside again; whoever gave it takes it back."""
        if not self.tabs[ABOUT].isHidden():
            self.tabs[ABOUT].hide()
            if self._stack.currentIndex() == ABOUT:
                self.turn_to(COMMENTS)

    def turn_to(self, place: int) -> None:
        self.tabs[place].setChecked(True)
        self._stack.setCurrentIndex(place)

    def _draw(self, place: int, count: int, draw: Callable[[], str]) -> None:
        self._draws[place] = draw
        self.tabs[place].setText(f"{_TABS[place]} {count}" if count else _TABS[place])
        self.pages[place].setHtml(draw())

    def _send(self) -> None:
        self.commented.emit(self.comment.toPlainText())

    def _follow(self, link: QUrl) -> None:
        text = link.toString()
        for sort, signal in ((RESTORE, self.restore), (UNDO, self.undo)):
            if text.startswith(sort):
                signal.emit(int(text.removeprefix(sort)))
        if text.startswith(LEAFLET):
            self.leaflet.emit(text.removeprefix(LEAFLET))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        group = QButtonGroup(self)
        for place, tab in enumerate(self.tabs):
            tab.setProperty("look", "tab")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _on=False, place=place: self.turn_to(place))
            group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        home = QWidget()
        home.setLayout(self._about)
        self._about.setContentsMargins(0, 10, 0, 0)
        for page in (home, self._talk(), self.pages[HISTORY], self.pages[USES]):
            self._stack.addWidget(page)
        self.tabs[ABOUT].hide()
        self.turn_to(COMMENTS)

    def _talk(self) -> QWidget:
        talk = QWidget()
        column = QVBoxLayout(talk)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(8)
        column.addWidget(self.pages[COMMENTS], 1)
        column.addWidget(self.comment)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add)
        column.addLayout(row)
        return talk


def _browser(name: str) -> QTextBrowser:
    page = QTextBrowser()
    page.setAccessibleName(name)
    page.setFrameShape(QFrame.Shape.NoFrame)
    page.setOpenLinks(False)
    page.document().setDocumentMargin(2)
    return page
