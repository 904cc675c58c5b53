"""One entry: its word and kind above, what one can do with it, and below that all there is to say about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from plainspeak.glossary.model import Entry, Status
from plainspeak.ui import theme
from plainspeak.ui.glossary.naming import KIND_HINTS, KINDS
from plainspeak.ui.glossary.story import RESTORE, Look, entry_page

if TYPE_CHECKING:
    from plainspeak.service.words import EntryChange

_EDGE = 32
_NARROW = 26
"""Lines of text: where the page is narrower than this many are high, names stand above what they name."""


class EntryPage(QWidget):
    restore = Signal(int)
    """Put back the version of this number; 0 is the entry as it was shipped."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours, self._scale = colours, 1.0
        self._shown: tuple[Entry, Sequence[EntryChange], bool] | None = None
        self.word = QLabel()
        self.word.setWordWrap(True)
        self.kind = QLabel()
        self.edit = QPushButton("Edit…")
        self.edit.setToolTip("Edit this word (Ctrl+E)")
        self.retire = QPushButton("Retire")
        self.retire.setProperty("look", "quiet")
        self.body = QTextBrowser()
        self._set_up_body()
        self._lay_out()
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours, self._scale = colours, scale
        self.word.setFont(theme.font(scale, points=22, weight=QFont.Weight.DemiBold))
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, QColor(colours.page))
        self.setPalette(palette)
        self.body.setPalette(palette)
        self.body.setStyleSheet(f"QTextBrowser {{ background: {colours.page}; border: none; }}")
        self._draw()

    def show_entry(self, entry: Entry, history: "Sequence[EntryChange]", *, shipped: bool) -> None:
        same = self._shown is not None and self._shown[0].id == entry.id
        self._shown = (entry, history, shipped)
        self.word.setText(entry.headword)
        self.kind.setText(KINDS[entry.kind])
        self.kind.setToolTip(KIND_HINTS[entry.kind])
        in_use = entry.status is Status.APPROVED
        self.retire.setText("Retire" if in_use else "Bring back")
        self.retire.setToolTip("Stop flagging this word" if in_use else "Flag this word again")
        self._draw()
        if not same:
            self.body.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            return
        entry, history, shipped = self._shown
        colour = self._colours.rule(entry.kind.value).name()
        corner = round(11 * self._scale)
        self.kind.setStyleSheet(
            f"color: {colour}; border: 1px solid {colour}; border-radius: {corner}px; padding: 1px 9px;"
        )
        place = self.body.verticalScrollBar().value()
        wide = self.width() > _NARROW * self.fontMetrics().height()
        look = Look(self._colours, self._scale, wide)
        face = theme.font(self._scale, points=11.5)
        self.body.document().setDefaultFont(face)
        self.body.document().setDefaultStyleSheet(f"a {{ color: {self._colours.accent}; }}")
        self.body.setHtml(entry_page(entry, history, shipped=shipped, look=look))
        self.body.verticalScrollBar().setValue(place)

    def _set_up_body(self) -> None:
        self.body.setAccessibleName("About this word")
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.setOpenLinks(False)
        self.body.setTabChangesFocus(False)
        self.body.document().setDocumentMargin(0)
        self.body.anchorClicked.connect(self._follow)

    def _follow(self, link: QUrl) -> None:
        text = link.toString()
        if text.startswith(RESTORE):
            self.restore.emit(int(text.removeprefix(RESTORE)))

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 22, _EDGE, 0)
        column.setSpacing(8)
        column.addWidget(self.word)
        row = QHBoxLayout()
        row.setSpacing(10)
        for part in (self.kind, self.edit, self.retire):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(14)
        column.addWidget(self.body, 1)
