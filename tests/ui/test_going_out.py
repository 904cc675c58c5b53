"""Every way out of the window asks first where there are details of a person, and takes no for an answer."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from plainspeak.rewrite.review import Move, State
from plainspeak.text.model import Span
from plainspeak.ui import questions
from plainspeak.ui.app import Desk

NUMBER = "943 476 5919"
LETTER = f"# About you\n\nYour NHS number is {NUMBER}. We will see you on Monday.\n"
CLEAN = "# About us\n\nWe will see you on Monday.\n"
Way = Callable[[Desk, Path], None]


def _text(desk: Desk, path: Path) -> None:
    desk.keeper.write_file(path)


def _evidence(desk: Desk, path: Path) -> None:
    desk.window.show_page("Review")
    assert desk.workspaces.review
    desk.workspaces.review.deciding.save_evidence(path)


def _report(desk: Desk, path: Path) -> None:
    desk.window.show_page("Library")
    assert desk.services
    assert desk.workspaces.library
    surveys = desk.workspaces.library.surveys
    taken = surveys._taken("the folder", lambda: desk.services.surveys.library() if desk.services else (0, iter(())))
    surveys.survey, _change = desk.services.surveys.keep(taken)
    surveys.save_report(path)


def _glossary(desk: Desk, path: Path) -> None:
    desk.window.show_page("Glossary")
    assert desk.workspaces.glossary
    desk.workspaces.glossary.carrying.export(path)


def _page(desk: Desk, path: Path) -> None:
    desk.window.show_page("Glossary")
    assert desk.workspaces.glossary
    desk.workspaces.glossary.carrying.publish(path, "Our words", "")


def _keep(desk: Desk, text: str, name: str) -> str:
    """The leaflet, and a word of the team's, with the same words in them."""
    assert desk.services
    leaflet = desk.services.leaflets.create(name, text, "Ann")
    entry = desk.services.words.get("commence")
    desk.services.words.edit(replace(entry, why=text), 0, "Ann")
    desk.keeper.open_leaflet(leaflet.id)
    return leaflet.id


WAYS = {
    "copy.txt": (_text, "This leaflet has 1 possible NHS number. Save it all the same?"),
    "evidence.html": (_evidence, "The evidence has 1 possible NHS number. Save it all the same?"),
    "evidence.docx": (_evidence, "The evidence has 1 possible NHS number. Save it all the same?"),
    "survey.html": (_report, "The report has 1 possible NHS number. Save it all the same?"),
    "words.toml": (_glossary, "The glossary has 1 possible NHS number. Save it all the same?"),
    "page": (_page, "The glossary has 1 possible NHS number. Publish it all the same?"),
}


def test_what_has_personal_details_goes_out_only_when_somebody_says_so(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = [False, True]
    monkeypatch.setattr(questions, "sure", lambda _parent, question, *_rest: asked.append(question) or go_on)
    _keep(desk, LETTER, f"Letter, NHS number {NUMBER}")
    for name, (way, question) in WAYS.items():
        for go_on in answers:
            asked.clear()
            way(desk, tmp_path / name)
            qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
            assert asked == [question]
            if go_on:
                qtbot.waitUntil((tmp_path / name).exists, timeout=10_000)
            else:
                assert not (tmp_path / name).exists(), name


def test_nobody_is_asked_about_what_has_none(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(questions, "sure", lambda *_all: pytest.fail("asked"))
    _keep(desk, CLEAN, "About us")
    for name, (way, _question) in WAYS.items():
        way(desk, tmp_path / name)
        qtbot.waitUntil((tmp_path / name).exists, timeout=10_000)


def test_the_evidence_is_asked_about_for_what_was_said_and_what_was_there_before(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(questions, "sure", lambda _parent, question, *_rest: asked.append(question) or False)
    leaflet_id = _keep(desk, LETTER, "About us")
    assert desk.services
    desk.services.leaflets.save(leaflet_id, CLEAN, "Ann")
    desk.services.reviews.comment(leaflet_id, *Span(0, 5), "Ring jo.bloggs@example.com, not me", "Ann")
    _evidence(desk, tmp_path / "evidence.html")
    assert asked == ["The evidence has 1 possible NHS number and 1 possible email address. Save it all the same?"]


def test_it_is_published_only_when_somebody_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "sure", lambda *_all: False)
    leaflet_id = _keep(desk, LETTER, "About you")
    assert desk.services
    desk.services.reviews.ask(leaflet_id)
    desk.services.reviews.approve(leaflet_id)
    desk.window.show_page("Review")
    assert desk.workspaces.review
    desk.workspaces.review.deciding.move(Move.PUBLISH)  # no question of its own opens: it would wait for an answer
    assert desk.services.reviews.dossier(leaflet_id).review.state is State.APPROVED
