"""The frame: menus, the head with the leaflet's name and the workspaces' tabs, the pages, the status bar.

A workspace is a `Page`. It is built when it is first shown, and puts its actions into the menus with `add_actions`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QCloseEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QStatusBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from plainspeak.errors import UserFault
from plainspeak.settings import WHOLE_SCREEN
from plainspeak.ui import theme
from plainspeak.ui.banner import Banner
from plainspeak.ui.head import Head
from plainspeak.ui.icons import icon
from plainspeak.ui.parts import Elided

MENUS = ("&File", "&Edit", "&Check", "&Go to", "&View", "&Help")


_EDGE = 14
"""Pixels left of what the status bar says."""
_ROOMY = QSize(1440, 900)
"""On a smaller screen every pixel counts."""
_TITLE_BAR = 48
"""Pixels that a system's title bar may take."""


@dataclass(frozen=True, slots=True)
class Page:
    """A workspace. `build` makes its widget, once, when it is first shown; `tip` says what it is for."""

    title: str
    tip: str
    build: Callable[[], QWidget]


class Window(QMainWindow):
    """The main window. It holds pages and knows nothing of what they do."""

    page_shown = Signal(str)
    rename_wanted = Signal()
    """The leaflet's name was pressed."""
    recoloured = Signal()
    """The theme changed: whatever is painted by hand asks `colours` again."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.colours = colours
        self.may_close: Callable[[], bool] = lambda: True
        self._pages: dict[str, Page] = {}
        self._built: dict[str, QWidget] = {}
        self._tabs = QButtonGroup(self)
        self._icons: list[tuple[QToolButton, str]] = []
        self._menus = {title: self.menuBar().addMenu(title) for title in MENUS}
        self.head = Head()
        self.head.name.pressed.connect(self.rename_wanted)
        self._said: dict[str, tuple[str, str]] = {}
        self._notices = QHBoxLayout()
        self._stack = QStackedWidget()
        self.banner = Banner("Where leaflets are kept")
        self.setCentralWidget(self._centre())
        self._words, self._notice, self._here = Elided(), Elided(), Elided("On this computer")
        self.setStatusBar(self._status_bar())
        self.setWindowTitle("PlainSpeak")
        self.setWindowIcon(icon("plainspeak", colours.accent))
        self.setAnimated(False)
        self.resize(1280, 800)

    def open_as(self, left: str) -> None:
        """Shows the window as large as it was left, but no larger than the screen; at first all of a small screen."""
        room = self.screen().availableSize()
        size = re.fullmatch(r"(\d{3,5})x(\d{3,5})", left)
        wanted = QSize(*map(int, size.groups())) if size else self.size()
        self.resize(wanted.boundedTo(QSize(room.width(), room.height() - _TITLE_BAR)))
        is_small = room.width() < _ROOMY.width() or room.height() < _ROOMY.height()
        if left == WHOLE_SCREEN or (is_small and not size):
            self.showMaximized()
        else:
            self.show()

    def size_in_words(self) -> str:
        """As `open_as` takes it."""
        return WHOLE_SCREEN if self.isMaximized() else f"{self.width()}x{self.height()}"

    def add_page(self, page: Page) -> None:
        number = len(self._pages) + 1
        self._pages[page.title] = page
        tab = QPushButton(page.title)
        tab.setProperty("look", "tab")
        tab.setCheckable(True)
        tab.setToolTip(f"{page.tip} (Ctrl+{number})")
        tab.setAccessibleDescription(page.tip)
        tab.clicked.connect(lambda: self.show_page(page.title))
        self._tabs.addButton(tab, number)
        self.head.tabs.addWidget(tab)
        go = QAction(page.title, self)
        go.setShortcut(QKeySequence(f"Ctrl+{number}"))
        go.triggered.connect(lambda: self.show_page(page.title))
        self._menus["&Go to"].addAction(go)

    def show_page(self, title: str) -> QWidget:
        """Shows the page, building it if this is the first time, and returns its widget."""
        if title not in self._built:
            self._built[title] = self._pages[title].build()
            self._stack.addWidget(self._built[title])
        if title != self.shown_page():
            self.forget_notice()  # it was about the page before
        self._stack.setCurrentWidget(self._built[title])
        self._tabs.button(list(self._pages).index(title) + 1).setChecked(True)
        self._show_first(title == next(iter(self._pages)))
        self.page_shown.emit(title)
        return self._built[title]

    def _show_first(self, first: bool) -> None:
        """What is done to the leaflet being written, and its count of words, stand beside that leaflet only."""
        self._words.setVisible(first)
        self._notice.setContentsMargins(0 if first else _EDGE, 0, 0, 0)
        self.head.show_tools(first)
        self._say()

    def _say(self) -> None:
        """What the page shown is about, where it said so."""
        title = self.shown_page()
        name, state = self._said.get(title, ("", ""))
        self.head.say(name, state, can_rename=title == next(iter(self._pages), ""))
        self.setWindowTitle(f"{name or title} - PlainSpeak" if title else "PlainSpeak")

    def shown_page(self) -> str:
        return next((title for title, built in self._built.items() if built is self._stack.currentWidget()), "")

    @property
    def scale(self) -> float:
        """The size of the window's text: 2.0 is 200%."""
        return self.font().pointSizeF() / theme.BASE_POINTS

    def menu(self, title: str) -> QMenu:
        """One of MENUS."""
        return self._menus[title]

    def add_actions(self, menu: str, actions: Iterable[QAction | None]) -> None:
        """Puts actions at the end of a menu, after a line if it has some already; None is a line."""
        if self._menus[menu].actions():
            self._menus[menu].addSeparator()
        for action in actions:
            if action is None:
                self._menus[menu].addSeparator()
            else:
                self._menus[menu].addAction(action)

    def add_tool(self, action: QAction, *, icon_name: str = "", primary: bool = False) -> QWidget:
        """Puts an action in the head, at the right: an icon, or its words."""
        if icon_name:
            tool = QToolButton()
            tool.setDefaultAction(action)
            tool.setProperty("look", "quiet")
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._icons.append((tool, icon_name))
            self._draw_icons()
            self.head.tools.addWidget(tool)
            return tool
        button = QPushButton(action.text().replace("…", "").replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the cursor in the text
        if primary:
            button.setProperty("look", "primary")
        button.setToolTip(f"{action.toolTip()} ({action.shortcut().toString()})")
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self.head.tools.addWidget(button)
        return button

    def set_leaflet(self, name: str, state: str) -> None:
        """What is being worked on in the first page, and beside it how it stands: "not saved yet"."""
        self.set_subject(next(iter(self._pages), ""), name, state)

    def set_subject(self, page: str, name: str, state: str) -> None:
        """What a page is about, and how that stands; the head says it while the page is shown."""
        self._said[page] = (name, state)
        self._say()

    def add_to_status(self, widget: QWidget) -> None:
        """Something to press in the status bar, before where the leaflet is kept."""
        self._notices.addWidget(widget)

    def set_counts(self, text: str) -> None:
        self._words.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._size_name()  # what is shown for the first time takes the font that it was made with

    def _size_name(self) -> None:
        self.head.dress(self.scale)

    def set_colours(self, colours: theme.Colours) -> None:
        self.colours = colours
        self._size_name()
        self._draw_icons()
        self.recoloured.emit()

    def tell(self, text: str, aloud: str = "") -> None:
        """Says a short thing in the status bar, and aloud through a screen reader: `aloud` where that is more."""
        self._notice.setText(text)
        self.announce(aloud or text)

    def forget_notice(self) -> None:
        """What was told is past: it was about another leaflet."""
        self._notice.clear()

    def announce(self, text: str) -> None:
        """Says it through a screen reader alone: the eye sees it elsewhere."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_team(self, name: str) -> None:
        """Leaflets are kept in a team's database, of this name."""
        self._here.setText("With your team")
        self._here.setToolTip(f"{name} is where leaflets and words are kept. Your team sees them.")

    def show_fault(self, fault: UserFault) -> None:
        """Shows what a person can mend. Does not wait for the answer."""
        box = QMessageBox(
            QMessageBox.Icon.Warning, "PlainSpeak", f"{str(fault)[:1].upper()}{str(fault)[1:]}.", parent=self
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_close())

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(hairline())
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        return centre

    def _status_bar(self) -> QStatusBar:
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        self._here.setToolTip("Your leaflets are kept on this computer. No words leave it.")
        bar.addWidget(self._words)
        bar.addWidget(self._notice, 1)
        notices = QWidget()
        notices.setLayout(self._notices)
        self._notices.setContentsMargins(0, 0, 0, 0)
        bar.addPermanentWidget(notices)
        bar.addPermanentWidget(self._here)
        return bar

    def _draw_icons(self) -> None:
        for tool, name in self._icons:
            tool.setIconSize(QSize(18, 18) * self.scale)
            tool.defaultAction().setIcon(icon(name, self.colours.text, self.colours.edge))
            tool.defaultAction().setIconVisibleInMenu(False)


def hairline() -> QWidget:
    """A thin line between two areas."""
    line = QWidget()
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setProperty("look", "hairline")
    line.setFixedHeight(1)
    return line
