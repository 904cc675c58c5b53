"""One of the two texts: a calm page, its headings and lists as in Write, its changed words struck out or underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit

from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind, Span
from plainspeak.ui import theme
from plainspeak.ui.highlight import HEADING_SCALES, MARK_SCALE
from plainspeak.ui.offsets import Offsets
from plainspeak.ui.review.told import words_of

_MARGIN = 24
_HOW = "What changed is said as the cursor moves. F8 goes to the next change."
_LINE_HEIGHT = 126
"""Per cent: a little air between lines, as the page has room for it."""
_HEADING_HEIGHT = 110


class Side(QTextEdit):
    """Offsets in are code points of the text. `removed`: its changed words are struck out, else underlined."""

    reached = Signal(int)
    """Where the reader's cursor went, by key or mouse."""
    offered: Sequence[QAction] = ()
    """What can be done at a place of the text, for its menu."""

    def __init__(self, name: str, colours: theme.Colours, *, removed: bool) -> None:
        super().__init__()
        self._removed, self._placing = removed, False
        self._text = ""
        self._changed: Sequence[Span] = ()
        self._moved: Sequence[Span] = ()
        self._current: Span | None = None
        self._noted: Sequence[Span] = ()
        self._units = Offsets("")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.dress(colours, 1.0)
        self.cursorPositionChanged.connect(self._tell_reached)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours, self._points = colours, theme.TEXT_POINTS * scale * 0.94
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(colours.page))
        self.setPalette(palette)
        self.setStyleSheet(f"QTextEdit {{ background: {colours.page}; border: none; }}")
        current, noted = self._current, self._noted
        self.show_text(self._text, self._changed, self._moved)
        self.show_notes(noted)
        if current:
            self.show_current(current)

    def show_text(self, text: str, changed: Sequence[Span], moved: Sequence[Span] = ()) -> None:
        """The text, with the words in `changed` marked, and those in `moved`, which the other text has elsewhere."""
        self._text, self._changed, self._moved, self._current = text, changed, moved, None
        self._units = Offsets(text)
        self.show_notes(())
        self.setExtraSelections([])
        face = theme.font(points=self._points)
        self.setFont(face)
        self.document().setDefaultFont(face)
        self.document().setDocumentMargin(_MARGIN)
        self.setCurrentCharFormat(QTextCharFormat())  # else all of it looks like the words that the cursor was in
        self._placing = True
        self.setPlainText(text)
        self._placing = False
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for block in self.blocks():
            self._draw_block(QTextCursor(block), block.text())
        self._mark()
        cursor.endEditBlock()

    @property
    def text(self) -> str:
        return self._text

    def blocks(self) -> list[QTextBlock]:
        """A line of the text each."""
        found, block = [], self.document().begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def begin_at(self, above: float) -> None:
        """Room above the first line. Qt leaves out what a line itself asks for there."""
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        if layout.topMargin() != (wanted := self.document().documentMargin() + above):
            layout.setTopMargin(wanted)
            frame.setFrameFormat(layout)

    def pad(self, block: QTextBlock, below: float) -> None:
        """Room under a line, so that what comes next stands level with the other text."""
        layout = block.blockFormat()
        if layout.bottomMargin() != below:
            layout.setBottomMargin(below)
            QTextCursor(block).setBlockFormat(layout)

    def show_current(self, span: Span | None) -> None:
        """A light behind these words, and an arrow in the margin beside them; none for None."""
        self._current = span
        lights = []
        if span is not None and span.start < span.end:
            light = QTextEdit.ExtraSelection()
            light.cursor = self._cursor(span)
            light.format.setBackground(QColor(self._colours.current))
            light.format.setForeground(QColor(self._colours.text))
            lights.append(light)
        self.setExtraSelections(lights)
        if span is not None:
            cursor = self.textCursor()
            cursor.setPosition(self._units.to_qt(span.start))
            self._placing = True
            self.setTextCursor(cursor)
            self._placing = False
        self.viewport().update()

    def show_notes(self, spans: Sequence[Span]) -> None:
        """A mark in the right margin beside each sentence that somebody has commented on."""
        self._noted = spans
        self.setAccessibleDescription(f"{_HOW}{f' {len(spans)} commented.' if spans else ''}")
        self.viewport().update()

    def show_in_sight(self, offset: int) -> None:
        """Scrolls so that the words stand in the upper third, unless they are well in sight already."""
        top = self.top_of(offset)
        high = self.viewport().height()
        if not 0.08 * high < top < 0.8 * high:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + top - high / 3))

    def chosen(self) -> Span:
        """The words that are chosen, or where the cursor is."""
        cursor = self.textCursor()
        start, end = (self._units.to_code_point(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        return Span(start, end)

    def top_of(self, offset: int) -> int:
        """Where the words begin, in pixels from the top of what is seen."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units.to_qt(offset))
        return self.cursorRect(cursor).top()

    def minimumSizeHint(self) -> QSize:
        return QSize(170, 120)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu_at(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu_at(self, place: QPoint) -> QMenu:
        """What can be done there; the cursor goes there, unless words are chosen."""
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(place))
        menu = self.createStandardContextMenu(place)
        if self.offered:
            first = menu.actions()[0]
            menu.insertActions(first, list(self.offered))
            menu.insertSeparator(first)
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_notes()
        if self._current is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units.to_qt(self._current.start))
        line = self.cursorRect(cursor)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.accent))
        middle = line.top() + line.height() / 2
        painter.drawPolygon(QPolygonF([QPointF(6, middle - 5), QPointF(14, middle), QPointF(6, middle + 5)]))

    def _paint_notes(self) -> None:
        """A small speech bubble each."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colours.accent), 1.5))
        painter.setBrush(QColor(self._colours.page))
        for span in self._noted:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._units.to_qt(span.start))
            line = self.cursorRect(cursor)
            right, middle = self.viewport().width() - 5.0, line.top() + line.height() / 2
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(right - x, middle + y)
                        for x, y in ((13, -6), (0, -6), (0, 4), (7, 4), (10, 8), (10, 4), (13, 4))
                    ]
                )
            )

    def _tell_reached(self) -> None:
        if not self._placing:
            self.reached.emit(self._units.to_code_point(self.textCursor().position()))

    def _mark(self) -> None:
        for span in words_of(self._text, self._changed):
            self._cursor(span).mergeCharFormat(self._change_format(self._removed))
        for span in self._moved:
            self._cursor(span).mergeCharFormat(self._moved_format())

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units.to_qt(span.start))
        cursor.setPosition(self._units.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _draw_block(self, cursor: QTextCursor, line: str) -> None:
        mark = read_mark(line)
        layout = QTextBlockFormat()
        tall = _HEADING_HEIGHT if mark.kind is BlockKind.HEADING else _LINE_HEIGHT
        layout.setLineHeight(tall, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if mark.kind in (BlockKind.BULLET, BlockKind.STEP):
            hang = self.fontMetrics().horizontalAdvance(line[: mark.length])
            layout.setLeftMargin(hang)
            layout.setTextIndent(-hang)
        cursor.setBlockFormat(layout)
        if not mark.length:
            return
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if mark.kind is BlockKind.HEADING:
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setFontPointSize(self._points * HEADING_SCALES.get(mark.level, 1.0))
            cursor.mergeCharFormat(look)
        if mark.kind is not BlockKind.CELL:
            start = cursor.anchor()
            cursor.setPosition(start)
            cursor.setPosition(start + mark.length, QTextCursor.MoveMode.KeepAnchor)
            faint = QTextCharFormat()
            faint.setForeground(QColor(self._colours.muted))
            if mark.kind is BlockKind.HEADING:
                faint.setFontWeight(QFont.Weight.Normal)
                faint.setFontPointSize(self._points * MARK_SCALE)
            cursor.mergeCharFormat(faint)

    def _change_format(self, removed: bool) -> QTextCharFormat:
        look = QTextCharFormat()
        colours = self._colours
        look.setForeground(QColor(colours.rules["label"] if removed else colours.good))
        look.setBackground(QColor(colours.removed if removed else colours.added))
        look.setFontStrikeOut(removed)
        look.setFontUnderline(not removed)
        return look

    def _moved_format(self) -> QTextCharFormat:
        """Neither struck out nor added: the same words, elsewhere. Dashed below, on both sides."""
        look = QTextCharFormat()
        look.setForeground(QColor(self._colours.accent))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        return look
