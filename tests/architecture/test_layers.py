"""The shape of the house, as failing tests."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

_BLOCKED = """
import importlib, pkgutil, sys
for name in ("PySide6", "sqlalchemy", "alembic", "textstat", "spellchecker", "openpyxl"):
    sys.modules[name] = None
import plainspeak
for room in ("text", "glossary", "analysis", "rewrite"):
    package = importlib.import_module("plainspeak." + room)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
"""


def test_the_engine_imports_with_the_window_and_the_store_blocked() -> None:
    subprocess.run([sys.executable, "-c", _BLOCKED], check=True, cwd=ROOT)


def test_no_file_names_a_package_host() -> None:
    # The names are put together here, so that this file does not name them either.
    hosts = ["py" + "pi.org", "files.python" + "hosted", "registry." + "npmjs", "deb." + "debian.org"]
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout
    for name in filter(None, tracked.decode().split("\0")):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".png", ".bin"}:
            text = path.read_text(encoding="utf-8")
            assert not [host for host in hosts if host in text], name


def test_everything_is_pinned_with_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    pins = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(pins) > 20
    assert all("==" in line for line in pins)
    assert lock.count("--hash=sha256:") >= len(pins)
    named = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    for requirement in named:
        name = requirement.split("~")[0].split("=")[0].split(">")[0].lower()
        assert any(pin.lower().startswith(name + "==") for pin in pins), name


@pytest.mark.parametrize("folder", ["plainspeak", "glossary", "tests", "resources"])
def test_the_top_of_the_house_is_as_agreed(folder: str) -> None:
    assert (ROOT / folder).is_dir()
