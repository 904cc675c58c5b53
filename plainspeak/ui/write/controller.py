"""What happens in the Write workspace: keys become findings, and findings become cards. What is done with a finding is
in deeds.py.
"""

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from plainspeak.analysis.finding import Finding
from plainspeak.ui import theme
from plainspeak.ui.highlight import Highlighter
from plainspeak.ui.rulebook import rules
from plainspeak.ui.window import Window
from plainspeak.ui.write import walking
from plainspeak.ui.write.card import context
from plainspeak.ui.write.deeds import Deeds
from plainspeak.ui.write.leaving import Kept, Leaving, key
from plainspeak.ui.write.notice import PersonalNotice
from plainspeak.ui.write.size import size_of
from plainspeak.ui.write.speller import Speller
from plainspeak.ui.write.view import WriteView

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analyser, Analysis
    from plainspeak.ui.write.live import LineMark, LiveText

_PAUSE_MS = 120
"""After the last key, before what needs the whole leaflet is put together."""


class WriteController(QObject):
    settled = Signal()
    """`analysis` is up to date."""
    left_alone = Signal()
    """The writer has chosen to leave something alone, or to see it again."""

    def __init__(self, view: WriteView, window: Window) -> None:
        super().__init__(view)
        self.view = view
        self.analysis: Analysis | None = None
        self.analyser: Analyser | None = None
        self.began: float | None = None
        self.current: Finding | None = None
        self.findings: Sequence[Finding] = ()
        """What is shown, in order."""
        self.personal: Sequence[Finding] = ()
        """Details of a person: told of calmly, and listed on request."""
        self._window = window
        self._hidden: set[str] = set()
        self._live: LiveText | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._go_on)
        document = view.editor.document()
        document.contentsChange.connect(self._changed)
        self.leaving = Leaving(document)
        self.highlighter = Highlighter(document, window.colours, view.editor.points)
        self.speller = Speller(self)
        self.notice = PersonalNotice(self, window)
        self.deeds = Deeds(self, window)
        view.editor.read_from(self.marks)
        view.editor.hint = self.hint
        self._connect()

    def use(self, analyser: "Analyser") -> None:
        """Look at the leaflet with this glossary and for these readers."""
        from plainspeak.ui.write.live import LiveText  # loads the engine: after the first paint, not before it

        self.analyser = analyser
        self.speller.use(analyser)
        self._live = LiveText(analyser)
        self._live.load(self.view.editor.text().split("\n"))
        self.view.editor.show_marks()
        self.settle()

    def begin(self, text: str, began: float | None = None, left: Sequence[Kept] = ()) -> None:
        """Another leaflet: nothing of the one before stays, its undo neither. `began` is its first reading age."""
        self.leaving.begin(left)
        self.current, self.began = None, began
        self.view.editor.setPlainText(text)
        self.settle()

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.view.dress(colours, scale)
        self.highlighter.dress(colours, self.view.editor.points)
        self._show_current()  # the light behind its words is of the other theme

    def left(self) -> tuple[Kept, ...]:
        """What is left alone in this leaflet, to be kept with it."""
        return self.leaving.kept(self.analysis.findings if self.analysis else ())

    def marks(self, line: int) -> "Sequence[LineMark]":
        """The findings to show on a line."""
        marks = self._live.marks(line) if self._live else ()
        if not marks:
            return marks
        shown = [mark for mark in marks if mark.finding.rule != "personal" and mark.finding.rule not in self._hidden]
        if self.leaving:
            start = self.view.editor.document().findBlockByNumber(line).position()
            shown = [mark for mark in shown if not self.leaving.leaves_mark(mark.finding, start + mark.start)]
        return shown

    def settle(self) -> None:
        """What needs the whole leaflet: scores, totals, what was answered elsewhere, the list and the card."""
        self._pause.stop()
        if self._live is None:
            self._show_current()
            return
        self.analysis = analysis = self._live.settle()
        if self.began is None and analysis.reading_age.sure:
            self.began = analysis.reading_age.value
        self.show()
        self.settled.emit()

    def settle_if_due(self) -> None:
        if self._pause.isActive():
            self.settle()

    def walk(self, step: int) -> None:
        """F8: to the next finding, from wherever the cursor is; and so that Enter takes what it suggests."""
        self.settle_if_due()
        if not self.findings:
            self._window.tell("Nothing left to look at")
            return
        place = self.view.editor.cursor_place()
        self.go_to(walking.step(self.findings, self.current, place, step))
        self.view.focus_card()

    def go_to(self, index: int) -> None:
        """Make a finding the current one, and show where it is."""
        self.current = self.findings[index]
        self.view.editor.select(self.current.start, self.current.end)
        self._show_current()
        self._window.announce(f"{index + 1:,} of {len(self.findings):,}: {self.current.message}")

    def under(self, place: int) -> Finding | None:
        """The finding whose words the place is in, the shortest of several; None where there is none."""
        self.settle_if_due()
        inside = [one for one in self.findings if one.start <= place < one.end]
        return min(inside, key=lambda one: one.end - one.start) if inside else None

    def hint(self, place: int) -> str:
        """The finding at that place in a sentence."""
        found = self.under(place)
        return f"{rules()[found.rule].title}: {found.message}" if found else ""

    def choose(self, finding: Finding) -> None:
        """Make it the current one, without moving the cursor."""
        self.current = finding
        self._show_current()

    def same(self) -> list[Finding]:
        """The findings like the current one: of the same glossary entry, or the same words."""
        current = self.current
        if current is None:
            return []
        alike = [one for one in self.findings if one.rule == current.rule]
        if current.entry:
            return [one for one in alike if one.entry == current.entry]
        wanted = key(current)
        return [one for one in alike if key(one) == wanted]

    def show(self, place: int | None = None) -> None:
        """Everything at the right, from the analysis as it stands. `place` is where to go on, if not where one is."""
        analysis = self.analysis
        if analysis is None:
            return
        entries = self.analyser.matcher.glossary.by_id if self.analyser else {}
        kept = self.leaving.settle(analysis.document.text, analysis.findings, entries)
        self.personal = [one for one in kept if one.rule == "personal"]
        seen = [one for one in kept if one.rule != "personal"]
        self.findings = [one for one in seen if one.rule not in self._hidden]
        self.current = walking.found_again(self.findings, self.current, place)
        view = self.view
        view.editor.show_marks()
        self.show_sums(analysis)
        view.filters.show_counts(_counts(seen))
        view.list.show_findings(self.findings, self._index())
        view.show_list(bool(self.findings))
        self.notice.show_findings(self.personal)
        self._show_current()

    def show_sums(self, analysis: "Analysis") -> None:
        """What is known of the whole without its findings."""
        self.view.headline.show_analysis(analysis, self.began)
        self.view.strip.show_analysis(analysis)
        self._window.set_counts(size_of(analysis))

    def show_corrections(self) -> None:
        """The card again, with what the misspelt word may have been meant to be."""
        self._show_current()

    def _connect(self) -> None:
        view = self.view
        view.strip.chosen.connect(self.show_sentence)
        view.filters.switched.connect(self._switch)
        view.filters.hidden.connect(self._hide)
        view.list.chosen.connect(self.go_to)
        view.card.step.connect(self.walk)
        view.card.left.connect(view.editor.setFocus)
        view.editor.gutter.chosen.connect(self._choose)
        view.editor.cursorPositionChanged.connect(self._follow_cursor)
        view.editor.zoomed.connect(lambda points: self.highlighter.dress(self._window.colours, points))
        view.finder.told.connect(self._window.tell)
        self.speller.known.connect(self.show_corrections)

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
        if first_line == 0 and last_line == document.blockCount() - 1 and added >= document.characterCount() - 1:
            self._live.load(self.view.editor.text().split("\n"))
        else:
            block, lines = first, []
            for _ in range(first_line, last_line + 1):
                lines.append(block.text())
                block = block.next()
            self._live.splice(first_line, count, lines)
        self.view.editor.show_marks()
        self._pause.start(_PAUSE_MS)

    def _go_on(self) -> None:
        """Of a long paste the rest, a slice between any two keys; then the whole."""
        if self._live and (lines := self._live.look_further()):
            self.view.editor.show_marks(lines)
            self._pause.start(0)
        else:
            self.settle()

    def _show_current(self) -> None:
        current, analysis = self.current, self.analysis
        if current is None or analysis is None:
            self.view.editor.show_current(0, 0)
            empty = "" if analysis and analysis.counts.words else "Paste or type a leaflet to begin"
            if analysis is None and self.view.editor.text():
                empty = "Looking at your words…"  # the glossary is being read
            self.view.card.show_finding(None, empty, ("", ""), 0)
            return
        index = self._index()
        self.view.editor.show_current(current.start, current.end)
        self.view.list.show_current(index)
        around = context(analysis.document.text, current.start, current.end)
        shown = self.speller.corrected(current)
        place = f"{index + 1:,} of {len(self.findings):,}"
        self.view.card.show_finding(shown, place, around, len(self.same()), self.deeds.explanation())

    def _index(self) -> int:
        return walking.index_of(self.findings, self.current)

    def _switch(self, rule: str, on: bool) -> None:
        self._hidden ^= {rule} if (rule in self._hidden) == on else set()
        self.show()

    def _hide(self, rules: Set[str]) -> None:
        self._hidden = set(rules)
        self.show()

    def _choose(self, finding: Finding, line: int) -> None:
        """A letter in the margin was clicked: find its finding in the leaflet."""
        self.settle_if_due()
        start = sum(len(text) + 1 for text in self.view.editor.text().split("\n")[:line])
        wanted = key(finding)
        near = [at for at, one in enumerate(self.findings) if one.rule == finding.rule and key(one) == wanted]
        if near:
            self.go_to(min(near, key=lambda at: abs(self.findings[at].start - start)))

    def _follow_cursor(self) -> None:
        """Clicked into underlined words: their card."""
        if self._pause.isActive() or not self.view.editor.hasFocus():
            return
        found = self.under(self.view.editor.cursor_place())
        if found and found is not self.current:
            self.choose(found)

    def show_sentence(self, start: int, end: int) -> None:
        """A sentence that was chosen elsewhere, and the first thing to look at in it."""
        self.view.editor.select(start, end)
        inside = [one for one in self.findings if start <= one.start < end]
        if inside:
            self.choose(inside[0])
        self.view.editor.show_current(start, end)
        self.view.editor.setFocus()


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in findings:
        counts[one.rule] = counts.get(one.rule, 0) + 1
    return counts
