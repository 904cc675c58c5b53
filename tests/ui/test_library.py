"""The library in the window: every leaflet with how it stands, sorted and filtered; the bin; and surveys."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from plainspeak.rewrite.review import State
from plainspeak.rewrite.revision import Glance, ScoreCard
from plainspeak.ui.app import Desk
from plainspeak.ui.library.controller import LibraryController
from plainspeak.ui.library.lines import WHICH, Line, arranged, in_short, matching, over_time

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HARD = (
    "# Meals\n\nNotwithstanding the aforementioned considerations, domiciliary care will commence an evaluation of "
    "nutritional requirements in accordance with established organisational procedures and eligibility criteria.\n"
) * 6
EASY = "# Trips\n\nCome with us to the sea. We go by bus. We leave at ten and we are home by five.\n" * 7


def line(name: str, age: float | None = 14.0, **more: object) -> Line:
    made = Line(name, name, age, 11.0, 3, State.DRAFT, NOON, "Ann")
    return made._replace(**more)


LINES = (
    line("Meals", 17.0, findings=9, changed=NOON + timedelta(hours=1)),
    line("advice", 10.5, state=State.APPROVED, changed=NOON + timedelta(hours=2)),
    line("Trips", None, findings=0),
)


@pytest.mark.parametrize(
    ("column", "down", "names"),
    [
        (0, False, ["advice", "Meals", "Trips"]),
        (1, True, ["Meals", "advice", "Trips"]),
        (1, False, ["Trips", "advice", "Meals"]),
        (2, True, ["Meals", "advice", "Trips"]),
        (3, True, ["Meals", "advice", "Trips"]),
        (4, True, ["advice", "Meals", "Trips"]),
        (5, True, ["advice", "Meals", "Trips"]),
    ],
)
def test_lines_sort_by_every_column(column: int, down: bool, names: list[str]) -> None:
    found = [one.name for one in arranged(LINES, column, down=down)]
    assert found == names or (column == 4 and found[0] == "advice")


@pytest.mark.parametrize(
    ("search", "which", "names"),
    [
        ("", "All", ["Meals", "advice", "Trips"]),
        ("AD", "All", ["advice"]),
        ("", "Target missed", ["Meals"]),
        ("", "Target met", ["advice"]),
        ("", "Approved", ["advice"]),
        ("m", "Draft", ["Meals"]),
    ],
)
def test_lines_are_filtered(search: str, which: str, names: list[str]) -> None:
    chosen = next(each for each in WHICH if each.title == which)
    assert [one.name for one in matching(LINES, search, chosen)] == names


def test_in_short() -> None:
    assert in_short(LINES) == "3 leaflets · 1 meets its target"
    assert in_short([*LINES, line("x", state=State.IN_REVIEW)]).endswith("· 1 in review")


def test_the_line_over_time_is_the_middle_of_what_stood_each_day() -> None:
    card = ScoreCard(16.0, None, None, {}, {}, {}, "abc", "0.1.0", "public", 11.0)
    glances = [
        Glance("one", 1, NOON, "Ann", card),
        Glance("two", 1, NOON, "Ann", replace(card, reading_age=12.0)),
        Glance("gone", 1, NOON, "Ann", replace(card, reading_age=99.0)),
        Glance("one", 2, NOON + timedelta(days=2), "Ann", replace(card, reading_age=10.0)),
        Glance("two", 2, NOON + timedelta(days=3), "Ann", replace(card, reading_age=None)),
    ]
    points = over_time(glances, ["one", "two"])
    assert [(one.label, one.value) for one in points] == [("23 Nov", 14.0), ("25 Nov", 11.0)]


@pytest.fixture
def library(desk: Desk) -> LibraryController:
    assert desk.services
    hard = desk.services.leaflets.create("Meals", HARD, "Ann")
    desk.services.leaflets.create("Trips", EASY, "Ann")
    desk.services.reviews.ask(hard.id)
    desk.window.show_page("Library")
    assert desk.workspaces.library
    return desk.workspaces.library


def names(library: LibraryController) -> list[str]:
    return [one.name for one in library.shown]


def test_every_leaflet_is_listed_and_sorts_by_its_head(library: LibraryController) -> None:
    library.view.shelf.sorted_by.emit(1)
    assert names(library) == ["Meals", "Trips"]
    library.view.shelf.sorted_by.emit(1)
    assert names(library) == ["Trips", "Meals"]
    cells = library.shown[1].cells
    assert cells[2:5] == ("11 missed", cells[3], "In review")
    assert library.view.shelf.short.text().startswith("2 leaflets · 1 meets its target · 1 in review")


def test_search_and_filter_narrow_the_list(library: LibraryController) -> None:
    library.view.shelf.search.setText("tri")
    assert names(library) == ["Trips"]
    library.view.shelf.search.setText("")
    library.view.shelf.which.setCurrentIndex(1)
    assert names(library) == ["Meals"]


def choose(library: LibraryController, name: str) -> None:
    library.view.shelf.grid.selectRow(names(library).index(name))


def test_enter_opens_a_leaflet_in_write_and_a_button_in_review(desk: Desk, library: LibraryController) -> None:
    choose(library, "Trips")
    library.view.shelf.grid.opened.emit(names(library).index("Trips"))
    assert desk.window.shown_page() == "Write"
    assert desk.keeper.name == "Trips"
    desk.window.show_page("Library")
    choose(library, "Meals")
    library.view.shelf.review.click()
    assert desk.window.shown_page() == "Review"
    assert desk.workspaces.review
    assert desk.workspaces.review.leaflet_id == next(one.id for one in library.shown if one.name == "Meals")


@pytest.mark.parametrize(("button", "shelf"), [("archive", 1), ("bin", 2)])
def test_put_away_and_thrown_away_leaflets_can_be_had_back(library: LibraryController, button: str, shelf: int) -> None:
    choose(library, "Trips")
    getattr(library.view.shelf, button).click()
    assert names(library) == ["Meals"]
    library.view.shelf.shelf.setCurrentIndex(shelf)
    assert names(library) == ["Trips"]
    assert library.view.shelf.write.isEnabled() == (button == "archive")
    getattr(library.view.shelf, button).click()
    library.view.shelf.shelf.setCurrentIndex(0)
    assert set(names(library)) == {"Meals", "Trips"}


def test_a_survey_is_taken_kept_and_shown_beside_the_one_before(
    desk: Desk, library: LibraryController, qtbot: QtBot, tmp_path: Path
) -> None:
    library.view.show_tab(1)
    view = library.view.survey
    assert view.headline.text() == "No survey yet"
    view.library.click()
    qtbot.waitUntil(lambda: view.headline.text() == "1 of 2 leaflets in the library meets its target", timeout=20_000)
    assert view.change.isHidden()
    assert "domiciliary care" in [row[0] for row in view.words._model.rows]
    assert desk.services
    meals = desk.services.leaflets.find("Meals")
    desk.services.leaflets.save(meals.id, EASY, "Ann")
    view.library.click()
    qtbot.waitUntil(lambda: view.headline.text() == "2 of 2 leaflets in the library meet their target", timeout=20_000)
    assert "Now meet their target: 1 (Meals" in view.change.text()
    view.kept.setCurrentIndex(1)
    assert view.headline.text() == "1 of 2 leaflets in the library meets its target"
    library.surveys.save_report(tmp_path / "survey.html")
    assert "How the library reads" in (tmp_path / "survey.html").read_text(encoding="utf-8")


def test_a_folder_with_nothing_in_it_says_so(
    desk: Desk, library: LibraryController, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    library.view.show_tab(1)
    library.surveys.take_folder(tmp_path / "empty")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QMessageBox)), timeout=20_000)
    (box,) = desk.window.findChildren(QMessageBox)
    assert "no leaflets to survey" in box.text()
    box.close()
    assert library.view.survey.library.isEnabled()
