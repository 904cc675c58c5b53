"""The few questions of the Write workspace, each a small dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from plainspeak.ui.parts import grow_down


class AskForName(QDialog):
    """What the leaflet is called, and, if one likes, what this revision is about."""

    def __init__(self, parent: QWidget, name: str, *, is_new: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle("Save the leaflet" if is_new else "Save a revision")
        self._name = QLineEdit(name)
        self._name.setAccessibleName("Name of the leaflet")
        self._name.setSelection(len(name), -len(name))  # a long name shows its beginning
        self._note = QLineEdit()
        self._note.setAccessibleName("Note")
        self._note.setPlaceholderText("For example: the new prices, and shorter sentences")
        self._called = QLineEdit()
        self._called.setAccessibleName("Name of this revision")
        self._called.setPlaceholderText("For example: after the readers' group")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setProperty("look", "primary")
        self._name.textChanged.connect(lambda text: self._save.setEnabled(bool(text.strip())))
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow("Name", self._name)
        form.addRow("Call this revision", self._called)
        form.addRow("What changed", self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        said = QLabel(
            "Each time you save, this leaflet keeps a revision. You can compare any two of "
            "them later. You may leave all but the name empty."
        )
        said.setWordWrap(True)
        said.setProperty("look", "muted")
        grow_down(said)
        column.addWidget(said)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(600)
        self.resize(600, max(column.heightForWidth(600), column.sizeHint().height()))
        if not is_new:
            self._called.setFocus()  # what is typed first is said of the revision: the leaflet has its name

    @property
    def name(self) -> str:
        return self._name.text().strip()

    @property
    def called(self) -> str:
        """What this revision is called; "" for nothing."""
        return self._called.text().strip()

    @property
    def note(self) -> str:
        return self._note.text().strip()


class AskForNewName(QDialog):
    """What the leaflet is to be called."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Rename the leaflet")
        self._name = QLineEdit(name)
        self._name.setAccessibleName("Name of the leaflet")
        self._name.setSelection(len(name), -len(name))  # a long name shows its beginning
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rename = buttons.button(QDialogButtonBox.StandardButton.Ok)
        rename.setText("Rename")
        rename.setProperty("look", "primary")
        self._name.textChanged.connect(lambda text: rename.setEnabled(bool(text.strip())))
        form = QFormLayout()
        form.addRow("Name", self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(520)

    @property
    def name(self) -> str:
        return " ".join(self._name.text().split())


KEYS = (
    ("F8, Shift+F8", "Go to the next thing worth a look, or the one before"),
    ("Enter", "On a card or in the list: take the first suggestion"),
    ("Alt+1, Alt+2 …", "Take the first, the second … suggestion, from anywhere"),
    ("Ctrl+Shift+R", "Replace the same words everywhere"),
    ("Ctrl+Shift+E", "Explain the word where it first stands"),
    ("Ctrl+I", "Ignore it here"),
    ("Ctrl+Shift+I", "Ignore it in this leaflet"),
    ("Ctrl+G", "Suggest the words to the glossary"),
    ("Shift+F10", "In the text: what to say instead, as a menu"),
    ("Esc", "From a card or the find bar back to the text"),
    ("F6", "From the text to the checks, and back"),
    ("Ctrl+F, Ctrl+H", "Find, find and replace"),
    ("F3, Shift+F3", "Find the next one, or the one before"),
    ("Ctrl+N, Ctrl+O", "New leaflet, open a file"),
    ("Ctrl+S, F2", "Save a revision, rename the leaflet"),
    ("Ctrl+Z, Ctrl+Shift+Z", "Undo, redo"),
    ("Ctrl++, Ctrl+-, Ctrl+0", "Larger text, smaller text, as it was"),
    ("Ctrl+Shift+H", "How the reading age was worked out"),
    ("Ctrl+1 to Ctrl+4", "Write, Review, Glossary, Library"),
    ("Ctrl+,", "Settings"),
    ("F1, Shift+F1", "This list, the guide"),
)


class KeySheet(QDialog):
    """F1: what the keys do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(24, 20, 24, 8)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(28)
        for keys, does in KEYS:
            form.addRow(QLabel(f"<b>{keys}</b>"), QLabel(does))
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrow keys move it
        area.setAccessibleName("Keys")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(20, 0, 20, 0)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        wanted = inside.sizeHint()
        self.resize(min(wanted.width() + 30, 1320), min(wanted.height() + 70, 700))
