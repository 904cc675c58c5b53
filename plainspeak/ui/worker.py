"""A pure function on a thread: one in flight, and an answer that nobody waits for any more is dropped."""

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Worker(QObject):
    done = Signal(object)
    """The answer of the function asked for last."""
    failed = Signal(Exception)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._busy = False
        self._next: Callable[[], Any] | None = None
        self._ticket = object()
        _post().arrived.connect(self._take)

    def ask(self, function: Callable[[], Any]) -> None:
        """Runs it when the one before has ended; of several that wait only the last is run."""
        self._asked += 1
        if self._busy:
            self._next = function
            return
        self._busy, self._next = True, None
        QThreadPool.globalInstance().start(_Run(self._asked, function, self._ticket))

    def _take(self, ticket: object, number: int, answer: object, fault: Exception | None) -> None:
        if ticket is not self._ticket:
            return
        self._busy = False
        if self._next is not None:
            self._asked -= 1
            self.ask(self._next)
        elif number == self._asked and fault is not None:
            self.failed.emit(fault)
        elif number == self._asked:
            self.done.emit(answer)


class _Post(QObject):
    """Carries answers from the threads to whoever asked. It stays as long as the program: a thread that speaks through
    an object which is closed at that moment brings the whole program down.
    """

    arrived = Signal(object, int, object, object)


@cache
def _post() -> _Post:
    return _Post()


class _Run(QRunnable):
    def __init__(self, number: int, function: Callable[[], Any], ticket: object) -> None:
        super().__init__()
        self._number, self._function, self._ticket = number, function, ticket

    def run(self) -> None:
        try:
            answer, fault = self._function(), None
        except Exception as problem:  # noqa: BLE001 - handed on to the thread that asked
            answer, fault = None, problem
        with suppress(RuntimeError):  # the program itself is ending
            _post().arrived.emit(self._ticket, self._number, answer, fault)
