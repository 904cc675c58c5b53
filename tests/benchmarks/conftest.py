"""What the measurements share: clocks, a fresh process, and a line of figures that `pytest -s` shows."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Say = Callable[[str], None]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Prints a line of figures, whatever pytest does with output."""

    def line(text: str) -> None:
        with capsys.disabled():
            print(f"\n{text}", end="")

    return line


def best(run: Callable[[], object], rounds: int = 5) -> float:
    """Processor seconds of the fastest of some rounds: other programs only ever add to it."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        run()
        times.append(time.process_time() - began)
    return min(times)


def fresh(program: str, *arguments: object) -> list[float]:
    """The numbers that a program prints in a Python process of its own, which can import `made`."""
    start = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
    command = [sys.executable, "-c", start + program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    return [float(number) for number in done.stdout.split()]
