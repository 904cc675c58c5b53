"""Draws each workspace with a real leaflet in a real window, into docs/images.

tools/shots.py FOLDER        needs a screen, or Xvfb: `make shots`
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

os.environ["PLAINSPEAK_HOME"] = tempfile.mkdtemp(prefix="plainspeak-shots-")

from plainspeak import documents, paths
from plainspeak.rewrite.replace import apply
from plainspeak.service import open_services
from plainspeak.ui.app import Desk

NAME = "Help at home after hospital"
_SIZE = (1366, 768)
_REWRITERS = ("jargon", "formal", "label")


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    desk = Desk(app)
    desk.window.resize(*_SIZE)
    desk.window.show()
    desk.start(open_services())
    leaflet = _two_revisions(desk)
    for ending in ("", "-dark"):
        desk.set_theme("dark" if ending else "light")
        desk.keeper.show_text(
            documents.read(paths.shipped("resources/sample-leaflet.md")), "Help at home after hospital"
        )
        _draw(desk, folder / f"write{ending}.png")
        desk.keeper.open_leaflet(leaflet)
        desk.window.show_page("Review")
        _draw(desk, folder / f"review{ending}.png")
        desk.window.show_page("Glossary")
        _draw(desk, folder / f"glossary{ending}.png")


def _sample() -> str:
    return documents.read(paths.shipped("resources/sample-leaflet.md"))


def _two_revisions(desk: Desk) -> str:
    """The sample leaflet, and a rewrite of it with the plain words put in. Returns its id."""
    assert desk.services
    text = _sample()
    kept = desk.services.leaflets.create(NAME, text, "Ann", "As it was")
    found = desk.services.words.analyser().analyse(text).findings
    rewritten = apply(text, [one for one in found if one.rule in _REWRITERS])
    desk.services.leaflets.save(kept.id, rewritten.text, "Sam", "Plainer words")
    return kept.id


def _draw(desk: Desk, path: Path) -> None:
    settle = QEventLoop()
    QTimer.singleShot(900, settle.quit)
    settle.exec()
    desk.window.grab().save(str(path))
    print(path)


if __name__ == "__main__":
    main()
