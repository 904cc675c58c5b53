"""What an empty page says: paste your leaflet here; or open one, carry on with one, or look at the sample."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from plainspeak.rewrite.revision import Leaflet
from plainspeak.ui import theme
from plainspeak.ui.parts import Flow, grow_down
from plainspeak.ui.when import when

_MOST = 5


class Welcome(QWidget):
    """Lies over the empty page. Typing and pasting go to the page below: this never takes the focus by itself."""

    paste = Signal()
    choose_file = Signal()
    sample = Signal()
    leaflet = Signal(str)
    """The id of a leaflet to carry on with."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.title = QLabel("Paste your leaflet here")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._said = QLabel("Or just type. You can drop a file here too. Your words stay on this computer.")
        self._said.setWordWrap(True)
        self._said.setProperty("look", "muted")
        grow_down(self._said)
        self.buttons = [
            _button("Paste", self.paste, primary=True),
            _button("Open a file…", self.choose_file),
            _button("Try the sample leaflet", self.sample),
        ]
        self._carry_on = QLabel("Carry on with")
        self._carry_on.setProperty("look", "muted")
        self.recent: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._lay_out()

    def dress(self, scale: float) -> None:
        self.title.setFont(theme.font(scale, weight=QFont.Weight.DemiBold, points=20))

    def show_recent(self, leaflets: Sequence[Leaflet]) -> None:
        """The leaflets changed last, newest first."""
        for button in self.recent:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.recent = [self._link(one) for one in leaflets[:_MOST]]
        for number, button in enumerate(self.recent):
            self._column.insertWidget(self._column.indexOf(self._carry_on) + 1 + number, button)
        self._carry_on.setVisible(bool(self.recent))

    def _link(self, leaflet: Leaflet) -> QPushButton:
        name = leaflet.name if len(leaflet.name) <= 60 else f"{leaflet.name[:60].rstrip()}…"
        button = QPushButton(f"{name.replace('&', '&&')}  ·  {when(leaflet.changed_at)}")
        button.setProperty("look", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.leaflet.emit(leaflet.id))
        return button

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        doing = QWidget()
        row = Flow(doing, 8)
        for button in self.buttons:
            row.addWidget(button)
        grow_down(doing)
        for part in (self.title, self._said, doing):
            self._column.addWidget(part)
        self._column.addSpacing(14)
        self._column.addWidget(self._carry_on)
        self._column.addStretch(1)
        self._carry_on.hide()


def _button(text: str, signal: "object", *, primary: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "primary" if primary else "")
    button.clicked.connect(signal)
    return button
