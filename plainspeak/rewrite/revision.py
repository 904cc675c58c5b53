"""A leaflet and its revisions, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ScoreCard:
    """How a text stood when it was scored: enough to show it again and to explain it years later.

    `scores` carry textstat's names; a value is None where the text could not be scored. `findings` counts them by rule.
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


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A document being worked on. `id` is a UUID in hex."""

    id: str
    name: str
    audience: str
    created_at: datetime
    changed_at: datetime


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
