"""Two texts, word by word: nothing lost, nothing out of order, and readable."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.rewrite.words import word_changes

WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "care",
            "at home",
            "Domiciliary",
            "£5",
            ".",
            ",",
            "\n",
            "- a bullet\n",
            "naïve",
            "日本語",
            "👩‍🦽",
            "e\u0301",
            "don’t",
        ]
    ),
    max_size=30,
).map(" ".join)


def shown(before: str, after: str) -> list[tuple[str, str, str]]:
    return [(c.kind, before[slice(*c.before)], after[slice(*c.after)]) for c in word_changes(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("Help.", "Help.", [("same", "Help.", "Help.")]),
        ("", "Help.", [("added", "", "Help.")]),
        ("Help.", "", [("removed", "Help.", "")]),
        (
            "We commence today.",
            "We start today.",
            [("same", "We ", "We "), ("changed", "commence", "start"), ("same", " today.", " today.")],
        ),
        ("Call us now.", "Call us.", [("same", "Call us", "Call us"), ("removed", " now", ""), ("same", ".", ".")]),
        (
            "It costs £5.50.",
            "It costs £6.50.",
            [("same", "It costs £", "It costs £"), ("changed", "5.50", "6.50"), ("same", ".", ".")],
        ),
    ],
)
def test_changes_read_as_a_person_would_mark_them(
    before: str, after: str, expected: list[tuple[str, str, str]]
) -> None:
    assert shown(before, after) == expected


def test_a_small_word_between_two_changes_does_not_make_a_checkerboard() -> None:
    before = "Subsequent to the completion of the assessment you will hear."
    after = "After we finish the check you will hear."
    assert [kind for kind, _, _ in shown(before, after)] == ["changed", "same"]


def test_a_bullet_put_in_leaves_the_other_lines_alone() -> None:
    before = "You get:\n- meals\n- visits\n"
    after = "You get:\n- meals\n- cleaning\n- visits\n"
    assert ("added", "", "- cleaning\n") in shown(before, after)


def test_a_paragraph_wrapped_anew_keeps_its_words() -> None:
    before = " ".join(f"word{number}" for number in range(2000))
    after = before.replace("9 ", "9\n")
    same = sum(len(old) for kind, old, _ in shown(before, after) if kind == "same")
    assert same > 0.9 * len(before)


def test_long_texts_that_share_nothing_are_one_change() -> None:
    before = " ".join(f"a{number}" for number in range(3000))
    after = " ".join(f"b{number}" for number in range(3000))
    assert len(shown(before, after)) == 1


@given(WORDS | st.text(), WORDS | st.text())
def test_the_pieces_make_up_both_texts_in_order_without_gaps(before: str, after: str) -> None:
    old = new = 0
    for kind, left, right in word_changes(before, after):
        assert (left.start, right.start) == (old, new)
        old, new = left.end, right.end
        if kind == "same":
            assert before[slice(*left)] == after[slice(*right)] != ""
        assert (kind == "added") == (left.start == left.end)
        assert (kind == "removed") == (right.start == right.end)
    assert (old, new) == (len(before), len(after))


@given(WORDS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert {kind for kind, _, _ in word_changes(text, text)} <= {"same"}


@given(WORDS, WORDS)
def test_no_two_pieces_side_by_side_are_of_one_sort(before: str, after: str) -> None:
    kinds = [change.kind == "same" for change in word_changes(before, after)]
    assert all(left != right for left, right in pairwise(kinds))
