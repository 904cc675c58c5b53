"""What happens in a review: asking, ticking, commenting, settling, signing off, and saving the evidence of it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from plainspeak import settings
from plainspeak.errors import UserFault
from plainspeak.rewrite.dossier import Dossier
from plainspeak.rewrite.review import Move
from plainspeak.service.personal import details_in, words_of_review
from plainspeak.text.model import Span
from plainspeak.ui.personal import may_go_out
from plainspeak.ui.review import told
from plainspeak.ui.review.asking import Asked, AskName, AskReaders
from plainspeak.ui.review.sheet import Sheet
from plainspeak.ui.saving import REPORTS, ask_where
from plainspeak.ui.window import Window

if TYPE_CHECKING:
    from plainspeak.service import Services

_QUESTIONS = {
    Move.ASK: ("Ask for a review", "What should the reviewer look at? You may leave it empty.", "Ask for a review"),
    Move.RETURN: ("Ask for changes", "What should change, and why?", "Ask for changes"),
    Move.APPROVE: ("Approve", "You sign this revision off, and it is locked. Is there anything to add?", "Approve"),
    Move.PUBLISH: ("Mark as published", "Where is it published? You may leave it empty.", "Mark as published"),
}


class Deciding(QObject):
    changed = Signal()
    """Something was kept: look again."""
    mend = Signal(str, Span)
    """A leaflet to open in Write, and the words to choose there."""
    show_both = Signal(object, object)
    """Where a fact stands in the original and in the last revision; None where it does not."""
    renamed = Signal(str)
    """Who sits at the computer now."""
    go_to = Signal(Span)
    """Where a comment's sentence stands in the last revision."""

    def __init__(self, sheet: Sheet, window: Window, services: "Services") -> None:
        super().__init__(sheet)
        self.dossier: Dossier | None = None
        self._shown = (-1, 0)
        """The fact shown last, and how often in a row."""
        self._sheet, self._window, self._services = sheet, window, services
        self.chosen: Callable[[], Span | None] = lambda: None
        """What is chosen in the text after, or where its cursor is; None where that is not the last revision."""
        self.unsaved: Callable[[str], bool] = lambda _leaflet_id: False
        """Whether Write has words of the leaflet that are not saved."""
        sheet.moved.connect(lambda value: self.move(Move(value)))
        sheet.ticked.connect(self.tick)
        sheet.fact_shown.connect(self.show_fact)
        sheet.shown.connect(self.show_remark)
        sheet.settled.connect(self.settle)
        sheet.mended.connect(self.mend_remark)
        sheet.commented.connect(self.comment)
        sheet.tried.connect(self.note_readers)
        sheet.evidence.connect(self.choose_evidence)
        sheet.renamed.connect(self.rename)

    def show(self, leaflet_id: str) -> Dossier | None:
        """Looks at the leaflet again."""
        try:
            self.dossier = self._services.reviews.dossier(leaflet_id)
        except UserFault as fault:
            self._window.show_fault(fault)
            return None
        self._sheet.show_dossier(self.dossier, settings.person())
        self._sheet.show_unsaved(self.unsaved(leaflet_id))
        return self.dossier

    def look_again(self) -> None:
        if self.dossier:
            self.show(self.dossier.leaflet.id)

    def move(self, move: Move) -> None:
        """Asks for a word about it, then makes the move, on what has been looked at and nothing newer."""
        if move is Move.PUBLISH and not self._may_go_out("This leaflet", "Publish", whole=False):
            return
        title, prompt, act = _QUESTIONS[move]
        caution = told.caution(self.dossier, settings.person()) if self.dossier and move is Move.APPROVE else ""
        asked = Asked(self._over, title, prompt, act, caution=caution, needed=move is Move.RETURN)
        if asked.exec():
            self.make(move, asked.words)

    def make(self, move: Move, words: str = "") -> None:
        if self.dossier is None:
            return
        reviews = self._services.reviews
        jobs: dict[Move, Callable[..., object]] = {
            Move.ASK: reviews.ask,
            Move.RETURN: reviews.send_back,
            Move.APPROVE: reviews.approve,
            Move.PUBLISH: reviews.publish,
        }
        leaflet_id, version = self.dossier.leaflet.id, self.dossier.review.version
        self._keep(lambda: jobs[move](leaflet_id, words, version=version))

    def rename(self) -> None:
        """Asks who sits at the computer: on one that several share, a reviewer signs with their own name."""
        asked = AskName(self._over, settings.person())
        if asked.exec():
            self.renamed.emit(asked.name)

    def tick(self, place: int, meant: bool) -> None:
        if self.dossier:
            leaflet_id, fact = self.dossier.leaflet.id, self.dossier.facts[place].change
            self._keep(lambda: self._services.reviews.tick(leaflet_id, fact, meant=meant))

    def comment(self) -> None:
        """On the sentence at the cursor in the text after."""
        span = self.chosen()
        if self.dossier is None or span is None:
            self._window.tell("Put the cursor in a sentence of the last revision, on the right, then comment")
            return
        text = self.dossier.last.text
        quoted = " ".join(text[slice(*span)].split())
        asked = Asked(self._over, "Comment", "What do you want to say about it?", "Comment", quoted=quoted)
        if asked.exec():
            self.say(span, asked.words)

    def say(self, span: Span, words: str) -> None:
        if self.dossier:
            leaflet_id, number = self.dossier.leaflet.id, self.dossier.last.number
            self._keep(lambda: self._services.reviews.comment(leaflet_id, *span, words, revision=number))

    def settle(self, number: int) -> None:
        remark = (
            next((one for one in self.dossier.remarks if one.comment.number == number), None) if self.dossier else None
        )
        if remark is None:
            return
        prompt = "How was it settled? Say what changed, or why nothing did."
        asked = Asked(self._over, "Settle a comment", prompt, "Settle it", quoted=remark.comment.text)
        if asked.exec():
            self.settle_with(number, asked.words)

    def settle_with(self, number: int, words: str) -> None:
        if self.dossier:
            leaflet_id = self.dossier.leaflet.id
            self._keep(lambda: self._services.reviews.settle(leaflet_id, number, words))

    def show_fact(self, place: int) -> None:
        """A place of its words in each text, and the next one when asked again: facts are told by their words."""
        if self.dossier:
            change = self.dossier.facts[place].change
            texts = (self.dossier.first.text, change.before), (self.dossier.last.text, change.after)
            self._shown = (place, self._shown[1] + 1) if self._shown[0] == place else (place, 0)
            self.show_both.emit(*(_place(text, words, self._shown[1]) for text, words in texts))

    def show_remark(self, number: int) -> None:
        for remark in self.dossier.remarks if self.dossier else ():
            if remark.comment.number == number and remark.now.span is not None:
                self.go_to.emit(remark.now.span)

    def mend_remark(self, number: int) -> None:
        for remark in self.dossier.remarks if self.dossier else ():
            if self.dossier and remark.comment.number == number and remark.now.span is not None:
                self.mend.emit(self.dossier.leaflet.id, remark.now.span)

    def note_readers(self) -> None:
        asked = AskReaders(self._over)
        if asked.exec() and self.dossier:
            leaflet_id = self.dossier.leaflet.id
            answers = (asked.who, asked.on, asked.said, asked.changed)
            self._keep(lambda: self._services.reviews.add_test(leaflet_id, *answers))

    def choose_evidence(self) -> None:
        if self.dossier is None:
            return
        if path := ask_where(self._over, "Save the evidence", f"{self.dossier.leaflet.name} - evidence", REPORTS):
            self.save_evidence(path)

    def save_evidence(self, path: Path) -> None:
        from plainspeak.service import papers  # what writes Word files loads when somebody wants one

        if self.dossier is None or not self._may_go_out("The evidence", "Save"):
            return
        try:
            paper = papers.evidence_of(self.dossier.leaflet.id, self._services.leaflets, self._services.reviews)
            papers.write(paper, path)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self._window.tell(f"Saved as {path.name}")

    def _may_go_out(self, what: str, deed: str, *, whole: bool = True) -> bool:
        """Asks about details of people: in the last revision, or in the whole of what the evidence tells."""
        if self.dossier is None:
            return False
        texts = words_of_review(self.dossier) if whole else (self.dossier.last.text,)
        return may_go_out(self._window, details_in(texts), what, deed)

    def _keep(self, job: Callable[[], object]) -> None:
        """Whatever comes of it, what is shown afterwards is how things stand."""
        try:
            job()
        except UserFault as fault:
            self._window.show_fault(fault)
        if self.dossier and self.show(self.dossier.leaflet.id):
            self.changed.emit()

    @property
    def _over(self) -> QWidget:
        return self._window


def _place(text: str, words: str, turn: int) -> Span | None:
    """Where the words stand, a place each turn and then round again."""
    places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)] if words else []
    return Span(*places[turn % len(places)]) if places else None
