"""The empty page, finding, readers, names and settings: what is around the text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from plainspeak import settings
from plainspeak.service import Services
from plainspeak.ui.app import Desk
from plainspeak.ui.write.dialogs import AskForNewName
from plainspeak.ui.write.keeping import NEW, SAMPLE
from plainspeak.ui.write.searching import Wanted

Show = Callable[[str], Desk]


def test_an_empty_page_says_what_to_do_and_goes_at_the_first_letter(show: Show) -> None:
    desk = show("")
    welcome = desk.view.welcome
    assert welcome.isVisible()
    assert welcome.title.text() == "Paste your leaflet here"
    QTest.keyClicks(desk.view.editor, "W")
    assert not welcome.isVisible()
    desk.view.editor.undo()
    assert welcome.isVisible()


def test_an_empty_page_offers_the_last_leaflets(show: Show, services: Services) -> None:
    services.leaflets.create("Meals & more", "We cook.")
    desk = show("")
    (link,) = desk.view.welcome.recent
    assert link.text().startswith("Meals && more")
    link.click()
    assert desk.view.editor.text() == "We cook."


def test_the_paste_button_pastes(show: Show) -> None:
    desk = show("")
    QGuiApplication.clipboard().setText("We help you.")
    desk.view.welcome.buttons[0].click()
    assert desk.view.editor.text() == "We help you."


def test_a_leaflet_that_is_pasted_takes_the_place_of_the_sample_that_nobody_changed(desk: Desk) -> None:
    leaflet = "# Meals at home\n\nWe cook for you."
    sample = desk.view.editor.text()
    for changed, pasted, text, name in (
        ("", leaflet, leaflet, NEW),
        ("", "commence", f"commence{sample}", SAMPLE),  # words to try
        ("!", leaflet, f"!{leaflet}{sample}", SAMPLE),
    ):
        desk.view.editor.document().setModified(False)
        desk.keeper.show_sample()
        desk.view.editor.insertPlainText(changed)
        QGuiApplication.clipboard().setText(pasted)
        desk.view.editor.paste()
        assert (desk.view.editor.text(), desk.keeper.name) == (text, name), pasted
    desk.view.editor.document().setModified(False)


def test_what_was_told_of_one_leaflet_does_not_stand_beside_the_next(show: Show) -> None:
    desk = show("We help you.")
    desk.window.tell("Saved as help.docx")
    desk.keeper.start_new()
    assert desk.window._notice.text() == ""


def test_the_sample_is_one_press_away(show: Show) -> None:
    desk = show("")
    desk.view.welcome.buttons[2].click()
    assert desk.view.editor.text().startswith("# Help at home")


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        (Wanted("care"), [(0, 4), (9, 13), (17, 21)]),
        (Wanted("care", whole=True), [(0, 4), (17, 21)]),
        (Wanted("Care", capitals=True), [(0, 4)]),
        (Wanted("a.e"), []),
        (Wanted(""), []),
    ],
)
def test_words_are_found_as_they_are_meant(wanted: Wanted, places: list[tuple[int, int]]) -> None:
    assert wanted.places("Care and careful care") == places


def test_curly_and_straight_apostrophes_are_found_alike() -> None:
    assert Wanted("don't").places("I don’t. I don't.") == [(2, 7), (11, 16)]


def test_finding_goes_round_and_counts(show: Show) -> None:
    desk = show("One care 🎉, two care, three care.")
    finder = desk.view.finder
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert finder.isVisible()
    finder.words.setText("care")
    assert finder.count.text() == "1 of 3"
    seen = []
    for _ in range(4):
        finder.step(1)
        seen.append(desk.view.editor.textCursor().selectionStart())
    assert seen[3] == seen[0]
    assert len(set(seen)) == 3
    finder.step(-1)
    assert desk.view.editor.textCursor().selectionStart() == seen[2]


def test_replacing_all_is_one_undo_and_says_how_many(show: Show) -> None:
    text = "One care 🎉, two care, three care."
    desk = show(text)
    finder = desk.view.finder
    finder.open_bar(replacing=True)
    finder.words.setText("care")
    finder.instead.setText("help")
    finder.all.click()
    assert desk.view.editor.text() == text.replace("care", "help")
    assert desk.window._notice.text() == "Replaced in 3 places"
    desk.view.editor.undo()
    assert desk.view.editor.text() == text


def test_replacing_one_goes_on_to_the_next(show: Show) -> None:
    desk = show("care care care")
    finder = desk.view.finder
    finder.open_bar(replacing=True)
    finder.words.setText("care")
    finder.instead.setText("careful care")
    finder.replace_one()
    finder.replace_one()
    assert desk.view.editor.text() == "careful care careful care care"


def test_escape_closes_the_bar_and_goes_back_to_the_text(show: Show) -> None:
    desk = show("care")
    desk.window.activateWindow()
    desk.view.finder.open_bar(replacing=False)
    QTest.keyClick(desk.view.finder.words, Qt.Key.Key_Escape)
    assert not desk.view.finder.isVisible()
    assert desk.view.editor.hasFocus()


def test_other_readers_bring_another_target_and_are_kept_with_the_leaflet(show: Show, services: Services) -> None:
    leaflet = services.leaflets.create("Old", "We help you at home. " * 30)
    desk = show("")
    desk.keeper.open_leaflet(leaflet.id)
    box = desk.view.headline.audience
    box.setCurrentIndex(box.findData("easy-read"))
    box.activated.emit(box.currentIndex())
    assert services.leaflets.get(leaflet.id).audience == "easy-read"
    easy = desk.view.headline.aim.text()
    desk.keeper.show_text("We help.", "Other")
    assert box.currentData() == "public"
    assert desk.view.headline.aim.text() != easy
    desk.keeper.open_leaflet(leaflet.id)
    assert (box.currentData(), desk.view.headline.aim.text()) == ("easy-read", easy)


def test_a_leaflet_is_renamed(show: Show, services: Services) -> None:
    leaflet = services.leaflets.create("Old", "We help.")
    desk = show("")
    desk.keeper.open_leaflet(leaflet.id)

    def fill() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, AskForNewName)
        asked._name.setText("  New\tname ")
        asked.accept()

    QTimer.singleShot(20, fill)
    desk.keeper.rename()
    assert services.leaflets.get(leaflet.id).name == desk.keeper.name == "New name"


def test_settings_are_kept_and_followed_at_once(show: Show) -> None:
    desk = show("We commence now. The form was sent.")
    dialog = desk.open_settings()
    dialog.name.setText(" Ann ")
    dialog.boxes["passive"].setChecked(False)
    dialog.words.setPlainText("Commence\n\n")
    dialog.zoom.setCurrentIndex(dialog.zoom.findData(150))
    dialog.accept()
    kept, complaint = settings.load()
    assert (kept.name, kept.rules_off, kept.own_words, kept.zoom) == ("Ann", ("passive",), ("commence",), 150)
    assert complaint is None
    assert not desk.write.findings
    assert desk.view.editor.zoom_percent == 150


def test_cancelled_settings_change_nothing(show: Show) -> None:
    desk = show("We commence now.")
    before = desk.settings
    dialog = desk.open_settings()
    dialog.boxes["formal"].setChecked(False)
    dialog.reject()
    assert desk.settings == before
    assert desk.write.findings


def test_zoom_is_kept_for_the_next_time(show: Show) -> None:
    desk = show("Words")
    desk.view.editor.zoom(1)
    assert settings.load()[0].zoom == 115
    desk.view.editor.zoom(0)
    assert settings.load()[0].zoom == 100


def test_the_window_is_no_larger_than_the_screen(show: Show) -> None:
    window = show("").window
    room = window.screen().availableSize()
    window.open_as("9999x9999")
    assert (window.width(), window.height()) == (
        max(room.width(), window.minimumSizeHint().width()),
        room.height() - 48,
    )


def test_the_window_comes_back_as_it_was_left_and_at_first_fills_a_small_screen(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = show("")
    window = desk.window
    for roomy, left, whole in (
        (QSize(9999, 9999), "", True),
        (QSize(100, 100), "", False),
        (QSize(9999, 9999), "700x500", False),
        (QSize(100, 100), settings.WHOLE_SCREEN, True),
        (QSize(100, 100), "what?", False),
    ):
        monkeypatch.setattr("plainspeak.ui.window._ROOMY", roomy)
        window.showNormal()
        window.open_as(left)
        assert window.isMaximized() is whole, (roomy, left)
    window.showNormal()
    window.resize(1000, 640)
    desk._keep_size()
    assert settings.load()[0].window == "1000x640"


@pytest.mark.parametrize(("page", "first"), [("Glossary", False), ("Write", True)])
def test_what_is_done_to_a_leaflet_stands_beside_that_leaflet_only(show: Show, page: str, first: bool) -> None:
    desk = show("We help you.")
    desk.window.show_page(page)
    (save,) = [one for one in desk.window.findChildren(QPushButton) if one.text() == "Save leaflet"]
    assert save.isVisible() is first
    assert (desk.window.head.name.text() == "A leaflet") is first
    counted = [one for one in desk.window.statusBar().findChildren(QLabel) if one.text().startswith("3 words")]
    assert [one.isVisible() for one in counted] == [first]


def test_a_press_in_the_head_leaves_the_cursor_in_the_text(show: Show) -> None:
    desk = show("We help you.")
    desk.view.editor.setFocus()
    (save,) = [one for one in desk.window.findChildren(QPushButton) if one.text() == "Save leaflet"]
    QTest.mousePress(save, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(save, Qt.MouseButton.LeftButton, pos=QPoint(-90, -90))
    assert desk.window.focusWidget() is desk.view.editor


@pytest.mark.parametrize("percent", [100, 150])
def test_settings_open_in_their_first_field_with_every_tab_in_sight(desk: Desk, percent: int) -> None:
    desk.set_text_size(percent)
    dialog = desk.open_settings()
    assert dialog.focusWidget() is dialog.name
    (tabs,) = dialog.findChildren(QTabBar)
    assert tabs.sizeHint().width() <= dialog.width()
    dialog.reject()


@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_said_of_the_text_has_the_width_it_needs_in_a_narrow_window(
    show: Show, percent: int, qtbot: QtBot
) -> None:
    desk = show("You must utilise domiciliary care.")
    desk.window.resize(1024, 700)
    desk.set_text_size(percent)
    desk.write.walk(1)
    panel = desk.view._area
    qtbot.waitUntil(lambda: panel.widget().minimumSizeHint().width() <= panel.viewport().width())
    assert panel.horizontalScrollBar().maximum() == 0


def test_what_can_be_done_stands_above_the_reason(show: Show) -> None:
    desk = show("You must utilise this.")
    desk.write.walk(1)
    card = desk.view.card
    button = card.suggestion_buttons()[0]
    assert button.mapTo(card, button.rect().bottomLeft()).y() < card.why.geometry().top()


def test_a_window_that_opens_with_large_text_has_all_of_it_large(qapp: QApplication, services: Services) -> None:
    settings.save(settings.Settings(text_size=200))
    desk = Desk(qapp)
    desk.window.show()
    desk.start(services)
    try:
        assert desk.window.head.name.font().pointSizeF() == 26
        assert desk.view.headline.number.font().pointSizeF() == 76
        assert desk.view.card.title.font().pointSizeF() == 22
    finally:
        desk.set_text_size(100)
        desk.window.close()
        desk.close()
