"""What happens in the inbox: a suggestion approved, edited or turned down, a clash settled, a word looked at again."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from plainspeak.errors import UserFault
from plainspeak.glossary.care import Clash, Settlement, Suggestion
from plainspeak.glossary.model import Entry
from plainspeak.glossary.versions import Conflict
from plainspeak.service import Services
from plainspeak.service.words import ChangedMeanwhile
from plainspeak.ui.glossary.decision import Answer
from plainspeak.ui.glossary.inbox import Item, waiting
from plainspeak.ui.glossary.story import Look, differences_page, sides_page
from plainspeak.ui.glossary.view import GlossaryView
from plainspeak.ui.glossary.writing import Writing, sentence_of
from plainspeak.ui.when import when
from plainspeak.ui.window import Window

_SUGGESTION = (
    Answer("Approve", "approve", primary=True),
    Answer("Edit first…", "edit"),
    Answer("Turn down", "reject"),
)
_CLASH = (
    Answer("Keep yours", Settlement.YOURS),
    Answer("Take the new one", Settlement.NEW),
    Answer("Make one of both", Settlement.BOTH, primary=True),
)


class Deciding(QObject):
    done = Signal(object, str)
    """An entry that was changed, or None, and what to say of it."""
    entry_wanted = Signal(object)
    """An entry to be shown on its page."""

    def __init__(self, view: GlossaryView, window: Window, services: Services, writing: Writing) -> None:
        super().__init__(view)
        self._view, self._window, self._services, self._writing = view, window, services, writing
        self._item: Item | None = None
        view.inbox.chosen.connect(self.show_item)
        view.decision.answered.connect(self._answer)

    def refresh(self) -> None:
        """Look again for what waits. UserFault where the store cannot be read."""
        items = waiting(self._services.words, self._services.care, date.today())
        self._view.inbox.show_items(items)
        self._view.finding.count_inbox(len(items))

    def show_current(self) -> None:
        self.show_item(self._view.inbox.current())

    def show_item(self, item: Item | None) -> None:
        self._item = item
        if item is None:
            self._view.nothing.say_all_done()
            self._view.show_nothing()
        elif isinstance(item.what, Suggestion):
            self._show_suggestion(item.what)
        elif isinstance(item.what, Clash):
            self._show_clash(item.what)
        else:
            self.entry_wanted.emit(item.what)

    def _look(self) -> Look:
        return Look(self._window.colours, self._window.scale)

    def _show_suggestion(self, one: Suggestion) -> None:
        what = "A new word" if one.is_new_word else "A change"
        why = f": “{one.why}”" if one.why else ""
        asked = f"{what}, suggested by {one.author} on {when(one.when)}{why}"
        standing = None if one.is_new_word else self._services.words.overlay.standing(one.entry_id)
        before, after = None, one.draft
        if standing and one.base:
            before = standing.entry
            after = Conflict(one.draft, before, one.base, standing.version).merged({})
        answers = _SUGGESTION if self._services.words.may_decide() else ()
        body = differences_page(before, after, self._look())
        self._view.decision.ask(f"“{one.draft.headword}”", asked, body, answers)
        self._view.show_decision()

    def _show_clash(self, clash: Clash) -> None:
        asked = (
            "This word came with PlainSpeak, and your team has changed it. A new edition of PlainSpeak has changed it "
            "too. Until you choose, yours counts."
        )
        answers = _CLASH if self._services.words.may_decide() else ()
        body = sides_page(clash.yours, clash.new, clash.base, self._look())
        self._view.decision.ask(f"“{clash.yours.headword}” in two versions", asked, body, answers)
        self._view.show_decision()

    def _answer(self, job: str) -> None:
        item, why = self._item, self._view.decision.reason.text()
        assert item is not None
        try:
            if isinstance(item.what, Clash):
                settled = self._services.care.settle(item.entry_id, Settlement(job), why=why)
                self.done.emit(settled, f"Settled “{settled.headword}”")
            elif isinstance(item.what, Suggestion):
                self._decide(item.what, job, why)
        except UserFault as fault:
            self._view.decision.show_problem(sentence_of(fault))

    def _decide(self, one: Suggestion, job: str, why: str) -> None:
        care = self._services.care
        if job == "reject":
            care.reject(one.number, why)
            self.done.emit(None, f"Turned down the suggestion for “{one.draft.headword}”")
        elif job == "edit":
            self._writing.begin_suggestion(one, self._accepting(one))
        else:
            try:
                entry = care.accept(one.number, why=why)
            except ChangedMeanwhile as refused:
                self._writing.settle(refused.conflict, one, self._accepting(one))
                return
            self.done.emit(entry, f"Approved “{entry.headword}”")

    def _accepting(self, one: Suggestion) -> "Accepting":
        return Accepting(self._services, one)


class Accepting:
    """Takes a suggestion into the glossary in the words that an editor chose."""

    def __init__(self, services: Services, suggestion: Suggestion) -> None:
        self._services, self._suggestion = services, suggestion

    def __call__(self, draft: Entry, version: int, why: str) -> Entry:
        return self._services.care.accept(self._suggestion.number, why=why, instead=draft, version=version)
