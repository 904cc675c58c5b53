"""The shipped file of worked out words says what working them out says."""

import pytest

from plainspeak.analysis.held_words import fields_of, held_fields, is_current, worked_out
from plainspeak.text.lexicon import lexicon


def test_the_file_is_made_from_the_lexicon_and_the_lists_as_they_are() -> None:
    assert is_current(), "resources/held_words.bin is out of date: run make held-words"


def test_a_word_from_the_file_counts_as_if_it_were_worked_out() -> None:
    sample = list(lexicon().words())[7::40]
    either = [*sample, *map(str.title, sample)]
    wrong = [word for word in either if held_fields(word) not in (None, worked_out(word))]
    assert not wrong, "resources/held_words.bin is out of date: run make held-words"
    assert sum(held_fields(word) is not None for word in sample) > len(sample) // 2


@pytest.mark.parametrize("word", ["eg", "Mr", "etc", "AMHP", "CARE", "day-to-day", "don't", "café", "12", "zzyzxq", ""])
def test_what_the_file_does_not_hold_is_worked_out(word: str) -> None:
    assert held_fields(word) is None
    assert not word or fields_of(word) == worked_out(word)


def test_the_words_of_everyday_are_held() -> None:
    words = ("the", "The", "care", "Assessment", "council", "visits", "needed")
    assert [held_fields(word) for word in words] == [worked_out(word) for word in words]
