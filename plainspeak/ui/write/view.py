"""How the Write workspace is laid out: the text at the left, what there is to say about it at the right."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from plainspeak.ui import theme
from plainspeak.ui.banner import Banner
from plainspeak.ui.parts import scrolled_panel
from plainspeak.ui.window import hairline
from plainspeak.ui.write import clipboard
from plainspeak.ui.write.card import Card
from plainspeak.ui.write.editor import Editor
from plainspeak.ui.write.filters import Filters
from plainspeak.ui.write.finder import Finder
from plainspeak.ui.write.findings import FindingsList
from plainspeak.ui.write.headline import Headline
from plainspeak.ui.write.strip import Strip
from plainspeak.ui.write.welcome import Welcome

_EDGE = 24
_LEAST_WIDTH = 320


class WriteView(QSplitter):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.editor = Editor(colours)
        self.banner = Banner("Words that were not saved")
        self.finder = Finder(self.editor)
        self.welcome = Welcome(self.editor)
        self.headline = Headline()
        self.strip = Strip(colours)
        self.filters = Filters(colours, self.strip)
        self.card = Card(colours)
        self.list = FindingsList(colours)
        self.list_title = QLabel("Everything worth a look")
        self.list_title.setProperty("look", "muted")
        self._list_line = hairline()
        self.addWidget(self._page())
        self._area = self._checks()
        self.addWidget(self._area)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setSizes([600, 400])
        self.setAcceptDrops(True)
        self.editor.hold(self.welcome)
        self.show_list(False)
        self._seen = QTimer(self, singleShot=True, interval=10)  # once the card has its new places
        self._seen.timeout.connect(self._see_card)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.editor.dress(colours, scale)
        self.headline.dress(scale)
        self.welcome.dress(scale)
        self.card.dress(colours, scale)
        self.finder.dress(colours, scale)
        for part in (self.strip, self.filters, self.list):
            part.dress(colours)
        self._area.updateGeometry()  # with other letters it needs another width

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped beside the text too: people aim at the window."""
        if clipboard.file_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if file := clipboard.file_in(event.mimeData()):
            event.acceptProposedAction()
            self.editor.file_dropped.emit(file)

    def show_list(self, shown: bool) -> None:
        """The list, its title and the line above them."""
        for part in (self._list_line, self.list_title):
            part.setVisible(shown)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shown else Qt.FocusPolicy.NoFocus)

    def focus_card(self) -> None:
        """Where Enter takes the first suggestion; in sight, however large the text is."""
        self.card.focus_first()
        self._seen.start()

    def _see_card(self) -> None:
        """The card whole where it fits, and its first button in any case."""
        self._area.ensureWidgetVisible(self.card, 0, 8)
        self._area.ensureWidgetVisible(self.card.first(), 0, 8)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.banner, self.editor, self.finder):
            column.addWidget(part)
        return page

    def _checks(self) -> QScrollArea:
        """In a scroll area: at twice the text size there is more than a small screen holds."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 12, _EDGE, 8)
        column.setSpacing(8)
        column.addWidget(self.headline)
        column.addWidget(self.strip)
        column.addWidget(self.filters)
        column.addSpacing(2)
        column.addWidget(hairline())
        column.addSpacing(2)
        column.addWidget(self.card)
        column.addSpacing(2)
        column.addWidget(self._list_line)
        column.addWidget(self.list_title)
        column.addWidget(self.list, 1)
        return scrolled_panel(inside, _Panel(inside))


class _Panel(QScrollArea):
    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, _least: int, most: int) -> None:
        """The bar stands in the margin: what is in the panel keeps its width, so nothing wraps anew beside it."""
        if layout := self._inside.layout():
            edges = layout.contentsMargins()
            bar = self.verticalScrollBar().sizeHint().width() if most else 0
            layout.setContentsMargins(edges.left(), edges.top(), _EDGE - bar, edges.bottom())

    def minimumSizeHint(self) -> QSize:
        """As wide as what is in it needs: it scrolls up and down alone, so what has no room could not be read."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(_LEAST_WIDTH, self._inside.minimumSizeHint().width() + bar), 160)
