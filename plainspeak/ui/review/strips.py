"""A strip of sentences that says which of two texts it is of."""

from PySide6.QtGui import QFocusEvent

from plainspeak.ui import theme
from plainspeak.ui.write.strip import Strip


class NamedStrip(Strip):
    def __init__(self, name: str, colours: theme.Colours) -> None:
        super().__init__(colours)
        self._name = name
        self.setAccessibleName(name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleName(self._name)
