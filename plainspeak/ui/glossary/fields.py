"""The fields that forms are made of, each under its name."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from plainspeak.ui.choice import Choice
from plainspeak.ui.parts import grow_down, scrolled


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


def line(hint: str = "") -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(hint)
    return made


def said(name: str) -> QLabel:
    """Words that the window says, which may be marked and copied."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleDescription(name)
    grow_down(label)
    return label


def named(name: str, field: QWidget) -> QWidget:
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


def pair(one: QWidget, other: QWidget) -> QWidget:
    """Two fields side by side."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(other, 1, Qt.AlignmentFlag.AlignTop)
    return both


def choose(choice: Choice, value: str) -> None:
    place = choice.findData(value)
    choice.setCurrentIndex(max(place, 0))


def scrolled_page(inside: QWidget) -> QScrollArea:
    """The widget with a bar to scroll where it does not fit. The page shows through."""
    area = scrolled(inside)
    inside.setAutoFillBackground(False)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    return area
