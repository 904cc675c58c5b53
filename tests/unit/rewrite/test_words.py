"""Two texts, word by word: nothing lost, nothing out of order, and readable."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.rewrite.words import Move, moves, word_changes

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

PASSAGES = st.lists(
    st.sampled_from(
        [
            "# Help at home",
            "We help you to wash and dress.",
            "A hot meal comes to your door every day.",
            "A warm meal comes to your door every day.",
            "Call us from Monday to Friday.",
            "- a bullet",
            "",
        ]
    ),
    max_size=12,
).map("\n".join)
"""Lines that stay, move, change on their way and stand there more than once."""


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
            [("same", "It costs ", "It costs "), ("changed", "£5.50", "£6.50"), ("same", ".", ".")],
        ),
    ],
)
def test_changes_read_as_a_person_would_mark_them(
    before: str, after: str, expected: list[tuple[str, str, str]]
) -> None:
    assert shown(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("£20", "£25"), ("€5", "€6"), ("$1,200", "$1,300"), ("10%", "15%"), ("5°C", "7°C"), ("-5", "-6"),
        ("#45", "#46"), ("3pm", "4pm"), ("9.30am", "9.45am"), ("£20–£25", "£20–£30"), ("10%-15%", "10%-20%"),
        ("1½", "2½"),
        ("ann@x.org.uk", "bob@x.org.uk"), ("ann+care@x.org", "bob+care@x.org"),
        ("https://x.org/a?b=1#c", "https://x.org/a?b=2#c"), ("www.x.gov.uk/a-b/", "www.x.gov.uk/a-c/"),
        ("and/or", "or"), ("don’t", "do"), ("don't", "do"), ("carer(s)", "carers"), ("child(ren)", "children"),
        ("24/7", "24/6"), ("R&B", "R&D"), ("well-being", "wellbeing"), ("ŵyr", "wyr"), ("tŷ", "ty"), ("Siôn", "Sion"),
        ("cafe\u0301", "cafe"), ("w\u0302yr", "wyr"), ("👍🏽", "👍🏿"), ("👩‍🦽", "👩"), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🇬🇧"),
        ("S.117", "S.118"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("left", "right"), [("We say ", " here."), ("(", ")."), ("“", "”, now"), ("So: ", "?")])
def test_no_word_is_cut_in_two(before: str, after: str, left: str, right: str) -> None:
    assert shown(left + before + right, left + after + right) == [
        ("same", left, left), ("changed", before, after), ("same", right, right)
    ]  # fmt: skip


def test_the_room_round_changed_words_stays() -> None:
    before = "Prior to discharge, it is reviewed on a regular basis by us, free of charge, in order to help."
    after = "Before discharge, it is reviewed regularly by us, free, to help."
    changed = [(old, new) for kind, old, new in shown(before, after) if kind != "same"]
    assert changed[:2] == [("Prior to", "Before"), ("on a regular basis", "regularly")]
    assert not [one for one in changed if one[0][-1:].isspace() and one[1][-1:].isspace()]


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


@given(WORDS | PASSAGES | st.text(), WORDS | PASSAGES | st.text())
def test_the_pieces_make_up_both_texts_in_order_without_gaps(before: str, after: str) -> None:
    old = new = 0
    for kind, left, right, _ in word_changes(before, after):
        assert (left.start, right.start) == (old, new)
        old, new = left.end, right.end
        if kind == "same":
            assert before[slice(*left)] == after[slice(*right)] != ""
        assert (kind == "added") == (left.start == left.end)
        assert (kind == "removed") == (right.start == right.end)
    assert (old, new) == (len(before), len(after))


@given(WORDS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert {change.kind for change in word_changes(text, text)} <= {"same"}


@given(WORDS | PASSAGES, WORDS | PASSAGES)
def test_no_two_pieces_side_by_side_are_of_one_sort_but_where_something_moved(before: str, after: str) -> None:
    for left, right in pairwise(word_changes(before, after)):
        assert (left.kind == "same") != (right.kind == "same") or left.other or right.other


HOME = "We help you to wash and dress at home.\n\n"
MEALS = "A hot meal comes to your door every day at noon.\n\n"
MONEY = "What you pay depends on how much money you have.\n\n"
CALL = "Call us from Monday to Friday.\n"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (HOME + MEALS + MONEY, MEALS + MONEY + HOME, [HOME]),
        (HOME + MEALS + MONEY + CALL, CALL + "\n" + HOME + MEALS + MONEY, [CALL]),
        (HOME + MEALS + MONEY + CALL, MONEY + CALL + HOME + MEALS, [MONEY + CALL]),
        (HOME + MEALS, HOME + MEALS, []),
        (HOME + MEALS, MEALS, []),
        (HOME + MEALS, HOME + MEALS + HOME, []),
        ("Or:\n" + HOME + MEALS, HOME + "Or:\n" + MEALS, []),
        ("A care plan.\r\n" + HOME + MEALS, HOME + MEALS + "A care plan.\n", ["A care plan.\r\n"]),
    ],
)
def test_a_passage_that_moved_is_told_as_one(before: str, after: str, expected: list[str]) -> None:
    found = moves(word_changes(before, after), before, after)
    assert all(before[slice(*each.before)].split() == after[slice(*each.after)].split() for each in found)
    assert [before[slice(*each.before)] for each in found] == expected


def test_a_passage_reworded_on_its_way_tells_what_changed_in_it() -> None:
    reworded = MEALS.replace("A hot", "A warm")
    before, after = HOME + MEALS + MONEY + CALL, reworded + HOME + MONEY + CALL
    (move,) = moves(word_changes(before, after), before, after)
    assert (before[slice(*move.before)], after[slice(*move.after)]) == (MEALS, reworded)
    assert [(before[slice(*c.before)], after[slice(*c.after)]) for c in move.changes if c.kind != "same"] == [
        ("hot", "warm")
    ]


def test_a_passage_reworded_where_it_stands_has_not_moved() -> None:
    before, after = HOME + MEALS + MONEY, HOME + MEALS.replace("A hot", "A warm") + MONEY
    assert moves(word_changes(before, after), before, after) == ()


@given(PASSAGES, PASSAGES)
def test_what_moved_stands_in_both_texts_and_says_the_same_there(before: str, after: str) -> None:
    changes = word_changes(before, after)
    gone = {(c.before, c.other) for c in changes if c.other and c.kind == "removed"}
    come = {(c.other, c.after) for c in changes if c.other and c.kind == "added"}
    assert gone == come
    for move in moves(changes, before, after):
        assert isinstance(move, Move)
        assert "".join(before[slice(*c.before)] for c in move.changes) in ("", before[slice(*move.before)])


@given(
    st.permutations(["One two three.", "Four five six.", "Seven eight nine.", "Ten eleven twelve.", "And some more."])
)
def test_paragraphs_put_in_another_order_are_all_kept_or_moved(order: list[str]) -> None:
    before = "\n\n".join(
        ["One two three.", "Four five six.", "Seven eight nine.", "Ten eleven twelve.", "And some more."]
    )
    changes = word_changes(before, "\n\n".join(order))
    assert all(change.kind == "same" or change.other or not before[slice(*change.before)].strip() for change in changes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("re\u0301sume\u0301 x", "resume x"),  # an accent by itself
        ("👩🏽‍🦽 care", "👩🏿‍🦽 care"),  # skin tones
        ("👨‍👩‍👧 home", "👨‍👩‍👦 home"),  # a family of other people
        ("🇬🇧 and 🇫🇷", "🇬🇪 and 🇫🇷"),  # flags are two signs each
        ("नमस्ते दुनिया", "नमस्कार दुनिया"),
        ("مَرْحَبًا بكم", "مرحبا بكم"),
        ("שָׁלוֹם לכם", "שלום לכם"),
    ],
)
def test_no_letter_or_picture_is_cut_in_two(before: str, after: str) -> None:
    (first, *_) = word_changes(before, after)
    assert first.kind == "changed"
    assert (before[slice(*first.before)], after[slice(*first.after)]) == (before.split(" ")[0], after.split(" ")[0])
