"""How a review is laid out beside the texts: where it stands, facts to tick, comments, readers, and every step."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from plainspeak.rewrite.dossier import Dossier, Remark
from plainspeak.rewrite.review import Move
from plainspeak.ui import theme
from plainspeak.ui.parts import Flow
from plainspeak.ui.review import told
from plainspeak.ui.review.panel import column_of, title, wrapped
from plainspeak.ui.window import hairline
from plainspeak.ui.write.findings import short

_LONGEST_QUOTE = 140


_WAITING = ". Tick each that was meant; mend the rest in Write."
_MEANT = ", and were meant."


class Sheet(QScrollArea):
    moved = Signal(str)
    """A move that somebody wants to make: a value of `Move`."""
    ticked = Signal(int, bool)
    """The place of a fact, and whether it was meant."""
    fact_shown = Signal(int)
    """The place of a fact whose words to go to."""
    shown = Signal(int)
    """The number of a comment whose sentence to go to."""
    settled = Signal(int)
    """The number of a comment to settle."""
    mended = Signal(int)
    """The number of a comment whose sentence to mend in Write."""
    commented = Signal()
    tried = Signal()
    evidence = Signal()
    save_wanted = Signal()
    """What Write has of the leaflet is to be saved."""
    renamed = Signal()
    """Somebody else sits at the computer now."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours, self._scale = colours, 1.0
        self._dossier: Dossier | None = None
        self.state, self.story = title(""), wrapped(muted=True)
        self.who = QLabel()
        self.who.setProperty("look", "muted")
        self.rename = _button("Not you?", self.renamed.emit)
        self.rename.setProperty("look", "link")
        self.rename.setAccessibleDescription("What you do here is signed with your name")
        self.moves: dict[Move, QPushButton] = {}
        self.facts: list[QCheckBox] = []
        self.comment = _button("Comment on a sentence…", self.commented.emit)
        self.comment.setToolTip("On the sentence where the cursor is in the text after (Ctrl+Alt+M)")
        self.note = _button("Note a test with readers…", self.tried.emit)
        self.report = _button("Save the evidence…", self.evidence.emit)
        self.report.setToolTip(
            "One report of before and after, scores, comments and who signed off: a web page or Word"
        )
        self.save = _button("Save them", self.save_wanted.emit)
        self.save.setProperty("look", "link")
        self._unsaved = self._unsaved_row()
        self._rows: dict[str, QVBoxLayout] = {}
        self._titles: list[QLabel] = []
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours, self._scale = colours, scale
        self.state.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))
        for heading in self._titles:
            heading.setFont(theme.font(scale, weight=QFont.Weight.DemiBold))

    def show_dossier(self, dossier: Dossier, person: str) -> None:
        """`person` is who sits at the computer. Focus and scrolling stay where they are."""
        held, scrolled = self._held(), self.verticalScrollBar().value()
        self._show(dossier, person)
        if held is not None:
            self._named(held).setFocus()
        self.verticalScrollBar().setValue(scrolled)

    def show_unsaved(self, unsaved: bool) -> None:
        """Whether Write has words of the leaflet that are in no revision, so that nobody here sees them."""
        self._unsaved.setVisible(unsaved)

    def _held(self) -> str | None:
        """The name of the button that has the focus, if one here has."""
        held = self.window().focusWidget()
        return _name(held) if isinstance(held, QAbstractButton) and self.isAncestorOf(held) else None

    def _named(self, name: str) -> QAbstractButton:
        """The button of that name, or, where it is gone, what is likely to be done next."""
        seen = [one for one in self.findChildren(QAbstractButton) if one.isVisibleTo(self) and one.isEnabled()]
        moves = (one for one in self.moves.values() if one in seen)
        return next((one for one in seen if _name(one) == name), next(moves, self.comment))

    def _show(self, dossier: Dossier, person: str) -> None:
        self._dossier = dossier
        self.who.setText(f"You are {person}.")
        self.state.setText(told.STATES[dossier.review.state])
        self.story.setText(told.state_line(dossier, person))
        self._show_moves(dossier)
        self._show_facts(dossier, person)
        self._fill("comments", map(self._remark, dossier.remarks), "Nobody has commented yet.")
        self._fill("readers", map(wrapped, told.reader_lines(dossier)), "Not tried with readers yet.")
        self._fill("steps", map(wrapped, told.step_lines(dossier)), "Nothing has happened yet.")

    def _show_moves(self, dossier: Dossier) -> None:
        for move, button in self.moves.items():
            button.setVisible(move in dossier.moves)
            waiting = dossier.why_not(move)
            button.setEnabled(not waiting)
            button.setToolTip(f"{waiting}." if waiting else "")
            button.setAccessibleDescription(waiting)

    def _show_facts(self, dossier: Dossier, person: str) -> None:
        self.facts = []
        rows = [self._fact(place, told.fact_line(fact, person)) for place, fact in enumerate(dossier.facts)]
        for box in self.facts:
            box.setEnabled(dossier.signed_off is None)
        if rows:
            rows.insert(
                0, wrapped(f"These differ from the original{_WAITING if dossier.signed_off is None else _MEANT}")
            )
        self._fill("facts", rows, "Numbers, dates, money and not/must/may are as in the original.")

    def _fact(self, place: int, line: told.FactLine) -> QWidget:
        box = QCheckBox()
        box.setChecked(bool(line.ticked))
        box.setAccessibleName(f"Meant: {line.kind}, {line.told}")
        box.setAccessibleDescription(line.ticked or "Not ticked yet")
        box.toggled.connect(lambda on: self.ticked.emit(place, on))
        self.facts.append(box)
        said = wrapped(f"{line.kind}: {line.told}" + (f"\n{line.ticked}" if line.is_news else ""))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        show = _link("Show", f"Show where: {line.kind}, {line.told}", self.fact_shown, place)
        level = Qt.AlignmentFlag.AlignTop if line.is_news else Qt.AlignmentFlag.AlignVCenter
        across.addWidget(box, 0, level)
        across.addWidget(said, 1)
        across.addWidget(show, 0, level)
        return row

    def _remark(self, remark: Remark) -> QWidget:
        line = told.remark_line(remark)
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        quoted = wrapped(f"“{short(line.sentence, _LONGEST_QUOTE)}”", muted=True)
        quoted.setToolTip(line.sentence)
        column.addWidget(quoted)
        if line.fate:
            column.addWidget(wrapped(line.fate, muted=True))
        column.addWidget(wrapped(line.said))
        if line.settled:
            column.addWidget(wrapped(f"✓ {line.settled}"))
        buttons = QHBoxLayout()
        buttons.setSpacing(14)
        if remark.now.span is not None:
            buttons.addWidget(_link("Show", f"Show the sentence: {line.sentence}", self.shown, line.number))
            if line.is_open:
                named = f"Mend the sentence in Write: {line.sentence}"
                buttons.addWidget(_link("Mend in Write", named, self.mended, line.number))
        if line.is_open:
            buttons.addWidget(_link("Settle…", f"Settle the comment: {line.said}", self.settled, line.number))
        buttons.addStretch(1)
        column.addLayout(buttons)
        return card

    def _fill(self, name: str, rows: Iterable[QWidget], otherwise: str) -> None:
        layout = self._rows[name]
        while (item := layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        found: Sequence[QWidget] = list(rows) or [wrapped(otherwise, muted=True)]
        for row in found:
            layout.addWidget(row)
            row.show()  # at once, so that it can take the focus

    def _lay_out(self) -> None:
        column = column_of(self)
        column.addWidget(self.state)
        column.addWidget(self.story)
        column.addWidget(self._unsaved)
        column.addWidget(self._move_row())
        column.addWidget(self._who_row())
        self._part(column, "facts", "Did the meaning stay?")
        self._part(column, "comments", "Comments", self.comment)
        self._part(column, "readers", "Tried with readers", self.note)
        self._part(column, "steps", "How it came about")
        column.addStretch(1)

    def _move_row(self) -> QWidget:
        row = QWidget()
        flow = Flow(row, 8)
        for move, name in told.BUTTONS.items():
            button = _button(name, partial(self.moved.emit, move.value))
            if move is not Move.RETURN:
                button.setProperty("look", "primary")
            self.moves[move] = button
            flow.addWidget(button)
        flow.addWidget(self.report)
        return row

    def _unsaved_row(self) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(wrapped("In Write there are changes that are not saved. Nobody can review them yet."))
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        row.hide()
        return row

    def _who_row(self) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.who)
        across.addWidget(self.rename)
        across.addStretch(1)
        return row

    def _part(self, column: QVBoxLayout, name: str, heading: str, button: QPushButton | None = None) -> None:
        column.addSpacing(4)
        column.addWidget(hairline())
        column.addSpacing(4)
        shown = title(heading)
        self._titles.append(shown)
        column.addWidget(shown)
        rows = self._rows[name] = QVBoxLayout()
        rows.setSpacing(6)
        column.addLayout(rows)
        if button:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _button(text: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _on=False: act())
    return button


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()


def _link(text: str, name: str, told_to: SignalInstance, number: int) -> QPushButton:
    button = _button(text, lambda: told_to.emit(number))
    button.setProperty("look", "link")
    button.setAccessibleName(name)
    return button
