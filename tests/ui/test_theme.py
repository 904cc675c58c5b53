"""Contrast as WCAG 2.2 counts it, from the palettes themselves."""

import pytest
from PySide6.QtGui import QColor

from plainspeak.analysis.rules import RULES
from plainspeak.ui.theme import DARK, LIGHT, UNDERLINES, Colours

THEMES = [LIGHT, DARK]
TEXT = 4.5
CONTROL = 3.0


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    seen = QColor(colour)
    return 0.2126 * linear(seen.redF()) + 0.7152 * linear(seen.greenF()) + 0.0722 * linear(seen.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark"))
def test_every_text_is_readable_on_what_lies_behind_it(theme: Colours) -> None:
    for behind in (theme.page, theme.panel, theme.hover):
        for text in (theme.text, theme.muted):
            assert contrast(text, behind) >= TEXT, (text, behind)
    for behind in (theme.selection, theme.current, theme.long_fill, theme.removed, theme.added):
        assert contrast(theme.text, behind) >= TEXT, behind
    assert contrast(theme.muted, theme.selection) >= TEXT
    assert contrast(theme.on_accent, theme.accent) >= TEXT
    for behind in (theme.page, theme.panel):
        assert contrast(theme.accent, behind) >= TEXT
        assert contrast(theme.good, behind) >= TEXT


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark"))
def test_letters_and_underlines_of_every_rule_stand_out(theme: Colours) -> None:
    for colour in theme.rules.values():
        for behind in (theme.page, theme.panel, theme.current, theme.long_fill):
            assert contrast(colour, behind) >= CONTROL, (colour, behind)
        assert contrast(colour, theme.page) >= TEXT, colour
        assert contrast(colour, theme.panel) >= TEXT, colour


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark"))
def test_edges_bars_and_focus_stand_out(theme: Colours) -> None:
    for colour in (theme.edge, theme.accent, theme.calm, theme.middling):
        for behind in (theme.page, theme.panel):
            assert contrast(colour, behind) >= CONTROL, (colour, behind)


def test_every_rule_has_a_colour_and_a_line_of_its_own() -> None:
    ids = {rule.id for rule in RULES}
    assert ids <= set(LIGHT.rules)
    assert ids <= set(DARK.rules)
    assert len({UNDERLINES[rule] for rule in ids}) == len(ids)
    assert len({rule.letter for rule in RULES}) == len(ids)
