"""Numbers and letters as they are read aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.text.aloud import cardinal_syllables, letters_syllables, number_syllables, year_syllables


@pytest.mark.parametrize(
    ("number", "count"),
    [
        ("0", 2),  # nought
        ("7", 2),  # sev-en
        ("14", 2),
        ("25", 3),
        ("70", 3),
        ("105", 5),  # one hun-dred and five
        ("300", 3),
        ("1,234", 10),  # one thou-sand two hun-dred and thir-ty four
        ("23,250.50", 14),  # … point five oh
        ("2025", 5),
        ("1900", 4),  # nine-teen hun-dred
        ("2006", 5),  # two thou-sand and six
        ("1990s", 4),
        ("2.5", 3),
        ("0.75", 6),  # nought point sev-en five
        ("2.5%", 5),
        ("£20", 3),
        ("£3.50", 4),
        ("£23,250.50", 14),
        ("£5m", 4),
        ("50p", 3),
        ("1st", 1),
        ("2nd", 2),
        ("12th", 1),
        ("20th", 3),
        ("22nd", 4),
        ("9am", 3),
        ("9.00am", 3),  # the same
        ("5.05pm", 5),  # five oh five p m
        ("9.05am", 5),  # nine oh five a m
        ("14:30", 4),
        ("9 a.m.", 3),
        ("9.30am", 5),
        ("10:15", 3),
        ("9am-5pm", 7),
        ("10–12", 3),
        ("24/7", 5),
        ("18+", 3),
        ("01234 567890", 12),
        ("0300 123 1234", 11),
        ("+44 20 7946 0000", 14),
        ("943 476 5919", 11),  # one digit at a time
        ("12345678", 9),
        ("£1 250 000", 12),
        ("10kg", 4),
        ("20mph", 6),
        ("12/05/2024", 7),
    ],
)
def test_a_number_is_read_aloud(number: str, count: int) -> None:
    assert number_syllables(number) == count


@pytest.mark.parametrize("text", ["", "care", "AB12", "P45", "12abc", "-", "£", "five", "½cup", "a1", "²"])
def test_what_is_no_number_is_not_read_as_one(text: str) -> None:
    assert number_syllables(text) is None


@pytest.mark.parametrize(
    ("letters", "count"), [("NHS", 3), ("AMHP", 4), ("WWW", 9), ("DWP", 5), ("ESA50", 5), ("P45", 4)]
)
def test_letters_are_read_as_letters(letters: str, count: int) -> None:
    assert letters_syllables(letters) == count


@given(st.integers(1, 10**15 - 1))
def test_a_bigger_scale_never_makes_a_number_shorter(number: int) -> None:
    assert 1 <= cardinal_syllables(number) <= cardinal_syllables(number * 1000 + 1)


@given(st.integers(1000, 2999))
def test_a_year_is_short_to_say(year: int) -> None:
    assert 2 <= year_syllables(year) <= 14


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    count = number_syllables(text)
    assert count is None or count >= 0
