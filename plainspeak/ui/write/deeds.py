"""What a writer does with a finding: takes a suggestion, explains the word, leaves it alone, or hands it on."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from plainspeak.analysis.finding import Finding, Suggestion
from plainspeak.glossary.model import Entry
from plainspeak.rewrite.explaining import explain_first, explanation, standing
from plainspeak.ui.window import Window
from plainspeak.ui.write.card import OF_WHOLES, context
from plainspeak.ui.write.findings import short
from plainspeak.ui.write.leaving import key

if TYPE_CHECKING:
    from plainspeak.ui.write.controller import WriteController

_MOST_SUGGESTIONS = 5
_NEVER_AGAIN = "Never flagged again. Your words are in the settings"
_NOT_KEPT = "Not flagged until you close PlainSpeak. It could not be kept for next time"


class Deeds(QObject):
    add_to_glossary = Signal(str, str)
    """Words that somebody wants in the glossary, and the sentence they stand in."""

    def __init__(self, write: "WriteController", window: Window) -> None:
        super().__init__(write)
        self.never_flag: Callable[[str], bool] = lambda _words: False
        """Keeps words, in small letters, that this writer never wants to see flagged again. False where it cannot."""
        self._write = write
        self._window = window
        card = write.view.card
        card.replace.connect(self.take)
        card.replace_all.connect(self.take_all)
        card.explain.connect(self.explain)
        card.ignore_here.connect(self.ignore_here)
        card.ignore_in_leaflet.connect(self.ignore_in_leaflet)
        card.ignore_always.connect(self.ignore_always)
        card.add_to_glossary.connect(self.offer_to_glossary)
        write.view.list.taken.connect(lambda: self.take(0))
        write.view.editor.offer = self.menu_for

    def take(self, number: int) -> None:
        """Put a suggestion of the current finding in its place, and go on to the next finding."""
        current = self._now()
        if current is None or number >= len(current.suggestions):
            return
        one = current.suggestions[number]
        self._write.view.editor.replace_all([(one.start, one.end, one.text)])
        self._go_on(one.start, f"Replaced with {one.text}" if one.text else "Left out")

    def take_all(self) -> None:
        """The first suggestion everywhere that the current finding's words occur, as one step of undo."""
        current = self._now()
        if current is None:
            return
        corrected = (self._write.speller.corrected(one) for one in self._write.same())
        chosen = list(_apart(one.suggestions[0] for one in corrected if one.suggestions))
        self._write.view.editor.replace_all([(one.start, one.end, one.text) for one in chosen])
        self._go_on(current.start, f"Replaced in {_places(len(chosen))}")

    def explanation(self) -> str:
        """What "Explain in the text" would put in brackets; "" where there is nothing to put."""
        entry = self._entry()
        return explanation(entry) if entry else ""

    def explain(self) -> None:
        """Say what the word means where it first stands; its other places then need no look."""
        current, entry, analysis = self._now(), self._entry(), self._write.analysis
        if current is None or entry is None or analysis is None:
            return
        text = analysis.document.text
        flagged = [(one.start, one.end) for one in analysis.findings if one.entry == current.entry]
        # A word that is to be explained is flagged once, and that may be in a heading: it is explained below.
        put = explain_first(text, [*flagged, *standing(text, current.text)], entry)
        if put is None:
            return
        self._write.leaving.explained(entry)
        self._write.view.editor.replace_all([(put.start, put.end, put.text)])
        self._write.left_alone.emit()
        self._go_on(current.start, f"Explained where it first stands: {put.text.strip()}")

    def ignore_here(self) -> None:
        """Leave these words alone at this one place."""
        current, analysis = self._now(), self._write.analysis
        if current and analysis:
            self._write.leaving.leave_here(current, analysis.document.text)
            self._left(current, "Ignored here")

    def ignore_in_leaflet(self) -> None:
        """Leave these words alone, everywhere in this leaflet."""
        current = self._now()
        if current:
            self._write.leaving.leave_in_leaflet(current)
            self._left(current, "Ignored in this leaflet")

    def ignore_always(self) -> None:
        """Leave these words alone in every leaflet: they become the writer's own."""
        current = self._now()
        if current and current.rule not in OF_WHOLES:
            kept = self.never_flag(key(current)[1])
            self._left(current, _NEVER_AGAIN if kept else _NOT_KEPT)

    def show_ignored(self) -> None:
        """Everything that was left alone in this leaflet is worth a look again."""
        count = self._write.leaving.forget()
        self._write.show()
        self._write.left_alone.emit()
        self._window.tell(f"{_places(count)} shown again" if count else "Nothing is ignored in this leaflet")

    def offer_to_glossary(self) -> None:
        current, analysis = self._now(), self._write.analysis
        if current and analysis:
            before, after = context(analysis.document.text, current.start, current.end)
            self.add_to_glossary.emit(current.text, f"{before}{current.text}{after}".strip("… "))

    def menu_for(self, place: int) -> list[QAction]:
        """What can be done with the words at that place of the text: the first part of the menu on right-click."""
        found = self._write.under(place)
        if found is None:
            return []
        self._write.choose(found)
        corrected = self._write.speller.corrected(found, wait=True)
        made = [
            self._menu_action(short(one.text or "(leave it out)", 48), lambda at=at: self.take(at))
            for at, one in enumerate(corrected.suggestions[:_MOST_SUGGESTIONS])
        ]
        if not made:
            said = self._menu_action(short(found.message, 60), lambda: None)
            said.setEnabled(False)
            made = [said]
        if self.explanation():
            made.append(self._menu_action("Explain in the text", self.explain))
        made += [
            self._menu_action("Ignore here", self.ignore_here),
            self._menu_action("Ignore in this leaflet", self.ignore_in_leaflet),
        ]
        if found.rule not in OF_WHOLES:
            made.append(self._menu_action("Always ignore", self.ignore_always))
        return made

    def _menu_action(self, text: str, act: "object") -> QAction:
        made = QAction(text.replace("&", "&&"), self)
        made.triggered.connect(lambda _on=False: act())  # type: ignore[operator]
        return made

    def _now(self) -> Finding | None:
        """The current finding in the text as it stands this moment, with corrections if it is a slip."""
        self._write.settle_if_due()
        current = self._write.current
        return self._write.speller.corrected(current) if current else None

    def _entry(self) -> Entry | None:
        current, analyser = self._write.current, self._write.analyser
        if current is None or current.entry is None or analyser is None or current.rule == "acronym":
            return None
        return analyser.matcher.glossary.by_id.get(current.entry.id)

    def _left(self, finding: Finding, told: str) -> None:
        write = self._write
        on_card = write.view.card.has_focus_inside()
        write.current = None
        write.show(finding.start)
        if on_card and write.findings:
            write.view.focus_card()
        write.left_alone.emit()
        self._window.tell(told)

    def _go_on(self, place: int, told: str) -> None:
        write = self._write
        write.current = None
        write.settle()
        if write.findings:
            write.go_to(next((at for at, one in enumerate(write.findings) if one.start >= place), 0))
        self._window.tell(told)
        if not write.view.editor.hasFocus():
            write.view.focus_card()


def _apart(suggestions: Iterable[Suggestion]) -> Iterable[Suggestion]:
    """Those that do not reach into one another."""
    end = -1
    for one in sorted(suggestions):
        if one.start >= end:
            yield one
            end = one.end


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count:,} places"
