"""Details of a person: a calm notice, a list for whoever asks, and a question before a leaflet goes out."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from plainspeak.analysis.finding import Finding
from plainspeak.ui import questions
from plainspeak.ui.parts import grow_down
from plainspeak.ui.rulebook import rules

_NAMES: Mapping[str, tuple[str, str]] = {
    "nhs_number": ("NHS number", "NHS numbers"),
    "ni_number": ("National Insurance number", "National Insurance numbers"),
    "postcode": ("postcode", "postcodes"),
    "phone": ("phone number", "phone numbers"),
    "email": ("email address", "email addresses"),
    "date_of_birth": ("date of birth", "dates of birth"),
    "bank": ("bank account", "bank accounts"),
    "name": ("person’s name", "people’s names"),
    "address": ("address", "addresses"),
}


def told(findings: Sequence[Finding]) -> str:
    """ "2 possible phone numbers and 1 possible postcode"; "" where there are none. The commonest come first."""
    kinds = Counter(finding.detail or "" for finding in findings)
    parts = [
        f"{count} possible {_NAMES.get(kind, ('detail', 'details'))[count > 1]}" for kind, count in kinds.most_common()
    ]
    return " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)


def told_shortly(findings: Sequence[Finding]) -> str:
    """The same where there is room for a few words: "3 possible personal details"."""
    kinds = {finding.detail for finding in findings}
    return told(findings) if len(kinds) < 2 else f"{len(findings)} possible personal details"


def may_go_out(parent: QWidget, findings: Sequence[Finding], what: str = "This leaflet", deed: str = "Save") -> bool:
    """Asks before `what` leaves the program with details of a person in it. True where there are none."""
    if not findings:
        return True
    question = f"{what} has {told(findings)}. {deed} it all the same?"
    return questions.sure(parent, question, "Nobody should see the details of a real person without need.", deed)


class PersonalDetails(QDialog):
    """Every detail found, on request. Choosing one goes to it."""

    chosen = Signal(Finding)

    def __init__(self, parent: QWidget, findings: Sequence[Finding]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Personal details")
        self.list = QListWidget()
        self.list.setProperty("look", "field")
        self.list.setAccessibleName("Personal details in this leaflet")
        self._findings = findings
        for finding in findings:
            self.list.addItem(QListWidgetItem(f"{' '.join(finding.text.split())}\n{finding.message}"))
        self.list.setWordWrap(True)
        self.list.setSpacing(5)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        rule = rules()["personal"]
        said = QLabel(f"{rule.why} Choose one to see it in the text.")
        said.setWordWrap(True)
        grow_down(said)
        source = QLabel(f"From: {rule.source}")
        source.setWordWrap(True)
        grow_down(source)
        source.setProperty("look", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for part in (said, self.list, source, buttons):
            column.addWidget(part)
        self.resize(620, max(420, min(column.heightForWidth(620), 720)))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._findings[self.list.row(item)])
