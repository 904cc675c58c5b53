"""What happens in the Library: leaflets are found, sorted, opened, put away, thrown away and taken back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from plainspeak.errors import UserFault
from plainspeak.ui.library.lines import WHICH, Line, arranged, in_short, lines, matching, over_time
from plainspeak.ui.library.shelf import on_click
from plainspeak.ui.library.survey_controller import SurveyController
from plainspeak.ui.library.view import LibraryView
from plainspeak.ui.window import Window

if TYPE_CHECKING:
    from plainspeak.service import Services

_IN_USE, _ARCHIVE, _BIN = range(3)
_LAST_CHANGE = 5
_DOWN_FIRST = (1, 2, 3, _LAST_CHANGE)
"""Columns that show the largest first when one sorts by them."""


class LibraryController(QObject):
    write = Signal(str)
    """Open the leaflet with this id in Write."""
    review = Signal(str)
    """Open it in Review."""

    def __init__(self, view: LibraryView, window: Window, services: "Services") -> None:
        super().__init__(view)
        self.view = view
        self.shown: Sequence[Line] = ()
        self.surveys = SurveyController(view.survey, window, services)
        self._window, self._services = window, services
        self._all: Sequence[Line] = ()
        self._sorting = (_LAST_CHANGE, True)
        shelf = view.shelf
        shelf.searched.connect(self.refresh)
        shelf.sorted_by.connect(self.sort_by)
        shelf.grid.opened.connect(lambda _row: self._open(self.write))
        shelf.grid.moved.connect(self._show_buttons)
        on_click(shelf.write, lambda: self._open(self.write))
        on_click(shelf.review, lambda: self._open(self.review))
        on_click(shelf.archive, self.put_away)
        on_click(shelf.bin, self.throw_away)

    @property
    def leaflet_id(self) -> str:
        """Of the line that is current; "" for none."""
        place = self.view.shelf.grid.place()
        return self.shown[place].id if 0 <= place < len(self.shown) else ""

    def refresh(self) -> None:
        """Looks again at what there is."""
        kept, current = self._services.leaflets, self.leaflet_id
        try:
            kept.empty_bin()
            leaflets = (kept.all, kept.archived, kept.binned)[self._shelf]()
            glances = kept.glances()
            self._all = lines(leaflets, glances, self._services.reviews.states())
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        shelf = self.view.shelf
        which = WHICH[max(shelf.which.currentIndex(), 0)]
        column, down = self._sorting
        self.shown = arranged(matching(self._all, shelf.search.text(), which), column, down=down)
        shelf.short.setText(in_short(self._all) if self._all else _EMPTY[self._shelf])
        place = next((at for at, line in enumerate(self.shown) if line.id == current), 0)
        shelf.grid.show_rows([line.cells for line in self.shown], place)
        shelf.show_sorting(column, down=down)
        points = over_time(glances, [line.id for line in self._all])
        targets = {line.target for line in self._all}
        shelf.show_trend(points, targets.pop() if len(targets) == 1 else None)

    def sort_by(self, column: int) -> None:
        """By a column; asked again, the other way round."""
        last, down = self._sorting
        self._sorting = (column, not down if column == last else column in _DOWN_FIRST)
        self.refresh()

    def put_away(self) -> None:
        """Out of the list, or back into it."""
        kept = self._services.leaflets
        back = self._shelf == _ARCHIVE
        self._change(kept.unarchive if back else kept.archive, "is in use again" if back else "is put away")

    def throw_away(self) -> None:
        """Into the bin, or back out of it."""
        kept = self._services.leaflets
        back = self._shelf == _BIN
        said = "is in use again" if back else "is in the bin, where you can take it back for 90 days"
        self._change(kept.take_back if back else kept.bin, said)

    @property
    def _shelf(self) -> int:
        return max(self.view.shelf.shelf.currentIndex(), 0)

    def _change(self, job: Callable[[str], object], said: str) -> None:
        place = self.view.shelf.grid.place()
        if not self.leaflet_id:
            return
        name = self.shown[place].name
        try:
            job(self.leaflet_id)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self.refresh()
        self._window.tell(f"“{name}” {said}")

    def _open(self, where: SignalInstance) -> None:
        if self.leaflet_id and self._shelf != _BIN:
            where.emit(self.leaflet_id)

    def _show_buttons(self) -> None:
        shelf, there = self.view.shelf, bool(self.leaflet_id)
        for button in (shelf.write, shelf.review):
            button.setEnabled(there and self._shelf != _BIN)
        shelf.archive.setVisible(self._shelf != _BIN)
        shelf.archive.setEnabled(there)
        shelf.archive.setText("Take out again" if self._shelf == _ARCHIVE else "Put away")
        shelf.bin.setEnabled(there)
        shelf.bin.setText("Take back" if self._shelf == _BIN else "Throw away")


_EMPTY = (
    "No leaflets yet. Save one in Write, and it is listed here.",
    "Nothing is put away.",
    "The bin is empty.",
)
