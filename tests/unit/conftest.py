"""A real PostgreSQL server for the tests that want one: `make prove`."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from plainspeak.store import open_store

_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
_SETTINGS = "-c listen_addresses= -c fsync=off -c max_connections=40"
"""Reached through a file only, and nothing of it needs to outlive the tests."""
_NUMBERS = count(1)
_TEMPLATE = "plainspeak"

Run = Callable[..., None]


@pytest.fixture(scope="session")
def server() -> Iterator[tuple[Path, Run]]:
    """Where the server's socket is, and how one of its programs is run."""
    pytest.importorskip("psycopg", reason="psycopg is not installed: it comes with the dev extra")
    programs = _PROGRAMS[-1] if _PROGRAMS else None
    if programs is None and (found := shutil.which("initdb")):
        programs = Path(found).parent
    if programs is None:
        pytest.skip("there is no PostgreSQL here: tools/system_libraries postgresql installs it")
    home = Path(tempfile.mkdtemp(prefix="plainspeak-pg-"))  # pytest's own folders are closed to other users
    as_root = os.name != "nt" and os.geteuid() == 0
    if as_root:  # initdb refuses to run as root
        shutil.chown(home, "postgres")

    def run(program: str, *arguments: object) -> None:
        command = [str(programs / program), *map(str, arguments)]
        user = {"user": "postgres", "group": "postgres"} if as_root else {}
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=home, **user)  # type: ignore[call-overload]

    run("initdb", "-D", home / "data", "-U", "postgres", "--auth=trust", "--locale=C", "--encoding=UTF8")
    run("pg_ctl", "-D", home / "data", "-w", "-o", f"{_SETTINGS} -k {home}", "-l", home / "log", "start")
    try:
        run("createdb", "-h", home, "-U", "postgres", _TEMPLATE)
        with open_store(_url(home, _TEMPLATE)) as store:
            store.open()
        yield home, run
    finally:
        run("pg_ctl", "-D", home / "data", "-m", "immediate", "stop")
        shutil.rmtree(home)


@pytest.fixture
def server_url(server: tuple[Path, Run]) -> str:
    """A database of its own for each test, with the tables made and nothing in them."""
    home, run = server
    name = f"test_{next(_NUMBERS)}"
    run("createdb", "-h", home, "-U", "postgres", "-T", _TEMPLATE, name)
    return _url(home, name)


def _url(home: Path, name: str) -> str:
    return f"postgresql://postgres@/{name}?host={home}"
