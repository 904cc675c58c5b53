"""Draws the Glossary workspace at work: a word, the editor, the inbox, two versions of one word, a list coming in.

tools/glossary_shots.py FOLDER        needs a screen, or Xvfb: `make shots`
"""

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

os.environ["PLAINSPEAK_HOME"] = tempfile.mkdtemp(prefix="plainspeak-shots-")

import pictures

from plainspeak import settings
from plainspeak.glossary.model import Alternative, Entry, Kind
from plainspeak.service import Services, open_services
from plainspeak.ui.app import Desk
from plainspeak.ui.glossary.finding import INBOX
from plainspeak.ui.glossary.side import COMMENTS
from plainspeak.ui.glossary.view import GlossaryView

_LIST = """headword,kind,alternatives,meaning,topic
domiciliary care,jargon,help at home,"Somebody who comes to help you wash, dress and eat.",care-and-support
huddle,jargon,short meeting,"A short talk of a team, standing up.",workforce
touchpoint,jargon,visit; call,Each time that you meet or ring us.,information-and-advice
commence,formal,start,,
circle back,wordy,come back to,,
,jargon,nothing,,
"""


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    settings.save(settings.Settings(name="Sam Okafor"))
    desk = Desk(QApplication([]))
    desk.window.resize(1366, 768)
    desk.window.show()
    services = open_services()
    desk.start(services)
    _looked_after(services)
    desk.window.show_page("Glossary")
    for ending in ("", "-dark"):
        desk.set_theme("dark" if ending else "light")
        _states(desk, services, folder, ending)


def _states(desk: Desk, services: Services, folder: Path, ending: str) -> None:
    assert desk.workspaces.glossary
    glossary = desk.workspaces.glossary
    view: GlossaryView = glossary.view
    view.finding.search.setText("domiciliary care")
    view.page.side.turn_to(COMMENTS)
    _draw(desk, folder / f"glossary-word{ending}.png")
    glossary.begin_edit()
    view.form.meaning.setPlainText("Somebody who comes to your home to help you wash, dress and eat.")
    _draw(desk, folder / f"glossary-editor{ending}.png")
    _throw_away(view)
    view.finding.search.clear()
    view.finding.turn_to(INBOX)
    _draw(desk, folder / f"glossary-inbox{ending}.png")
    view.inbox.choose(next(n for n, item in enumerate(view.inbox.items()) if item.entry_id == _id(services, "panel")))
    view.decision.buttons["approve"].click()
    _draw(desk, folder / f"glossary-conflict{ending}.png")
    view.conflict.back.click()
    _throw_away(view)
    path = folder / "words.csv"
    path.write_text(_LIST, encoding="utf-8")
    glossary.carrying.look_through(path)
    _draw(desk, folder / f"glossary-import{ending}.png", wait=2500)
    view.importing.turn_to("changed")
    _draw(desk, folder / f"glossary-import-changed{ending}.png")
    view.importing.cancel.click()
    path.unlink()
    view.finding.turn_to(0)


def _throw_away(view: GlossaryView) -> None:
    """What was typed, answering the question about it."""

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            next(one for one in box.buttons() if "Throw" in one.text()).click()

    QTimer.singleShot(0, answer)
    view.form.cancel.click()


def _id(services: Services, headword: str) -> str:
    return services.words.find(headword).id


def _looked_after(services: Services) -> None:
    """A word with a comment and a change behind it, three suggestions, one of them on a word changed meanwhile."""
    words = services.words
    care = words.find("domiciliary care")
    services.care.comment(care.id, "Readers in the group said “home care” at once.", "Ann Hughes")
    meant = "Help in your own home with washing, dressing and meals."
    words.edit(replace(care, meaning=meant, owner="Ann Hughes"), 0, "Ann Hughes", "The readers’ group asked for it")
    point = Entry("", "signposting service", Kind.JARGON, alternatives=(Alternative("telling you where to go"),))
    words.suggest(point, "Bea Lund", "It stands in four of our leaflets")
    start = words.find("commence")
    words.suggest(replace(start, alternatives=(Alternative("begin"), *start.alternatives)), "Carl Penry")
    panel = words.find("panel")
    words.suggest(replace(panel, meaning="The people who decide who pays.", source="Our adults’ team"), "Bea Lund")
    words.edit(replace(panel, meaning="A group that agrees how your care is paid for."), 0, "Ann Hughes")


def _draw(desk: Desk, path: Path, wait: int = 900) -> None:
    settle = QEventLoop()
    QTimer.singleShot(wait, settle.quit)
    settle.exec()
    pictures.save(desk.window.grab(), path)


if __name__ == "__main__":
    main()
