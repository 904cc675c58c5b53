"""How the Glossary workspace is laid out: at the left the words and what waits, at the right reading and writing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from plainspeak.ui import theme
from plainspeak.ui.glossary.conflict import Conflict
from plainspeak.ui.glossary.decision import Decision
from plainspeak.ui.glossary.finding import Finding, Nothing
from plainspeak.ui.glossary.form import Form
from plainspeak.ui.glossary.importing import ImportPage
from plainspeak.ui.glossary.page import EntryPage

_SHARE = 0.38
"""Of the width, for the table."""
_LIST_LETTERS = 30
"""The least width of the table, in letters."""


class GlossaryView(QSplitter):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.finding = Finding(colours)
        self.search, self.list = self.finding.search, self.finding.table
        self.kind, self.topic, self.status = self.finding.kind, self.finding.topic, self.finding.status
        self.tally, self.add, self.inbox = self.finding.tally, self.finding.add, self.finding.inbox
        self.page = EntryPage(colours)
        self.form = Form(colours)
        self.conflict = Conflict(colours)
        self.decision = Decision(colours)
        self.importing = ImportPage(colours)
        self.nothing = Nothing()
        self._right = QStackedWidget()
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self.finding.dress(colours)
        self.nothing.dress(scale)
        for part in (self.page, self.form, self.conflict, self.decision, self.importing):
            part.dress(colours, scale)
        self._set_width()

    def offer_topics(self, topics: Sequence[str]) -> None:
        self.finding.offer_topics(topics)

    def show_page(self) -> None:
        self._show(self.page)

    def show_form(self) -> None:
        self._show(self.form)

    def show_conflict(self) -> None:
        self._show(self.conflict)

    def show_decision(self) -> None:
        self._show(self.decision)

    def show_import(self) -> None:
        self._show(self.importing)

    def show_nothing(self) -> None:
        self._show(self.nothing)

    def is_writing(self) -> bool:
        """Whether the form, or the choice between two versions, is open."""
        return self._right.currentWidget() in (self.form, self.conflict)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_width()

    def _show(self, page: QWidget) -> None:
        self._right.setCurrentWidget(page)
        self.finding.setEnabled(page not in (self.form, self.conflict, self.importing))

    def _set_width(self) -> None:
        """The table takes what its letters need, and more of a wide window, up to two fifths."""
        letters = self.fontMetrics().averageCharWidth() * _LIST_LETTERS + 90
        left = min(max(letters, round(self.width() * _SHARE)), self.width() * 2 // 5)
        self.setSizes([left, self.width() - left])

    def _lay_out(self) -> None:
        for page in (self.page, self.form, self.conflict, self.decision, self.importing, self.nothing):
            self._right.addWidget(page)
        self.addWidget(self.finding)
        self.addWidget(self._right)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
