"""A calm line above a workspace: something to know, and what can be done about it. It never stops the work."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from plainspeak.ui.parts import Flow, grow_down

Deed = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class Banner(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("look", "banner")
        self.setAccessibleName(name)
        self.words = QLabel()
        self.words.setWordWrap(True)
        grow_down(self.words)
        self._deeds = QWidget()
        self._row = Flow(self._deeds, 8)
        self._deeds.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.words, 1)
        row.addWidget(self._deeds, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_words(self, words: str, deeds: Sequence[Deed]) -> None:
        """Shows the words with a button for each deed; the first is the one to expect."""
        self.words.setText(words)
        self._clear()
        for number, (text, act) in enumerate(deeds):
            button = QPushButton(text)
            button.setProperty("look", "primary" if number == 0 else "")
            button.clicked.connect(lambda _on=False, act=act: act())
            self._row.addWidget(button)
        wide = sum(self.buttons()[at].sizeHint().width() + 8 for at in range(len(deeds)))
        self._deeds.setMinimumWidth(min(wide, 480))
        self.show()

    def buttons(self) -> list[QPushButton]:
        found = (self._row.itemAt(at) for at in range(self._row.count()))
        return [item.widget() for item in found if item and isinstance(item.widget(), QPushButton)]  # type: ignore[misc]

    def _clear(self) -> None:
        for button in self.buttons():
            self._row.removeWidget(button)
            button.hide()  # before it is gone: nothing may be pressed twice
            button.deleteLater()
