"""What happens in the Write workspace: keys become findings, findings become cards, and suggestions become words."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from plainspeak.analysis.finding import Finding, Suggestion
from plainspeak.text.model import BlockKind
from plainspeak.ui import theme
from plainspeak.ui.highlight import Highlighter
from plainspeak.ui.window import Window
from plainspeak.ui.write.card import context
from plainspeak.ui.write.view import WriteView

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analyser, Analysis
    from plainspeak.ui.write.live import LineMark, LiveText

_PAUSE_MS = 120
"""After the last key, before what needs the whole leaflet is put together."""


class WriteController(QObject):
    add_to_glossary = Signal(str, str)
    """Words that somebody wants in the glossary, and the sentence they stand in."""
    settled = Signal()
    """`analysis` is up to date."""

    def __init__(self, view: WriteView, window: Window) -> None:
        super().__init__(view)
        self.view = view
        self.analysis: Analysis | None = None
        self.began: float | None = None
        self.current: Finding | None = None
        self.findings: Sequence[Finding] = ()
        """What is shown, in order."""
        self._window = window
        self._hidden: set[str] = set()
        self._ignored: set[tuple[str, str]] = set()
        self._live: LiveText | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        document = view.editor.document()
        document.contentsChange.connect(self._changed)
        self.highlighter = Highlighter(document, window.colours, view.editor.points)
        view.editor.read_from(self.marks)
        self._connect()

    def use(self, analyser: "Analyser") -> None:
        """Look at the leaflet with this glossary and for these readers."""
        from plainspeak.ui.write.live import LiveText  # loads the engine: after the first paint, not before it

        self._live = LiveText(analyser)
        self._live.load(self.view.editor.text().split("\n"))
        self.view.editor.show_marks()
        self.settle()

    def begin(self, text: str, began: float | None = None) -> None:
        """Another leaflet: nothing of the one before stays, its undo neither. `began` is its first reading age."""
        self._ignored.clear()
        self.current, self.began = None, began
        self.view.editor.setPlainText(text)
        self.settle()

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.view.dress(colours, scale)
        self.highlighter.dress(colours, self.view.editor.points)

    def marks(self, line: int) -> "Sequence[LineMark]":
        """The findings to show on a line."""
        marks = self._live.marks(line) if self._live else ()
        if not marks or not (self._hidden or self._ignored):
            return marks
        return [mark for mark in marks if self._is_shown(mark.finding)]

    def settle(self) -> None:
        """What needs the whole leaflet: scores, totals, what was answered elsewhere, the list and the card."""
        self._pause.stop()
        if self._live is None:
            return
        self.analysis = analysis = self._live.settle()
        if self.began is None and analysis.reading_age.sure:
            self.began = analysis.reading_age.value
        self._show()
        self.settled.emit()

    def walk(self, step: int) -> None:
        """F8: to the next finding, from wherever the cursor is; and so that Enter takes what it suggests."""
        if self._pause.isActive():
            self.settle()
        if not self.findings:
            self._window.tell("Nothing left to look at")
            return
        place = self.view.editor.cursor_place()
        self.go_to(self._next(place, step))
        self.view.card.focus_first()

    def go_to(self, index: int) -> None:
        """Make a finding the current one, and show where it is."""
        self.current = self.findings[index]
        self.view.editor.select(self.current.start, self.current.end)
        self._show_current()
        self._window.tell(f"{index + 1} of {len(self.findings)}: {self.current.message}")

    def take(self, number: int) -> None:
        """Put a suggestion of the current finding in its place, and go on to the next finding."""
        if self._pause.isActive():
            self.settle()
        if self.current is None or number >= len(self.current.suggestions):
            return
        one = self.current.suggestions[number]
        self.view.editor.replace_all([(one.start, one.end, one.text)])
        self._after_replacing(one.start, f"Replaced with {one.text}")

    def take_all(self) -> None:
        """The first suggestion everywhere that the current finding's words occur, as one step of undo."""
        if self._pause.isActive():
            self.settle()
        if self.current is None:
            return
        chosen = list(_apart(one.suggestions[0] for one in self.same() if one.suggestions))
        self.view.editor.replace_all([(one.start, one.end, one.text) for one in chosen])
        self._after_replacing(self.current.start, f"Replaced in {len(chosen)} places")

    def ignore(self) -> None:
        """Leave these words alone, everywhere in this leaflet."""
        if self.current is None:
            return
        place = self.current.start
        self._ignored.add(_key(self.current))
        self.current = None
        self._show(place)
        self._window.tell("Ignored in this leaflet")

    def offer_to_glossary(self) -> None:
        if self.current and self.analysis:
            before, after = context(self.analysis.document.text, self.current.start, self.current.end)
            self.add_to_glossary.emit(self.current.text, f"{before}{self.current.text}{after}".strip("… "))

    def same(self) -> list[Finding]:
        """The findings like the current one: of the same glossary entry, or the same words."""
        current = self.current
        if current is None:
            return []
        return [
            one
            for one in self.findings
            if one.rule == current.rule
            and (one.entry == current.entry if current.entry else _key(one) == _key(current))
        ]

    def _connect(self) -> None:
        view = self.view
        view.strip.chosen.connect(self._show_sentence)
        view.filters.switched.connect(self._switch)
        view.list.chosen.connect(self.go_to)
        view.list.taken.connect(lambda: self.take(0))
        view.card.replace.connect(self.take)
        view.card.replace_all.connect(self.take_all)
        view.card.ignore.connect(self.ignore)
        view.card.add_to_glossary.connect(self.offer_to_glossary)
        view.card.step.connect(self.walk)
        view.card.left.connect(view.editor.setFocus)
        view.editor.gutter.chosen.connect(self._choose)
        view.editor.cursorPositionChanged.connect(self._follow_cursor)
        view.editor.zoomed.connect(lambda points: self.highlighter.dress(self._window.colours, points))

    def _changed(self, position: int, _removed: int, added: int) -> None:
        """The changed group of lines is looked at at once; the whole follows after a pause."""
        if self._live is None:
            return
        document = self.view.editor.document()
        first = document.findBlock(position)
        last = document.findBlock(position + added)
        first_line = first.blockNumber()
        last_line = last.blockNumber() if last.isValid() else document.blockCount() - 1
        count = last_line - first_line + 1 + self._live.line_count - document.blockCount()
        if first_line == 0 and last_line == document.blockCount() - 1:
            self._live.load(self.view.editor.text().split("\n"))
        else:
            block, lines = first, []
            for _ in range(first_line, last_line + 1):
                lines.append(block.text())
                block = block.next()
            self._live.splice(first_line, count, lines)
        self.view.editor.show_marks()
        self._pause.start()

    def _show(self, place: int | None = None) -> None:
        """Everything at the right, from the analysis as it stands."""
        analysis = self.analysis
        if analysis is None:
            return
        seen = [one for one in analysis.findings if _key(one) not in self._ignored]
        self.findings = [one for one in seen if one.rule not in self._hidden]
        self.current = self._found_again(place)
        view = self.view
        view.editor.show_marks()
        view.headline.show_analysis(analysis, self.began)
        view.strip.show_analysis(analysis)
        counts: dict[str, int] = {}
        for one in seen:
            counts[one.rule] = counts.get(one.rule, 0) + 1
        view.filters.show_counts(counts)
        view.list.show_findings(self.findings, self._index())
        view.show_list(bool(self.findings))
        sentences = sum(one.kind is not BlockKind.HEADING for one in analysis.sentences)
        self._window.set_counts(f"{_many(analysis.counts.words, 'word')} · {_many(sentences, 'sentence')}")
        self._show_current()

    def _show_current(self) -> None:
        current, analysis = self.current, self.analysis
        if current is None or analysis is None:
            self.view.editor.show_current(0, 0)
            empty = "" if analysis and analysis.counts.words else "Paste or type a leaflet to begin"
            self.view.card.show_finding(None, empty, ("", ""), 0)
            return
        index = self._index()
        self.view.editor.show_current(current.start, current.end)
        self.view.list.show_current(index)
        around = context(analysis.document.text, current.start, current.end)
        self.view.card.show_finding(current, f"{index + 1} of {len(self.findings)}", around, len(self.same()))

    def _index(self) -> int:
        return next((at for at, one in enumerate(self.findings) if one is self.current), -1)

    def _found_again(self, place: int | None) -> Finding | None:
        """The current finding in the new list: the same words nearest to where it was, or what comes next."""
        if not self.findings:
            return None
        was = self.current
        if was is not None:
            same = [one for one in self.findings if _key(one) == _key(was)]
            if same:
                return min(same, key=lambda one: abs(one.start - was.start))
        place = place if place is not None else was.start if was else 0
        return next((one for one in self.findings if one.start >= place), self.findings[-1])

    def _next(self, place: int, step: int) -> int:
        """The finding after or before the current one, or after or before the cursor where it has gone elsewhere."""
        at = self._index()
        if self.current and at >= 0 and place == self.current.start:
            return (at + step) % len(self.findings)
        if step > 0:
            return next((at for at, one in enumerate(self.findings) if one.start >= place), 0)
        before = [at for at, one in enumerate(self.findings) if one.start < place]
        return before[-1] if before else len(self.findings) - 1

    def _after_replacing(self, place: int, told: str) -> None:
        self.current = None
        self.settle()
        if self.findings:
            index = next((at for at, one in enumerate(self.findings) if one.start >= place), 0)
            self.go_to(index)
        self._window.tell(told)
        if not self.view.editor.hasFocus():
            self.view.card.focus_first()

    def _switch(self, rule: str, on: bool) -> None:
        self._hidden ^= {rule} if (rule in self._hidden) == on else set()
        self._show()

    def _choose(self, finding: Finding, line: int) -> None:
        """A letter in the margin was clicked: find its finding in the leaflet."""
        if self._pause.isActive():
            self.settle()
        start = sum(len(text) + 1 for text in self.view.editor.text().split("\n")[:line])
        near = [at for at, one in enumerate(self.findings) if _key(one) == _key(finding)]
        if near:
            self.go_to(min(near, key=lambda at: abs(self.findings[at].start - start)))

    def _follow_cursor(self) -> None:
        """Clicked into underlined words: their card."""
        if self._pause.isActive() or not self.view.editor.hasFocus():
            return
        place = self.view.editor.cursor_place()
        inside = [one for one in self.findings if one.start <= place < one.end]
        if inside and self.current not in inside:
            self.current = min(inside, key=lambda one: one.end - one.start)
            self._show_current()

    def _show_sentence(self, start: int, end: int) -> None:
        self.view.editor.select(start, end)
        inside = [one for one in self.findings if start <= one.start < end]
        if inside:
            self.current = inside[0]
            self._show_current()
            self.view.editor.show_current(start, end)
        self.view.editor.setFocus()

    def _is_shown(self, finding: Finding) -> bool:
        return finding.rule not in self._hidden and _key(finding) not in self._ignored


def _key(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.text.casefold()


def _apart(suggestions: Iterable[Suggestion]) -> Iterable[Suggestion]:
    """Those that do not reach into one another."""
    end = -1
    for one in sorted(suggestions):
        if one.start >= end:
            yield one
            end = one.end


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
