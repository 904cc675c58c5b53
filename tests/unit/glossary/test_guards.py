"""A stiff word beside a small word that no plain wording fits is flagged all the same, and only explained.

An entry may name such words itself (`no_offer_when`).
"""

import pytest

from plainspeak.glossary.files import read_entries
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.glossary.wording import replacements

_ENTRIES = """
[[entry]]
id = "arise"
headword = "arise"
kind = "formal"
part_of_speech = "verb"
alternatives = ["come up"]
not_when = { after = ["from", "early"], near = ["bread"] }
[[entry]]
id = "complete"
headword = "complete"
kind = "formal"
part_of_speech = "verb"
alternatives = ["fill in"]
not_when = { before = ["is"] }
[[entry]]
id = "due"
headword = "due"
kind = "formal"
part_of_speech = "adjective"
alternatives = ["to be paid"]
not_when = { after = ["to"] }
only_when = { before = ["is"] }
[[entry]]
id = "podiatry"
headword = "podiatry"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["foot care"]
not_when = { after = ["clinic", "horse"] }
[[entry]]
id = "report"
headword = "report"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["paper"]
not_when = { after = ["form"] }
[[entry]]
id = "report-verb"
headword = "report"
kind = "formal"
part_of_speech = "verb"
alternatives = ["tell"]
[[entry]]
id = "deficit"
headword = "deficit"
kind = "formal"
part_of_speech = "noun"
alternatives = ["shortage"]
not_when = { near = ["attention"] }
no_offer_when = { before = ["learning"], after = ["position"], near = ["eliminate"] }
[[entry]]
id = "order"
headword = "order"
kind = "formal"
part_of_speech = "verb"
alternatives = ["tell"]
no_offer_when = { after = ["a"] }
"""
MATCHER = Matcher(Glossary.of(read_entries(_ENTRIES, "words.toml")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Questions may arise.", ["come up"]),
        ("Questions may arise from this.", ["-"]),
        ("Questions may arise early.", []),
        ("Questions arise from bread.", []),
        ("The form is completed.", ["-"]),
        ("The list is complete.", []),
        ("The rent is due.", ["to be paid"]),
        ("That is due to rain.", []),
        ("Ask about podiatry.", ["foot care"]),
        ("Go to the podiatry clinic.", ["-"]),
        ("The podiatry horse came.", []),
        ("Read the report.", ["paper"]),
        ("Fill in the report form.", []),
        ("There is a deficit.", ["shortage"]),
        ("There is a deficit position.", ["-"]),
        ("There is a learning deficit.", ["-"]),
        ("We must eliminate the deficit.", ["-"]),
        ("It is an attention deficit.", []),
        ("The court orders you to go.", ["tells"]),
        ("The court orders a report.", ["-", "paper"]),
    ],
)
def test_a_small_word_beside_it_bars_the_swap_and_not_the_flag(text: str, found: list[str]) -> None:
    offered = [[one.text for one in replacements(text, match)] or ["-"] for match in MATCHER.find(text)]
    assert [first for first, *_ in offered] == found
