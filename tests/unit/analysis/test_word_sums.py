"""What words add up to, and which judges they wake."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.word_sums import WordSums


def _fields(word: str) -> tuple[int, int]:
    return 1, len(word)


def _long(word: str) -> bool:
    return len(word) > 4


def _capital(word: str) -> bool:
    return word[:1].isupper()


WORDS = st.lists(st.text("abAB", max_size=6))


@given(WORDS)
def test_fields_are_added_up_and_each_judge_is_asked_of_every_word(words: list[str]) -> None:
    sums = WordSums(_fields, 2, (_long, _capital))
    found = sums.of(words)
    assert found.fields == (len(words), sum(map(len, words)))
    for judge in (_long, _capital):
        assert bool(found.woken & sums.bit(judge)) is any(map(judge, words))


@pytest.mark.parametrize("count", [1, 32_766, 32_767, 32_768, 65_535, 65_536, 70_000])
def test_no_number_of_words_makes_one_judge_answer_for_another(count: int) -> None:
    sums = WordSums(_fields, 2, (_long, _capital))
    found = sums.of(["longer"] * count)
    assert found.fields == (count, 6 * count)
    assert found.woken == sums.bit(_long)
