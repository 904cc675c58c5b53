"""A store in memory, which keeps the promises of `plainspeak.store.repositories`, and a real one to hold it against."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from plainspeak.analysis.survey import Survey
from plainspeak.glossary.care import Comment, Suggestion
from plainspeak.glossary.care import State as Decision
from plainspeak.rewrite.review import ReaderTest, Review, SentenceComment, Step, Tick, saving
from plainspeak.rewrite.revision import Glance, KeptFinding, Leaflet, Revision
from plainspeak.store import EntryChange, Kept, Store, open_store
from plainspeak.store.repositories import changed_meanwhile, decided_meanwhile, settled_meanwhile


@dataclass
class MemoryReviews:
    leaflets: dict[str, Leaflet]
    states: dict[str, Review] = field(default_factory=dict)
    taken: list[Step] = field(default_factory=list)
    said: list[SentenceComment] = field(default_factory=list)
    ticked: list[Tick] = field(default_factory=list)
    tried: list[ReaderTest] = field(default_factory=list)

    def get(self, leaflet_id: str) -> Review:
        return self.states.get(leaflet_id, Review(leaflet_id))

    def all(self) -> tuple[Review, ...]:
        return tuple(self.states[leaflet_id] for leaflet_id in sorted(self.states))

    def move(self, step: Step, version: int) -> Review:
        now = self.get(step.leaflet_id)
        if (now.version, now.state) != (version, step.before):
            raise changed_meanwhile(self.leaflets[step.leaflet_id].name)
        return self._take(step)

    def _take(self, step: Step) -> Review:
        self.taken.append(step)
        self._touch(step.leaflet_id)
        moved = replace(self.get(step.leaflet_id), state=step.after, revision=step.revision)
        self.states[step.leaflet_id] = moved
        return moved

    def saved(self, revision: Revision) -> None:
        if revision.leaflet_id not in self.states:
            return
        step = saving(self.get(revision.leaflet_id), revision.number, revision.author, revision.made_at)
        if step:
            self._take(step)
        else:
            self._touch(revision.leaflet_id)

    def _touch(self, leaflet_id: str) -> None:
        now = self.get(leaflet_id)
        self.states[leaflet_id] = replace(now, version=now.version + 1)

    def steps(self, leaflet_id: str) -> tuple[Step, ...]:
        return tuple(one for one in self.taken if one.leaflet_id == leaflet_id)

    def comment(self, comment: SentenceComment) -> SentenceComment:
        self.said.append(replace(comment, number=len(self.said) + 1))
        self._touch(comment.leaflet_id)
        return self.said[-1]

    def settle(self, comment: SentenceComment) -> None:
        if not self.said[comment.number - 1].is_open:
            raise settled_meanwhile()
        self.said[comment.number - 1] = comment
        self._touch(comment.leaflet_id)

    def comments(self, leaflet_id: str) -> tuple[SentenceComment, ...]:
        return tuple(one for one in self.said if one.leaflet_id == leaflet_id)

    def tick(self, tick: Tick) -> None:
        self.ticked.append(tick)
        self._touch(tick.leaflet_id)

    def ticks(self, leaflet_id: str) -> tuple[Tick, ...]:
        return tuple(one for one in self.ticked if one.leaflet_id == leaflet_id)

    def add_test(self, test: ReaderTest) -> None:
        self.tried.append(test)
        self._touch(test.leaflet_id)

    def tests(self, leaflet_id: str) -> tuple[ReaderTest, ...]:
        return tuple(one for one in self.tried if one.leaflet_id == leaflet_id)

    def forget(self, leaflet_id: str) -> None:
        self.states.pop(leaflet_id, None)
        for kept in (self.taken, self.ticked, self.tried):
            kept[:] = [one for one in kept if one.leaflet_id != leaflet_id]
        self.said[:] = [one for one in self.said if one.leaflet_id != leaflet_id]


@dataclass
class MemorySurveys:
    made: list[Survey] = field(default_factory=list)

    def add(self, survey: Survey) -> Survey:
        self.made.append(replace(survey, number=len(self.made) + 1))
        return self.made[-1]

    def all(self, place: str | None = None) -> tuple[Survey, ...]:
        return tuple(one for one in self.made if place in (None, one.place))


@dataclass
class MemoryLeaflets:
    kept: dict[str, Leaflet] = field(default_factory=dict)
    saved: dict[str, list[Revision]] = field(default_factory=dict)
    findings: dict[tuple[str, int], tuple[KeptFinding, ...]] = field(default_factory=dict)
    reviews: MemoryReviews = field(init=False)

    def __post_init__(self) -> None:
        self.reviews = MemoryReviews(self.kept)

    def all(self) -> tuple[Leaflet, ...]:
        return tuple(sorted(self.kept.values(), key=lambda leaflet: leaflet.changed_at, reverse=True))

    def get(self, leaflet_id: str) -> Leaflet | None:
        return self.kept.get(leaflet_id)

    def add(self, leaflet: Leaflet, first: Revision, found: Sequence[KeptFinding] = ()) -> None:
        self.findings[leaflet.id, 1] = tuple(found)
        self.kept[leaflet.id] = leaflet
        self.saved[leaflet.id] = [first]

    def append(self, revision: Revision, found: Sequence[KeptFinding] = ()) -> None:
        leaflet = self.kept[revision.leaflet_id]
        if revision.number != len(self.saved[leaflet.id]) + 1:
            raise changed_meanwhile(leaflet.name)
        self.saved[leaflet.id].append(revision)
        self.kept[leaflet.id] = replace(leaflet, changed_at=revision.made_at)
        self.findings[leaflet.id, revision.number] = tuple(found)
        self.reviews.saved(revision)

    def found(self, leaflet_id: str, number: int) -> tuple[KeptFinding, ...] | None:
        return self.findings.get((leaflet_id, number))

    def glances(self) -> tuple[Glance, ...]:
        all_ = sorted((one for saved in self.saved.values() for one in saved), key=lambda one: one.made_at)
        return tuple(Glance(one.leaflet_id, one.number, one.made_at, one.author, one.card) for one in all_)

    def archive(self, leaflet_id: str, when: datetime | None) -> Leaflet | None:
        if leaflet_id in self.kept:
            self.kept[leaflet_id] = replace(self.kept[leaflet_id], archived_at=when)
        return self.kept.get(leaflet_id)

    def bin(self, leaflet_id: str, when: datetime | None) -> Leaflet | None:
        if leaflet_id in self.kept:
            self.kept[leaflet_id] = replace(self.kept[leaflet_id], binned_at=when)
        return self.kept.get(leaflet_id)

    def purge(self, leaflet_ids: Iterable[str]) -> None:
        for leaflet_id in leaflet_ids:
            if leaflet_id in self.kept and self.kept[leaflet_id].binned_at:
                del self.kept[leaflet_id], self.saved[leaflet_id]
                self.reviews.forget(leaflet_id)

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

    def suggestions(self, state: Decision | None = None, entry_id: str | None = None) -> tuple[Suggestion, ...]:
        return tuple(one for one in self.made if state in (None, one.state) and entry_id in (None, one.entry_id))

    def decide(self, decided: Suggestion, change: EntryChange | None = None) -> None:
        if self.made[decided.number - 1].state is not Decision.OPEN:
            raise decided_meanwhile(decided.number)
        if change:
            self.words.put(change)
        self.made[decided.number - 1] = decided


@dataclass
class MemoryStore:
    leaflets: MemoryLeaflets = field(default_factory=MemoryLeaflets)
    words: MemoryWords = field(default_factory=MemoryWords)
    surveys: MemorySurveys = field(default_factory=MemorySurveys)
    care: MemoryCare = field(init=False)

    def __post_init__(self) -> None:
        self.care = MemoryCare(self.words)

    @property
    def reviews(self) -> MemoryReviews:
        return self.leaflets.reviews

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


def on_a_server(request: pytest.FixtureRequest) -> Opener:
    url: str = request.getfixturevalue("server_url")
    return lambda: open_store(url)


@pytest.fixture(params=["in_memory", "in_a_file", pytest.param("on_a_server", marks=pytest.mark.prove)])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    """Opens the same data again and again, as two people do; each kind of store keeps the same promises."""
    kinds: dict[str, Callable[[], Opener]] = {
        "in_memory": lambda: in_memory(tmp_path),
        "in_a_file": lambda: in_a_file(tmp_path),
        "on_a_server": lambda: on_a_server(request),
    }
    opener = kinds[request.param]()
    with ExitStack() as open_stores:
        yield lambda: open_stores.enter_context(opener())
