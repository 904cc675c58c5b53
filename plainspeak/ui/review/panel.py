"""What there is to say about a rewrite, beside the two texts: reading age, sentences, meaning, findings, scores."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from plainspeak.rewrite.compare import Comparison
from plainspeak.ui import theme
from plainspeak.ui.parts import grow_down, scrolled_panel
from plainspeak.ui.review.figures import ALL_MATCH, LIMITS, age_story, fact_lines, figures, size_story, years
from plainspeak.ui.review.strips import NamedStrip
from plainspeak.ui.review.tables import FindingsTree, ScoreTable
from plainspeak.ui.trend import Point, Trend
from plainspeak.ui.window import hairline

_EDGE = 24


class Panel(QScrollArea):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours = colours
        self._comparison: Comparison | None = None
        self.was, self.now = QLabel("–"), QLabel("–")
        self.was.setProperty("look", "muted")
        self.verdict, self.story, self.lengths = wrapped(), wrapped(muted=True), wrapped(muted=True)
        self.meaning = wrapped()
        self.meaning.setTextFormat(Qt.TextFormat.RichText)
        self.findings = FindingsTree(colours)
        self.no_findings = wrapped("Nothing to look at in either text.", muted=True)
        self.scores = ScoreTable(colours)
        self.strips = NamedStrip("Sentences before", colours), NamedStrip("Sentences after", colours)
        self.trend = Trend("Reading age of each revision", colours)
        self._trend_title = title("Over all revisions")
        self._titles = [self._trend_title] + [
            title(text) for text in ("What became of the findings", "Did the meaning stay?", "Scores")
        ]
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours, self._scale = colours, scale
        self.was.setFont(theme.font(scale, points=24))
        self.verdict.setFont(theme.font(scale, points=12.5, weight=QFont.Weight.DemiBold))
        for heading in self._titles:
            heading.setFont(theme.font(scale, weight=QFont.Weight.DemiBold))
        self.findings.dress(colours)
        self.scores.dress(colours)
        for strip in self.strips:
            strip.dress(colours)
        self.trend.dress(colours)
        self._colour_age()
        if self._comparison:
            self._show_meaning(self._comparison)

    def show_comparison(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._show_age(comparison)
        self._show_meaning(comparison)
        self.findings.show_comparison(comparison)
        self.findings.setVisible(self.findings.topLevelItemCount() > 0)
        self.no_findings.setVisible(self.findings.topLevelItemCount() == 0)
        self.scores.show_figures(figures(comparison))
        for strip, analysis in zip(self.strips, (comparison.before, comparison.after), strict=True):
            strip.show_analysis(analysis)

    def show_trend(self, points: Sequence[Point], target: float | None, marked: Sequence[int]) -> None:
        """The reading age of every revision as it stood when it was saved."""
        self.trend.show_points(points, target, marked)
        for part in (self.trend, self._trend_title):
            part.setVisible(len(points) > 1)

    def _show_age(self, comparison: Comparison) -> None:
        old, new = comparison.before.reading_age.value, comparison.after.reading_age.value
        self.was.setText("–" if old is None else f"{old:.0f} →")
        self.now.setText("–" if new is None else f"{new:.0f}")
        self._colour_age()
        self.verdict.setText(years(comparison))
        self.story.setText(age_story(comparison))
        self.lengths.setText(size_story(comparison))
        self.now.setAccessibleName(f"Reading age {self.now.text()}, before {self.was.text().removesuffix(' →')}")

    def _colour_age(self) -> None:
        """Green where it meets its target. The font comes last: a change of look takes it away."""
        after = self._comparison.after if self._comparison else None
        met = after is not None and bool(after.meets_target) and after.reading_age.sure
        self.now.setProperty("look", "good" if met else "")
        self.now.style().polish(self.now)
        self.now.setFont(theme.font(self._scale, points=38, weight=QFont.Weight.DemiBold))

    def _show_meaning(self, comparison: Comparison) -> None:
        """A calm list: what to check with somebody who knows, or that nothing of the sort has changed."""
        lines = fact_lines(comparison.facts)
        if not lines:
            self.meaning.setText(f"✓ {ALL_MATCH}")
            return
        said = "".join(
            f'<p style="margin:0 0 4px 0"><span style="color:{self._colours.muted}">{escape(kind)}:</span>'
            f" {escape(told)}</p>"
            for kind, told in lines
        )
        many = "One thing differs" if len(lines) == 1 else f"{len(lines)} things differ"
        self.meaning.setText(f'<p style="margin:0 0 6px 0">{many}. Check that you meant it.</p>{said}')

    def _lay_out(self) -> None:
        column = column_of(self)
        column.addLayout(self._headline())
        column.addWidget(self.lengths)
        for strip, said in zip(self.strips, ("Sentences before", "Sentences after"), strict=True):
            column.addWidget(wrapped(said, muted=True))
            column.addWidget(strip)
        trend, findings, meaning, scores = self._titles
        for heading, parts in (
            (trend, [self.trend]),
            (findings, [self.findings, self.no_findings]),
            (meaning, [self.meaning]),
            (scores, [self.scores]),
        ):
            column.addSpacing(4)
            column.addWidget(hairline())
            column.addSpacing(4)
            column.addWidget(heading)
            for part in parts:
                column.addWidget(part)
        column.addWidget(wrapped(LIMITS, muted=True))
        column.addStretch(1)
        self.setMinimumWidth(340)

    def _headline(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.was, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.now)
        row.addSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.verdict)
        words.addWidget(self.story)
        words.addStretch(1)
        row.addLayout(words, 1)
        return row


def column_of(area: QScrollArea) -> QVBoxLayout:
    """One column that scrolls up and down, for what stands beside the texts."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(_EDGE, 14, _EDGE, 18)
    column.setSpacing(8)
    scrolled_panel(inside, area)
    return column


def title(text: str) -> QLabel:
    """The heading of a part of a panel."""
    made = QLabel(text)
    made.setWordWrap(True)
    return made


def wrapped(text: str = "", *, muted: bool = False) -> QLabel:
    """Words that wrap, and can be marked and copied."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if muted:
        label.setProperty("look", "muted")
    grow_down(label)
    return label
