"""The editor: a calm page with a readable measure, a margin for letters, and paste that keeps headings and lists."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from plainspeak.settings import ZOOMS
from plainspeak.ui import theme
from plainspeak.ui.highlight import MarksOf, paint_bullets, paint_fills, paint_underlines, seen
from plainspeak.ui.offsets import Offsets
from plainspeak.ui.write import clipboard
from plainspeak.ui.write.gutter import Gutter


class Editor(QPlainTextEdit):
    """Offsets in and out are code points of the whole text."""

    file_dropped = Signal(Path)
    zoomed = Signal(float)
    """The size of the text, in points."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._zoom = 100
        self._scale = 1.0
        self._marks_of: MarksOf = lambda _line: ()
        self._held: QWidget | None = None
        self._family = ""
        self.offer: Callable[[int], list[QAction]] = lambda _place: []
        """What can be done with the words at a place: the first part of the menu on right-click."""
        self.hint: Callable[[int], str] = lambda _place: ""
        """What to say in short of the words at a place, where the mouse rests on them."""
        self.before_paste: Callable[[str], None] = lambda _text: None
        """Told what is about to come in from the clipboard, or dropped."""
        self.gutter = Gutter(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Your leaflet")
        self.setAccessibleDescription("F8 goes to the next thing worth a look")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(12)
        self.updateRequest.connect(self._scroll_gutter)
        self.document().contentsChanged.connect(self._show_held)
        self.dress(colours)

    def dress(self, colours: theme.Colours, scale: float = 1.0) -> None:
        """Colours, and the size of the window's text."""
        self._colours, self._scale = colours, scale
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.page))
        palette.setColor(QPalette.ColorRole.Base, QColor(colours.page))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(colours.muted))
        self.setPalette(palette)
        self.setStyleSheet(f"QPlainTextEdit {{ background: {colours.page}; border: none; }}")
        self.gutter.dress(colours)
        self._resize_text()

    @property
    def points(self) -> float:
        return theme.TEXT_POINTS * self._scale * self._zoom / 100

    def zoom(self, steps: int) -> None:
        """Larger (1), smaller (-1), or as at first (0)."""
        wanted = ZOOMS.index(self._zoom) + steps if steps else ZOOMS.index(100)
        self.set_zoom(ZOOMS[min(max(wanted, 0), len(ZOOMS) - 1)])

    @property
    def zoom_percent(self) -> int:
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """One of ZOOMS, in percent of the window's text."""
        self._zoom = percent
        self._resize_text()
        self.zoomed.emit(self.points)

    @property
    def family(self) -> str:
        return self._family

    def set_face(self, percent: int, family: str) -> None:
        """The size of the leaflet's text as for `set_zoom`, and its typeface; "" for the window's own."""
        self._zoom, self._family = percent, family
        self._resize_text()

    def hold(self, shown: QWidget) -> None:
        """A widget that is shown while there is no text."""
        self._held = shown
        self._show_held()

    def text(self) -> str:
        """The text with "\\n" for line ends, every other character as it was typed."""
        return self.document().toRawText().replace("\u2029", "\n")

    def select(self, start: int, end: int) -> None:
        """Shows the words start..end as the current ones, with the cursor at their start."""
        units = Offsets(self.text())
        cursor = self.textCursor()
        cursor.setPosition(units.to_qt(start))
        self.setTextCursor(cursor)
        self.show_current(start, end)
        self.ensure_in_sight()

    def show_current(self, start: int, end: int) -> None:
        """A light behind the words of the current finding; none where start is end."""
        if start == end:
            self.setExtraSelections([])
            return
        units = Offsets(self.text())
        light = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(units.to_qt(start))
        cursor.setPosition(units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        light.cursor = cursor
        light.format.setBackground(QColor(self._colours.current))
        light.format.setProperty(QTextFormat.Property.FullWidthSelection, False)
        self.setExtraSelections([light])

    def ensure_in_sight(self) -> None:
        """With a few lines above and below, so that one sees where one is."""
        place = self.cursorRect()
        room = self.fontMetrics().lineSpacing() * 3
        if place.top() < room or place.bottom() > self.viewport().height() - room:
            self.centerCursor()

    def replace_all(self, changes: list[tuple[int, int, str]]) -> None:
        """Puts text in place of stretches that do not overlap. One undo takes all of it back."""
        units = Offsets(self.text())
        cursor = QTextCursor(self.document())
        if changes:
            cursor.setPosition(units.to_qt(min(changes)[0]))  # where undo will go back to
        cursor.beginEditBlock()
        for start, end, text in sorted(changes, reverse=True):
            cursor.setPosition(units.to_qt(start))
            cursor.setPosition(units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text)
        cursor.endEditBlock()

    def selection(self) -> tuple[int, int]:
        """The selected words, or where the cursor is."""
        cursor, units = self.textCursor(), Offsets(self.text())
        return units.to_code_point(cursor.selectionStart()), units.to_code_point(cursor.selectionEnd())

    def mark(self, start: int, end: int) -> None:
        """Selects the words start..end as a mouse would."""
        units = Offsets(self.text())
        cursor = self.textCursor()
        cursor.setPosition(units.to_qt(start))
        cursor.setPosition(units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensure_in_sight()

    def cursor_place(self) -> int:
        return Offsets(self.text()).to_code_point(self.textCursor().position())

    def read_from(self, marks_of: MarksOf) -> None:
        """Where the findings of a line are to be had."""
        self._marks_of = marks_of
        self.gutter.read_from(marks_of)

    def show_marks(self, lines: range | None = None) -> None:
        """The findings are others now, on these lines or anywhere."""
        if lines is not None and not any(block.blockNumber() in lines for block, _ in self.visible_lines()):
            return
        self.viewport().update()
        self.gutter.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        clip = event.rect()
        lines = [
            seen(block, top, clip.top(), clip.bottom())
            for block, top in self.visible_lines()
            if top <= clip.bottom() and top + self.blockBoundingRect(block).height() >= clip.top()
        ]
        painter = QPainter(self.viewport())
        painter.setClipRect(clip)
        paint_fills(painter, lines, self._marks_of, self._colours)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(clip)
        paint_bullets(painter, lines, self._colours, self.points)
        paint_underlines(painter, lines, self._marks_of, self._colours, max(2.0, round(self.points / 8)))
        painter.end()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(clipboard.file_in(source)) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Rich text comes in as marks; what a text editor copied says plain text itself."""
        if file := clipboard.file_in(source):
            self.file_dropped.emit(file)
            return
        text = clipboard.words_in(source)
        self.before_paste(text)
        cursor = self.textCursor()
        is_new = cursor.selectionEnd() - cursor.selectionStart() == self.document().characterCount() - 1
        cursor.insertText(text)
        if is_new:  # the whole page: a leaflet is read from its beginning
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.copied(self.textCursor().selectedText())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        menu = self.menu(Offsets(self.text()).to_code_point(at.position()))
        menu.exec(where)
        menu.deleteLater()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._show_hint(event)
            return True
        return super().viewportEvent(event)

    def _show_hint(self, event: QHelpEvent) -> None:
        """Under the line that the mouse is on: the words themselves stay in sight."""
        cursor = self.cursorForPosition(event.pos())
        there = self.cursorRect(cursor)
        near = there.adjusted(-there.height(), 0, there.height(), 0).contains(event.pos())
        said = self.hint(Offsets(self.text()).to_code_point(cursor.position())) if near else ""
        below = event.globalPos() + QPoint(0, there.bottom() - event.pos().y())
        QToolTip.showText(below, said, self.viewport(), there) if said else QToolTip.hideText()

    def menu(self, place: int) -> QMenu:
        """What can be done with the words at that place, then cut, copy, paste and the rest."""
        menu = self.createStandardContextMenu()
        for one in menu.actions():  # Qt shows the keys of one of them alone
            one.setText(one.text().partition("\t")[0])
        offered = self.offer(place)
        first = menu.actions()[0]
        menu.insertActions(first, offered)
        if offered:
            menu.insertSeparator(first)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        ):
            self.textCursor().insertBlock()  # Qt would put in a line separator, which is no line end to us
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if clipboard.file_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if clipboard.file_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        file = clipboard.file_in(event.mimeData())
        if file:
            event.acceptProposedAction()
            self.file_dropped.emit(file)
        else:
            super().dropEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_measure()
        page = self.viewport()
        if not page.isVisible() and page.width() != event.size().width():
            # The margins have just made it narrower, and of a page that is not yet shown nobody hears: wrap anew.
            super().resizeEvent(QResizeEvent(page.size(), event.size()))
        self._place_held()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.gutter.wanted_width() + 200, 160)

    def visible_lines(self) -> list[tuple[QTextBlock, float]]:
        """The lines on the screen, each with where its top is."""
        shown = []
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top < self.viewport().height():
            shown.append((block, top))
            top += self.blockBoundingRect(block).height()
            block = block.next()
        return shown

    def _resize_text(self) -> None:
        face = theme.font(points=self.points, family=self._family)
        face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setFont(face)
        self.document().setDefaultFont(face)
        self._set_measure()

    def _set_measure(self) -> None:
        """The text in the middle, no wider than reads well; what is over is margin."""
        frame = self.contentsRect()
        letters = "The quick brown fox jumps over the lazy dog and then it goes home again "
        measure = self.fontMetrics().horizontalAdvance(letters) * theme.MEASURE / len(letters)
        measure += 2 * self.document().documentMargin()
        gutter = self.gutter.wanted_width()
        spare = max(0, frame.width() - self.verticalScrollBar().sizeHint().width() - gutter - round(measure))
        left = gutter + spare // 2
        self.setViewportMargins(left, 12, spare - spare // 2 + 12, 0)
        self.gutter.setGeometry(QRect(frame.left() + left - gutter, frame.top() + 12, gutter, frame.height() - 12))

    def _show_held(self) -> None:
        if self._held:
            self._held.setVisible(self.document().isEmpty())
            self._place_held()

    def _place_held(self) -> None:
        """Under the first line, where the cursor stands, in the width of the text."""
        if self._held and self._held.isVisibleTo(self):
            area = self.viewport().geometry()
            room = self.fontMetrics().lineSpacing() + 24
            left = area.left() + round(self.document().documentMargin())
            self._held.setGeometry(left, area.top() + room, max(area.right() - left, 200), area.height() - room)

    def _scroll_gutter(self, area: QRect, moved: int) -> None:
        if moved:
            self.gutter.scroll(0, moved)
        else:
            self.gutter.update(0, area.y(), self.gutter.width(), area.height())
