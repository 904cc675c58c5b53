"""The two texts side by side, level and scrolling as one; or both as one text."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from plainspeak.rewrite.compare import Change, Comparison
from plainspeak.text.model import Span
from plainspeak.ui import theme
from plainspeak.ui.review.merged import Merged
from plainspeak.ui.review.picker import Picker
from plainspeak.ui.review.reached import NOWHERE, reached
from plainspeak.ui.review.rows import Row, rows
from plainspeak.ui.review.side import Side


class Pair(QWidget):
    aligned = Signal()
    """The lines stand level again, after a change of text or of width."""
    reached = Signal(list)
    """The changes that the reader's cursor came to, by their numbers from 0."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.before = Side("The text before", colours, removed=True)
        self.after = Side("The text after", colours, removed=False)
        self.merged = Merged(colours)
        self._stack = QStackedWidget()
        self.before_picker = Picker("Before", colours)
        self.after_picker = Picker("After", colours)
        self.changes: Sequence[Change] = ()
        self._rows: Sequence[Row] = ()
        self._spans: dict[Side, Sequence[Span]] = {}
        self._cursor_at = dict.fromkeys((self.before, self.after, self.merged), NOWHERE)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.align)
        self._lay_out()
        self._scroll_together()
        for side in self._cursor_at:
            side.reached.connect(lambda at, side=side: self._tell_reached(side, at))

    def dress(self, colours: theme.Colours, scale: float) -> None:
        for side in (self.before, self.after, self.merged):
            side.dress(colours, scale)
        for picker in (self.before_picker, self.after_picker):
            picker.dress(colours)
        self._soon.start()

    def show_comparison(self, comparison: Comparison) -> None:
        before, after = comparison.before.document.text, comparison.after.document.text
        self.changes = [one for one in comparison.changes if one.kind != "same" and _is_seen(one, before, after)]
        self._rows = rows(comparison.changes, before, after)
        moved = [change for change in self.changes if change.other is not None]
        rest = [change for change in self.changes if change.other is None]
        self.before.show_text(before, *(_trimmed(before, (one.before for one in each)) for each in (rest, moved)))
        self.after.show_text(after, *(_trimmed(after, (one.after for one in each)) for each in (rest, moved)))
        self.merged.show_comparison(comparison, self.changes)
        self._spans = {
            self.before: [_words(before, change.before) for change in self.changes],
            self.after: [_words(after, change.after) for change in self.changes],
            self.merged: self.merged.places,
        }
        self._cursor_at = dict.fromkeys(self._cursor_at, NOWHERE)
        self.align()

    def _tell_reached(self, side: Side, at: int) -> None:
        told, self._cursor_at[side] = reached(side.text, self._spans.get(side, ()), at, self._cursor_at[side])
        if told:
            self.reached.emit(list(told))

    def show_stories(self, shown: bool) -> None:
        """Who saved each revision and how it scored, under its name; where room is short, in its tool tip alone."""
        for picker in (self.before_picker, self.after_picker):
            picker.show_story(shown)

    @property
    def is_merged(self) -> bool:
        return self._stack.currentIndex() == 1

    def show_merged(self, merged: bool) -> None:
        """Both texts as one, or side by side."""
        self._stack.setCurrentIndex(int(merged))
        self._soon.start()

    def show_change(self, number: int) -> None:
        """Both texts go to a change, by its number from 0."""
        change = self.changes[number]
        self.merged.show_change(number)
        moved_from = change.other if change.other is not None and change.kind == "added" else change.before
        moved_to = change.other if change.other is not None and change.kind == "removed" else change.after
        self.before.show_current(moved_from)
        self.after.show_current(moved_to)
        shown = (self.after, change.after) if change.after.start < change.after.end else (self.before, change.before)
        shown[0].show_in_sight(shown[1].start)

    def show_both(self, before: Span | None, after: Span | None) -> None:
        """Words of one text and their counterpart in the other; None where a text has none."""
        self.show_merged(False)
        self.before.show_current(before)
        self.after.show_current(after)
        for side, span in ((self.before, before), (self.after, after)):
            if span is not None:
                side.show_in_sight(span.start)

    def show_words(self, span: Span, *, before: bool) -> None:
        """Words of one text, and with them the same place in the other."""
        self.show_merged(False)
        shown, other = (self.before, self.after) if before else (self.after, self.before)
        other.show_current(None)
        shown.show_current(span)
        shown.show_in_sight(span.start)

    def settle(self) -> None:
        """Takes the room that there is now, without waiting for the next round of events."""
        if layout := self.layout():
            layout.activate()
        self.align()

    def align(self) -> None:
        """Gives each row the height of its taller side."""
        self._soon.stop()
        old, new = self.before.blocks(), self.after.blocks()
        for side in (self.before, self.after):
            side.document().documentLayout().documentSize()  # lays out what was left for later
        old_gaps, new_gaps = [0.0] * len(old), [0.0] * len(new)
        old_top = new_top = 0.0
        for row in self._rows:
            tall = _height(old[row.before : row.before_end]), _height(new[row.after : row.after_end])
            old_top = _put(old_gaps, row.before_end, max(0.0, tall[1] - tall[0]), old_top)
            new_top = _put(new_gaps, row.after_end, max(0.0, tall[0] - tall[1]), new_top)
        for side, blocks, gaps, top in (
            (self.before, old, old_gaps, old_top),
            (self.after, new, new_gaps, new_top),
        ):
            side.begin_at(top)
            for block, gap in zip(blocks, gaps, strict=True):
                side.pad(block, gap)
        self.aligned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _scroll_together(self) -> None:
        """One scroll bar is enough: it stands at the right, and the other follows."""
        self.before.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.after.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        one, other = self.before.verticalScrollBar(), self.after.verticalScrollBar()
        one.valueChanged.connect(other.setValue)
        other.valueChanged.connect(one.setValue)

    def _lay_out(self) -> None:
        pickers, texts = _row(self.before_picker, self.after_picker), _row(self.before, self.after)
        self._stack.addWidget(texts)
        self._stack.addWidget(self.merged)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pickers)
        column.addWidget(self._stack, 1)


def _row(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    for each in widgets:
        row.addWidget(each, 1)
    return made


def _is_seen(change: Change, before: str, after: str) -> bool:
    """Whether words changed, not only the room between them."""
    return bool((before[slice(*change.before)] + after[slice(*change.after)]).strip())


def _trimmed(text: str, spans: Iterable[Span]) -> list[Span]:
    """Without the spaces at their ends: only words are marked."""
    return [words for words in (_words(text, span) for span in spans) if words.start < words.end]


def _words(text: str, span: Span) -> Span:
    words = text[slice(*span)]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _height(blocks: Sequence[QTextBlock]) -> float:
    """Without the room that was put there before."""
    return sum(_block_height(block) for block in blocks)


def _block_height(block: QTextBlock) -> float:
    """From where it begins to where the next one does, so that the air between lines counts."""
    following = block.next()
    if not following.isValid():
        return float(block.layout().boundingRect().height())
    gone = following.layout().position().y() - block.layout().position().y()
    return float(gone - block.blockFormat().bottomMargin())


def _put(gaps: list[float], end: int, room: float, top: float) -> float:
    """Room under the last line of a row, or above the first line of all. Returns the room above the first."""
    if end:
        gaps[end - 1] += room
        return top
    return top + room
