"""A sentence is found again in later revisions, or said to be gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.rewrite.following import follow, placed_sentences, sentence_at
from plainspeak.text.model import Span

FIRST = """# Paying for care

You may need to pay towards your care. A financial assessment will be undertaken by an officer of the council.

- Bring your bank statements.
- Bring a letter about your pension.

If you have any queries, contact the team on 01234 567890."""


def at(text: str, words: str) -> Span:
    found = sentence_at(text, text.index(words), text.index(words) + len(words))
    assert found is not None
    return found


def now(words: str, *texts: str) -> tuple[str | None, bool]:
    followed = follow(at(texts[0], words), texts)
    return (texts[-1][slice(*followed.span)] if followed.span else None), followed.reworded


OFFICER = "A financial assessment will be undertaken by an officer of the council."
PLAINER = "A council officer will look at your money: this is called a financial assessment."


@pytest.mark.parametrize(
    ("words", "change", "expected"),
    [
        ("financial", (), (OFFICER, False)),
        ("financial", (("# Paying", "# News\n\nOne new line.\n\n# Paying"),), (OFFICER, False)),
        ("financial", ((OFFICER, PLAINER),), (PLAINER, True)),
        ("financial", ((" " + OFFICER, ""),), (None, False)),
        ("statements", (("- Bring your bank statements.\n", ""),), (None, False)),
        ("statements", (("your bank statements", "3 bank statements"),), ("Bring 3 bank statements.", True)),
        ("Paying", (("# Paying for care", "# What care costs"),), ("What care costs", True)),
        (
            "queries",
            (
                (
                    "If you have any queries, contact the team on 01234 567890.",
                    "Any queries? Contact us on 01234 567890.",
                ),
            ),
            ("Any queries? Contact us on 01234 567890.", True),
        ),
    ],
)
def test_a_sentence_is_followed(
    words: str, change: tuple[tuple[str, str], ...], expected: tuple[str | None, bool]
) -> None:
    after = FIRST
    for old, new in change:
        assert old in after
        after = after.replace(old, new)
    assert now(words, FIRST, after) == expected


def test_a_sentence_that_moved_is_found_where_it_is_now() -> None:
    moved = FIRST.replace(" " + OFFICER, "") + "\n\n" + OFFICER
    assert now("financial", FIRST, moved) == (OFFICER, False)
    assert follow(at(FIRST, "financial"), (FIRST, moved)).span == Span(len(moved) - len(OFFICER), len(moved))


def test_of_the_same_words_twice_each_stays_itself() -> None:
    before = "Call us. We can help. Call us. Thank you."
    after = "Hello. Call us. We can help you. Call us. Thank you."
    second = Span(before.rindex("Call us."), before.rindex("Call us.") + 8)
    assert follow(second, (before, after)).span == Span(after.rindex("Call us."), after.rindex("Call us.") + 8)


def test_step_by_step_a_sentence_can_become_quite_another() -> None:
    steps = (
        "The authority will commence provision of domiciliary care.",
        "The authority will begin to provide domiciliary care.",
        "The council will begin to provide care at home.",
        "The council will start to help you at home.",
    )
    assert now("commence", *steps) == (steps[-1], True)


def test_a_sentence_that_went_and_came_back_is_still_gone() -> None:
    followed = follow(at(FIRST, "financial"), (FIRST, FIRST.replace(" " + OFFICER, ""), FIRST))
    assert followed.span is None, "nobody can know that it is the same one"


@pytest.mark.parametrize(("start", "end"), [(16, 18), (0, 0)])
def test_a_place_without_words_has_no_sentence(start: int, end: int) -> None:
    text = "Hello there you.\n \n \n"
    assert sentence_at(text, start, end) == (None if start else Span(0, 16))


def test_words_over_two_sentences_are_both() -> None:
    text = "One is here. Two is there. Three."
    assert sentence_at(text, 5, 16) == Span(0, 26)


SENTENCES = st.lists(
    st.sampled_from(
        ["Call us.", "We can help you at home.", "It is free.", "Ask your doctor first.", "Pay £20 a week."]
    ),
    min_size=1,
    max_size=8,
)


@given(SENTENCES, st.data())
def test_in_the_same_text_every_sentence_is_where_it_was(made: list[str], data: st.DataObject) -> None:
    text = " ".join(made)
    one = data.draw(st.sampled_from(placed_sentences(text)))
    assert follow(one.span, (text, text)).span == one.span
    added = "Something new. " + text
    followed = follow(one.span, (text, added))
    assert followed.span is not None
    assert added[slice(*followed.span)] == text[slice(*one.span)]
    assert not followed.reworded


@pytest.mark.parametrize(
    ("gone", "before", "after"),
    [
        (
            "You may have a severe chest infection.",
            "- You may have a severe chest infection.\n- You may have pressure sores, which necessitate treatment.",
            "- You may have pressure sores, which need treatment.",
        ),
        (
            "Some carers work.",
            "Some carers work. Carers are able to do some paid work whilst caring. Ring us.",
            "Carers can do some paid work while caring. Ring us.",
        ),
    ],
)
def test_a_sentence_left_out_is_not_taken_for_its_neighbour(gone: str, before: str, after: str) -> None:
    assert follow(at(before, gone), (before, after)).span is None
    kept = placed_sentences(before)[1]
    assert follow(kept.span, (before, after)).span is not None
