"""How the Library workspace is laid out: the leaflets in one tab, surveys of them in the other."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from plainspeak.ui import theme
from plainspeak.ui.library.shelf import ShelfView
from plainspeak.ui.library.surveying import SurveyView
from plainspeak.ui.window import hairline


class LibraryView(QWidget):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self.shelf, self.survey = ShelfView(colours), SurveyView(colours)
        self.tabs = _tab("Leaflets"), _tab("Survey")
        self._stack = QStackedWidget()
        self._lay_out()

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.shelf.dress(colours, scale)
        self.survey.dress(colours, scale)

    def show_tab(self, number: int) -> None:
        """0: the leaflets; 1: surveys."""
        self.tabs[number].setChecked(True)
        self._stack.setCurrentIndex(number)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setContentsMargins(10, 4, 10, 0)
        for number, (tab, page) in enumerate(zip(self.tabs, (self.shelf, self.survey), strict=True)):
            group.addButton(tab)
            tab.clicked.connect(lambda _on=False, number=number: self.show_tab(number))
            row.addWidget(tab)
            self._stack.addWidget(page)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        self.tabs[0].setChecked(True)


def _tab(name: str) -> QPushButton:
    tab = QPushButton(name)
    tab.setProperty("look", "tab")
    tab.setCheckable(True)
    return tab
