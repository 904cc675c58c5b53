"""Words that are also names."""

import pytest

from plainspeak.glossary.somebody import names_somebody


@pytest.mark.parametrize(
    "told",
    [
        "The chair, *Sue* Hart, will speak.",
        "*Sue* Hart will speak.",
        "Ask Mr *Grant* about it.",
        "Ask Anita *Grant* about it.",
        "Dr *Bill* is away.",
        "Write to *Grant* O’Neill.",
        "She lives at Beech *Lodge*.",
        "Beech *Lodge*",
        "Go to *Progress* House by bus.",
        "The clinic on *Commence* Road is shut.",
    ],
)
def test_a_word_that_is_a_name_there_is_somebody(told: str) -> None:
    assert names_somebody(*_place(told))


@pytest.mark.parametrize(
    "told",
    [
        "You may *sue* us.",
        "*Grant* money is paid in May.",
        "The *Council* Tax bill came.",
        "*Bill* Payers And Others",
        "Ask for a *GRANT* Form.",
        "The *Adoption* Panel met.",
        "The *carers* Anita knows.",
        "Please *Lodge* Your Appeal",
        "Parents *Lodge* Their Appeal",
        "You may *lodge* an appeal.",
        "The *lodge* is by the lake.",
    ],
)
def test_any_other_word_is_nobody(told: str) -> None:
    assert not names_somebody(*_place(told))


def _place(told: str) -> tuple[str, int, int]:
    before, word, after = told.split("*")
    return before + word + after, len(before), len(before) + len(word)
