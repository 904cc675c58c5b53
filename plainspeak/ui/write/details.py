"""How was this worked out? What the age is made of, what costs most, and what textstat says about the same text."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.explain import explain
from plainspeak.ui import theme
from plainspeak.ui.parts import said, scrolled
from plainspeak.ui.worker import Worker
from plainspeak.ui.write import working
from plainspeak.ui.write.bars import Bars, Row
from plainspeak.ui.write.scores import Scores

if TYPE_CHECKING:
    from plainspeak.analysis.second_opinion import Difference


class _Second(NamedTuple):
    """What textstat says."""

    scores: Mapping[str, float]
    differences: Sequence["Difference"]


class Details(QDialog):
    """Beside the window, so that a sentence that is pressed can be seen in the text."""

    chosen = Signal(int, int)
    """The start and end of a sentence."""

    def __init__(self, parent: QWidget, analysis: Analysis, colours: theme.Colours) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("How was this worked out?")
        self._analysis, self._colours = analysis, colours
        self._found = explain(analysis)
        self.scores = Scores(analysis, self._found.scores, colours)
        self.scores.chosen.connect(self.chosen)
        self.why = said("Asking textstat, another program that scores texts …", muted=True)
        self._worker = Worker(self)
        self._worker.done.connect(self._show_second)
        self._worker.failed.connect(lambda _fault: self.why.setText("textstat could not score this text."))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("How was this worked out?")
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        for part in (said(working.headline(self._found)), self.tabs, said(working.LIMITS, muted=True), buttons):
            column.addWidget(part)
        column.setStretch(1, 1)
        wanted = QSize(860, 690) * (self.font().pointSizeF() / theme.BASE_POINTS)
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.95))

    def ask_for_second_opinion(self) -> None:
        """textstat takes a second to load: its figures come when they come."""
        from plainspeak.analysis.second_opinion import differences, textstat_scores

        text, counts = self._analysis.document.text, self._analysis.counts
        self._worker.ask(lambda: _Second(textstat_scores(text), differences(text, counts)))

    def _fill(self) -> None:
        found = self._found
        made_of = self._bars("What the reading age is made of", working.term_rows(found))
        words = self._bars("The words that cost most", working.word_rows(found))
        sentences = self._bars("Every sentence and its share", working.sentence_rows(self._analysis))
        words_said = (
            "With everyday words in their place, or without them, the age would fall by so much. "
            "Small words such as “of” are not listed. Change the sentence to lose them."
        )
        share_said = "The shares add up to the reading age. Press a sentence to see it in the text."
        self.tabs.addTab(_page(made_of, said(working.sum_up(found), muted=True)), "What it is made of")
        self.tabs.addTab(_page(said(words_said, muted=True), words), "Words")
        self.tabs.addTab(_page(said(share_said, muted=True), sentences), "Sentences")
        left = said(working.left_out(found), muted=True)
        counts = said(working.counted(self._analysis), muted=True)
        self.tabs.addTab(scrolled(_page(self.scores, self.why, left, counts)), "Other scores")

    def _bars(self, name: str, rows: Sequence[Row]) -> Bars:
        bars = Bars(name, rows, self._colours)
        bars.chosen.connect(self.chosen)
        return bars

    def _show_second(self, second: _Second) -> None:
        self.scores.show_theirs(second.scores)
        parts = [f"{one.what}: {one.ours:,} here, {one.theirs:,} there. {one.why}" for one in second.differences]
        said = "\n".join(
            (
                "textstat is another program that scores texts. Why its scores differ:",
                *(f"{part[:1].upper()}{part[1:]}" for part in parts),
            )
        )
        self.why.setText(
            said if parts else "textstat, another program that scores texts, counts this text just as we do."
        )


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part, 0 if isinstance(part, QLabel) else 1)
    return page
