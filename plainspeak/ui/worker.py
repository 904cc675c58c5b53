"""A pure function on a thread: one in flight, and an answer that nobody waits for any more is dropped."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Worker(QObject):
    done = Signal(object)
    """The answer of the function asked for last."""
    failed = Signal(Exception)
    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._busy = False
        self._next: Callable[[], Any] | None = None
        self._answered.connect(self._take)

    def ask(self, function: Callable[[], Any]) -> None:
        """Runs it when the one before has ended; of several that wait only the last is run."""
        self._asked += 1
        if self._busy:
            self._next = function
            return
        self._busy, self._next = True, None
        QThreadPool.globalInstance().start(_Run(self._asked, function, self._answered.emit))

    def _take(self, number: int, answer: object, fault: Exception | None) -> None:
        self._busy = False
        if self._next is not None:
            self._asked -= 1
            self.ask(self._next)
        elif number == self._asked and fault is not None:
            self.failed.emit(fault)
        elif number == self._asked:
            self.done.emit(answer)


class _Run(QRunnable):
    def __init__(self, number: int, function: Callable[[], Any], answered: Callable[[int, Any, Any], None]) -> None:
        super().__init__()
        self._number, self._function, self._answered = number, function, answered

    def run(self) -> None:
        try:
            answer, fault = self._function(), None
        except Exception as problem:  # noqa: BLE001 - handed on to the thread that asked
            answer, fault = None, problem
        with suppress(RuntimeError):  # whoever asked is gone: the window was closed meanwhile
            self._answered(self._number, answer, fault)
