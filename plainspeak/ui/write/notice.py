"""The calm notice of personal details in the status bar. Pressed, it lists them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from plainspeak.analysis.finding import Finding
from plainspeak.ui.personal import PersonalDetails, told, told_shortly
from plainspeak.ui.window import Window

if TYPE_CHECKING:
    from plainspeak.ui.write.controller import WriteController


class PersonalNotice(QObject):
    def __init__(self, write: "WriteController", window: Window) -> None:
        super().__init__(write)
        self._write = write
        self._window = window
        self.button = QPushButton()
        self.button.setProperty("look", "link")
        self.button.setToolTip("See the personal details in this leaflet")
        self.button.clicked.connect(self.open)
        self.button.hide()
        window.add_to_status(self.button)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.button.setText(told_shortly(findings))
        self.button.setAccessibleName(f"Personal details: {told(findings)}")
        self.button.setVisible(bool(findings))

    def open(self) -> PersonalDetails | None:
        """The list, where there is something to list."""
        self._write.settle_if_due()
        if not self._write.personal:
            self._window.tell("No personal details found")
            return None
        dialog = PersonalDetails(self._window, self._write.personal)
        dialog.chosen.connect(self._go_to)
        dialog.open()
        return dialog

    def _go_to(self, finding: Finding) -> None:
        self._write.view.editor.select(finding.start, finding.end)
