"""A drawing with places side by side that somebody can walk along, by mouse, by keys and by ear."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QToolTip

from plainspeak.ui import theme


class Along(QAbstractSlider):
    """To a screen reader it is a slider along its places, and says the one it stands at.

    Left and right move from one to the next, Enter chooses it, a click chooses the nearest, and the mouse is told of
    the one below it.
    """

    def __init__(self, name: str, colours: theme.Colours) -> None:
        super().__init__()
        self._name = name
        self._colours = colours
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setMouseTracking(True)

    def dress(self, colours: theme.Colours) -> None:
        self._colours = colours
        self.update()

    def _count(self) -> int:
        """How many places there are."""
        raise NotImplementedError

    def _index_at(self, across: float) -> int:
        """The place nearest to a pixel."""
        raise NotImplementedError

    def _aloud(self, index: int) -> str:
        """A place in words, for a screen reader."""
        raise NotImplementedError

    def _told(self, index: int) -> str:
        """A place in words, for the mouse."""
        raise NotImplementedError

    def _emit(self, index: int) -> None:
        """Say that a place was chosen."""
        raise NotImplementedError

    def _places_changed(self) -> None:
        last = max(self._count() - 1, 0)
        self._at = min(self._at, last)
        self.setRange(0, last)

    def _choose(self, index: int) -> None:
        if 0 <= index < self._count():
            self._move(index)
            self._emit(index)

    def _move(self, index: int) -> None:
        self._at = index
        self.setValue(index)
        self.update()

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._index_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and self._count():
            self._move(min(max(self._at + step, 0), self._count() - 1))
            self.setAccessibleName(self._aloud(self._at))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._at)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # what it stands in scrolls

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleName(self._name)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._count():
            QToolTip.showText(event.globalPos(), self._told(self._index_at(event.x())), self)
            return True
        return super().event(event)
