"""A word that the leaflet itself explains is not flagged there, nor after it."""

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Alternative, Entry, Glossary, Kind, PartOfSpeech

ANALYSER = Analyser(
    Matcher(
        Glossary.of(
            [
                Entry("reablement", "reablement", Kind.JARGON, PartOfSpeech.NOUN, meaning="Help to do things again."),
                Entry(
                    "pressure-ulcer",
                    "pressure ulcer",
                    Kind.JARGON,
                    PartOfSpeech.NOUN,
                    alternatives=(Alternative("bedsore"),),
                    meaning="A sore place.",
                ),
            ]
        )
    )
)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Reablement (help to do things again) is free. Ask for reablement.", []),
        ("Reablement, which means help at home for some weeks, is free.", []),
        ("A pressure ulcer (sore from lying still) hurts. Each pressure ulcer is checked.", []),
        ("A pressure ulcer (also known as a sore from lying still) hurts.", []),
        ("Reablement is free. Reablement (help to do things again) ends soon.", ["Reablement"]),
        ("Reablement (if you live in the town) is free.", ["Reablement"]),
        ("Reablement (see page three for more) is free.", ["Reablement"]),
        ("Reablement (free) is here.", ["Reablement"]),
        ("A pressure ulcer (bedsores) hurts. A pressure ulcer is checked.", []),
        ("A pressure ulcer (or bedsore) hurts.", []),
        ("A pressure ulcer (heel) hurts.", ["pressure ulcer"]),
        ("Reablement (£20 for each of the weeks) is here.", ["Reablement"]),
        ("Reablement (RBT) is here.", ["Reablement"]),
        ("Reablement (instructions will be given to you) is here.", ["Reablement"]),
        ("A pressure ulcer (on the left heel) hurts.", ["pressure ulcer"]),
    ],
)
def test_what_follows_the_word_decides(text: str, flagged: list[str]) -> None:
    assert [one.text for one in ANALYSER.analyse(text).findings if one.rule == "jargon"] == flagged
