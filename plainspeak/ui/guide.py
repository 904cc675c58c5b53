"""The guide, beside the window. It is written as the leaflets should be: a test holds it to a reading age of 11."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from plainspeak import paths


class Guide(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Guide")
        self.page = QTextBrowser()
        self.page.setProperty("look", "page")
        self.page.setAccessibleName("Guide")
        self.page.document().setDocumentMargin(24)
        self.page.setMarkdown(paths.shipped("resources/guide.md").read_text(encoding="utf-8"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(16, 8, 16, 12)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        column.addWidget(buttons)
        scale = parent.font().pointSizeF() / 11
        self.resize(round(620 * min(scale, 1.6)), 640)
