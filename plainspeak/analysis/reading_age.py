"""The headline: a reading age in years, with its range."""

from collections.abc import Mapping
from statistics import median
from typing import NamedTuple

GRADES = (
    "flesch_kincaid_grade",
    "smog_index",
    "gunning_fog",
    "automated_readability_index",
    "coleman_liau_index",
    "linsear_write_formula",
)
"""The scores that are US school grades."""
SURE_WORDS = 100
"""McLaughlin, Flesch and Coleman all sampled at least 100 words; on fewer a single word moves the grade."""
_FIRST_GRADE_AGE = 5
"""A child enters US grade 1 at about 6, so a grade plus 5 is an age."""


class ReadingAge(NamedTuple):
    """Years, all None where there is nothing to score. Not `sure`: the text is too short to be sure."""

    value: float | None
    low: float | None
    high: float | None
    sure: bool = False


def reading_age(scores: Mapping[str, float | None], words: int) -> ReadingAge:
    """The median of the grade formulas plus 5; the range is their spread without the lowest and the highest of the six.

    Never below 5: children learn to read at 5, and a grade below zero says only "very easy".
    """
    grades = sorted(grade for name in GRADES if (grade := scores.get(name)) is not None)
    if not grades:
        return ReadingAge(None, None, None)
    inner = grades[1:-1] if len(grades) > 2 else grades
    return ReadingAge(_age(median(grades)), _age(inner[0]), _age(inner[-1]), words >= SURE_WORDS)


def _age(grade: float) -> float:
    return max(float(_FIRST_GRADE_AGE), grade + _FIRST_GRADE_AGE)
