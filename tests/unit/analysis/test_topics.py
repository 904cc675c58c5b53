"""A word that the topic of the text decides about stands in a text about that topic, and nowhere else."""

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.glossary.files import read_entries
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.ui.write.live import LiveText

_WORDS = "".join(
    f'[[entry]]\nid = "{word}"\nheadword = "{word}"\nkind = "jargon"\nmeaning = "Money."\ntopic = "{topic}"\n'
    for word, topic in (("taper", "benefits"), ("backdating", "benefits"), ("sanction", "benefits"), ("hoist", "care"))
)
_AWARD = """
[[entry]]
id = "award"
headword = "award"
kind = "jargon"
part_of_speech = "noun"
meaning = "What you get."
only_when = { near = ["letter"] }
about = ["benefits"]
[[entry]]
id = "award-winning"
headword = "film award"
kind = "formal"
alternatives = ["prize"]
about = ["any"]
"""
_STIFF = "".join(
    f'[[entry]]\nid = "{word}"\nheadword = "{word}"\nkind = "formal"\nalternatives = ["{plain}"]\n'
    for word, plain in (("commence", "start"), ("endeavour", "try"), ("purchase", "buy"), ("assist", "help"))
)
_OFFICE = "We commence. We endeavour. We purchase. We assist. "
_BENEFITS = "The taper is steep.\n\nAsk for backdating.\n\nA sanction is money lost.\n\n"


@pytest.fixture
def analyser() -> Analyser:
    return Analyser(Matcher(Glossary.of(read_entries(_WORDS + _STIFF + _AWARD, "words.toml"))))


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Your award may change.", False),
        ("Your award letter may change.", True),
        (_BENEFITS + "Your award may change.", True),
        ("Your award may change.\n\n" + _BENEFITS, True),
        ("The taper, the taper and the taper. A sanction. Your award may change.", False),
        ("The hoist. The hoist. A sanction. Your award may change.", False),
        (_BENEFITS + "We like to walk. " * 30 + "Your award may change.", False),
        (_BENEFITS + _OFFICE + "We like to walk. " * 30 + "Your award may change.", True),
        (_OFFICE + "A sanction. The taper. Your award may change.", False),
        (_BENEFITS + _OFFICE * 9 + "We like to walk. " * 150 + "Your award may change.", False),
        (_BENEFITS + "The choir won an award.", False),
        (_BENEFITS + "We like football. Your award may change.", True),
        (_BENEFITS + "Your award pays for football too.", True),
        (_BENEFITS + "The choir read her award letter.", True),
    ],
)
def test_what_the_text_is_about_decides(analyser: Analyser, text: str, *, flagged: bool) -> None:
    assert any(one.text == "award" for one in analyser.analyse(text).findings) is flagged


def test_words_of_illness_speak_for_an_office_too_but_for_less() -> None:
    names = ("stoma", "stent", "enema", "polyp", "biopsy")
    health = "".join(
        f'[[entry]]\nid = "{name}"\nheadword = "{name}"\nkind = "jargon"\nmeaning = "Ill."\ntopic = "health"\n'
        for name in names
    )
    ask = '[[entry]]\nid = "spoon"\nheadword = "spoon"\nkind = "jargon"\nmeaning = "A tube."\nabout = ["health"]\n'
    analyser = Analyser(Matcher(Glossary.of(read_entries(health + ask, "words.toml"))))
    told = [
        "spoon"
        in [one.text for one in analyser.analyse(" ".join(f"A {name}." for name in some) + " A spoon.").findings]
        for some in (names, names[:4])
    ]
    assert told == [True, False]


def test_every_topic_together_may_decide(analyser: Analyser) -> None:
    told = "The taper. A sanction. The hoist. She won a film award."
    assert "film award" in [one.text for one in analyser.analyse(told).findings]
    assert "film award" not in [one.text for one in analyser.analyse("The taper. She won a film award.").findings]


def test_texts_looked_at_together_each_have_their_own_topic(analyser: Analyser) -> None:
    texts = [_BENEFITS + "Your award may change.", "Your award may change.", "", _BENEFITS]
    apart = [Analyser(analyser.matcher).analyse(text) for text in texts]
    assert analyser.analyse_together(texts) == apart


def test_the_marks_follow_the_topic_while_somebody_types(analyser: Analyser) -> None:
    live = LiveText(analyser)
    live.load(["Your award may change.", "", "The taper.", "", "A sanction."])
    live.settle()
    assert not live.marks(0)
    live.splice(4, 1, ["A sanction and backdating."])
    live.settle()
    assert [mark.finding.text for mark in live.marks(0)] == ["award"]
    assert live.settle().findings == analyser.analyse(live.text()).findings


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("This is holistic.", ["hard-word"]),
        ("This is holistic.\n\n" + _BENEFITS, ["jargon"]),
        ("We like holistic awards.", ["hard-word"]),
    ],
)
def test_a_hard_word_is_hard_where_the_topic_of_the_text_tells_nothing_of_it(text: str, rules: list[str]) -> None:
    holistic = (
        '[[entry]]\nid = "holistic"\nheadword = "holistic"\nkind = "jargon"\nmeaning = "Whole."\nabout = ["benefits"]\n'
    )
    analyser = Analyser(Matcher(Glossary.of(read_entries(_WORDS + holistic, "words.toml"))))
    assert [each.rule for each in analyser.analyse(text).findings if each.text == "holistic"] == rules


def test_a_hard_word_says_what_the_glossary_knows_of_it() -> None:
    holistic = (
        '[[entry]]\nid = "holistic"\nheadword = "holistic"\nkind = "jargon"\nmeaning = "Whole."\nabout = ["benefits"]\n'
    )
    found = Analyser(Matcher(Glossary.of(read_entries(holistic, "words.toml")))).analyse("This is holistic.").findings
    assert [each.message for each in found] == ["“holistic” is a hard word. Say what it means: Whole."]


@pytest.mark.parametrize(
    ("company", "rule"),
    [
        ("", "jargon"),
        ('not_when = { after = ["view"] }', "hard-word"),
        ('only_when = { after = ["plan"] }', "hard-word"),
        ('only_when = { after = ["view"] }', "jargon"),
    ],
)
def test_a_word_that_its_entry_leaves_alone_is_judged_for_itself(company: str, rule: str) -> None:
    holistic = f'[[entry]]\nid = "holistic"\nheadword = "holistic"\nkind = "jargon"\nmeaning = "Whole."\n{company}\n'
    analyser = Analyser(Matcher(Glossary.of(read_entries(holistic, "words.toml"))))
    assert [each.rule for each in analyser.analyse("We take a holistic view.").findings] == [rule]
