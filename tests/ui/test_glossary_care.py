"""Looking after the words in the window: the inbox, comments, undoing, uses, files, and what a writer may do."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from plainspeak.glossary.care import State
from plainspeak.glossary.files import read_entries
from plainspeak.glossary.model import Alternative, Entry, Glossary, Kind, Status
from plainspeak.service import Services, services_over
from plainspeak.service.words import Words
from plainspeak.settings import Settings, save
from plainspeak.ui.app import Desk
from plainspeak.ui.glossary.controller import GlossaryController
from plainspeak.ui.glossary.entries import COLUMNS
from plainspeak.ui.glossary.finding import INBOX
from plainspeak.ui.glossary.inbox import Sort
from plainspeak.ui.glossary.side import ABOUT, COMMENTS, HISTORY, USES

CARE = "domiciliary-care"


def _open(desk: Desk) -> GlossaryController:
    desk.window.show_page("Glossary")
    assert desk.workspaces.glossary
    return desk.workspaces.glossary


def _inbox(desk: Desk) -> GlossaryController:
    glossary = _open(desk)
    glossary.view.finding.turn_to(INBOX)
    return glossary


def _services(desk: Desk) -> Services:
    assert desk.services
    return desk.services


def _find(glossary: GlossaryController, word: str) -> None:
    glossary.view.search.setText(word)
    assert glossary.entry is not None
    assert glossary.entry.headword == word


def test_the_table_can_be_narrowed_to_a_status_and_sorted_by_a_column(desk: Desk) -> None:
    words = _services(desk).words
    words.edit(replace(words.get("utilise"), status=Status.RETIRED), 0)
    view = _open(desk).view
    view.status.setCurrentIndex(view.status.findData(Status.RETIRED))
    assert [entry.id for entry in view.list.entries()] == ["utilise"]
    view.status.setCurrentIndex(0)
    titles = [column.title for column in COLUMNS]
    view.list.sortByColumn(titles.index("Kind"), Qt.SortOrder.DescendingOrder)
    shown = [COLUMNS[titles.index("Kind")].text(entry) for entry in view.list.entries()]
    assert shown == sorted(shown, reverse=True)


def test_a_wide_table_shows_more_columns(desk: Desk, qtbot: QtBot) -> None:
    table = _open(desk).view.list
    hidden = [table.isColumnHidden(place) for place in range(len(COLUMNS))]
    assert hidden == [False, False, False, True, True]
    desk.window.resize(3600, 900)
    qtbot.waitUntil(lambda: not any(table.isColumnHidden(place) for place in range(len(COLUMNS))))


def test_a_suggestion_is_approved_in_the_inbox(desk: Desk) -> None:
    services = _services(desk)
    seen = services.words.get(CARE)
    services.words.suggest(replace(seen, meaning="Help at home."), "Bob", "Readers asked")
    glossary = _inbox(desk)
    decision = glossary.view.decision
    assert glossary.view.finding.inbox_tab.text() == "Inbox 1"
    assert "Bob" in decision.asked.text()
    assert "Readers asked" in decision.asked.text()
    assert "Help at home." in decision.body.toPlainText()
    decision.reason.setText("Yes")
    decision.buttons["approve"].click()
    assert services.words.get(CARE).meaning == "Help at home."
    (change,) = services.words.history(CARE)
    assert (change.suggested_by, change.why) == ("Bob", "Yes")
    assert glossary.view.nothing.isVisible()
    assert glossary.view.finding.inbox_tab.text() == "Inbox"


def test_turning_down_needs_a_reason_and_says_so(desk: Desk) -> None:
    services = _services(desk)
    services.words.suggest(Entry("", "signpost", Kind.JARGON, alternatives=(Alternative("point"),)), "Bob")
    decision = _inbox(desk).view.decision
    decision.buttons["reject"].click()
    assert "Say why" in decision.problem.text()
    assert decision.problem.isVisible()
    decision.reason.setText("We never say it")
    decision.buttons["reject"].click()
    (decided,) = services.care.suggestions(None)
    assert (decided.state, decided.reason) == (State.REJECTED, "We never say it")


def test_a_suggestion_can_be_edited_before_it_is_approved(desk: Desk) -> None:
    services = _services(desk)
    services.words.suggest(Entry("", "signpost", Kind.JARGON, alternatives=(Alternative("point"),)), "Bob")
    glossary = _inbox(desk)
    glossary.view.decision.buttons["edit"].click()
    form = glossary.view.form
    assert (form.headword.text(), form.save.text()) == ("signpost", "Approve")
    form.alternatives.setPlainText("tell")
    form.save.click()
    added = services.words.find("signpost")
    assert ([one.text for one in added.alternatives], added.status) == (["tell"], Status.APPROVED)
    assert services.words.history(added.id)[0].suggested_by == "Bob"
    assert services.care.suggestions() == ()


def test_a_suggestion_about_what_changed_meanwhile_shows_both_versions(desk: Desk) -> None:
    services = _services(desk)
    seen = services.words.get(CARE)
    services.words.suggest(replace(seen, meaning="Bobs.", source="The NHS"), "Bob")
    services.words.edit(replace(seen, meaning="Anns.", owner="Ann"), 0, "Ann")
    glossary = _inbox(desk)
    glossary.view.decision.buttons["approve"].click()
    conflict = glossary.view.conflict
    assert conflict.isVisible()
    assert conflict.title.text() == "Ann changed this word since Bob made this suggestion"
    assert [one.text() for one in conflict.choices["meaning"]] == ["As it is now", "As suggested"]
    conflict.choices["meaning"][0].setChecked(True)
    conflict.save.click()
    entry = services.words.get(CARE)
    assert (entry.meaning, entry.source, entry.owner) == ("Anns.", "The NHS", "Ann")


def test_a_clash_with_a_new_edition_is_settled_in_the_inbox(desk: Desk) -> None:
    services = _services(desk)
    seen = services.words.get(CARE)
    services.words.edit(replace(seen, meaning="Ours."), 0)
    new = replace(seen, meaning="New.", source="The NHS")
    words = Words(services.store, lambda: Glossary.of((*services.words.glossary().entries, new)))
    upgraded = services_over(services.store, words)
    desk.start(upgraded)
    glossary = _inbox(desk)
    (item,) = glossary.view.inbox.items()
    assert item.sort is Sort.CLASH
    shown = glossary.view.decision.body.toPlainText()
    assert "Meaning · both changed" in shown
    assert "Source · only the new one changed" in shown
    glossary.view.decision.buttons["both"].click()
    settled = words.get(CARE)
    assert (settled.meaning, settled.source) == ("Ours.", "The NHS")
    assert upgraded.care.clashes() == ()


def test_words_to_look_at_again_wait_and_go(desk: Desk) -> None:
    services = _services(desk)
    services.words.edit(replace(services.words.get(CARE), review_by="2020-01-31", owner="Ann"), 0)
    glossary = _inbox(desk)
    (item,) = glossary.view.inbox.items()
    assert (item.sort, item.below) == (Sort.DUE, "Since 31 Jan 2020, Ann")
    glossary.view.page.looked_at.click()
    assert services.words.get(CARE).review_by > "2026"
    assert glossary.view.finding.inbox_tab.text() == "Inbox"


def test_a_comment_is_kept_and_shown_beside_the_word(desk: Desk) -> None:
    glossary = _open(desk)
    _find(glossary, "domiciliary care")
    side = glossary.view.page.side
    side.comment.setPlainText("My dad laughed.")
    side.add.click()
    assert "My dad laughed." in side.pages[COMMENTS].toPlainText()
    assert side.tabs[COMMENTS].text() == "Comments 1"
    assert side.comment.toPlainText() == ""
    assert [one.text for one in _services(desk).care.comments(CARE)] == ["My dad laughed."]


def test_one_change_is_taken_back_from_the_history(desk: Desk) -> None:
    words = _services(desk).words
    before = words.get(CARE).meaning
    first = words.edit(replace(words.get(CARE), meaning="Bad."), 0)
    words.edit(replace(first, source="The NHS"), 1)
    glossary = _open(desk)
    _find(glossary, "domiciliary care")
    side = glossary.view.page.side
    side.undo.emit(1)
    assert (words.get(CARE).meaning, words.get(CARE).source) == (before, "The NHS")
    assert side.tabs[HISTORY].text() == "History 3"
    assert "Undid change 1" in side.pages[HISTORY].toPlainText()


def test_where_a_word_is_used_is_told_and_opened(desk: Desk, qtbot: QtBot) -> None:
    leaflet = _services(desk).leaflets.create("Help at home", "We offer domiciliary care.")
    glossary = _open(desk)
    _find(glossary, "domiciliary care")
    side = glossary.view.page.side
    qtbot.waitUntil(lambda: side.tabs[USES].text() == "Used in 1", timeout=10_000)
    assert "Help at home" in side.pages[USES].toPlainText()
    side.leaflet.emit(leaflet.id)
    assert desk.window.shown_page() == "Write"
    assert desk.view.editor.text() == "We offer domiciliary care."


def test_where_there_is_no_room_the_facts_are_a_tab(desk: Desk, qtbot: QtBot) -> None:
    glossary = _open(desk)
    _find(glossary, "domiciliary care")
    page = glossary.view.page
    assert page.side.tabs[ABOUT].isHidden()
    desk.window.resize(1024, 700)
    desk.set_text_size(200)
    qtbot.waitUntil(lambda: page.side.tabs[ABOUT].isVisible())
    assert page.body.isVisible()
    desk.set_text_size(100)
    desk.window.resize(1366, 768)
    qtbot.waitUntil(lambda: page.side.tabs[ABOUT].isHidden())
    assert page.body.isVisible()


def test_the_form_tries_the_words_examples_and_warns_of_other_entries(desk: Desk, qtbot: QtBot) -> None:
    glossary = _open(desk)
    glossary.begin_new("home help plan")
    form = glossary.view.form
    form.alternatives.setPlainText("utilise care")
    form.trial.flags.setPlainText("Ask for a home help plan.\nNothing of the kind.")
    form.trial.passes.setPlainText("Your home help plan.")
    qtbot.waitUntil(lambda: form.trial.examples.text().count("<p>") == 3, timeout=10_000)
    told = form.trial.examples.text()
    assert told.count("✓") == 1
    assert "Not flagged, but should be" in told
    assert "Flagged, but should not be" in told
    assert "“utilise care” would be flagged itself" in form.trial.warnings.text()


def test_everything_an_entry_says_can_be_written(desk: Desk) -> None:
    glossary = _open(desk)
    glossary.begin_new("home help plan")
    form = glossary.view.form
    form.alternatives.setPlainText("plan for help at home")
    form.also.setPlainText("home-help scheme")
    form.source.setText("Care Act 2014")
    form.owner.setText("Ann")
    form.review_by.setText("2027-01-31")
    form.not_near.setText("floor, Garden")
    form.no_offer_near.setText("Manager, team")
    form.trial.flags.setPlainText("Ask for a home help plan.")
    form.save.click()
    entry = _services(desk).words.find("home help plan")
    assert [term.text for term in entry.also] == ["home-help scheme"]
    assert (entry.source, entry.owner, entry.review_by) == ("Care Act 2014", "Ann", "2027-01-31")
    assert entry.not_when.near == ("floor", "garden")
    assert entry.no_offer_when.near == ("manager", "team")
    assert "Flagged without plain words beside" in glossary.view.page.body.toPlainText()
    assert entry.flags == ("Ask for a home help plan.",)


def test_a_day_that_is_none_is_told_beside_the_form(desk: Desk) -> None:
    glossary = _open(desk)
    _find(glossary, "domiciliary care")
    glossary.begin_edit()
    glossary.view.form.review_by.setText("next year")
    glossary.view.form.save.click()
    assert glossary.view.form.problem.isVisible()
    assert "next year" in glossary.view.form.problem.text()


def test_escape_leaves_the_form_and_ctrl_enter_saves_it(desk: Desk, qtbot: QtBot) -> None:
    glossary = _open(desk)
    _find(glossary, "domiciliary care")
    form = glossary.view.form
    glossary.begin_edit()
    qtbot.keyClick(form.meaning, Qt.Key.Key_Escape)
    assert glossary.view.page.isVisible()
    glossary.begin_edit()
    form.meaning.setPlainText("Help at home.")
    qtbot.keyClick(form.meaning, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _services(desk).words.get(CARE).meaning == "Help at home."


def test_only_a_word_in_sight_is_edited(desk: Desk) -> None:
    words = _services(desk).words
    words.suggest(replace(words.get("utilise"), meaning="To use."), "Bob")
    glossary = _inbox(desk)
    glossary.begin_edit()
    assert glossary.view.decision.isVisible()


@pytest.fixture
def as_writer(home: Path) -> Path:
    """Bob's settings are there before the window is."""
    save(Settings(name="Bob", role="writer"))
    return home


@pytest.mark.usefixtures("as_writer")
def test_what_a_writer_changes_is_sent_to_the_editors_with_thanks(desk: Desk) -> None:
    services, glossary = _services(desk), _open(desk)
    _find(glossary, "domiciliary care")
    assert glossary.view.page.edit.text() == "Suggest a change…"
    glossary.begin_edit()
    assert glossary.view.form.save.text() == "Suggest"
    glossary.view.form.meaning.setPlainText("Help at home.")
    glossary.view.form.save.click()
    assert not glossary.view.is_writing()
    (suggestion,) = services.care.suggestions()
    assert (suggestion.author, suggestion.draft.meaning) == ("Bob", "Help at home.")
    assert services.words.version(CARE) == 0
    glossary.view.finding.turn_to(INBOX)
    assert glossary.view.decision.isVisible()
    assert glossary.view.decision.buttons == {}


LIST = "word,kind,say instead\nblue form,jargon,form to apply\ncommence,formal,start; open\nwalrus,jargon,\n"


def _look_through(desk: Desk, qtbot: QtBot, path: Path, text: str) -> GlossaryController:
    path.write_text(text, encoding="utf-8")
    glossary = _open(desk)
    glossary.carrying.look_through(path)
    qtbot.waitUntil(glossary.view.importing.isVisible, timeout=10_000)
    return glossary


def test_a_file_is_looked_through_and_then_comes_in(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    glossary = _look_through(desk, qtbot, tmp_path / "list.csv", LIST)
    page, words = glossary.view.importing, _services(desk).words
    assert [button.text() for button in page.groups.values()] == ["New 1", "Changed 1", "Clashing 0", "Refused 1"]
    page.turn_to("refused")
    assert [(line.row, line.word) for line in page.model.lines] == [(4, "walrus")]
    page.turn_to("changed")
    assert page.model.lines[0].told == "Say instead: start; begin → start; open"
    assert "blue form" not in {entry.headword for entry in words.glossary().entries}
    assert page.bring_in.text() == "Bring in 2 words, leave out 1"
    page.reason.setText("Our own list")
    page.bring_in.click()
    qtbot.waitUntil(glossary.view.page.isVisible, timeout=10_000)
    assert words.history(words.find("blue form").id)[0].why == "Our own list"


def test_a_clashing_row_is_taken_by_ticking_it(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    words = _services(desk).words
    words.edit(replace(words.get("commence"), meaning="To begin."), 0)
    text = "word,kind,meaning\ncommence,formal,To start something.\n"
    page = _look_through(desk, qtbot, tmp_path / "list.csv", text).view.importing
    assert not page.bring_in.isEnabled()
    page.table.setFocus()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.bring_in.text() == "Bring in 1 word"
    page.bring_in.click()
    qtbot.waitUntil(lambda: words.get("commence").meaning == "To start something.", timeout=10_000)


def test_an_import_that_is_left_changes_nothing(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    glossary = _look_through(desk, qtbot, tmp_path / "list.csv", LIST)
    glossary.view.importing.cancel.click()
    assert glossary.view.page.isVisible()
    assert _services(desk).store.words.changes() == 0


def test_nothing_comes_in_where_somebody_was_faster_and_the_page_says_so(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page, words = _look_through(desk, qtbot, tmp_path / "list.csv", LIST).view.importing, _services(desk).words
    words.edit(replace(words.get("commence"), meaning="To begin."), 0, "Ann")
    page.bring_in.click()
    qtbot.waitUntil(page.problem.isVisible, timeout=10_000)
    assert "changed by somebody else" in page.problem.text()
    assert page.isEnabled()
    assert "blue form" not in {entry.headword for entry in words.glossary().entries}


def test_words_go_out_to_a_file_and_to_a_page(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    glossary = _open(desk)
    glossary.carrying.export(tmp_path / "words.toml")
    qtbot.waitUntil((tmp_path / "words.toml").exists, timeout=10_000)
    assert len(read_entries((tmp_path / "words.toml").read_text("utf-8"), "words.toml")) == 5
    glossary.carrying.publish(tmp_path / "page", "Our words", "words@example.org")
    qtbot.waitUntil((tmp_path / "page" / "index.html").exists, timeout=10_000)
    assert "domiciliary care" in (tmp_path / "page" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("page", ["decision", "importing", "inbox", "side"])
def test_nothing_is_cut_off_at_twice_the_text_size(
    desk: Desk, qtbot: QtBot, tmp_path: Path, cut_off: Callable[[QWidget], list[str]], page: str
) -> None:
    words = _services(desk).words
    words.suggest(replace(words.get(CARE), meaning="Help at home."), "Bob", "Readers asked")
    desk.set_text_size(200)
    desk.window.resize(1024, 700)
    if page == "importing":
        glossary = _look_through(desk, qtbot, tmp_path / "a list with a long name.csv", LIST)
    else:
        glossary = _open(desk) if page == "side" else _inbox(desk)
    qtbot.waitUntil(lambda: cut_off(glossary.view) == [])
    desk.set_text_size(100)
