"""Two people edit the same words at once, each in a process of their own: nothing is overwritten in silence."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from plainspeak.service.words import Words
from plainspeak.store import open_store

_PROGRAM = Path(__file__).with_name("two_writers.py")
_SPEC = importlib.util.spec_from_file_location("two_writers", _PROGRAM)
assert _SPEC is not None
assert _SPEC.loader is not None
two_writers = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(two_writers)


@pytest.fixture
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """One SQLite file, or a team's database on a server."""
    url: str = request.getfixturevalue("server_url") if request.param == "server" else str(tmp_path / "plainspeak.db")
    return url


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("where", "edits"),
    [
        ("file", 60),
        pytest.param("file", 500, marks=pytest.mark.prove),
        pytest.param("server", 500, marks=pytest.mark.prove),
    ],
    indirect=["where"],
)
def test_every_edit_of_two_writers_is_in_the_history(where: str, edits: int) -> None:
    names = ("Ann", "Bob")
    running = [
        subprocess.Popen([sys.executable, _PROGRAM, where, name, str(edits)], stdout=subprocess.PIPE, text=True)
        for name in names
    ]
    others_first = [int(writer.communicate()[0]) for writer in running]
    assert [writer.returncode for writer in running] == [0, 0]
    assert sum(others_first) > 0, "they never met, so nothing was proved"
    with open_store(where if "://" in where else Path(where)) as store:
        words = Words(store, two_writers.shipped)
        histories = [words.history(entry.id) for entry in words.glossary().entries]
        stand = list(words.glossary().entries)
    wanted = {f"{name} {number}" for name in names for number in range(edits)}
    assert sorted(change.why for history in histories for change in history) == sorted(wanted)
    for entry, history in zip(stand, histories, strict=True):
        assert [change.number for change in history] == list(range(1, len(history) + 1))
        assert [change.before for change in history[1:]] == [change.after for change in history[:-1]]
        assert history[-1].after == entry
    assert sorted(said for entry in stand for said in entry.passes) == sorted(wanted), "an edit lost another's example"
