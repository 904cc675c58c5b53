"""A window in which somebody types without a pause, until it is killed. Run by test_killed.py.

Prints a line for each key that was pressed, with the time, so that what was typed when is known outside.
"""

import sys
import time

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from plainspeak.service import open_services
from plainspeak.ui.app import Desk


def main() -> None:
    app = QApplication([])
    desk = Desk(app)
    desk.window.show()
    services = open_services()
    desk.start(services)
    if sys.argv[1:] == ["saving"]:
        leaflet = services.leaflets.create("Killed", "Begin ")
        desk.keeper.open_leaflet(leaflet.id)
    else:
        desk.keeper.show_text("", "Killed")
    editor = desk.view.editor
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    for number in range(100_000):
        QTest.keyClicks(editor, f"{number} ")
        print(number, time.time(), flush=True)
        if number % 40 == 39 and desk.keeper.leaflet:
            desk.keeper.save()
        QTest.qWait(25)


if __name__ == "__main__":
    main()
