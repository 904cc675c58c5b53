"""Words that mean one thing in care and another at home: flagged in a care leaflet, left alone where they are ordinary.

`senses.tsv` has a sentence a line, written before the glossary was asked: the sense, and the sentence with the words in
question between stars.
"""

from pathlib import Path

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.audience import audience_called
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher

LEAFLET = (
    "Domiciliary care and reablement are arranged by our brokerage team. A carer's assessment is free.\n\n"
    "Cases of safeguarding adults go to the brokerage team. Ask about a Blue Badge.\n\n"
)
"""What a care leaflet says elsewhere: some words are only the trade's own where the whole text is about care."""
GLOSSARY_RULES = {"jargon", "label", "formal", "acronym"}
CARE_RULES = GLOSSARY_RULES | {"hidden-verb"}
"""In "do a review of" the hidden verb is the longer finding, and stands for the word in it."""

TABLE = [line.split("\t") for line in Path(__file__).with_name("senses.tsv").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(Matcher(shipped_glossary()), audience_called("public"))


def test_words_of_care_are_flagged_in_their_care_sense(analyser: Analyser) -> None:
    assert len(_told("care")) >= 100
    found = {told: _found(analyser, LEAFLET, told, CARE_RULES) for told in _told("care")}
    assert [told for told, words in found.items() if not all(words)] == []


def test_the_same_words_are_left_alone_in_their_ordinary_sense(analyser: Analyser) -> None:
    assert len(_told("ordinary")) >= 100
    found = {told: _found(analyser, "", told, GLOSSARY_RULES) for told in _told("ordinary")}
    assert [told for told, words in found.items() if any(words)] == []


def _told(sense: str) -> list[str]:
    return [told for row_sense, told in TABLE if row_sense == sense]


def _found(analyser: Analyser, leaflet: str, told: str, rules: set[str]) -> list[bool]:
    """For each words between stars, whether one of these rules has something to say about them."""
    text, places = leaflet, []
    for number, part in enumerate(told.split("*")):
        if number % 2:
            places.append((len(text), len(text) + len(part)))
        text += part
    findings = [one for one in analyser.analyse(text).findings if one.rule in rules]
    return [any(one.start < end and start < one.end for one in findings) for start, end in places]
