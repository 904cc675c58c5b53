"""The headline: a reading age in years, with its range.

A sum of five terms (ease.py), fitted to teachers' judgements by tools/fit_reading_age.py, which writes the coefficients
that are read here. docs/scores.md says how, how well it does, and what it cannot know.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from plainspeak.analysis.ease import Ease, values
from plainspeak.paths import shipped

_OF_WORDS = ("unfamiliar", "unpictured", "ideas", "stiff")
_EVERY_WORD = 0.1
"""Years' worth of a word that is neither hard nor easy, in the shares of sentences: it takes reading too."""
SURE_WORDS = 100
"""McLaughlin, Flesch and Coleman all sampled at least 100 words; on fewer a single word moves the age."""
YOUNGEST = 5.0
"""Children learn to read at 5: a lower age says only "very easy"."""


ADULT = 18.0
"""School ends: a higher age is one that most adults never reach."""
EXPERT = 22.0
"""About when a first degree is finished."""


class ReadingAge(NamedTuple):
    """Years, all None where there is nothing to score. Not `sure`: the text is too short to be sure.

    Of texts of this value, half were judged to lie between `low` and `high`; the fewer the words, the wider that is.
    """

    value: float | None
    low: float | None
    high: float | None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Weight:
    """`years` for each unit of a term's value, which is taken as `least` or `most` where it lies outside them."""

    years: float
    least: float
    most: float

    def of(self, value: float) -> float:
        return self.years * min(max(value, self.least), self.most)


@dataclass(frozen=True, slots=True)
class Weights:
    """All that the fit found. `below` and `above`: the middle half of its errors, in years from the value.

    `short`: how many times as wide that is for a text of a word or two.
    """

    base: float
    terms: Mapping[str, Weight]
    below: float
    above: float
    short: float


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The coefficients of resources/reading_age.toml, read once."""
    found = tomllib.loads(shipped("resources/reading_age.toml").read_text(encoding="utf-8"))
    terms = {name: Weight(**term) for name, term in found["terms"].items()}
    return Weights(found["base"], terms, **found["range"])


def contributions(ease: Ease) -> Mapping[str, float] | None:
    """Years that each term adds to the base; None without words to go by."""
    found = values(ease)
    return None if found is None else {name: weight.of(found[name]) for name, weight in weights().terms.items()}


def reading_age(ease: Ease, words: int) -> ReadingAge:
    """The base and what each term adds to it, never below 5. `words` are all those of the text."""
    parts = contributions(ease)
    if parts is None:
        return ReadingAge(None, None, None)
    fitted = weights()
    age = fitted.base + sum(parts.values())
    wider = 1 + (fitted.short - 1) * max(0.0, 1 - words / SURE_WORDS)
    value, low, high = (max(YOUNGEST, age + wider * by) for by in (0.0, fitted.below, fitted.above))
    return ReadingAge(value, low, high, words >= SURE_WORDS)


def age_in_words(age: float | None) -> str:
    """The age as one would say it: "11", "5 or under"; no school has a 21-year-old, so from 18 on in other words."""
    if age is None:
        return "none"
    if age < YOUNGEST + 0.5:
        return "5 or under"
    if age < ADULT - 0.5:
        return f"{age:.0f}"
    return "18 or over: hard for most adults" if age < EXPERT - 0.5 else "18 or over: for experts"


class Effort(NamedTuple):
    """What a sentence costs its reader, by its words and by its length; only comparisons of the same kind mean
    anything.
    """

    words: float
    length: float


def effort(sentence: Sequence[int]) -> Effort:
    """The cost of a sentence, which decides its share of the age; the fields are those of `WordEase`."""
    said = sentence[0]
    return Effort(word_years(sentence) + _EVERY_WORD * said, float(said * said))


def word_years(word: Sequence[int]) -> float:
    """What a word, or several, would add to the age if the text had one word that carries meaning."""
    _said, _content, unfamiliar, unpictured, ideas, stiff, _verbs = word
    years = _years_of_words()
    return years[0] * unfamiliar / 100 + years[1] * unpictured + years[2] * ideas + years[3] * stiff


@lru_cache(maxsize=1)
def _years_of_words() -> tuple[float, ...]:
    """Looked up for every sentence, so taken out of the weights once."""
    return tuple(weights().terms[name].years for name in _OF_WORDS)


def effort_prices(ease: Ease, age: float, whole: Effort) -> Effort:
    """Years for each unit of effort, such that the sentences of `whole` effort share out the whole of `age`."""
    parts = contributions(ease) or {}
    length = parts["sentences"]
    words = sum(parts[name] for name in _OF_WORDS)
    return Effort(age * words / (words + length) / whole.words, age * length / (words + length) / whole.length)
