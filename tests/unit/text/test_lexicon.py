"""What the lexicon knows of words as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.text.lexicon import Sort, lexicon


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        ("care", Sort.WORD),
        ("LEEDS", Sort.WORD),
        ("CARE", Sort.WORD),  # a heading in capitals
        ("AND", Sort.WORD),
        ("I", Sort.WORD),
        ("A", Sort.WORD),
        ("McDonald", Sort.WORD),
        ("O'Brien", Sort.WORD),
        ("YouTube", Sort.WORD),
        ("day-to-day", Sort.WORD),
        ("19-year-old", Sort.WORD),
        ("post-2015", Sort.WORD),
        ("NHS", Sort.ACRONYM),
        ("AMHP", Sort.ACRONYM),
        ("AMHPs", Sort.ACRONYM),
        ("CQC's", Sort.ACRONYM),
        ("CQC’s", Sort.ACRONYM),
        ("DoLS", Sort.ACRONYM),
        ("GPs", Sort.ACRONYM),
        ("PhD", Sort.ACRONYM),
        ("U.K.", Sort.ACRONYM),
        ("H&S", Sort.ACRONYM),
        ("IT", Sort.ACRONYM),
        ("P45", Sort.ACRONYM),
        ("ESA50", Sort.ACRONYM),
        ("12", Sort.NUMBER),
        ("£23,250.50", Sort.NUMBER),
        ("2.5%", Sort.NUMBER),
        ("9 a.m.", Sort.NUMBER),
        ("01234 567890", Sort.NUMBER),
        ("22nd", Sort.NUMBER),
        ("www.example.gov.uk/a.b", Sort.WEB),
        ("https://example.org/x?y=1", Sort.WEB),
        ("example.org.uk", Sort.WEB),
        ("someone@example.org.uk", Sort.EMAIL),
        ("AB123456C", Sort.REFERENCE),
        ("QQ 12 34 56 C", Sort.REFERENCE),
        ("SW1A 1AA", Sort.REFERENCE),
        ("REF/2024/0017", Sort.REFERENCE),
    ],
)
def test_what_sort_of_word_it_is(word: str, sort: Sort) -> None:
    assert lexicon().facts(word).sort is sort


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("council's", 2),
        ("nurse's", 2),
        ("boss's", 2),
        ("users'", 2),
        ("don't", 1),
        ("don’t", 1),
        ("organisation", 5),
        ("programme", 2),
        ("colour", 2),
        ("day-to-day", 3),
        ("person-centred", 4),
        ("self‑neglect", 3),
        ("Mr", 2),
        ("Dr.", 2),
        ("WWF", 7),
        ("DoLS", 4),
        ("NATO", 2),
        ("café", 2),
    ],
)
def test_syllables_are_those_of_the_word_as_written(word: str, count: int) -> None:
    assert lexicon().facts(word).syllables == count


@pytest.mark.parametrize(
    ("short", "long"),
    [("e.g.", "for example"), ("eg", "for example"), ("i.e.", "that is"), ("etc.", "and so on"), ("&", "and")],
)
def test_a_short_form_is_read_as_the_words_it_stands_for(short: str, long: str) -> None:
    facts, parts = lexicon().facts(short), [lexicon().facts(word) for word in long.split()]
    assert facts.spoken == tuple(long.split())
    assert facts.words == len(parts)
    assert facts.syllables == sum(part.syllables for part in parts)
    assert facts.letters == sum(part.letters for part in parts)


@pytest.mark.parametrize(
    ("word", "easy"),
    [
        ("mother", True),
        ("Mother", True),
        ("mothers", False),  # the list has no inflections, and textstat adds none
        ("don't", True),
        ("don’t", True),
        ("day-to-day", True),
        ("well-known", True),
        ("self-neglect", False),
        ("domiciliary", False),
        ("London", False),
        ("NHS", False),
        ("27", True),
        ("£500", True),
        ("www.example.org", True),
    ],
)
def test_easy_words_are_those_of_the_list_and_numbers(word: str, easy: bool) -> None:
    assert lexicon().facts(word).easy is easy


@pytest.mark.parametrize(
    ("word", "region"),
    [
        ("house", "any"),
        ("colour", "gb"),
        ("organise", "gb"),
        ("organize", "gb-oxford"),
        ("color", "us"),
        ("neighbor", "us"),
        ("colour-blind", "gb"),
    ],
)
def test_whose_spelling_it_is(word: str, region: str) -> None:
    assert lexicon().facts(word).region == region


@pytest.mark.parametrize(
    "word",
    [
        "house",
        "House",
        "HOUSE",
        "London",
        "council's",
        "people’s",
        "it's",
        "That’s",
        "LONDON",
        "NATO",
        "day-to-day",
        "£5",
        "I'm",
    ],
)
def test_words_that_are_known(word: str) -> None:
    assert word in lexicon()


@pytest.mark.parametrize("word", ["london", "hosue", "recieve", "zzxq", "day-to-dya"])
def test_words_that_are_not_known(word: str) -> None:
    assert word not in lexicon()


def test_names_are_known_with_a_capital_only() -> None:
    assert lexicon().facts("Manchester").name
    assert not lexicon().facts("manchester").known
    assert not lexicon().facts("House").name


def test_common_words_have_a_higher_frequency_than_rare_ones() -> None:
    words = ["the", "house", "assessment", "domiciliary"]
    frequencies = [lexicon().facts(word).zipf for word in words]
    assert frequencies == sorted(frequencies, reverse=True)
    assert lexicon().facts("the").zipf == pytest.approx(7.73, abs=0.05)


@given(st.text(max_size=40))
def test_no_word_is_refused_and_facts_are_sensible(word: str) -> None:
    facts = lexicon().facts(word)
    assert facts.syllables >= 0
    assert facts.letters >= 0
    assert facts.words >= 1


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True))
def test_every_word_of_letters_has_a_syllable_and_its_own_letters(word: str) -> None:
    facts = lexicon().facts(word)
    if not facts.spoken:
        assert facts.syllables >= 1
        assert facts.letters == facts.strokes == len(word)


@given(st.from_regex(r"[a-z]{2,9}'[a-z]{1,2}", fullmatch=True))
def test_either_apostrophe_gives_the_same_facts(word: str) -> None:
    assert lexicon().facts(word) == lexicon().facts(word.replace("'", "’"))


def test_a_compound_is_no_rarer_than_its_joined_spelling() -> None:
    facts = lexicon().facts
    assert facts("co-ordinator").zipf >= facts("coordinator").zipf > 3
    assert facts("well-being").zipf >= facts("wellbeing").zipf
