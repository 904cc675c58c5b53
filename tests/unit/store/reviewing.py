"""A reviewer in a process of its own, who works until somebody kills it.

Run as a program: `reviewing.py FILE LEAFLET`. It prints a line when something is kept, and only then.
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from plainspeak.rewrite.fact import FactChange
from plainspeak.rewrite.review import Move, ReaderTest, SentenceComment, State, Step, Tick
from plainspeak.rewrite.revision import Revision, ScoreCard
from plainspeak.store import FileStore, open_store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
CARD = ScoreCard(12.0, 11.0, 13.0, {}, {}, {}, "0123456789ab", "0.1.0", "public", 11.0)
ROUND = (
    (Move.ASK, State.DRAFT, State.IN_REVIEW),
    (Move.RETURN, State.IN_REVIEW, State.CHANGES_ASKED),
    (Move.ASK, State.CHANGES_ASKED, State.IN_REVIEW),
    (Move.APPROVE, State.IN_REVIEW, State.APPROVED),
    (Move.PUBLISH, State.APPROVED, State.PUBLISHED),
)


def work(store: FileStore, leaflet_id: str) -> None:
    """Round after round, from draft to published and on to the next revision."""
    number = len(store.leaflets.revisions(leaflet_id))
    while True:
        for move, before, after in ROUND:
            said = f"{number} {move.value} {before.value}"
            store.reviews.comment(SentenceComment(leaflet_id, number, 0, 5, "Hello", NOON, "Bob", said))
            print("comment", flush=True)
            store.reviews.tick(Tick(leaflet_id, FactChange("number", "1", said), 1, number, NOON, "Bob"))
            print("tick", flush=True)
            step = Step(leaflet_id, NOON, "Bob", move, before, after, number, said)
            store.reviews.move(step, store.reviews.get(leaflet_id).version)
            print("step", flush=True)
        store.reviews.add_test(ReaderTest(leaflet_id, number, NOON, "Bob", "Two", date(2026, 11, 20), "Fine", ""))
        print("test", flush=True)
        number += 1
        store.leaflets.append(Revision(leaflet_id, number, f"Hello {number}.", "Ann", "", NOON, CARD))
        print("revision", flush=True)


if __name__ == "__main__":
    with open_store(Path(sys.argv[1])) as opened:
        work(opened, sys.argv[2])
