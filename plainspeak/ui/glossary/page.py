"""One entry: its word and kind above, what one can do with it, all it says, and its story beside."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from plainspeak.glossary.model import Entry, Status
from plainspeak.ui import theme
from plainspeak.ui.glossary.naming import KIND_HINTS, KINDS
from plainspeak.ui.glossary.side import Side
from plainspeak.ui.glossary.story import Look, entry_page
from plainspeak.ui.parts import Flow

if TYPE_CHECKING:
    from plainspeak.glossary.care import Comment
    from plainspeak.service.words import EntryChange

_EDGE = 32
_NARROW = 32
"""Lines of text: where the facts are narrower than this many are high, names stand above what they name."""
_ONE_COLUMN = 38
"""Lines of text: where the whole page is narrower, the facts are a tab of their story."""


class EntryPage(QWidget):
    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours, self._scale = colours, 1.0
        self._shown: tuple[Entry, bool, bool] | None = None
        self.word = QLabel()
        self.word.setWordWrap(True)
        self.kind = QLabel()
        self.edit = QPushButton("Edit…")
        self.edit.setToolTip("Edit this word (Ctrl+E)")
        self.retire = QPushButton("Retire")
        self.retire.setProperty("look", "quiet")
        self.turn_down = QPushButton("Turn down…")
        self.turn_down.setProperty("look", "quiet")
        self.looked_at = QPushButton("Looked at: it is right")
        self.looked_at.setToolTip("Look at this word again in a year")
        self.body = QTextBrowser()
        self.side = Side(colours)
        self.restore, self.undo = self.side.restore, self.side.undo
        self._columns = QHBoxLayout()
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
        self.side.dress(colours, scale)
        self._share()
        self._draw()

    def show_entry(
        self,
        entry: Entry,
        history: "Sequence[EntryChange]",
        comments: "Sequence[Comment]" = (),
        *,
        shipped: bool,
        due: bool = False,
        may_decide: bool = True,
    ) -> None:
        """`due`: it should be looked at again by now. Who may not decide suggests instead."""
        same = self._shown is not None and self._shown[0].id == entry.id
        self._shown = (entry, shipped, bool(history))
        self.word.setText(entry.headword)
        self.kind.setText(KINDS[entry.kind])
        self.kind.setToolTip(KIND_HINTS[entry.kind])
        in_use = entry.status is Status.APPROVED
        self.edit.setText("Edit…" if may_decide else "Suggest a change…")
        self.retire.setText(("Retire" if in_use else "Bring back") if may_decide else "Suggest to retire")
        if entry.status is Status.SUGGESTED:
            self.retire.setText("Put into use")
        self.retire.setToolTip("Stop flagging this word" if in_use else "Flag this word from now on")
        self.retire.setVisible(may_decide or in_use)
        self.turn_down.setVisible(may_decide and entry.status is Status.SUGGESTED)
        self.looked_at.setVisible(may_decide and due)
        self.side.show_story(comments, history, shipped=shipped)
        if not same:
            self.side.comment.clear()
        self._draw()
        if not same:
            self.body.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        self._draw()

    def _share(self) -> None:
        """The facts beside their story, or all of it in tabs."""
        if self.width() < _ONE_COLUMN * self.fontMetrics().height():
            self.side.hold(self.body)
        else:
            self._columns.insertWidget(0, self.body, 5)
            self.side.let_go()
            self.body.show()  # a tab that was not open has hidden it

    def _draw(self) -> None:
        if self._shown is None:
            return
        entry, shipped, changed = self._shown
        colour = self._colours.rule(entry.kind.value).name()
        self.kind.setMinimumHeight(self.edit.sizeHint().height())
        self.kind.setStyleSheet(
            f"color: {colour}; border: 1px solid {colour}; border-radius: {self.kind.minimumHeight() // 2 - 1}px;"
            "padding: 1px 11px;"
        )
        place = self.body.verticalScrollBar().value()
        wide = self.body.width() > _NARROW * self.fontMetrics().height()
        face = theme.font(self._scale, points=11.5)
        self.body.document().setDefaultFont(face)
        look = Look(self._colours, self._scale, wide)
        self.body.setHtml(entry_page(entry, shipped=shipped, changed=changed, look=look))
        self.body.verticalScrollBar().setValue(place)

    def _set_up_body(self) -> None:
        self.body.setAccessibleName("About this word")
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.document().setDocumentMargin(0)

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 22, _EDGE - 8, 0)
        column.setSpacing(8)
        column.addWidget(self.word)
        tools = QWidget()
        row = Flow(tools, 10)
        for part in (self.kind, self.edit, self.looked_at, self.retire, self.turn_down):
            row.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(tools, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addSpacing(10)
        self._columns.setSpacing(28)
        self._columns.addWidget(self.body, 5)
        self._columns.addWidget(self.side, 4)
        column.addLayout(self._columns, 1)
