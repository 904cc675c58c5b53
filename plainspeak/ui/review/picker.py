"""Which revision stands on this side: its number, its date, who saved it, their note, and how it scored."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from plainspeak.rewrite.revision import Revision
from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.parts import Elided
from plainspeak.ui.when import when


class Picker(QWidget):
    chosen = Signal(int)
    """The place of a revision in the list."""

    def __init__(self, title: str, colours: theme.Colours) -> None:
        super().__init__()
        self._revisions: Sequence[Revision] = ()
        self.title = QLabel(title)
        self.combo = Choice(f"{title}: the revision to show")
        self.story = Elided()
        self.story.setProperty("look", "muted")
        self.title.setBuddy(self.combo)
        self.setAutoFillBackground(True)
        self.combo.currentIndexChanged.connect(self._tell)
        self._lay_out()
        self.dress(colours)

    def dress(self, colours: theme.Colours) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.page))
        self.setPalette(palette)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(bold)

    def offer(self, revisions: Sequence[Revision], chosen: int) -> None:
        """The revisions there are, and which of them to show. Tells nobody."""
        self._revisions = revisions
        self.combo.blockSignals(True)
        self.combo.clear()
        for one in revisions:
            self.combo.addItem(" · ".join(filter(None, (str(one.number), one.name, when(one.made_at)))))
        self.combo.setCurrentIndex(chosen)
        self.combo.blockSignals(False)
        self._describe(chosen)

    def show_story(self, shown: bool) -> None:
        self.story.setVisible(shown)

    def _tell(self, place: int) -> None:
        if place >= 0:
            self._describe(place)
            self.chosen.emit(place)

    def _describe(self, place: int) -> None:
        if 0 <= place < len(self._revisions):
            self.story.setText(described(self._revisions[place]))
            self.combo.setAccessibleDescription(self.story.text())
            self.combo.setToolTip(self.story.text())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 6)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addWidget(self.combo, 1)
        column.addLayout(row)
        column.addWidget(self.story)


def described(revision: Revision) -> str:
    """ "Ann Smith · reading age 15 · First draft"."""
    age = revision.card.reading_age
    scored = "too short to score" if age is None else f"reading age {age:.0f}"
    return " · ".join(part for part in (revision.author, scored, revision.note) if part)
