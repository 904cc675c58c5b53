"""Words in and out by file, and out as a web page."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from plainspeak.analysis.finding import Finding
from plainspeak.errors import UserFault
from plainspeak.service.exchange import Exchange
from plainspeak.service.incoming import Preview
from plainspeak.ui.glossary.publishing import AskForPage
from plainspeak.ui.glossary.view import GlossaryView
from plainspeak.ui.glossary.writing import sentence_of
from plainspeak.ui.personal import may_go_out
from plainspeak.ui.saving import ask_where
from plainspeak.ui.window import Window
from plainspeak.ui.worker import Worker

READ = "Lists of words (*.csv *.tsv *.txt *.xlsx *.tbx *.xml *.yml *.yaml *.json *.toml);;All files (*)"
WRITTEN = {
    "Excel": (".xlsx",),
    "CSV": (".csv",),
    "TBX, for terminology programs": (".tbx",),
    "Vale, a style checker": (".yml", ".yaml"),
    "JSON": (".json",),
    "TOML, as PlainSpeak's own": (".toml",),
}
TITLE = "What our words mean"


class Carrying(QObject):
    done = Signal(str)
    """Words have come in: what to say of it."""
    left = Signal()
    """The page of the import is closed, and nothing was changed."""

    def __init__(self, view: GlossaryView, window: Window, exchange: Exchange) -> None:
        super().__init__(view)
        self._view, self._window, self._exchange = view, window, exchange
        self._then: Callable[[Any], None] = self._show
        self._worker = Worker(self)
        self._worker.done.connect(lambda answer: self._then(answer))
        self._worker.failed.connect(self._tell)
        view.importing.agreed.connect(self._bring_in)
        view.importing.left.connect(self.left)

    def choose_import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Bring in words", "", READ)
        if chosen:
            self.look_through(Path(chosen))

    def look_through(self, path: Path) -> None:
        """What would come of the file: shown when it is known."""
        self._run(f"Looking through {path.name}…", lambda: self._exchange.preview(path), self._show)

    def choose_export(self) -> None:
        if path := ask_where(self._window, "Export the words", "words", WRITTEN):
            self.export(path)

    def export(self, path: Path) -> None:
        def told(count: int) -> None:
            self._window.tell(f"Wrote {count:,} words to {path.name}")

        self._ask_first("Save", lambda: self._run(f"Writing {path.name}…", lambda: self._exchange.write(path), told))

    def choose_page(self) -> None:
        ask = AskForPage(self._window, TITLE)
        if ask.exec() != QDialog.DialogCode.Accepted:
            return
        folder = QFileDialog.getExistingDirectory(self._window, "The folder for the page")
        if folder:
            self.publish(Path(folder), ask.heading.text(), ask.address.text())

    def publish(self, folder: Path, title: str, address: str) -> None:
        def told(page: Path) -> None:
            self._window.tell(f"The page is {page}")

        publish = partial(self._exchange.publish, folder, title, address)
        self._ask_first("Publish", lambda: self._run("Writing the page…", publish, told))

    def _ask_first(self, deed: str, go_on: Callable[[], None]) -> None:
        """Words that a team adds may have come from a letter to somebody."""

        def ask(found: Sequence[Finding]) -> None:
            self._window.tell("")
            if may_go_out(self._window, found, "The glossary", deed):
                go_on()

        self._run("Looking for personal details…", self._exchange.personal_details, ask)

    def _run(self, meanwhile: str, job: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """In the background: a list may have a hundred thousand rows."""
        self._window.tell(meanwhile)
        self._then = then
        self._worker.ask(job)

    def _show(self, preview: Preview) -> None:
        self._window.tell("")
        self._view.importing.show_preview(preview, Path(preview.name).name)
        self._view.show_import()

    def _tell(self, fault: Exception) -> None:
        self._window.tell("")
        self._view.importing.setEnabled(True)
        if not isinstance(fault, UserFault):
            raise fault
        if self._view.importing.isVisible():
            self._view.importing.show_problem(sentence_of(fault))
        else:
            self._window.show_fault(fault)

    def _bring_in(self) -> None:
        page = self._view.importing
        preview, why, take = page.preview, page.reason.text(), frozenset(page.model.taken)
        assert preview is not None
        page.setEnabled(False)
        self._run("Bringing the words in…", lambda: self._exchange.bring_in(preview, why=why, take=take), self._come_in)

    def _come_in(self, count: int) -> None:
        self._view.importing.setEnabled(True)
        self.done.emit(f"Brought in {count:,} {'word' if count == 1 else 'words'}")
