"""The head of the window: what is shown at the left, the workspaces in the middle, what one does at the right.

Where there is no room for all three in one row, as at twice the text size, the workspaces come first, in a row of their
own. Beside a page that has nothing to do here one row is enough, and the workspaces stay where they were. What is said
at the left never moves them: it changes with every save, and a long name ends in "…".
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from plainspeak.ui import theme
from plainspeak.ui.parts import Elided, Kept

_EDGE = 24
_GAP = 16


class Head(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.name = _Name()
        self.state = Elided()
        self.state.setProperty("look", "muted")
        self.tabs, self.tools = QHBoxLayout(), QHBoxLayout()
        self.tabs.setSpacing(2)
        self.tools.setSpacing(6)
        self._held: list[QWidget] = []
        parts = HeadLayout(self)
        for part, edges in ((_Said(), (0, 0, 0, 0)), (self.tabs, (0, 0, 0, 0)), (self.tools, (0, 4, 0, 6))):
            part.setContentsMargins(*edges)
            held = QWidget()
            held.setLayout(part)
            if isinstance(part, _Said):
                part.addWidget(self.name)
                part.addWidget(self.state)
            parts.addWidget(held)
            self._held.append(held)

    def dress(self, scale: float) -> None:
        self.name.setFont(theme.font(scale, weight=QFont.Weight.DemiBold, points=13))

    def say(self, name: str, state: str, *, can_rename: bool) -> None:
        self.name.say(name, can_rename=can_rename)
        self.state.setText(state)

    def show_tools(self, shown: bool) -> None:
        self._held[2].setVisible(shown)


class HeadLayout(Kept):
    """Takes three widgets in that order, and no more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(_EDGE, 4, _EDGE, 0)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edges = self.contentsMargins()
        return sum(self._rows(width - edges.left() - edges.right())) + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        edges = self.contentsMargins()
        tabs = self._items[1].sizeHint().width()
        width = self._least_name() + tabs + self._tools().width() + 2 * _GAP + edges.left() + edges.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """The name may shrink to a few letters."""
        if len(self._items) < 3:
            return QSize()
        name, tabs, _tools = self._items
        edges = self.contentsMargins()
        row = name.minimumSize().width() + _GAP + self._tools().width()
        width = max(row, tabs.sizeHint().width()) + edges.left() + edges.right()
        return QSize(width, max(item.sizeHint().height() for item in self._items) + edges.top() + edges.bottom())

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        if len(self._items) < 3:
            return
        inside = area.marginsRemoved(self.contentsMargins())
        name, tabs, tools = self._items
        rows = self._rows(inside.width())
        middle, right = tabs.sizeHint().width(), self._tools().width()
        fits = self._fits(inside.width())
        left = inside.left() + (self._middle_left(inside.width()) if fits else 0)
        tabs.setGeometry(QRect(left, inside.top(), middle, rows[0]))
        under = QRect(inside.left(), inside.top() + sum(rows[:-1]), inside.width(), rows[-1])
        tools.setGeometry(under.adjusted(under.width() - right, 0, 0, 0))
        if fits:
            under.setRight(left - _GAP)
        elif len(rows) == 1:
            under.setLeft(left + middle + _GAP)
        else:
            under.setRight(under.right() - right - _GAP)
        name.setGeometry(under)

    def _tools(self) -> QSize:
        """The room of what one does, also while it is hidden: beside every page the workspaces stand in one place."""
        widget = self._items[2].widget()
        return widget.sizeHint() if widget else QSize()

    def _fits(self, width: int) -> bool:
        """Whether all three stand side by side, with some room for the name."""
        return self._middle_left(width) >= self._least_name() + _GAP

    def _least_name(self) -> int:
        """Room for the beginning of a name and for what is said beside it, whatever stands there now."""
        return 2 * self._items[0].minimumSize().width()

    def _rows(self, width: int) -> list[int]:
        """The heights of the rows it takes."""
        if len(self._items) < 3:
            return [0]
        name, tabs = (item.sizeHint().height() for item in self._items[:2])
        if self._fits(width) or self._items[2].isEmpty():
            return [max(name, tabs, self._tools().height())]
        return [tabs, max(name, self._tools().height())]

    def _middle_left(self, width: int) -> int:
        """In the middle of the window, or as near to it as what one does there leaves room."""
        tabs = self._items[1].sizeHint().width()
        return min((width - tabs) // 2, width - self._tools().width() - _GAP - tabs)


class _Said(Kept):
    """The name, and beside it how it stands, which is short and is shown whole before the name is."""

    _GAP = 10

    def sizeHint(self) -> QSize:
        return self._together([item.sizeHint() for item in self._items])

    def minimumSize(self) -> QSize:
        return self._together([item.minimumSize() for item in self._items])

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        name, state = self._items
        least, wish = name.minimumSize().width(), state.sizeHint().width()
        beside = max(0, min(wish, area.width() - least - self._GAP))
        width = min(name.sizeHint().width(), area.width() - beside - self._GAP)
        name.setGeometry(QRect(area.left(), area.top(), width, area.height()))
        state.setGeometry(QRect(area.left() + width + self._GAP, area.top(), beside, area.height()))

    def _together(self, sizes: list[QSize]) -> QSize:
        return QSize(sum(each.width() for each in sizes) + self._GAP, max((each.height() for each in sizes), default=0))


class _Name(Elided):
    """The name of what is shown. Where it is the leaflet being written, a press asks for another; F2 does too."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._can_rename = False
        self.setFont(theme.font(weight=QFont.Weight.DemiBold, points=13))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, name: str, *, can_rename: bool) -> None:
        self._can_rename = can_rename
        self.setText(name)
        self.setAccessibleName(f"Leaflet: {name}" if name else "")
        if can_rename:
            self.setToolTip(f"{name}: press to rename (F2)")
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._can_rename:
            self.pressed.emit()
