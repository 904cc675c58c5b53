"""What a command does not need is not loaded before it begins."""

import subprocess
import sys

_TOLD = "import sys, plainspeak.cli; print(*sorted(sys.modules))"
_HEAVY = (
    "sqlalchemy",
    "alembic",
    "PySide6",
    "docx",
    "openpyxl",
    "plainspeak.rewrite.meaning",
    "plainspeak.rewrite.align",
)


def test_the_command_line_loads_nothing_heavy_before_a_command_wants_it() -> None:
    loaded = subprocess.run([sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True).stdout.split()
    assert "plainspeak.cli.check" in loaded
    assert [one for one in _HEAVY if one in loaded] == []
