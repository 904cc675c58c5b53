"""The forms of terms and wordings, and what part of speech they are taken for."""

import pytest

from plainspeak.glossary.guess import part_of_speech
from plainspeak.glossary.inflect import complete, forms_of
from plainspeak.glossary.model import Alternative, Entry, Forms, Kind, PartOfSpeech

VERBS = (
    ("utilise", "utilises utilised utilised utilising"),
    ("commence", "commences commenced commenced commencing"),
    ("begin", "begins began begun beginning"),
    ("enrol", "enrols enrolled enrolled enrolling"),
    ("travel", "travels travelled travelled travelling"),
    ("cancel", "cancels cancelled cancelled cancelling"),
    ("focus", "focuses focused focused focusing"),
    ("appeal", "appeals appealed appealed appealing"),
    ("fuel", "fuels fuelled fuelled fuelling"),
    ("get", "gets got got getting"),
    ("put", "puts put put putting"),
    ("stop", "stops stopped stopped stopping"),
    ("re-assess", "re-assesses re-assessed re-assessed re-assessing"),
    ("self-refer", "self-refers self-referred self-referred self-referring"),
    ("carry out", "carries out|carried out|carried out|carrying out"),
    ("make sure", "makes sure|made sure|made sure|making sure"),
    ("be in receipt of", "is in receipt of|was in receipt of|been in receipt of|being in receipt of"),
    ("assess and review", "assesses and reviews|assessed and reviewed|assessed and reviewed|assessing and reviewing"),
    ("proactively manage", "proactively manages|proactively managed|proactively managed|proactively managing"),
)


@pytest.mark.parametrize(("verb", "expected"), VERBS)
def test_verbs_inflect_at_their_head_in_british_spelling(verb: str, expected: str) -> None:
    third, past, participle, ing = expected.split("|" if "|" in expected else " ")
    assert forms_of(verb, PartOfSpeech.VERB) == Forms(third=third, past=past, participle=participle, ing=ing)


PLURALS = (
    ("assessment", "assessments"),
    ("needs assessment", "needs assessments"),
    ("package of care", "packages of care"),
    ("duty of care", "duties of care"),
    ("mother-in-law", "mothers-in-law"),
    ("passer-by", "passers-by"),
    ("drop-in", "drop-ins"),
    ("person", "people"),
    ("person who uses services", "people who use services"),
    ("person who is ill", "people who are ill"),
    ("person who has dementia", "people who have dementia"),
    ("looked after child", "looked after children"),
    ("out of area placement", "out of area placements"),
    ("friend or relative", "friends or relatives"),
    ("check of the help you need", "checks of the help you need"),
    ("AMHP", "AMHPs"),
    ("EHC plan", "EHC plans"),
    ("care setting", "care settings"),
    ("a check of your needs", "checks of your needs"),
    ("Carer", "Carers"),
    ("domiciliary care", ""),
    ("help", ""),
    ("keeping people safe", ""),
    ("someone to speak for you", ""),
    ("somewhere to live", ""),
    ("when a carer cannot go on", ""),
)


@pytest.mark.parametrize(("noun", "plural"), PLURALS)
def test_nouns_have_their_plural_and_mass_nouns_none(noun: str, plural: str) -> None:
    assert forms_of(noun, PartOfSpeech.NOUN) == Forms(plural=plural)


@pytest.mark.parametrize(
    ("noun", "singular"),
    [("eligible needs", "eligible need"), ("outcomes", "outcome"), ("people", ""), ("arrears", ""), ("premises", "")],
)
def test_a_plural_is_its_own_plural_and_may_have_a_singular(noun: str, singular: str) -> None:
    assert forms_of(noun, PartOfSpeech.NOUN) == Forms(plural=noun, singular=singular)


def test_adjectives_compare_and_phrases_never_change() -> None:
    assert forms_of("hard", PartOfSpeech.ADJECTIVE) == Forms(comparative="harder", superlative="hardest")
    assert forms_of("at risk", PartOfSpeech.ADJECTIVE) == Forms()
    assert forms_of("in respect of", PartOfSpeech.PHRASE) == Forms()


def test_completing_keeps_what_is_written_down() -> None:
    entry = Entry(
        "a", "cease", Kind.FORMAL, PartOfSpeech.VERB, alternatives=(Alternative("stop", Forms(past="did stop")),)
    )
    found = complete(entry)
    assert found.forms.ing == "ceasing"
    assert found.alternatives[0].forms == Forms(third="stops", past="did stop", participle="stopped", ing="stopping")
    assert complete(found) == found


GUESSES = (
    ("utilise", "use", "verb"),
    ("commence", "start", "verb"),
    ("commission", "buy", "verb"),
    ("carry out", "do", "verb"),
    ("liaise with", "talk to", "verb"),
    ("be in receipt of", "get", "verb"),
    ("request", "ask for", "verb"),
    ("facilitate", "make easier", "verb"),
    ("expedite", "speed up", "verb"),
    ("support", "help", "noun verb"),
    ("needs assessment", "check of the help you need", "noun"),
    ("domiciliary care", "care at home", "noun"),
    ("reablement", "help to get back on your feet", "noun"),
    ("service user", "person", "noun"),
    ("individual", "person", "noun"),
    ("outcome", "result", "noun"),
    ("package of care", "care and support", "noun"),
    ("eligible needs", "needs we can help with", "noun"),
    ("care plan", "", "noun"),
    ("vulnerable", "at risk", "adjective"),
    ("person-centred", "built around you", "adjective"),
    ("multi-agency", "joint", "adjective"),
    ("means-tested", "based on your money", "adjective"),
    ("self-neglect", "not looking after yourself", "noun"),
    ("numerous", "many", "adjective"),
    ("approximately", "about", "adverb"),
    ("in respect of", "about", "phrase"),
    ("prior to", "before", "phrase"),
    ("in order to", "to", "phrase"),
    ("at this moment in time", "now", "phrase"),
    ("and/or", "or", "phrase"),
)


@pytest.mark.parametrize(("headword", "alternative", "expected"), GUESSES)
def test_the_part_of_speech_is_what_headword_and_alternative_agree_on(
    headword: str, alternative: str, expected: str
) -> None:
    found = part_of_speech(headword, [alternative] if alternative else [])
    assert sorted(part.value for part in found) == expected.split()
