"""The form for a new word or a changed one: what is typed on the left, what it would do to sentences on the right."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from plainspeak.glossary.model import Kind, PartOfSpeech
from plainspeak.ui import theme
from plainspeak.ui.choice import Choice
from plainspeak.ui.glossary.drafting import Checked, Typed
from plainspeak.ui.glossary.fields import Area, choose, line, named, pair, said, scrolled_page
from plainspeak.ui.glossary.naming import KIND_HINTS, KINDS, PARTS, topic_name
from plainspeak.ui.glossary.trial import Trial

_EDGE = 32
_NARROW = 40
"""Lines of text: in a form narrower than this many are high, "Try it" goes below the fields."""


class Form(QWidget):
    changed = Signal()
    """Something was typed or chosen."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours = colours
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.headword, self.expansion, self.source, self.owner = line(), line(), line(), line()
        self.kind = Choice("Kind of word")
        self.part = Choice("Part of speech")
        self.topic = Choice("Topic")
        self.alternatives = Area("Plain words to say instead, one on each line, the best first", 3)
        self.meaning = Area("Meaning", 2)
        self.why = Area("Why it is better not to use this word", 2)
        self.also = Area("Other ways to write it, one on each line", 2)
        self.not_near, self.only_near, self.no_offer_near = (line("with commas between") for _ in range(3))
        self.review_by = line("2027-01-31")
        self.reason = line()
        self.trial = Trial(colours)
        self.sentence, self.outcome = self.trial.sentence, self.trial.outcome
        self.problem = said("What is wrong with the form")
        self.save = QPushButton("Save")
        self.save.setProperty("look", "primary")
        self.save.setToolTip("Ctrl+Enter")
        self.cancel = QPushButton("Cancel")
        self.cancel.setToolTip("Esc")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fill_choices()
        self._lay_out()
        self._connect()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours = colours
        self.title.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))
        self.trial.dress(colours, scale)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.page))
        self.setPalette(palette)
        for area in self.findChildren(Area):
            area.fit()
        self._turn()

    def begin(self, title: str, typed: Typed, topics: Sequence[str], sentence: str, *, save: str = "Save") -> None:
        """Fill the form in; `save` is what its button says. Tells nobody."""
        self.blockSignals(True)
        self.title.setText(title)
        self.save.setText(save)
        self.topic.clear()
        self.topic.addItem("No topic", "")
        for topic in topics:
            self.topic.addItem(topic_name(topic), topic)
        choose(self.kind, typed.kind)
        choose(self.part, typed.part_of_speech)
        choose(self.topic, typed.topic)
        for name, one in self._lines().items():
            one.setText(getattr(typed, name))
        for name, area in self._areas().items():
            area.setPlainText(getattr(typed, name))
        self.reason.clear()
        self.sentence.setPlainText(sentence)
        self.blockSignals(False)
        self.show_problem("")
        self.changed.emit()
        self.headword.setFocus()

    def typed(self) -> Typed:
        return Typed(
            kind=Kind(self.kind.currentData()),
            part_of_speech=PartOfSpeech(self.part.currentData()),
            topic=self.topic.currentData() or "",
            **{name: one.text() for name, one in self._lines().items()},
            **{name: area.toPlainText() for name, area in self._areas().items()},
        )

    def show_problem(self, text: str) -> None:
        """A sentence that says what to mend; "" for nothing."""
        self.problem.setText(f'<span style="color:{self._colours.rules["label"]}">⚠ {escape(text)}</span>')
        self.problem.setVisible(bool(text))

    def show_checked(self, checked: Checked) -> None:
        """What the entry does to its examples and to the sentence one types."""
        self.trial.show_checked(checked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _lines(self) -> dict[str, QLineEdit]:
        names = ("headword", "expansion", "source", "owner", "review_by", "not_near", "only_near", "no_offer_near")
        return {name: getattr(self, name) for name in names}

    def _areas(self) -> dict[str, Area]:
        own = {name: getattr(self, name) for name in ("alternatives", "meaning", "why", "also")}
        return own | {"flags": self.trial.flags, "passes": self.trial.passes}

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
        for one in self._lines().values():
            one.textChanged.connect(lambda _text: self.changed.emit())
        for area in (*self._areas().values(), self.sentence):
            area.textChanged.connect(self.changed)
        for choice in (self.kind, self.part, self.topic):
            choice.currentIndexChanged.connect(lambda _place: self.changed.emit())

        for keys, button in (("Ctrl+Return", self.save), ("Ctrl+Enter", self.save), ("Esc", self.cancel)):
            short = QShortcut(QKeySequence(keys), self)
            short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(button.click)

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        inside = QWidget()
        self._columns.setContentsMargins(_EDGE, 4, _EDGE, 16)
        self._columns.setSpacing(40)
        self._columns.addWidget(self._fields(), 3)
        self._columns.addWidget(self.trial, 2)
        inside.setLayout(self._columns)
        area = scrolled_page(inside)
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
        for part in (
            named("&Word", self.headword),
            pair(named("&Kind", self.kind), named("&Part of speech", self.part)),
            named("Say &instead: one on each line, the best first", self.alternatives),
            named("&Meaning, in one or two plain sentences", self.meaning),
            named("Stands &for, if it is an acronym", self.expansion),
            named("Wh&y it is better not to use it", self.why),
            named("&Also written: one on each line", self.also),
            pair(named("&Topic", self.topic), named("S&ource of the facts", self.source)),
            pair(named("Not flagged near", self.not_near), named("Flagged only near", self.only_near)),
            named("Flagged near these too, but with no plain words to put in", self.no_offer_near),
            pair(named("Looked after &by", self.owner), named("Look again on", self.review_by)),
            named("&Reason for this change (it goes in the history)", self.reason),
        ):
            column.addWidget(part)
        column.addStretch(1)
        return fields

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, 0)
        foot.setSpacing(10)
        foot.addWidget(self.problem, 1)
        foot.addStretch(0)
        foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        return foot
