"""What a word asks of its reader."""

import pytest

from plainspeak.analysis.word_ease import LISTS, STANDS_FOR, WordEase, bases_of, is_verb, word_ease


@pytest.mark.parametrize(
    "word",
    ["the", "don't", "we'll", "You’re", "23", "£4.50", "www.example.gov.uk", "a@b.org", "Leeds", "IV", "38C", "J."],
)
def test_small_words_names_numbers_and_addresses_are_neither_hard_nor_easy(word: str) -> None:
    assert word_ease(word)._replace(verbs=0) == WordEase()


@pytest.mark.parametrize("word", ["bed", "beds", "carried", "running", "mother's", "mothers’", "bigger", "nurse-led"])
def test_what_one_can_see_or_do_makes_a_picture(word: str) -> None:
    assert word_ease(word).unpictured == 0


@pytest.mark.parametrize("word", ["assessment", "assessments", "eligibility", "provides", "statutory"])
def test_ideas_make_none(word: str) -> None:
    assert word_ease(word).unpictured == 1
    assert word_ease(word).ideas == 1


@pytest.mark.parametrize("word", ["of", "Which", "shall", "therefore", "upon"])
def test_stiff_words_are_counted_as_such(word: str) -> None:
    assert word_ease(word)._replace(verbs=0) == WordEase(stiff=1)


@pytest.mark.parametrize(
    ("common", "rare"), [("help", "assist"), ("house", "dwelling"), ("stop", "cease"), ("carried", "conveyed")]
)
def test_a_rarer_word_is_less_familiar(common: str, rare: str) -> None:
    assert word_ease(common).unfamiliar < word_ease(rare).unfamiliar


@pytest.mark.parametrize(("word", "base"), [("visiting", "visit"), ("applied", "apply"), ("claims", "claim")])
def test_who_knows_a_word_knows_its_forms(word: str, base: str) -> None:
    assert word_ease(word).unfamiliar <= word_ease(base).unfamiliar


@pytest.mark.parametrize(
    ("word", "bases"),
    [("caring", ["care"]), ("planned", ["plan"]), ("carried", ["carry"]), ("visited", ["visit"]), ("notes", ["note"])],
)
def test_the_base_of_a_form_is_found(word: str, bases: list[str]) -> None:
    found = set(bases_of(word, {"s": ("s", "es"), "d": ("ed",), "g": ("ing",)}))
    assert set(bases) <= found
    assert not {"car", "not"} & found


@pytest.mark.parametrize(
    ("letters", "count"), [("AMHP", 4), ("DoLS", 4), ("AMHPs", 4), ("SEND", 4), ("P45", 3), ("D2A", 3)]
)
def test_an_abbreviation_is_as_many_hard_words_as_it_has_letters(letters: str, count: int) -> None:
    found = word_ease(letters)
    assert (found.said, found.content, found.unpictured, found.ideas) == (count,) * 4
    assert found.unfamiliar > 0


@pytest.mark.parametrize("letters", ["PDF", "DVD", "BBC", "OK"])
def test_one_that_nobody_spells_out_is_a_word_like_others(letters: str) -> None:
    assert word_ease(letters) == WordEase(content=1, unpictured=1)


@pytest.mark.parametrize(("letters", "words"), [*STANDS_FOR.items(), ("GPs", STANDS_FOR["GP"]), ("N.H.S.", "NHS")])
def test_one_that_most_people_know_is_as_hard_as_what_it_stands_for(letters: str, words: str) -> None:
    assert word_ease(letters) == WordEase(*map(sum, zip(*map(word_ease, words.split()), strict=True)))


def test_a_short_form_is_what_it_stands_for() -> None:
    assert word_ease("e.g.") == WordEase(*map(sum, zip(word_ease("for"), word_ease("example"), strict=True)))


def test_a_strange_name_is_a_hurdle_and_a_known_one_is_not() -> None:
    assert word_ease("Zbrkovic").unfamiliar > 0
    assert word_ease("London").content == 0


@pytest.mark.parametrize("word", ["is", "won't", "gave", "needed", "provides", "they're"])
def test_a_form_that_can_only_be_a_verb_is_known(word: str) -> None:
    assert is_verb(word)


@pytest.mark.parametrize("word", ["care", "needs", "council", "the", "red", "mother's", "during"])
def test_a_form_that_may_be_a_thing_is_not(word: str) -> None:
    assert not is_verb(word)


def test_no_word_is_on_two_lists_that_contradict() -> None:
    pictures = LISTS["picture_things"] | LISTS["picture_actions"] | LISTS["picture_kinds"]
    ideas = LISTS["idea_things"] | LISTS["idea_actions"] | LISTS["idea_kinds"]
    assert not pictures & ideas
    assert not LISTS["stiff"] & LISTS["little"]
