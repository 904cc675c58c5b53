"""Checking many files: each is read and analysed on its own, so a bad one never stops the rest.

What is wanted of an analysis (`Show`) is taken from it where it was made, so that several processes can share the work
without sending whole analyses to one another.
"""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
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
    pieces = [paths[first : first + _TOGETHER] for first in range(0, len(paths), _TOGETHER)]
    checked = chain.from_iterable(_worked_through(pieces, partial(_worker, make, show), jobs))
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


Worker = Callable[[Sequence[Path]], list[Checked]]


def _worked_through(
    pieces: Sequence[Sequence[Path]], make: Callable[[], Worker], jobs: int
) -> Iterator[Sequence[Checked]]:
    if jobs > 1:
        from plainspeak.service.sharing import shared  # what starts processes takes a while to load

        yield from shared(pieces, make, jobs)
    else:
        yield from map(make(), pieces)


def _worker(make: Make, show: Show) -> Worker:
    """What checks a few files at a time. Its analyser stays to the end, set aside from the search for garbage.

    The glossary's revision, which each answer holds, is worked out here, before there are more processes to do so.
    """
    analyser = make()
    _ = analyser.matcher.glossary.revision
    gc.freeze()
    return partial(_read_and_checked, analyser, show)


def _read_and_checked(analyser: Analyser, show: Show, paths: Iterable[Path]) -> list[Checked]:
    return checked([(str(path), partial(read, path)) for path in paths], analyser, show)
