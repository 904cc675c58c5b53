"""What is done with a finding: explained, left alone in three ways, corrected; and the text always comes back."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from plainspeak.service import Services
from plainspeak.ui.app import Desk

Show = Callable[[str], Desk]
CARE = "We commence domiciliary care today.\n\nYou must utilise it. They commence soon. We commence."


def shown(desk: Desk) -> list[str]:
    return [one.text for one in desk.write.findings]


def go_to(desk: Desk, words: str, nth: int = 0) -> Desk:
    desk.write.go_to([at for at, one in enumerate(desk.write.findings) if one.text == words][nth])
    return desk


def test_ignoring_here_leaves_the_same_words_elsewhere_to_be_looked_at(show: Show) -> None:
    desk = go_to(show(CARE), "commence", 1)
    desk.write.deeds.ignore_here()
    assert shown(desk).count("commence") == 2
    desk.view.editor.select(0, 0)
    QTest.keyClicks(desk.view.editor, "Soon we start. ")
    desk.write.settle()
    assert shown(desk).count("commence") == 2
    assert desk.view.editor.text().index("commence soon") not in [one.start for one in desk.write.findings]
    assert sum(mark.finding.text == "commence" for line in range(3) for mark in desk.write.marks(line)) == 2


def test_what_is_ignored_is_remembered_with_the_leaflet(show: Show, services: Services) -> None:
    leaflet = services.leaflets.create("Old", CARE)
    desk = show("")
    desk.keeper.open_leaflet(leaflet.id)
    go_to(desk, "commence", 1).write.deeds.ignore_here()
    go_to(desk, "utilise").write.deeds.ignore_in_leaflet()
    left = shown(desk)
    desk.keeper.show_text("We utilise.", "Other")
    assert shown(desk) == ["utilise"]
    desk.keeper.open_leaflet(leaflet.id)
    assert shown(desk) == left == ["commence", "domiciliary care", "commence"]


def test_what_is_ignored_can_be_shown_again(show: Show) -> None:
    desk = show(CARE)
    before = shown(desk)
    go_to(desk, "utilise").write.deeds.ignore_in_leaflet()
    go_to(desk, "commence").write.deeds.ignore_here()
    desk.write.deeds.show_ignored()
    assert shown(desk) == before


def test_always_ignored_words_are_kept_in_the_settings(show: Show) -> None:
    desk = go_to(show(CARE), "utilise")
    desk.write.deeds.ignore_always()
    assert "utilise" not in shown(desk)
    assert desk.settings.own_words == ("utilise",)
    desk.keeper.show_text("You utilise it.", "Another")
    assert shown(desk) == []


def test_a_word_is_explained_once_and_then_needs_no_look_until_the_explanation_goes(show: Show) -> None:
    text = "# Domiciliary care\n\nAsk about domiciliary care. Then domiciliary care starts."
    desk = show(text)
    assert desk.write.deeds.explanation() == "help at home with washing and meals"
    desk.write.deeds.explain()
    assert desk.view.editor.text() == text.replace(
        "about domiciliary care", "about domiciliary care (help at home with washing and meals)"
    )
    assert shown(desk) == []
    desk.view.editor.undo()
    desk.write.settle()
    assert desk.view.editor.text() == text
    assert len(shown(desk)) == 3


def test_a_word_that_is_flagged_in_a_heading_is_explained_in_the_text_below_it(show: Show) -> None:
    desk = show("# Your day centre\n\nThe day centre is open. Our Day Centre is new.")
    assert desk.write.current
    assert desk.write.current.start < len("# Your day centre")
    desk.write.deeds.explain()
    said = "(a place to meet people and have lunch)"
    assert desk.view.editor.text() == f"# Your day centre\n\nThe day centre {said} is open. Our Day Centre is new."
    assert not shown(desk)


def test_the_card_offers_to_explain_only_what_the_glossary_can_explain(show: Show) -> None:
    desk = show(CARE)
    assert not desk.view.card.tell.isVisible()
    go_to(desk, "domiciliary care")
    assert desk.view.card.tell.isVisible()


@pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")
def test_the_mouse_on_underlined_words_is_told_what_they_are(show: Show) -> None:
    desk = show(CARE)
    editor = desk.view.editor
    cursor = editor.textCursor()
    for word, said in (("You", ""), ("commence", "Formal: “commence” is formal.")):
        cursor.setPosition(editor.text().index(word) + 1)
        place = editor.cursorRect(cursor).center()
        QApplication.sendEvent(editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, place))
        assert QToolTip.text().startswith(said), word
        assert bool(QToolTip.text()) is bool(said)


def test_a_misspelt_word_gets_its_corrections_on_its_card_and_on_right_click(show: Show) -> None:
    desk = show("You can recieve help at home.")
    (slip,) = desk.write.findings
    assert slip.rule == "spelling"
    menu = desk.view.editor.menu(slip.start + 2)
    assert menu.actions()[0].text() == "receive"
    desk.write.settle()
    assert desk.view.card.suggestion_buttons()[0].text() == "receive"
    menu.actions()[0].trigger()
    assert desk.view.editor.text() == "You can receive help at home."


def test_a_menu_away_from_findings_has_just_the_usual(show: Show) -> None:
    menu = show(CARE).view.editor.menu(0)
    assert "Ignore here" not in [one.text() for one in menu.actions()]
    assert len(menu.actions()) > 4


@pytest.mark.parametrize("seed", range(2))
def test_a_thousand_steps_there_and_back_come_to_the_original_text(show: Show, seed: int) -> None:
    desk = show(CARE * 3)
    original, chance = desk.view.editor.text(), random.Random(seed)
    editor, deeds = desk.view.editor, desk.write.deeds
    steps = (lambda: deeds.take(0), deeds.take_all, deeds.explain, editor.undo, editor.undo, editor.redo,
             deeds.ignore_here, deeds.ignore_in_leaflet, deeds.show_ignored, lambda: desk.write.walk(1))  # fmt: skip
    for _ in range(500):
        chance.choice(steps)()
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.text() == original
    assert not editor.document().isModified()


def test_copied_words_go_out_with_headings_and_lists(show: Show) -> None:
    desk = show("# Help\n\n- One\n- Two <b>\n\nRing & ask.")
    desk.view.editor.selectAll()
    desk.view.editor.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "# Help\n\n- One\n- Two <b>\n\nRing & ask."
    assert "<h1>Help</h1>" in copied.html()
    assert "<ul><li>One</li><li>Two &lt;b&gt;</li></ul>" in copied.html()


def test_personal_details_are_a_notice_and_a_list_on_request(show: Show) -> None:
    desk = show("Her NHS number is 943 476 5919. We commence now.")
    assert shown(desk) == ["commence"]
    button = desk.write.notice.button
    assert button.isVisible()
    assert button.text() == "1 possible NHS number"
    listed = desk.write.notice.open()
    assert listed is not None
    assert "943 476 5919" in listed.list.item(0).text()
    listed.chosen.emit(desk.write.personal[0])
    assert desk.view.editor.cursor_place() == desk.view.editor.text().index("943")
    listed.close()
    desk.keeper.show_text("Her NHS number is 943 476 5919. Write to jo.bloggs@example.com.", "Two kinds")
    assert button.text() == "2 possible personal details"  # the bar says other things too
    assert button.accessibleName() == "Personal details: 1 possible NHS number and 1 possible email address"


def test_the_size_says_how_long_it_takes_to_read(show: Show) -> None:
    desk = show("We help you at home. " * 160)
    assert "800 words" in desk.window._words.text()
    assert desk.window._words.text().endswith("about 4 minutes to read")
    desk.keeper.show_text("We help you.", "Short")
    assert desk.window._words.text().endswith("less than a minute to read")
    desk.keeper.show_text("We help you at home. " * 8000, "Long")
    assert "40,000 words" in desk.window._words.text()
    assert "about 3 hours to read" in desk.window._words.text()
