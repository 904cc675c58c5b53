"""American spellings, words that are American in one sense alone, and names and titles that stay as they are."""

from dataclasses import replace
from functools import lru_cache

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.audience import PUBLIC
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules.american import AMERICAN
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.rewrite.replace import replace_one
from tests.unit.analysis.rules.tables import lines, pages, read


@lru_cache(maxsize=2)
def analyser(oxford: bool = False) -> Analyser:
    return Analyser(Matcher(Glossary.of(())), replace(PUBLIC, oxford=oxford), rules=(AMERICAN,))


def found(text: str, oxford: bool = False) -> tuple[Finding, ...]:
    return analyser(oxford).analyse(text).findings


@pytest.mark.parametrize("page", pages(lines("american_cases.txt"), "spellings"))
def test_only_what_is_american_is_flagged(page: list[str]) -> None:
    assert [marked for marked in page if [each.text for each in found(read(marked)[0])] != read(marked)[1]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pay by check.", "Pay by cheque."),
        ("A license is free.", "A licence is free."),
        ("It takes practise.", "It takes practice."),
        ("You can practice at home.", "You can practise at home."),
        ("Two meters of cloth.", "Two metres of cloth."),
        ("Programs for carers.", "Programmes for carers."),
        ("COLOR", "COLOUR"),
    ],
)
def test_the_british_spelling_is_put_in(text: str, expected: str) -> None:
    assert replace_one(text, found(text)[0].suggestions[0]) == expected


@pytest.mark.parametrize("text", ["We organize it.", "They recognized her.", "An organization."])
def test_oxford_spelling_is_right_where_it_is_chosen(text: str) -> None:
    assert found(text)
    assert not found(text, oxford=True)


@pytest.mark.parametrize("text", ["Please analyze it.", "The color is red.", "He was paralyzed."])
def test_oxford_does_not_excuse_the_rest(text: str) -> None:
    assert found(text, oxford=True)
