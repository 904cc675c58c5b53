"""Puts the window together: the services, the workspaces, the theme. Nothing else knows all of them."""

import gc
import sys
from contextlib import suppress
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QProcess, QThreadPool, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from plainspeak import settings
from plainspeak.errors import UserFault
from plainspeak.service import Services
from plainspeak.service.audiences import choice
from plainspeak.service.unsaved import Drafts
from plainspeak.ui import theme
from plainspeak.ui.moved import Moved
from plainspeak.ui.opening import Opening
from plainspeak.ui.window import Page, Window
from plainspeak.ui.workspaces import Workspaces
from plainspeak.ui.write.actions import action, add_actions
from plainspeak.ui.write.autosave import Autosave, Recovery
from plainspeak.ui.write.controller import WriteController
from plainspeak.ui.write.keeping import Keeper
from plainspeak.ui.write.view import WriteView

if TYPE_CHECKING:
    from plainspeak.ui.settings_dialog import SettingsDialog

_SOON = 1_000  # milliseconds
_THEMES = (("light", "&Light"), ("dark", "&Dark"), ("system", "As the &computer"))


def run(file: Path | None = None) -> int:
    """Opens the window, on `file` or on the sample leaflet, and stays until it is closed. Returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("PlainSpeak")
    app.setDesktopFileName("plainspeak")
    desk = _desk(app)
    opening = Opening(desk, app, file)
    desk.window.open_as(desk.settings.window)
    code = app.exec()
    opening.give_up()
    desk.close()
    if desk.is_wanted_again:
        QProcess.startDetached(sys.executable, ["-m", "plainspeak", "app"])
    return code


def _desk(app: QApplication) -> "Desk":
    """UserFault, which has been told in a box, where the user's folders cannot be made."""
    try:
        return Desk(app)
    except UserFault as fault:
        from plainspeak.ui import rescue

        rescue.tell(fault)
        raise


class Desk:
    """The window with its workspaces. `start` gives it the services, after it has been painted for the first time."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.settings, self._complaint = settings.load()
        colours = theme.colours(self.settings.theme)
        theme.apply(app, colours, self._scale)
        self.window = Window(colours)
        self.view = WriteView(colours)
        self.window.add_page(Page("Write", "Write a leaflet and see how hard it is to read", lambda: self.view))
        self.write = WriteController(self.view, self.window)
        self.keeper = Keeper(self.write, self.window)
        self.drafts = Drafts()
        self.autosave = Autosave(self.keeper, self.drafts)
        self.recovery = Recovery(self.keeper, self.window, self.view.banner, self.drafts, self.autosave)
        self.services: Services | None = None
        self.is_wanted_again = False
        """Whether to open another window when this one is closed."""
        self.moved = Moved(self.window.banner, self.settings.store, self.open_again)
        add_actions(self.window, self.write, self.keeper)
        self.workspaces = Workspaces(self.window, self.write, self.keeper)
        self._add_look()
        self._connect()
        self.window.show_page("Write")
        self._dress_window(colours)
        self.view.editor.setFocus()

    def show_leaflet(self, file: Path | None = None) -> None:
        """The words to begin with: the file's, or the sample's."""
        if file is not None:
            self.keeper.open_file(file)
        elif not self.view.editor.text():
            self.keeper.show_sample()

    def start(self, services: Services) -> None:
        """Look at the leaflet, with everything there is to know. Words that a crash has left are offered back."""
        self.services = services
        if services.store.is_shared:
            self.window.show_team(services.store.name)
        self.workspaces.use(services)
        self.look_again()
        self.keeper.use(services.leaflets)
        if self._complaint:
            self.window.tell(self._complaint)
        self.show_leaflet()
        try:
            self.recovery.look()
        except UserFault as fault:
            self.window.show_fault(fault)
        QTimer.singleShot(_SOON, _tidy_memory)  # once the scores are on the screen

    def look_again(self) -> None:
        """The glossary, the readers or the rules are others now: look at the leaflet with them."""
        if self.services is None:
            return
        words, chosen = self.services.words, self.settings
        self.write.leaving.always(chosen.own_words)
        try:
            analyser = words.analyser(self.keeper.audience, chosen.rules_off, chosen.own_words)
        except UserFault as fault:  # a team's own audience whose file is gone or broken
            self.window.show_fault(fault)
            analyser = words.analyser(rules_off=chosen.rules_off, own_words=chosen.own_words)
        self.show_readers(analyser.audience.id)
        self.write.use(analyser)

    def show_readers(self, chosen: str) -> None:
        """Who a leaflet can be for."""
        titles = {name: audience.title for name, audience in choice().audiences.items()}
        self.view.headline.show_audiences(titles, chosen)

    def change(self, **changed: Any) -> bool:
        """Keeps these settings for the next time, and follows them now. False where they could not be kept."""
        before, self.settings = self.settings, replace(self.settings, **changed)
        if self.settings == before:
            return True
        kept = self._keep_settings()
        self._dress()
        if (before.rules_off, before.own_words) != (self.settings.rules_off, self.settings.own_words):
            self.look_again()
        if before.name != self.settings.name:
            self.workspaces.follow_name()
        if before.audience != self.settings.audience and self.keeper.leaflet is None:
            self.keeper.set_audience(self.settings.audience)
        return kept

    def _keep_settings(self) -> bool:
        try:
            # Where things are kept is never chosen here: another program may have changed it since.
            settings.save(replace(self.settings, store=settings.load()[0].store))
        except UserFault as fault:
            self.window.show_fault(fault)
            return False
        return True

    def set_theme(self, chosen: settings.Theme) -> None:
        """Light, dark, or as the system; kept for the next time."""
        self.change(theme=chosen)
        self._dress()

    def set_text_size(self, percent: int) -> None:
        """The size of all the window's text; kept for the next time."""
        self.change(text_size=percent)

    def open_settings(self) -> "SettingsDialog":
        from plainspeak.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.window, self.settings)
        dialog.chosen.connect(lambda chosen: self.change(**asdict(chosen)))
        dialog.open()
        return dialog

    def open_again(self) -> None:
        """Closes the window, if its words are safe, and opens another."""
        self.is_wanted_again = self.window.close()

    def close(self) -> None:
        """The window goes, with all that belongs to it; what is kept is kept."""
        self.autosave.close()
        self._keep_size()
        QThreadPool.globalInstance().waitForDone()  # Python must not end under a thread that still runs it
        self._app.styleHints().colorSchemeChanged.disconnect(self._dress)
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _keep_size(self) -> None:
        """For the next time. Nobody would want to be asked about it where it cannot be kept."""
        kept, left = settings.load()[0], self.window.size_in_words()
        if kept.window != left:
            with suppress(UserFault):
                settings.save(replace(kept, window=left))

    @property
    def _scale(self) -> float:
        return self.settings.text_size / 100

    def _connect(self) -> None:
        self.workspaces.words_changed.connect(self.look_again)
        self.workspaces.renamed.connect(lambda name: self.change(name=name))
        self.keeper.audience_changed.connect(lambda _audience: self.look_again())
        self.autosave.kept.connect(self.keeper.safe)
        self.autosave.failed.connect(self._tell_unsafe)
        self.autosave.works_again.connect(lambda: self.window.tell("Your changes are kept safe again"))
        self.write.deeds.never_flag = self._never_flag
        self.view.editor.zoomed.connect(lambda _points: self.change(zoom=self.view.editor.zoom_percent))
        self._app.styleHints().colorSchemeChanged.connect(self._dress)

    def _never_flag(self, words: str) -> bool:
        return self.change(own_words=tuple(sorted({*self.settings.own_words, words})))

    def _tell_unsafe(self, fault: UserFault) -> None:
        """The words stay on the screen, and are tried again every second."""
        self.window.tell(f"Your changes are not kept safe. {fault}")
        self.window.show_fault(fault)

    def _dress(self, *_scheme: object) -> None:
        colours = theme.colours(self.settings.theme)
        theme.apply(self._app, colours, self._scale)
        self._dress_window(colours)

    def _dress_window(self, colours: theme.Colours) -> None:
        self.window.set_colours(colours)
        editor = self.view.editor
        if (editor.zoom_percent, editor.family) != (self.settings.zoom, self.settings.font):
            editor.set_face(self.settings.zoom, self.settings.font)
        self.write.dress(colours, self._scale)
        for one in self._looks:
            one.setChecked(one.data() in (self.settings.text_size, self.settings.theme))

    def _add_look(self) -> None:
        sizes, themes = QActionGroup(self.window), QActionGroup(self.window)
        for percent in settings.SIZES:
            made = _choice(self.window, sizes, f"All text at {percent}%", percent)
            made.triggered.connect(lambda _on=False, percent=percent: self.set_text_size(percent))
        for name, title in _THEMES:
            made = _choice(self.window, themes, title, name)
            made.triggered.connect(lambda _on=False, name=name: self.set_theme(name))
        self._looks = (*sizes.actions(), *themes.actions())
        self.window.add_actions("&View", sizes.actions())
        self.window.add_actions("&View", themes.actions())
        self.window.add_actions("&Edit", (action(self.window, "&Settings…", "Ctrl+,", self.open_settings),))


@cache
def _tidy_memory() -> None:
    """Lexicon and glossary stay: looking through them for rubbish would hold up a key. Once is enough."""
    gc.collect()
    gc.freeze()


def _choice(window: Window, group: QActionGroup, title: str, kept: object) -> QAction:
    made = QAction(title, window, checkable=True)
    made.setData(kept)
    group.addAction(made)
    return made
