"""What a command does not need is not loaded before it begins."""

import subprocess
import sys
from pathlib import Path

import pytest

_TOLD = """
import atexit, sys
from plainspeak.cli import run
atexit.register(lambda: print(*sorted(sys.modules)))
run(["check", "--help"])
"""
_HEAVY = (
    "sqlalchemy",
    "alembic",
    "PySide6",
    "docx",
    "openpyxl",
    "plainspeak.rewrite.meaning",
    "plainspeak.rewrite.align",
    "plainspeak.cli.words",
    "pydantic",
)


def test_the_command_line_loads_nothing_heavy_before_a_command_wants_it() -> None:
    shown = subprocess.run([sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True).stdout
    loaded = shown.splitlines()[-1].split()
    assert "plainspeak.cli.check" in loaded
    assert [one for one in _HEAVY if one in loaded] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a disk that is always full")
@pytest.mark.parametrize("words", [3, 900])
def test_an_answer_that_finds_no_room_is_told_in_one_line(tmp_path: Path, words: int) -> None:
    """A short answer is kept back to the end, a long one is written as it comes."""
    (tmp_path / "leaflet.txt").write_text("Domiciliary care. " * words)
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "plainspeak", "check", str(tmp_path), "--format", "json"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("plainspeak: The answer could not be written (No space left on device): ")
