"""A review and its comments outlive the program, however suddenly it dies: what was said to be kept is there."""

import importlib.util
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from plainspeak.rewrite.review import Move
from plainspeak.rewrite.revision import Leaflet, Revision
from plainspeak.store import FileStore, open_store
from plainspeak.store.backup import problems

_PROGRAM = Path(__file__).with_name("reviewing.py")
_SPEC = importlib.util.spec_from_file_location("reviewing", _PROGRAM)
assert _SPEC is not None
assert _SPEC.loader is not None
reviewing = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(reviewing)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
@pytest.mark.timeout(900)
@pytest.mark.parametrize("kills", [4, pytest.param(100, marks=pytest.mark.prove)])
def test_what_was_kept_is_there_after_kill_9(tmp_path: Path, kills: int) -> None:
    path, chance = tmp_path / "plainspeak.db", random.Random(kills)
    told: Counter[str] = Counter()
    for kill in range(kills):
        leaflet = Leaflet(f"{kill:032x}", "Hello", "public", NOON, NOON)
        with open_store(path) as store:
            store.leaflets.add(leaflet, Revision(leaflet.id, 1, "Hello 1.", "Ann", "", NOON, reviewing.CARD))
        heard = _killed(path, leaflet.id, chance.randrange(1, 30), chance.uniform(0.0, 0.02))
        told.update(heard)
        assert problems(path) == []
        with open_store(path) as store:
            _check(store, leaflet.id, heard)
    assert {"comment", "tick", "step"} <= set(told), "it was killed before it did anything: nothing was proved"


def _killed(path: Path, leaflet_id: str, things: int, after: float) -> Counter[str]:
    """What it said was kept before it was killed, so many things and seconds later: in the midst of the next one."""
    running = subprocess.Popen([sys.executable, _PROGRAM, path, leaflet_id], stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    heard = [running.stdout.readline().strip() for _ in range(things)]
    time.sleep(after)
    running.send_signal(signal.SIGKILL)
    heard += [line.strip() for line in running.communicate()[0].splitlines(keepends=True) if line.endswith("\n")]
    assert running.returncode == -signal.SIGKILL
    assert heard[0]
    return Counter(heard)


def _check(store: FileStore, leaflet_id: str, heard: Counter[str]) -> None:
    """All that was told is there, at most the one thing that was being kept besides, and the steps make one chain."""
    steps, review = store.reviews.steps(leaflet_id), store.reviews.get(leaflet_id)
    kept = {
        "comment": len(store.reviews.comments(leaflet_id)),
        "tick": len(store.reviews.ticks(leaflet_id)),
        "step": sum(one.move is not Move.CHANGE for one in steps),
        "test": len(store.reviews.tests(leaflet_id)),
        "revision": len(store.leaflets.revisions(leaflet_id)) - 1,
    }
    besides = {name: count - heard[name] for name, count in kept.items()}
    assert min(besides.values()) >= 0, f"something kept is gone: {besides}"
    assert sum(besides.values()) <= 1
    assert review.version == sum(kept.values())
    for before, after in pairwise(steps):
        assert before.after is after.before
    if steps:
        assert steps[-1].after is review.state
    assert sum(one.move is Move.CHANGE for one in steps) == kept["revision"]
