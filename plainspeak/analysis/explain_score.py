"""How one published score came about: what each sentence adds to it, and which words cost most.

A formula is a sum of means, so each sentence has its part in every one of them: its words out of all the sentences, its
syllables out of all the words. The parts of all sentences add up to the score.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plainspeak.analysis import formulas
from plainspeak.analysis.analyse import Analysis
from plainspeak.analysis.counts import NOTHING, Counts, count_opening, count_sentence, count_words
from plainspeak.analysis.score_facts import GUIDES
from plainspeak.analysis.word_ease import TIES
from plainspeak.text.model import Block, Document, Span

MOST_SENTENCES = 5
MOST_WORDS = 10
OPENING_WORDS = 100

_Share = Callable[[Counts, Counts], float]
"""A sentence's part of a score, from its counts and those of the whole text."""


class SentenceShare(NamedTuple):
    """A sentence's place in the document, its words and its part of the score.

    `cost` is the part that makes the text harder: the share less its part of the formula's constant, and turned round
    where larger is easier.
    """

    span: Span
    words: int
    share: float
    cost: float


class WordShare(NamedTuple):
    """A word, how often it stands there, and by how much a short easy word in all its places would ease the score."""

    word: str
    times: int
    cost: float


@dataclass(frozen=True, slots=True)
class ScoreExplanation:
    """`shares` are in the order of the text and add up to the score; `sentences` and `words` cost most, dearest first.

    Where there is no score, there is nothing in them.
    """

    shares: tuple[SentenceShare, ...] = ()
    sentences: tuple[SentenceShare, ...] = ()
    words: tuple[WordShare, ...] = ()


def explain_score(analysis: Analysis, name: str) -> ScoreExplanation:
    """What each sentence and word adds to a published score, by textstat's name."""
    if analysis.scores[name] is None:
        return ScoreExplanation()
    counted = list(_counted(analysis.document, opening=name == "linsear_write_formula"))
    whole = _whole(analysis, name)
    shares = tuple(_share(name, one, whole) for one in counted)
    costly = sorted((one for one in shares if one.cost > 0), key=lambda one: (-one.cost, one.span))
    words = [word for one in counted for word in one.words]
    return ScoreExplanation(shares, tuple(costly[:MOST_SENTENCES]), _dearest_words(name, words, whole))


class _Counted(NamedTuple):
    span: Span
    words: tuple[str, ...]
    counts: Counts


def _whole(analysis: Analysis, name: str) -> Counts:
    return count_opening(analysis.document.blocks) if name == "linsear_write_formula" else analysis.counts


def _counted(document: Document, opening: bool) -> Iterator[_Counted]:
    """Each sentence with its counts; only those of the first hundred words where the score looks no further."""
    room = OPENING_WORDS
    for block in document.blocks:
        for sentence in block.sentences:
            counts = count_sentence(block, sentence)
            if opening:
                alone = Block(block.kind, block.start, block.text, (sentence,))
                counts = count_opening((alone,), room) if room > 0 else NOTHING
                room -= counts.words
            words = sentence.words if counts.words else ()
            yield _Counted(Span(block.start + sentence.start, block.start + sentence.end), words, counts)


def _share(name: str, one: _Counted, whole: Counts) -> SentenceShare:
    parts = _SHARES[name](one.counts, whole)
    constant = _constant(name, whole) * one.counts.sentences / whole.sentences
    return SentenceShare(
        one.span, one.counts.words, parts + constant, -parts if GUIDES[name].larger_is_easier else parts
    )


def _constant(name: str, whole: Counts) -> float:
    if name == "linsear_write_formula":
        return 0.0 if _points(whole) > 20 else -1.0
    return _CONSTANTS.get(name, 0.0)


def _points(counts: Counts) -> float:
    return (counts.read_words + 2 * counts.polysyllables) / counts.sentences


_CONSTANTS: Mapping[str, float] = {
    "flesch_reading_ease": 206.835,
    "flesch_kincaid_grade": -15.59,
    "smog_index": 3.1291,
    "automated_readability_index": -21.43,
    "coleman_liau_index": -15.8,
}
"""What a formula has whatever the text; each sentence is given as much of it as the next."""


def _of_root(one: Counts, whole: Counts) -> float:
    """SMOG: the root belongs to the long words, each as much as the next."""
    root = (formulas.smog_index(whole) or 0.0) - _CONSTANTS["smog_index"]
    return root * one.polysyllables / whole.polysyllables if whole.polysyllables else 0.0


def _of_hard(one: Counts, whole: Counts) -> float:
    """Dale–Chall: the step that more than 5 hard words in 100 bring belongs to the hard words."""
    hard = 100 * whole.difficult_words / whole.read_words
    step = 3.6365 * one.difficult_words / whole.difficult_words if hard > 5 else 0.0
    return 0.1579 * 100 * one.difficult_words / whole.read_words + 0.0496 * one.words / whole.sentences + step


_SHARES: Mapping[str, _Share] = {
    "flesch_reading_ease": lambda one, whole: (
        -1.015 * one.words / whole.sentences - 84.6 * one.syllables / whole.read_words
    ),
    "flesch_kincaid_grade": lambda one, whole: (
        0.39 * one.words / whole.sentences + 11.8 * one.syllables / whole.read_words
    ),
    "smog_index": _of_root,
    "gunning_fog": lambda one, whole: 0.4 * (one.words / whole.sentences + 100 * one.complex_words / whole.read_words),
    "automated_readability_index": lambda one, whole: (
        4.71 * one.strokes / whole.read_words + 0.5 * one.words / whole.sentences
    ),
    "coleman_liau_index": lambda one, whole: 5.8 * one.letters / whole.read_words - 29.6 * one.sentences / whole.words,
    "dale_chall_readability_score": _of_hard,
    "linsear_write_formula": lambda one, whole: (one.read_words + 2 * one.polysyllables) / whole.sentences / 2,
    "lix": lambda one, whole: one.words / whole.sentences + 100 * one.long_words / whole.read_words,
    "rix": lambda one, whole: one.long_words / whole.sentences,
    "mcalpine_eflaw": lambda one, whole: (one.words + one.mini_words) / whole.sentences,
}
"""Each formula with its numerators those of one sentence and its denominators those of the text."""

_EASY_WORD = Counts(words=1, syllables=1, letters=4, strokes=4)


def _dearest_words(name: str, words: Sequence[str], whole: Counts) -> tuple[WordShare, ...]:
    """By what the score would be with a short easy word in all the places of each."""
    formula: Callable[[Counts], float | None] = getattr(formulas, name)
    now = formula(whole) or 0.0
    sign = -1 if GUIDES[name].larger_is_easier else 1
    found = []
    for word, times in Counter(map(_plain, words)).items():
        if word.lower() in TIES:  # a writer can change the sentence, not the word
            continue
        own = count_words((word,))
        if own.left_out or not own.words or not any(map(str.isalpha, word)):  # no easy word stands for a number
            continue
        changes = zip(whole, own, _EASY_WORD, strict=True)
        eased = Counts(*(every + times * (own.words * easy - has) for every, has, easy in changes))
        cost = sign * (now - (formula(eased) or 0.0))
        if cost > 1e-9:
            found.append(WordShare(word, times, cost))
    return tuple(sorted(found, key=lambda one: (-one.cost, one.word))[:MOST_WORDS])


def _plain(word: str) -> str:
    """Without the capital that begins a sentence; abbreviations keep theirs."""
    return word.lower() if word[1:].islower() else word
