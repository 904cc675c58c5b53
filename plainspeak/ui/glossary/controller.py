"""What happens in the Glossary workspace: finding a word, reading it, and what one does with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from plainspeak.errors import UserFault
from plainspeak.glossary.model import Entry, Status
from plainspeak.service import Services
from plainspeak.service.uses import Use
from plainspeak.service.words import SentToEditors
from plainspeak.ui.glossary.carrying import Carrying
from plainspeak.ui.glossary.deciding import Deciding
from plainspeak.ui.glossary.finding import INBOX, WORDS
from plainspeak.ui.glossary.side import COMMENTS, HISTORY
from plainspeak.ui.glossary.view import GlossaryView
from plainspeak.ui.glossary.writing import Writing
from plainspeak.ui.window import Window
from plainspeak.ui.worker import Worker

_YEAR = timedelta(days=365)
_PAUSE_MS = 150
"""After a word is chosen, before the leaflets are looked through for it: who walks through the list does not stay."""


class GlossaryController(QObject):
    changed = Signal()
    """Something was saved: the glossary is another one now."""
    leaflet_wanted = Signal(str)
    """The leaflet of this id is to be opened."""

    def __init__(self, view: GlossaryView, window: Window, services: Services) -> None:
        super().__init__(view)
        self.view = view
        self.entry: Entry | None = None
        """The entry that is shown."""
        self._window, self._services = window, services
        self._words, self._care = services.words, services.care
        self.writing = Writing(view, window, services.words)
        self.deciding = Deciding(view, window, services, self.writing)
        self.carrying = Carrying(view, window, services.exchange)
        self._uses = Worker(self)
        self._uses.done.connect(self._show_uses)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look_for_uses)
        self._connect()

    def refresh(self) -> None:
        """Looks again: other people may have changed words meanwhile."""
        try:
            topics = sorted({entry.topic for entry in self._words.glossary().entries if entry.topic})
            self.deciding.refresh()
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self.view.offer_topics(topics)
        self._search()

    def find(self) -> None:
        """Ctrl+F."""
        if not self.view.is_writing():
            self.view.finding.turn_to(WORDS)
            self.view.search.setFocus()
            self.view.search.selectAll()

    def begin_new(self, words: str = "", sentence: str = "") -> None:
        """The form for a new word, with words and a sentence from a leaflet where somebody has chosen some."""
        if self.writing.may_leave():
            self.writing.begin_new(words, sentence)

    def begin_edit(self) -> None:
        """The word in sight: behind a suggestion or an import there is none."""
        if self.entry is not None and self.view.page.isVisible():
            self._try(partial(self.writing.begin_edit, self.entry.id))

    def may_leave(self) -> bool:
        return self.writing.may_leave()

    def save(self) -> None:
        self.writing.save()

    def retire(self) -> None:
        """Out of use, or back into it."""
        if self.entry is None:
            return
        entry_id = self.entry.id
        if self.entry.status is Status.APPROVED:
            self._do(lambda: self._care.retire(entry_id, "Retired"), "Retired")
        else:
            self._do(lambda: self._care.approve(entry_id, "Put into use"), "Put into use:")

    def turn_down(self) -> None:
        """A word that was not in use yet: the reason is asked for on the side, as a comment that is kept."""
        if self.entry is None:
            return
        entry_id, why = self.entry.id, self.view.page.side.comment.toPlainText()
        if not why.strip():
            self.view.page.side.turn_to(COMMENTS)
            self.view.page.side.comment.setFocus()
            self._window.tell("Say why it is turned down, as a comment, then press the button again")
            return
        self._do(lambda: self._care.reject_entry(entry_id, why), "Turned down")

    def looked_at(self) -> None:
        """It is right as it is: look at it again in a year."""
        if self.entry is None:
            return
        today = date.today()
        seen = replace(self.entry, reviewed=today.isoformat(), review_by=(today + _YEAR).isoformat())
        self._do(
            lambda: self._words.edit(seen, self._words.version(seen.id), why="Looked at: it is right"), "Looked at"
        )

    def restore(self, number: int) -> None:
        """Put an older version back, as a new change; 0 is the entry as it was shipped."""
        if self.entry is None:
            return
        history = self._words.history(self.entry.id)
        older = history[number - 1].after if number else history[0].before
        if older:
            which = f"version {number}" if number else "the shipped words"
            self._do(
                lambda: self._words.edit(older, self._words.version(older.id), why=f"Put back {which}"),
                f"Put back {which} of",
            )

    def undo(self, number: int) -> None:
        """Take back one change; what others changed since stays."""
        if self.entry is not None:
            entry_id = self.entry.id
            self._do(lambda: self._care.undo(entry_id, number), f"Took back change {number} of")
            self.view.page.side.turn_to(HISTORY)

    def comment(self, text: str) -> None:
        if self.entry is None:
            return
        try:
            self._care.comment(self.entry.id, text)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self.view.page.side.comment.clear()
        self._show_entry(self.entry)
        self._window.tell("Your comment is kept")

    def _connect(self) -> None:
        view, page = self.view, self.view.page
        view.search.textChanged.connect(lambda _text: self._search())
        view.search.step.connect(view.list.step)
        view.search.returnPressed.connect(self.begin_edit)
        for choice in (view.kind, view.topic, view.status):
            choice.currentIndexChanged.connect(lambda _place: self._search())
        view.list.chosen.connect(self._choose)
        view.list.opened.connect(self.begin_edit)
        view.finding.turned.connect(self._turned)
        jobs: tuple[tuple[object, Callable[[], None]], ...] = (
            (view.add, self.begin_new),
            (view.nothing.act, self._begin_searched),
            (page.edit, self.begin_edit),
            (page.retire, self.retire),
            (page.turn_down, self.turn_down),
            (page.looked_at, self.looked_at),
        )
        for button, job in jobs:
            button.clicked.connect(partial(_without_state, job))  # type: ignore[attr-defined]
        for signal, act in ((page.restore, self.restore), (page.undo, self.undo), (page.side.commented, self.comment)):
            signal.connect(act)
        page.side.leaflet.connect(self.leaflet_wanted)
        self._add_menu()
        self.writing.saved.connect(lambda saved: self._finish(saved, f"Saved “{saved.headword}”"))
        self.writing.sent.connect(self._sent)
        self.writing.left.connect(self._left)
        self.deciding.done.connect(self._decided)
        self.deciding.entry_wanted.connect(self._show_entry)
        self.carrying.done.connect(self._brought_in)
        self.carrying.left.connect(self._left)

    def _add_menu(self) -> None:
        for text, job in (
            ("&Bring in words…", self.carrying.choose_import),
            ("&Export words…", self.carrying.choose_export),
            ("&Publish as a web page…", self.carrying.choose_page),
        ):
            self.view.finding.menu.addAction(text).triggered.connect(partial(_without_state, job))

    def _search(self) -> None:
        view = self.view
        try:
            found = self._words.search(
                view.search.text(), view.kind.currentData(), view.topic.currentData(), view.status.currentData()
            )
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        view.tally.setText("1 word" if len(found) == 1 else f"{len(found):,} words")
        view.list.show_entries(found, self.entry.id if self.entry else "")

    def _begin_searched(self) -> None:
        """Nothing was found: the words looked for are likely the word to add."""
        self.begin_new(self.view.search.text().strip())

    def _turned(self, place: int) -> None:
        if place == INBOX:
            self.deciding.show_current()
        else:
            self._search()

    def _choose(self, entry: Entry | None) -> None:
        """A word of the table; the inbox, where that is open, keeps what it shows."""
        if self.view.finding.turned_to() == WORDS:
            self._show_entry(entry)

    def _show_entry(self, entry: Entry | None) -> None:
        if self.view.is_writing():
            return
        self.entry = entry
        if entry is None:
            self.view.nothing.say_no_word()
            self.view.show_nothing()
            return
        due = bool(entry.review_by) and date.fromisoformat(entry.review_by) <= date.today()
        self.view.page.show_entry(
            entry,
            self._words.history(entry.id),
            self._care.comments(entry.id),
            shipped=self._words.is_shipped(entry.id),
            due=due,
            may_decide=self._words.may_decide(),
        )
        self.view.show_page()
        self._pause.start()

    def _look_for_uses(self) -> None:
        if self.entry is not None:
            self._uses.ask(partial(_uses_of, self._services, self.entry))

    def _show_uses(self, answer: tuple[str, tuple[Use, ...]]) -> None:
        entry_id, uses = answer
        if self.entry and self.entry.id == entry_id:
            self.view.page.side.show_uses(uses)

    def _do(self, job: Callable[[], Entry], told: str) -> None:
        """Change the entry that is shown."""
        try:
            saved = job()
        except SentToEditors as thanks:
            self._sent(f"{thanks}.")
        except UserFault as fault:
            self._window.show_fault(fault)
        else:
            self._finish(saved, f"{told} “{saved.headword}”")

    def _try(self, job: Callable[[], None]) -> None:
        try:
            job()
        except UserFault as fault:
            self._window.show_fault(fault)

    def _finish(self, saved: Entry, told: str) -> None:
        """Show it where one was, and let everybody know."""
        self.view.show_page()
        self.entry = saved
        if self.view.finding.turned_to() == WORDS:
            self._show_in_list(saved)
        self.refresh()
        if self.view.finding.turned_to() == INBOX:
            self.deciding.show_current()
        (self.view.list if self.view.finding.turned_to() == WORDS else self.view.inbox).setFocus()
        self._window.tell(told)
        self.changed.emit()

    def _show_in_list(self, saved: Entry) -> None:
        view = self.view
        filters = (view.search.text(), view.kind.currentData(), view.topic.currentData(), view.status.currentData())
        if saved not in self._words.search(*filters):
            view.finding.show_all()
            self.entry = saved

    def _sent(self, thanks: str) -> None:
        self._left()
        self.refresh()
        self._window.tell(thanks)

    def _left(self) -> None:
        """Back from the form or the import, to what was shown before."""
        self.view.show_page()
        if self.view.finding.turned_to() == INBOX:
            self.deciding.show_current()
        else:
            self._show_entry(self.entry)
            self.view.list.setFocus()

    def _decided(self, entry: Entry | None, told: str) -> None:
        self.refresh()
        self.deciding.show_current()
        self.view.inbox.setFocus()
        self._window.tell(told)
        if entry is not None:
            self.changed.emit()

    def _brought_in(self, told: str) -> None:
        self._left()
        self.refresh()
        self._window.tell(told)
        self.changed.emit()


def _uses_of(services: Services, entry: Entry) -> tuple[str, tuple[Use, ...]]:
    return entry.id, services.uses.of(entry)


def _without_state(act: Callable[[], None], _on: bool = False) -> None:
    """A button says whether it is checked; nobody wants to know."""
    act()
