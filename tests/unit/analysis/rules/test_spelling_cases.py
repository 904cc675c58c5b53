"""Slips people make, the words they meant, and words that only look like slips."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.rules import unknown_words
from plainspeak.analysis.rules.american import AMERICAN
from plainspeak.analysis.rules.spelling import SPELLING
from plainspeak.analysis.rules.unknown_words import one_slip_away
from plainspeak.analysis.spelling import corrections
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher
from plainspeak.text.lexicon import Row, lexicon
from tests.unit.analysis.rules.tables import lines, pages

SLIPS = [(slip, meant) for slip, meant in (line.split("\t") for line in lines("slips.txt"))]


@lru_cache(maxsize=1)
def analyser() -> Analyser:
    return Analyser(Matcher(shipped_glossary()), rules=(SPELLING, AMERICAN))


@pytest.mark.parametrize("page", pages([slip for slip, _ in SLIPS], "slips"))
def test_a_slip_is_flagged(page: list[str]) -> None:
    assert [slip for slip in page if _found(f"Please ask about {slip} if you can.") != [slip]] == []


@pytest.mark.parametrize("page", pages(lines("spelt_right.txt"), "texts"))
def test_a_text_without_slips_has_no_findings(page: list[str]) -> None:
    assert {text: found for text in page if (found := _found(text, "spelling"))} == {}


def _found(text: str, *rules: str) -> list[str]:
    return [each.text for each in analyser().analyse(text).findings if not rules or each.rule in rules]


def test_the_word_meant_comes_first_nine_times_in_ten_and_is_among_three_nearly_always() -> None:
    some = SLIPS[::4]  # each takes milliseconds
    places = Counter(_place(meant, corrections(slip)) for slip, meant in some)
    assert places[0] >= 0.9 * len(some)
    assert places[0] + places[1] + places[2] >= 0.97 * len(some)


def _place(meant: str, offered: tuple[str, ...]) -> int:
    small = [each.lower() for each in offered]
    return small.index(meant) if meant in small else -1


@pytest.mark.parametrize(
    ("slip", "first"),
    [
        ("Recieve", "Receive"),
        ("HOSPTIAL", "HOSPITAL"),
        ("alot", "a lot"),
        ("youre", "you're"),
        ("charitys", "charities"),
    ],
)
def test_a_correction_keeps_the_capitals(slip: str, first: str) -> None:
    assert corrections(slip)[0] == first


class CountingLexicon:
    """The lexicon, and how often it was asked, if only whether it has one of so many spellings."""

    def __init__(self) -> None:
        self.asked = 0

    def row(self, word: str) -> Row | None:
        self.asked += 1
        return lexicon().row(word)

    def one_slip_away(self, word: str) -> Sequence[str]:
        near = one_slip_away(word)
        self.asked += len(near)
        return near

    def __getattr__(self, name: str) -> object:
        return getattr(lexicon(), name)


def _asked_for(word: str, monkeypatch: pytest.MonkeyPatch) -> int:
    counting = CountingLexicon()
    monkeypatch.setattr(unknown_words, "lexicon", lambda: counting)
    monkeypatch.setattr(unknown_words, "one_slip_away", counting.one_slip_away)
    for remembered in (unknown_words.is_unknown, unknown_words.has_neighbour):
        remembered.cache_clear()
    unknown_words.is_unknown(word)
    return counting.asked


def test_a_long_unknown_word_costs_no_more_than_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    thirty = "xqzvbnmkjhgfdswrtpyxqzvbnmkjhg"
    assert len(thirty) == 30
    assert _asked_for(thirty, monkeypatch) < _asked_for("doorlamps", monkeypatch)  # made of two words, or a slip


@pytest.mark.parametrize("word", ["x" * 30, "antidisestablishmentarianisms", "care" * 8, "ab" * 200])
def test_a_very_long_word_has_no_corrections_and_few_candidates(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert corrections(word) == ()
    assert _asked_for(word, monkeypatch) < 20 * len(word)
