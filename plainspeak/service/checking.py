"""Checking many files: each is read and analysed on its own, so a bad one never stops the rest.

What is wanted of an analysis (`Show`) is taken from it where it was made, so that several processes can share the work
without sending whole analyses to one another.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from plainspeak.analysis.analyse import Analyser, Analysis
from plainspeak.documents import lost_signs, read, readable_files
from plainspeak.errors import UserFault

Make = Callable[[], Analyser]
Reading = Callable[[], str]
Show = Callable[[str, Analysis], Any]
"""Of a path and its analysis. With more than one process both must be importable by name."""

_TOGETHER = 10
"""Files that are analysed together, which takes a fifth less than one after another; of more, whoever waits sees less
of how far it is."""
_FILES_A_PROCESS = 60
"""Starting a process takes as long as checking about so many leaflets."""
_MOST_PROCESSES = 8


class Checked(NamedTuple):
    """One file: what was wanted of its analysis, or the fault that kept it from being read."""

    path: str
    reading_age: float | None = None
    shown: Any = None
    fault: UserFault | None = None
    lost: str = ""
    """What to say of signs that are broken in it."""


def files_of(paths: Iterable[Path]) -> Iterator[Path | Checked]:
    """The paths, with every folder replaced by the readable files in it, or by its fault where it has none."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        try:
            inside = list(readable_files(path))
            if not inside:
                raise UserFault(f"{path} has no files in it that can be read: choose another folder", code="empty")
        except UserFault as fault:
            yield Checked(str(path), fault=fault)
        else:
            yield from inside


def check_files(files: Sequence[Path | Checked], make: Make, show: Show, jobs: int | None = None) -> Iterator[Checked]:
    """Each file in turn. `jobs` processes share the work; None means as many as help."""
    paths = [file for file in files if isinstance(file, Path)]
    jobs = _helpful(len(paths)) if jobs is None else jobs
    checked = _in_one(paths, make, show) if jobs < 2 else _in_many(paths, make, show, jobs)
    for file in files:
        yield file if isinstance(file, Checked) else next(checked)


def checked(texts: Iterable[tuple[str, Reading]], analyser: Analyser, show: Show) -> list[Checked]:
    """What is wanted of each of a few texts, which their `Reading` fetches."""
    read_or_not = [(path, _text_or_fault(reading)) for path, reading in texts]
    analyses = iter(analyser.analyse_together([text for _, text in read_or_not if isinstance(text, str)]))
    return [
        Checked(path, fault=text) if isinstance(text, UserFault) else _shown(path, next(analyses), show)
        for path, text in read_or_not
    ]


def _text_or_fault(reading: Reading) -> str | UserFault:
    try:
        return reading()
    except UserFault as fault:
        return fault


def _shown(path: str, analysis: Analysis, show: Show) -> Checked:
    return Checked(path, analysis.reading_age.value, show(path, analysis), lost=lost_signs(analysis.document.text))


def _helpful(files: int) -> int:
    return max(1, min(_MOST_PROCESSES, os.cpu_count() or 1, files // _FILES_A_PROCESS))


def _in_one(paths: Sequence[Path], make: Make, show: Show) -> Iterator[Checked]:
    analyser = _made(make)
    for few in _few_at_a_time(paths):
        yield from _read_and_checked(few, analyser, show)


def _in_many(paths: Sequence[Path], make: Make, show: Show, jobs: int) -> Iterator[Checked]:
    """In order. When somebody stops it, what is not begun is left."""
    pool = _pool(make, show, jobs)
    try:
        with _interrupts_waiting():
            results = pool.map(_in_this_process, _few_at_a_time(paths))
        yield from chain.from_iterable(results)
    except BaseException:  # whoever stops it does not wait for what is begun
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _few_at_a_time(paths: Sequence[Path]) -> list[Sequence[Path]]:
    return [paths[first : first + _TOGETHER] for first in range(0, len(paths), _TOGETHER)]


def _read_and_checked(paths: Iterable[Path], analyser: Analyser, show: Show) -> list[Checked]:
    return checked([(str(path), partial(read, path)) for path in paths], analyser, show)


def _pool(make: Make, show: Show, jobs: int) -> ProcessPoolExecutor:
    """Copies of this process, which have all they work with from the start, where the system makes such safely.

    Elsewhere, and beside threads, whose locks a copy could find taken, processes that start from nothing.
    """
    global _here
    if sys.platform != "linux" or threading.active_count() > 1:
        return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin, (make, show))
    _here = _made(make), show
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


_here: tuple[Analyser, Show] | None = None
"""What a process of the pool works with, made once."""


def _begin(make: Make, show: Show) -> None:
    global _here
    _leave_interrupts()
    _here = _made(make), show


def _leave_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever presses Ctrl-C speaks to the first process


def _made(make: Make) -> Analyser:
    """The analyser, and what it is made of set aside from the search for garbage: it stays to the end.

    Its glossary's revision, which each answer holds, is worked out here, before there are more processes to do so.
    """
    analyser = make()
    _ = analyser.matcher.glossary.revision
    gc.freeze()
    return analyser


def _in_this_process(paths: Sequence[Path]) -> list[Checked]:
    assert _here is not None
    return _read_and_checked(paths, *_here)
