"""Rules that point at words: texts in which the words are marked, and texts in which there are none."""

from functools import lru_cache

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.rules import rule
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher
from tests.unit.analysis.rules.tables import lines, read

MARKED = (
    "same-thing",
    "double-negative",
    "link-text",
    "shouting",
    "must",
    "hard-word",
    "long-sentence",
    "long-paragraph",
)


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    return Matcher(shipped_glossary())


@pytest.mark.parametrize("name", MARKED)
def test_what_is_marked_is_flagged_and_nothing_else_is(name: str) -> None:
    analyser = Analyser(matcher(), rules=(rule(name),))
    wrong = []
    for marked in lines(f"{name.replace('-', '_')}_cases.txt"):
        text, expected = read(marked)
        if [each.text for each in analyser.analyse(text).findings] != expected:
            wrong.append(marked)
    assert wrong == []
