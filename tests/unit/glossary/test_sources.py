"""What an entry tells as a fact can be looked up: a law, an age, a number of days or an office has a source."""

import re

import pytest

from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.model import Entry, Status

FACTS = {
    "a number": r"\d",
    "a country": r"\b(England|Wales|Scotland|Northern Ireland|UK)\b",
    "what the law asks": r"\b(by law|the law (says|lets|asks|gives)|legal (paper|form))\b",
    "a right": r"\b(your right|a right|the right to|rights)\b",
    "a court": r"\b(court|judge)\b",
    "a payment": r"\b(benefit|money from the (state|government|NHS)|Universal Credit|Council Tax|pension)\b",
    "an Act": r"\bAct\b",
}
NO_FACT = {
    "action-may-be-taken", "adjournment", "also-entitled-to", "award-verb", "body-group", "citizen", "claimant",
    "criminal-offence", "direction", "discharge-a-duty", "entitle", "execute", "exercise-a-right", "hearing",
    "hearing-in-court", "issue-a-paper", "lawful", "lawfully", "legal-duty", "legal-requirement", "legal-status",
    "legitimate", "liable-by-law", "non-statutory", "notice-by-law", "offence", "order-of-a-court-noun",
    "party-in-a-case", "percentage", "powers", "prosecute", "regulation", "revoke", "ruling", "serve-a-notice",
    "set-aside", "statutory", "statutory-other", "valid", "validity", "verdict",
}  # fmt: skip
"""They say what a word means and nothing about what a law, an office or a payment does."""

UNSOURCED = [one for one in shipped_glossary().entries if one.status is Status.APPROVED and not one.source]


@pytest.mark.parametrize("fact", FACTS)
def test_a_meaning_that_states_a_fact_says_where_it_is_from(fact: str) -> None:
    stating = re.compile(FACTS[fact])
    assert {one.id for one in UNSOURCED if stating.search(one.meaning)} - NO_FACT == set()


def test_a_name_says_whose_it_is() -> None:
    """The name of a law, a payment or an office is a fact, whatever the meaning says."""
    assert {one.id for one in UNSOURCED if _is_name(one)} == set()


def test_no_exception_is_kept_that_is_not_needed() -> None:
    stating = re.compile("|".join(FACTS.values()))
    assert NO_FACT - {one.id for one in UNSOURCED if stating.search(one.meaning)} == set()


def _is_name(entry: Entry) -> bool:
    words = entry.headword.split()
    return len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1]))
