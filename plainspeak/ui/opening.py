"""How the window opens: first it is painted with its leaflet, then comes the score, then what to look at.

Each step waits until what came before is on the screen. The engine takes a quarter of a second to load and the glossary
as long again: nobody should look at an empty frame meanwhile, or at no frame at all.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from plainspeak.errors import UserFault

if TYPE_CHECKING:
    from plainspeak.service import Services
    from plainspeak.ui.app import Desk

_UNSEEN_MS = 1_000
"""A window that is not painted in this time opens out of sight: it need not be waited for."""
_SHORT = 30_000
"""Characters. A longer leaflet is not scored twice."""


class Opening(QObject):
    def __init__(self, desk: "Desk", app: QApplication, file: Path | None) -> None:
        super().__init__(desk.window)
        self._desk, self._app = desk, app
        self._steps: list[Callable[[], None]] = [self._show_score, self._start]
        desk.show_readers(desk.keeper.audience)
        if file is None:
            desk.show_leaflet()  # the sample costs ten milliseconds; a page that flashes up empty would cost more
        else:
            self._steps.insert(0, lambda: desk.show_leaflet(file))
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._step)
        desk.view.editor.viewport().installEventFilter(self)
        self._next.start(_UNSEEN_MS)

    def give_up(self) -> None:
        """The window is closed."""
        self._next.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._next.start(0)  # once all of the window is painted
        return False

    def _step(self) -> None:
        step = self._steps.pop(0)
        step()
        if self._steps:
            self._next.start(0)

    def _show_score(self) -> None:
        """It needs no glossary, and is there at once."""
        text = self._desk.view.editor.text()
        if len(text) > _SHORT:
            return
        from plainspeak.analysis.analyse import Analyser  # loads the engine
        from plainspeak.glossary.matcher import Matcher
        from plainspeak.glossary.model import Glossary
        from plainspeak.service.audiences import audience_for

        try:
            readers = audience_for(self._desk.keeper.audience)
        except UserFault:  # told with the rest
            return
        self._desk.write.show_sums(Analyser(Matcher(Glossary.of(())), readers, ()).analyse(text))

    def _start(self) -> None:
        from plainspeak.service.safekeeping import Safekeeping
        from plainspeak.ui.rescue import PATIENCE, may_start

        if may_start(self._desk.window, Safekeeping(patience=PATIENCE)):
            self._desk.start(services())
        else:
            self._app.quit()


def services() -> "Services":
    """Over the store that was chosen. One in use is not waited for long."""
    from plainspeak.service import open_services
    from plainspeak.ui.rescue import PATIENCE

    return open_services(patience=PATIENCE)
