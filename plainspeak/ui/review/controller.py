"""What happens in the Review workspace: a leaflet and two of its revisions become a comparison to walk through."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from plainspeak.analysis.finding import Finding
from plainspeak.errors import UserFault
from plainspeak.rewrite.compare import Comparison
from plainspeak.rewrite.following import sentence_at
from plainspeak.rewrite.review import State
from plainspeak.rewrite.revision import Leaflet, Revision
from plainspeak.text.model import Span
from plainspeak.ui.review import told
from plainspeak.ui.review.deciding import Deciding
from plainspeak.ui.review.figures import ages
from plainspeak.ui.review.view import ReviewView, on_click
from plainspeak.ui.when import when
from plainspeak.ui.window import Window

if TYPE_CHECKING:
    from plainspeak.service import Services


class ReviewController(QObject):
    def __init__(self, view: ReviewView, window: Window, services: "Services") -> None:
        super().__init__(view)
        self.view = view
        self.comparison: Comparison | None = None
        self.at = -1
        """The change shown, from 0; -1 before the first."""
        self._window = window
        self._services, self._leaflets = services, services.leaflets
        self._states: dict[str, State] = {}
        self.deciding = Deciding(view.sheet, window, services)
        self.deciding.chosen = self._chosen
        self._offered: Sequence[Leaflet] = ()
        self._revisions: Sequence[Revision] = ()
        self._pair = (0, 0)
        self._connect()

    @property
    def leaflet_id(self) -> str:
        place = self.view.leaflet.currentIndex()
        return self._offered[place].id if 0 <= place < len(self._offered) else ""

    def compare_files(self, before: Path, after: Path) -> None:
        """Two files side by side. Nothing of them is kept, so there is nothing to review."""
        from plainspeak import documents  # the readers of formats load when a file is first opened

        try:
            texts = [documents.read(path) for path in (before, after)]
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        names = (before.name, after.name)
        self._revisions = [
            self._leaflets.unkept(name, text, number)
            for number, (name, text) in enumerate(zip(names, texts, strict=True), start=1)
        ]
        self._offer(-1)
        self.deciding.dossier = None
        self.view.allow_review(False)
        self.view.panel.show_trend((), None, ())
        self._choose(0, 1)

    def choose_files(self) -> None:
        """Asks for the one file, then for the other."""
        chosen = []
        for title in ("The text before", "The text after"):
            path, _kind = QFileDialog.getOpenFileName(self._window, title)
            if not path:
                return
            chosen.append(Path(path))
        self.compare_files(*chosen)

    def refresh(self, wanted: str = "") -> None:
        """Looks again at what there is. `wanted` is the leaflet to show, "" for the one shown already or the newest."""
        shown, latest = self.leaflet_id, len(self._revisions)
        wanted = wanted or shown
        try:
            self._offered = self._leaflets.all()
            self._states = self._services.reviews.states()
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        place = next((at for at, one in enumerate(self._offered) if one.id == wanted), 0)
        self._offer(place)
        if self._offered and self._offered[place].id == shown and self.comparison:
            self._show_leaflet(keep=latest)
        else:
            self._show_leaflet()

    def walk(self, step: int) -> None:
        """F8: both texts go to the next change, or the one before; from the last on to the first."""
        count = len(self.view.pair.changes)
        if self.comparison is None or not count:
            return
        self.at = (self.at + step) % count if self.at >= 0 else (0 if step > 0 else count - 1)
        self.view.bring_texts()
        self.view.pair.show_change(self.at)
        self._tell_place()
        self._tell_changes([self.at])

    def comment(self) -> None:
        """Ctrl+Alt+M: on the sentence at the cursor in the text after."""
        if self.deciding.dossier:
            self.view.show_aside(1)
        self.deciding.comment()

    @property
    def shown_after(self) -> Revision | None:
        """The revision that stands after; None where none of a leaflet does."""
        return self._revisions[self._pair[1]] if self.leaflet_id and self._revisions else None

    def go_to(self, finding: Finding, before: bool) -> None:
        """Show where a finding stands."""
        self._show_words(Span(finding.start, finding.end), before)

    def _show_merged(self, merged: bool) -> None:
        self.view.pair.show_merged(merged)
        self.view.as_one.setText("Side by side" if merged else "As one text")
        if self.at >= 0:
            self.view.pair.show_change(self.at)

    def _show_words(self, span: Span, before: bool) -> None:
        self.view.bring_texts()
        self.view.as_one.setChecked(False)
        self.view.pair.show_words(span, before=before)

    def _connect(self) -> None:
        view = self.view
        view.leaflet.currentIndexChanged.connect(self._leaflet_chosen)
        view.pair.before_picker.chosen.connect(lambda place: self._choose(place, self._pair[1]))
        view.pair.after_picker.chosen.connect(lambda place: self._choose(self._pair[0], place))
        view.panel.findings.chosen.connect(self.go_to)
        view.empty.asked.connect(lambda: self._window.show_page("Write"))
        view.as_one.toggled.connect(self._show_merged)
        view.pair.reached.connect(self._tell_reached)
        view.panel.trend.chosen.connect(self._choose_on_line)
        for strip, before in zip(view.panel.strips, (True, False), strict=True):
            strip.chosen.connect(lambda start, end, before=before: self._show_words(Span(start, end), before))
        self.deciding.changed.connect(self._tell_state)
        self.deciding.go_to.connect(self._go_to_last)
        self.deciding.show_both.connect(self._show_fact)
        on_click(view.back, lambda: self.walk(-1))
        on_click(view.on, lambda: self.walk(1))

    def _leaflet_chosen(self, place: int) -> None:
        self.view.make_room_for(self._stands(place))
        self._show_leaflet()

    def _offer(self, place: int) -> None:
        combo = self.view.leaflet
        combo.blockSignals(True)
        combo.clear()
        for one in self._offered:
            combo.addItem(self._line(one))
        combo.setCurrentIndex(place if self._offered else -1)
        combo.setEnabled(bool(self._offered))
        combo.blockSignals(False)
        self.view.make_room_for(self._stands(place))

    def _line(self, one: Leaflet) -> str:
        state = told.STATES[self._states.get(one.id, State.DRAFT)].lower()
        return f"{one.name} · {state} · changed {when(one.changed_at)}"

    def _stands(self, place: int) -> str:
        """Of a line, what is to be seen without opening the list: the name and the state."""
        return self.view.leaflet.itemText(place).rpartition(" · changed ")[0]

    def _show_leaflet(self, keep: int = 0) -> None:
        """The original and the latest; or, of a leaflet that had `keep` revisions, the two that were chosen."""
        if not self.leaflet_id:
            self._show_nothing("Nothing to review yet", _NO_LEAFLET)
            return
        try:
            self._revisions = self._leaflets.revisions(self.leaflet_id)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        last = len(self._revisions) - 1
        self.view.allow_review(True)
        self.deciding.show(self.leaflet_id)
        before, after = self._pair if keep else (0, last)
        self._choose(before, last if after >= keep - 1 else after)

    def _choose(self, before: int, after: int) -> None:
        self._pair = (before, after)
        pair = self.view.pair
        pair.before_picker.offer(self._revisions, before)
        pair.after_picker.offer(self._revisions, after)
        try:
            self.comparison = self._leaflets.compare(self._revisions[before], self._revisions[after])
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self.at = -1
        self.view.show_texts()
        pair.show_comparison(self.comparison)
        self.view.panel.show_comparison(self.comparison)
        self._tell_place()
        self._tell_review()
        self._tell_subject()

    def _tell_subject(self) -> None:
        """The head of the window names what is compared here, not what is open in Write."""
        names = [one.name for one in self._revisions]
        name = self._offered[self.view.leaflet.currentIndex()].name if self.leaflet_id else " and ".join(names)
        self._window.set_subject("Review", name, ages(self.comparison) if self.comparison else "")

    def _tell_state(self) -> None:
        """Something was decided: the list of leaflets says so too."""
        dossier, place = self.deciding.dossier, self.view.leaflet.currentIndex()
        if dossier and place >= 0:
            self._states[dossier.leaflet.id] = dossier.review.state
            self.view.leaflet.setItemText(place, self._line(self._offered[place]))
            self.view.make_room_for(self._stands(place))
        self._tell_review()

    def _tell_review(self) -> None:
        """The tab of the review, and the line over all revisions."""
        dossier = self.deciding.dossier
        if dossier is None or self.comparison is None:
            return
        waiting = told.waiting(dossier)
        self.view.tabs[1].setText(f"Review ({waiting})" if waiting else "Review")
        self.view.tabs[1].setAccessibleDescription(told.STATES[dossier.review.state])
        target = self.comparison.after.audience.target_reading_age
        self.view.panel.show_trend(told.points(dossier), target, self._pair)
        is_last = self._pair[1] == len(self._revisions) - 1
        notes = [one.now.span for one in dossier.open_remarks if one.now.span is not None]
        self.view.pair.after.show_notes(notes if is_last else ())

    def _choose_on_line(self, place: int) -> None:
        """A revision chosen on the line stands after; the original, or the one before it, stays."""
        if place < len(self._revisions):
            self._choose(min(self._pair[0], place), place)

    def _chosen(self) -> Span | None:
        """The sentence at the cursor in the text after, where that is the last revision."""
        if self.comparison is None or self._pair[1] != len(self._revisions) - 1:
            return None
        span = self.view.pair.after.chosen()
        return sentence_at(self.comparison.after.document.text, *span)

    def _show_fact(self, before: Span | None, after: Span | None) -> None:
        """Facts are those of the original and the last revision, so these two are shown."""
        last = len(self._revisions) - 1
        if self._pair != (0, last):
            self._choose(0, last)
        self.view.as_one.setChecked(False)
        self.view.bring_texts()
        self.view.pair.show_both(before, after)

    def _go_to_last(self, span: Span) -> None:
        last = len(self._revisions) - 1
        if self._pair[1] != last:
            self._choose(self._pair[0], last)
        self._show_words(span, before=False)

    def _tell_reached(self, numbers: list[int]) -> None:
        """What changed where the reader's cursor came to; F8 goes on from there."""
        self.at = numbers[0]
        self._tell_place()
        self._tell_changes(numbers)

    def _tell_changes(self, numbers: Sequence[int]) -> None:
        """In short for the eye, which sees the words; whole for the ear."""
        more = len(numbers) - _MOST_TOLD
        rest = [f"{more} more on this line"] if more > 0 else []
        shown, aloud = (
            ". ".join([*(self._told(number, most) for number in numbers[:_MOST_TOLD]), *rest])
            for most in (_SHOWN, _ALOUD)
        )
        self._window.tell(shown, aloud)

    def _show_nothing(self, title: str, advice: str) -> None:
        self.comparison, self.at = None, -1
        self._window.set_subject("Review", "", "")
        self.view.show_empty(title, advice)
        self.deciding.dossier = None

    def _tell_place(self) -> None:
        count = len(self.view.pair.changes)
        if not count:
            said = "No words changed" if len(self._revisions) > 1 else "One revision so far"
        elif self.at < 0:
            said = "1 change" if count == 1 else f"{count} changes"
        else:
            said = f"Change {self.at + 1} of {count}"
        self.view.show_place(said, bool(count))

    def _told(self, number: int, most: int) -> str:
        assert self.comparison
        texts = self.comparison.before.document.text, self.comparison.after.document.text
        return told.change_line(self.view.pair.changes[number], *texts, most)


_MOST_TOLD = 4
"""Changes that are said at once; more than that nobody keeps in mind."""

_SHOWN, _ALOUD = 40, 400
"""Characters of each side of a change, in the status bar and through a screen reader."""

_NO_LEAFLET = (
    "Open or paste a leaflet in Write and save it. Change it, save it again, and here you will see both side by side: "
    "what changed, and how much easier it is to read."
)
