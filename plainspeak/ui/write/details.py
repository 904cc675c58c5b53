"""How was this worked out? What the age is made of, what costs most, and what textstat says about the same text."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.explain import explain
from plainspeak.ui import theme
from plainspeak.ui.parts import grow_down
from plainspeak.ui.worker import Worker
from plainspeak.ui.write import working
from plainspeak.ui.write.bars import Bars, Row

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
        self.table = self._scores()
        self.why = _said("Asking textstat, which counts in another way …", muted=True)
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
        for part in (_said(working.headline(self._found)), self.tabs, _said(working.LIMITS, muted=True), buttons):
            column.addWidget(part)
        column.setStretch(1, 1)
        self.resize(720, 690)

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
        words_said = "If these were everyday words, the age would fall by so much."
        share_said = "The shares add up to the reading age. Press a sentence to see it in the text."
        self.tabs.addTab(_page(made_of, _said(working.sum_up(found), muted=True)), "What it is made of")
        self.tabs.addTab(_page(_said(words_said, muted=True), words), "Words")
        self.tabs.addTab(_page(_said(share_said, muted=True), sentences), "Sentences")
        left = _said(working.left_out(found), muted=True)
        counts = _said(working.counted(self._analysis), muted=True)
        self.table.setMinimumHeight(self.fontMetrics().height() * 14)
        self.tabs.addTab(_scrolled(_page(self.table, self.why, left, counts)), "Other scores")

    def _bars(self, name: str, rows: Sequence[Row]) -> Bars:
        bars = Bars(name, rows, self._colours)
        bars.chosen.connect(self.chosen)
        return bars

    def _scores(self) -> QTableWidget:
        facts = self._found.scores
        table = QTableWidget(len(facts), 4)
        table.setAccessibleName("Scores")
        table.setHorizontalHeaderLabels(["Score", "Here", "textstat", "What it means"])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for row, one in enumerate(facts):
            shown = (one.guide.title, _figure(one.value), "…", one.guide.reads)
            for column, text in enumerate(shown):
                item = _cell(text, right=column in (1, 2))
                item.setToolTip(f"{one.guide.formula}. {one.guide.source}")
                table.setItem(row, column, item)
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _show_second(self, second: _Second) -> None:
        for row, one in enumerate(self._found.scores):
            self.table.setItem(row, 2, _cell(_figure(second.scores.get(one.name)), right=True))
        parts = [f"{one.what}: {one.ours:,} here, {one.theirs:,} there. {one.why}" for one in second.differences]
        said = "\n".join(("Why textstat differs:", *(f"{part[:1].upper()}{part[1:]}" for part in parts)))
        self.why.setText(said if parts else "textstat counts this text just as we do.")


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _cell(text: str, *, right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if right:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part, 0 if isinstance(part, QLabel) else 1)
    return page


def _scrolled(page: QWidget) -> QScrollArea:
    """There is more than a small screen holds, at twice the text size."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _said(text: str, *, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    grow_down(label)
    if muted:
        label.setProperty("look", "muted")
    return label
