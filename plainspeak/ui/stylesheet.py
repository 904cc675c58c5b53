"""The few rules of style that a palette cannot say: edges, room, and focus that shows."""

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.ui.theme import Colours

_SHEET = Template(
    """
QToolTip { background: $text; color: $page; border: none; padding: 6px 8px; }
QMenuBar { background: $panel; padding: 2px 8px; }
QMenuBar::item { padding: 5px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $page; border: 1px solid $edge; padding: 6px 0; }
QMenu::item { padding: 6px 28px 6px 22px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $hairline; margin: 5px 0; }
QStatusBar { background: $panel; border-top: 1px solid $hairline; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 3px 10px; }
QSplitter::handle { background: $hairline; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QPushButton, QToolButton {
    background: $page; color: $text; border: 1px solid $edge; border-radius: 6px;
    padding: 4px 12px; min-height: ${button}px; outline: none;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $hairline; }
QPushButton:disabled, QToolButton:disabled { color: $edge; border-color: $hairline; background: transparent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 11px; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[look="primary"]:hover { background: $accent; border-color: $text; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $hover; color: $muted; border-color: $hover; }
QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent; border-color: transparent; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus { border-color: $accent; }
QPushButton[look="link"] {
    background: transparent; border: 2px solid transparent; color: $accent; padding: 2px 2px 2px 0; text-align: left;
    margin-left: -2px;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border-color: $accent; padding: 2px 2px 2px 0; }
QPushButton[look="tab"] {
    background: transparent; border: none; border-bottom: 3px solid transparent; border-radius: 0; color: $muted;
    padding: 6px 14px 3px 14px;
}
QPushButton[look="tab"]:hover { color: $text; }
QPushButton[look="tab"]:checked { color: $text; border-bottom-color: $accent; }
QPushButton[look="tab"]:focus { border: 2px solid $accent; border-radius: 4px; padding: 4px 12px 4px 12px; }

QLineEdit, QComboBox, QDateEdit, QPlainTextEdit[look="field"], QTextEdit[look="field"] {
    background: $page; color: $text; border: 1px solid $edge; border-radius: 6px; padding: 4px 8px;
    min-height: ${button}px; placeholder-text-color: $muted;
    selection-background-color: $selection; selection-color: $text;
}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QPlainTextEdit[look="field"]:focus, QTextEdit[look="field"]:focus {
    border: 2px solid $accent; padding: 3px 7px;
}
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QDateEdit::down-arrow { image: none; }
QListView, QTreeView, QTableView { background: transparent; border: none; outline: none; }
QListView[look="field"], QTableView[look="field"] { background: $page; border: 1px solid $edge; border-radius: 6px; }
QListView::item { border-radius: 4px; }
QTableView::item { padding: 0 8px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTabWidget::pane { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; border: none; border-bottom: 3px solid $hairline; color: $muted;
    padding: 6px 14px 5px 14px;
}
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 4px; padding: 4px 12px 4px 12px; }
QTextBrowser[look="page"] { background: $page; border: none; border-bottom: 1px solid $hairline; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $hairline; padding: 6px 8px;
}
QTableView { gridline-color: $hairline; }
QScrollArea { background: transparent; border: none; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="good"] { color: $good; }
QWidget[look="banner"] { background: $selection; border-bottom: 1px solid $hairline; }
QWidget[look="bar"] { background: $panel; border-top: 1px solid $hairline; }
QCheckBox { outline: none; spacing: 8px; min-height: ${button}px; }
QCheckBox::indicator { width: ${tick}px; height: ${tick}px; }
QCheckBox::indicator:unchecked { background: $page; border: 1px solid $edge; border-radius: 3px; }
QCheckBox:focus { border: 2px solid $accent; border-radius: 4px; }
QPushButton::menu-indicator { subcontrol-position: right center; subcontrol-origin: padding; right: 4px; }
QWidget[look="hairline"] { background: $hairline; }
"""
)


def stylesheet(colours: "Colours", target: int) -> str:
    """The application's style sheet; `target` is the least height of a control, in pixels."""
    return _SHEET.substitute(
        text=colours.text,
        muted=colours.muted,
        page=colours.page,
        panel=colours.panel,
        hover=colours.hover,
        accent=colours.accent,
        on_accent=colours.on_accent,
        edge=colours.edge,
        hairline=colours.hairline,
        selection=colours.selection,
        good=colours.good,
        button=target - 8,
        tick=round(target * 0.58),
    )
