"""A window in which somebody works without a pause for so many minutes. Run by test_growing.py.

Prints the memory it takes, in MB, at the end of each minute.
"""

import gc
import os
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from plainspeak import paths
from plainspeak.service import open_services
from plainspeak.ui.app import Desk
from plainspeak.ui.write.actions import show_details

_WORDS = ("we", "will", "start", "the", "care plan", "soon", "and utilise", "it", "prior to", "your discharge", "May")


class Writer:
    """Somebody at work on a leaflet: typing, mending, taking back, looking things up, saving."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.chance = desk, random.Random(seed)
        self.editor = desk.view.editor
        self.sample = paths.shipped("resources/sample-leaflet.md").read_text(encoding="utf-8")
        self.deeds = (
            self.type,
            self.type,
            self.type,
            self.mend,
            self.mend,
            self.go_back,
            self.paste,
            self.leave,
            self.look,
        )

    def one_thing(self) -> None:
        self.chance.choice(self.deeds)()
        QTest.qWait(1)

    def begin(self) -> None:
        """Another leaflet, as happens every few minutes; kept, so that the one before is a revision."""
        services = self.desk.services
        assert services
        self.desk.keeper.document.setModified(False)
        leaflet = services.leaflets.create("Worked on", "\n\n".join([self.sample] * 8))
        self.desk.keeper.open_leaflet(leaflet.id)

    def type(self) -> None:
        place = self.chance.randrange(len(self.editor.text()))
        self.editor.mark(place, place)
        QTest.keyClicks(self.editor, " ".join(self.chance.choices(_WORDS, k=6)) + ". ")

    def mend(self) -> None:
        self.desk.write.walk(self.chance.choice((1, -1)))
        self.chance.choice((self.desk.write.deeds.take_all, lambda: self.desk.write.deeds.take(0)))()

    def go_back(self) -> None:
        for _ in range(6):
            self.editor.undo()
        for _ in range(3):
            self.editor.redo()

    def paste(self) -> None:
        clip = QMimeData()
        clip.setHtml(f"<h2>Part {self.chance.random()}</h2><p>You must utilise <b>this</b>.</p><ul><li>One<li>Two</ul>")
        self.editor.insertFromMimeData(clip)

    def leave(self) -> None:
        self.desk.write.walk(1)
        self.desk.write.deeds.ignore_here()
        self.desk.write.deeds.show_ignored()

    def look(self) -> None:
        job = self.chance.randrange(8)
        if job == 0:
            self.desk.set_theme(self.chance.choice(("light", "dark")))
        elif job == 1:
            details = show_details(self.desk.window, self.desk.write)
            assert details
            details.close()
        elif job == 2:
            self.desk.window.show_page(self.chance.choice(("Review", "Glossary", "Library")))
            QTest.qWait(20)
            self.desk.window.show_page("Write")
        elif job == 3:
            self.desk.keeper.save()
        else:
            self.desk.write.settle()


def memory() -> float:
    """Resident, in MB, once what is to be deleted later is."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    app = QApplication([])
    desk = Desk(app)
    desk.window.resize(1366, 768)
    desk.window.show()
    desk.start(open_services())
    writer = Writer(desk, 1)
    done = 0
    for _ in range(int(sys.argv[1])):
        writer.begin()
        end = time.monotonic() + 60
        while time.monotonic() < end:
            writer.one_thing()
            done += 1
        print(f"{memory():.1f} {done}", flush=True)


if __name__ == "__main__":
    main()
