"""A meaning explains: every shipped entry has one, and a child of eleven can read it."""

from collections.abc import Iterator

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.audience import audience_called
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Entry, Glossary, Status

OLDEST = 11.0
BODY_WORDS = "pee, poo and tummy are what the NHS tells people to say, but printed texts seldom have them"
NAMED_ILLNESS = "the illness has to be named, and its name is what makes the sentence old"
EXCEPTIONS = {
    "colostomy": BODY_WORDS,
    "continence": BODY_WORDS,
    "continence-product": BODY_WORDS,
    "incontinence": BODY_WORDS,
    "stoma": BODY_WORDS,
    "urinary": BODY_WORDS,
    "malignancy": NAMED_ILLNESS,
}
"""Meanings that score older than eleven, and why they stay."""

NO = ("un", "non", "not", "no", "in", "dis", "il", "ir")
BOTH_TOLD = {"authorised-absence", "continence-product", "family-time", "leave-of-absence"}
"""One meaning that is true of a word and of its opposite: days off school, with leave or without."""

MEANT = [entry for entry in shipped_glossary().entries if entry.status is Status.APPROVED]


@pytest.fixture(scope="module")
def ages() -> dict[str, float]:
    return dict(_ages(MEANT))


def test_every_entry_says_what_its_word_means() -> None:
    assert not [entry.id for entry in MEANT if not entry.meaning.strip()]


def test_meanings_are_for_readers_of_eleven(ages: dict[str, float]) -> None:
    old = {entry_id: round(age, 1) for entry_id, age in ages.items() if round(age, 1) > OLDEST}
    assert {entry_id: age for entry_id, age in old.items() if entry_id not in EXCEPTIONS} == {}


def test_no_exception_is_kept_that_is_not_needed(ages: dict[str, float]) -> None:
    assert [entry_id for entry_id in EXCEPTIONS if round(ages[entry_id], 1) <= OLDEST] == []


def test_a_wording_is_not_explained_as_its_opposite_is() -> None:
    """ "Not upheld" had stood beside "upheld", and both had meant that the reader was right."""
    beside = {entry.id for entry in MEANT if _opposites({term.text.lower() for term in entry.terms})}
    assert beside == BOTH_TOLD


def _opposites(terms: set[str]) -> set[str]:
    """The terms whose opposite is among them."""
    return {term for term in terms if any(no + gap + term in terms for no in NO for gap in ("", "-", " "))}


def _ages(entries: list[Entry]) -> Iterator[tuple[str, float]]:
    """Reading ages by our own engine. Without a glossary: what a word costs does not depend on it."""
    analyser = Analyser(Matcher(Glossary()), audience_called("public"))
    for entry in entries:
        if (age := analyser.analyse(entry.meaning).reading_age.value) is not None:
            yield entry.id, age
