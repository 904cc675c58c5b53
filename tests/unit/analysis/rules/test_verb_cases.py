"""Passives and hidden verbs in texts of every kind, and what only looks like them."""

import re
from pathlib import Path

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.rules.hidden_verb import HIDDEN_VERB
from plainspeak.analysis.rules.passive import PASSIVE
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if not line.startswith("%")]


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(Matcher(Glossary.of(())), rules=(PASSIVE, HIDDEN_VERB))


@pytest.mark.parametrize("marked", lines("passive_cases.txt"))
def test_passives_are_found_and_states_are_not(analyser: Analyser, marked: str) -> None:
    found = analyser.analyse(re.sub(r"\[\[|\]\]", "", marked)).findings
    assert [each.text for each in found if each.rule == "passive"] == re.findall(r"\[\[(.*?)\]\]", marked)


@pytest.mark.parametrize("marked", lines("hidden_cases.txt"))
def test_hidden_verbs_are_found_with_the_verb_in_its_form(analyser: Analyser, marked: str) -> None:
    found = analyser.analyse(re.sub(r"\[\[(.*?)\|.*?\]\]", r"\1", marked)).findings
    offered = [
        (each.text, each.suggestions[0].text if each.suggestions else "")
        for each in found
        if each.rule == "hidden-verb"
    ]
    assert offered == re.findall(r"\[\[(.*?)\|(.*?)\]\]", marked)
