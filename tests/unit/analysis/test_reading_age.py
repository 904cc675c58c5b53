"""The headline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.ease import TERMS, Ease, ease_of, kinds_of, text_ease, values
from plainspeak.analysis.reading_age import ReadingAge, age_in_words, contributions, reading_age, weights
from plainspeak.text.segment import segment

PLAIN = Ease(said=200, content=80, unfamiliar=2000, unpictured=50, ideas=20, stiff=5, units=20, squares=2400)


def test_it_is_the_base_and_what_each_term_adds() -> None:
    parts = contributions(PLAIN)
    assert parts is not None
    assert list(parts) == [term.id for term in TERMS]
    assert reading_age(PLAIN, 200).value == pytest.approx(weights().base + sum(parts.values()))


def test_no_term_makes_a_harder_text_younger() -> None:
    assert all(weight.years > 0 for weight in weights().terms.values())


def test_there_are_at_most_eight_terms_each_explained_in_a_sentence() -> None:
    assert len(TERMS) <= 8
    assert set(weights().terms) == {term.id for term in TERMS}
    assert all(sentence.endswith(".") for term in TERMS for sentence in (term.meaning, term.mend))


@pytest.mark.parametrize("harder", ["unfamiliar", "unpictured", "ideas", "stiff", "squares"])
def test_more_of_anything_hard_is_older(harder: str) -> None:
    more = PLAIN._replace(**{harder: getattr(PLAIN, harder) + 20})
    older, plain = reading_age(more, 200).value, reading_age(PLAIN, 200).value
    assert older is not None
    assert plain is not None
    assert older > plain


@pytest.mark.parametrize(("words", "sure"), [(1, False), (99, False), (100, True), (5000, True)])
def test_below_a_hundred_words_it_is_not_sure(words: int, sure: bool) -> None:
    assert reading_age(PLAIN, words).sure is sure


def test_the_fewer_the_words_the_wider_the_range() -> None:
    ranges = [reading_age(PLAIN, words) for words in (1, 10, 50, 99, 100, 5000)]
    widths = [(found.high or 0) - (found.low or 0) for found in ranges]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 1.4 * widths[-1]
    assert widths[-2] == widths[-1]
    assert len({found.value for found in ranges}) == 1


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (None, "none"),
        (5.0, "5 or under"),
        (5.4, "5 or under"),
        (5.6, "6"),
        (11.4, "11"),
        (17.4, "17"),
        (17.6, "18 or over: hard for most adults"),
        (21.4, "18 or over: hard for most adults"),
        (24.3, "18 or over: for experts"),
    ],
)
def test_no_age_is_told_that_no_school_has(age: float | None, words: str) -> None:
    assert age_in_words(age) == words


def test_it_is_never_below_five() -> None:
    easiest = Ease(said=100, content=40, units=50, squares=100)
    assert reading_age(easiest, 200).value == 5.0


@pytest.mark.parametrize("text", ["", "07700 900123", "www.example.gov.uk", "Leeds", "It is."])
def test_a_text_without_words_that_carry_meaning_has_no_age(text: str) -> None:
    blocks = segment(text).blocks
    ease = text_ease(kinds_of(blocks), [ease_of(block).whole for block in blocks])
    assert values(ease) is None
    assert reading_age(ease, 0) == ReadingAge(None, None, None, sure=False)


@given(
    st.builds(
        Ease,
        said=st.just(500),
        content=st.integers(1, 300),
        unfamiliar=st.integers(0, 99_999),
        unpictured=st.integers(0, 300),
        ideas=st.integers(0, 300),
        stiff=st.integers(0, 200),
        units=st.integers(1, 100),
        squares=st.integers(100, 250_000),
    )
)
def test_the_age_lies_in_its_range_and_what_nobody_judged_does_not_run_away(ease: Ease) -> None:
    found = reading_age(ease, 100)
    assert found.low is not None
    assert found.value is not None
    assert found.high is not None
    assert 5 <= found.low <= found.value <= found.high < 60
