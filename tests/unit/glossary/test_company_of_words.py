"""What a plain word can stand beside: each row is a wording between the words before it and the words after it."""

import pytest

from plainspeak.glossary.describing import describes_badly, stands_badly
from plainspeak.glossary.echoes import follows_activity, repeats_deed, shares_head, takes_activity
from plainspeak.glossary.objects import lacks_receiver


def beside(row: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """ "a [[big]] amount" -> "big", the words before it and after it, nearest first."""
    before, _, rest = row.partition("[[")
    wording, _, after = rest.partition("]]")
    return wording, tuple(before.split()[::-1]), tuple(after.split())


ADJECTIVES_FIT = (
    "a [[great]] effort",
    "[[wide]] experience",
    "[[large]] repairs",
    "[[very little]] support",
    "it is [[too much]]",
    "help is [[needed]]",
    "the [[right]] home",
    "the [[highest]] amount",
    "a [[joint]] plan",
    "[[not enough]] time",
    "[[many]] homes",
)
ADJECTIVES_DO_NOT = (
    "[[large]] time",
    "[[great]] evidence",
    "[[wide]] repairs",
    "a [[big]] amount",
    "a [[too much]] amount",
    "[[very little]] changes",
    "[[needed]] repairs",
    "[[not good enough]] homes",
    "a [[right]] home",
    "a [[highest]] amount",
    "the [[highest]] support",
    "the plan is [[joint]]",
    "a [[many]] following",
    "it is [[needed]] to have",
)
ADVERBS_FIT = (
    "prices are [[much]] higher",
    "numbers rose [[a lot]]",
    "it is [[too]] painful",
    "it has improved [[enough]] to go",
    "it is done [[every year]]",
    "[[at first]] refused",
    "call us [[at once]]",
    "she lived here [[before]]",
)
ADVERBS_DO_NOT = (
    "[[a lot]]",
    "we will [[much]] improve",
    "[[a lot]] below",
    "rules [[too]] restrict",
    "who [[by choice]] leave",
    "the fee is [[every year]] reviewed",
    "[[by choice]] retiring",
    "[[at once]] after",
    "she [[before]] lived",
)


@pytest.mark.parametrize("row", ADJECTIVES_FIT)
def test_an_adjective_that_fits_its_noun_is_offered(row: str) -> None:
    assert not describes_badly(*beside(row))


@pytest.mark.parametrize("row", ADJECTIVES_DO_NOT)
def test_an_adjective_that_nobody_says_of_its_noun_is_not(row: str) -> None:
    assert describes_badly(*beside(row))


@pytest.mark.parametrize("row", ADVERBS_FIT)
def test_an_adverb_that_may_stand_there_is_offered(row: str) -> None:
    assert not stands_badly(*beside(row))


@pytest.mark.parametrize("row", ADVERBS_DO_NOT)
def test_an_adverb_that_cannot_stand_there_is_not(row: str) -> None:
    assert stands_badly(*beside(row))


@pytest.mark.parametrize(
    ("row", "twice"),
    [
        ("rules may be [[changed]] or changed", True),
        ("we [[planned]] a plan", True),
        ("a plan must be [[planned]]", True),
        ("rules may be [[changed]] or dropped", False),
        ("we [[planned]] a trip", False),
    ],
)
def test_no_deed_is_said_twice(row: str, twice: bool) -> None:
    assert repeats_deed(*beside(row)) is twice


@pytest.mark.parametrize(
    ("written", "row", "torn"),
    [
        ("care settings", "health and [[places where care is given]]", True),
        ("hospital discharge", "deliver [[move out of hospital]] and recovery services", True),
        ("dietary requirements", "cultural and [[food you need]]", True),
        ("care settings", "in [[places where care is given]] and at home", False),
        ("care provider", "health and [[care organisation]]", False),
    ],
)
def test_half_of_a_joined_name_stays(written: str, row: str, torn: bool) -> None:
    wording, before, after = beside(row)
    assert shares_head(written, wording, before, after) is torn


@pytest.mark.parametrize(
    ("row", "clashes"),
    [
        ("promoting [[looking after yourself]]", True),
        ("including [[looking after yourself]]", False),
        ("help with [[looking after yourself]]", False),
    ],
)
def test_no_doing_comes_straight_after_another(row: str, clashes: bool) -> None:
    wording, before, _ = beside(row)
    assert follows_activity(wording, before) is clashes


@pytest.mark.parametrize(("before", "may"), [("reviewing", False), ("for", True), ("is", True), ("involves", True)])
def test_providing_follows_some_words_only(before: str, may: bool) -> None:
    assert takes_activity((before,)) is may


@pytest.mark.parametrize(
    ("row", "lacks"),
    [
        ("symptoms [[sort out]] within days", True),
        ("we [[sort out]] problems", False),
        ("should things [[mean]]", True),
        ("we [[talk]] the decision", True),
        ("we [[talk]] to you", False),
        ("the group [[holds]] on Fridays", True),
    ],
)
def test_a_verb_that_needs_an_object_has_one(row: str, lacks: bool) -> None:
    wording, _, after = beside(row)
    assert lacks_receiver(wording, after) is lacks
