"""The published scores in a table; under it the chosen one: its formula, what went in, and what costs most."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.explain import ScoreFacts
from plainspeak.analysis.explain_score import explain_score
from plainspeak.ui import theme
from plainspeak.ui.parts import said
from plainspeak.ui.write import working
from plainspeak.ui.write.bars import Bars

_HERE, _THEIRS = 1, 2
_WORDS = "The words that cost most. An easy word would save so much."
_NO_WORDS = "In this score no word costs much. Make the sentences shorter."


class Scores(QWidget):
    chosen = Signal(int, int)
    """The start and end of a sentence."""

    def __init__(self, analysis: Analysis, facts: Sequence[ScoreFacts], colours: theme.Colours) -> None:
        super().__init__()
        self._analysis, self._facts = analysis, facts
        self.table = _table(facts)
        self.formula = said("")
        self.reads = said("")
        self.inputs = said("", muted=True)
        self.sentences = Bars("The sentences that cost most in this score", (), colours)
        self.about_words = said("", muted=True)
        self.words = Bars("The words that cost most in this score", (), colours)
        self._lay_out()
        for bars in (self.sentences, self.words):
            bars.setMinimumHeight(bars.sizeHint().height())
            bars.chosen.connect(self.chosen)
        self.table.currentCellChanged.connect(lambda row, *_rest: self._show(row))
        self.table.setCurrentCell(0, 0)

    def show_theirs(self, scores: Mapping[str, float]) -> None:
        """textstat's figures, once it has told them."""
        for row, one in enumerate(self._facts):
            self.table.setItem(row, _THEIRS, _cell(_figure(scores.get(one.name)), right=True))

    def _show(self, row: int) -> None:
        one = self._facts[row]
        found = explain_score(self._analysis, one.name)
        self.formula.setText(f"{one.guide.title} = {one.guide.formula}")
        self.reads.setText(f"{one.guide.reads}.")
        self.inputs.setText(working.inputs(one))
        self.sentences.show_rows(working.score_sentence_rows(found, self._analysis))
        words = working.score_word_rows(found)
        self.words.show_rows(words)
        self.words.setVisible(bool(words))
        self.about_words.setText(_WORDS if words else _NO_WORDS)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        for part in (
            self.formula,
            self.reads,
            self.inputs,
            said("The sentences that cost most. Press one to see it.", muted=True),
            self.sentences,
            self.about_words,
            self.words,
        ):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.table, 2)
        row.addLayout(column, 3)


def _table(facts: Sequence[ScoreFacts]) -> QTableWidget:
    table = QTableWidget(len(facts), 3)
    table.setAccessibleName("Scores")
    table.setHorizontalHeaderLabels(["Score", "Here", "textstat"])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    for row, one in enumerate(facts):
        for column, text in enumerate((one.guide.title, _figure(one.value), "…")):
            table.setItem(row, column, _cell(text, right=column in (_HERE, _THEIRS)))
    table.resizeColumnsToContents()
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.verticalHeader().setMinimumSectionSize(theme.TARGET_PIXELS)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page scrolls
    table.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
    table.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return table


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _cell(text: str, *, right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if right:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
