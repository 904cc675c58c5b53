"""Tells when leaflets are kept elsewhere from now on: somebody has joined a team's database, or left it, meanwhile."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtGui import QGuiApplication

from plainspeak import paths, settings
from plainspeak.ui.banner import Banner


class Moved(QObject):
    """Watches the settings. A window works to its end where it began, so that nothing is saved in two places."""

    def __init__(self, banner: Banner, began: str, open_again: Callable[[], object]) -> None:
        """`began` is where the settings said that things are kept when the window opened."""
        super().__init__(banner)
        self._banner, self._began, self._open_again = banner, began, open_again
        folder = paths.config_folder()
        self._watcher = QFileSystemWatcher([str(_there(folder))], self)
        self._watcher.directoryChanged.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._come_back)

    def look(self) -> None:
        """Whether the settings name another place than the one the window works in."""
        now = settings.load()[0].store
        if now == self._began or os.environ.get(settings.STORE_VARIABLE, "").strip():
            self._banner.hide()
            return
        where = "in your team's database" if "://" in now else "on this computer"
        words = (
            f"Leaflets are kept {where} from now on. This window still works in the old place: what you save here "
            "stays there. Open PlainSpeak again to work in the new one."
        )
        if not self._banner.isVisible():
            self._banner.show_words(words, (("Open it again", self._open_again), ("Later", self._banner.hide)))

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """Not every system tells of files that change."""
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()


def _there(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(one for one in (folder, *folder.parents) if one.is_dir())
