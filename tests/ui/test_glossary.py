"""The team's words in the window: found, read, added, changed, and never overwritten in silence."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from plainspeak.glossary.model import Alternative, Kind, Status
from plainspeak.ui.app import Desk
from plainspeak.ui.glossary.controller import GlossaryController
from plainspeak.ui.glossary.drafting import Typed, drafted, tried, typed_from
from plainspeak.ui.glossary.naming import field_changes, topic_name
from plainspeak.ui.glossary.side import HISTORY

CARE = "domiciliary-care"
CutOff = Callable[[QWidget], list[str]]


def _open(desk: Desk) -> GlossaryController:
    desk.window.show_page("Glossary")
    assert desk.workspaces.glossary
    return desk.workspaces.glossary


def _begin_edit(desk: Desk, entry_id: str = CARE) -> GlossaryController:
    glossary = _open(desk)
    assert desk.services
    glossary.view.search.setText(desk.services.words.get(entry_id).headword)
    glossary.begin_edit()
    return glossary


def _shown(glossary: GlossaryController) -> list[str]:
    return [entry.id for entry in glossary.view.list.entries()]


def _history(glossary: GlossaryController) -> str:
    return glossary.view.page.side.pages[HISTORY].toPlainText()


def test_every_word_is_listed_and_the_first_is_shown(desk: Desk) -> None:
    glossary = _open(desk)
    assert glossary.view.tally.text() == "5 words"
    assert glossary.view.page.word.text() == glossary.view.list.entries()[0].headword


@pytest.mark.parametrize(
    ("typed", "found"),
    [("domicil", [CARE]), ("home care", [CARE]), ("COMMENCE", ["commence"]), ("zzz", [])],
)
def test_search_finds_the_word_and_what_to_say_instead(desk: Desk, qtbot: QtBot, typed: str, found: list[str]) -> None:
    glossary = _open(desk)
    qtbot.keyClicks(glossary.view.search, typed)
    assert _shown(glossary) == found
    assert glossary.view.nothing.isVisible() is (not found)


def test_the_list_can_be_narrowed_to_a_kind(desk: Desk) -> None:
    glossary = _open(desk)
    glossary.view.kind.setCurrentIndex(glossary.view.kind.findData(Kind.FORMAL))
    assert _shown(glossary) == ["commence", "utilise"]


def test_a_word_added_is_flagged_in_write_at_once(desk: Desk, qtbot: QtBot) -> None:
    desk.keeper.show_text("We offer wraparound support to all.", "A leaflet")
    glossary = _open(desk)
    glossary.begin_new("wraparound support", "We offer wraparound support to all.")
    form = glossary.view.form
    form.alternatives.setPlainText("all-round help")
    form.reason.setText("Readers did not know it")
    qtbot.waitUntil(lambda: "all-round help" in form.outcome.text())
    form.save.click()
    assert glossary.view.page.word.text() == "wraparound support"
    assert [one.text for one in desk.write.findings] == ["wraparound support"]
    assert "Readers did not know it" in _history(glossary)


def test_add_to_glossary_in_write_fills_in_the_form(desk: Desk) -> None:
    desk.write.deeds.add_to_glossary.emit("MASH", "Call the MASH.")
    form = desk.workspaces.glossary.view.form if desk.workspaces.glossary else None
    assert form is not None
    assert form.isVisible()
    assert (form.headword.text(), form.sentence.toPlainText()) == ("MASH", "Call the MASH.")
    assert form.typed().kind is Kind.ACRONYM


def test_an_edit_keeps_its_history_field_by_field(desk: Desk) -> None:
    glossary = _begin_edit(desk)
    glossary.view.form.meaning.setPlainText("Help in your own home.")
    glossary.view.form.reason.setText("It had none")
    glossary.save()
    story = _history(glossary)
    assert "It had none" in story
    assert "→ Help in your own home." in story
    assert "changed by your team" in glossary.view.page.body.toPlainText()


def test_an_older_version_can_be_put_back(desk: Desk) -> None:
    glossary = _begin_edit(desk)
    before = glossary.entry
    glossary.view.form.alternatives.setPlainText("help at home")
    glossary.save()
    glossary.restore(0)
    assert glossary.entry == before
    assert "Put back the shipped words" in _history(glossary)


def test_what_is_wrong_is_said_beside_the_form_and_nothing_typed_is_lost(desk: Desk) -> None:
    glossary = _open(desk)
    glossary.begin_new("domiciliary care")
    form = glossary.view.form
    form.alternatives.setPlainText("home help")
    form.save.click()
    assert "in the glossary already" in form.problem.text()
    assert form.problem.isVisible()
    assert form.alternatives.toPlainText() == "home help"


def test_it_is_checked_while_one_types(desk: Desk, qtbot: QtBot) -> None:
    glossary = _open(desk)
    glossary.begin_new("frobnicate")
    form = glossary.view.form
    form.alternatives.setPlainText("frobnicate")
    qtbot.waitUntil(lambda: "say it in other words" in form.problem.text())
    form.alternatives.setPlainText("mend")
    qtbot.waitUntil(lambda: not form.problem.isVisible())


def test_two_people_editing_one_word_see_both_versions(desk: Desk) -> None:
    glossary = _begin_edit(desk)
    assert desk.services
    words = desk.services.words
    words.edit(replace(words.get(CARE), meaning="Theirs.", source="Care Act"), 0, "Sam", "Mine first")
    glossary.view.form.meaning.setPlainText("Yours.")
    glossary.view.form.why.setPlainText("Nobody knows it.")
    glossary.save()
    conflict = glossary.view.conflict
    assert conflict.isVisible()
    assert list(conflict.choices) == ["meaning", "why", "source"]
    assert conflict.choices["why"][1].isChecked(), "only you changed it"
    assert conflict.choices["source"][0].isChecked(), "only they changed it"
    conflict.choices["meaning"][0].setChecked(True)
    conflict.save.click()
    saved = words.get(CARE)
    assert (saved.meaning, saved.why, saved.source) == ("Theirs.", "Nobody knows it.", "Care Act")
    assert len(words.history(CARE)) == 2


def test_a_word_can_be_retired_and_brought_back(desk: Desk) -> None:
    desk.keeper.show_text("We utilise it.", "A leaflet")
    glossary = _open(desk)
    glossary.view.search.setText("utilise")
    glossary.view.page.retire.click()
    assert glossary.entry is not None
    assert glossary.entry.status is Status.RETIRED
    assert not desk.write.findings
    glossary.view.page.retire.click()
    assert [one.text for one in desk.write.findings] == ["utilise"]


def test_the_keyboard_alone_finds_edits_and_saves(desk: Desk, qtbot: QtBot) -> None:
    glossary = _open(desk)
    glossary.view.list.setFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = glossary.view.search
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClicks(search, "c")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    chosen = glossary.entry
    qtbot.keyClick(search, Qt.Key.Key_Return)
    form = glossary.view.form
    assert chosen is not None
    assert form.headword.text() == chosen.headword
    assert form.headword.hasFocus()
    form.meaning.setFocus()
    qtbot.keyClicks(form.meaning, "Plain.")
    qtbot.keyClick(form.meaning, Qt.Key.Key_Tab)
    assert form.expansion.hasFocus(), "Tab goes on from a field of several lines"
    form.save.setFocus()
    qtbot.keyClick(form.save, Qt.Key.Key_Space)
    assert desk.services
    assert desk.services.words.get(chosen.id).meaning.endswith("Plain.")


def test_every_control_has_a_name(desk: Desk) -> None:
    glossary = _open(desk)
    assert _unnamed(glossary.view) == []
    glossary.begin_edit()
    assert _unnamed(glossary.view) == []


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("writing", [False, True])
def test_nothing_is_cut_off(
    desk: Desk, qtbot: QtBot, cut_off: CutOff, size: tuple[int, int], percent: int, writing: bool
) -> None:
    glossary = _begin_edit(desk) if writing else _open(desk)
    desk.set_text_size(percent)
    desk.window.resize(*size)
    qtbot.waitUntil(lambda: cut_off(glossary.view) == [])
    desk.set_text_size(100)


def test_a_wording_that_stays_keeps_the_forms_corrected_by_hand(desk: Desk) -> None:
    assert desk.services
    entry = desk.services.words.get("utilise")
    typed = replace(typed_from(entry), alternatives="use\n\n put to work \nuse")
    assert drafted(typed, entry).alternatives == (*entry.alternatives, Alternative("put to work"))


def test_trying_shows_how_the_sentence_would_read(desk: Desk) -> None:
    assert desk.services
    outcome = tried(desk.services.words.get("utilise"), "They utilised a hoist and we utilise it.")
    assert outcome.becomes == "They used a hoist and we use it."
    assert [outcome.becomes[slice(*span)] for span in outcome.changed] == ["used", "use"]


def test_only_what_differs_is_told(desk: Desk) -> None:
    assert desk.services
    entry = desk.services.words.get(CARE)
    changed = field_changes(entry, replace(entry, topic="care-and-support", status=Status.RETIRED))
    assert [(one.name, one.before, one.after) for one in changed] == [
        ("Topic", "", "Care and support"),
        ("Status", "In use", "Retired, not in use"),
    ]
    assert topic_name("staying-safe") == "Staying safe"
    assert Typed() == Typed()


def _unnamed(page: QWidget) -> list[str]:
    found = []
    for widget in page.findChildren(QWidget):
        named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not named:
            found.append(type(widget).__name__)
    return [name for name in found if name != "QWidget"]
