"""The head of the window: the leaflet's name at the left, the workspaces in the middle, what one does at the right.

Where there is no room for all three in one row, as at twice the text size, the workspaces take a row of their own.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from plainspeak.ui.parts import Kept

_EDGE = 24
_GAP = 16


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
        width = sum(item.sizeHint().width() for item in self._items) + 2 * _GAP + edges.left() + edges.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """The name may shrink to a few letters."""
        if len(self._items) < 3:
            return QSize()
        name, tabs, tools = self._items
        edges = self.contentsMargins()
        row = name.minimumSize().width() + _GAP + tools.sizeHint().width()
        width = max(row, tabs.sizeHint().width()) + edges.left() + edges.right()
        return QSize(width, max(item.sizeHint().height() for item in self._items) + edges.top() + edges.bottom())

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        if len(self._items) < 3:
            return
        inside = area.marginsRemoved(self.contentsMargins())
        name, tabs, tools = self._items
        rows = self._rows(inside.width())
        right = tools.sizeHint().width()
        tools.setGeometry(QRect(inside.right() - right + 1, inside.top(), right, rows[0]))
        middle = tabs.sizeHint().width()
        if len(rows) == 1:
            left = self._middle_left(inside.width()) + inside.left()
            tabs.setGeometry(QRect(left, inside.top(), middle, rows[0]))
            room = left - _GAP - inside.left()
        else:
            tabs.setGeometry(QRect(inside.left(), inside.top() + rows[0], middle, rows[1]))
            room = inside.width() - right - _GAP
        name.setGeometry(QRect(inside.left(), inside.top(), room, rows[0]))

    def _rows(self, width: int) -> list[int]:
        """The heights of the rows it takes."""
        if len(self._items) < 3:
            return [0]
        name, tabs, tools = (item.sizeHint() for item in self._items)
        if name.width() + tabs.width() + tools.width() + 2 * _GAP <= width:
            return [max(name.height(), tabs.height(), tools.height())]
        return [max(name.height(), tools.height()), tabs.height()]

    def _middle_left(self, width: int) -> int:
        """In the middle of the window, or as near to it as its neighbours leave room."""
        name, tabs, tools = (item.sizeHint().width() for item in self._items)
        return min(max((width - tabs) // 2, name + _GAP), width - tools - _GAP - tabs)
