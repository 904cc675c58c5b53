"""The editor: a calm page with a readable measure, a margin for letters, and paste that keeps headings and lists."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
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
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from plainspeak.ui import theme
from plainspeak.ui.highlight import MarksOf, paint_fills, paint_underlines
from plainspeak.ui.offsets import Offsets
from plainspeak.ui.write.gutter import Gutter

_ZOOMS = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5, 3.0)
_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\r": "\n"})


class Editor(QPlainTextEdit):
    """Offsets in and out are code points of the whole text."""

    file_dropped = Signal(Path)
    zoomed = Signal(float)
    """The size of the text, in points."""

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._zoom = _ZOOMS.index(1.0)
        self._scale = 1.0
        self._marks_of: MarksOf = lambda _line: ()
        self.gutter = Gutter(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Your leaflet")
        self.setAccessibleDescription("F8 goes to the next thing worth a look")
        self.setPlaceholderText("Paste your leaflet here")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(12)
        self.updateRequest.connect(self._scroll_gutter)
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
        return theme.TEXT_POINTS * self._scale * _ZOOMS[self._zoom]

    def zoom(self, steps: int) -> None:
        """Larger (1), smaller (-1), or as at first (0)."""
        wanted = self._zoom + steps if steps else _ZOOMS.index(1.0)
        self._zoom = min(max(wanted, 0), len(_ZOOMS) - 1)
        self._resize_text()
        self.zoomed.emit(self.points)

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
        cursor.beginEditBlock()
        for start, end, text in sorted(changes, reverse=True):
            cursor.setPosition(units.to_qt(start))
            cursor.setPosition(units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text)
        cursor.endEditBlock()

    def cursor_place(self) -> int:
        return Offsets(self.text()).to_code_point(self.textCursor().position())

    def read_from(self, marks_of: MarksOf) -> None:
        """Where the findings of a line are to be had."""
        self._marks_of = marks_of
        self.gutter.read_from(marks_of)

    def show_marks(self) -> None:
        """The findings are others now."""
        self.viewport().update()
        self.gutter.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        clip = event.rect()
        lines = [
            (block, top)
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
        paint_underlines(painter, lines, self._marks_of, self._colours, max(2.0, round(self.points / 8)))
        painter.end()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(_dropped_file(source)) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Rich text comes in as marks; what a text editor copied says plain text itself."""
        file = _dropped_file(source)
        if file:
            self.file_dropped.emit(file)
            return
        text = _marked(source.html()) if source.hasHtml() else ""
        text = text or source.text()
        self.textCursor().insertText(text.replace("\r\n", "\n").translate(_LINE_ENDS))
        self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        ):
            self.textCursor().insertBlock()  # Qt would put in a line separator, which is no line end to us
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _dropped_file(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped_file(event.mimeData())
        if file:
            event.acceptProposedAction()
            self.file_dropped.emit(file)
        else:
            super().dropEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_measure()

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
        face = theme.font(points=self.points)
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

    def _scroll_gutter(self, area: QRect, moved: int) -> None:
        if moved:
            self.gutter.scroll(0, moved)
        else:
            self.gutter.update(0, area.y(), self.gutter.width(), area.height())


def _marked(html: str) -> str:
    from plainspeak.documents.html import from_html  # loads at the first paste, not before the first paint

    return from_html(html)


def _dropped_file(source: QMimeData) -> Path | None:
    files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return files[0] if files else None
