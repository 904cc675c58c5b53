"""Where a file is saved: under a name that every system takes, and never over another without asking."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from plainspeak.ui import saving
from plainspeak.ui.saving import REPORTS, ask_where, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Help at home", "Help at home"),
        ("Carers / families: what's next?", "Carers - families- what's next"),
        ("../../etc", "etc"),
        ("...", "leaflet"),
        ("Café №1", "Café №1"),
    ],
)
def test_a_leaflets_name_becomes_that_of_a_file(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize(
    ("typed", "kind", "saved"),
    [
        ("evidence.html", "Web page (*.html *.htm)", "evidence.html"),
        ("evidence.DOCX", "Web page (*.html *.htm)", "evidence.DOCX"),
        ("evidence", "Word file (*.docx)", "evidence.docx"),
        ("evidence v1.2", "Web page (*.html *.htm)", "evidence v1.2.html"),
        ("evidence v1.2", "", "evidence v1.2.html"),
        ("", "", None),
        ("there", "Word file (*.docx)", None),
    ],
)
def test_a_name_without_an_ending_gets_that_of_its_kind_and_another_file_is_asked_about(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, kind: str, saved: str | None
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    (tmp_path / "there.docx").write_text("Somebody else's")
    asked: list[str] = []
    monkeypatch.setattr(saving, "sure", lambda _over, question, *_more: asked.append(question))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / typed) if typed else "", kind))
    path = ask_where(over, "Save", "Help", REPORTS)
    assert (path.name if path else None) == saved
    assert bool(asked) == (typed == "there")
