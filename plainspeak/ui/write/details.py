"""How was this worked out? The figure of every score, what was left out, and what textstat says about the same text."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.explain import explain
from plainspeak.ui.worker import Worker
from plainspeak.ui.write.headline import whole

TITLES: Mapping[str, tuple[str, str]] = {
    "flesch_kincaid_grade": ("Flesch–Kincaid grade", "words in a sentence, syllables in a word"),
    "smog_index": ("SMOG", "words of three syllables or more"),
    "gunning_fog": ("Gunning Fog", "words in a sentence, hard words"),
    "automated_readability_index": ("Automated readability index", "letters in a word, words in a sentence"),
    "coleman_liau_index": ("Coleman–Liau", "letters and sentences in 100 words"),
    "linsear_write_formula": ("Linsear Write", "easy and hard words in the first 100"),
    "flesch_reading_ease": ("Flesch reading ease (100 is easiest)", "words in a sentence, syllables in a word"),
    "dale_chall_readability_score": ("Dale–Chall", "words off a list of 3,000 easy ones"),
    "lix": ("LIX", "words in a sentence, words over six letters"),
    "rix": ("RIX", "words over six letters in a sentence"),
    "mcalpine_eflaw": ("McAlpine EFLAW (20 or less is easy)", "words and short words in a sentence"),
}

LIMITS = (
    "A score counts words and syllables. It cannot tell whether your leaflet is right, kind or useful, or whether "
    "people find what they need in it. Only readers can: ask a few to try it."
)


class Details(QDialog):
    def __init__(self, parent: QWidget, analysis: Analysis) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("How was this worked out?")
        self._analysis = analysis
        self.table = self._scores()
        self._worker = Worker(self)
        self._worker.done.connect(self._show_second)
        self._worker.failed.connect(lambda _fault: self._show_second({}))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(_said(explained(analysis)))
        column.addWidget(_said(counted(analysis), muted=True))
        column.addWidget(self.table, 1)
        column.addWidget(_said(left_out(analysis), muted=True))
        column.addWidget(_said(LIMITS))
        column.addWidget(buttons)
        self.resize(760, 700)

    def ask_for_second_opinion(self) -> None:
        """textstat takes a second to load: its figures come when they come."""
        from plainspeak.analysis.second_opinion import textstat_scores

        text = self._analysis.document.text
        self._worker.ask(lambda: textstat_scores(text))

    def _scores(self) -> QTableWidget:
        table = QTableWidget(len(TITLES), 4)
        table.setAccessibleName("Scores")
        table.setHorizontalHeaderLabels(["Score", "Here", "textstat", "What it counts"])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for row, (name, (title, counts)) in enumerate(TITLES.items()):
            figure = self._analysis.scores.get(name)
            shown = (title, "–" if figure is None else f"{figure:.1f}", "…", counts)
            for column, text in enumerate(shown):
                table.setItem(row, column, _cell(text, right=column in (1, 2)))
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setDefaultSectionSize(max(28, self.fontMetrics().height() + 10))
        return table

    def _show_second(self, scores: Mapping[str, float]) -> None:
        for row, name in enumerate(TITLES):
            figure = scores.get(name)
            self.table.setItem(row, 2, _cell("–" if figure is None else f"{figure:.1f}", right=True))


def _cell(text: str, *, right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if right:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def explained(analysis: Analysis) -> str:
    """The headline in words: what it is made of, and how sure it is."""
    age = analysis.reading_age
    if age.value is None or age.low is None or age.high is None:
        return "There are no words to score yet."
    found = explain(analysis)
    parts = ", ".join(
        f"{term.term.name[0].lower()}{term.term.name[1:]} {term.years:.1f}"
        for term in sorted(found.terms, key=lambda one: -one.years)
    )
    sure = "" if age.sure else " This leaflet has under 100 words, so one word can move it a lot."
    return (
        f"The reading age is {whole(age.value)}. These add up to it, in years: {parts}, less {-found.base:.1f} with "
        f"which every text starts. It was fitted to how easy teachers found some 2,400 texts. Of texts with this "
        f"age, they judged half to be between {whole(age.low)} and {whole(age.high)}.{sure}"
    )


def counted(analysis: Analysis) -> str:
    counts = analysis.counts
    mean = analysis.mean_sentence_words
    parts = [
        f"{counts.words:,} words",
        f"{counts.sentences:,} sentences",
        f"{counts.syllables:,} syllables",
        f"{counts.letters:,} letters",
        f"{counts.polysyllables:,} words of three syllables or more",
        f"{counts.difficult_words:,} words off the list of easy words",
        f"{counts.long_words:,} words over six letters",
    ]
    tail = (
        f" A sentence has {mean:.1f} words on average; the longest has {analysis.longest_sentence_words}."
        if mean
        else ""
    )
    return f"Counted: {', '.join(parts)}.{tail}"


def left_out(analysis: Analysis) -> str:
    items = [f"{one.count} {one.reason}{'' if one.count == 1 else 'es' if one.reason.endswith('s') else 's'}"
             for one in analysis.left_out]  # fmt: skip
    said = f"Left out: {', '.join(items)}, each one word and never a hard one." if items else "Nothing was left out."
    return f"{said} textstat cuts text at full stops and knows no headings or bullets, so its figures can differ."


def _said(text: str, *, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if muted:
        label.setProperty("look", "muted")
    return label
