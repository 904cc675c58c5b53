"""A file of words, looked through before any of it comes in: what is new, changed, clashing and refused."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from plainspeak.glossary.model import Entry
from plainspeak.service.incoming import Incoming, Preview
from plainspeak.ui import theme
from plainspeak.ui.glossary.fields import named, said, scrolled_page
from plainspeak.ui.glossary.naming import field_changes
from plainspeak.ui.parts import Flow

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_EDGE = 32
GROUPS: Mapping[str, str] = {
    "new": "New",
    "changed": "Changed",
    "clashing": "Clashing",
    "refused": "Refused",
}
_TOLD = {
    "new": "These words are not in your glossary yet.",
    "changed": "These words are in your glossary, and the file would change them.",
    "clashing": "These stay as they are, unless you tick them.",
    "refused": "These rows cannot be used. The rest of the file can.",
}


class Line(NamedTuple):
    row: int
    word: str
    told: str
    take: int | None = None
    """The number to take a clashing row by."""


class PreviewModel(QAbstractTableModel):
    """One group of a preview."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()
        self.unit = "row"
        self.taken: set[int] = set()
        """The clashing rows that somebody has ticked."""

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.unit.capitalize(), "Word", "What it says")[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (f"{line.row:,}", line.word, line.told)[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and line.take is not None:
            return Qt.CheckState.Checked if line.take in self.taken else Qt.CheckState.Unchecked
        return None

    def toggle(self, row: int) -> None:
        """Take a clashing row, or leave it again; other rows there is nothing to choose about."""
        take = self.lines[row].take
        if take is not None:
            self.taken ^= {take}
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)


class PreviewTable(QTableView):
    """A click or Space ticks a row that can be ticked."""

    def __init__(self, model: PreviewModel) -> None:
        super().__init__()
        self._model, self._ticks = model, _Ticks(self)
        self.setModel(model)
        self.setItemDelegateForColumn(0, self._ticks)
        self.clicked.connect(lambda index: model.toggle(index.row()))
        _set_up(self)

    def dress(self, colours: theme.Colours) -> None:
        self._ticks.colours = colours
        row = self.fontMetrics().height() + 14
        self.verticalHeader().setDefaultSectionSize(row)
        self.setMinimumHeight(row * 5)
        for column, letters in ((0, 10), (1, 26)):
            self.setColumnWidth(column, letters * self.fontMetrics().averageCharWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._model.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class _Ticks(QStyledItemDelegate):
    """Draws the box to tick: the style's own is black in both themes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
            option.text = f"      {option.text}"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        side = round(option.fontMetrics.height() * 0.75)
        area: QRect = option.rect
        box = QRect(area.left() + 8, area.center().y() - side // 2, side, side)
        ticked = state == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.colours.accent if ticked else self.colours.edge), 1.4))
        painter.setBrush(QColor(self.colours.accent if ticked else self.colours.page))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QPen(QColor(self.colours.on_accent), 2))
            x, y, unit = box.left(), box.top(), side / 10
            points = [(2, 5.5), (4.2, 7.6), (8, 2.8)]
            painter.drawPolyline(QPolygonF([QPointF(x + px * unit, y + py * unit) for px, py in points]))
        painter.restore()


class ImportPage(QWidget):
    agreed = Signal()
    left = Signal()

    def __init__(self, colours: theme.Colours) -> None:
        super().__init__()
        self._colours = colours
        self.preview: Preview | None = None
        self.title, self.notes = QLabel(), said("What the file holds that is no part of a glossary")
        self.title.setWordWrap(True)
        self.told = said("What this part of the file would do")
        self.model = PreviewModel()
        self.table = PreviewTable(self.model)
        self.groups = {name: QPushButton(title) for name, title in GROUPS.items()}
        self.reason = QLineEdit()
        self.problem = said("What is wrong")
        self.bring_in = QPushButton()
        self.bring_in.setProperty("look", "primary")
        self.cancel = QPushButton("Cancel")
        self._lay_out()
        self.bring_in.clicked.connect(lambda _on=False: self.agreed.emit())
        self.cancel.clicked.connect(lambda _on=False: self.left.emit())
        self.model.dataChanged.connect(lambda *_: self._count())
        self.dress(colours, 1.0)

    def dress(self, colours: theme.Colours, scale: float) -> None:
        self._colours = colours
        self.title.setFont(theme.font(scale, points=17, weight=QFont.Weight.DemiBold))
        self.table.dress(colours)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.page))
        self.setPalette(palette)

    def show_preview(self, preview: Preview, name: str) -> None:
        """`name` is what the file is called. Shows the first group that has anything in it."""
        self.preview = preview
        self.model.unit = preview.unit
        self.model.taken.clear()
        self.title.setText(f"Bring in words from “{name}”")
        alike = "1 word is" if preview.same == 1 else f"{preview.same:,} words are"
        same = f"{alike} in your glossary just so. " if preview.same else ""
        self.notes.setText(same + " ".join(preview.notes))
        self.notes.setVisible(bool(self.notes.text()))
        for group, button in self.groups.items():
            count = len(getattr(preview, group))
            button.setText(f"{GROUPS[group]} {count:,}")
            button.setEnabled(bool(count))
        self.reason.clear()
        self.show_problem("")
        self.turn_to(next((group for group in GROUPS if getattr(preview, group)), "new"))
        self._count()

    def turn_to(self, group: str) -> None:
        """Show one of GROUPS."""
        assert self.preview is not None
        self.groups[group].setChecked(True)
        self.model.show(_lines(self.preview, group))
        self.told.setText(_TOLD[group] if self.model.lines else "There is nothing to bring in.")

    def show_problem(self, text: str) -> None:
        self.problem.setText(f'<span style="color:{self._colours.rules["label"]}">⚠ {text}</span>')
        self.problem.setVisible(bool(text))

    def _count(self) -> None:
        assert self.preview is not None
        coming = len(self.preview.new) + len(self.preview.changed) + len(self.model.taken)
        out = len(self.preview.clashing) - len(self.model.taken) + len(self.preview.refused)
        rest = f", leave out {out:,}" if out else ""
        self.bring_in.setText(f"Bring in {coming:,} {'word' if coming == 1 else 'words'}{rest}")
        self.bring_in.setEnabled(bool(coming))

    def _lay_out(self) -> None:
        """All but the buttons scrolls where the window is small or the text large."""
        self.setAutoFillBackground(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 22, _EDGE, 4)
        column.setSpacing(10)
        for part in (self.title, self.notes, self._tabs(), self.told):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        column.addWidget(named("&Reason (it goes in the history of each word)", self.reason))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 16)
        whole.addWidget(scrolled_page(inside), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, 0)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.bring_in)
        whole.addLayout(foot)

    def _tabs(self) -> QWidget:
        tabs = QWidget()
        row = Flow(tabs, 4)
        group = QButtonGroup(self)
        for name, button in self.groups.items():
            button.setProperty("look", "tab")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=name: self.turn_to(name))
            group.addButton(button)
            row.addWidget(button)
        return tabs


def _lines(preview: Preview, group: str) -> list[Line]:
    if group == "refused":
        return [Line(each.row, each.word, each.reason) for each in preview.refused]
    incoming: Sequence[Incoming] = getattr(preview, group)
    return [
        Line(each.row, each.entry.headword, _told(each), each.row if group == "clashing" else None) for each in incoming
    ]


def _told(incoming: Incoming) -> str:
    """Why it clashes, and what would be different."""
    entry = incoming.entry
    before = incoming.standing.entry if incoming.standing else Entry(entry.id, entry.headword, entry.kind)
    changes = [
        f"{one.name}: {one.before} → {one.after or 'nothing'}" if one.before else f"{one.name}: {one.after}"
        for one in field_changes(before, entry)
        if incoming.standing or one.field not in ("part_of_speech", "forms")
    ]
    return ". ".join(filter(None, (incoming.reason, "; ".join(changes))))


def _set_up(table: QTableView) -> None:
    table.setAccessibleName("Rows of the file")
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    head.setStretchLastSection(True)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
