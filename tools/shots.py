"""Draws each workspace with a real leaflet in a real window, into docs/images.

tools/shots.py FOLDER        needs a screen, or Xvfb: `make shots`
"""

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

os.environ["PLAINSPEAK_HOME"] = tempfile.mkdtemp(prefix="plainspeak-shots-")

import pictures

from plainspeak import documents, paths, settings
from plainspeak.rewrite.replace import apply
from plainspeak.service import open_services, papers
from plainspeak.ui.app import Desk

NAME = "Help at home after hospital"
_SIZE = (1366, 768)
_NAMES = (
    "Asking for an assessment", "Moving into a care home", "Direct payments", "If you look after somebody",
    "Paying for care", "Keeping safe", "Carers’ breaks", "Leaving hospital", "Getting about", "Meals at home",
    "Equipment for your home", "How to complain",
)  # fmt: skip
_REWRITERS = ("jargon", "formal", "label")


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    settings.save(settings.Settings(name="Sam Okafor"))
    app = QApplication([])
    desk = Desk(app)
    desk.window.resize(*_SIZE)
    desk.window.show()
    desk.start(open_services())
    leaflet = _two_revisions(desk)
    _reviewed(desk, leaflet)
    _others(desk)
    for ending in ("", "-dark"):
        desk.set_theme("dark" if ending else "light")
        desk.keeper.open_leaflet(leaflet)
        _draw_review(desk, folder, ending)
        desk.window.show_page("Glossary")
        _draw(desk, folder / f"glossary{ending}.png")
        _draw_library(desk, folder, ending)
    _draw_evidence(desk, leaflet, folder)


def _draw_review(desk: Desk, folder: Path, ending: str) -> None:
    desk.window.show_page("Review")
    assert desk.workspaces.review
    review = desk.workspaces.review
    review.view.show_aside(0)
    _draw(desk, folder / f"review{ending}.png")
    review.view.as_one.setChecked(True)
    review.walk(1)
    review.view.show_aside(1)
    _draw(desk, folder / f"comments{ending}.png")
    review.view.as_one.setChecked(False)


def _draw_library(desk: Desk, folder: Path, ending: str) -> None:
    desk.window.show_page("Library")
    assert desk.workspaces.library
    library = desk.workspaces.library
    library.view.show_tab(0)
    _draw(desk, folder / f"library{ending}.png")
    library.surveys.take_library()
    library.view.show_tab(1)
    _draw(desk, folder / f"survey{ending}.png")


def _draw_evidence(desk: Desk, leaflet: str, folder: Path) -> None:
    """As a browser shows it; where there is none, there is no picture of it."""
    assert desk.services
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        print("no picture of the evidence: there is no Chromium here")
        return
    page, picture = Path(tempfile.mkdtemp()) / "evidence.html", folder / "evidence.png"
    papers.write(papers.evidence_of(leaflet, desk.services.leaflets, desk.services.reviews), page)
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1000,1400")
    subprocess.run(
        [browser, *flags, f"--screenshot={picture.resolve()}", page.as_uri()], check=True, capture_output=True
    )
    pictures.save(QPixmap(str(picture)), picture)


def _reviewed(desk: Desk, leaflet: str) -> None:
    """A review of it under way: somebody asked, somebody commented, readers were asked."""
    assert desk.services
    reviews = desk.services.reviews
    text = desk.services.leaflets.revision(leaflet).text
    reviews.ask(leaflet, "Is the part about money clear?", "Ann Hughes")
    for words, said, author in (("weeks", "Say from which day.", "Sam Okafor"), ("you", "Much clearer.", "Bea Lund")):
        place = text.index(words)
        made = reviews.comment(leaflet, place, place + 1, said, author)
    reviews.settle(leaflet, made.number, "Thank you", "Ann Hughes")
    for fact in reviews.dossier(leaflet).facts[:1]:
        reviews.tick(leaflet, fact.change, "It is said once now", "Sam Okafor")
    said = "Two asked who does the assessment."
    reviews.add_test(leaflet, "3 people who came home this year", date(2026, 11, 20), said, "It says who", "Ann Hughes")


def _others(desk: Desk) -> None:
    """More leaflets, so that there is a library to look at: the first paragraphs of the sample, more and more plain."""
    assert desk.services
    kept, reviews = desk.services.leaflets, desk.services.reviews
    paragraphs = _sample().split("\n\n")
    plain = [
        "You can get help at home when you leave hospital. It is free for up to six weeks.",
        "We come to see you. We ask what you can do and what you find hard. Then we plan your help with you.",
        "Tell us if you are not happy. You can ring us on any day. We will call you back the same day.",
    ] * 4
    for number, name in enumerate(_NAMES):
        hard = paragraphs[1 : max(1, len(paragraphs) * (len(_NAMES) - number) // len(_NAMES))]
        made = kept.create(name, "\n\n".join([f"# {name}", *hard, *plain[: 3 + number]]), "Bea Lund")
        if number > len(_NAMES) // 3:
            reviews.ask(made.id, author="Bea Lund")
        if number > len(_NAMES) // 2:
            reviews.approve(made.id, author="Sam Okafor")


def _sample() -> str:
    return documents.read(paths.shipped("resources/sample-leaflet.md"))


def _two_revisions(desk: Desk) -> str:
    """The sample leaflet, and a rewrite of it with the plain words put in. Returns its id."""
    assert desk.services
    text = _sample()
    kept = desk.services.leaflets.create(NAME, text, "Ann Hughes", called="As it was")
    found = desk.services.words.analyser().analyse(text).findings
    rewritten = apply(text, [one for one in found if one.rule in _REWRITERS])
    desk.services.leaflets.save(kept.id, rewritten.text, "Ann Hughes", "Plainer words")
    return kept.id


def _draw(desk: Desk, path: Path) -> None:
    settle = QEventLoop()
    QTimer.singleShot(900, settle.quit)
    settle.exec()
    pictures.save(desk.window.grab(), path)


if __name__ == "__main__":
    main()
