from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox

from plainspeak import documents
from plainspeak.service import Services
from plainspeak.ui.app import Desk
from plainspeak.ui.write.dialogs import AskForName
from plainspeak.ui.write.keeping import NEW, SAMPLE

Show = Callable[[str], Desk]


def answer(button: QMessageBox.StandardButton) -> None:
    """Presses a button of the next question, as soon as it is there."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            box.button(button).click()
        else:
            QTimer.singleShot(10, press)

    QTimer.singleShot(10, press)


def name_it(name: str) -> None:
    """Fills in the next question for a name and accepts it."""

    def fill() -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, AskForName):
            asked._name.setText(name)
            asked.accept()
        else:
            QTimer.singleShot(10, fill)

    QTimer.singleShot(10, fill)


def close_faults(desk: Desk) -> list[str]:
    """What was said in message boxes; they are closed."""
    QTest.qWait(20)
    said = []
    for box in desk.window.findChildren(QMessageBox):
        said.append(box.text())
        box.done(QDialog.DialogCode.Accepted)
    return said


def test_the_first_start_shows_the_sample_leaflet(desk: Desk) -> None:
    assert desk.keeper.name == SAMPLE
    assert desk.view.editor.text().startswith("# ")
    assert not desk.view.editor.document().isModified()


def test_a_file_is_opened_and_its_words_saved_as_they_are(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "help.txt"
    source.write_text("# Help 🎉\n\nWe “commence”\u00a0now.\n", encoding="utf-8")
    desk.keeper.open_file(source)
    assert desk.keeper.name == "help"
    copy = tmp_path / "copy.txt"
    assert desk.keeper.write_file(copy)
    assert copy.read_bytes() == source.read_bytes()


def test_a_file_dropped_on_the_text_is_opened(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "dropped.md"
    source.write_text("We help you.", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(source))])
    desk.view.editor.insertFromMimeData(dropped)
    assert (desk.keeper.name, desk.view.editor.text()) == ("dropped", "We help you.")


def test_a_file_dropped_beside_the_text_is_opened_and_words_are_not(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "beside.md"
    source.write_text("We help you.", encoding="utf-8")
    words, file = QMimeData(), QMimeData()
    words.setText("We commence.")
    file.setUrls([QUrl.fromLocalFile(str(source))])
    for dropped, taken, name in ((words, False, SAMPLE), (file, True, "beside")):
        given = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        enter = QDragEnterEvent(QPoint(1200, 400), *given)
        QApplication.sendEvent(desk.view, enter)
        assert enter.isAccepted() is taken
        QApplication.sendEvent(desk.view, QDropEvent(QPointF(1200, 400), *given))
        assert desk.keeper.name == name


def test_a_bad_file_is_told_plainly_and_changes_nothing(show: Show, tmp_path: Path) -> None:
    desk = show("My words")
    desk.keeper.open_file(tmp_path / "gone.txt")
    assert any("gone.txt is not there" in said for said in close_faults(desk))
    assert desk.view.editor.text() == "My words"


def test_saving_asks_for_a_name_once_and_then_keeps_revisions(show: Show, services: Services) -> None:
    desk = show("We commence now.")
    desk.view.editor.insertPlainText("First. ")
    name_it("My leaflet")
    assert desk.keeper.save()
    desk.view.editor.insertPlainText("Second. ")
    assert desk.keeper.save()
    (leaflet,) = services.leaflets.all()
    assert leaflet.name == "My leaflet"
    assert [one.text for one in services.leaflets.revisions(leaflet.id)] == [
        "First. We commence now.",
        "First. Second. We commence now.",
    ]
    assert not desk.view.editor.document().isModified()


def test_a_new_leaflet_is_offered_a_name_by_its_heading_or_its_first_words(show: Show) -> None:
    desk = show("")
    for text, name in (
        ("We help.\n\n# Help at home\n\nWe help.", "Help at home"),
        ("We help you at home.\n\nCall us.", "We help you at home"),
        (
            "We help you at home when you have been in hospital and need somebody.",
            "We help you at home when you have been in",
        ),
        ("Dear Mrs Jean Smith\n\nWe help.", NEW),
        ("", NEW),
    ):
        desk.keeper.show_text(text, NEW)
        assert desk.keeper._suggested_name() == name
    desk.keeper.show_text("We help.", "leaflet-3")
    assert desk.keeper._suggested_name() == "leaflet-3"


def test_a_recent_leaflet_comes_back_with_where_it_began(show: Show, services: Services) -> None:
    leaflet = services.leaflets.create("Old", "We commence domiciliary care. " * 40)
    services.leaflets.save(leaflet.id, "We help you at home. " * 40)
    desk = show("")
    menu = QMenu()
    desk.keeper.fill_recent(menu)
    menu.actions()[0].trigger()
    assert desk.keeper.name == "Old"
    assert desk.view.editor.text().startswith("We help")
    assert desk.view.headline.story.text().startswith("Was ")


@pytest.mark.parametrize(
    ("button", "closed"),
    [(QMessageBox.StandardButton.Cancel, False), (QMessageBox.StandardButton.Discard, True)],
)
def test_unsaved_words_are_asked_about_before_they_could_be_lost(
    show: Show, button: QMessageBox.StandardButton, closed: bool
) -> None:
    desk = show("Words")
    desk.view.editor.insertPlainText("More ")
    answer(button)
    assert desk.window.close() is closed


def test_a_save_that_fails_keeps_the_window_and_the_words(show: Show, tmp_path: Path) -> None:
    desk = show("Words")
    assert desk.keeper.write_file(tmp_path / "no such folder" / "copy.txt") is False
    assert close_faults(desk)
    assert desk.view.editor.text() == "Words"


def test_with_nothing_changed_the_window_closes_without_a_question(show: Show) -> None:
    assert show("Words").window.close()


def test_a_word_file_is_opened_and_a_copy_is_saved_as_another(desk: Desk, tmp_path: Path) -> None:
    leaflet = "# Help at home\n\nSee [our page](https://www.example.org).\n\n- Wash\n- Cook"
    documents.write(tmp_path / "leaflet.docx", leaflet)
    desk.keeper.open_file(tmp_path / "leaflet.docx")
    assert desk.view.editor.text() == leaflet
    desk.view.editor.insertPlainText("# New\n\n")
    assert desk.keeper.write_file(tmp_path / "copy.docx")
    assert documents.read(tmp_path / "copy.docx", links=True) == f"# New\n\n{leaflet}"
    assert documents.read(tmp_path / "leaflet.docx", links=True) == leaflet
