"""What changed is said in words where a reader's cursor goes, as a screen reader tells nothing of strikes and lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from plainspeak.text.model import Span
from plainspeak.ui.app import Desk
from plainspeak.ui.review.controller import ReviewController
from plainspeak.ui.review.reached import NOWHERE, Place, reached
from plainspeak.ui.review.side import Side

BEFORE = "# Help at home\n\nYou must pay £20 within 14 days. Call us now.\n\nDomiciliary care will commence soon.\n"
AFTER = "# Help at home\n\nYou must pay £25 within 14 days. Call us.\n\nCare at home will start soon.\n"
TEXT = "one two\nthree four five\n"
SPANS = (Span(4, 7), Span(8, 13), Span(19, 19))


@pytest.mark.parametrize(
    ("at", "last", "told", "here"),
    [
        (0, NOWHERE, (0,), Place(0, ())),
        (5, Place(0, ()), (0,), Place(0, (0,))),
        (6, Place(0, (0,)), (), Place(0, (0,))),
        (8, Place(0, ()), (1, 2), Place(8, (1,))),
        (19, Place(8, ()), (2,), Place(8, (2,))),
        (24, Place(8, ()), (), Place(24, ())),
    ],
)
def test_a_new_line_tells_all_its_changes_and_a_line_the_one_come_to(
    at: int, last: Place, told: tuple[int, ...], here: Place
) -> None:
    assert reached(TEXT, SPANS, at, last) == (told, here)


@pytest.fixture
def review(desk: Desk) -> ReviewController:
    assert desk.services
    leaflet = desk.services.leaflets.create("Help at home", BEFORE, "Ann")
    desk.services.leaflets.save(leaflet.id, AFTER, "Ann")
    desk.keeper.open_leaflet(leaflet.id)
    desk.window.show_page("Review")
    assert desk.workspaces.review
    return desk.workspaces.review


@pytest.mark.parametrize("which", ["before", "after", "merged"])
def test_going_down_the_text_says_what_changed(
    desk: Desk, review: ReviewController, which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(desk.window, "announce", said.append)
    review.view.as_one.setChecked(which == "merged")
    side: Side = getattr(review.view.pair, which)
    side.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(12):
        QTest.keyClick(side, Qt.Key.Key_Down)
    assert said == [
        "“£20” became “£25”. Taken out: now",
        "“Domiciliary care will commence” became “Care at home will start”",
    ]
    said.clear()
    review.walk(1)
    review.walk(-1)
    assert said == ["“£20” became “£25”", said[-1]]
    assert said[-1].startswith("“Domiciliary care"), "F8 goes on from where the cursor is"
