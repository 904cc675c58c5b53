"""A function on a thread: the last answer counts, and whoever asked may be gone when it comes."""

from threading import Event

from PySide6.QtCore import QObject, QThreadPool
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from plainspeak.ui.worker import Worker


def test_only_the_answer_to_the_last_question_is_told_and_only_to_whoever_asked(qtbot: QtBot) -> None:
    first, other = Worker(), Worker()
    told: list[tuple[str, object]] = []
    first.done.connect(lambda answer: told.append(("first", answer)))
    other.done.connect(lambda answer: told.append(("other", answer)))
    wait = Event()
    first.ask(lambda: wait.wait(5))
    first.ask(lambda: 2)
    first.ask(lambda: 3)
    other.ask(lambda: "else")
    wait.set()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=5_000)
    assert set(told) == {("first", 3), ("other", "else")}


def test_whoever_asked_may_be_gone_when_the_answer_comes(qtbot: QtBot) -> None:
    """The thread must not speak through an object that is no more: that brought the whole window down."""
    parent, wait = QObject(), Event()
    gone = Worker(parent)
    gone.ask(lambda: wait.wait(5))
    delete(parent)
    del gone
    wait.set()
    assert QThreadPool.globalInstance().waitForDone(5_000)
    heard: list[object] = []
    alive = Worker()
    alive.done.connect(heard.append)
    alive.ask(lambda: "still here")
    qtbot.waitUntil(lambda: heard == ["still here"], timeout=5_000)
