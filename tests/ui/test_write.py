from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from plainspeak.ui.app import Desk

Show = Callable[[str], Desk]
CARE = "We commence domiciliary care today.\n\nYou must utilise it. They commence soon."


def underlined(desk: Desk) -> list[str]:
    """The words that are underlined, as Qt counts them, line by line."""
    document = desk.view.editor.document()
    found = []
    for number in range(document.blockCount()):
        units = document.findBlockByNumber(number).text().encode("utf-16-le")
        for mark in sorted(desk.write.marks(number), key=lambda mark: (mark.start, mark.length)):
            found.append(units[2 * mark.start : 2 * (mark.start + mark.length)].decode("utf-16-le"))
    return found


def settled(desk: Desk) -> Desk:
    """Once the pause after the last key is over and the whole leaflet has been put together."""
    for _ in range(200):
        QTest.qWait(20)
        if not desk.write._pause.isActive():
            return desk
    raise AssertionError("the leaflet was never put together")


def text_of(desk: Desk) -> str:
    return desk.view.editor.text()


def test_words_are_underlined_at_once_as_they_are_typed(show: Show) -> None:
    desk = show("")
    QTest.keyClicks(desk.view.editor, "We commence ")
    assert underlined(desk) == ["commence"]


def test_typing_inside_underlined_words_takes_the_underline_away(show: Show) -> None:
    desk = show("We commence now.")
    desk.view.editor.select(6, 6)
    QTest.keyClick(desk.view.editor, "x")
    assert "formal" not in {mark.finding.rule for mark in desk.write.marks(0)}


def test_an_emoji_before_the_words_does_not_shift_their_underline(show: Show) -> None:
    assert underlined(show("Hello 👋🏽 we commence 🎉 and commence.")) == ["commence", "commence"]


def test_a_suggestion_after_an_emoji_replaces_just_its_words(show: Show) -> None:
    desk = show("👋 We 🎉 commence now.")
    desk.write.walk(1)
    desk.write.deeds.take(0)
    assert text_of(desk) == "👋 We 🎉 start now."


def test_a_term_over_a_line_end_is_underlined_on_both_lines(show: Show) -> None:
    wrapped = (
        "Most people want to go home from hospital soon. They can have help there for up to six weeks. Domiciliary\n"
        "care helps them to do so. It is there for up to six weeks. After those six weeks the team will look again at\n"
        "what you need."
    )
    assert underlined(show(wrapped)) == ["Domiciliary", "care"]


def test_an_acronym_that_is_spelt_out_meanwhile_is_settled_after_a_pause(show: Show) -> None:
    desk = show("We help.\n\nAsk an AMHP to help.")
    assert underlined(desk) == ["AMHP"]
    desk.view.editor.select(0, 0)
    QTest.keyClicks(desk.view.editor, "An approved mental health professional (AMHP) can help. ")
    assert underlined(desk)[-1] == "AMHP"  # in another paragraph, which no key has touched
    assert underlined(settled(desk)) == ["approved mental health professional"]  # still jargon
    while "(AMHP)" in text_of(desk):
        desk.view.editor.undo()
    assert underlined(settled(desk)) == ["AMHP"]


def test_marks_live_through_splitting_and_joining_lines_and_undo(show: Show) -> None:
    desk = show(CARE)
    before = underlined(desk)
    editor = desk.view.editor
    editor.select(3, 3)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert underlined(settled(desk)) == before
    QTest.keyClick(editor, Qt.Key.Key_Return)
    for _ in range(3):
        editor.undo()
    assert text_of(desk) == CARE
    assert underlined(settled(desk)) == before


def test_live_marks_are_those_of_a_fresh_look_after_many_edits(show: Show) -> None:
    desk = show(CARE)
    editor = desk.view.editor
    for place, typed in ((0, "- "), (12, "\n\n"), (3, "care "), (30, "\nand then "), (1, "# Commence\n")):
        editor.select(place, place)
        editor.textCursor().insertText(typed)
    live = underlined(settled(desk))
    desk.keeper.show_text(text_of(desk), "again")
    assert underlined(desk) == live


def test_f8_walks_the_findings_round_and_shift_f8_back(show: Show) -> None:
    desk = show(CARE)
    seen = []
    for _ in range(4):
        QTest.keyClick(desk.window, Qt.Key.Key_F8)
        assert desk.write.current is not None
        seen.append(desk.write.current.text)
    assert seen == ["commence", "domiciliary care", "utilise", "commence"]
    QTest.keyClick(desk.window, Qt.Key.Key_F8)
    assert desk.write.current.start == CARE.index("commence")
    QTest.keyClick(desk.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert desk.write.current.start == CARE.rindex("commence")


def test_enter_on_a_card_takes_the_first_suggestion_and_goes_on(show: Show) -> None:
    desk = show("We commence now. You utilise it.")
    desk.window.activateWindow()
    desk.write.go_to(0)
    desk.view.card.focus_first()
    QTest.keyClick(desk.view.card.suggestion_buttons()[0], Qt.Key.Key_Return)
    assert text_of(desk) == "We start now. You utilise it."
    assert desk.write.current is not None
    assert desk.write.current.text == "utilise"


def test_alt_and_a_number_take_that_suggestion(show: Show) -> None:
    desk = show("We commence now.")
    suggestions = desk.write.findings[0].suggestions
    QTest.keyClick(desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert text_of(desk) == f"We {suggestions[0].text} now."


def test_undo_and_redo_of_a_replacement_bring_words_and_underlines_back(show: Show) -> None:
    desk = show("We commence now.")
    desk.write.deeds.take(0)
    assert (text_of(desk), underlined(desk)) == ("We start now.", [])
    desk.view.editor.undo()
    assert (text_of(desk), underlined(desk)) == ("We commence now.", ["commence"])
    desk.view.editor.redo()
    assert (text_of(desk), underlined(desk)) == ("We start now.", [])


def test_replace_all_is_one_step_of_undo(show: Show) -> None:
    desk = show("We commence. You commence.\n\n- They commenced.")
    desk.write.deeds.take_all()
    assert text_of(desk) == "We start. You start.\n\n- They started."
    desk.view.editor.undo()
    assert text_of(desk) == "We commence. You commence.\n\n- They commenced."


def test_undo_of_a_replacement_stays_where_the_words_are(show: Show) -> None:
    desk = show("We help you.\n\n" * 200 + "We commence now. They commence.")
    place = desk.view.editor.text().index("commence")
    desk.write.walk(1)
    desk.write.deeds.take_all()
    assert desk.window._notice.text() == "Replaced in 2 places"
    (undo,) = [one for one in desk.window.menu("&Edit").actions() if one.text() == "&Undo"]
    undo.trigger()
    assert abs(desk.view.editor.cursor_place() - place) <= len("commence")
    assert desk.view.editor.verticalScrollBar().value() > 100
    assert desk.window._notice.text() == ""


def test_ignored_words_are_left_alone_in_the_whole_leaflet(show: Show) -> None:
    desk = show(CARE)
    assert desk.write.current is not None
    desk.write.deeds.ignore_in_leaflet()
    assert underlined(desk) == ["domiciliary care", "utilise"]
    assert [one.text for one in desk.write.findings] == ["domiciliary care", "utilise"]


def test_an_unchecked_rule_hides_its_findings_and_keeps_its_count(show: Show) -> None:
    desk = show(CARE)
    desk.view.filters.chips["formal"].click()
    assert underlined(desk) == ["domiciliary care"]
    assert desk.view.filters.chips["formal"].accessibleName().endswith(": 3 found")
    desk.view.filters.chips["formal"].click()
    assert len(underlined(desk)) == 4


def test_a_click_on_a_bar_of_the_strip_goes_to_its_sentence(show: Show) -> None:
    desk = show(CARE)
    strip = desk.view.strip
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert desk.view.editor.cursor_place() == CARE.index("You must")


def test_clicking_into_underlined_words_shows_their_card(show: Show) -> None:
    desk = show(CARE)
    desk.window.activateWindow()
    desk.view.editor.setFocus()
    QTest.qWait(150)
    place = CARE.index("utilise") + 2
    desk.view.editor.select(place, place)
    assert desk.write.current is not None
    assert desk.write.current.text == "utilise"


def test_the_headline_says_where_it_began_and_where_it_is(show: Show) -> None:
    desk = show("We commence domiciliary care in order to maximise independence. " * 12)
    began = desk.view.headline.number.text()
    desk.view.editor.selectAll()
    desk.view.editor.insertPlainText("We help you. You can ring us. " * 20)
    story = settled(desk).view.headline.story.text()
    assert story.startswith(f"Was {began}, now {desk.view.headline.number.text()}.")


@pytest.mark.parametrize(
    ("text", "said"), [("", "Nothing to score yet"), ("We help you.", "Too short to be sure: under 100 words.")]
)
def test_a_short_text_gets_no_false_certainty(show: Show, text: str, said: str) -> None:
    assert show(text).view.headline.story.text() == said


@pytest.mark.parametrize(
    ("html", "marks"),
    [
        ("<h1>Help</h1><p>Ring <b>us</b>.</p>", "# Help\n\nRing us."),
        ("<ul><li>One<ul><li>Two</li></ul></li></ul>", "- One\n  - Two"),
    ],
)
def test_rich_text_is_pasted_as_marks_in_one_step_of_undo(show: Show, html: str, marks: str) -> None:
    desk = show("")
    clip = QMimeData()
    clip.setHtml(html)
    clip.setText("plain")
    desk.view.editor.insertFromMimeData(clip)
    assert text_of(desk) == marks
    desk.view.editor.undo()
    assert text_of(desk) == ""


def test_plain_text_is_pasted_as_it_is_whatever_its_line_ends(show: Show) -> None:
    desk = show("")
    clip = QMimeData()
    clip.setText("One\r\nTwo\rThree\u2028Four")
    desk.view.editor.insertFromMimeData(clip)
    assert text_of(desk) == "One\nTwo\nThree\nFour"


def test_shift_enter_makes_a_line_like_any_other(show: Show) -> None:
    desk = show("")
    QTest.keyClicks(desk.view.editor, "One")
    QTest.keyClick(desk.view.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(desk.view.editor, "Two")
    assert text_of(desk) == "One\nTwo"


def test_words_for_the_glossary_are_handed_on_with_their_sentence(show: Show) -> None:
    desk = show("We commence now.")
    desk.write.deeds.add_to_glossary.disconnect()  # the Glossary workspace has its own tests
    told: list[tuple[str, str]] = []
    desk.write.deeds.add_to_glossary.connect(lambda words, sentence: told.append((words, sentence)))
    desk.write.deeds.offer_to_glossary()
    assert told == [("commence", "We commence now.")]


def test_a_bullet_is_a_dot_and_the_text_keeps_its_sign(show: Show) -> None:
    desk = show("We help:\n\n- to wash\n- to dress")
    editor = desk.view.editor
    editor.select(len(editor.text()), len(editor.text()))
    QTest.qWait(20)
    place = editor.text().index("- to wash")
    editor.mark(place, place)
    sign = editor.cursorRect()
    picture = editor.viewport().grab().toImage()
    ink = [
        (x, y)
        for x in range(sign.left(), sign.left() + 10)
        for y in range(sign.top(), sign.bottom())
        if picture.pixelColor(x, y).name() == desk.window.colours.text.lower()
    ]
    rows = {y for x, y in ink if x > sign.left() + 2}  # beside the cursor
    assert 2 <= len(rows) < sign.height() / 2, "a dot: neither a dash nor a stroke"
    assert editor.text().endswith("- to wash\n- to dress")


def test_one_kind_can_be_looked_at_alone_and_then_all_again(show: Show) -> None:
    desk = show(f"{CARE} The form was sent.")
    assert {one.rule for one in desk.write.findings} == {"jargon", "formal", "passive"}
    only, everything = desk.view.filters.menu("formal").actions()
    assert only.text() == "Show only “Formal”"
    only.trigger()
    assert {one.rule for one in desk.write.findings} == {"formal"}
    shown = [chip for chip in desk.view.filters.chips.values() if chip.isVisible()]
    assert [chip.isChecked() for chip in shown] == [chip.text() == "Formal" for chip in shown]
    assert len(shown) == 3
    everything.trigger()
    assert {one.rule for one in desk.write.findings} == {"jargon", "formal", "passive"}
