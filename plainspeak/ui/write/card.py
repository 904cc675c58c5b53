"""The card of the current finding: the words where they stand, why, what to say instead, and what else can be done."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from plainspeak.analysis.finding import Finding
from plainspeak.text.marks import read_mark
from plainspeak.ui import theme
from plainspeak.ui.icons import icon
from plainspeak.ui.parts import Flow, grow_down
from plainspeak.ui.rulebook import rules
from plainspeak.ui.write.findings import short

_AROUND = 38
"""Characters of the sentence to show on either side of the words."""
_MOST_SUGGESTIONS = 5
OF_WHOLES = ("long-sentence", "long-paragraph")
"""Rules whose words are not worth remembering: no other sentence is just like them."""
_NOT_WORDS = (*OF_WHOLES, "passive", "personal", "shouting", "link-text", "double-negative", "same-thing")


class Card(QWidget):
    replace = Signal(int)
    """Take suggestion number n of the current finding, from 0."""
    replace_all = Signal()
    explain = Signal()
    """Say what the word means where it first stands."""
    ignore_here = Signal()
    ignore_in_leaflet = Signal()
    ignore_always = Signal()
    add_to_glossary = Signal()
    step = Signal(int)
    """Go to the next finding (1) or the one before (-1)."""
    left = Signal()
    """Escape: back to the text."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours = colours
        self._finding: Finding | None = None
        self._around = ("", "")
        self.title = QLabel()
        self.place = QLabel()
        self.place.setProperty("look", "muted")
        self.back = _arrow("Previous", "Shift+F8", lambda: self.step.emit(-1))
        self.on = _arrow("Next", "F8", lambda: self.step.emit(1))
        self.words = _wrapped()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.message = _wrapped()
        self.why = _wrapped()
        self.why.setProperty("look", "muted")
        self._buttons = [self._suggestion(number) for number in range(_MOST_SUGGESTIONS)]
        self.all = _quiet("Replace all", self.replace_all)
        self.all.setToolTip("Replace the same words everywhere. One undo takes it all back (Ctrl+Shift+R)")
        self.tell = _quiet("Explain in the text", self.explain)
        self.leave = QPushButton("Ignore")
        self.leave.setProperty("look", "quiet")
        self.leave.setMenu(self._ignoring())
        self.add = _quiet("Suggest to the glossary…", self.add_to_glossary)
        self.add.setToolTip("Ask for these words to be in the glossary (Ctrl+G)")
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours = colours
        self.title.setFont(theme.font(scale, weight=QFont.Weight.DemiBold))
        self.words.setFont(theme.font(scale, points=12.5))
        for arrow, name in ((self.back, "previous"), (self.on, "next")):
            arrow.setIcon(icon(name, colours.text, colours.edge))
            arrow.setIconSize(QSize(16, 16) * scale)
        self._colour()

    def show_finding(
        self, finding: Finding | None, place: str, around: tuple[str, str], same: int, explanation: str = ""
    ) -> None:
        """`place` is "3 of 20", `around` the text before and after the words, `same` how often they occur.

        `explanation` is what could go in brackets behind the word, if anything could.
        """
        self._finding, self._around = finding, around
        focused = self.focusWidget() if self.has_focus_inside() else None
        if finding is None and focused:
            self.left.emit()  # before what has the focus goes: Qt would pass it to anything
        for part in self._parts():
            part.setVisible(finding is not None)
        self.place.setText(place)
        if finding is None:
            self.title.setText("Nothing left to look at" if place == "" else place)
            self.place.setText("")
            self.words.setText("")
            self._show_suggestions(())
            self._colour()
            return
        self.title.setText(rules()[finding.rule].title)
        self.message.setText(finding.message)
        self.why.setText(_reason(finding))
        self._show_suggestions(tuple(one.text for one in finding.suggestions[:_MOST_SUGGESTIONS]))
        self.all.setText(f"Replace all {same:,}")
        self.all.setVisible(bool(finding.suggestions) and same > 1)
        self.tell.setVisible(bool(explanation))
        self.tell.setToolTip(f"Put “({explanation})” after the word where it first stands (Ctrl+Shift+E)")
        self.always.setVisible(finding.rule not in OF_WHOLES)
        self.add.setVisible(finding.entry is None and finding.rule not in _NOT_WORDS)
        if same > 1:
            self.place.setText(f"{place} · in {same:,} places")
        if focused and focused.isHidden():
            self.focus_first()
        self._colour()

    def focus_first(self) -> None:
        """Where Enter takes the first suggestion, or goes on where there is none."""
        self.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus_inside(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def first(self) -> QAbstractButton:
        """The first suggestion, or the way on where there is none."""
        return next(iter(self.suggestion_buttons()), self.on)

    def suggestion_buttons(self) -> list[QPushButton]:
        return [button for button in self._buttons if not button.isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._finding:
            arrow = next((one for one in (self.back, self.on) if one.hasFocus()), None)
            if arrow:
                arrow.click()  # Qt leaves Enter on a tool to whoever holds it
            elif self._finding.suggestions:
                self.replace.emit(0)
        else:
            super().keyPressEvent(event)

    def _show_suggestions(self, texts: tuple[str, ...]) -> None:
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(texts))
            if number < len(texts):
                text = texts[number] or "(leave it out)"
                key = "Enter or Alt+1" if number == 0 else f"Alt+{number + 1}"
                button.setText(short(text, 48).replace("&", "&&"))
                button.setAccessibleName(f"Replace with {text}")
                button.setToolTip(f"Replace with “{text}” ({key})")

    def _colour(self) -> None:
        # By palette: a style sheet of its own would bring back the size of letters that it was made with.
        palette = self.title.palette()
        said = self._colours.rule(self._finding.rule) if self._finding else QColor(self._colours.text)
        palette.setColor(QPalette.ColorRole.WindowText, said)
        self.title.setPalette(palette)
        if self._finding is None:
            return
        before, after = self._around
        self.words.setText(
            f'<span style="color:{self._colours.muted}">{escape(before)}</span>'
            f"<b>{escape(short(self._finding.text, 160))}</b>"
            f'<span style="color:{self._colours.muted}">{escape(after)}</span>'
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addSpacing(10)
        head.addWidget(self.place)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.on)
        column.addLayout(head)
        for part in (self.words, self.message):
            column.addWidget(part)
        column.addSpacing(2)
        doing = QWidget()
        row = Flow(doing, 8)
        for button in (*self._buttons, self.all, self.tell, self.leave, self.add):
            row.addWidget(button)
        grow_down(doing)
        column.addWidget(doing)
        column.addWidget(self.why)  # last: however long the reason is, what can be done stays where it was

    def _parts(self) -> tuple[QWidget, ...]:
        """All that is there only while there is a finding."""
        said = (self.words, self.message, self.why)
        return (*said, self.all, self.tell, self.leave, self.add, self.back, self.on)

    def _ignoring(self) -> QMenu:
        menu = QMenu(self)
        for text, keys, signal in (
            ("Ignore &here", "Ctrl+I", self.ignore_here),
            ("Ignore in this &leaflet", "Ctrl+Shift+I", self.ignore_in_leaflet),
            ("&Always ignore", "", self.ignore_always),
        ):
            made = menu.addAction(f"{text}\t{keys}" if keys else text)
            made.triggered.connect(signal)
        self.always = made
        return menu

    def _suggestion(self, number: int) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "primary" if number == 0 else "")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.replace.emit(number))
        return button


def _reason(finding: Finding) -> str:
    """Why, and where that comes from. An entry's own reason is the team's: the source is then of the rule."""
    rule = rules()[finding.rule]
    if finding.why and finding.why != rule.why:
        return f"{finding.why} Read more: {rule.source}."
    return f"{rule.why} Read more: {rule.source}."


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after the words in their line, cut at a word."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    before = line[read_mark(line).length : start - line_start]
    after = line[end - line_start :]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return before, after


def _wrapped() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    grow_down(label)
    return label


def _arrow(name: str, key: str, act: Callable[[], None]) -> QToolButton:
    arrow = QToolButton()
    arrow.setProperty("look", "quiet")
    arrow.setAccessibleName(f"{name} finding")
    arrow.setToolTip(f"{name} ({key})")
    arrow.clicked.connect(act)
    return arrow


def _quiet(text: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "quiet")
    button.clicked.connect(signal)
    return button
