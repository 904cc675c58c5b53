"""One chip a rule: its letter, its underline, how many it found. It is the legend too.

Unchecked, a chip hides its rule's findings. A rule with nothing to say has no chip. A right-click, or the menu key,
offers to look at one rule alone: a leaflet with sixty findings is easier to mend one kind at a time.
"""

from collections.abc import Mapping, Set
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from plainspeak.ui import theme
from plainspeak.ui.highlight import draw_underline
from plainspeak.ui.parts import Flow, grow_down
from plainspeak.ui.rulebook import rules

if TYPE_CHECKING:
    from plainspeak.analysis.rules.base import Rule

_SIDE = 8


class Filters(QWidget):
    switched = Signal(str, bool)
    """A rule, and whether its findings are to be shown."""
    hidden = Signal(object)
    """The rules, all at once, whose findings are not to be shown."""

    def __init__(self, colours: theme.Colours, after: QWidget) -> None:
        """`after` is what has the focus before the first chip."""
        super().__init__()
        self._after = after
        self.chips: dict[str, Chip] = {}
        self._colours = colours
        self._row = Flow(self)
        grow_down(self)

    def dress(self, colours: theme.Colours) -> None:
        self._colours = colours
        for chip in self.chips.values():
            chip.dress(colours)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        if not self.chips:
            self._fill()
        for rule, chip in self.chips.items():
            chip.show_count(counts.get(rule, 0))
            chip.setVisible(rule in counts or not chip.isChecked())
        self.setVisible(any(not chip.isHidden() for chip in self.chips.values()))

    def show_only(self, rule: str) -> None:
        """This rule and none of the others that have something to say."""
        self._check({one for one, chip in self.chips.items() if one == rule or chip.isHidden()})

    def show_all(self) -> None:
        self._check(set(self.chips))

    def menu(self, rule: str) -> QMenu:
        """What can be done with a chip beside pressing it."""
        menu = QMenu(self)
        menu.addAction(f"Show only “{self.chips[rule].text()}”").triggered.connect(lambda: self.show_only(rule))
        menu.addAction("Show all").triggered.connect(self.show_all)
        return menu

    def _check(self, shown: Set[str]) -> None:
        for rule, chip in self.chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(rule in shown)
        self.hidden.emit(frozenset(self.chips) - shown)

    def _pop_up(self, rule: str) -> None:
        chip, menu = self.chips[rule], self.menu(rule)
        menu.exec(chip.mapToGlobal(chip.rect().bottomLeft()))
        menu.deleteLater()

    def _fill(self) -> None:
        for rule in rules().values():
            chip = self.chips[rule.id] = Chip(rule, self._colours)
            chip.toggled.connect(lambda on, rule=rule.id: self.switched.emit(rule, on))
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(lambda _place, rule=rule.id: self._pop_up(rule))
            self._row.addWidget(chip)
        for before, after in pairwise((self._after, *self.chips.values())):
            QWidget.setTabOrder(before, after)  # made late, they would come after the list otherwise


class Chip(QAbstractButton):
    def __init__(self, rule: "Rule", colours: theme.Colours) -> None:
        super().__init__()
        self._rule = rule
        self._colours = colours
        self._count = 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setToolTip(f"{rule.why}\nPress to hide. Right-click to see only these.")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_count(0)

    def dress(self, colours: theme.Colours) -> None:
        self._colours = colours
        self.update()

    def show_count(self, count: int) -> None:
        self._count = count
        self.setText(self._rule.title)
        self.setAccessibleName(f"{self._rule.title}: {count:,} found")
        self.setAccessibleDescription(f"Letter {self._rule.letter} in the margin. {self._rule.why}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = self._letter_room() + metrics.horizontalAdvance(f"{self.text()}  {self._count:,}") + 2 * _SIDE
        return QSize(width + 2, max(theme.TARGET_PIXELS, metrics.height() + 10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_edge(painter)
        self._paint_letter(painter)
        left = _SIDE + self._letter_room()
        words = self.rect().adjusted(left, 0, -_SIDE, 0)
        lit = self.isChecked() and self._count > 0
        face = QFont(self.font())
        face.setStrikeOut(not self.isChecked())
        painter.setFont(face)
        painter.setPen(QColor(self._colours.text if lit else self._colours.muted))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        face.setStrikeOut(False)
        face.setWeight(QFont.Weight.DemiBold if lit else QFont.Weight.Normal)
        painter.setFont(face)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{self._count:,}")

    def _letter_room(self) -> int:
        return self.fontMetrics().horizontalAdvance("M") + 9

    def _paint_edge(self, painter: QPainter) -> None:
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(self._colours.accent if focused else self._colours.edge), 2 if focused else 1))
        painter.setBrush(QColor(self._colours.page) if self.isChecked() else Qt.BrushStyle.NoBrush)
        if self.underMouse():
            painter.setBrush(QColor(self._colours.hover))
        inset = 1.0 if focused else 0.5
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)

    def _paint_letter(self, painter: QPainter) -> None:
        colour = self._colours.rule(self._rule.id) if self.isChecked() else QColor(self._colours.muted)
        face = QFont(self.font())
        face.setWeight(QFont.Weight.Bold)
        painter.setFont(face)
        painter.setPen(colour)
        room = self._letter_room() - 7
        box = self.rect().adjusted(_SIDE, -2, 0, -2)
        box.setWidth(room)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._rule.letter)
        base = box.center().y() + self.fontMetrics().ascent() // 2 + 4
        draw_underline(painter, theme.UNDERLINES[self._rule.id], colour, QLineF(box.left(), base, box.right(), base), 2)
