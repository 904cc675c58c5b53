"""Find and replace: a bar under the text, opened by Ctrl+F or Ctrl+H and closed by Escape."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from plainspeak.ui import theme
from plainspeak.ui.icons import icon
from plainspeak.ui.parts import Flow, grow_down
from plainspeak.ui.write.searching import Wanted

if TYPE_CHECKING:
    from plainspeak.ui.write.editor import Editor

_LETTERS = 22
"""The least room for words to find."""


class Finder(QWidget):
    told = Signal(str)
    """What came of it, for the status bar and for screen readers."""

    def __init__(self, editor: "Editor") -> None:
        super().__init__()
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("look", "bar")
        self.words = _field("Find")
        self.instead = _field("Replace with")
        self.capitals = QCheckBox("Match capitals")
        self.whole = QCheckBox("Whole words")
        self.count = QLabel()
        self.count.setProperty("look", "muted")
        self.back = _tool("Previous", "Find the one before (Shift+Enter)", lambda: self.step(-1))
        self.on = _tool("Next", "Find the next one (Enter)", lambda: self.step(1))
        self.one = _button("Replace", "Replace this one and go on (Enter)", self.replace_one)
        self.all = _button("Replace all", "Replace every one. One undo takes it all back", self.replace_all)
        self.shut = _tool("Close", "Close this bar (Esc)", self.close_bar)
        self._lay_out()
        self.words.textChanged.connect(lambda _words: self._seek())
        for box in (self.capitals, self.whole):
            box.toggled.connect(lambda _on: self._count())
        self.hide()

    def dress(self, colours: theme.Colours, scale: float) -> None:
        for tool, name in ((self.back, "previous"), (self.on, "next"), (self.shut, "close")):
            tool.setIcon(icon(name, colours.text, colours.edge))
            tool.setIconSize(QSize(16, 16) * scale)
        for field in (self.words, self.instead):
            field.setMinimumWidth(field.fontMetrics().averageCharWidth() * _LETTERS)

    def open_bar(self, *, replacing: bool) -> None:
        """With the words that are selected, if any, to look for."""
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.words.setText(chosen)
        self._replacing.setVisible(replacing)
        self.show()
        field = self.instead if replacing and self.words.text() else self.words
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()
        self._count()

    def close_bar(self) -> None:
        self.hide()
        self._editor.setFocus()

    def step(self, by: int) -> None:
        """To the next place, or the one before; round the end of the text."""
        places = self._places()
        if not places:
            self.told.emit(f"“{self.words.text()}” is not in this leaflet" if self.words.text() else "")
            return
        self._show(places, self._next(places, by))

    def replace_one(self) -> None:
        """The words that are shown, where they are what is looked for; then on to the next."""
        places = self._places()
        shown = self._editor.selection()
        if shown in places:
            self._editor.replace_all([(*shown, self.instead.text())])
            after = shown[0] + len(self.instead.text())
            self._editor.mark(after, after)
            if not self._places():
                self._count()
                self.told.emit(f"Replaced. There is no “{self.words.text()}” left")
                return
        self.step(1)

    def replace_all(self) -> None:
        places = self._places()
        self._editor.replace_all([(start, end, self.instead.text()) for start, end in places])
        times = "1 place" if len(places) == 1 else f"{len(places):,} places"
        self.told.emit(f"Replaced in {times}" if places else f"“{self.words.text()}” is not in this leaflet")
        self._count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.replace_one() if self.instead.hasFocus() else self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _places(self) -> list[tuple[int, int]]:
        wanted = Wanted(self.words.text(), self.capitals.isChecked(), self.whole.isChecked())
        return wanted.places(self._editor.text())

    def _next(self, places: list[tuple[int, int]], by: int) -> int:
        start, end = self._editor.selection()
        if by > 0:
            past = end if (start, end) in places else start
            return next((at for at, one in enumerate(places) if one[0] >= past), 0)
        before = [at for at, one in enumerate(places) if one[0] < start]
        return before[-1] if before else len(places) - 1

    def _show(self, places: list[tuple[int, int]], at: int) -> None:
        self._mark(places, at)
        self.told.emit(self.count.text())

    def _mark(self, places: list[tuple[int, int]], at: int) -> None:
        self._editor.mark(*places[at])
        self.count.setText(f"{at + 1:,} of {len(places):,}")

    def _seek(self) -> None:
        """While somebody types what to look for: the first place from where they were is shown at once."""
        self._count()
        if places := self._places():
            start, _end = self._editor.selection()
            self._mark(places, next((at for at, one in enumerate(places) if one[0] >= start), 0))

    def _count(self) -> None:
        found = len(self._places())
        for button in (self.back, self.on, self.one, self.all):
            button.setEnabled(bool(found))
        self.count.setText(f"{found:,} found" if self.words.text() else "")

    def _lay_out(self) -> None:
        """In as few rows as there is room for: the bar takes its height from the text."""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        parts = QWidget()
        flow = Flow(parts, 8)
        self._replacing = _group(self.instead, self.one, self.all)
        for group in (
            _group(self.words, self.back, self.on, self.count),
            _group(self.capitals, self.whole),
            self._replacing,
        ):
            flow.addWidget(group)
        grow_down(parts)
        row.addWidget(parts, 1)
        row.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        self.setTabOrder(self.words, self.instead)  # as in other programs: first both words, then what to do with them
        for one, following in pairwise(
            (self.instead, self.back, self.on, self.capitals, self.whole, self.one, self.all, self.shut)
        ):
            self.setTabOrder(one, following)


def _group(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for part in parts:
        row.addWidget(part)
    return made


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field


def _button(text: str, tip: str, act: "object") -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button


def _tool(name: str, tip: str, act: "object") -> QToolButton:
    tool = QToolButton()
    tool.setProperty("look", "quiet")
    tool.setAccessibleName(name)
    tool.setToolTip(tip)
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    tool.clicked.connect(act)
    return tool
