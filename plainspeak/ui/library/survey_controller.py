"""What happens in a survey: it is taken on a thread, kept, shown beside the one before, and saved as a report."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from plainspeak.analysis.survey import LIBRARY, Survey
from plainspeak.errors import UserFault
from plainspeak.service.personal import details_in
from plainspeak.ui.library.shelf import on_click
from plainspeak.ui.library.surveying import SurveyView
from plainspeak.ui.personal import may_go_out
from plainspeak.ui.saving import REPORTS, ask_where
from plainspeak.ui.window import Window
from plainspeak.ui.worker import Worker

if TYPE_CHECKING:
    from plainspeak.service import Services
    from plainspeak.service.surveys import Looked


class SurveyController(QObject):
    _reached = Signal(int, int)

    def __init__(self, view: SurveyView, window: Window, services: "Services") -> None:
        super().__init__(view)
        self.view = view
        self.survey: Survey | None = None
        self._window, self._services = window, services
        self._kept: Sequence[Survey] = ()
        self._worker = Worker(self)
        self._worker.done.connect(self._keep)
        self._worker.failed.connect(self._failed)
        self._reached.connect(lambda at, of: view.show_busy(f"Surveying: {at:,} of {of:,}"))
        on_click(view.library, self.take_library)
        on_click(view.folder, self.choose_folder)
        on_click(view.save, self.choose_report)
        view.kept.currentIndexChanged.connect(self._choose)

    def refresh(self) -> None:
        """The surveys kept, the newest first, and the one shown."""
        try:
            self._kept = self._services.surveys.all()[::-1]
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        if not self._kept:
            self.view.offer((), -1)
            self.view.show_nothing("No survey yet", _NONE_YET)
            return
        numbers = [one.number for one in self._kept]
        place = numbers.index(self.survey.number) if self.survey and self.survey.number in numbers else 0
        self.view.offer(self._kept, place)
        self._choose(place)

    def take_library(self) -> None:
        self._take(LIBRARY, self._services.surveys.library)

    def choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, "Survey a folder")
        if folder:
            self.take_folder(Path(folder))

    def take_folder(self, folder: Path) -> None:
        surveys, words = self._services.surveys, self._services.words
        # In this process, on a thread: the window has no command line for other processes to start from.
        self._take(str(folder.resolve()), lambda: surveys.folder(folder.resolve(), words.analyser, jobs=1))

    def choose_report(self) -> None:
        if self.survey is None:
            return
        if path := ask_where(self._window, "Save the report", "survey", REPORTS):
            self.save_report(path)

    def save_report(self, path: Path) -> None:
        from plainspeak.report import survey as told
        from plainspeak.service import papers

        if self.survey is None:
            return
        names = details_in(one.name for one in self.survey.leaflets)  # "Letter to Mrs Okafor"
        if not may_go_out(self._window, names, "The report"):
            return
        try:
            papers.write(told.paper(self.survey, self._services.surveys.change(self.survey)), path)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self._window.tell(f"Saved as {path.name}")

    def _take(self, place: str, begin: Callable[[], tuple[int, Iterator["Looked"]]]) -> None:
        self.view.show_busy("Surveying…")
        self._worker.ask(lambda: self._taken(place, begin))

    def _taken(self, place: str, begin: Callable[[], tuple[int, Iterator["Looked"]]]) -> Survey:
        """On the thread."""
        total, looked = begin()
        found = []
        for one in looked:
            found.append(one)
            self._reached.emit(len(found), total)
        survey = self._services.surveys.put_together(place, found, self._services.words.analyser())
        return replace(survey, audience="") if place == LIBRARY else survey

    def _keep(self, survey: Survey) -> None:
        self.view.show_busy("")
        try:
            self.survey, _change = self._services.surveys.keep(survey)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self.refresh()
        self._window.tell("The survey is kept: the next one shows what changed")

    def _failed(self, fault: Exception) -> None:
        self.view.show_busy("")
        self.refresh()
        if not isinstance(fault, UserFault):
            raise fault
        self._window.show_fault(fault)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._kept):
            self.survey = self._kept[place]
            self.view.show_survey(self.survey, self._services.surveys.change(self.survey))


_NONE_YET = (
    "A survey shows how many of your leaflets meet their target, which are hardest, and which words to agree on first. "
    "It is kept, so that the next one shows what changed."
)
