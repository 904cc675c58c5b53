"""A review in the window: ticking, commenting, settling, the moves, sign-off, evidence, and who was first."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from plainspeak import settings
from plainspeak.rewrite.review import Move, State
from plainspeak.text.model import Span
from plainspeak.ui.app import Desk
from plainspeak.ui.review import told
from plainspeak.ui.review.asking import Asked, AskName, AskReaders
from plainspeak.ui.review.controller import ReviewController

BEFORE = "# Help at home\n\nYou must pay £20 within 14 days.\n\nDomiciliary care will commence soon.\n"
AFTER = "# Help at home\n\nYou must pay £25 within 14 days.\n\nCare at home will start soon.\n"


@pytest.fixture
def review(desk: Desk) -> ReviewController:
    assert desk.services
    leaflet = desk.services.leaflets.create("Help at home", BEFORE, "Ann", called="As it was")
    desk.services.leaflets.save(leaflet.id, AFTER, "Ann", "Plainer")
    desk.keeper.open_leaflet(leaflet.id)
    desk.window.show_page("Review")
    assert desk.workspaces.review
    desk.workspaces.review.view.show_aside(1)
    return desk.workspaces.review


def state(review: ReviewController) -> State:
    assert review.deciding.dossier
    return review.deciding.dossier.review.state


def words(review: ReviewController) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in review.view.sheet.findChildren(QLabel) if one.isVisibleTo(review.view.sheet))


def put_cursor(review: ReviewController, text: str) -> None:
    cursor = review.view.pair.after.textCursor()
    cursor.setPosition(AFTER.index(text))
    review.view.pair.after.setTextCursor(cursor)


def test_only_the_moves_there_are_can_be_seen(review: ReviewController) -> None:
    sheet = review.view.sheet

    def seen() -> set[Move]:
        return {move for move, button in sheet.moves.items() if button.isVisibleTo(sheet)}

    assert seen() == {Move.ASK}
    review.deciding.make(Move.ASK)
    assert seen() == {Move.RETURN, Move.APPROVE}
    assert not sheet.moves[Move.APPROVE].isEnabled()
    assert "tick or mend 1 fact that differs" in sheet.moves[Move.APPROVE].accessibleDescription()
    review.deciding.make(Move.RETURN, "Check the price")
    assert seen() == {Move.ASK}
    assert "asks for changes: “Check the price”" in words(review)


def test_ticking_every_fact_opens_the_way_to_sign_off(review: ReviewController) -> None:
    review.deciding.make(Move.ASK)
    (box,) = review.view.sheet.facts
    assert box.accessibleName() == "Meant: Money, “£20” became “£25”"
    assert review.view.tabs[1].text() == "Review (1)"
    box.click()
    assert review.view.tabs[1].text() == "Review"
    assert review.view.sheet.facts[0].isChecked()
    review.view.sheet.facts[0].click()
    assert not review.view.sheet.moves[Move.APPROVE].isEnabled()
    review.view.sheet.facts[0].click()
    review.deciding.make(Move.APPROVE, "Good")
    assert state(review) is State.APPROVED
    assert "It is locked" in words(review)
    assert not review.view.sheet.facts[0].isEnabled()
    review.deciding.make(Move.PUBLISH)
    assert state(review) is State.PUBLISHED


def test_a_comment_is_made_on_the_sentence_at_the_cursor_followed_and_settled(
    desk: Desk, review: ReviewController
) -> None:
    put_cursor(review, "start soon")
    span = review._chosen()
    assert span is not None
    review.deciding.say(span, "How soon?")
    assert "“Care at home will start soon.”" in words(review)
    assert desk.services
    new = AFTER.replace("Care at home will start soon.", "Hello.\n\nCare at home will start in May.")
    desk.services.leaflets.save(review.leaflet_id, new, "Ann")
    review.refresh()
    assert "Reworded since" in words(review)
    review.deciding.show_remark(1)
    shown = review.view.pair.after.textCursor().position()
    assert new[shown:].startswith("Care at home will start in May.")
    review.deciding.settle_with(1, "Said when")
    assert "Said when" in words(review)
    desk.services.leaflets.save(review.leaflet_id, AFTER.replace("Care at home will start soon.", ""), "Ann")
    review.refresh()
    assert "This sentence is gone" in words(review)


def test_the_comment_dialog_says_which_sentence(review: ReviewController) -> None:
    put_cursor(review, "must pay")
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Asked)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        assert not dialog.do.isEnabled()
        dialog.field.setPlainText("Since when?")
        dialog.do.click()

    QTimer.singleShot(0, answer)
    review.comment()
    assert "“You must pay £25 within 14 days.”" in seen
    assert "Since when?" in words(review)


def test_no_comment_on_an_older_revision(desk: Desk, review: ReviewController) -> None:
    review.view.pair.after_picker.combo.setCurrentIndex(0)
    review.comment()
    assert "last revision" in desk.window._notice.text()


def test_what_somebody_else_did_first_is_shown_and_nothing_is_decided(desk: Desk, review: ReviewController) -> None:
    assert desk.services
    review.deciding.make(Move.ASK)
    review.view.sheet.facts[0].click()
    desk.services.reviews.send_back(review.leaflet_id, "Not yet", "Bob")
    review.deciding.make(Move.APPROVE)
    boxes = desk.window.findChildren(QMessageBox)
    assert ["Bob asked for changes" in box.text() for box in boxes] == [True]
    boxes[0].close()
    assert state(review) is State.CHANGES_ASKED
    assert "Not yet" in words(review)


def test_readers_are_noted(review: ReviewController) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AskReaders)
        dialog.who_field.setText("3 people")
        assert not dialog.do.isEnabled()
        dialog.said_field.setPlainText("Clear.")
        assert dialog.on == date.today()
        dialog.do.click()

    QTimer.singleShot(0, answer)
    review.view.sheet.note.click()
    assert "3 people: Clear." in words(review)


@pytest.mark.parametrize("ending", ["html", "docx"])
def test_the_evidence_is_saved(desk: Desk, review: ReviewController, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"evidence.{ending}"
    review.deciding.save_evidence(path)
    assert path.stat().st_size > 5_000
    assert path.name in desk.window._notice.text()


def test_both_texts_as_one_and_the_line_over_all_revisions(review: ReviewController) -> None:
    pair = review.view.pair
    review.view.as_one.click()
    assert pair.is_merged
    text = pair.merged.toPlainText()
    assert "Domiciliary care will commence Care at home will start soon." in text
    review.walk(1)
    place = pair.merged.textCursor().position()
    assert text[place:].startswith("£20 £25 within")
    review._show_words(Span(0, 3), before=True)
    assert not pair.is_merged
    assert not review.view.as_one.isChecked()
    trend = review.view.panel.trend
    assert "Revision 1" in trend.accessibleDescription()
    assert "Revision 2" in trend.accessibleDescription()
    trend.chosen.emit(0)
    assert pair.after.toPlainText() == BEFORE


def test_every_button_of_a_comment_says_which(review: ReviewController) -> None:
    put_cursor(review, "start soon")
    span = review._chosen()
    assert span
    review.deciding.say(span, "How soon?")
    links = [one for one in review.view.sheet.findChildren(QPushButton) if one.property("look") == "link"]
    assert any("How soon?" in one.accessibleName() for one in links)
    assert any("Care at home" in one.accessibleName() for one in links)


def test_a_paragraph_that_moved_is_shown_as_moved(desk: Desk) -> None:
    assert desk.services
    parts = ["# Trips", "We go to the sea every month by bus.", "Ring us on Monday to book a place.", "It is free."]
    leaflet = desk.services.leaflets.create("Trips", "\n\n".join(parts) + "\n", "Ann")
    desk.services.leaflets.save(leaflet.id, "\n\n".join([parts[0], *parts[2:], parts[1]]) + "\n", "Ann")
    desk.keeper.open_leaflet(leaflet.id)
    desk.window.show_page("Review")
    review = desk.workspaces.review
    assert review
    told = []
    for _ in review.view.pair.changes:
        review.walk(1)
        told.append(desk.window._notice.text())
    assert any(one.startswith("Moved from here: We go") for one in told)
    assert any(one.startswith("Moved to here: We go") for one in told)
    for side, text in ((review.view.pair.before, parts), (review.view.pair.after, parts)):
        cursor = side.textCursor()
        cursor.setPosition(side.toPlainText().index(text[1]) + 3)
        assert not cursor.charFormat().fontStrikeOut()
        assert cursor.charFormat().underlineStyle() is cursor.charFormat().UnderlineStyle.DashUnderline


def test_a_fact_leads_to_its_words_in_both_texts(review: ReviewController) -> None:
    review.view.sheet.fact_shown.emit(0)
    for side, text, words in (
        (review.view.pair.before, BEFORE, "£20"),
        (review.view.pair.after, AFTER, "£25"),
    ):
        assert side._current == Span(text.index(words), text.index(words) + 3)


def test_an_open_comment_is_marked_beside_its_sentence_and_the_list_tells_the_state(review: ReviewController) -> None:
    place = AFTER.index("Care at home")
    review.deciding.say(Span(place, place + 4), "How soon?")
    assert review.view.pair.after._noted == [Span(place, AFTER.rindex(".") + 1)]
    review.deciding.settle_with(1, "In May")
    assert review.view.pair.after._noted == []
    review.deciding.make(Move.ASK)
    review.refresh()
    assert "in review" in review.view.leaflet.currentText()


def test_words_that_stayed_look_so_after_a_change_was_shown(review: ReviewController) -> None:
    put_cursor(review, "25")
    review.refresh()
    cursor = review.view.pair.after.textCursor()
    cursor.setPosition(AFTER.index("within") + 1)
    assert not cursor.charFormat().fontUnderline()


def test_the_list_of_leaflets_tells_the_state_as_it_moves(review: ReviewController) -> None:
    assert " · draft · " in review.view.leaflet.currentText()
    review.deciding.make(Move.ASK)
    assert " · in review · " in review.view.leaflet.currentText()


def test_the_keyboard_stays_where_it_is_when_something_is_ticked(desk: Desk, review: ReviewController) -> None:
    box = review.view.sheet.facts[0]
    box.setFocus()
    box.click()
    assert review.view.sheet.facts[0] is not box
    assert desk.window.focusWidget() is review.view.sheet.facts[0]


@pytest.mark.parametrize("who", ["Ann", "Bea"])
def test_whoever_wrote_it_is_told_so_before_they_sign_it_off(review: ReviewController, who: str) -> None:
    settings.save(settings.Settings(name=who))
    review.deciding.make(Move.ASK)
    review.deciding.tick(0, True)
    assert f"You are {who}." in words(review)
    assert ("You wrote this revision yourself" in words(review)) == (who == "Ann")
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Asked)
        asked.extend(one.text() for one in dialog.findChildren(QLabel))
        dialog.do.click()

    QTimer.singleShot(0, answer)
    review.deciding.move(Move.APPROVE)
    assert state(review) is State.APPROVED
    assert any("wrote this revision yourself" in one for one in asked) == (who == "Ann")
    assert ("who also wrote it" in words(review)) == (who == "Ann")


def test_a_writer_who_opens_the_leaflet_is_told_that_changes_are_asked(desk: Desk, review: ReviewController) -> None:
    assert review.deciding.dossier
    leaflet = review.deciding.dossier.leaflet.id
    review.deciding.make(Move.ASK)
    review.deciding.make(Move.RETURN, "Check the price")
    desk.window.show_page("Write")
    desk.keeper.open_leaflet(leaflet)
    shown = [one.text() for one in desk.window.statusBar().findChildren(QLabel)]
    assert any("asks for changes: “Check the price” See Review" in one for one in shown)


def test_a_missed_target_is_told_before_signing_off(desk: Desk, review: ReviewController) -> None:
    assert desk.services
    assert review.deciding.dossier
    leaflet = review.deciding.dossier.leaflet.id
    desk.services.leaflets.save(
        leaflet, "Domiciliary provision necessitates multidisciplinary assessment. " * 20, "Ann"
    )
    assert told.caution(desk.services.reviews.dossier(leaflet), "Bea").endswith("and the target is 11.")
    desk.services.leaflets.save(leaflet, "We help you at home. Call us and we will come. " * 20, "Ann")
    assert told.caution(desk.services.reviews.dossier(leaflet), "Bea") == ""


def test_a_reviewer_at_a_shared_computer_says_who_they_are(desk: Desk, review: ReviewController) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AskName)
        dialog.field.setText(" Bea Lund ")
        dialog.do.click()

    QTimer.singleShot(0, answer)
    review.view.sheet.rename.click()
    assert "You are Bea Lund." in words(review)
    desk.set_text_size(125)
    assert settings.person() == "Bea Lund"
    desk.set_text_size(100)


def test_showing_a_fact_again_goes_to_its_next_place(desk: Desk, review: ReviewController) -> None:
    assert desk.services
    assert review.deciding.dossier
    leaflet = review.deciding.dossier.leaflet.id
    desk.services.leaflets.save(leaflet, AFTER + "\nIt is £25 for all.\n", "Ann")
    review.refresh()
    place = next(n for n, one in enumerate(review.deciding.dossier.facts) if one.change.after == "£25")
    seen = []
    for _ in range(3):
        review.deciding.show_fact(place)
        seen.append(review.view.pair.after.chosen().start)
    first, second = AFTER.index("£25"), len(AFTER) + len("\nIt is ")
    assert seen == [first, second, first]
