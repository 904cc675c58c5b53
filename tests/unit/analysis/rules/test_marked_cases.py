"""Rules that point at words: texts in which the words are marked, and texts in which there are none.

Without the glossary, so that an edit of it changes nothing here.
"""

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.audience import AUDIENCES, PUBLIC, Audience
from plainspeak.analysis.rules import rule
from plainspeak.analysis.rules.base import Rule
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
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


@pytest.mark.parametrize("name", MARKED)
def test_what_is_marked_is_flagged_and_nothing_else_is(name: str) -> None:
    assert _wrong(rule(name), PUBLIC, f"{name.replace('-', '_')}_cases.txt") == []


def test_easy_read_says_one_thing_in_a_sentence() -> None:
    assert _wrong(rule("long-sentence"), AUDIENCES["easy-read"], "one_idea_cases.txt") == []


@pytest.mark.parametrize("words", ["Download", "Continue reading", "our website", "visit website", "Go", "View"])
def test_a_link_whose_words_name_no_page_is_flagged(words: str) -> None:
    analyser = Analyser(Matcher(Glossary.of(())), PUBLIC, rules=(rule("link-text"),))
    flagged = [each.text for each in analyser.analyse(f"Rent: [{words}](https://example.org/f.pdf)").findings]
    assert flagged == [words]
    assert not analyser.analyse(f"Rent: [{words}: how to pay](https://example.org/f.pdf)").findings


def _wrong(tried: Rule, audience: Audience, name: str) -> list[str]:
    """The cases of a file that come out otherwise than they are marked."""
    analyser = Analyser(Matcher(Glossary.of(())), audience, rules=(tried,))
    cases = ((marked, *read(marked)) for marked in lines(name))
    return [
        marked
        for marked, text, expected in cases
        if [each.text for each in analyser.analyse(text).findings] != expected
    ]
