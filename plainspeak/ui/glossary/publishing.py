"""What to ask before the glossary becomes a web page."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from plainspeak.ui.glossary.fields import named


class AskForPage(QDialog):
    """The heading of the page, and where suggestions for better words go."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Publish as a web page")
        self.heading, self.address = QLineEdit(title), QLineEdit()
        self.address.setPlaceholderText("words@example.org or https://example.org/words")
        told = QLabel(
            "Writes the words in use as a page that anybody can search. "
            "It needs no server: open it from a folder, or put it on your website."
        )
        told.setWordWrap(True)
        told.setProperty("look", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        write = buttons.addButton("Choose a folder…", QDialogButtonBox.ButtonRole.AcceptRole)
        write.setProperty("look", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(told)
        column.addWidget(named("&Heading of the page", self.heading))
        column.addWidget(named("Where &suggestions go (you may leave it empty)", self.address))
        column.addWidget(buttons)
        self.setMinimumWidth(560)
