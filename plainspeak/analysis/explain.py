"""How an analysis was worked out, as values: every number that went in, and what each part costs."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plainspeak.analysis.analyse import Analysis, LeftOut, SentenceFacts
from plainspeak.analysis.counts import Counts, count_opening
from plainspeak.analysis.ease import TERMS, Ease, Term, ease_of, kinds_of, read, values
from plainspeak.analysis.reading_age import YOUNGEST, ReadingAge, Weight, weights, word_years
from plainspeak.analysis.score_facts import GUIDES, ScoreGuide, inputs_of
from plainspeak.analysis.word_ease import TIES, WordEase, word_ease
from plainspeak.text.model import Block

MOST_SENTENCES = 5
MOST_WORDS = 10


class TermYears(NamedTuple):
    """One term of the reading age. `years` is `weight.years` times `value`, kept within `weight.least` and `most`.

    `figure` is the value as a person would say it, in `unit`.
    """

    term: Term
    value: float
    figure: float
    unit: str
    weight: Weight
    years: float

    @property
    def held(self) -> bool:
        """The value lies outside what was ever judged, so its nearest end was taken."""
        return not self.weight.least <= self.value <= self.weight.most


class WordCost(NamedTuple):
    """A word, how often it stands there, and how many years younger the text would be if it were an everyday word."""

    word: str
    times: int
    years: float


class ScoreFacts(NamedTuple):
    """One published score and what went into it."""

    name: str
    value: float | None
    guide: ScoreGuide
    inputs: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """`base` + the years of `terms` + `raised` is the reading age. `raised` is not 0 only where the age would be below
    5.

    `sentences` and `words` are those that cost most, the dearest first. `left_out` is what no score sees, `unread` what
    the reading age alone leaves out.
    """

    age: ReadingAge
    base: float
    terms: tuple[TermYears, ...]
    raised: float
    left_out: tuple[LeftOut, ...]
    unread: tuple[LeftOut, ...]
    sentences: tuple[SentenceFacts, ...]
    words: tuple[WordCost, ...]
    scores: tuple[ScoreFacts, ...]


def explain(analysis: Analysis) -> Explanation:
    """Everything behind the numbers of an analysis."""
    terms = _terms(analysis.ease)
    base = weights().base
    age = analysis.reading_age
    return Explanation(
        age=age,
        base=base,
        terms=terms,
        raised=YOUNGEST - base - sum(term.years for term in terms) if age.value == YOUNGEST else 0.0,
        left_out=analysis.left_out,
        unread=_unread(analysis),
        sentences=_dearest_sentences(analysis),
        words=_dearest_words(analysis),
        scores=_scores(analysis),
    )


def _terms(ease: Ease) -> tuple[TermYears, ...]:
    found = values(ease)
    if found is None:
        return ()
    return tuple(_term(term, found[term.id]) for term in TERMS)


def _term(term: Term, value: float) -> TermYears:
    weight = weights().terms[term.id]
    figure = math.exp(value) if term.id == "sentences" else value if term.id == "unfamiliar" else 100 * value
    return TermYears(term, value, figure, term.unit, weight, weight.of(value))


def _unread(analysis: Analysis) -> tuple[LeftOut, ...]:
    blocks = _read(analysis)
    headings = _in_english(analysis.document.blocks) - _in_english(blocks)
    stops = sum(len(block.sentences) for block in blocks) - analysis.ease.units
    found = (LeftOut("heading", headings), LeftOut("mid-sentence stop", stops))
    return tuple(one for one in found if one.count > 0)


def _in_english(blocks: Sequence[Block]) -> int:
    """How many there are; one in another language has no sentences."""
    return sum(bool(block.sentences) for block in blocks)


def _read(analysis: Analysis) -> list[Block]:
    """The blocks that make up the reading age."""
    blocks = analysis.document.blocks
    counted = read(kinds_of(blocks), [ease_of(block).whole for block in blocks])
    return [block for block, reads in zip(blocks, counted, strict=True) if reads]


def _dearest_sentences(analysis: Analysis) -> tuple[SentenceFacts, ...]:
    costly = [one for one in analysis.sentences if one.share]
    return tuple(sorted(costly, key=lambda one: (-(one.share or 0), one.start))[:MOST_SENTENCES])


def _dearest_words(analysis: Analysis) -> tuple[WordCost, ...]:
    """By what all the places of a word cost together. Words a writer cannot change by themselves ("of") are in the
    terms alone."""
    if analysis.reading_age.value is None:
        return ()
    times = Counter(
        _plain(word) for block in _read(analysis) for sentence in block.sentences for word in sentence.words
    )
    costs = (
        WordCost(word, count, count * word_years(word_ease(word)) / analysis.ease.content)
        for word, count in times.items()
        if word.lower() not in TIES
    )
    dear = sorted((cost for cost in costs if _is_hard(word_ease(cost.word))), key=lambda cost: (-cost.years, cost.word))
    return tuple(dear[:MOST_WORDS])


def _plain(word: str) -> str:
    """Without the capital that begins a sentence; abbreviations keep theirs."""
    return word.lower() if word[1:].islower() else word


def _is_hard(word: WordEase) -> bool:
    return bool(word.unfamiliar or word.ideas or word.stiff)


def _scores(analysis: Analysis) -> tuple[ScoreFacts, ...]:
    opening = count_opening(analysis.document.blocks)
    return tuple(
        ScoreFacts(name, analysis.scores[name], guide, inputs_of(name, _counts_for(name, analysis.counts, opening)))
        for name, guide in GUIDES.items()
    )


def _counts_for(name: str, counts: Counts, opening: Counts) -> Counts:
    return opening if name == "linsear_write_formula" else counts
