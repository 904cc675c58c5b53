"""What an entry does to its examples, and to any sentence one types: shown while it is written."""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from plainspeak.text.model import Span
from plainspeak.ui import theme
from plainspeak.ui.glossary.drafting import Checked, Example, Tried
from plainspeak.ui.glossary.fields import Area, named, said


class Trial(QWidget):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours = colours
        self.title = QLabel("Try it")
        self.sentence = Area("A sentence to try the word on", 3)
        self.outcome = said("What would be flagged, and how it would read")
        self.flags = Area("Sentences where the word is flagged, one on each line", 3)
        self.passes = Area("Sentences where the word is not flagged, one on each line", 2)
        self.examples = said("Whether the word is flagged where it should be")
        self.warnings = said("Where the word gets in the way of others")
        self.title.setBuddy(self.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.sentence, self.outcome):
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(named("F&lagged in: one sentence on each line", self.flags))
        column.addWidget(named("&Not flagged in: one sentence on each line", self.passes))
        column.addWidget(self.examples)
        column.addWidget(self.warnings)
        column.addStretch(1)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours = colours
        self.title.setFont(theme.font(scale, weight=QFont.Weight.DemiBold))

    def show_checked(self, checked: Checked) -> None:
        self.outcome.setText(self._outcome(checked.tried))
        examples = "".join(f"<p>{self._example(each)}</p>" for each in checked.examples)
        self.examples.setText(examples)
        self.examples.setVisible(bool(examples))
        warning = "".join(
            f'<p><span style="color:{self._colours.rules["formal"]}">⚠ </span>{escape(each)}</p>'
            for each in checked.warnings
        )
        self.warnings.setText(warning)
        self.warnings.setVisible(bool(warning))

    def _outcome(self, tried: Tried | None) -> str:
        if not self.sentence.toPlainText().strip():
            return "Type a sentence with the word in it."
        if tried is None:
            return "This shows once the form is filled in."
        if not tried.flagged:
            return "Nothing would be flagged in this sentence."
        return "".join(f"<p>{each}</p>" for each in self._told(tried))

    def _told(self, tried: Tried) -> Iterator[str]:
        yield f"Flagged: {_marked(tried.sentence, tried.flagged, self._colours.rules['jargon'])}"
        if tried.changed:
            yield f"Becomes: {_marked(tried.becomes, tried.changed, self._colours.good)}"
        else:
            yield "No plain words fit here, so none would be put in."

    def _example(self, example: Example) -> str:
        tried = example.tried
        if example.holds:
            sign = f'<span style="color:{self._colours.good}">✓ </span>'
            if not example.wanted:
                return f"{sign}Not flagged: {escape(tried.sentence)}"
            return sign + " <br>".join(self._told(tried))
        problem = "Not flagged, but should be" if example.wanted else "Flagged, but should not be"
        return f'<span style="color:{self._colours.rules["label"]}">✗ {problem}:</span> {escape(tried.sentence)}'


def _marked(text: str, spans: Sequence[Span], colour: str) -> str:
    """The text with these words underlined in this colour."""
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(escape(text[done:start]))
        pieces.append(f'<span style="color:{colour}; text-decoration:underline">{escape(text[start:end])}</span>')
        done = end
    return "".join([*pieces, escape(text[done:])])
