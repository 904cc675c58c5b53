"""A store in memory, which keeps the promises of `plainspeak.store.repositories`, and a real one to hold it against."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from plainspeak.glossary.care import Comment, State, Suggestion
from plainspeak.rewrite.revision import Leaflet, Revision
from plainspeak.store import EntryChange, Kept, Store, open_store
from plainspeak.store.repositories import changed_meanwhile, decided_meanwhile


@dataclass
class MemoryLeaflets:
    kept: dict[str, Leaflet] = field(default_factory=dict)
    saved: dict[str, list[Revision]] = field(default_factory=dict)

    def all(self) -> tuple[Leaflet, ...]:
        return tuple(sorted(self.kept.values(), key=lambda leaflet: leaflet.changed_at, reverse=True))

    def get(self, leaflet_id: str) -> Leaflet | None:
        return self.kept.get(leaflet_id)

    def add(self, leaflet: Leaflet, first: Revision) -> None:
        self.kept[leaflet.id] = leaflet
        self.saved[leaflet.id] = [first]

    def append(self, revision: Revision) -> None:
        leaflet = self.kept[revision.leaflet_id]
        if revision.number != len(self.saved[leaflet.id]) + 1:
            raise changed_meanwhile(leaflet.name)
        self.saved[leaflet.id].append(revision)
        self.kept[leaflet.id] = replace(leaflet, changed_at=revision.made_at)

    def rename(self, leaflet_id: str, name: str, when: datetime) -> Leaflet | None:
        if leaflet_id in self.kept:
            self.kept[leaflet_id] = replace(self.kept[leaflet_id], name=name, changed_at=when)
        return self.kept.get(leaflet_id)

    def retarget(self, leaflet_id: str, audience: str) -> Leaflet | None:
        if leaflet_id in self.kept:
            self.kept[leaflet_id] = replace(self.kept[leaflet_id], audience=audience)
        return self.kept.get(leaflet_id)

    def revisions(self, leaflet_id: str) -> tuple[Revision, ...]:
        return tuple(self.saved.get(leaflet_id, ()))

    def last(self, leaflet_id: str) -> Revision | None:
        return self.revisions(leaflet_id)[-1] if leaflet_id in self.saved else None


@dataclass
class MemoryWords:
    made: list[EntryChange] = field(default_factory=list)

    def all(self, since: int = 0) -> tuple[Kept, ...]:
        latest = {change.after.id: Kept(change.after, change.number, change.base) for change in self.made}
        changed = {change.after.id for change in self.made[since:]}
        kept = (latest[entry_id] for entry_id in changed)
        return tuple(sorted(kept, key=lambda one: (one.entry.headword.casefold(), one.entry.id)))

    def get(self, entry_id: str) -> Kept | None:
        changes = self.history(entry_id)
        return Kept(changes[-1].after, changes[-1].number, changes[-1].base) if changes else None

    def put(self, *changes: EntryChange) -> None:
        for change in changes:
            if change.number != len(self.history(change.after.id)) + 1:
                raise changed_meanwhile(change.after.headword)
        self.made.extend(changes)

    def history(self, entry_id: str) -> tuple[EntryChange, ...]:
        return tuple(change for change in self.made if change.after.id == entry_id)

    def changes(self) -> int:
        return len(self.made)


@dataclass
class MemoryCare:
    words: MemoryWords
    said: list[Comment] = field(default_factory=list)
    made: list[Suggestion] = field(default_factory=list)

    def comment(self, comment: Comment) -> None:
        self.said.append(comment)

    def comments(self, entry_id: str) -> tuple[Comment, ...]:
        return tuple(comment for comment in self.said if comment.entry_id == entry_id)

    def suggest(self, suggestion: Suggestion) -> Suggestion:
        self.made.append(replace(suggestion, number=len(self.made) + 1))
        return self.made[-1]

    def suggestion(self, number: int) -> Suggestion | None:
        return self.made[number - 1] if 0 < number <= len(self.made) else None

    def suggestions(self, state: State | None = None, entry_id: str | None = None) -> tuple[Suggestion, ...]:
        return tuple(one for one in self.made if state in (None, one.state) and entry_id in (None, one.entry_id))

    def decide(self, decided: Suggestion, change: EntryChange | None = None) -> None:
        if self.made[decided.number - 1].state is not State.OPEN:
            raise decided_meanwhile(decided.number)
        if change:
            self.words.put(change)
        self.made[decided.number - 1] = decided


@dataclass
class MemoryStore:
    leaflets: MemoryLeaflets = field(default_factory=MemoryLeaflets)
    words: MemoryWords = field(default_factory=MemoryWords)
    care: MemoryCare = field(init=False)

    def __post_init__(self) -> None:
        self.care = MemoryCare(self.words)

    def is_new(self) -> bool:
        return not (self.leaflets.kept or self.words.made or self.care.said or self.care.made)

    def close(self) -> None: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


Opener = Callable[[], Store]


def in_memory(_folder: Path) -> Opener:
    one = MemoryStore()
    return lambda: one


def in_a_file(folder: Path) -> Opener:
    return lambda: open_store(folder / "plainspeak.db")


@pytest.fixture(params=[in_memory, in_a_file], ids=lambda kind: kind.__name__)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    """Opens the same data again and again, as two people do; each kind of store keeps the same promises."""
    opener: Opener = request.param(tmp_path)
    with ExitStack() as open_stores:
        yield lambda: open_stores.enter_context(opener())
