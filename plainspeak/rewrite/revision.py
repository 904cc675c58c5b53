"""A leaflet and its revisions, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class ScoreCard:
    """How a text stood when it was scored: enough to show it again and to explain it years later.

    `scores` carry textstat's names; a value is None where the text could not be scored. `findings` counts them by rule.
    `workings` are the parts, in years, that the reading age was the sum of, and `target` is what it was to be at most:
    both are empty in revisions that were saved before they were kept.
    """

    reading_age: float | None
    reading_age_low: float | None
    reading_age_high: float | None
    scores: Mapping[str, float | None]
    counts: Mapping[str, int]
    findings: Mapping[str, int]
    glossary_revision: str
    engine_version: str
    audience: str
    target: float | None = None
    workings: Mapping[str, float] = field(default_factory=dict)

    @property
    def meets_target(self) -> bool | None:
        """None where there is no reading age, or no target was kept."""
        return None if self.reading_age is None or self.target is None else self.reading_age <= self.target


class KeptFinding(NamedTuple):
    """A finding as it stood when its revision was saved. Offsets are code points of the revision's text."""

    rule: str
    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A document being worked on. `id` is a UUID in hex."""

    id: str
    name: str
    audience: str
    created_at: datetime
    changed_at: datetime
    archived_at: datetime | None = None
    """When it was put away; None where it is in use."""
    binned_at: datetime | None = None
    """When it was thrown away: it can be taken back for 90 days."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One saved state of a leaflet. Revisions are numbered from 1 and are never changed."""

    leaflet_id: str
    number: int
    text: str
    author: str
    note: str
    made_at: datetime
    """UTC, with its time zone."""
    card: ScoreCard
    name: str = ""
    """What people call it: "As it was", "After the panel"; "" where nobody named it."""


class Glance(NamedTuple):
    """A revision without its text: for lists and lines over many."""

    leaflet_id: str
    number: int
    made_at: datetime
    author: str
    card: ScoreCard
