"""Small widgets that several workspaces use."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QLayoutItem, QListView, QScrollArea, QSizePolicy, QWidget


@contextmanager
def busy() -> Iterator[None]:
    """The pointer says that something is going on that may take a moment."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


class Elided(QLabel):
    """A label that ends in "…" where it has no room, and says the whole in its tool tip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class WholeRows(QListView):
    """A list of rows of one height that never shows part of its last row: what is left of its height stays free."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def fit_rows(self) -> None:
        """To be called when the rows are others, too."""
        row = max(self.sizeHintForRow(0), 1) if self.model() is not None else 1
        room = self.contentsRect().height()
        left = room % row if room > row else 0
        if self.viewportMargins().bottom() != left:
            self.setViewportMargins(0, 0, 0, left)


class Kept(QLayout):
    """A layout that keeps its items in the order they came: what every layout of our own begins with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None


class Flow(Kept):
    """Widgets one after the other, wrapped like words, their middles on one line."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, area: QRect, *, move: bool) -> int:
        top = area.top()
        for row in self._rows(area.width()):
            left, tallest = area.left(), max(size.height() for _item, size in row)
            for item, size in row:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (tallest - size.height()) // 2), size))
                left += size.width() + self._gap
            top += tallest + self._gap
        return max(top - self._gap - area.top(), 0)

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands side by side, each no wider than the room."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(width, item.sizeHint().height()))
            if not rows or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + self._gap
        return rows


def grow_down(widget: QWidget) -> None:
    """As wide as there is room, as tall as its words need."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def scrolled(inside: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    """The widget with a bar to scroll up and down where it does not fit; in `area` where there is one already."""
    area = QScrollArea() if area is None else area
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def scrolled_panel(inside: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    """The same without a frame, in the colour of the window: for what stands beside a text."""
    area = scrolled(inside, area)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setBackgroundRole(QPalette.ColorRole.Window)
    inside.setAutoFillBackground(False)
    return area


def said(text: str, *, muted: bool = False) -> QLabel:
    """A paragraph that wraps, and that can be copied."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    grow_down(label)
    if muted:
        label.setProperty("look", "muted")
    return label
