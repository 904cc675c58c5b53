"""Comparison -> the figures a reviewer reads: before, after, and in a word which way it went. No widgets here."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules import RULES
from plainspeak.report.fact_kinds import fact_kind
from plainspeak.rewrite.compare import Comparison
from plainspeak.rewrite.fact import FactChange

LIMITS = (
    "A score counts words and sentences. It cannot tell whether a leaflet is right or kind. Read it as the person who "
    "will get it, and ask a few readers."
)
ALL_MATCH = "Numbers, dates, money and not/must/may all match."

_HARDER_WHEN_HIGHER = {
    "flesch_kincaid_grade": "Flesch–Kincaid",
    "smog_index": "SMOG",
    "gunning_fog": "Gunning Fog",
    "automated_readability_index": "Automated index",
    "coleman_liau_index": "Coleman–Liau",
    "linsear_write_formula": "Linsear Write",
    "dale_chall_readability_score": "Dale–Chall",
    "lix": "LIX",
    "rix": "RIX",
    "mcalpine_eflaw": "McAlpine EFLAW",
}


class Figure(NamedTuple):
    """One row of the table. `verdict` is "easier", "harder", "same", "fewer" or "more"; "" where there is none."""

    name: str
    before: str
    after: str
    difference: str
    verdict: str


class Words(NamedTuple):
    """The same words with the same fate, and every place they stand: in the text before where they are gone."""

    text: str
    fate: str
    places: tuple[Finding, ...]


class Fates(NamedTuple):
    """What became of the findings of one rule."""

    title: str
    rule: str
    gone: int
    left: int
    new: int
    words: tuple[Words, ...]


def figures(comparison: Comparison) -> tuple[Figure, ...]:
    """The reading age, sentence length and size first, as anybody understands them; then the formulas."""
    old, new = comparison.before, comparison.after
    return (
        _scored("Reading age", old.reading_age.value, new.reading_age.value),
        _scored("Words a sentence", old.mean_sentence_words, new.mean_sentence_words),
        _counted("Words", old.counts.words, new.counts.words),
        _counted("Sentences", old.counts.sentences, new.counts.sentences),
        *(_scored(name, old.scores[key], new.scores[key]) for key, name in _HARDER_WHEN_HIGHER.items()),
        _scored("Flesch reading ease", *_ease(old, new), higher_is_easier=True),
    )


def years(comparison: Comparison) -> str:
    """ "4 years easier", "1 year harder", "The same reading age"."""
    delta = comparison.reading_age_delta
    if delta is None:
        return "Too short to score"
    whole = round(comparison.after.reading_age.value or 0) - round(comparison.before.reading_age.value or 0)
    if whole == 0:
        return "The same reading age"
    return f"{abs(whole)} year{'' if abs(whole) == 1 else 's'} {'easier' if whole < 0 else 'harder'}"


def ages(comparison: Comparison) -> str:
    """ "Reading age 22, now 17": both in short, for the head of the window."""
    old, new = (side.reading_age.value for side in (comparison.before, comparison.after))
    if old is None or new is None:
        return years(comparison)
    return f"Reading age {old:.0f}, now {new:.0f}" if round(old) != round(new) else f"Reading age {new:.0f}, as before"


def age_story(comparison: Comparison) -> str:
    """How it stands against what it aims at."""
    after = comparison.after
    if after.reading_age.value is None:
        return "There are too few words for a reading age."
    aim = f"Reading age · target {after.audience.target_reading_age:.0f}"
    return aim if after.reading_age.sure else f"{aim} · under 100 words, so not sure"


def size_story(comparison: Comparison) -> str:
    """ "Sentences went from 28 words to 13, the leaflet from 249 words to 252." """
    old, new = comparison.before, comparison.after
    if not (old.mean_sentence_words and new.mean_sentence_words):
        return ""
    words = f"from {old.counts.words:,} words to {new.counts.words:,}"
    if old.counts.words == new.counts.words:
        words = f"stayed at {new.counts.words:,} words"
    lengths = f"{old.mean_sentence_words:.0f}", f"{new.mean_sentence_words:.0f}"
    sentences = f"stayed at {lengths[0]}" if lengths[0] == lengths[1] else f"went from {lengths[0]} to {lengths[1]}"
    return f"Words in a sentence {sentences}; the leaflet {'' if 'stayed' in words else 'went '}{words}."


def fates(comparison: Comparison) -> tuple[Fates, ...]:
    """Rule by rule, those with something to say."""
    sorts = (("gone", comparison.removed), ("stayed", comparison.remaining), ("new", comparison.added))
    found = []
    for rule in RULES:
        own = {fate: [one for one in all_ if one.rule == rule.id] for fate, all_ in sorts}
        if any(own.values()):
            words = tuple(each for fate, findings in own.items() for each in _words(findings, fate))
            gone, left, new = (len(each) for each in own.values())
            found.append(Fates(rule.title, rule.id, gone, left, new, words))
    return tuple(found)


def fact_lines(facts: Iterable[FactChange]) -> tuple[tuple[str, str], ...]:
    """What differs, in words: ("Money", "“£120” became “£130”")."""
    counted = Counter((fact_kind(fact.kind), _told(fact)) for fact in facts)
    return tuple((kind, told if count == 1 else f"{told}, {count} times") for (kind, told), count in counted.items())


def _told(fact: FactChange) -> str:
    if not fact.before:
        return f"“{fact.after}” is new"
    if not fact.after:
        return f"“{fact.before}” is gone"
    return f"“{fact.before}” became “{fact.after}”"


def _words(findings: Sequence[Finding], fate: str) -> list[Words]:
    """The commonest first."""
    by_words: dict[str, list[Finding]] = {}
    for one in findings:
        by_words.setdefault(" ".join(one.text.casefold().split()), []).append(one)
    grouped = sorted(by_words.values(), key=len, reverse=True)
    return [Words(" ".join(same[0].text.split()), fate, tuple(same)) for same in grouped]


def _ease(old: Analysis, new: Analysis) -> tuple[float | None, float | None]:
    return old.scores["flesch_reading_ease"], new.scores["flesch_reading_ease"]


def _scored(name: str, before: float | None, after: float | None, *, higher_is_easier: bool = False) -> Figure:
    old, new = ("–" if value is None else f"{value:.1f}" for value in (before, after))
    if before is None or after is None:
        return Figure(name, old, new, "", "")
    delta = round(after, 1) - round(before, 1)
    if abs(delta) < 0.05:
        return Figure(name, old, new, "same", "same")
    verdict = "easier" if (delta > 0) == higher_is_easier else "harder"
    return Figure(name, old, new, f"{_arrow(delta)} {abs(delta):.1f} {verdict}", verdict)


def _counted(name: str, before: int, after: int) -> Figure:
    delta = after - before
    if not delta:
        return Figure(name, f"{before:,}", f"{after:,}", "same", "same")
    verdict = "more" if delta > 0 else "fewer"
    return Figure(name, f"{before:,}", f"{after:,}", f"{_arrow(delta)} {abs(delta):,} {verdict}", verdict)


def _arrow(delta: float) -> str:
    return "▲" if delta > 0 else "▼"
