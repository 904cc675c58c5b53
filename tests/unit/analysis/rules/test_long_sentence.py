"""Where a long sentence is best split."""

import pytest

from plainspeak.analysis.rules.long_sentence import split_at

LONG = "We will look at your home with you next week"


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        (f"{LONG}; the visit takes about an hour in all.", "the visit takes about an hour in all."),
        (f"{LONG}, but you can choose another day or time.", "but you can choose another day or time."),
        (f"{LONG} and then we will write to you about it.", "and then we will write to you about it."),
        (f"{LONG} because we want to see what would help you.", "because we want to see what would help you."),
        (f"{LONG} and everyone who lives there can come too.", "and everyone who lives there can come too."),
        (f"{LONG} and the landlord will have to be told about it.", "and the landlord will have to be told about it."),
        (f"{LONG} and will tell you what we found there.", "and will tell you what we found there."),
        ("The nurse takes some of your blood, which may hurt, and puts it in a small glass tube.", None),
        (f"If {LONG.lower()}, you can have a friend with you there.", None),
        ("Bring your coat and your hat and your bag and your stick and your keys.", None),
        ("Yes, and no.", None),
    ],
)
def test_a_sentence_is_split_where_a_second_one_can_begin(sentence: str, second: str | None) -> None:
    place = split_at(sentence)
    assert (None if place is None else sentence[place:]) == second
