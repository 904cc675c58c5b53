"""How many leaflets stand together: the spread of their reading ages, the hardest, and the words that cost most."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import NamedTuple

from plainspeak.analysis.analyse import Analysis
from plainspeak.glossary.model import Entry

_KINDS = ("jargon", "acronym", "label", "formal")
"""The rules whose findings one agreed word would mend."""


class Term(NamedTuple):
    """A glossary word in a leaflet: how often it stands there, and the first plain word for it ("" for none)."""

    id: str
    headword: str
    rule: str
    plain: str
    times: int


class Surveyed(NamedTuple):
    """One leaflet as it stood: `key` names it in every survey of the same place (a path, or a leaflet's id).

    `reading_age` is None where there are too few words to be sure of it: such a leaflet counts in no share.
    """

    key: str
    name: str
    reading_age: float | None
    target: float
    words: int
    findings: Mapping[str, int]
    terms: tuple[Term, ...]

    @property
    def meets_target(self) -> bool | None:
        return None if self.reading_age is None else self.reading_age <= self.target


class Ranked(NamedTuple):
    """A glossary word over all leaflets: in how many it stands, and how often in all."""

    id: str
    headword: str
    rule: str
    plain: str
    leaflets: int
    times: int


class Band(NamedTuple):
    """How many leaflets have a reading age that rounds to this many years, and how many of them meet their target."""

    age: int
    leaflets: int
    met: int


@dataclass(frozen=True, slots=True)
class Survey:
    """`place` is what was surveyed: a folder, or LIBRARY. `faults` are the files that could not be read, and why."""

    place: str
    when: datetime
    author: str
    glossary_revision: str
    engine_version: str
    audience: str
    leaflets: tuple[Surveyed, ...]
    faults: tuple[tuple[str, str], ...] = ()
    number: int = 0

    @property
    def scored(self) -> tuple[Surveyed, ...]:
        """Those long enough to be sure of; the hardest first."""
        found = [one for one in self.leaflets if one.reading_age is not None]
        return tuple(sorted(found, key=lambda one: (-(one.reading_age or 0), one.name)))

    @property
    def met(self) -> int:
        """How many meet their target."""
        return sum(bool(one.meets_target) for one in self.leaflets)

    @property
    def share_met(self) -> float | None:
        """0 to 1, of those long enough to be sure of; None where none is."""
        return self.met / len(self.scored) if self.scored else None

    @property
    def middle_age(self) -> float | None:
        """Half of the leaflets are younger, half older."""
        return median(one.reading_age or 0 for one in self.scored) if self.scored else None

    @property
    def spread(self) -> tuple[Band, ...]:
        """Every year from the youngest to the oldest, those with no leaflet too."""
        counted = Counter(round(one.reading_age or 0) for one in self.scored)
        met = Counter(round(one.reading_age or 0) for one in self.scored if one.meets_target)
        ages = range(min(counted), max(counted) + 1) if counted else ()
        return tuple(Band(age, counted[age], met[age]) for age in ages)

    @property
    def ranked(self) -> tuple[Ranked, ...]:
        """The words in most leaflets first: agree on one of them, and so many leaflets are mended."""
        return ranked(self.leaflets)


LIBRARY = "library"


def surveyed(key: str, name: str, analysis: Analysis) -> Surveyed:
    """What a survey keeps of a leaflet."""
    return Surveyed(
        key=key,
        name=name,
        reading_age=analysis.reading_age.value if analysis.reading_age.sure else None,
        target=analysis.audience.target_reading_age,
        words=analysis.counts.words,
        findings=analysis.summary,
        terms=_terms(analysis),
    )


def in_base_form(leaflet: Surveyed, entries: Mapping[str, Entry]) -> Surveyed:
    """The same leaflet, its plain words in the form of their headwords: "person" for "individual", not "people"."""
    return leaflet._replace(
        terms=tuple(
            term._replace(plain=_base(entries[term.id], term.plain)) if term.id in entries else term
            for term in leaflet.terms
        )
    )


def _base(entry: Entry, suggested: str) -> str:
    folded = f" {suggested.casefold()} "
    for plain in entry.alternatives:
        wordings = (plain.text, *(text for _, text in plain.forms.items()))
        if suggested and any(f" {wording.casefold()} " in folded for wording in wordings):
            return plain.text
    return suggested


def told_apart(leaflets: Sequence[Surveyed], *, by_key: bool) -> tuple[Surveyed, ...]:
    """The same leaflets; those of one name have their key with it, or are numbered."""
    same = Counter(_folded(one.name) for one in leaflets)
    seen: Counter[str] = Counter()
    told = []
    for one in leaflets:
        folded = _folded(one.name)
        seen[folded] += 1
        mark = one.key if by_key else seen[folded]
        told.append(one._replace(name=f"{one.name.strip()} ({mark})") if same[folded] > 1 else one)
    return tuple(told)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def ranked(leaflets: Iterable[Surveyed]) -> tuple[Ranked, ...]:
    found: dict[str, list[Term]] = {}
    for leaflet in leaflets:
        for term in leaflet.terms:
            found.setdefault(term.id, []).append(term)
    rows = [
        Ranked(id, terms[0].headword, terms[0].rule, _commonest_plain(terms), len(terms), sum(t.times for t in terms))
        for id, terms in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.leaflets, -row.times, row.headword.casefold())))


def _commonest_plain(terms: Sequence[Term]) -> str:
    """Of the plain words that fitted in each leaflet, the one that fitted most often; of equals the shortest."""
    plain = Counter(term.plain for term in terms if term.plain)
    return min(plain, key=lambda word: (-plain[word], len(word), word)) if plain else ""


def _terms(analysis: Analysis) -> tuple[Term, ...]:
    times: Counter[str] = Counter()
    first: dict[str, Term] = {}
    for finding in analysis.findings:
        if finding.entry is None or finding.rule not in _KINDS:
            continue
        times[finding.entry.id] += 1
        plain = finding.suggestions[0].text if finding.suggestions else ""
        known = first.get(finding.entry.id)
        if known is None or (plain and not known.plain):
            first[finding.entry.id] = Term(finding.entry.id, finding.entry.headword, finding.rule, plain, 0)
    return tuple(term._replace(times=times[id]) for id, term in first.items())


class Moved(NamedTuple):
    """A leaflet in both of two surveys."""

    before: Surveyed
    after: Surveyed


@dataclass(frozen=True, slots=True)
class SurveyChange:
    """What is different since the survey before: by leaflet, then by word."""

    before: Survey
    after: Survey
    now_met: tuple[Moved, ...]
    slipped: tuple[Moved, ...]
    easier: tuple[Moved, ...]
    harder: tuple[Moved, ...]
    new: tuple[Surveyed, ...]
    gone: tuple[Surveyed, ...]
    mended: tuple[Ranked, ...]
    """Words that stand in no leaflet any more."""


_NOTED = 0.5
"""Years from which a leaflet counts as easier or harder."""


def survey_change(before: Survey, after: Survey) -> SurveyChange:
    """What the next survey of a place shows beside the one before."""
    old, new = ({one.key: one for one in survey.leaflets} for survey in (before, after))
    both = [Moved(old[key], new[key]) for key in new if key in old]
    there = {row.id for row in after.ranked}
    return SurveyChange(
        before=before,
        after=after,
        now_met=tuple(one for one in both if one.after.meets_target and one.before.meets_target is False),
        slipped=tuple(one for one in both if one.after.meets_target is False and one.before.meets_target),
        easier=tuple(one for one in both if _years(one) <= -_NOTED),
        harder=tuple(one for one in both if _years(one) >= _NOTED),
        new=tuple(one for key, one in new.items() if key not in old),
        gone=tuple(one for key, one in old.items() if key not in new),
        mended=tuple(row for row in before.ranked if row.id not in there),
    )


def _years(moved: Moved) -> float:
    old, new = moved.before.reading_age, moved.after.reading_age
    return 0.0 if old is None or new is None else new - old
