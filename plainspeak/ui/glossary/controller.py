"""What happens in the Glossary workspace: finding a word, writing one, and never losing what somebody typed."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from plainspeak.errors import UserFault
from plainspeak.glossary.model import Entry, Kind, Status
from plainspeak.service.words import Words
from plainspeak.ui.glossary.drafting import Checked, Typed, checked, drafted, typed_from
from plainspeak.ui.glossary.view import GlossaryView
from plainspeak.ui.window import Window
from plainspeak.ui.worker import Worker

_PAUSE_MS = 200
"""After the last key, before the form is checked."""


class GlossaryController(QObject):
    changed = Signal()
    """Something was saved: the glossary is another one now."""

    def __init__(self, view: GlossaryView, window: Window, words: Words) -> None:
        super().__init__(view)
        self.view = view
        self.entry: Entry | None = None
        """The entry that is shown."""
        self._window = window
        self._words = words
        self._base: Entry | None = None
        """What is being edited, as it was when that began; None for a new word."""
        self._version = 0
        self._began = Typed()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        self._worker = Worker(self)
        self._worker.done.connect(self._show_checked)
        self._connect()

    def refresh(self) -> None:
        """Looks again: other people may have changed words meanwhile."""
        try:
            topics = sorted({entry.topic for entry in self._words.glossary().entries if entry.topic})
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self.view.offer_topics(topics)
        self._search()

    def find(self) -> None:
        """Ctrl+F."""
        if not self.view.is_writing():
            self.view.search.setFocus()
            self.view.search.selectAll()

    def begin_new(self, words: str = "", sentence: str = "") -> None:
        """The form for a new word, with words and a sentence from a leaflet where somebody has chosen some."""
        if not self.may_leave():
            return
        kind = Kind.ACRONYM if words.isupper() and " " not in words else Kind.JARGON
        self._base, self._version = None, 0
        self._open_form("Add a word", Typed(headword=words, kind=kind), sentence)

    def begin_edit(self) -> None:
        if self.entry is None or not self.may_leave():
            return
        try:
            self._base = self._words.get(self.entry.id)
            self._version = self._words.version(self.entry.id)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        example = self._base.flags[0] if self._base.flags else ""
        sentence = example.replace("[[", "").replace("]]", "")
        self._open_form(f"Edit “{self._base.headword}”", typed_from(self._base), sentence)

    def save(self) -> None:
        """Keep what the form says. Where that cannot be, the form stays as it is and says why."""
        self._pause.stop()
        form = self.view.form
        why = form.reason.text()
        try:
            if self._base is None:
                saved = self._words.add(self._draft(), why=why)
            else:
                saved = self._words.edit(self._draft(), self._version, why=why)
        except UserFault as fault:
            if fault.code == "changed-meanwhile" and self._base is not None:
                self._show_conflict(self._base)
            else:
                form.show_problem(_sentence(fault))
            return
        self._finish(saved, f"Saved “{saved.headword}”")

    def save_merged(self) -> None:
        """Keep what was chosen of the two versions."""
        merged = self.view.conflict.merged()
        try:
            saved = self._words.edit(merged, self._version, why=self.view.form.reason.text())
        except UserFault as fault:
            if fault.code == "changed-meanwhile" and self._base is not None:
                self._show_conflict(self._base)
            else:
                self.view.show_form()
                self.view.form.show_problem(_sentence(fault))
            return
        self._finish(saved, f"Saved “{saved.headword}”")

    def leave_form(self) -> None:
        """Cancel, or Escape: asks where something was typed."""
        if self.may_leave():
            self._show_entry(self.entry)
            self.view.list.setFocus()

    def may_leave(self) -> bool:
        """Asks what to do with what was typed and not saved. False to stay with it."""
        if not self.view.is_writing() or self.view.form.typed() == self._began:
            return True
        box = QMessageBox(QMessageBox.Icon.Question, "PlainSpeak", "Throw away what you typed?", parent=self._window)
        discard = box.addButton("Throw it away", QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton("Go on writing", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is discard

    def retire(self) -> None:
        """Out of use, or back into it."""
        if self.entry:
            in_use = self.entry.status is Status.APPROVED
            changed = replace(self.entry, status=Status.RETIRED if in_use else Status.APPROVED)
            said = "Retired" if in_use else "Brought back"
            self._change(changed, said, f"{said} “{changed.headword}”")

    def restore(self, number: int) -> None:
        """Put an older version back, as a new change; 0 is the entry as it was shipped."""
        if self.entry is None:
            return
        history = self._words.history(self.entry.id)
        older = history[number - 1].after if number else history[0].before
        if older:
            which = f"version {number}" if number else "the shipped words"
            self._change(older, f"Put back {which}", f"Put back {which} of “{older.headword}”")

    def _connect(self) -> None:
        view = self.view
        view.search.textChanged.connect(lambda _text: self._search())
        view.search.step.connect(view.list.step)
        view.search.returnPressed.connect(self.begin_edit)
        for choice in (view.kind, view.topic):
            choice.currentIndexChanged.connect(lambda _place: self._search())
        view.list.chosen.connect(self._show_entry)
        view.list.opened.connect(self.begin_edit)
        for button, act in (
            (view.add, self.begin_new),
            (view.nothing.act, self._begin_searched),
            (view.page.edit, self.begin_edit),
            (view.page.retire, self.retire),
            (view.form.save, self.save),
            (view.form.cancel, self.leave_form),
        ):
            button.clicked.connect(partial(_without_state, act))
        view.page.restore.connect(self.restore)
        view.form.changed.connect(self._pause.start)
        view.conflict.decided.connect(self.save_merged)
        view.conflict.left.connect(view.show_form)

    def _search(self) -> None:
        view = self.view
        try:
            found = self._words.search(view.search.text(), view.kind.currentData(), view.topic.currentData())
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        view.tally.setText("1 word" if len(found) == 1 else f"{len(found):,} words")
        current = self.entry.id if self.entry else ""
        view.list.show_entries(found, current)

    def _begin_searched(self) -> None:
        """Nothing was found: the words looked for are likely the word to add."""
        self.begin_new(self.view.search.text().strip())

    def _show_entry(self, entry: Entry | None) -> None:
        self.entry = entry
        if entry is None:
            self.view.show_nothing()
            return
        shipped = self._words.is_shipped(entry.id)
        self.view.page.show_entry(entry, self._words.history(entry.id), shipped=shipped)
        self.view.show_page()

    def _open_form(self, title: str, typed: Typed, sentence: str) -> None:
        topics = sorted({entry.topic for entry in self._words.glossary().entries if entry.topic})
        self._began = typed
        self.view.show_form()
        self.view.form.begin(title, typed, topics, sentence)
        self._began = self.view.form.typed()
        self._pause.stop()
        self._check()

    def _draft(self) -> Entry:
        typed = self.view.form.typed()
        base = self._base or Entry("", "", typed.kind)
        draft = drafted(typed, base)
        return draft if self._base else replace(draft, id=self._words.new_id(typed.headword))

    def _check(self) -> None:
        """In the background: working out the forms of a word loads a dictionary the first time."""
        draft, base, glossary = self._draft(), self._base, self._words.glossary()
        sentence = self.view.form.sentence.toPlainText()
        self._worker.ask(lambda: checked(draft, base, glossary, sentence))

    def _show_checked(self, outcome: Checked) -> None:
        """An empty form is no fault yet: nobody has had time to fill it in."""
        form = self.view.form
        waiting = not form.headword.text().strip() or (self._base is None and form.typed() == self._began)
        form.show_problem("" if waiting else outcome.fault[:1].upper() + outcome.fault[1:])
        form.show_tried(outcome.tried)

    def _show_conflict(self, base: Entry) -> None:
        try:
            theirs, self._version = self._words.get(base.id), self._words.version(base.id)
            yours = checked(self._draft(), base, self._words.glossary(), "").entry or self._draft()
        except UserFault as fault:
            self.view.form.show_problem(_sentence(fault))
            return
        self.view.show_conflict()
        self.view.conflict.show_versions(theirs, yours, base)

    def _change(self, entry: Entry, why: str, told: str) -> None:
        try:
            saved = self._words.edit(entry, self._words.version(entry.id), why=why)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self._finish(saved, told)

    def _finish(self, saved: Entry, told: str) -> None:
        """Show it in the list, and let everybody know."""
        self.entry = saved
        self.view.show_page()
        if saved not in self._words.search(
            self.view.search.text(), self.view.kind.currentData(), self.view.topic.currentData()
        ):
            self.view.search.clear()
            self.view.kind.setCurrentIndex(0)
            self.view.topic.setCurrentIndex(0)
        self.entry = saved
        self.refresh()
        self.view.list.setFocus()
        self._window.tell(told)
        self.changed.emit()


def _without_state(act: object, _on: bool = False) -> None:
    """A button says whether it is checked; nobody wants to know."""
    assert callable(act)
    act()


def _sentence(fault: UserFault) -> str:
    text = str(fault)
    return f"{text[:1].upper()}{text[1:]}"
