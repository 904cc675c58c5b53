"""Several processes that share a job: each makes what works, once, and then works through one piece after another."""

import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

Piece = TypeVar("Piece")
Done = TypeVar("Done")


def shared(pieces: Sequence[Piece], make: Callable[[], Callable[[Piece], Done]], jobs: int) -> Iterator[Done]:
    """What is made of each piece, in order. When somebody stops it, what is not begun is left.

    `make` must be importable by name.
    """
    pool = _pool(make, jobs)
    try:
        with _interrupts_waiting():
            results = pool.map(_work, pieces)
        yield from results
    except BaseException:  # whoever stops it does not wait for what is begun
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(make: Callable[[], Callable[[Any], Any]], jobs: int) -> ProcessPoolExecutor:
    """Copies of this process, which have all they work with from the start, where the system makes such safely.

    Elsewhere, and beside threads, whose locks a copy could find taken, processes that start from nothing.
    """
    global _worker
    if sys.platform != "linux" or threading.active_count() > 1:
        return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin, (make,))
    _worker = make()
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("fork"), _leave_interrupts)


@contextmanager
def _interrupts_waiting() -> Iterator[None]:
    """While processes are started, Ctrl-C waits. They take that over for good: one that is still starting says nothing.

    Windows has no such thing.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_worker: Callable[[Any], Any] | None = None
"""What works in a process of the pool."""


def _begin(make: Callable[[], Callable[[Any], Any]]) -> None:
    global _worker
    _leave_interrupts()
    _worker = make()


def _leave_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever presses Ctrl-C speaks to the first process


def _work(piece: Any) -> Any:
    assert _worker is not None
    return _worker(piece)
