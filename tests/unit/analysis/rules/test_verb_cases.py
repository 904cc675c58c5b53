"""Passives and hidden verbs in texts of every kind, and what only looks like them."""

import re

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.rules.hidden_verb import HIDDEN_VERB
from plainspeak.analysis.rules.passive import PASSIVE
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from tests.unit.analysis.rules.tables import lines, pages, read


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(Matcher(Glossary.of(())), rules=(PASSIVE, HIDDEN_VERB))


@pytest.mark.parametrize("page", pages(lines("passive_cases.txt"), "passives"))
def test_passives_are_found_and_states_are_not(analyser: Analyser, page: list[str]) -> None:
    assert [marked for marked in page if _passives(analyser, read(marked)[0]) != read(marked)[1]] == []


@pytest.mark.parametrize("page", pages(lines("hidden_cases.txt"), "hidden verbs"))
def test_hidden_verbs_are_found_with_the_verb_in_its_form(analyser: Analyser, page: list[str]) -> None:
    assert [marked for marked in page if _hidden(analyser, marked) != re.findall(r"\[\[(.*?)\|(.*?)\]\]", marked)] == []


def _passives(analyser: Analyser, text: str) -> list[str]:
    return [each.text for each in analyser.analyse(text).findings if each.rule == "passive"]


def _hidden(analyser: Analyser, marked: str) -> list[tuple[str, str]]:
    found = analyser.analyse(re.sub(r"\[\[(.*?)\|.*?\]\]", r"\1", marked)).findings
    hidden = (each for each in found if each.rule == "hidden-verb")
    return [(each.text, each.suggestions[0].text if each.suggestions else "") for each in hidden]
