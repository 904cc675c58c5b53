"""The window is there before the engine is loaded, and says what it knows as soon as it knows it."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from plainspeak.service import Services
from plainspeak.ui.app import Desk
from plainspeak.ui.opening import Opening
from plainspeak.ui.theme import LIGHT
from plainspeak.ui.write.editor import Editor
from plainspeak.ui.write.keeping import SAMPLE


def test_the_window_is_made_without_loading_the_engine_or_the_store() -> None:
    asked = (
        "import sys, plainspeak.__main__, plainspeak.cli.window, plainspeak.ui.app;"
        "print([name for name in sys.modules if name in ('plainspeak.analysis.rules', 'plainspeak.analysis.analyse',"
        "'plainspeak.store', 'plainspeak.documents', 'sqlalchemy')])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_it_is_painted_with_its_leaflet_then_scored_then_looked_at(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(qapp)
    opening = Opening(desk, qapp, None)
    before: list[tuple[str, str, bool]] = []
    start = desk.start

    def started(services: Services) -> None:
        before.append((desk.view.headline.number.text(), desk.view.card.title.text(), bool(desk.write.findings)))
        assert not desk.view.list_title.isVisible()
        start(services)

    monkeypatch.setattr(desk, "start", started)
    try:
        assert desk.keeper.name == SAMPLE
        assert desk.view.headline.number.text() == "–"
        desk.window.open_as("1280x800")
        qtbot.waitUntil(lambda: bool(desk.write.findings))
        assert before == [("22", "Looking at your words…", False)]
        assert not desk.keeper.document.isModified()
    finally:
        opening.give_up()
        if desk.services:
            desk.services.store.close()
        desk.window.close()
        desk.close()


def test_a_window_that_is_closed_at_once_loads_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qapp)
    opening = Opening(desk, qapp, None)
    opening.give_up()
    qtbot.wait(10)
    assert desk.services is None
    desk.close()


def test_words_that_are_there_before_the_page_is_shown_wrap_within_it(qtbot: QtBot) -> None:
    editor = Editor(LIGHT)
    qtbot.addWidget(editor)
    editor.setPlainText("We help you at home after hospital. " * 20)
    editor.resize(767, 600)
    editor.show()
    assert editor.document().firstBlock().layout().lineAt(0).width() <= editor.viewport().width()
