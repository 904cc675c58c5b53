import pytest

from plainspeak.glossary.model import Entry, Kind
from plainspeak.rewrite.explaining import explain_first, explained_at, explanation, standing
from plainspeak.rewrite.replace import replace_one


def entry(meaning: str = "", expansion: str = "") -> Entry:
    return Entry(id="x", headword="reablement", kind=Kind.JARGON, meaning=meaning, expansion=expansion)


@pytest.mark.parametrize(
    ("meaning", "said"),
    [
        ("Help to do things for yourself again.", "help to do things for yourself again"),
        ("Help at home. It lasts six weeks.", "help at home"),
        ("NHS money for care. Ask a nurse.", "NHS money for care"),
        ("A check (by the council) of your needs.", "a check – by the council – of your needs"),
        ("If you are eligible, the rules say that you can get it.", "the rules say that you can get it"),
        ("If a law is in force, people must follow it.", "people must follow it"),
        ("If you could lose your home, or your job.", "if you could lose your home, or your job"),
        ("If you could lose your home soon.", "if you could lose your home soon"),
        ("Used about people who are upset.", ""),
        ("Used in care homes for somebody who needs help to eat.", ""),
        ("", ""),
    ],
)
def test_the_first_sentence_of_the_meaning_goes_in_brackets(meaning: str, said: str) -> None:
    assert explanation(entry(meaning)) == said


def test_letters_are_explained_by_what_they_stand_for() -> None:
    letters = entry("A person.", "Approved Mental Health Professional")
    assert explanation(letters) == "Approved Mental Health Professional"


def test_the_explanation_stands_where_the_word_comes_first_outside_headings() -> None:
    text = "# Reablement\n\nAsk for reablement. The reablement team calls."
    places = [(at, at + 10) for at in (46, 2, 22)]
    found = explain_first(text, places, entry("Help to do things again."))
    assert found is not None
    after = replace_one(text, found)
    assert after == "# Reablement\n\nAsk for reablement (help to do things again). The reablement team calls."
    assert explained_at(after, entry("Help to do things again.")) == 32
    assert explain_first(after, places, entry("Help to do things again.")) is None


def test_a_word_that_stands_in_a_heading_only_is_explained_there() -> None:
    found = explain_first("# Reablement", [(2, 12)], entry("Help."))
    assert found is not None
    assert found.start == 12


def test_words_stand_where_they_begin_a_sentence_or_are_in_it_and_not_in_a_name() -> None:
    text = "# Care act\n\nThe care act helps. Our Care Act team, a scare act."
    assert [text[slice(*place)] for place in standing(text, "Care act")] == ["Care act", "care act"]
    assert standing(text, "") == []
    assert standing("(a.b) axb", "a.b") == [(1, 4)]


def test_without_a_meaning_there_is_nothing_to_put_in() -> None:
    assert explain_first("Reablement", [(0, 10)], entry()) is None
