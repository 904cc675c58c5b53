"""A writer in a process of its own, who edits many words of one store, as another does at the same time.

Run as a program: `two_writers.py FILE|URL NAME EDITS`, it prints how often somebody else had been first.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plainspeak.glossary.model import Alternative, Entry, Glossary, Kind, PartOfSpeech
from plainspeak.service.words import ChangedMeanwhile, Words
from plainspeak.store import open_store

WORDS = 50
_OPEN_AT_ONCE = 5
"""How many words a writer has open: they are read together, then saved one by one, as the other writer's are."""


def shipped() -> Glossary:
    """The words that both edit."""
    return Glossary.of(
        Entry(f"word-{number}", f"word {number}", Kind.JARGON, PartOfSpeech.PHRASE, alternatives=(Alternative("it"),))
        for number in range(WORDS)
    )


def edit(where: str, name: str, edits: int) -> int:
    """Make so many edits, in each an example of one's own beside those there are, and a meaning in place of another."""
    others_first = 0
    with open_store(where if "://" in where else Path(where)) as store:
        words = Words(store, shipped)
        for numbers in _batches(edits):
            seen = [(number, words.standing(f"word-{number % WORDS}")) for number in numbers]
            for number, (entry, version, _base) in seen:
                said = f"{name} {number}"
                draft = replace(entry, meaning=said, passes=(*entry.passes, said))
                while True:
                    try:
                        words.edit(draft, version, name, said)
                        break
                    except ChangedMeanwhile as refused:
                        others_first += 1
                        draft, version = refused.conflict.merged({"meaning": "yours"}), refused.conflict.version
    return others_first


def _batches(edits: int) -> Iterator[range]:
    return (range(start, min(start + _OPEN_AT_ONCE, edits)) for start in range(0, edits, _OPEN_AT_ONCE))


if __name__ == "__main__":
    print(edit(sys.argv[1], sys.argv[2], int(sys.argv[3])))
