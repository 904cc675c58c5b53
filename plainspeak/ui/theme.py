"""How the window looks: two palettes of our own, fonts, sizes, and the look of each rule's underline.

Contrast, checked by a test: text at least 4.5:1 on what lies behind it; underlines, edges and focus at least 3:1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from plainspeak.ui.stylesheet import stylesheet

BASE_POINTS = 11.0
TEXT_POINTS = 13.0
MEASURE = 75
"""Characters in a line of the leaflet: 45 to 75 read most easily."""
TARGET_PIXELS = 28
"""The least height of anything to click. WCAG 2.2 asks for 24."""

_FAMILIES = (
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Open Sans",
    "Noto Sans",
    "Ubuntu",
    "Cantarell",
    "DejaVu Sans",
)


@dataclass(frozen=True, slots=True)
class Underline:
    """`dashes` as of QPen: lengths of line and gap in turn, in widths of the pen; () for an unbroken line."""

    dashes: tuple[float, ...] = ()
    wavy: bool = False


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of one theme, by what it is for."""

    dark: bool
    page: str
    """Behind the leaflet and in fields."""
    panel: str
    """Behind everything else."""
    hover: str
    text: str
    muted: str
    accent: str
    on_accent: str
    edge: str
    """Around controls."""
    hairline: str
    """Between areas: decoration only."""
    selection: str
    current: str
    """Behind the words of the current finding: decoration only."""
    long_fill: str
    """Behind long sentences: decoration only."""
    good: str
    calm: str
    middling: str
    rules: Mapping[str, str]
    removed: str
    added: str
    """Behind changed words in a comparison: decoration only, the words are struck out or underlined too."""

    def rule(self, rule: str) -> QColor:
        return QColor(self.rules.get(rule, self.accent))


LIGHT = Colours(
    dark=False,
    page="#FFFFFF",
    panel="#F5F6F8",
    hover="#E7EAEF",
    text="#1C2128",
    muted="#565F6B",
    accent="#2456B8",
    on_accent="#FFFFFF",
    edge="#7C8794",
    hairline="#DDE1E6",
    selection="#C9DAF8",
    current="#FFE9A8",
    long_fill="#FBF1F6",
    good="#1E6B35",
    calm="#7F8CA1",
    middling="#55637A",
    rules=MappingProxyType(
        {
            "jargon": "#6A1FB0",
            "acronym": "#0A6A70",
            "label": "#B3261E",
            "formal": "#8A5A00",
            "long-sentence": "#A3195B",
            "passive": "#1E6B35",
            "hidden-verb": "#7A4100",
            "hard-word": "#35507A",
            "long-paragraph": "#8A2E6B",
            "double-negative": "#96340B",
            "must": "#5B5B00",
            "same-thing": "#00677F",
            "spelling": "#C2185B",
            "american": "#4B4FA8",
            "link-text": "#1F5FA8",
            "shouting": "#6B4E2E",
            "personal": "#9A1B1B",
        }
    ),
    removed="#FBE0DD",
    added="#DDF2E1",
)

DARK = Colours(
    dark=True,
    page="#171A1F",
    panel="#1F2329",
    hover="#2C323A",
    text="#E7EAEE",
    muted="#A9B2BD",
    accent="#8AB0FF",
    on_accent="#10151D",
    edge="#7A8592",
    hairline="#323840",
    selection="#29406B",
    current="#574A1C",
    long_fill="#261C24",
    good="#7DD394",
    calm="#75839A",
    middling="#A3B0C6",
    rules=MappingProxyType(
        {
            "jargon": "#C79BFF",
            "acronym": "#5CC9CF",
            "label": "#FF8A80",
            "formal": "#E8B34B",
            "long-sentence": "#FF8CBF",
            "passive": "#7DD394",
            "hidden-verb": "#E5A772",
            "hard-word": "#9DB9E8",
            "long-paragraph": "#E79ACB",
            "double-negative": "#FFA27A",
            "must": "#D3D06A",
            "same-thing": "#6FC7E0",
            "spelling": "#FF85AE",
            "american": "#AEB1FF",
            "link-text": "#86BDF5",
            "shouting": "#D2B48C",
            "personal": "#FF9C94",
        }
    ),
    removed="#4A2624",
    added="#1F3D29",
)

UNDERLINES: Mapping[str, Underline] = MappingProxyType(
    {
        "jargon": Underline(),
        "acronym": Underline((4, 2)),
        "label": Underline(wavy=True),
        "formal": Underline((1, 1.5)),
        "long-sentence": Underline((8, 2, 1, 2)),
        "passive": Underline((3, 1.5, 1, 1.5)),
        "hidden-verb": Underline((6, 1.5)),
        "hard-word": Underline((1, 3)),
        "long-paragraph": Underline((10, 3)),
        "double-negative": Underline((3, 1.5, 3, 4)),
        "must": Underline((2, 2)),
        "same-thing": Underline((5, 1.5, 1, 1.5, 1, 1.5)),
        "spelling": Underline((1.5, 1), wavy=True),
        "american": Underline((6, 3)),
        "link-text": Underline((1, 1, 5, 1)),
        "shouting": Underline((3, 3)),
        "personal": Underline((5, 1, 5, 3)),
    }
)
"""Colour never tells rules apart alone: each has its own line as well, and its letter in the margin."""


def colours(theme: str) -> Colours:
    """The colours of "light", "dark" or "system"."""
    if theme == "system":
        app = QApplication.instance()
        dark = isinstance(app, QApplication) and app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if theme == "dark" else LIGHT


def apply(app: QApplication, shown: Colours, scale: float = 1.0) -> None:
    """Dress the whole application. `scale` enlarges all its text: 2.0 is 200%."""
    app.setStyle("Fusion")
    app.setPalette(_palette(shown))
    app.setFont(font(scale))
    app.setStyleSheet(stylesheet(shown, round(TARGET_PIXELS * scale)))


def font(
    scale: float = 1.0,
    *,
    weight: QFont.Weight = QFont.Weight.Normal,
    points: float = BASE_POINTS,
    family: str = "",
) -> QFont:
    """The window's typeface, or `family` before it, as far as this computer has them."""
    chosen = QFont()
    chosen.setFamilies([*([family] if family else []), *_available()])
    chosen.setPointSizeF(points * scale)
    chosen.setWeight(weight)
    return chosen


def _available() -> tuple[str, ...]:
    return tuple(family for family in _FAMILIES if family in _installed()) or ("sans-serif",)


@cache
def _installed() -> frozenset[str]:
    """Asked for once: each of a window's fonts would ask again."""
    return frozenset(QFontDatabase.families())


def _palette(shown: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, shown.panel),
        (role.WindowText, shown.text),
        (role.Base, shown.page),
        (role.AlternateBase, shown.panel),
        (role.Text, shown.text),
        (role.PlaceholderText, shown.muted),
        (role.Button, shown.page),
        (role.ButtonText, shown.text),
        (role.BrightText, shown.on_accent),
        (role.ToolTipBase, shown.text),
        (role.ToolTipText, shown.page),
        (role.Highlight, shown.selection),
        (role.HighlightedText, shown.text),
        (role.Accent, shown.accent),
        (role.Link, shown.accent),
        (role.LinkVisited, shown.accent),
        (role.Light, shown.hover),
        (role.Midlight, shown.hover),
        (role.Mid, shown.edge),
        (role.Dark, shown.edge),
        (role.Shadow, shown.hairline),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(shown.edge))
    return palette
