"""Finding terms. Double square brackets hold what must be found, and nothing else may be."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Entry, Form, Glossary, Kind, Neighbours, PartOfSpeech, Status
from tests.unit.glossary.examples import matcher

FOUND = (
    "We [[utilise]] it.",
    "We [[utilised]] it.",
    "She [[utilises]] it.",
    "By [[utilising]] it.",
    "They [[utilized]] it.",
    "[[UTILISE]] IT",
    "[[Utilising]] the form",
    "A [[needs assessment]] is free.",
    "[[Needs assessments]] are free.",
    "[[NEEDS ASSESSMENTS]] ARE FREE",
    "Ask for a [[Needs Assessment]].",
    "a [[needs\nassessment]] today",
    "a [[needs  assessment]] today",
    "a [[needs\u00a0assessment]] today",
    "a [[needs \n assessment]] today",
    "a [[needs assess-\nment]] today",
    "a [[needs assess\u00adment]] today",
    "a [[needs\u200b assessment]] today",
    "an [[assess-\nment]] today",
    "needs\n\n[[assessment]] today",
    "needs. [[Assessment]] today",
    "needs, [[assessment]] and more",
    "The [[assessment]]'s end",
    "The [[assessment]]’s end",
    "The [[assessments]]' end",
    "([[assessment]])",
    "“[[assessment]]”",
    "'[[assessment]]'",
    "[[assessment]]/[[review meeting]]",
    "*[[assessment]]*",
    "[[assessment]]—then more",
    "[[assessment]] – then more",
    "an [[assessment]]: what it is",
    "self-assessment",
    "assessmental",
    "reassessment",
    "pre-assessment",
    "assessment-led",
    "assessment_form",
    "www.example.org/assessment",
    "https://example.org/needs-assessment/a",
    "assessment@example.org",
    "assessment.pdf",
    "See example.org/a/assessment.",
    "Care ends.[[Assessment]] begins.",
    "[[day-care]] centre",
    "[[day care]] centre",
    "[[daycare]] centre",
    "[[Day–care]] centre",
    "[[day\ncare]] centre",
    "[[day-\ncare]] centre",
    "careful carefully caring",
    "Today care is free.",
    "the [[co-production]] group",
    "the [[coproduction]] group",
    "the [[co production]] group",
    "a [[multi-agency]] [[plan]]",
    "a [[multi agency]] [[plan]]",
    "a [[multiagency]] [[plan]]",
    "[[domiciliary care]]",
    "[[package of care]]",
    "[[packages of care]]",
    "[[Packages Of Care]]",
    "the [[package]] of your care",
    "a [[package]] of [[support]]",
    "a package of crisps",
    "a package came. Care is here.",
    "the [[service user]]'s view",
    "the [[service users]]’ views",
    "[[Service-users]] say",
    "[[Serviceusers]] say",
    "[[mothers-in-law]]",
    "[[mother in law]]",
    "[[carer's assessment]]",
    "[[carers assessment]]",
    "[[carers' assessments]]",
    "[[carer’s assessment]]",
    "[[Carer's Allowance]]",
    "[[Carers Allowance]]",
    "[[carer's allowance]]",
    "[[challenging behaviour]]",
    "[[challenging behavior]]",
    "[[Challenging  Behaviour]]",
    "[[personalisation]] and [[personalization]]",
    "[[prioritize]] and [[prioritising]]",
    "[[eligible need]] and [[eligible needs]]",
    "They [[carry out]] it.",
    "They [[carried out]] it.",
    "By [[carrying out]] it",
    "You [[are in receipt of]] it.",
    "She [[was in receipt of]] it.",
    "You may [[be in receipt of]] it.",
    "Having [[been in receipt of]] it",
    "The [[CQC]] came.",
    "The [[CQC]]'s view",
    "The cqc came. The Cqc came.",
    "The [[C.Q.C.]] came.",
    "The CQC-led team",
    "[[SEND]] help, so send it. Send it.",
    "[[DoLS]] but not Dols, dols or DOLS",
    "[[A&E]] or [[A & E]]",
    "an [[EHC plan]], an [[EHC Plan]] and [[EHC plans]], not an ehc [[plan]]",
    "two [[AMHPs]] and an [[AMHP]]'s view",
    "[[health and social care]]",
    "[[health & social care]]",
    "orthogonal",
    "a [[key]] point",
    "a key worker",
    "the key safe",
    "your door key",
    "a key ring",
    "a [[key]] fact. The worker came.",
    "[[social work]] is hard [[work]]",
    "[[direct payment]]",
    "[[Direct payments]] help",
    "a direct [[payment]] scheme",
    "You [[access]] it.",
    "[[Access]] the form.",
    "The access is bad.",
    "We have good access to help.",
    "to [[access]] help",
    "your access, her access.",
    "It helps her [[access]] the hall.",
    "plan your day",
    "you can plan a day",
    "They plan a day.",
    "We can offer you [[domiciliary care]].",
    "It gives you [[support]] at home.",
    "We will send you [[plans]] by post.",
    "your [[plan]] and the [[plans]]",
    "He rests.",
    "",
    " \n ",
    "İ [[assessment]] İ",
    "ß [[assessment]] 👩‍🦽 [[assessment]]",
)


@pytest.mark.parametrize("marked", FOUND)
def test_terms_are_found_where_they_are_marked_and_nowhere_else(marked: str) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    found = matcher().find(text)
    shown = text
    for match in reversed(found):
        shown = f"{shown[: match.start]}[[{shown[match.start : match.end]}]]{shown[match.end :]}"
    assert shown == marked


FORMS = (
    ("We utilised it.", Form.PAST),
    ("It was utilised.", Form.PARTICIPLE),
    ("We have now utilised it.", Form.PARTICIPLE),
    ("Have you utilised it?", Form.PARTICIPLE),
    ("beds utilised by us", Form.PARTICIPLE),
    ("It utilises steam.", Form.THIRD),
    ("utilising steam", Form.ING),
    ("We utilise steam.", Form.BASE),
    ("two service users", Form.PLURAL),
    ("one service user", Form.BASE),
    ("your eligible needs", Form.PLURAL),
    ("an eligible need", Form.SINGULAR),
    ("She supports you.", Form.THIRD),
    ("The supports are here.", Form.PLURAL),
    ("You are in receipt of it.", Form.BASE),
    ("You were in receipt of it.", Form.PAST),
)


@pytest.mark.parametrize(("text", "form"), FORMS)
def test_a_match_knows_its_form(text: str, form: Form) -> None:
    assert [match.form for match in matcher().find(text)] == [form]


SAME_WORD = (
    ("We commission care.", "commission-verb"),
    ("to commission care", "commission-verb"),
    ("a commission is set", "commission-noun"),
    ("The commission met.", "commission-noun"),
    ("our commissions", "commission-noun"),
    ("commissioned care", "commission-verb"),
)


@pytest.mark.parametrize(("text", "entry_id"), SAME_WORD)
def test_the_neighbours_choose_between_verb_and_noun(text: str, entry_id: str) -> None:
    assert [match.entry.id for match in matcher().find(text)] == [entry_id]


JOINED = (
    "This is [[financial]] or [[material abuse]].",
    "Look for signs of [[financial]], sexual, and [[material abuse]].",
    "Ask for a [[financial]] and social care assessment.",
    "This is financial and fair.",
    "This is financial, or the abuse goes on.",
    "Meet your family and social worker.",
    "This is financial. And abuse is near.",
)


@pytest.mark.parametrize("marked", JOINED)
def test_a_term_that_shares_its_last_word_is_found_by_its_first(marked: str) -> None:
    terms = ("financial abuse", "material abuse", "financial assessment", "family worker")
    made = [Entry(term, term, Kind.JARGON, PartOfSpeech.NOUN, meaning="Bad.") for term in terms]
    found = Matcher(Glossary.of(made)).find(marked.replace("[[", "").replace("]]", ""))
    assert [match.text for match in found] == re.findall(r"\[\[(.*?)\]\]", marked)
    assert not [match for match in found if " " not in match.text and match.swaps]


def test_a_longer_term_hides_a_shorter_one_even_without_alternatives() -> None:
    assert [match.entry.id for match in matcher().find("social work")] == ["social-work"]


def test_only_approved_entries_are_found() -> None:
    entries = [Entry(status.value, status.value, Kind.JARGON, status=status) for status in Status]
    found = Matcher(Glossary.of(entries)).find(" ".join(entry.headword for entry in entries))
    assert [match.entry.id for match in found] == ["approved"]


def test_an_empty_glossary_finds_nothing() -> None:
    assert Matcher(Glossary()).find("assessment") == ()


@pytest.mark.parametrize(
    ("neighbours", "text", "kept"),
    [
        (Neighbours(before=("door",)), "a door key", False),
        (Neighbours(before=("door",)), "a door. Key", True),
        (Neighbours(before=("door",)), "outdoor key", True),
        (Neighbours(after=("ring",)), "a key ring", False),
        (Neighbours(after=("ring",)), "a key-ring", True),
        (Neighbours(after=("ring",)), "a key ringing", True),
        (Neighbours(near=("lock",)), "the lock and the key", False),
        (Neighbours(near=("lock",)), "the lock is not for the key", True),
        (Neighbours(near=("lock",)), "a lock. Key", True),
        (Neighbours(near=("key worker",)), "a key worker", False),
        (Neighbours(near=("key",)), "a key", True),
    ],
)
def test_not_when_looks_at_the_right_neighbours(neighbours: Neighbours, text: str, kept: bool) -> None:
    entry = Entry("key", "key", Kind.FORMAL, not_when=neighbours)
    joined_away = "key-ring" in text
    assert bool(Matcher(Glossary.of([entry])).find(text)) is (kept and not joined_away)
    entry = Entry("key", "key", Kind.FORMAL, only_when=neighbours)
    assert bool(Matcher(Glossary.of([entry])).find(text)) is (not kept and not joined_away)


WORDS = st.sampled_from(
    ["assessment", "needs", "Needs", "CQC", "care", "day", "package", "of", "users", "service", "utilised", "the", "a"]
)
GAPS = st.sampled_from(
    [" ", "  ", "\n", "\n\n", "-", "-\n", ", ", ". ", "\u00a0", "’s ", "'", "\u200b", "/", "\u00ad", "İ"]
)


@given(st.lists(st.tuples(WORDS, GAPS), max_size=25))
def test_matches_index_the_text_in_order_and_never_overlap(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    reach = 0
    for match in matcher().find(text):
        assert reach <= match.start < match.end
        assert text[match.start : match.end] == match.text
        assert not re.match(r"\w", text[match.end :])
        assert not re.search(r"\w\Z", text[: match.start])
        reach = match.end


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    assert all(text[match.start : match.end] == match.text for match in matcher().find(text))
