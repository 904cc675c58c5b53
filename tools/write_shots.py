"""Draws the Write workspace in all its states, at the size of a small laptop and of a large screen.

tools/write_shots.py FOLDER        needs a screen, or Xvfb: `make shots`
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

os.environ["PLAINSPEAK_HOME"] = tempfile.mkdtemp(prefix="plainspeak-shots-")

import pictures

from plainspeak import documents, paths, settings
from plainspeak.service import open_services
from plainspeak.service.unsaved import Drafts, Unsaved
from plainspeak.ui.app import Desk
from plainspeak.ui.write.actions import show_details, show_guide
from plainspeak.ui.write.dialogs import KeySheet

_SIZES = {"": (1366, 768), "-large": (1920, 1080)}


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    settings.save(settings.Settings(name="Sam Okafor"))
    app = QApplication([])
    crashed = Drafts()
    crashed.keep(Unsaved(_sample()[:900], "Help at home after hospital"))
    crashed.close()
    desk = Desk(app)
    desk.window.resize(1366, 768)
    desk.window.show()
    services = open_services()
    desk.start(services)
    _draw(desk.window, folder / "write-back.png")
    desk.recovery.not_now()
    for name in ("Meals at home", "Paying for care", "Your rights"):
        services.leaflets.create(name, f"# {name}\n\nWe help you.", "Sam Okafor")
    for ending, size in _SIZES.items():
        desk.window.resize(*size)
        _states(desk, folder, ending)
    _dialogs(desk, folder)


def _states(desk: Desk, folder: Path, ending: str) -> None:
    desk.keeper.show_sample()
    _draw(desk.window, folder / f"write-start{ending}.png")
    desk.keeper.start_new()
    _draw(desk.window, folder / f"write-empty{ending}.png")
    desk.keeper.show_text(_sample(), "Help at home after hospital")
    card = next(at for at, one in enumerate(desk.write.findings) if one.text == "key worker")
    desk.write.go_to(card)
    desk.view.focus_card()
    _draw(desk.window, folder / f"write-card{ending}.png")
    desk.view.finder.open_bar(replacing=True)
    desk.view.finder.words.setText("support")
    _draw(desk.window, folder / f"write-find{ending}.png")
    desk.view.finder.close_bar()
    desk.set_theme("dark")
    _draw(desk.window, folder / f"write-dark{ending}.png")
    desk.set_theme("light")
    desk.set_text_size(200)
    desk.write.walk(1)
    _draw(desk.window, folder / f"write-200{ending}.png")
    desk.set_text_size(100)


def _dialogs(desk: Desk, folder: Path) -> None:
    """They are as large as they need, whatever the screen."""
    details = show_details(desk.window, desk.write)
    assert details
    for at, name in enumerate(("made-of", "words", "sentences", "scores")):
        details.tabs.setCurrentIndex(at)
        _draw(details, folder / f"write-{name}.png", wait=4000 if name == "made-of" else 300)
    details.close()
    chosen = desk.open_settings()
    (tabs,) = chosen.findChildren(QTabWidget)
    for at, name in enumerate(("settings", "settings-look", "settings-rules")):
        tabs.setCurrentIndex(at)
        _draw(chosen, folder / f"write-{name}.png")
    chosen.close()
    for name, dialog in (("guide", show_guide(desk.window)), ("keys", KeySheet(desk.window))):
        dialog.show()
        _draw(dialog, folder / f"write-{name}.png")
        dialog.close()


def _sample() -> str:
    return documents.read(paths.shipped("resources/sample-leaflet.md"))


def _draw(shown: QWidget, path: Path, wait: int = 500) -> None:
    settle = QEventLoop()
    QTimer.singleShot(wait, settle.quit)
    settle.exec()
    pictures.save(shown.grab(), path)


if __name__ == "__main__":
    main()
