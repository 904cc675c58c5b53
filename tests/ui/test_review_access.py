"""The review and the library for everybody: names for what takes the focus, and room at twice the size of text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from plainspeak.ui.app import Desk
from plainspeak.ui.parts import Elided

TEXT = "# Help at home\n\nYou must pay £20 within 14 days. Domiciliary care will commence in the near future.\n"


@pytest.fixture
def pages(desk: Desk) -> dict[str, QWidget]:
    """The review of a leaflet with a comment and a fact, the library, and a survey in it."""
    assert desk.services
    leaflet = desk.services.leaflets.create("Help at home after hospital", TEXT * 5, "Ann", called="As it was")
    desk.services.leaflets.save(leaflet.id, TEXT.replace("£20", "£25") * 5, "Ann", "The new prices")
    desk.services.reviews.ask(leaflet.id, "Is the price right, and since when is it so?", "Ann")
    desk.services.reviews.comment(leaflet.id, 20, 22, "Say since when.", "Bob")
    desk.services.surveys.of_library()
    desk.keeper.open_leaflet(leaflet.id)
    for page in ("Review", "Library"):
        desk.window.show_page(page)
    assert desk.workspaces.review
    assert desk.workspaces.library
    desk.workspaces.review.view.show_aside(1)
    desk.workspaces.library.view.show_tab(1)
    return {"Review": desk.workspaces.review.view, "Library": desk.workspaces.library.view}


@pytest.mark.parametrize("page", ["Review", "Library"])
def test_whatever_takes_the_focus_has_a_name(desk: Desk, pages: dict[str, QWidget], page: str) -> None:
    desk.window.show_page(page)
    nameless = [
        type(one).__name__
        for one in pages[page].findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(one, QAbstractButton | QComboBox | QLineEdit)
        | one.metaObject().className().startswith(("Grid",))
        and not (one.accessibleName() or getattr(one, "text", lambda: "")())
    ]
    assert not nameless


@pytest.mark.parametrize("page", ["Review", "Library"])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off(desk: Desk, pages: dict[str, QWidget], qtbot: QtBot, page: str, percent: int) -> None:
    desk.window.show_page(page)
    desk.set_text_size(percent)
    desk.window.resize(1024, 700)
    try:
        qtbot.waitUntil(lambda: cut_off(pages[page]) == [])
        assert pages[page].minimumSizeHint().width() <= 1024
        assert desk.window.height() <= 768
    finally:
        desk.set_text_size(100)


def cut_off(page: QWidget) -> list[str]:
    """The buttons and labels that are smaller than their words need."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, Elided):
            continue
        if isinstance(widget, QPushButton) and widget.width() < widget.minimumSizeHint().width() - 1:
            found.append(widget.text())
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                found.append(widget.text())
        elif isinstance(widget, QLabel) and widget.width() < widget.minimumSizeHint().width():
            found.append(widget.text())
    return found
