"""No word is lost: not by a crash, a full disk, a folder that may not be written, or a database that is in use."""

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from plainspeak import atomic
from plainspeak.service import Services
from plainspeak.service.unsaved import Drafts, Unsaved
from plainspeak.ui import questions
from plainspeak.ui.app import Desk
from plainspeak.ui.opening import services as opened_services

Show = Callable[[str], Desk]


def type_in(desk: Desk, words: str) -> None:
    desk.view.editor.moveCursor(desk.view.editor.textCursor().MoveOperation.End)
    QTest.keyClicks(desk.view.editor, words)


def drafts(home: Path) -> list[Path]:
    return list((home / "data" / "unsaved").glob("*.json"))


def said(desk: Desk) -> list[str]:
    """What was said in message boxes; they are closed."""
    QTest.qWait(20)
    boxes = desk.window.findChildren(QMessageBox)
    found = [box.text() for box in boxes if box.isVisible()]
    for box in boxes:
        box.done(QDialog.DialogCode.Accepted)
    return found


def crash_leaves(text: str, name: str = "Help", leaflet_id: str = "") -> None:
    gone = Drafts()
    gone.keep(Unsaved(text, name, leaflet_id, ignored=(("formal", "utilise"),)))
    gone.close()


def start_again(app: QApplication, services: Services) -> Desk:
    desk = Desk(app)
    desk.window.show()
    desk.start(services)
    return desk


def shut(desk: Desk) -> None:
    desk.window.may_close = lambda: True
    desk.window.close()
    desk.close()


def test_typing_is_kept_even_while_it_goes_on(show: Show, home: Path, qtbot: QtBot) -> None:
    desk = show("")
    for _ in range(100):  # ten seconds at most: a busy machine is no fault of the window
        type_in(desk, "care ")
        QTest.qWait(100)
        if drafts(home):
            break
    assert drafts(home)
    qtbot.waitUntil(lambda: "kept safe at" in desk.window.head.state.text())


def test_saved_words_need_no_draft(show: Show, home: Path, services: Services) -> None:
    leaflet = services.leaflets.create("Old", "We help.")
    desk = show("")
    desk.keeper.open_leaflet(leaflet.id)
    type_in(desk, " More.")
    desk.autosave.keep_now()
    assert len(drafts(home)) == 1
    assert desk.keeper.save()
    assert not drafts(home)


def test_undoing_back_to_what_is_saved_needs_no_draft_either(show: Show, home: Path) -> None:
    desk = show("We help.")
    type_in(desk, "!")
    desk.autosave.keep_now()
    desk.view.editor.undo()
    assert not drafts(home)


def test_words_of_a_crash_come_back_as_they_were(qapp: QApplication, services: Services, home: Path) -> None:
    leaflet = services.leaflets.create("Old", "We help.")
    crash_leaves("We utilise 🎉 help.", "Old", leaflet.id)
    desk = start_again(qapp, services)
    assert desk.view.banner.isVisible()
    assert "“Old”" in desk.view.banner.words.text()
    desk.view.banner.buttons()[0].click()
    assert desk.view.editor.text() == "We utilise 🎉 help."
    assert desk.keeper.leaflet == leaflet
    assert desk.keeper.document.isModified()
    assert not desk.write.findings
    assert not desk.view.banner.isVisible()
    assert len(drafts(home)) == 1
    assert desk.keeper.save()
    assert [one.text for one in services.leaflets.revisions(leaflet.id)] == ["We help.", "We utilise 🎉 help."]
    shut(desk)


def test_two_crashes_are_offered_one_after_the_other(qapp: QApplication, services: Services) -> None:
    crash_leaves("First")
    crash_leaves("Second")
    desk = start_again(qapp, services)
    assert "1 more" in desk.view.banner.words.text()
    desk.recovery.bring_back()
    assert desk.view.editor.text() == "Second"
    assert desk.view.banner.isVisible()
    shut(desk)


def test_not_now_offers_them_again_at_the_next_start(qapp: QApplication, services: Services) -> None:
    crash_leaves("Words")
    desk = start_again(qapp, services)
    desk.view.banner.buttons()[1].click()
    assert not desk.view.banner.isVisible()
    shut(desk)
    again = start_again(qapp, services)
    assert again.view.banner.isVisible()
    shut(again)


@pytest.mark.parametrize(("answer", "left"), [(True, 0), (False, 1)])
def test_they_are_deleted_only_when_somebody_is_sure(
    qapp: QApplication, services: Services, home: Path, monkeypatch: pytest.MonkeyPatch, answer: bool, left: int
) -> None:
    crash_leaves("Words")
    desk = start_again(qapp, services)
    monkeypatch.setattr(questions, "sure", lambda *_asked: answer)
    desk.recovery.throw_away()
    assert len(drafts(home)) == left
    shut(desk)


def test_a_full_disk_is_told_once_and_the_words_are_kept_when_it_has_room(
    show: Show, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    desk = show("")
    with monkeypatch.context() as broken:
        broken.setattr(atomic, "_write_through", full)
        type_in(desk, "Words")
        desk.autosave.keep_now()
        (told,) = said(desk)
        assert "no room left on the disk" in told
        desk.autosave.keep_now()
        assert not said(desk)
    assert desk.view.editor.text() == "Words"
    qtbot.waitUntil(lambda: len(drafts(home)) == 1)
    qtbot.waitUntil(lambda: desk.window._notice.text() == "Your changes are kept safe again")


def test_a_folder_that_may_not_be_written_is_told_and_the_text_stays(show: Show, home: Path) -> None:
    (home / "data" / "unsaved").mkdir(parents=True, exist_ok=True)
    for path in (home / "data" / "unsaved").iterdir():
        path.unlink()
    (home / "data" / "unsaved").rmdir()
    (home / "data" / "unsaved").write_text("a file where the folder should be")
    desk = show("")
    type_in(desk, "Words")
    desk.autosave.keep_now()
    assert any("check that you may write there" in one for one in said(desk))
    assert desk.view.editor.text() == "Words"


def test_a_database_in_use_is_told_and_the_text_stays_and_is_safe(
    show: Show, services: Services, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plainspeak.store.database.BUSY_SECONDS", 0.1)
    services.store.close()
    leaflet = services.leaflets.create("Old", "We help.")
    desk = show("")
    desk.keeper.open_leaflet(leaflet.id)
    type_in(desk, " More.")
    other = sqlite3.connect(home / "leaflets.db")
    other.execute("begin exclusive")
    try:
        assert not desk.keeper.save()
        assert any("in use by another program" in one for one in said(desk))
    finally:
        other.rollback()
        other.close()
    desk.autosave.keep_now()
    assert desk.view.editor.text() == "We help. More."
    assert desk.keeper.document.isModified()
    assert len(drafts(home)) == 1
    assert desk.keeper.save()


@pytest.mark.usefixtures("services")
def test_the_window_stands_still_only_a_moment_for_a_database_in_use() -> None:
    with opened_services().store as store, store._database.open().connect() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() <= 500


def test_words_that_cannot_be_kept_as_one_s_own_are_not_said_to_be(show: Show, home: Path) -> None:
    (home / "config").mkdir(exist_ok=True)
    desk = show("You must utilise this.")
    desk.write.walk(1)
    (home / "config" / "settings.toml").mkdir()
    desk.write.deeds.ignore_always()
    assert any("check that you may write there" in one for one in said(desk))
    assert desk.window._notice.text() == "Not flagged until you close PlainSpeak. It could not be kept for next time"
    assert not desk.write.findings
