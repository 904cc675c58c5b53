"""Two people changed one word: both versions, field by field, and a choice for each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from plainspeak.glossary.model import Entry
from plainspeak.glossary.versions import Conflict as Versions
from plainspeak.glossary.versions import Side
from plainspeak.ui import theme
from plainspeak.ui.glossary.fields import scrolled_page
from plainspeak.ui.glossary.naming import FieldChange, field_changes, in_words
from plainspeak.ui.parts import grow_down

_EDGE = 32
_NOTHING = "(nothing)"


class Conflict(QWidget):
    decided = Signal()
    left = Signal()
    """Back to the form, as it was typed."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.title = QLabel("Somebody else changed this word while you were writing")
        self.title.setWordWrap(True)
        self.advice = QLabel("Choose which words to keep. Nothing is saved until you press Save.")
        self.advice.setWordWrap(True)
        self.advice.setProperty("look", "muted")
        self.save = QPushButton("Save")
        self.save.setProperty("look", "primary")
        self.save.clicked.connect(lambda _on=False: self.decided.emit())
        self.back = QPushButton("Back to the form")
        self.back.clicked.connect(lambda _on=False: self.left.emit())
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        """For each field that differs: theirs and yours."""
        self._versions: Versions | None = None
        self._rows = QVBoxLayout()
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.title.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.page))
        self.setPalette(palette)
        side = round(self.fontMetrics().height() * 0.7)
        self.setStyleSheet(
            f"QRadioButton::indicator {{ width: {side}px; height: {side}px; border: 2px solid {colours.edge};"
            f" border-radius: {side // 2 + 2}px; background: {colours.page}; }}"
            f"QRadioButton::indicator:checked {{ border: {side // 3}px solid {colours.accent};"
            f" width: {side - 2 * (side // 3) + 4}px; height: {side - 2 * (side // 3) + 4}px; }}"
            f"QRadioButton:focus {{ color: {colours.accent}; }}"
        )

    def show_versions(self, versions: Versions, who: str = "Somebody else", suggested_by: str = "") -> None:
        """Where only one side changed a field, that side is chosen already; where both did, yours is.

        `who` changed it last; `suggested_by` is whose suggestion your side is, "" where you wrote it yourself.
        """
        self._versions = versions
        since = f"since {suggested_by} made this suggestion" if suggested_by else "while you were writing"
        self.title.setText(f"{who} changed this word {since}")
        sides = ("As it is now", "As suggested") if suggested_by else ("Theirs", "Yours")
        self.choices.clear()
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for change in field_changes(versions.theirs, versions.yours):
            mine = in_words(versions.base, change.field) != change.after
            self._rows.addWidget(self._row(change, sides, mine=mine))
        self._rows.addStretch(1)
        if self.choices:
            first = next(iter(self.choices.values()))
            (first[1] if first[1].isChecked() else first[0]).setFocus()

    def merged(self) -> Entry:
        """Both versions in one, as was chosen."""
        assert self._versions is not None
        sides: dict[str, Side] = {
            field: "yours" if yours.isChecked() else "theirs" for field, (_, yours) in self.choices.items()
        }
        return self._versions.merged(sides)

    def _row(self, change: FieldChange, whose: tuple[str, str], *, mine: bool) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(4)
        name = QLabel(change.name)
        name.setProperty("look", "muted")
        column.addWidget(name)
        across = QHBoxLayout()
        across.setSpacing(24)
        group = QButtonGroup(row)
        made = []
        for side, text, on in ((whose[0], change.before, not mine), (whose[1], change.after, mine)):
            button = QRadioButton(side)
            button.setAccessibleName(f"{change.name}, {side.lower()}: {text or 'nothing'}")
            button.setChecked(on)
            group.addButton(button)
            made.append(button)
            across.addWidget(_side(button, text), 1)
        column.addLayout(across)
        self.choices[change.field] = (made[0], made[1])
        return row

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        inside = QWidget()
        self._rows.setContentsMargins(_EDGE, 6, _EDGE, 6)
        inside.setLayout(self._rows)
        area = scrolled_page(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 14)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(self.title)
        head.addWidget(self.advice)
        column.addLayout(head)
        column.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, 0)
        foot.setSpacing(10)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.save)
        column.addLayout(foot)


def _side(button: QRadioButton, text: str) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    words = QLabel(text or _NOTHING)
    words.setWordWrap(True)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words.setContentsMargins(24, 0, 0, 0)
    grow_down(words)
    column.addWidget(button)
    column.addWidget(words)
    column.addStretch(1)
    return side
