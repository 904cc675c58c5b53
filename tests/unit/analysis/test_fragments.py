"""Pieces of sentences count as the sentences they were cut from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.ease import ease_of
from plainspeak.analysis.fragments import unit_lengths
from plainspeak.text.segment import segment


def lengths(text: str) -> list[int]:
    (block,) = segment(text).blocks
    sentences = ease_of(block).sentences
    return list(unit_lengths(block, [one.said for one in sentences], [one.verbs for one in sentences]))


@pytest.mark.parametrize(
    "text",
    [
        "You may have to pay. Towards residential care.",
        "We can help you to. Wash, dress and cook. In your own home.",
        "Somebody from the council. Will visit you.",
        "We will look at your. Needs.",
        "The council pays for your care. Which is free.",
        "You can get help. because you are a carer.",
        "Your own front door. Is yours to keep.",
        "A council must. Make sure that there is enough childcare.",
        "We can help people who are. Not able to leave home.",
        "The form is. Designed to be short.",
        "You may get respite or shared. Care for children at home.",
    ],
)
def test_a_stop_inside_a_sentence_makes_no_second_one(text: str) -> None:
    assert len(lengths(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Call us. Write. Come in.",
        "The council pays for care. Your needs are checked. Carers visit every day.",
        "People need help. Rain fell. She's well.",
        "Do you need help? No! Really?",
        "You do not have to. Ask us. It is free.",
        "If you need help, call us. When we come, show us your form. To apply, ring us.",
        "Be ready. Don't wait. Have your papers with you.",
        "He stopped. Then he ran. And they laughed.",
        "Nothing turns on that. That was our mistake. So is this.",
        "I looked down. 'Does it matter?' I asked. Yes.",
        "Come as soon as you can. By then it was cheaper. These include meals.",
        "Relax. Register. Join in.",
    ],
)
def test_short_sentences_stay_sentences(text: str) -> None:
    assert len(lengths(text)) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You need: - Your name; - Your address; and - Your date of birth.", [2, 2, 2, 5]),
        ("Bring: Your name; Your address.", [1, 2, 2]),
        ("He said: Come in when you like.", [7]),
        ("We come at 9.30; you need not wait, and nothing is lost.", [12]),
    ],
)
def test_a_list_run_on_in_one_line_counts_item_by_item(text: str, expected: list[int]) -> None:
    assert lengths(text) == expected


@given(st.text("Aab .;:-?", max_size=60))
def test_no_word_is_lost(text: str) -> None:
    for block in segment(text).blocks:
        sentences = ease_of(block).sentences
        found = unit_lengths(block, [one.said for one in sentences], [one.verbs for one in sentences])
        assert sum(found) == sum(one.said for one in sentences)
