"""The published formulas: counts in, a score out, None where there is nothing to score.

Given the counts of plain prose each equals textstat 0.7.13 to 1e-6. Addresses and reference numbers are words of their
sentence, but means such as syllables a word are taken over the words that are read, so that an address makes a text
neither easier nor harder.
"""

import math
from collections.abc import Mapping

from plainspeak.analysis.counts import Counts


def flesch_reading_ease(counts: Counts) -> float | None:
    """0 (very hard) to 100 (very easy). Flesch, R. (1948), A new readability yardstick, J. Applied Psychology 32."""
    if not _scorable(counts):
        return None
    return 206.835 - 1.015 * _sentence_words(counts) - 84.6 * counts.syllables / counts.read_words


def flesch_kincaid_grade(counts: Counts) -> float | None:
    """US school grade.

    Kincaid, J. P. and others (1975), Derivation of new readability formulas for Navy enlisted personnel.
    """
    if not _scorable(counts):
        return None
    return 0.39 * _sentence_words(counts) + 11.8 * counts.syllables / counts.read_words - 15.59


def smog_index(counts: Counts) -> float | None:
    """US grade for full understanding.

    McLaughlin, G. H. (1969), SMOG grading: a new readability formula, J. of Reading 12.
    """
    if not _scorable(counts):
        return None
    return 1.043 * math.sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def gunning_fog(counts: Counts) -> float | None:
    """US grade.

    Gunning, R. (1952), The technique of clear writing. Easy words of three syllables are not hard, as in textstat.
    """
    if not _scorable(counts):
        return None
    return 0.4 * (_sentence_words(counts) + 100 * counts.complex_words / counts.read_words)


def automated_readability_index(counts: Counts) -> float | None:
    """US grade. Smith, E. A. and Senter, R. J. (1967), Automated readability index, AMRL-TR-66-220."""
    if not _scorable(counts):
        return None
    return 4.71 * counts.strokes / counts.read_words + 0.5 * _sentence_words(counts) - 21.43


def coleman_liau_index(counts: Counts) -> float | None:
    """US grade.

    Coleman, M. and Liau, T. L. (1975), A computer readability formula designed for machine scoring, J. Applied
    Psychology 60.
    """
    if not _scorable(counts):
        return None
    return 5.8 * counts.letters / counts.read_words - 29.6 * counts.sentences / counts.words - 15.8


def dale_chall_readability_score(counts: Counts) -> float | None:
    """4.9 and less: a 9-year-old; 9 to 10: a student.

    Chall, J. S. and Dale, E. (1995), Readability revisited: the new Dale–Chall readability formula. The arithmetic is
    that of Dale and Chall (1948), as in textstat.
    """
    if not _scorable(counts):
        return None
    hard = 100 * counts.difficult_words / counts.read_words
    return 0.1579 * hard + 0.0496 * _sentence_words(counts) + (3.6365 if hard > 5 else 0.0)


def linsear_write_formula(opening: Counts) -> float | None:
    """US grade of the first 100 words. O'Hayre, J. (1966), Gobbledygook has gotta go, US Bureau of Land Management."""
    if not _scorable(opening):
        return None
    score = (opening.read_words + 2 * opening.polysyllables) / opening.sentences
    return (score if score > 20 else score - 2) / 2


def lix(counts: Counts) -> float | None:
    """Under 30 very easy, over 60 very hard. Björnsson, C. H. (1968), Läsbarhet."""
    if not _scorable(counts):
        return None
    return _sentence_words(counts) + 100 * counts.long_words / counts.read_words


def rix(counts: Counts) -> float | None:
    """Long words a sentence.

    Anderson, J. (1983), Lix and Rix: variations on a little-known readability index, J. of Reading 26.
    """
    if not _scorable(counts):
        return None
    return counts.long_words / counts.sentences


def mcalpine_eflaw(counts: Counts) -> float | None:
    """For readers whose first language is not English: 20 and less is very easy, over 30 confusing.

    McAlpine, R. (2006), From plain English to global English.
    """
    if not _scorable(counts):
        return None
    return (counts.words + counts.mini_words) / counts.sentences


_FORMULAS = (
    flesch_reading_ease,
    flesch_kincaid_grade,
    smog_index,
    gunning_fog,
    automated_readability_index,
    coleman_liau_index,
    dale_chall_readability_score,
    lix,
    rix,
    mcalpine_eflaw,
)


def scores(counts: Counts, opening: Counts) -> Mapping[str, float | None]:
    """Every score by textstat's name. `opening` holds the counts of the first 100 words, for Linsear Write alone."""
    found = {formula.__name__: formula(counts) for formula in _FORMULAS}
    found["linsear_write_formula"] = linsear_write_formula(opening)
    return found


def _scorable(counts: Counts) -> bool:
    return counts.read_words > 0 and counts.sentences > 0


def _sentence_words(counts: Counts) -> float:
    return counts.words / counts.sentences
