"""How each published score is worked out, in words and with its inputs: for whoever asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plainspeak.analysis.counts import Counts


@dataclass(frozen=True, slots=True)
class ScoreGuide:
    """`formula` in words; `reads` what its figures mean; `source` who published it; `inputs` the names in INPUTS."""

    title: str
    formula: str
    reads: str
    source: str
    inputs: tuple[str, ...]
    larger_is_easier: bool = False


def _a_sentence(count: Callable[[Counts], float]) -> Callable[[Counts], float]:
    return lambda counts: count(counts) / counts.sentences


def _in_a_hundred(count: Callable[[Counts], float]) -> Callable[[Counts], float]:
    return lambda counts: 100 * count(counts) / counts.read_words


INPUTS: Mapping[str, Callable[[Counts], float]] = {
    "words": lambda counts: counts.words,
    "sentences": lambda counts: counts.sentences,
    "words a sentence": _a_sentence(lambda counts: counts.words),
    "syllables a word": lambda counts: counts.syllables / counts.read_words,
    "letters in 100 words": _in_a_hundred(lambda counts: counts.letters),
    "sentences in 100 words": lambda counts: 100 * counts.sentences / counts.words,
    "characters a word": lambda counts: counts.strokes / counts.read_words,
    "words of 3 syllables or more": lambda counts: counts.polysyllables,
    "words of 3 syllables or more, in 30 sentences": _a_sentence(lambda counts: 30 * counts.polysyllables),
    "hard words of 3 syllables or more, in 100": _in_a_hundred(lambda counts: counts.complex_words),
    "words off the list of easy words, in 100": _in_a_hundred(lambda counts: counts.difficult_words),
    "words over 6 letters, in 100": _in_a_hundred(lambda counts: counts.long_words),
    "words over 6 letters, a sentence": _a_sentence(lambda counts: counts.long_words),
    "words of 3 letters or fewer, a sentence": _a_sentence(lambda counts: counts.mini_words),
}
"""Each figure that goes into a formula, from the counts of a text that can be scored."""

_SENTENCE = "words a sentence"

GUIDES: Mapping[str, ScoreGuide] = {
    "flesch_reading_ease": ScoreGuide(
        "Flesch Reading Ease",
        "206.835 − 1.015 × words a sentence − 84.6 × syllables a word",
        "0 very hard, 60 to 70 plain English, 100 very easy",
        "Flesch 1948",
        (_SENTENCE, "syllables a word"),
        larger_is_easier=True,
    ),
    "flesch_kincaid_grade": ScoreGuide(
        "Flesch–Kincaid",
        "0.39 × words a sentence + 11.8 × syllables a word − 15.59",
        "US school grade; add 5 for an age",
        "Kincaid and others 1975",
        (_SENTENCE, "syllables a word"),
    ),
    "smog_index": ScoreGuide(
        "SMOG",
        "1.043 × the square root of (words of 3 syllables or more, in 30 sentences) + 3.1291",
        "US school grade to understand all of it",
        "McLaughlin 1969",
        ("words of 3 syllables or more, in 30 sentences",),
    ),
    "gunning_fog": ScoreGuide(
        "Gunning Fog",
        "0.4 × (words a sentence + hard words of 3 syllables or more, in 100)",
        "US school grade",
        "Gunning 1952",
        (_SENTENCE, "hard words of 3 syllables or more, in 100"),
    ),
    "automated_readability_index": ScoreGuide(
        "Automated Readability Index",
        "4.71 × characters a word + 0.5 × words a sentence − 21.43",
        "US school grade",
        "Smith and Senter 1967",
        ("characters a word", _SENTENCE),
    ),
    "coleman_liau_index": ScoreGuide(
        "Coleman–Liau",
        "0.058 × letters in 100 words − 0.296 × sentences in 100 words − 15.8",
        "US school grade",
        "Coleman and Liau 1975",
        ("letters in 100 words", "sentences in 100 words"),
    ),
    "dale_chall_readability_score": ScoreGuide(
        "Dale–Chall",
        "0.1579 × words off the list of easy words, in 100 + 0.0496 × words a sentence; 3.6365 more where "
        "over 5 in 100 words are off the list",
        "4.9 and less: a 9-year-old; 9 to 10: a student",
        "Dale and Chall 1948, Chall and Dale 1995",
        ("words off the list of easy words, in 100", _SENTENCE),
    ),
    "linsear_write_formula": ScoreGuide(
        "Linsear Write",
        "Of the first 100 words: 1 for each, and 2 more for each of 3 syllables or more; divided by the sentences; "
        "half of that, less 1 where it is 20 or less",
        "US school grade",
        "O'Hayre 1966",
        ("words", "words of 3 syllables or more", "sentences"),
    ),
    "lix": ScoreGuide(
        "LIX",
        "words a sentence + words over 6 letters, in 100",
        "Under 30 very easy, over 60 very hard",
        "Björnsson 1968",
        (_SENTENCE, "words over 6 letters, in 100"),
    ),
    "rix": ScoreGuide(
        "RIX",
        "words over 6 letters, a sentence",
        "Under 0.5 easy, over 7 for students",
        "Anderson 1983",
        ("words over 6 letters, a sentence",),
    ),
    "mcalpine_eflaw": ScoreGuide(
        "McAlpine EFLAW",
        "words a sentence + words of 3 letters or fewer, a sentence",
        "For readers new to English: 20 and less very easy, over 30 confusing",
        "McAlpine 2006",
        (_SENTENCE, "words of 3 letters or fewer, a sentence"),
    ),
}
"""By textstat's names."""


def inputs_of(name: str, counts: Counts) -> tuple[tuple[str, float], ...]:
    """The figures that go into a score, with their names; nothing where the counts cannot be scored."""
    if not counts.sentences or not counts.read_words:
        return ()
    return tuple((each, INPUTS[each](counts)) for each in GUIDES[name].inputs)
