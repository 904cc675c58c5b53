"""Never lose a word: the program is killed while somebody types, and what they typed is offered back."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from plainspeak.service import open_services
from plainspeak.ui.app import Desk

TYPIST = Path(__file__).with_name("typist.py")
Kill = Callable[[int, str], None]
_TYPISTS = 2
"""At work while what the one before them typed is looked at: starting a window takes longer than killing it."""
MOST_LOST = 2.0
"""Seconds of typing."""


def killed(home: Path, after: float, *arguments: str) -> tuple[list[tuple[int, float]], float]:
    """Lets somebody type for so many seconds. Returns the numbers typed with their times, and when it was killed."""
    path, complaints = home / "typed.txt", home / "complaints.txt"
    own = {**os.environ, "PLAINSPEAK_HOME": str(home)}
    with path.open("wb") as typed, complaints.open("wb") as errors:
        command = [sys.executable, str(TYPIST), *arguments]
        program = subprocess.Popen(command, stdout=typed, stderr=errors, env=own)
        while not path.stat().st_size:
            assert program.poll() is None, f"the typist stopped by itself: {complaints.read_text()}"
            time.sleep(0.02)
        time.sleep(after)
        moment = time.time()
        program.kill()
        program.wait()
    lines = [line.split() for line in path.read_text().splitlines()]
    return [(int(line[0]), float(line[1])) for line in lines if len(line) == 2], moment


@pytest.fixture
def kill(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kill:
    def times(count: int, how: str) -> None:
        chance = random.Random(how)
        homes = [tmp_path / str(number) for number in range(count)]
        for home in homes:
            home.mkdir()
        with ThreadPoolExecutor(_TYPISTS) as typists:
            deaths = typists.map(
                lambda home, after: killed(home, after, how), homes, [chance.uniform(0.3, 5.0) for _ in homes]
            )
            for home, (typed, moment) in zip(homes, deaths, strict=True):
                monkeypatch.setenv("PLAINSPEAK_HOME", str(home))
                _assert_all_is_there(qapp, typed, moment)

    return times


@pytest.mark.parametrize("how", ["unsaved", "saving"])
def test_what_was_typed_is_offered_back_but_for_two_seconds(kill: Kill, how: str) -> None:
    kill(1, how)


@pytest.mark.prove
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("how", ["unsaved", "saving"])
def test_so_it_is_a_hundred_times(kill: Kill, how: str) -> None:
    kill(50, how)


def _assert_all_is_there(app: QApplication, typed: list[tuple[int, float]], moment: float) -> None:
    safe = [number for number, when in typed if when < moment - MOST_LOST]
    with open_services().store as store:
        saved = store.leaflets.all() if not store.is_new() else ()
        text = store.leaflets.revisions(saved[0].id)[-1].text if saved else ""
        if saved:
            assert sqlite3.connect(store.path).execute("pragma integrity_check").fetchone() == ("ok",)
    desk = Desk(app)
    desk.window.show()
    services = open_services()
    desk.start(services)
    missing = [number for number in safe if f" {number} " not in f" {text}"]
    if missing:
        assert desk.view.banner.isVisible(), "nothing was offered"
        assert [button.text() for button in desk.view.banner.buttons()] == ["Bring them back", "Not now", "Delete"]
        desk.recovery.bring_back()
        text = desk.view.editor.text()
        assert desk.keeper.document.isModified()
    assert not [number for number in safe if f" {number} " not in f" {text}"]
    found = text.removeprefix("Begin ").split()
    assert found[:-1] == [str(number) for number in range(len(found) - 1)], "the text is not what was typed"
    desk.window.may_close = lambda: True
    desk.window.close()
    desk.close()
    services.store.close()
