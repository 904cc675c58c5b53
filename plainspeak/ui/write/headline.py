"""The reading age, large, with what it aims at and where it began."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.parts import Flow, grow_down

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analysis


class Headline(QWidget):
    asked = Signal()
    """How was this worked out?"""
    audience_chosen = Signal(str)
    """The id of the readers that the leaflet is for from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.number = QLabel("–")
        self.aim = QLabel("Reading age")
        self.story = QLabel()
        self.story.setProperty("look", "muted")
        self.story.setWordWrap(True)
        self.audience = Choice("Who the leaflet is for", 12)
        self.audience.activated.connect(lambda at: self.audience_chosen.emit(self.audience.itemData(at)))
        self.how = QPushButton("How?")
        self.how.setAccessibleName("How was this worked out?")
        self.how.setToolTip("How was this worked out?")
        self.how.setProperty("look", "link")
        self.how.clicked.connect(self.asked)
        self._lay_out()
        self.dress(1.0)

    def dress(self, scale: float) -> None:
        self._scale = scale
        self._size_number()
        self.aim.setFont(theme.font(scale, points=12.5, weight=QFont.Weight.DemiBold))

    def show_audiences(self, titles: Mapping[str, str], chosen: str) -> None:
        """The readers to choose from, by id."""
        self.audience.clear()
        for audience, title in titles.items():
            self.audience.addItem(title, audience)
        self.audience.setCurrentIndex(self.audience.findData(chosen))

    def show_analysis(self, analysis: "Analysis", began: float | None) -> None:
        """`began` is the reading age the leaflet had at first, or None."""
        age = analysis.reading_age.value
        self.number.setText("–" if age is None else whole(age))
        met = bool(analysis.meets_target) and analysis.reading_age.sure
        self.number.setProperty("look", "good" if met else "muted" if not analysis.reading_age.sure else "")
        self.number.style().polish(self.number)
        self._size_number()  # polished, it has the size of letters that it was made with
        target = whole(analysis.audience.target_reading_age)
        self.aim.setText(f"Reading age · target {target}")
        self.story.setText(story(analysis, began))
        self.number.setAccessibleName(f"Reading age {self.number.text()}, target {target}. {self.story.text()}")
        self.how.setVisible(age is not None)
        self.number.setVisible(age is not None)

    def _size_number(self) -> None:
        self.number.setFont(theme.font(self._scale, points=38, weight=QFont.Weight.DemiBold))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.number)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._top())
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.story, 1)
        below.addWidget(self.how, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addLayout(below)
        row.addLayout(words, 1)

    def _top(self) -> QWidget:
        """What the number is, and whom it is for; one above the other where the text is large."""
        top = QWidget()
        row = Flow(top, 10)
        label = QLabel("for")
        label.setBuddy(self.audience)
        label.setAccessibleName(self.audience.accessibleName())
        readers = QWidget()
        pair = QHBoxLayout(readers)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(8)
        pair.addWidget(label)
        pair.addWidget(self.audience)
        row.addWidget(self.aim)
        row.addWidget(readers)
        grow_down(top)
        return top


def story(analysis: "Analysis", began: float | None) -> str:
    """One or two short sentences: how sure the number is, and how far the leaflet has come; and what is no English."""
    foreign = analysis.foreign_words
    if foreign and not analysis.counts.words:
        return "This text is not in English, so it is not scored."
    left_out = f" {foreign:,} word{' is' if foreign == 1 else 's are'} not in English, so left out." if foreign else ""
    return _of_the_number(analysis, began) + left_out


def _of_the_number(analysis: "Analysis", began: float | None) -> str:
    from plainspeak.analysis.reading_age import age_in_words  # loads with the first scores, after the first paint

    age = analysis.reading_age
    if age.value is None or age.low is None or age.high is None:
        return "Nothing to score yet"
    if not age.sure:
        return "Too short to be sure: under 100 words."
    low, high = whole(age.low), whole(age.high)
    spread = f"Somewhere from {low} to {high}." if low != high else "All the measures agree."
    if hard := age_in_words(age.value).partition(": ")[2]:  # nobody's age is 22 in the sense of a school
        spread = f"{hard.capitalize()}. {spread}"
    if began is None or whole(began) == whole(age.value):
        return f"{'On target. ' if analysis.meets_target else ''}{spread}"
    return f"Was {whole(began)}, now {whole(age.value)}. {spread}"


def whole(years: float) -> str:
    return f"{years:.0f}"
