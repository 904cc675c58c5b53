"""Somebody joins a team's database, or leaves it, while the window is open."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from plainspeak import settings
from plainspeak.ui.app import Desk

TEAM = "postgresql://ann@team.example.org/plainspeak"


def _work_in(store: str) -> None:
    settings.save(replace(settings.load()[0], store=store))


def test_a_window_tells_that_leaflets_are_kept_elsewhere_now(desk: Desk, qtbot: QtBot) -> None:
    banner = desk.window.banner
    assert not banner.isVisible()
    _work_in(TEAM)
    qtbot.waitUntil(banner.isVisible)
    assert "your team's database from now on" in banner.words.text()
    assert [button.text() for button in banner.buttons()] == ["Open it again", "Later"]
    _work_in("")
    qtbot.waitUntil(lambda: not banner.isVisible())


def test_settings_changed_in_the_window_do_not_undo_it(desk: Desk) -> None:
    _work_in(TEAM)
    desk.change(text_size=150)
    assert settings.load()[0] == replace(desk.settings, store=TEAM, text_size=150)


def test_it_is_opened_again_only_when_its_words_are_safe(desk: Desk, qtbot: QtBot) -> None:
    desk.window.may_close = lambda: False
    _work_in(TEAM)
    qtbot.waitUntil(desk.window.banner.isVisible)
    again = desk.window.banner.buttons()[0]
    again.click()
    assert desk.window.isVisible()
    assert not desk.is_wanted_again
    desk.window.may_close = lambda: True
    again.click()
    assert not desk.window.isVisible()
    assert desk.is_wanted_again
