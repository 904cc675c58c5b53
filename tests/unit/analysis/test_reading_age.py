"""The headline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.reading_age import GRADES, ReadingAge, reading_age


def test_it_is_the_median_grade_plus_five_and_its_range_leaves_out_both_ends() -> None:
    grades = dict(zip(GRADES, (4.0, 6.0, 7.0, 8.0, 9.0, 20.0), strict=True))
    assert reading_age(grades, 250) == ReadingAge(value=12.5, low=11.0, high=14.0, sure=True)


def test_other_scores_do_not_count() -> None:
    grades = dict.fromkeys(GRADES, 6.0)
    assert reading_age(grades | {"lix": 60.0, "flesch_reading_ease": 90.0}, 100).value == 11.0


@pytest.mark.parametrize(("words", "sure"), [(1, False), (99, False), (100, True), (5000, True)])
def test_below_a_hundred_words_it_is_not_sure(words: int, sure: bool) -> None:
    assert reading_age(dict.fromkeys(GRADES, 6.0), words).sure is sure


def test_it_is_never_below_five() -> None:
    assert reading_age(dict.fromkeys(GRADES, -3.0), 200) == ReadingAge(5.0, 5.0, 5.0, sure=True)


@pytest.mark.parametrize("scores", [{}, dict.fromkeys(GRADES)])
def test_a_text_without_scores_has_no_age(scores: dict[str, None]) -> None:
    assert reading_age(scores, 0) == ReadingAge(None, None, None, sure=False)


@given(st.lists(st.floats(-20, 60), min_size=6, max_size=6))
def test_the_age_lies_in_its_range(grades: list[float]) -> None:
    found = reading_age(dict(zip(GRADES, grades, strict=True)), 100)
    assert found.low is not None
    assert found.value is not None
    assert found.high is not None
    assert 5 <= found.low <= found.value <= found.high
