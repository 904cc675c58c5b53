"""Which letters need explaining, and what counts as an explanation."""

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.rules.abbreviations import unknown
from plainspeak.analysis.rules.spelt_out import spelt_out
from plainspeak.glossary.files import read_entries
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.rewrite.replace import replace_one

ENTRIES = """
[[entry]]
id = "qxa"
headword = "QXA"
kind = "acronym"
part_of_speech = "noun"
expansion = "independent question adviser"
alternatives = []
topic = "care-and-support"

[[entry]]
id = "zop"
headword = "ZOP"
kind = "acronym"
part_of_speech = "noun"
expansion = "Zone of Peace"
alternatives = ["quiet room"]
topic = "care-and-support"
"""


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(Matcher(Glossary.of(read_entries(ENTRIES, "test.toml"))))


def flagged(analyser: Analyser, text: str) -> list[str]:
    return [f.text for f in analyser.analyse(text).findings if f.rule == "acronym"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask the XQT and the YBs.", ["XQT", "YBs"]),
        ("The BfQ meets R&TY.", ["BfQ", "R&TY"]),
        ("Call the NHS, a GP or A&E in the UK.", []),
        ("See Part IV, XII and Appendix II.", []),
        ("Write to XQ1A 2BC.", []),
        ("Form XQ12 and P45.", []),
        ("You must NOT go. READ this.", []),
        ("#XQT @XQT www.XQT.org a@XQT.org", []),
        ("Mr QX Brown", []),
        ("McVey, YouTube and WhatsApp", []),
        ("PLEASE ASK THE XQT TODAY", []),
        ("XQT", ["XQT"]),
    ],
)
def test_letters_that_may_not_be_known(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in unknown(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Deprivation of Liberty Safeguards (DoLS)",
        "DoLS (Deprivation of Liberty Safeguards)",
        "a multi-agency risk meeting, or MARM",
        "the South London and Maudsley (SLAM)",
        "Post-traumatic stress disorder (PTSD)",
        "special educational needs and disabilities (“SEND”)",
        "PTSD stands for post-traumatic stress disorder",
        "an Approved\nMental Health Professional (AMHP)",
        "Quick Visit Teams (QVTs)",
    ],
)
def test_an_abbreviation_beside_its_words_is_spelt_out(text: str) -> None:
    short = max((word.strip("(),.“”") for word in text.split()), key=lambda word: sum(map(str.isupper, word)))
    at = text.index(short)
    assert spelt_out(text, at, at + len(short), "")


@pytest.mark.parametrize("text", ["Ask the team (QVT) now", "QVT (see page 3)", "Some other words (QVT)"])
def test_words_whose_initials_do_not_fit_explain_nothing(text: str) -> None:
    at = text.index("QVT")
    assert not spelt_out(text, at, at + 3, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See a QXA. The QXA is free.", ["QXA"]),
        ("An independent question adviser helps. Ask the QXA.", []),
        ("Independent question advisers (QXAs) help.\n\nAsk a QXA.", []),
        ("Ask a QXA.\n\nA QXA is an independent question adviser (QXA).", ["QXA"]),
    ],
)
def test_only_a_first_use_that_nothing_explains_is_flagged(analyser: Analyser, text: str, expected: list[str]) -> None:
    assert flagged(analyser, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask a QXA.", "Ask an independent question adviser (QXA)."),
        ("A QXA can help.", "An independent question adviser (QXA) can help."),
        ("QXAs can help.", "Independent question advisers (QXAs) can help."),
        ("Go to an ZOP.", "Go to a Zone of Peace (ZOP)."),
    ],
)
def test_the_suggestion_spells_it_out_in_the_sentence(analyser: Analyser, text: str, expected: str) -> None:
    (finding,) = [f for f in analyser.analyse(text).findings if f.rule == "acronym"]
    assert replace_one(text, finding.suggestions[0]) == expected


def test_a_plain_word_instead_is_a_further_suggestion(analyser: Analyser) -> None:
    (finding,) = [f for f in analyser.analyse("Sit in the ZOP.").findings if f.rule == "acronym"]
    assert [s.text for s in finding.suggestions] == ["Zone of Peace (ZOP)", "quiet room"]


@pytest.mark.parametrize("text", ["the QXA's desk", "QXA-led work"])
def test_no_suggestion_where_spelling_it_out_reads_badly(analyser: Analyser, text: str) -> None:
    (finding,) = [f for f in analyser.analyse(text).findings if f.rule == "acronym"]
    assert finding.suggestions == ()
