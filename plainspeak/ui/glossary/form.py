"""The form for a new word or a changed one: what is typed on the left, what it would do to a sentence on the right."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from plainspeak.glossary.model import Kind, PartOfSpeech
from plainspeak.text.model import Span
from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.glossary.drafting import Tried, Typed
from plainspeak.ui.glossary.naming import KIND_HINTS, KINDS, PARTS, topic_name
from plainspeak.ui.parts import grow_down

_EDGE = 32
_NARROW = 40
"""Lines of text: in a form narrower than this many are high, "Try it" goes below the fields."""


class Form(QWidget):
    changed = Signal()
    """Something was typed or chosen."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.headword = QLineEdit()
        self.kind = Choice("Kind of word")
        self.part = Choice("Part of speech")
        self.alternatives = _area("Plain words to say instead, one on each line, the best first", 3)
        self.meaning = _area("Meaning", 2)
        self.expansion = QLineEdit()
        self.why = _area("Why it is better not to use this word", 2)
        self.topic = Choice("Topic")
        self.reason = QLineEdit()
        self.sentence = _area("A sentence to try the word on", 3)
        self.outcome = _said("What would be flagged, and how it would read")
        self.problem = _said("What is wrong with the form")
        self.save = QPushButton("Save")
        self.save.setProperty("look", "primary")
        self.cancel = QPushButton("Cancel")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._try_title = QLabel("Try it")
        self._fill_choices()
        self._lay_out()
        self._connect()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours = colours
        self.title.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))
        self._try_title.setFont(theme.font(scale, weight=QFont.Weight.DemiBold))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.page))
        self.setPalette(palette)
        for area in self.findChildren(Area):
            area.fit()
        self._turn()

    def begin(self, title: str, typed: Typed, topics: Sequence[str], sentence: str) -> None:
        """Fill the form in. Tells nobody."""
        self.blockSignals(True)
        self.title.setText(title)
        self.topic.clear()
        self.topic.addItem("No topic", "")
        for topic in topics:
            self.topic.addItem(topic_name(topic), topic)
        self.headword.setText(typed.headword)
        _choose(self.kind, typed.kind)
        _choose(self.part, typed.part_of_speech)
        _choose(self.topic, typed.topic)
        self.alternatives.setPlainText(typed.alternatives)
        self.meaning.setPlainText(typed.meaning)
        self.expansion.setText(typed.expansion)
        self.why.setPlainText(typed.why)
        self.reason.clear()
        self.sentence.setPlainText(sentence)
        self.blockSignals(False)
        self.show_problem("")
        self.changed.emit()
        self.headword.setFocus()

    def typed(self) -> Typed:
        return Typed(
            headword=self.headword.text(),
            kind=Kind(self.kind.currentData()),
            part_of_speech=PartOfSpeech(self.part.currentData()),
            alternatives=self.alternatives.toPlainText(),
            meaning=self.meaning.toPlainText(),
            expansion=self.expansion.text(),
            why=self.why.toPlainText(),
            topic=self.topic.currentData() or "",
        )

    def show_problem(self, text: str) -> None:
        """A sentence that says what to mend; "" for nothing."""
        self.problem.setText(f'<span style="color:{self._colours.rules["label"]}">⚠ {escape(text)}</span>')
        self.problem.setVisible(bool(text))

    def show_tried(self, tried: Tried | None) -> None:
        sentence = self.sentence.toPlainText().strip()
        if tried is None or not sentence:
            told = "Type a sentence with the word in it." if not sentence else "This shows once the form is filled in."
            self.outcome.setText(told)
            return
        if not tried.flagged:
            self.outcome.setText("Nothing would be flagged in this sentence.")
            return
        flagged = _marked(tried.sentence, tried.flagged, self._colours.rules["jargon"])
        shown = f"<p>Flagged: {flagged}</p>"
        if tried.changed:
            shown += f"<p>Becomes: {_marked(tried.becomes, tried.changed, self._colours.good)}</p>"
        else:
            shown += "<p>No plain words fit here, so none would be put in.</p>"
        self.outcome.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < _NARROW * self.fontMetrics().height()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)

    def _fill_choices(self) -> None:
        for kind, name in KINDS.items():
            self.kind.addItem(name, kind.value)
            self.kind.setItemData(self.kind.count() - 1, KIND_HINTS[kind], Qt.ItemDataRole.ToolTipRole)
        for part, name in PARTS.items():
            self.part.addItem(name, part.value)

    def _connect(self) -> None:
        for line in (self.headword, self.expansion):
            line.textChanged.connect(lambda _text: self.changed.emit())
        for area in (self.alternatives, self.meaning, self.why, self.sentence):
            area.textChanged.connect(self.changed)
        for choice in (self.kind, self.part, self.topic):
            choice.currentIndexChanged.connect(lambda _place: self.changed.emit())

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        inside = QWidget()
        self._columns.setContentsMargins(_EDGE, 4, _EDGE, 16)
        self._columns.setSpacing(40)
        self._columns.addWidget(self._fields(), 3)
        self._columns.addWidget(self._trial(), 2)
        inside.setLayout(self._columns)
        area = QScrollArea()
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 14)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addLayout(self._foot())

    def _fields(self) -> QWidget:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_named("&Word", self.headword))
        column.addWidget(_pair(_named("&Kind", self.kind), _named("&Part of speech", self.part)))
        column.addWidget(_named("Say &instead: one on each line, the best first", self.alternatives))
        column.addWidget(_named("&Meaning, in one or two plain sentences", self.meaning))
        column.addWidget(_named("Stands &for, if it is an acronym", self.expansion))
        column.addWidget(_named("Wh&y it is better not to use it", self.why))
        column.addWidget(_named("&Topic", self.topic))
        column.addWidget(_named("&Reason for this change (it goes in the history)", self.reason))
        column.addStretch(1)
        return fields

    def _trial(self) -> QWidget:
        trial = QWidget()
        column = QVBoxLayout(trial)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._try_title.setBuddy(self.sentence)
        column.addWidget(self._try_title)
        column.addWidget(self.sentence)
        column.addWidget(self.outcome)
        column.addStretch(1)
        return trial

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, 0)
        foot.setSpacing(10)
        foot.addWidget(self.problem, 1)
        foot.addStretch(0)
        foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        return foot


class Area(QPlainTextEdit):
    """A field of several lines. Tab goes on to the next field."""

    def __init__(self, name: str, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setProperty("look", "field")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())


def _area(name: str, lines: int) -> Area:
    return Area(name, lines)


def _said(name: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleDescription(name)
    grow_down(label)
    return label


def _named(name: str, field: QWidget) -> QWidget:
    """A field under its name."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(name)
    label.setWordWrap(True)
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(name.replace("&", ""))
    column.addWidget(label)
    column.addWidget(field)
    return both


def _pair(one: QWidget, other: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(one, 1)
    row.addWidget(other, 1)
    return both


def _choose(choice: Choice, value: str) -> None:
    place = choice.findData(value)
    choice.setCurrentIndex(max(place, 0))


def _marked(text: str, spans: Sequence[Span], colour: str) -> str:
    """The text with these words underlined in this colour."""
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(escape(text[done:start]))
        pieces.append(f'<span style="color:{colour}; text-decoration:underline">{escape(text[start:end])}</span>')
        done = end
    return "".join([*pieces, escape(text[done:])])
