"""Suggestions go in without disturbing anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.finding import EntryRef, Finding, Suggestion
from plainspeak.errors import Bug
from plainspeak.rewrite.replace import apply, replace_one


def finding(start: int, end: int, *suggestions: Suggestion, text: str = "") -> Finding:
    return Finding("jargon", start, end, text, "message", "why", suggestions=suggestions)


def swap(text: str, *changes: tuple[str, str]) -> list[Finding]:
    """A finding for each pair of words and what to put for them."""
    places = [(text.index(old), old, new) for old, new in changes]
    return [finding(at, at + len(old), Suggestion(at, at + len(old), new), text=old) for at, old, new in places]


def test_every_finding_takes_its_first_suggestion() -> None:
    text = "We commence and utilise it."
    assert apply(text, swap(text, ("utilise", "use"), ("commence", "start"))).text == "We start and use it."


def test_an_ordinary_word_that_only_the_topic_of_the_text_flags_is_left_to_the_writer() -> None:
    text = "Her role is to commence it."
    role, commence = swap(text, ("role", "job"), ("commence", "start"))
    rewritten = apply(text, [role._replace(entry=EntryRef("role", "role", about=("any",))), commence])
    assert rewritten.text == "Her role is to start it."
    assert [each.text for each in rewritten.skipped] == ["role"]


def test_two_helpers_of_a_verb_never_stand_side_by_side() -> None:
    text = "The council shall reserve the right to stop."
    assert apply(text, swap(text, ("shall", "must"), ("reserve the right to", "may"))).text == (
        "The council must reserve the right to stop."
    )


def test_a_suggestion_may_reach_past_its_finding_to_mend_the_article() -> None:
    text = "You get an assessment."
    assert apply(text, [finding(11, 21, Suggestion(8, 21, "a check"))]).text == "You get a check."


def test_two_suggestions_side_by_side_both_go_in_with_their_own_articles() -> None:
    text = "Have an assessment and an outcome."
    findings = swap(text, ("an assessment", "a check"), ("an outcome", "a result"))
    assert apply(text, findings).text == "Have a check and a result."


def test_of_two_that_overlap_the_earlier_goes_in_and_the_other_is_skipped() -> None:
    text = "health care package"
    findings = swap(text, ("care package", "help"), ("health care", "care"))
    done = apply(text, findings)
    assert done.text == "care package"
    assert [each.text for each in done.applied] == ["health care"]
    assert [each.text for each in done.skipped] == ["care package"]


def test_of_two_at_one_place_the_longer_goes_in() -> None:
    text = "care package"
    assert apply(text, swap(text, ("care", "help"), ("care package", "the help you get"))).text == "the help you get"


@pytest.mark.parametrize(
    ("text", "changes", "after"),
    [
        ("multidisciplinary, multi-agency work", (("multidisciplinary", "joint"), ("multi-agency", "joint")),
         "joint, multi-agency work"),
        ("We assess and review it.", (("assess", "check"), ("review", "check")), "We check and review it."),
        ("a telecare apparatus", (("telecare", "home equipment"), ("apparatus", "equipment")),
         "a home equipment apparatus"),
        ("assist and aid you", (("assist", "help"), ("aid", "care for")), "help and care for you"),
        ("Assess it. Review it.", (("Assess", "Check"), ("Review", "Check")), "Check it. Check it."),
    ],
)  # fmt: skip
def test_no_word_is_said_twice_running(text: str, changes: tuple[tuple[str, str], ...], after: str) -> None:
    assert apply(text, swap(text, *changes)).text == after


def test_a_finding_without_a_suggestion_is_skipped() -> None:
    lone = finding(0, 3, text="The")
    assert apply("The end", [lone]).skipped == (lone,)


def test_a_suggestion_outside_the_text_is_our_own_mistake() -> None:
    with pytest.raises(Bug):
        replace_one("short", Suggestion(3, 9, "x"))


PLACES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 8), st.sampled_from(["", "x", "plain words"]), st.booleans()),
    max_size=12,
)


@given(st.text(min_size=50, max_size=60), PLACES)
def test_what_goes_in_and_what_is_skipped_are_all_there_were(
    text: str, places: list[tuple[int, int, str, bool]]
) -> None:
    findings = [
        finding(at, at + size, *([Suggestion(at, at + size, new)] if has else [])) for at, size, new, has in places
    ]
    done = apply(text, findings)
    assert sorted(map(repr, done.applied + done.skipped)) == sorted(map(repr, findings))


@given(st.text(min_size=50, max_size=60), PLACES)
def test_the_text_between_suggestions_is_untouched(text: str, places: list[tuple[int, int, str, bool]]) -> None:
    findings = [finding(at, at + size, Suggestion(at, at + size, new)) for at, size, new, _ in places]
    done = apply(text, findings)
    rest, kept, at = done.text, "", 0
    for each in done.applied:
        start, end, new = each.suggestions[0]
        between = text[at:start]
        assert rest.startswith(between + new)
        rest, at = rest[len(between) + len(new) :], end
        kept += between
    assert rest == text[at:]
