"""How fast `plainspeak check` goes through a folder, from its start to its end. Run by `make bench`."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.benchmarks.conftest import Say
from tests.benchmarks.made import leaflet

_LEAFLETS = 1_000
_WORDS = 500
_MORE_WORK = 1.3
"""Of the work of one process, what two may have together: each looks into the commonest words for itself."""

pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(_LEAFLETS):
        (tmp_path / f"{number:04}.txt").write_text(leaflet(_WORDS, number), encoding="utf-8")
    return tmp_path


def test_a_thousand_leaflets_are_checked_in_time(folder: Path, say: Say) -> None:
    words = sum(len(path.read_text("utf-8").split()) for path in folder.iterdir())
    alone, shared = (min(_took(folder, jobs) for _ in range(2)) for jobs in (1, 2))
    say(
        f"{_LEAFLETS:,} leaflets, {words:,} words: {shared.waited:.1f} s by two processes, {alone.waited:.1f} by one; "
        f"500,000 words: {shared.waited * 500_000 / words:.1f} s (budget 4)"
    )
    assert shared.worked < _MORE_WORK * alone.worked


def test_one_leaflet_is_checked_soon(tmp_path: Path, say: Say) -> None:
    (tmp_path / "one.txt").write_text(leaflet(_WORDS), encoding="utf-8")
    say(f"one leaflet: {min(_took(tmp_path, 1) for _ in range(5)).waited:.2f} s")


class _Took(NamedTuple):
    """Seconds until it ended, and seconds of the processor in all its processes."""

    waited: float
    worked: float


def _took(folder: Path, jobs: int) -> _Took:
    table = folder.parent / f"{folder.name}.csv"
    command = [sys.executable, "-m", "plainspeak", "check", str(folder), "--format", "csv"]
    began, before = time.perf_counter(), os.times()
    subprocess.run([*command, "--jobs", str(jobs), "-o", str(table)], timeout=300, check=True)
    after = os.times()
    worked = after.children_user + after.children_system - before.children_user - before.children_system
    return _Took(time.perf_counter() - began, worked)
