"""Twenty minutes of work take no more memory than the first five did."""

import subprocess
import sys
from pathlib import Path

import pytest

WRITER = Path(__file__).with_name("writer.py")
MINUTES, WARM = 20, 5
"""How long somebody works, and when everything has been opened once."""
MOST = 1.1


@pytest.mark.prove
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("home")
def test_twenty_minutes_of_work_do_not_grow(capsys: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, str(WRITER), str(MINUTES)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    sizes, counts = [float(size) for size, _ in lines], [int(count) for _, count in lines]
    with capsys.disabled():
        told = ", ".join(f"{size:.0f}" for size in sizes)
        print(f"\n{counts[-1]:,} things done in {MINUTES} minutes; MB at the end of each: {told}")
    assert max(sizes[WARM:]) <= sizes[WARM - 1] * MOST
