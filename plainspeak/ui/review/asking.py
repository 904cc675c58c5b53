"""The small questions of a review: a reason, a comment, how it was settled, who read the leaflet."""

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from plainspeak.ui.choice import Day


class Asked(QDialog):
    """Some words. With `needed`, none is no answer."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        prompt: str,
        act: str,
        *,
        quoted: str = "",
        caution: str = "",
        needed: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = field(prompt)
        buttons, self.do = _buttons(self, act)
        self.do.setEnabled(not needed)
        if needed:
            self.field.textChanged.connect(lambda: self.do.setEnabled(bool(self.words)))
        column = _column(self)
        if quoted:
            column.addWidget(_said(f"“{quoted}”"))
        label = QLabel(f"{caution}\n\n{prompt}" if caution else prompt)
        label.setWordWrap(True)
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(buttons)
        self.setMinimumWidth(520)

    @property
    def words(self) -> str:
        return self.field.toPlainText().strip()


class AskName(QDialog):
    """Who sits at the computer."""

    def __init__(self, parent: QWidget, now: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Who are you?")
        self.field = QLineEdit(now)
        self.field.selectAll()
        buttons, self.do = _buttons(self, "That is me")
        self.field.textChanged.connect(lambda: self.do.setEnabled(bool(self.name)))
        label = QLabel("Your &name, as it stands beside what you write, say and sign off")
        label.setBuddy(self.field)
        column = _column(self)
        for part in (label, self.field, buttons):
            column.addWidget(part)
        self.setMinimumWidth(520)

    @property
    def name(self) -> str:
        return self.field.text().strip()


class AskReaders(QDialog):
    """A test with readers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tried with readers")
        self.who_field, self.on_field = QLineEdit(), Day()
        self.who_field.setAccessibleName("Who read it")
        self.who_field.setPlaceholderText("No names needed: “3 people who use the service”")
        self.on_field.setAccessibleName("When")
        self.said_field, self.changed_field = field("What they said"), field("What you changed")
        buttons, self.do = _buttons(self, "Note it")
        self.do.setEnabled(False)
        self.who_field.textChanged.connect(self._check)
        self.said_field.textChanged.connect(self._check)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow("&Who read it", self.who_field)
        form.addRow("W&hen", self.on_field)
        form.addRow("What they &said", self.said_field)
        form.addRow("What you &changed", self.changed_field)
        column = _column(self)
        column.addWidget(_said("Ask a few people who will use the leaflet to read it and say back what it tells them."))
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(600)

    @property
    def who(self) -> str:
        return self.who_field.text().strip()

    @property
    def on(self) -> date:
        return self.on_field.day

    @property
    def said(self) -> str:
        return self.said_field.toPlainText().strip()

    @property
    def changed(self) -> str:
        return self.changed_field.toPlainText().strip()

    def _check(self) -> None:
        self.do.setEnabled(bool(self.who and self.said))


def field(name: str) -> QPlainTextEdit:
    """Room for a few lines; Tab leaves it."""
    made = QPlainTextEdit()
    made.setProperty("look", "field")
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * 4 + 20)
    return made


def _buttons(dialog: QDialog, act: str) -> tuple[QDialogButtonBox, QPushButton]:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    do = buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
    do.setProperty("look", "primary")
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, do


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(12)
    return column


def _said(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("look", "muted")
    return label
