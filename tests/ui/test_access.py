"""What everybody needs: names for screen readers, room for large text, targets large enough, focus that can be had."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QToolButton, QWidget

from plainspeak.ui.app import Desk
from plainspeak.ui.theme import LIGHT


def visible(desk: Desk) -> list[QWidget]:
    return [one for one in desk.window.findChildren(QWidget) if one.isVisible() and one.objectName()[:3] != "qt_"]


def said(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    nameless = [one for one in visible(desk) if one.focusPolicy() != Qt.FocusPolicy.NoFocus and not said(one)]
    nameless = [
        one for one in nameless if not isinstance(one, QScrollArea) and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert not nameless


@pytest.mark.parametrize("percent", [100, 200])
def test_no_words_are_clipped(desk: Desk, percent: int) -> None:
    desk.set_text_size(percent)
    QTest.qWait(50)
    QApplication.processEvents()  # on a busy machine there is more to lay out than 50 ms take
    try:
        for one in visible(desk):
            if isinstance(one, QLabel) and one.text():
                wrapped = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
                assert one.height() >= wrapped, one.text()
                if not one.wordWrap() and not one.toolTip():
                    assert one.width() >= one.sizeHint().width(), one.text()
            elif isinstance(one, QAbstractButton) and one.text() and not isinstance(one, QToolButton):
                assert one.width() >= one.sizeHint().width(), said(one)
                assert one.height() >= one.sizeHint().height(), said(one)
    finally:
        desk.set_text_size(100)


def test_targets_are_at_least_24_pixels(desk: Desk) -> None:
    small = [
        said(one) for one in visible(desk) if isinstance(one, QAbstractButton) and min(one.height(), one.width()) < 24
    ]
    assert not small


def test_the_theme_is_kept_and_all_that_is_painted_follows_it(desk: Desk) -> None:
    desk.set_theme("dark")
    dark = desk.window.colours
    assert dark is not LIGHT
    assert desk.view.editor.grab().toImage().pixelColor(5, 5).name() == dark.page.lower()
    desk.set_theme("light")
    assert desk.view.editor.grab().toImage().pixelColor(5, 5).name() == LIGHT.page.lower()


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_the_window_fits_a_small_screen_at_any_size_of_text(desk: Desk, percent: int) -> None:
    words = "Her NHS number is 943 476 5919. Write to jo.bloggs@example.com. We commence now. " * 100
    desk.keeper.show_text(words, "A leaflet with a name that is long and does not end soon")
    desk.window.tell("Saved as a file with a long name.docx")
    desk.set_text_size(percent)
    desk.window.resize(1366, 768)
    QTest.qWait(50)
    try:
        least = desk.window.minimumSizeHint()
        assert least.width() <= 1366
        assert least.height() <= 768
        assert (desk.window.width(), desk.window.height()) == (1366, 768)
    finally:
        desk.set_text_size(100)


def test_the_light_behind_the_current_words_follows_the_theme(desk: Desk) -> None:
    desk.set_theme("dark")
    (light,) = desk.view.editor.extraSelections()
    assert light.format.background().color().name() == desk.window.colours.current.lower()
    desk.set_theme("light")


def test_at_twice_the_size_the_first_suggestion_is_in_sight(desk: Desk) -> None:
    desk.set_text_size(200)
    desk.window.resize(1366, 768)
    QTest.qWait(50)
    try:
        for _ in range(3):
            desk.write.walk(1)
            QTest.qWait(80)
            first = desk.view.card.first()
            assert first.visibleRegion().boundingRect().height() == first.height()
    finally:
        desk.set_text_size(100)
