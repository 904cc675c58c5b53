"""What each audience changes about the rules."""

from dataclasses import replace

import pytest

from plainspeak import analyse
from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.audience import AUDIENCES, PUBLIC
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary


def flagged(text: str, audience: str, rule: str) -> list[str]:
    return [each.text for each in analyse(text, audience).findings if each.rule == rule]


def sentence(words: int) -> str:
    return f"We {' '.join(['go'] * (words - 2))} home."


@pytest.mark.parametrize("id", AUDIENCES)
def test_a_sentence_may_be_as_long_as_the_audience_allows(id: str) -> None:
    most = AUDIENCES[id].max_sentence_words
    assert flagged(sentence(most), id, "long-sentence") == []
    assert flagged(sentence(most + 1), id, "long-sentence") == [sentence(most + 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call the NHS.", ["NHS"]),
        ("See your GP.", ["GP"]),
        ("Go to A&E.", ["A&E"]),
        ("Watch TV.", []),
        ("Watch a DVD at 5 PM.", []),
        ("The National Health Service (NHS) can help. Call the NHS.", []),
    ],
)
def test_easy_read_has_no_abbreviations(text: str, expected: list[str]) -> None:
    assert flagged(text, "easy-read", "acronym") == expected
    assert flagged(text, "public", "acronym") == []


@pytest.mark.parametrize("text", ["We can't come.", "It's here.", "You'll get a letter.", "They’re kind."])
def test_easy_read_has_no_contractions(text: str) -> None:
    assert flagged(text, "easy-read", "hard-word")
    assert flagged(text, "public", "hard-word") == []


@pytest.mark.parametrize(
    "text",
    [
        "We will ring you and you can ask us.",
        "You can come, but you must ring first.",
        "Fill in the form; then send it.",
        "Ring us – we can help.",
        "Ask your nurse, which is free.",
    ],
)
def test_easy_read_says_one_thing_in_a_sentence(text: str) -> None:
    assert flagged(text, "easy-read", "long-sentence") == [text]
    assert flagged(text, "public", "long-sentence") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ring us if you are ill.",
        "If you are ill, ring us.",
        "We help because we care.",
        "Bring tea and cake.",
        "You can wash and dress.",
    ],
)
def test_a_condition_a_reason_or_a_list_is_no_second_thing(text: str) -> None:
    assert flagged(text, "easy-read", "long-sentence") == []


def test_professionals_know_rare_words_and_their_own() -> None:
    assert flagged("The pills make you torpid.", "public", "hard-word") == ["torpid"]
    assert flagged("The pills make you torpid.", "professionals", "hard-word") == []


def test_a_rule_that_an_audience_turns_off_is_silent() -> None:
    calm = replace(PUBLIC, rules_off=("shouting",))
    analyser = Analyser(Matcher(Glossary.of(())), calm)
    assert [each.rule for each in analyser.analyse("PLEASE READ THIS FORM").findings] == []
