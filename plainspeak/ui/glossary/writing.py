"""Writing a word: the form, what is wrong with it, and both versions where somebody else was faster."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from plainspeak.errors import UserFault
from plainspeak.glossary.care import Suggestion
from plainspeak.glossary.model import Entry, Kind
from plainspeak.glossary.versions import Conflict
from plainspeak.service.words import ChangedMeanwhile, SentToEditors, Words
from plainspeak.ui.glossary.drafting import Checked, Typed, checked, drafted, typed_from, unmarked
from plainspeak.ui.glossary.view import GlossaryView
from plainspeak.ui.window import Window
from plainspeak.ui.worker import Worker

_PAUSE_MS = 200
"""After the last key, before the form is checked."""
Keep = Callable[[Entry, int, str], Entry]
"""Keeps an entry made on a version, for a reason."""


class Job(NamedTuple):
    """What is being written. `start` is what the form began with, `before` the entry as it stands, if it does."""

    start: Entry
    before: Entry | None
    version: int
    keep: Keep
    by: str = ""
    """Who suggested it; "" for the person at the computer."""


class Writing(QObject):
    saved = Signal(object)
    """The entry as it is kept now."""
    sent = Signal(str)
    """It is a suggestion now: the thanks."""
    left = Signal()

    def __init__(self, view: GlossaryView, window: Window, words: Words) -> None:
        super().__init__(view)
        self._view, self._window, self._words = view, window, words
        self._job = Job(Entry("", "", Kind.JARGON), None, 0, self._add)
        self._began = Typed()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        self._worker = Worker(self)
        self._worker.done.connect(self._show_checked)
        view.form.changed.connect(self._pause.start)
        view.form.save.clicked.connect(lambda _on=False: self.save())
        view.form.cancel.clicked.connect(lambda _on=False: self.leave())
        view.conflict.decided.connect(self.save_merged)
        view.conflict.left.connect(view.show_form)

    def begin_new(self, words: str, sentence: str) -> None:
        kind = Kind.ACRONYM if words.isupper() and " " not in words else Kind.JARGON
        self._open("Add a word", Job(Entry("", words, kind), None, 0, self._add), sentence)

    def begin_edit(self, entry_id: str) -> None:
        """UserFault where the entry is gone."""
        standing = self._words.standing(entry_id)
        job = Job(standing.entry, standing.entry, standing.version, self._edit)
        self._open(f"Edit “{standing.entry.headword}”", job)

    def begin_suggestion(self, suggestion: Suggestion, accept: Keep) -> None:
        """The suggestion as it would be on top of the entry as it stands: `accept` takes it into the glossary."""
        draft, base = suggestion.draft, suggestion.base
        before, version = None, 0
        if base is not None:
            standing = self._words.standing(draft.id)
            before, version = standing.entry, standing.version
            draft = Conflict(draft, before, base, version).merged({})
        job = Job(draft, before, version, accept, suggestion.author)
        self._open(f"Suggestion for “{draft.headword}”", job, save="Approve")

    def settle(self, conflict: Conflict, suggestion: Suggestion, accept: Keep) -> None:
        """Choose between a suggestion and what others have changed since; the form is behind it."""
        job = Job(suggestion.draft, conflict.theirs, conflict.version, accept, suggestion.author)
        self._open(f"Suggestion for “{suggestion.draft.headword}”", job)
        self._show_conflict(conflict)

    def save(self) -> None:
        """Keep what the form says. Where that cannot be, the form stays as it is and says why."""
        self._pause.stop()
        self._keep(self._draft())

    def save_merged(self) -> None:
        """Keep what was chosen of the two versions."""
        self._keep(self._view.conflict.merged())

    def leave(self) -> None:
        """Cancel, or Escape: asks where something was typed."""
        if self.may_leave():
            self.left.emit()

    def may_leave(self) -> bool:
        """Asks what to do with what was typed and not saved. False to stay with it."""
        if not self._view.is_writing() or self._view.form.typed() == self._began:
            return True
        box = QMessageBox(QMessageBox.Icon.Question, "PlainSpeak", "Throw away what you typed?", parent=self._window)
        discard = box.addButton("Throw it away", QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton("Go on writing", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is discard

    def _add(self, draft: Entry, _version: int, why: str) -> Entry:
        return self._words.add(draft, why=why)

    def _edit(self, draft: Entry, version: int, why: str) -> Entry:
        return self._words.edit(draft, version, why=why)

    def _keep(self, entry: Entry) -> None:
        form = self._view.form
        try:
            saved = self._job.keep(entry, self._job.version, form.reason.text())
        except SentToEditors as thanks:
            self._began = form.typed()
            self.sent.emit(f"{thanks}.")
        except ChangedMeanwhile as refused:
            self._show_conflict(refused.conflict)
        except UserFault as fault:
            self._view.show_form()
            form.show_problem(sentence_of(fault))
        else:
            self._began = form.typed()
            self.saved.emit(saved)

    def _open(self, title: str, job: Job, sentence: str = "", *, save: str = "Save") -> None:
        self._job = job
        topics = sorted({entry.topic for entry in self._words.glossary().entries if entry.topic})
        if not sentence and job.start.flags:
            sentence = unmarked(job.start.flags[0])
        if not self._words.may_decide():
            save = "Suggest"
        self._view.show_form()
        self._view.form.begin(title, typed_from(job.start), topics, sentence, save=save)
        self._began = self._view.form.typed()
        self._pause.stop()
        self._check()

    def _draft(self) -> Entry:
        draft = drafted(self._view.form.typed(), self._job.start)
        return draft if draft.id else replace(draft, id=self._words.new_id(draft.headword))

    def _check(self) -> None:
        """In the background: working out the forms of a word loads a dictionary the first time."""
        draft, before, glossary = self._draft(), self._job.before, self._words.glossary()
        sentence = self._view.form.sentence.toPlainText()
        matcher = self._words.analyser().matcher
        self._worker.ask(lambda: checked(draft, before, glossary, sentence, matcher))

    def _show_checked(self, outcome: Checked) -> None:
        """An empty form is no fault yet: nobody has had time to fill it in."""
        form = self._view.form
        waiting = not form.headword.text().strip() or (self._job.before is None and form.typed() == self._began)
        form.show_problem("" if waiting else outcome.fault[:1].upper() + outcome.fault[1:])
        form.show_checked(outcome)

    def _show_conflict(self, conflict: Conflict) -> None:
        self._job = self._job._replace(version=conflict.version, before=conflict.theirs)
        history = self._words.history(conflict.theirs.id)
        self._view.show_conflict()
        who = history[-1].author if history else "Somebody else"
        self._view.conflict.show_versions(conflict, who, self._job.by)


def sentence_of(fault: UserFault) -> str:
    text = str(fault)
    return f"{text[:1].upper()}{text[1:]}"
