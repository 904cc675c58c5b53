"""Every rule keeps to its own examples, with the glossary that ships."""

import re
from functools import lru_cache

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.rules import RULES, rule
from plainspeak.analysis.rules.base import Rule
from plainspeak.errors import UserFault
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher

FAILING = [pytest.param(each, text, id=f"{each.id}: {text[:40]}") for each in RULES for text in each.failing]
PASSING = [pytest.param(each, text, id=f"{each.id}: {text[:40]}") for each in RULES for text in each.passing]


@lru_cache(maxsize=1)
def analyser() -> Analyser:
    return Analyser(Matcher(shipped_glossary()))


def spans(text: str, rule_id: str) -> list[tuple[int, int]]:
    return [(f.start, f.end) for f in analyser().analyse(text).findings if f.rule == rule_id]


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its double brackets, and where they were."""
    found: list[tuple[int, int]] = []
    plain = ""
    for piece in re.split(r"(\[\[.*?\]\])", text, flags=re.DOTALL):
        if piece.startswith("[["):
            found.append((len(plain), len(plain) + len(piece) - 4))
        plain += piece.removeprefix("[[").removesuffix("]]")
    return plain, found


@pytest.mark.parametrize(("each", "text"), FAILING)
def test_a_failing_example_is_flagged_exactly_where_it_is_marked(each: Rule, text: str) -> None:
    plain, expected = marked(text)
    assert expected, "a failing example marks what is flagged"
    assert spans(plain, each.id) == expected


@pytest.mark.parametrize(("each", "text"), PASSING)
def test_a_passing_example_is_left_alone(each: Rule, text: str) -> None:
    assert "[[" not in text
    assert spans(text, each.id) == []


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.id)
def test_every_rule_has_examples_a_reason_and_a_source(each: Rule) -> None:
    assert len(each.failing) >= 3
    assert len(each.passing) >= 3
    assert each.title
    assert each.why.endswith(".")
    assert each.source


def test_rules_are_told_apart_by_id_and_by_letter() -> None:
    assert len({each.id for each in RULES}) == len(RULES)
    assert len({each.letter for each in RULES}) == len(RULES)


def test_a_rule_is_found_by_its_id() -> None:
    assert rule("passive").letter == "P"


def test_an_unknown_rule_is_a_user_fault_that_names_those_there_are() -> None:
    with pytest.raises(UserFault, match="jargon"):
        rule("speling")
