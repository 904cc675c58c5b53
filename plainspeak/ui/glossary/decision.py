"""Something to decide: who asks for what and why, what would change, a reason, and a button for each answer."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from plainspeak.ui import theme
from plainspeak.ui.glossary.fields import named, said
from plainspeak.ui.parts import Flow

_EDGE = 32


class Answer(NamedTuple):
    """A button: what it says, and what is told when it is pressed."""

    text: str
    job: str
    primary: bool = False


class Decision(QWidget):
    answered = Signal(str)
    """The job of the button that was pressed."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours = colours
        self.title, self.asked = QLabel(), said("Who asks, and why")
        self.title.setWordWrap(True)
        self.body = QTextBrowser()
        self.body.setAccessibleName("What would change")
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.document().setDocumentMargin(0)
        self.reason = QLineEdit()
        self._reason = named("&Reason (it goes in the history)", self.reason)
        self.problem = said("What is wrong")
        self.buttons: dict[str, QPushButton] = {}
        self._row_home = QWidget()
        self._row = Flow(self._row_home, 10)
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours = colours
        self.title.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))
        self.body.document().setDefaultFont(theme.font(scale, points=11.5))
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, QColor(colours.page))
        self.setPalette(palette)
        self.body.setPalette(palette)
        self.body.setStyleSheet(f"QTextBrowser {{ background: {colours.page}; border: none; }}")

    def ask(self, title: str, asked: str, body: str, answers: Sequence[Answer]) -> None:
        """`body` is HTML, the others are words. Without answers there is nothing to press, nor a reason to give."""
        self.title.setText(title)
        self.asked.setText(f'<span style="color:{self._colours.muted}">{escape(asked)}</span>')
        self.body.setHtml(body)
        self.reason.clear()
        self.show_problem("")
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = {answer.job: self._button(answer) for answer in answers}
        self._reason.setVisible(bool(answers))

    def show_problem(self, text: str) -> None:
        self.problem.setText(f'<span style="color:{self._colours.rules["label"]}">⚠ {escape(text)}</span>')
        self.problem.setVisible(bool(text))

    def _button(self, answer: Answer) -> QPushButton:
        button = QPushButton(answer.text)
        button.setProperty("look", "primary" if answer.primary else "")
        button.clicked.connect(lambda _on=False: self.answered.emit(answer.job))
        self._row.addWidget(button)
        return button

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 22, _EDGE, 16)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.asked)
        column.addSpacing(6)
        column.addWidget(self.body, 1)
        for part in (self.problem, self._reason, self._row_home):
            column.addWidget(part)
