"""Which facts a rewrite changed, and which it only wrote in another way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.rewrite.meaning import KINDS, changed_facts

SAME = [
    ("Send the form by April 15.", "By April 15: - send the form."),
    ("Each person under 18 years of age", "Each person under 18"),
    ("People of 18 years or older can come.", "People of 18 or older can come."),
    ("Put up no-smoking signs.", "Put up signs about smoking."),
    ("You can come if: 1. You are ill; and 2. You are old.", "You can come if you are ill and old."),
    # numbers
    ("Bring two photos.", "Bring 2 photos."),
    ("There are twenty-one rooms.", "There are 21 rooms."),
    ("We help a hundred and fifty people.", "We help 150 people."),
    ("About 2,500,000 people care for someone.", "About 2.5 million people care for someone."),
    ("You can bring one friend.", "You can bring a friend."),
    ("Both parents must sign.", "The two parents must sign."),
    ("He is 65 years old.", "He is aged 65."),
    ("She visits twice a day.", "She visits two times a day."),
    # money
    ("You have £23,250.", "You have £23250."),
    ("It costs £20.00.", "It costs £20."),
    ("The limit is £2m.", "The limit is £2 million."),
    ("A stamp is 50p.", "A stamp is £0.50."),
    ("Pay twenty pounds.", "Pay £20."),
    # dates
    ("It starts on 1 April 2025.", "It starts on 01/04/2025."),
    ("It starts on April 1, 2025.", "It starts on 1st April 2025."),
    ("Come on Tuesday 4 March.", "Come on the 4th of March."),
    ("By 2025-04-01 at the latest.", "By 1 April 2025 at the latest."),
    ("Since Sept 2023.", "Since September 2023."),
    # times
    ("We open at 9am.", "We open at 9.00 a.m."),
    ("Lunch is at noon.", "Lunch is at 12pm."),
    ("Ring before 5.30pm.", "Ring before 17:30."),
    ("Open 9am to 5pm.", "Open 9-5pm."),
    ("Open 11am to 2pm.", "Open 11 to 2pm."),
    # periods
    ("Reply within 14 days.", "Reply within two weeks."),
    ("Reply within a fortnight.", "Reply within 14 days."),
    ("It lasts 12 months.", "It lasts a year."),
    ("Wait for half an hour.", "Wait for 30 minutes."),
    ("It takes an hour and a half.", "It takes 90 minutes."),
    ("It takes 3 to 6 months.", "It takes between 3 months and six months."),
    ("You have a 14-day trial.", "You can try it for 2 weeks."),
    # percentages
    ("5% of people", "five per cent of people"),
    ("12.5 percent", "12.5%"),
    # addresses and phones
    ("Call 01234 567890.", "Call 01234567890."),
    ("Call +44 1234 567890.", "Call (01234) 567 890."),
    ("See https://www.example.gov.uk/care/.", "See example.gov.uk/care."),
    ("Email Help@Example.gov.uk.", "Email help@example.gov.uk."),
    # not
    ("You cannot come.", "You can't come."),
    ("We will not charge you.", "We won’t charge you."),
    ("There is no charge.", "We do not charge."),
    ("If you are unable to come, ring us.", "If you cannot come, ring us."),
    ("No later than 5 May.", "By 5 May."),
    # must, should, may
    ("You are required to sign it.", "You must sign it."),
    ("You need to pay.", "You have to pay."),
    ("You must send us the form.", "Send us the form."),
    ("You should ring us first.", "Please ring us first."),
    ("You may not park here.", "You must not park here."),
    ("You do not have to pay.", "You need not pay."),
    ("You may apply again.", "You can apply again."),
    ("You can find more on our website.", "There is more on our website."),
    ("You must come. You must bring the form.", "You must come and bring the form."),
    # what moves is not lost
    ("It costs £5. Ring 01234 567890.", "Ring 01234 567890. It costs £5."),
    ("Pay £5 now. The £5 is for tea.", "Pay £5 now. It is for tea."),
    ("The fee, which must be paid by 3 May, is £12.", "The fee is £12. You must pay it by 3 May."),
    ("1. Sign it.\n2. Post it.", "- Sign it.\n- Post it."),
]

CHANGED = [
    ("Bring two photos.", "Bring three photos.", ("number", "two", "three")),
    ("Use form CN2.", "Use form CN3.", ("number", "CN2", "CN3")),
    ("You live at number 12.", "You live nearby.", ("number", "12", "")),
    ("Some people came.", "About 40 people came.", ("number", "", "40")),
    ("It costs £25.", "It costs £52.", ("money", "£25", "£52")),
    ("You have £23,250.", "You have £2,325.", ("money", "£23,250", "£2,325")),
    ("It costs £20.", "It costs €20.", ("money", "£20", "€20")),
    ("It costs 50p a day.", "There is a cost each day.", ("money", "50p", "")),
    ("It starts on 1 April 2025.", "It starts on 1 April 2026.", ("date", "1 April 2025", "1 April 2026")),
    ("It starts on 01/04/2025.", "It starts on 4 January 2025.", ("date", "01/04/2025", "4 January 2025")),
    ("Reply by 3 May.", "Reply soon.", ("date", "3 May", "")),
    ("We open at 9am.", "We open at 9pm.", ("time", "9am", "9pm")),
    ("Open at 9.30am.", "Open at 9am.", ("time", "9.30am", "9am")),
    ("Lunch is at noon.", "Lunch is at 1pm.", ("time", "noon", "1pm")),
    ("Reply within 14 days.", "Reply within 10 days.", ("period", "14 days", "10 days")),
    ("You have 10 working days.", "You have two weeks.", ("period", "10 working days", "two weeks")),
    ("It lasts 12 months.", "It lasts 12 weeks.", ("period", "12 months", "12 weeks")),
    ("Apply within 28 days.", "Apply quickly.", ("period", "28 days", "")),
    ("5% of people", "50% of people", ("percent", "5%", "50%")),
    ("Call 01234 567890.", "Call 01234 567809.", ("phone", "01234 567890", "01234 567809")),
    ("Call 01234 567890.", "Call us.", ("phone", "01234 567890", "")),
    ("See www.example.gov.uk.", "See www.example.org.uk.", ("web", "www.example.gov.uk", "www.example.org.uk")),
    ("Email a@example.org.", "Email b@example.org.", ("email", "a@example.org", "b@example.org")),
    ("We will not charge you.", "We will charge you.", ("negation", "not charge you", "")),
    ("You are eligible.", "You are not eligible.", ("negation", "", "not eligible")),
    ("Nobody checks this.", "Somebody checks this.", ("negation", "Nobody checks this", "")),
    ("Carers never pay for this.", "Carers pay for this.", ("negation", "never pay for", "")),
    ("You must sign it.", "You should sign it.", ("duty", "must", "should")),
    ("You should sign it.", "You must sign it.", ("duty", "should", "must")),
    ("You must sign it.", "You may sign it.", ("duty", "must", "may")),
    ("We can help.", "We must help.", ("duty", "can", "must")),
    ("It may be taken away.", "We will take it away.", ("duty", "may", "")),
    ("You do not have to pay.", "You must not pay.", ("duty", "do not have to", "must not")),
    ("The council has to assess you.", "The council assesses you.", ("duty", "has to", "")),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_the_same_fact_written_in_another_way_has_not_changed(before: str, after: str) -> None:
    assert changed_facts(before, after) == ()
    assert changed_facts(after, before) == () or "must send" in before or "should ring" in before


@pytest.mark.parametrize(("before", "after", "change"), CHANGED)
def test_a_changed_fact_is_one_row(before: str, after: str, change: tuple[str, str, str]) -> None:
    assert changed_facts(before, after) == (change,)


def test_a_changed_fact_is_paired_in_its_own_sentence_of_a_long_text() -> None:
    before = "You have 5 days to ask. It costs £3. We reply in 7 days. Call 0300 123 4567."
    after = "It costs £3. You have 9 days to ask. Call 0300 123 4567. We reply in 7 days."
    assert changed_facts(before, after) == (("period", "5 days", "9 days"),)


def test_a_sentence_split_in_two_keeps_its_facts() -> None:
    before = "If you have over £14,250 you must pay £1 a week for every £250 for 6 months, but you need not pay it all."
    after = (
        "Do you have over £14,250? You must pay £1 a week for every £250 for 6 months. You do not have to pay it all."
    )
    assert changed_facts(before, after) == ()


def test_changes_come_in_the_order_of_the_text() -> None:
    before = "Pay £5 by 3 May.\n\nRing 01234 567890.\n\nYou must come."
    after = "Pay £6 by 4 May.\n\nRing 01234 567891.\n\nYou should come."
    assert [change.kind for change in changed_facts(before, after)] == ["money", "date", "phone", "duty"]


def test_nothing_has_no_facts() -> None:
    assert changed_facts("", "") == ()
    assert changed_facts("", "Pay £5.") == (("money", "", "£5"),)


TEXTS = st.lists(
    st.sampled_from(
        [part for pair in SAME for part in pair] + [row[0] for row in CHANGED] + ["\n", "– “x” ½ 日本 \u2028"]
    ),
    max_size=12,
).map(" ".join)


@given(TEXTS)
def test_a_text_has_no_changes_from_itself(text: str) -> None:
    assert changed_facts(text, text) == ()


@given(TEXTS, TEXTS)
def test_every_change_names_a_known_kind_and_words_of_the_texts(before: str, after: str) -> None:
    for change in changed_facts(before, after):
        assert change.kind in KINDS
        assert change.before or change.after
        assert change.before != change.after or change.kind == "period"


@given(st.text(), st.text())
def test_no_text_is_too_strange(before: str, after: str) -> None:
    changed_facts(before, after)


def test_what_changed_in_its_sentence_is_told_though_another_sentence_gained_the_same() -> None:
    before = (
        "Payment is expected soon. You are required to inform us of any change. Failure to pay may lead to court. "
        "Meals are at noon. The hall is warm. A senior officer who has had no part in the case decides."
    )
    after = (
        "You must pay soon. You can tell us if anything changes. If you do not pay, we may go to court. "
        "We eat at noon. It is warm in the hall. A manager who has had a part in the case decides."
    )
    told = {(change.before, change.after) for change in changed_facts(before, after)}
    assert ("required to", "can") in told
    assert ("no part in", "") in told


def test_people_who_are_spoken_of_again_have_not_taken_the_place_of_others() -> None:
    before = "The tenant shall not sublet without the consent of the landlord."
    after = "You must not rent out the home unless the landlord agrees. The landlord must not say no without a reason."
    assert not [change for change in changed_facts(before, after) if change.kind == "who"]
