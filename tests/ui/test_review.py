"""Two revisions side by side: what is shown, what moves, and that anybody can read and reach it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from plainspeak.rewrite.review import Move
from plainspeak.rewrite.words import word_changes
from plainspeak.ui import theme
from plainspeak.ui.app import Desk
from plainspeak.ui.parts import Elided
from plainspeak.ui.review.controller import ReviewController
from plainspeak.ui.review.figures import ages
from plainspeak.ui.review.rows import Row, rows

BEFORE = """# Domiciliary care

In the event that you utilise domiciliary care, you must pay £20 within 14 days.

- An assessment will be undertaken by a social worker prior to commencement.
"""
AFTER = """# Help at home

If you use help at home, you must pay £25 within 14 days.

Please call us.

- A social worker will visit you before it starts.
"""


def _leaflet(desk: Desk, *texts: str) -> str:
    assert desk.services
    first, *rest = texts
    leaflet = desk.services.leaflets.create("Help at home", first, "Ann", "As it was")
    for text in rest:
        desk.services.leaflets.save(leaflet.id, text, "Sam", "Plainer")
    return leaflet.id


def _review(desk: Desk, *texts: str) -> ReviewController:
    desk.keeper.open_leaflet(_leaflet(desk, *texts))
    desk.window.show_page("Review")
    assert desk.workspaces.review
    return desk.workspaces.review


def test_the_original_stands_beside_the_latest(desk: Desk) -> None:
    review = _review(desk, BEFORE, BEFORE.replace("utilise", "use"), AFTER)
    assert review.view.pair.before.toPlainText() == BEFORE
    assert review.view.pair.after.toPlainText() == AFTER
    assert "Ann" in review.view.pair.before_picker.story.text()
    assert "Plainer" in review.view.pair.after_picker.story.text()


def test_the_head_of_the_window_names_what_is_reviewed_and_not_what_is_written(desk: Desk) -> None:
    review = _review(desk, BEFORE, AFTER)
    desk.keeper.start_new()
    head = desk.window.head
    desk.window.show_page("Review")
    assert head.name.text() == "Help at home"
    assert head.state.text() == ages(review.comparison)  # type: ignore[arg-type]
    desk.window.show_page("Glossary")
    assert (head.name.text(), desk.window.windowTitle()) == ("", "Glossary - PlainSpeak")
    desk.window.show_page("Write")
    assert head.name.text() != "Help at home"


@pytest.fixture(params=["Open Sans", "DejaVu Sans"])
def face(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A high, narrow face, where this computer has it, and a low, broad one."""
    monkeypatch.setattr(theme, "_FAMILIES", (request.param, "DejaVu Sans"))


@pytest.mark.usefixtures("face")
def test_where_room_is_short_the_texts_and_what_there_is_to_say_take_turns(desk: Desk, qtbot: QtBot) -> None:
    review = _review(desk, BEFORE, "\n\n".join(["One line more."] * 60) + "\n\n" + AFTER)
    view = review.view
    desk.window.resize(900, 600)
    qtbot.waitUntil(view.texts_tab.isVisible)
    view.tabs[1].click()
    assert (view.pair.isVisible(), view.sheet.isVisible()) == (False, True)
    review.walk(-1)
    assert (view.pair.isVisible(), view.sheet.isVisible()) == (True, False)
    after = view.pair.after
    place = view.pair.changes[review.at].after.start
    assert 0 <= after.top_of(place) < after.viewport().height()
    desk.window.resize(1366, 768)
    qtbot.waitUntil(view.sheet.isVisible)
    assert view.pair.isVisible()


def test_it_opens_on_the_leaflet_that_write_has_open(desk: Desk) -> None:
    wanted = _leaflet(desk, BEFORE, AFTER)
    _leaflet(desk, "Another.", "Another leaflet.")
    desk.keeper.open_leaflet(wanted)
    desk.window.show_page("Review")
    assert desk.workspaces.review
    assert desk.workspaces.review.leaflet_id == wanted


def test_another_revision_can_be_chosen_on_either_side(desk: Desk) -> None:
    middle = BEFORE.replace("utilise", "use")
    review = _review(desk, BEFORE, middle, AFTER)
    review.view.pair.before_picker.combo.setCurrentIndex(1)
    assert review.view.pair.before.toPlainText() == middle
    review.view.pair.after_picker.combo.setCurrentIndex(1)
    assert review.view.place.text() == "No words changed"


def test_a_revision_saved_in_write_is_the_next_after(desk: Desk) -> None:
    review = _review(desk, BEFORE, AFTER)
    desk.window.show_page("Write")
    desk.view.editor.setPlainText(AFTER + "\nThank you.\n")
    assert desk.keeper.save()
    desk.window.show_page("Review")
    assert review.view.pair.after.toPlainText().endswith("Thank you.\n")


def test_scores_say_how_much_easier_it_is(desk: Desk) -> None:
    review = _review(desk, BEFORE * 4, AFTER * 4)
    comparison = review.comparison
    assert comparison
    panel = review.view.panel
    assert panel.now.text() == f"{comparison.after.reading_age.value:.0f}"
    assert "easier" in panel.verdict.text()
    rows = [[panel.scores.item(row, column).text() for column in range(4)] for row in range(2)]
    assert [row[0] for row in rows] == ["Reading age", "Words a sentence"]
    cells = rows[1]
    assert cells[3].startswith("▼")
    assert cells[3].endswith("easier")


def test_facts_that_differ_are_listed_and_none_is_said_plainly(desk: Desk) -> None:
    review = _review(desk, BEFORE, AFTER)
    assert "£20" in review.view.panel.meaning.text()
    assert "£25" in review.view.panel.meaning.text()
    review.view.pair.after_picker.combo.setCurrentIndex(0)
    assert "all match" in review.view.panel.meaning.text()


def test_next_change_moves_both_texts_and_comes_round(desk: Desk, qtbot: QtBot) -> None:
    review = _review(desk, BEFORE * 12, AFTER * 12)
    pair = review.view.pair
    count = len(pair.changes)
    assert count > 12
    for _ in range(count - 2):
        qtbot.keyClick(pair.after, Qt.Key.Key_F8)
    assert review.view.place.text() == f"Change {count - 2} of {count}"
    assert pair.after.verticalScrollBar().value() > 0
    qtbot.waitUntil(lambda: pair.before.verticalScrollBar().value() == pair.after.verticalScrollBar().value())
    for _ in range(3):
        qtbot.keyClick(pair.after, Qt.Key.Key_F8)
    assert review.at == 0
    qtbot.keyClick(pair.after, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert review.at == count - 1


def test_changed_words_are_struck_out_and_underlined_not_only_coloured(desk: Desk) -> None:
    pair = _review(desk, BEFORE, AFTER).view.pair
    for side, change in ((pair.before, pair.changes[0].before), (pair.after, pair.changes[0].after)):
        cursor = side.textCursor()
        cursor.setPosition(change.start + 1)
        look = cursor.charFormat()
        assert look.fontStrikeOut() is (side is pair.before)
        assert look.fontUnderline() is (side is pair.after)


def test_what_belongs_together_stands_level(desk: Desk, qtbot: QtBot) -> None:
    pair = _review(desk, BEFORE, AFTER).view.pair
    tops = (BEFORE.index("- An"), AFTER.index("- A social"))
    qtbot.waitUntil(lambda: abs(pair.before.top_of(tops[0]) - pair.after.top_of(tops[1])) <= 1)


def test_a_finding_leads_to_its_place(desk: Desk) -> None:
    review = _review(desk, BEFORE, AFTER)
    tree = review.view.panel.findings
    jargon = next(item for item in tree._rules() if item.text(0) == "Jargon")
    review.view.panel.findings.itemActivated.emit(jargon.child(0), 0)
    place = review.view.pair.before.textCursor().position()
    assert BEFORE[place:].lower().startswith(jargon.child(0).text(0).lower())


def test_without_a_leaflet_it_says_what_to_do_and_one_revision_is_shown(desk: Desk) -> None:
    desk.window.show_page("Review")
    review = desk.workspaces.review
    assert review
    assert review.view.empty.isVisible()
    assert "save" in review.view.empty.advice.text()
    review.view.empty.act.click()
    assert desk.window.shown_page() == "Write"
    desk.window.show_page("Review")
    _leaflet(desk, BEFORE)
    review.refresh()
    assert review.view.pair.after.toPlainText() == BEFORE
    assert review.view.place.text() == "One revision so far"
    assert review.deciding.dossier
    assert review.view.sheet.moves[Move.ASK].isEnabled()


def test_a_menu_holds_what_fits_the_workspace(desk: Desk) -> None:
    _review(desk, BEFORE, AFTER)
    shown = [one.text() for one in desk.window.menu("&Check").actions() if one.isVisible()]
    walk, at_sentence = (
        ["&Next change", "&Previous change"],
        ["&Comment on this sentence…", "&Write on from this revision"],
    )
    assert shown == [*walk, *at_sentence, "Compare &two files…"]
    desk.window.show_page("Write")
    assert "&Next finding" in [one.text() for one in desk.window.menu("&Check").actions() if one.isVisible()]


def test_two_files_are_compared_and_kept_nowhere(desk: Desk, tmp_path: Path) -> None:
    review = _review(desk, BEFORE, AFTER)
    for name, text in (("old.md", AFTER), ("new.md", BEFORE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    review.compare_files(tmp_path / "old.md", tmp_path / "new.md")
    assert review.view.pair.before.toPlainText() == AFTER
    assert "new.md" in review.view.pair.after_picker.combo.currentText()
    assert not review.view.tabs[1].isEnabled()
    review.comment()
    assert desk.services
    assert len(desk.services.leaflets.all()) == 1
    desk.window.show_page("Write")
    desk.window.show_page("Review")
    assert review.view.pair.after.toPlainText() == AFTER
    assert review.view.tabs[1].isEnabled()


def test_a_file_that_cannot_be_read_leaves_the_comparison_as_it_is(desk: Desk, tmp_path: Path) -> None:
    review = _review(desk, BEFORE, AFTER)
    review.compare_files(tmp_path / "nowhere.md", tmp_path / "new.md")
    (box,) = desk.window.findChildren(QMessageBox)
    assert "nowhere.md" in box.text()
    box.close()
    assert review.view.pair.after.toPlainText() == AFTER
    assert review.view.tabs[1].isEnabled()


def test_every_control_has_a_name(desk: Desk) -> None:
    assert unnamed(_review(desk, BEFORE, AFTER).view) == []


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off(desk: Desk, qtbot: QtBot, size: tuple[int, int], percent: int) -> None:
    review = _review(desk, BEFORE, AFTER)
    desk.set_text_size(percent)
    desk.window.resize(*size)
    qtbot.waitUntil(lambda: cut_off(review.view) == [])
    assert review.view.minimumSizeHint().width() <= size[0]
    desk.set_text_size(100)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_changed_words_can_be_read_on_their_colour(colours: theme.Colours) -> None:
    assert contrast(colours.rules["label"], colours.removed) >= 4.5
    assert contrast(colours.good, colours.added) >= 4.5
    assert contrast(colours.text, colours.current) >= 4.5


def test_lines_that_share_words_stand_in_one_row() -> None:
    before, after = "One two three.\nGone entirely.\nLast line here.", "One two four.\nLast line here."
    found = rows(word_changes(before, after), before, after)
    assert found[0] == Row(0, 1, 0, 1)
    assert found[-1] == Row(2, 3, 1, 2)
    assert [line for row in found for line in range(row.before, row.before_end)] == [0, 1, 2]


OLD = """# Disabled Facilities Grant

## Introduction

Applicants must certify an intention to occupy the dwelling for five years.

- Provision of suitable bathing or showering facilities
- Improvement of heating systems

A decision will be notified within six months of receipt of an application.
"""
NEW = """# Help to change your home

You can ask for it if you plan to live there for five years, and we will tell you what we decide.

## What we pay for

We can pay for things like:

- a shower that you can walk into
- better heating

We will answer within six months.
"""


def test_a_text_that_was_written_anew_stands_beside_what_spoke_of_the_same() -> None:
    found = rows(word_changes(OLD, NEW), OLD, NEW)
    old, new = OLD.split("\n"), NEW.split("\n")
    for texts, starts, ends in ((old, 0, 1), (new, 2, 3)):
        assert [line for row in found for line in range(row[starts], row[ends])] == list(range(len(texts)))
    beside = {
        old[row.before]: new[row.after]
        for row in found
        if row.before_end == row.before + 1 and row.after < row.after_end
    }
    assert beside[old[0]] == new[0]
    assert beside[old[4]].endswith("five years, and we will tell you what we decide.")
    assert [beside[old[at]] for at in (6, 7, 9)] == [new[8], new[9], new[11]]


def test_what_has_no_counterpart_at_the_top_leaves_room_for_it(desk: Desk, qtbot: QtBot) -> None:
    after = f"You can ask us for help.\n\nRing us.\n\n{BEFORE}"
    pair = _review(desk, BEFORE, after).view.pair
    start = after.index(BEFORE)
    qtbot.waitUntil(lambda: abs(pair.before.top_of(0) - pair.after.top_of(start)) <= 1)


def unnamed(page: QWidget) -> list[str]:
    """The controls that the keyboard reaches and a screen reader could not name."""
    found = []
    for widget in page.findChildren(QWidget):
        named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not named:
            found.append(type(widget).__name__)
    return [name for name in found if name != "QWidget"]


def cut_off(page: QWidget) -> list[str]:
    """The buttons and labels that are smaller than their words need."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, Elided):
            continue
        needed = widget.minimumSizeHint()
        if isinstance(widget, QPushButton) and widget.width() < needed.width() - 1:
            found.append(widget.text())
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                found.append(widget.text())
        elif isinstance(widget, QLabel) and widget.width() < needed.width():
            found.append(widget.text())
    return found


def contrast(one: str, other: str) -> float:
    """WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
