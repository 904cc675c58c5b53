"""A survey as a paper, as text and as JSON: the spread, the share that meets its target, the hardest, the words to
agree on, and what changed since the last time."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any

from plainspeak import __version__
from plainspeak.analysis.rules import rule
from plainspeak.analysis.survey import LIBRARY, Moved, Ranked, Survey, SurveyChange, Surveyed
from plainspeak.report.comparison import LIMITS
from plainspeak.report.evidence import moment
from plainspeak.report.figures import number
from plainspeak.report.paper import Bar, Bars, Heading, Paper, Part, Words, table

MOST_WORDS = 40
_MOST_LEAFLETS = 200
_LONGEST_NAME = 80


def paper(survey: Survey, change: SurveyChange | None) -> Paper:
    """The whole report."""
    return Paper(
        title=f"How {place(survey.place)} reads",
        lead=tuple(_lead(survey)),
        parts=tuple(_parts(survey, change)),
        foot=(LIMITS, f"Made by PlainSpeak {__version__} with glossary {survey.glossary_revision}."),
    )


def place(where: str) -> str:
    """ "the library", or the folder's own name."""
    return "the library" if where == LIBRARY else f"“{PurePath(where).name or where}”"


def _lead(survey: Survey) -> Iterator[str]:
    yield f"Surveyed on {moment(survey.when)} by {survey.author}."
    if survey.place != LIBRARY:
        yield f"Folder: {survey.place}"
    yield share(survey)


def share(survey: Survey) -> str:
    """ "12 leaflets. 5 of the 10 long enough to be sure of meet their target (50%). …" """
    count, sure = len(survey.leaflets), len(survey.scored)
    told = f"{many(count, 'leaflet')}."
    if survey.share_met is None or survey.middle_age is None:
        return f"{told} None is long enough to be sure of its reading age."
    which = "of them" if sure == count else f"of the {sure:,} that are long enough to be sure of"
    met = f"{survey.met:,} {which} {'meets its' if survey.met == 1 else 'meet their'} target ({survey.share_met:.0%})."
    return f"{told} {met} The reading age in the middle is {survey.middle_age:.0f}."


def _parts(survey: Survey, change: SurveyChange | None) -> Iterator[Part]:
    if survey.faults:
        yield Heading("Files that could not be read")
        yield table("", ("File", "Why"), survey.faults)
    if change:
        yield Heading("What changed since the last survey")
        yield from _changed(change)
    yield Heading("How hard they are")
    yield spread(survey)
    yield Heading("The hardest first")
    yield table("", ("Leaflet", "Reading age", "Target", "Words", "Things to look at"), _rows(survey), (1, 2, 3, 4))
    if len(survey.scored) > _MOST_LEAFLETS:
        yield Words(f"And {len(survey.scored) - _MOST_LEAFLETS:,} easier ones.", quiet=True)
    yield Heading("Words to agree on")
    if survey.ranked:
        yield Words("Agree on one plain word, and so many leaflets are mended.")
        yield table("", ("Word", "Say", "Sort", "Leaflets", "Times"), map(_word, survey.ranked[:MOST_WORDS]), (3, 4))
    else:
        yield Words("There is no word of the glossary in them.")


def spread(survey: Survey) -> Part:
    """How many leaflets have each reading age."""
    bars = tuple(
        Bar(f"{band.age} years", band.leaflets, f"({band.met} met)" if band.met else "") for band in survey.spread
    )
    return Bars("How many leaflets have each reading age", ("Reading age", "Leaflets"), bars)


def _rows(survey: Survey) -> Iterator[tuple[str, ...]]:
    for one in survey.scored[:_MOST_LEAFLETS]:
        findings = sum(one.findings.values())
        met = f"{one.target:.0f}: {'met' if one.meets_target else 'missed'}"
        yield short(one.name), number(one.reading_age, one.reading_age), met, f"{one.words:,}", f"{findings:,}"


def _word(row: Ranked) -> tuple[str, ...]:
    return row.headword, row.plain or "explain it", rule(row.rule).title, f"{row.leaflets:,}", f"{row.times:,}"


def change_lines(change: SurveyChange) -> Iterator[tuple[str, str, Sequence[str]]]:
    """What changed, sort by sort: what it is, how many, and which."""
    before, after = change.before, change.after
    if before.share_met is not None and after.share_met is not None:
        yield "Share that meets the target", f"{before.share_met:.0%} → {after.share_met:.0%}", ()
    if before.middle_age is not None and after.middle_age is not None:
        yield "Reading age in the middle", f"{before.middle_age:.1f} → {after.middle_age:.1f}", ()
    sorts: tuple[tuple[str, Iterable[str]], ...] = (
        ("Now meet their target", map(_moved, change.now_met)),
        ("No longer meet it", map(_moved, change.slipped)),
        ("Easier", map(_moved, change.easier)),
        ("Harder", map(_moved, change.harder)),
        ("New", (one.name for one in change.new)),
        ("Gone", (one.name for one in change.gone)),
        ("Words in no leaflet any more", (one.headword for one in change.mended)),
    )
    for name, found in sorts:
        if told := list(found):
            yield name, f"{len(told):,}", told


def _moved(moved: Moved) -> str:
    old, new = moved.before.reading_age, moved.after.reading_age
    return f"{short(moved.after.name)} ({number(old, old)} → {number(new, new)})"


def _changed(change: SurveyChange) -> Iterator[Part]:
    yield Words(f"The last survey was on {moment(change.before.when)}.", quiet=True)
    rows = [(name, count, ", ".join(which[:20]) + (" …" if len(which) > 20 else "")) for name, count, which in
            change_lines(change)]  # fmt: skip
    yield table("", ("What", "How many", "Which"), rows, (1,))


def text(survey: Survey, change: SurveyChange | None) -> str:
    """The same for people at a terminal."""
    lines = [f"How {place(survey.place)} reads", f"  {share(survey)}", ""]
    most = max((band.leaflets for band in survey.spread), default=1)
    lines += [f"  {band.age:>3}  {'█' * round(40 * band.leaflets / most)} {band.leaflets:,}" for band in survey.spread]
    if survey.scored:
        lines += ["", "The hardest first:"]
        lines += [f"  {one.reading_age or 0:>5.1f}  {short(one.name)}" for one in survey.scored[:10]]
    if survey.ranked:
        lines += ["", "Words to agree on, by how many leaflets that would mend:"]
        lines += [f"  {row.leaflets:>4}  {row.headword} → {row.plain or 'explain it'}" for row in survey.ranked[:15]]
    if change:
        lines += ["", f"Since the last survey, {moment(change.before.when)}:"]
        lines += [
            f"  {name}: {count}{f' ({_few(which)})' if which else ''}" for name, count, which in change_lines(change)
        ]
    return "\n".join(lines)


def _few(which: Sequence[str]) -> str:
    return ", ".join(which[:5]) + (" …" if len(which) > 5 else "")


def to_json(survey: Survey, change: SurveyChange | None) -> dict[str, Any]:
    """The same for programs."""
    return {
        "place": survey.place,
        "made": survey.when.isoformat(),
        "author": survey.author,
        "glossary_revision": survey.glossary_revision,
        "version": survey.engine_version,
        "leaflets": [_leaflet(one) for one in survey.leaflets],
        "faults": [{"path": path, "message": why} for path, why in survey.faults],
        "met": survey.met,
        "share_met": survey.share_met,
        "middle_reading_age": survey.middle_age,
        "spread": [band._asdict() for band in survey.spread],
        "words": [row._asdict() for row in survey.ranked],
        "since": _since(change) if change else None,
    }


def _leaflet(one: Surveyed) -> dict[str, Any]:
    figures = {"reading_age": one.reading_age, "target": one.target, "meets_target": one.meets_target}
    return {"key": one.key, "name": one.name, **figures, "words": one.words, "findings": dict(one.findings)}


def _since(change: SurveyChange) -> dict[str, Any]:
    return {
        "made": change.before.when.isoformat(),
        "share_met": change.before.share_met,
        "middle_reading_age": change.before.middle_age,
        "now_met": [one.after.key for one in change.now_met],
        "slipped": [one.after.key for one in change.slipped],
        "easier": [one.after.key for one in change.easier],
        "harder": [one.after.key for one in change.harder],
        "new": [one.key for one in change.new],
        "gone": [one.key for one in change.gone],
        "mended": [one.headword for one in change.mended],
    }


def short(name: str) -> str:
    """A title on one line, cut where it is very long."""
    flat = " ".join(name.split())
    return flat if len(flat) <= _LONGEST_NAME else f"{flat[: _LONGEST_NAME - 1]}…"


def many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
