"""The whole way through, as a council writer and a reviewer go it, in a real window over a real database."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from plainspeak.service import open_services
from plainspeak.ui.app import Desk
from plainspeak.ui.write.dialogs import AskForName

LEAFLET = """# Help at home

You must commence your application prior to the assessment. Domiciliary care is available to eligible individuals who
are in receipt of a pension.

- We utilise a multi-disciplinary team.
- They will endeavour to visit within 14 days.
"""


def _open(app: QApplication) -> Desk:
    desk = Desk(app)
    desk.window.show()
    desk.start(open_services())
    return desk


def _close(desk: Desk) -> None:
    assert desk.window.close(), "the window asked about unsaved words"
    desk.close()


def _when_asked(fill: Callable[[AskForName], None]) -> None:
    def look() -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, AskForName):
            fill(asked)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def _accept(asked: AskForName) -> None:
    asked.accept()


@pytest.fixture
def clipboard() -> QMimeData:
    data = QMimeData()
    data.setText(LEAFLET)
    return data


def test_paste_replace_undo_redo_save_close_open_and_compare(qapp: QApplication, clipboard: QMimeData) -> None:
    desk = _open(qapp)
    desk.keeper.show_text("", "New leaflet")
    editor = desk.view.editor
    editor.insertFromMimeData(clipboard)
    desk.write.settle()
    assert editor.text() == LEAFLET
    assert {"commence", "Domiciliary care"} <= {finding.text for finding in desk.write.findings}

    _when_asked(_accept)
    assert desk.keeper.save()
    original = desk.write.analysis

    editor.setFocus()
    desk.write.walk(1)
    while desk.write.current and desk.write.current.text != "commence":
        desk.write.walk(1)
    desk.write.deeds.take(0)
    assert "You must start your application" in editor.text()
    editor.undo()
    assert editor.text() == LEAFLET
    editor.redo()
    assert "You must start your application" in editor.text()

    while (at := next((at for at, one in enumerate(desk.write.findings) if one.suggestions), -1)) >= 0:
        desk.write.go_to(at)
        desk.write.deeds.take(0)
    desk.write.settle()
    rewrite = editor.text()
    assert desk.keeper.save()
    kept = desk.keeper.leaflet
    assert kept is not None
    _close(desk)

    again = _open(qapp)
    again.keeper.open_leaflet(kept.id)
    assert again.view.editor.text() == rewrite
    again.window.show_page("Review")
    review = again.workspaces.review
    assert review is not None
    assert review.comparison is not None
    assert review.view.pair.before.toPlainText() == LEAFLET
    assert review.view.pair.after.toPlainText() == rewrite
    delta = review.comparison.reading_age_delta
    assert delta is not None
    assert delta < 0
    assert original is not None
    assert len(review.comparison.after.findings) < len(original.findings)
    QTest.keyClick(review.view.pair.after, Qt.Key.Key_F8)
    _close(again)
