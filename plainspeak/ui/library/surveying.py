"""How a survey is laid out: what to survey above, then the spread, the hardest, the words to agree on, what changed."""

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plainspeak.analysis.survey import Survey, SurveyChange
from plainspeak.report import survey as told
from plainspeak.report.figures import number
from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.library.grid import Grid
from plainspeak.ui.library.spread import Spread
from plainspeak.ui.parts import Flow, grow_down, scrolled_panel
from plainspeak.ui.review.panel import title, wrapped
from plainspeak.ui.when import when

_WORDS = 40


class SurveyView(QWidget):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.library = QPushButton("Survey the library")
        self.library.setProperty("look", "primary")
        self.folder = QPushButton("Survey a folder…")
        self.kept = Choice("A survey that was kept", 26)
        self.save = QPushButton("Save the report…")
        self.headline, self.story, self.change = title(""), wrapped(muted=True), wrapped()
        self.spread = Spread(colours)
        self.hardest = Grid("The hardest first", ("Leaflet", "Reading age", "Target"), colours, (1,))
        self.words = Grid("Words to agree on", ("Word", "Say", "Leaflets", "Times"), colours, (2, 3), wide=1)
        self._titles = [title(text) for text in (
            "How many leaflets have each reading age", "The hardest first", "Words to agree on, by how many leaflets "
            "that would mend", "Since the last survey")]  # fmt: skip
        grow_down(self.headline)
        self._found = QWidget()
        self._above = QHBoxLayout()
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        for part in (self.spread, self.hardest, self.words):
            part.dress(colours)
        self.headline.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))
        for heading in self._titles:
            heading.setFont(theme.font(scale, weight=QFont.Weight.DemiBold))

    def offer(self, surveys: Sequence[Survey], chosen: int) -> None:
        """The surveys kept, the newest first. Tells nobody."""
        self.kept.blockSignals(True)
        self.kept.clear()
        for one in surveys:
            place = told.place(one.place)
            self.kept.addItem(f"{place[:1].upper()}{place[1:]} · {when(one.when)}")
        self.kept.setCurrentIndex(chosen)
        self.kept.setEnabled(bool(surveys))
        self.kept.blockSignals(False)

    def show_survey(self, survey: Survey, change: SurveyChange | None) -> None:
        self._found.show()
        self.save.setEnabled(True)
        self.headline.setText(_headline(survey))
        faults = f" {told.many(len(survey.faults), 'file')} could not be read." if survey.faults else ""
        self.story.setText(told.share(survey) + faults)
        self.spread.show_bands(survey.spread)
        self.hardest.show_rows(
            [
                (one.name, number(one.reading_age, one.reading_age), f"{one.target:.0f} {_met(one.meets_target)}")
                for one in survey.scored
            ]
        )
        self.words.show_rows(
            [
                (row.headword, row.plain or "explain it", f"{row.leaflets:,}", f"{row.times:,}")
                for row in survey.ranked[:_WORDS]
            ]
        )
        self._show_change(change)

    def show_nothing(self, said: str, story: str) -> None:
        self.headline.setText(said)
        self.story.setText(story)
        self.save.setEnabled(False)
        self._found.hide()

    def show_busy(self, said: str) -> None:
        """While a survey is taken: "Surveying… 12 of 40". "" when it is done."""
        if said and not self.kept.hasFocus():
            self.kept.setFocus()  # a button that goes grey would hand the focus to whatever comes next
        for button in (self.library, self.folder):
            button.setEnabled(not said)
        if said:
            self.story.setText(said)

    def _show_change(self, change: SurveyChange | None) -> None:
        self._titles[3].setVisible(change is not None)
        self.change.setVisible(change is not None)
        self._above.setStretch(1, int(change is not None))
        if change is None:
            return
        rows = [
            f"{name}: {count}" + (f" ({', '.join(which[:5])}{' …' if len(which) > 5 else ''})" if which else "")
            for name, count, which in told.change_lines(change)
        ]
        self.change.setText("\n".join([f"The last one was on {when(change.before.when)}.", *rows]))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 14)
        column.setSpacing(10)
        row = QWidget()
        flow = Flow(row, 8)
        for each in (self.library, self.folder, self.kept, self.save):
            flow.addWidget(each)
        grow_down(row)
        column.addWidget(row)
        column.addWidget(self.headline)
        column.addWidget(self.story)
        column.addWidget(scrolled_panel(self._found), 1)
        inside = QVBoxLayout(self._found)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(8)
        spread, hardest, words, change = self._titles
        self._above.setSpacing(24)
        for heading, part in ((spread, self.spread), (change, self.change)):
            self._above.addLayout(_part(heading, part), 1)
        tables = QHBoxLayout()
        tables.setSpacing(24)
        for heading, grid in ((hardest, self.hardest), (words, self.words)):
            grid.setMinimumHeight(240)
            tables.addLayout(_part(heading, grid, grows=True), 1)
        inside.addLayout(self._above)
        inside.addLayout(tables, 1)


def _part(heading: QWidget, part: QWidget, *, grows: bool = False) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(heading)
    column.addWidget(part, int(grows))
    if not grows:
        column.addStretch(1)
    return column


def _headline(survey: Survey) -> str:
    """ "3 of 5 leaflets in the library meet their target"."""
    place = told.place(survey.place)
    if not survey.scored:
        return f"{place[:1].upper()}{place[1:]} is too short to be sure of"
    meet = "meets its" if survey.met == 1 else "meet their"
    return f"{survey.met:,} of {told.many(len(survey.scored), 'leaflet')} in {place} {meet} target"


def _met(met: bool | None) -> str:
    return {True: "met", False: "missed", None: ""}[met]
