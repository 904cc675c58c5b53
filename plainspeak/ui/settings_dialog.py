"""What a person can choose: who they write for, which rules to hear of, how it looks, their name and their words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from plainspeak.service.audiences import choice
from plainspeak.settings import SIZES, ZOOMS, Settings, Theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.parts import grow_down, scrolled
from plainspeak.ui.rulebook import rules

_THEMES = {"light": "Light", "dark": "Dark", "system": "As the computer"}


_EDGE = 20


class SettingsDialog(QDialog):
    chosen = Signal(Settings)

    def __init__(self, parent: QWidget, now: Settings) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Settings")
        self._now = now
        self._make_fields()
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.setAccessibleName("Settings")
        for title, page in (
            ("You and your readers", self._you()),
            ("How it looks", self._look()),
            ("Rules", self._rules()),
            ("Your words", self._words()),
        ):
            tabs.addTab(page, title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("look", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        column.setSpacing(14)
        column.addWidget(tabs, 1)
        column.addWidget(buttons)
        self._fit(tabs.tabBar().sizeHint().width())
        self.name.setFocus()

    def _fit(self, tabs: int) -> None:
        """As large as its words need, as far as the screen goes."""
        room, screen = self.fontMetrics(), self.screen().availableSize() * 0.9
        wanted = QSize(max(75 * room.averageCharWidth(), tabs + 3 * _EDGE), 26 * room.lineSpacing())
        self.resize(wanted.boundedTo(screen))

    def accept(self) -> None:
        self.chosen.emit(self.wanted())
        super().accept()

    def wanted(self) -> Settings:
        """The settings as the fields say."""
        words = {" ".join(line.split()).casefold() for line in self.words.toPlainText().splitlines()}
        return replace(
            self._now,
            name=self.name.text().strip(),
            audience=self.audience.currentData(),
            theme=self.theme.currentData(),
            text_size=self.text_size.currentData(),
            zoom=self.zoom.currentData(),
            font=self.font_name.currentData(),
            rules_off=tuple(rule for rule, box in self.boxes.items() if not box.isChecked()),
            own_words=tuple(sorted(words - {""})),
        )

    def _make_fields(self) -> None:
        now = self._now
        self.name = QLineEdit(now.name)
        self.name.setAccessibleName("Your name")
        audiences = {one.id: one.title for one in choice().audiences.values()}
        self.audience = _choice("Who you write for", audiences, now.audience)
        self.theme = _choice("Colours", {one: _THEMES[one] for one in get_args(Theme)}, now.theme)
        self.text_size = _choice("Size of all text", {one: f"{one}%" for one in SIZES}, now.text_size)
        self.zoom = _choice("Size of the leaflet’s text", {one: f"{one}%" for one in ZOOMS}, now.zoom)
        fonts = {"": "As the rest of the window", **{one: one for one in _fonts(now.font)}}
        self.font_name = _choice("Typeface of the leaflet", fonts, now.font)
        self.boxes = {rule.id: QCheckBox(rule.title) for rule in rules().values()}
        for rule, box in self.boxes.items():
            box.setChecked(rule not in now.rules_off)
            box.setAccessibleDescription(rules()[rule].why)
        self.words = QPlainTextEdit("\n".join(now.own_words))
        self.words.setProperty("look", "field")
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName("Words that are never flagged, one on each line")

    def _you(self) -> QWidget:
        return _form(
            ("Your name", self.name, "It stands beside the revisions you save and the words you change."),
            ("You write for", self.audience, "New leaflets are for these readers. You can choose others for each one."),
        )

    def _look(self) -> QWidget:
        return _form(
            ("Colours", self.theme, ""),
            ("Size of all text", self.text_size, ""),
            ("Size of the leaflet’s text", self.zoom, "Only the words of the leaflet change."),
            ("Typeface of the leaflet", self.font_name, ""),
        )

    def _rules(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(2)
        column.addWidget(_said("A rule that is off says nothing, in any leaflet."))
        column.addSpacing(8)
        for rule in rules().values():
            column.addWidget(self.boxes[rule.id])
            why = _said(f"{rule.why} From: {rule.source}.")
            why.setContentsMargins(28, 0, 0, 10)
            column.addWidget(why)
        column.addStretch(1)
        return scrolled(inside)

    def _words(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(10)
        column.addWidget(_said("Names and words that are right for you. Put each on a line. They are never flagged."))
        column.addWidget(self.words, 1)
        return page


def _choice(name: str, titles: Mapping[Any, str], chosen: object) -> Choice:
    made = Choice(name, 18)
    for kept, title in titles.items():
        made.addItem(title, kept)
    made.setCurrentIndex(max(made.findData(chosen), 0))
    return made


def _fonts(chosen: str) -> list[str]:
    """The faces that can write English, and the one chosen, if this computer has lost it."""
    found = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    return sorted({*(one for one in found if not QFontDatabase.isPrivateFamily(one)), *([chosen] if chosen else [])})


def _form(*rows: tuple[str, QWidget, str]) -> QWidget:
    """Each field under its title: it wraps at any size of text."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(4, 14, 4, 4)
    column.setSpacing(4)
    for title, field, said in rows:
        label = QLabel(title)
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        if said:
            column.addWidget(_said(said))
        column.addSpacing(12)
    column.addStretch(1)
    return page


def _said(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("look", "muted")
    grow_down(label)
    return label
