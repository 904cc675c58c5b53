"""Puts the window together: the services, the workspaces, the theme. Nothing else knows all of them."""

import gc
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from plainspeak import paths, settings
from plainspeak.errors import UserFault
from plainspeak.service import Services, open_services
from plainspeak.ui import theme
from plainspeak.ui.window import Page, Window
from plainspeak.ui.workspaces import Workspaces
from plainspeak.ui.write.actions import add_actions
from plainspeak.ui.write.controller import WriteController
from plainspeak.ui.write.keeping import Keeper
from plainspeak.ui.write.view import WriteView

_SIZES = (100, 125, 150, 200)
_THEMES = (("light", "&Light"), ("dark", "&Dark"), ("system", "As the &system"))
SAMPLE = "Sample leaflet"


def run(file: Path | None = None) -> int:
    """Opens the window, on `file` or on the sample leaflet, and stays until it is closed. Returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("PlainSpeak")
    app.setDesktopFileName("plainspeak")
    desk = Desk(app)
    desk.window.show()
    QTimer.singleShot(0, lambda: desk.start(open_services(), file))
    return app.exec()


class Desk:
    """The window with its workspaces. `start` gives it the services, after it has been painted for the first time."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._scale = 1.0
        self._settings, self._complaint = settings.load()
        colours = theme.colours(self._settings.theme)
        theme.apply(app, colours)
        self.window = Window(colours)
        self.view = WriteView(colours)
        self.window.add_page(Page("Write", "Write a leaflet and see how hard it is to read", lambda: self.view))
        self.write = WriteController(self.view, self.window)
        self.keeper = Keeper(self.write, self.window)
        self.services: Services | None = None
        add_actions(self.window, self.write, self.keeper)
        self.workspaces = Workspaces(self.window, self.write, self.keeper)
        self.workspaces.words_changed.connect(self.words_changed)
        self._add_look()
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self.set_theme(self._settings.theme))
        self.window.show_page("Write")
        self.view.editor.setFocus()

    def start(self, services: Services, file: Path | None = None) -> None:
        """Look at a leaflet: the file's, or the sample."""
        self.services = services
        self.workspaces.use(services)
        try:
            self.write.use(services.words.analyser(self._settings.audience))
        except UserFault as fault:
            self.window.show_fault(fault)
        self.keeper.use(services.leaflets)
        if self._complaint:
            self.window.tell(self._complaint)
        if file is not None:
            self.keeper.open_file(file)
        elif not self.view.editor.text():
            sample = paths.shipped("resources/sample-leaflet.md").read_text(encoding="utf-8")
            self.keeper.show_text(sample, SAMPLE, "Yours to try things on")
        gc.collect()
        gc.freeze()  # lexicon and glossary stay: looking through them for rubbish would hold up a key

    def words_changed(self) -> None:
        """The glossary is another one now: look at the leaflet with it."""
        if self.services:
            self.write.use(self.services.words.analyser(self._settings.audience))

    def set_theme(self, chosen: settings.Theme) -> None:
        """Light, dark, or as the system; kept for the next time."""
        if chosen != self._settings.theme:
            self._settings = replace(self._settings, theme=chosen)
            try:
                settings.save(self._settings)
            except UserFault as fault:
                self.window.show_fault(fault)
        self._dress()

    def set_text_size(self, percent: int) -> None:
        """The size of all the window's text."""
        self._scale = percent / 100
        self._dress()

    def _dress(self) -> None:
        colours = theme.colours(self._settings.theme)
        theme.apply(self._app, colours, self._scale)
        self.window.set_colours(colours)
        self.write.dress(colours, self._scale)

    def _add_look(self) -> None:
        sizes = QActionGroup(self.window)
        for percent in _SIZES:
            made = _choice(self.window, sizes, f"All text at {percent}%", percent == 100)
            made.triggered.connect(lambda _on=False, percent=percent: self.set_text_size(percent))
        themes = QActionGroup(self.window)
        for name, title in _THEMES:
            made = _choice(self.window, themes, title, name == self._settings.theme)
            made.triggered.connect(lambda _on=False, name=name: self.set_theme(name))
        self.window.add_actions("&View", sizes.actions())
        self.window.add_actions("&View", themes.actions())


def _choice(window: Window, group: QActionGroup, title: str, chosen: bool) -> QAction:
    made = QAction(title, window, checkable=True, checked=chosen)
    group.addAction(made)
    return made
