"""A writer and a reviewer take a leaflet from paste to published, in the window, with all that is asked of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from plainspeak.rewrite.review import Move, State
from plainspeak.service import open_services
from plainspeak.settings import Settings, save
from plainspeak.ui.app import Desk
from plainspeak.ui.review.asking import Asked, AskReaders
from plainspeak.ui.review.controller import ReviewController
from plainspeak.ui.write.dialogs import AskForName

LEAFLET = """# Help with care costs

You must commence your application prior to the assessment, which costs £20 for individuals in receipt of a pension.

- Domiciliary care is provided subsequent to a decision.
- The decision will be communicated to you within 14 days.
"""
REWRITE = """# Help with care costs

Start your application before the assessment. It costs £25 if you get a pension.

- We provide care at home after a decision.
- We will tell you within 14 days.
"""


def asked(fill: Callable[[QDialog], None]) -> None:
    """Answers the next question."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            fill(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def named(name: str) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, AskForName)
        dialog._called.setText(name)
        dialog.accept()

    return fill


def words(said: str) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, Asked)
        dialog.field.setPlainText(said)
        dialog.do.click()

    return fill


def readers(dialog: QDialog) -> None:
    assert isinstance(dialog, AskReaders)
    dialog.who_field.setText("3 people who get help at home")
    dialog.said_field.setPlainText("They asked when it went up.")
    dialog.changed_field.setPlainText("It says when.")
    dialog.do.click()


def person(desk: Desk, name: str) -> None:
    """Another person sits down at the computer."""
    save(Settings(name=name))
    desk.window.show_page("Review")


def seen(review: ReviewController) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in review.view.sheet.findChildren(QLabel))


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    save(Settings(name="Ann"))
    made = Desk(qapp)
    made.window.show()
    made.start(open_services())
    return made


def test_from_paste_to_published(desk: Desk, tmp_path: Path) -> None:
    data = QMimeData()
    data.setText(LEAFLET)
    desk.keeper.show_text("", "New leaflet")
    desk.view.editor.insertFromMimeData(data)
    desk.write.settle()
    asked(named("As it was"))
    assert desk.keeper.save()
    desk.view.editor.setPlainText(REWRITE)
    desk.write.settle()
    assert desk.keeper.save()

    desk.window.show_page("Review")
    review = desk.workspaces.review
    assert review
    sheet = review.view.sheet
    assert "As it was" in review.view.pair.before_picker.combo.currentText()
    review.view.show_aside(1)
    asked(words("Is the price right?"))
    sheet.moves[Move.ASK].click()

    person(desk, "Bob")
    assert "Ann asks for a review" in seen(review)
    cursor = review.view.pair.after.textCursor()
    cursor.setPosition(REWRITE.index("£25"))
    review.view.pair.after.setTextCursor(cursor)
    asked(words("Say since when."))
    sheet.comment.click()
    asked(words("See my comment."))
    sheet.moves[Move.RETURN].click()

    person(desk, "Ann")
    assert "Bob asks for changes: “See my comment.”" in seen(review)
    review.deciding.mend_remark(1)
    assert desk.window.shown_page() == "Write"
    editor = desk.view.editor
    assert editor.textCursor().selectedText() == "It costs £25 if you get a pension."
    editor.insertPlainText("It costs £25 if you get a pension, since 1 April 2026.")
    desk.write.settle()
    assert desk.keeper.save()
    desk.window.show_page("Review")
    assert "Reworded since" in seen(review)
    asked(words("It says since when."))
    review.deciding.settle(1)
    asked(readers)
    sheet.note.click()
    asked(words(""))
    sheet.moves[Move.ASK].click()

    person(desk, "Bob")
    assert not sheet.moves[Move.APPROVE].isEnabled()
    while box := next((one for one in sheet.facts if not one.isChecked()), None):
        box.click()
    asked(words("Good."))
    sheet.moves[Move.APPROVE].click()
    assert "was approved by Bob" in seen(review)
    review.deciding.save_evidence(tmp_path / "evidence.html")
    evidence = (tmp_path / "evidence.html").read_text(encoding="utf-8")
    for told in ("Signed off by Bob", "As it was", "Say since when.", "3 people who get help at home", "since 1 April"):
        assert told in evidence
    asked(words("On our website"))
    sheet.moves[Move.PUBLISH].click()
    assert review.deciding.dossier
    assert review.deciding.dossier.review.state is State.PUBLISHED
    assert review.deciding.dossier.tests[0].on == date.today()

    person(desk, "Ann")
    desk.window.show_page("Write")
    desk.view.editor.setPlainText(REWRITE + "\nThank you.\n")
    assert desk.keeper.save()
    assert "new draft" in desk.window._notice.text()
    desk.window.show_page("Review")
    assert review.deciding.dossier.review.state is State.DRAFT
    assert desk.window.close()
    desk.close()
