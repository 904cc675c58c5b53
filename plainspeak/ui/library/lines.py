"""Leaflets, glances and states -> the lines of the library: what each shows, how they sort and filter. No widgets."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from statistics import median
from typing import NamedTuple

from plainspeak.rewrite.review import State
from plainspeak.rewrite.revision import Glance, Leaflet
from plainspeak.ui.review.told import STATES
from plainspeak.ui.trend import Point
from plainspeak.ui.when import when

COLUMNS = ("Leaflet", "Reading age", "Target", "Things to look at", "State", "Last change")


class Line(NamedTuple):
    """One leaflet, as its last revision stood when it was saved."""

    id: str
    name: str
    age: float | None
    target: float | None
    findings: int
    state: State
    changed: datetime
    author: str

    @property
    def met(self) -> bool | None:
        return None if self.age is None or self.target is None else self.age <= self.target

    @property
    def cells(self) -> tuple[str, ...]:
        age = "–" if self.age is None else f"{self.age:.1f}"
        aim = "" if self.target is None else f"{self.target:.0f}"
        met = {True: f"✓ {aim} met", False: f"{aim} missed", None: aim}[self.met]
        return self.name, age, met, f"{self.findings:,}", STATES[self.state], f"{when(self.changed)} · {self.author}"


def lines(leaflets: Iterable[Leaflet], glances: Iterable[Glance], states: Mapping[str, State]) -> tuple[Line, ...]:
    last = {one.leaflet_id: one for one in glances}
    return tuple(
        Line(
            id=one.id,
            name=one.name,
            age=last[one.id].card.reading_age,
            target=last[one.id].card.target,
            findings=sum(last[one.id].card.findings.values()),
            state=states.get(one.id, State.DRAFT),
            changed=one.changed_at,
            author=last[one.id].author,
        )
        for one in leaflets
        if one.id in last
    )


_UNKNOWN = -1.0
_KEYS: tuple[Callable[[Line], object], ...] = (
    lambda line: line.name.casefold(),
    lambda line: _UNKNOWN if line.age is None else line.age,
    lambda line: _UNKNOWN if line.age is None or line.target is None else line.age - line.target,
    lambda line: line.findings,
    lambda line: list(State).index(line.state),
    lambda line: line.changed,
)


def arranged(found: Iterable[Line], column: int, *, down: bool) -> tuple[Line, ...]:
    """Sorted by a column; of the same in it, by name."""
    by_name = sorted(found, key=lambda line: line.name.casefold())
    return tuple(sorted(by_name, key=_KEYS[column], reverse=down))  # type: ignore[arg-type]


def matching(found: Iterable[Line], search: str, which: "Which") -> tuple[Line, ...]:
    """Those whose name has all the words of the search, and that are so."""
    words = search.casefold().split()
    return tuple(line for line in found if which.fits(line) and all(word in line.name.casefold() for word in words))


class Which(NamedTuple):
    """A choice of the filter."""

    title: str
    fits: Callable[[Line], bool]


WHICH = (
    Which("All", lambda _line: True),
    Which("Target missed", lambda line: line.met is False),
    Which("Target met", lambda line: line.met is True),
    *(Which(STATES[state], lambda line, state=state: line.state is state) for state in State),  # type: ignore[misc]
)


def in_short(found: Sequence[Line]) -> str:
    """ "12 leaflets · 5 meet their target · 3 in review"."""
    scored = [line for line in found if line.met is not None]
    met = sum(bool(line.met) for line in scored)
    told = [f"{len(found):,} leaflet{'' if len(found) == 1 else 's'}"]
    if scored:
        told.append(f"{met:,} {'meets its' if met == 1 else 'meet their'} target")
    reviewed = sum(line.state is State.IN_REVIEW for line in found)
    return " · ".join([*told, *([f"{reviewed:,} in review"] if reviewed else [])])


def over_time(glances: Iterable[Glance], ids: Iterable[str]) -> tuple[Point, ...]:
    """The reading age in the middle of these leaflets at the end of each day that one of them was saved."""
    wanted, standing = set(ids), dict[str, float]()
    by_day: dict[str, float] = {}
    for one in glances:
        if one.leaflet_id not in wanted or one.card.reading_age is None:
            continue
        standing[one.leaflet_id] = one.card.reading_age
        local = one.made_at.astimezone()
        by_day[f"{local.day} {local:%b}"] = median(standing.values())
    return tuple(Point(day, age, f"{day}: reading age {age:.0f} in the middle") for day, age in by_day.items())
