"""Checking files: each is read and analysed on its own, so a bad one never stops the rest."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from plainspeak.analysis.analyse import Analyser, Analysis
from plainspeak.documents import read, readable_files
from plainspeak.errors import UserFault


class Checked(NamedTuple):
    """One file: its analysis, or the fault that kept it from being read."""

    path: str
    outcome: Analysis | UserFault


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths, with every folder replaced by the readable files in it."""
    for path in paths:
        if path.is_dir():
            yield from readable_files(path)
        else:
            yield path


def check_file(path: Path, analyser: Analyser) -> Checked:
    try:
        return Checked(str(path), analyser.analyse(read(path)))
    except UserFault as fault:
        return Checked(str(path), fault)


def check_files(paths: Iterable[Path], analyser: Analyser) -> Iterator[Checked]:
    """Each file in turn, those of a folder in order of name."""
    for path in files_of(paths):
        yield check_file(path, analyser)
