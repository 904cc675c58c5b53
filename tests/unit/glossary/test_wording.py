"""Putting plain words in: what is in double square brackets is replaced, and the sentence after must read right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.glossary.articles import article
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.wording import Replacement, replacements
from tests.unit.glossary.examples import matcher


def offered(marked: str) -> list[str]:
    """The whole text after each replacement of the marked match."""
    text = marked.replace("[[", "").replace("]]", "")
    start, end = marked.index("[["), marked.index("]]") - 2
    match = next(one for one in matcher().find(text) if (one.start, one.end) == (start, end))
    return [text[: one.start] + one.text + text[one.end :] for one in replacements(text, match)]


FIRST = (
    ("You are [[allocated]] a place.", "You are given a place."),
    ("We [[allocate]] homes to families.", "We give homes to families."),
    ("We [[utilise]] it.", "We use it."),
    ("We [[utilised]] it.", "We used it."),
    ("It was [[utilized]].", "It was used."),
    ("She [[utilises]] it.", "She uses it."),
    ("[[Utilising]] it helps.", "Using it helps."),
    ("WE [[UTILISE]] THIS ROOM", "WE USE THIS ROOM"),
    ("Services [[commenced]] in May.", "Services began in May."),
    ("Services have [[commenced]].", "Services have begun."),
    ("Services have now [[commenced]].", "Services have now begun."),
    ("They were not [[commenced]].", "They were not begun."),
    ("Had you [[commenced]]?", "Had you begun?"),
    ("rooms [[commenced]] by us", "rooms begun by us"),
    ("They [[carried out]] checks.", "They did checks."),
    ("Checks are [[carried out]] here.", "Checks are done here."),
    ("You can get an [[assessment]].", "You can get a check."),
    ("You can get an\n[[assessment]].", "You can get a\ncheck."),
    ("An [[assessment]] is free.", "A check is free."),
    ("AN [[ASSESSMENT]] IS FREE", "A CHECK IS FREE"),
    ("an initial [[assessment]]", "an initial check"),
    ("The [[assessment]] is free.", "The check is free."),
    ("[[Assessments]] are free.", "Checks are free."),
    ("- [[Assessments]] in May", "- Checks in May"),
    ("# [[Assessments]] and You", "# Checks and You"),
    ("1. [[Assessments]] are free.", "1. Checks are free."),
    ("Next: [[Assessment]]", "Next: Check"),
    ("your [[Assessment]] is free", "your check is free"),
    ("Your [[Needs Assessment]] will be on Monday morning.", "Your check of your needs will be on Monday morning."),
    ("[[Needs Assessments]] for Older People", "Checks of Their Needs for Older People"),
    ("[[NEEDS ASSESSMENTS]] FOR OLDER PEOPLE", "CHECKS OF THEIR NEEDS FOR OLDER PEOPLE"),
    ("two [[needs assessments]]", "two checks of your needs"),
    ("a [[provider]]", "an organisation"),
    ("A [[provider]] came.", "An organisation came."),
    ("an [[adviser]]", "an MP"),
    ("a [[review meeting]]", "an hour together"),
    ("an [[individual]]", "a person"),
    ("[[individuals]]", "people"),
    ("The [[service users]]' views", "The people's views"),
    ("The [[service users]]’ views", "The people’s views"),
    ("A [[client]]'s home", "A person's home"),
    ("our [[clients]]’ homes", "our people’s homes"),
    ("CLIENTS: THE [[CLIENT]]'S HOME", "CLIENTS: THE PERSON'S HOME"),
    ("[[Service users]] are welcome.", "People who use services are welcome."),
    ("a [[service user]] is here", "a person who uses services is here"),
    ("You may get [[domiciliary care]].", "You may get care at home."),
    ("[[Domiciliary care]] is help.", "Care at home is help."),
    ("a [[domiciliary care]] worker", "a home care worker"),
    ("You get a [[package of care]].", "You get care and support."),
    ("A [[package of care]] is made.", "Care and support is made."),
    ("We met [[mothers-in-law]].", "We met partner's mums."),
    ("We write [[in respect of]] you.", "We write about you."),
    ("[[In respect of]] your letter", "About your letter"),
    ("[[In order to]] apply, call.", "To apply, call."),
    ("You [[are in receipt of]] it.", "You get it."),
    ("He [[was in receipt of]] it.", "He got it."),
    ("If they [[were in receipt of]] it", "If they got it"),
    ("She [[is in receipt of]] it.", "She gets it."),
    ("You may [[be in receipt of]] it.", "You may get it."),
    ("You [[are eligible for]] it.", "You are able to get it."),
    ("I [[am eligible for]] it.", "I am able to get it."),
    ("They [[were eligible for]] it.", "They were able to get it."),
    ("It [[is eligible for]] help.", "It is able to get help."),
    ("Please [[request]] a form.", "Please ask for a form."),
    ("[[Request]] a form.", "Ask for a form."),
    ("You [[requested]] for help.", "You asked for help."),
    ("A form was [[requested]].", "A form was asked for."),
    ("We [[liaise]] with your GP.", "We talk to your GP."),
    ("We [[ensure]] that you are safe.", "We make sure that you are safe."),
    ("We [[ensure]] you are safe.", "We make sure you are safe."),
    ("We [[ensure]] the home is safe.", "We make sure the home is safe."),
    ("a [[complex]] form", "a hard form"),
    ("It is more [[complex]].", "It is harder."),
    ("the most [[complex]] form", "the hardest form"),
    ("More [[complex]] forms", "Harder forms"),
    ("It takes [[approximately]] ten days.", "It takes about ten days."),
    ("your [[evaluation]]", "your look at what works"),
    ("We made an [[evaluation]].", "We made a look at what works."),
    ("the first [[evaluation]]", "the first look at what works"),
    ("the [[local authority]]", "the council"),
    ("[[local authorities]]", "councils"),
    ("The [[Local Authority]] pays you each week.", "The council pays you each week."),
    ("A [[service]] is here.", "Help is here."),
    ("We give [[services]] to people.", "We give help to people."),
    ("She [[supports]] you.", "She helps you."),
    ("You get [[support]].", "You get help."),
    ("We [[supported]] him.", "We helped him."),
    ("You [[access]] it.", "You use it."),
    ("to [[access]] help", "to use help"),
    ("We [[commission]] care.", "We buy care."),
    ("a [[commission]] is set", "an order is set"),
    ("our [[commissions]] are set", "our orders are set"),
    ("your [[eligible needs]]", "the needs we can help with"),
    ("an [[eligible need]]", "a need we can help with"),
    ("They are [[vulnerable]].", "They are at risk."),
    ("a [[vulnerable]] adult", "an adult at risk"),
    ("[[Vulnerable]] people can call.", "People at risk can call."),
    ("He is [[house-bound]].", "He is unable to go out."),
    ("You need [[reablement]].", "You need help to get back on your feet."),
    ("Ask for [[SEND]].", "Ask for extra needs."),
    ("e.g. [[utilised]] rooms", "e.g. used rooms"),
    ("We talk (an [[assessment]]) first.", "We talk (a check) first."),
    ("We [[prioritise]] and plan.", "We put first and plan."),
    ("She said [[assessment]] 'helps' him.", "She said check 'helps' him."),
    ("the [[multi-agency]] team", "the joint team"),
    ("The [[work]]'s end", "The job's end"),
    ("The [[day-care]] is good.", "The care in the daytime is good."),
    ("We [[disseminate]] news.", "We share news."),
    ("We [[disseminate]] news to all our members.", "We send out news to all our members."),
    ("News is [[disseminated]] to carers.", "News is sent out to carers."),
    ("We [[disseminate]] news to help you.", "We share news to help you."),
    ("We will [[furnish]] it.", "We will give it."),
    ("You can [[obtain]] a form.", "You can get a form."),
    ("We have [[obtained]] your consent.", "We have got your consent."),
    ("They [[obtained]] a form.", "They got a form."),
    ("The council [[obtained]] the keys.", "The council got the keys."),
    ("You will [[undergo]] tests.", "You will have tests."),
    ("She has [[undergone]] tests.", "She has had tests."),
    ("We will [[ascertain]] it.", "We will find it out."),
    ("We will [[ascertain]] them later.", "We will find them out later."),
    ("We will [[ascertain]] it is safe.", "We will find out it is safe."),
    ("We can [[defer]] it.", "We can put it off."),
    ("We [[deferred]] them.", "We put them off."),
    ("We can [[defer]] the visit.", "We can put off the visit."),
    ("We will [[implement]] it in May.", "We will put it in place in May."),
    ("[[Implementing]] them is hard.", "Putting them in place is hard."),
    ("The plan was [[implemented]].", "The plan was put in place."),
    ("We will [[carry out]] it.", "We will do it."),
    ("This [[enables]] you to stay at home.", "This lets you stay at home."),
    ("It [[enabled]] older people to vote.", "It let older people vote."),
    ("[[Enabling]] carers to rest", "Letting carers rest"),
    ("This [[enables]] many families to rest.", "This helps many families to rest."),
    ("You were [[enabled]] to stay.", "You were helped to stay."),
    ("Please [[indicate]] what you want.", "Please say what you want."),
    ("Please [[indicate]] your choice.", "Please show your choice."),
    ("The letter [[indicates]] that you must pay.", "The letter says that you must pay."),
    ("It is [[indicated]] on the form.", "It is shown on the form."),
    ("We [[signpost]] you to charities.", "We point you to charities."),
    ("You were [[signposted]] to charities.", "You were pointed to charities."),
    ("The homes [[selected]] must be safe.", "The homes chosen must be safe."),
    ("The home she [[selected]] must be safe.", "The home she chose must be safe."),
    ("You [[selected]] it.", "You chose it."),
    ("You may [[require]] help to get up.", "You may need help to get up."),
    ("All can [[participate]].", "All can take part."),
    ("He was [[subsequently]] sent home.", "He was later sent home."),
    ("He has [[subsequently]] moved.", "He has since moved."),
    ("[[Subsequently]], he moved.", "Later, he moved."),
    ("[[Consequently]], we cannot pay.", "So, we cannot pay."),
    ("He fell and [[consequently]] had a check.", "He fell and so had a check."),
    ("You can apply [[jointly]].", "You can apply together."),
    ("We work [[jointly]] with them.", "We work together with them."),
    ("You paid twice [[inadvertently]].", "You paid twice by mistake."),
    ("Cups, plates, [[etc]]. are here.", "Cups, plates, and so on are here."),
    ("cups ([[etc]]., but no plates)", "cups (and so on, but no plates)"),
    ("Bring cups, [[etc]].", "Bring cups, and so on."),
    ("Bring cups, [[etc]]. We have plates.", "Bring cups, and so on. We have plates."),
    ("a [[substantial]] bill", "a big bill"),
    ("a [[substantial]] amount of care", "a large amount of care"),
    ("costs [[in excess of]] £20", "costs over £20"),
    ("You get [[personal care]].", "You get help with washing."),
    ("We assist you with [[personal care]].", "We assist you with washing."),
    ("help with meals and [[personal care]]", "help with meals and washing"),
    ("We check the [[eligibility criteria]].", "We check the rules on who can get help."),
    ("[[Applicants]] must call.", "People who apply must call."),
    ("[[Applicants]] for a grant must call.", "People who apply for a grant must call."),
    ("Our [[applicants]] can call.", "The people who apply can call."),
    ("Your [[applicant]] can call.", "The person who applies can call."),
    ("[[Participants]] were paid.", "People taking part were paid."),
    ("Each [[participant]] is paid.", "Each person taking part is paid."),
    ("[[Safeguarding]] is vital.", "Keeping people safe is vital."),
    ("We care about [[safeguarding]].", "We care about keeping people safe."),
    ("Ask for [[respite]].", "Ask for a short break."),
    ("We offer [[contact time]].", "We offer time together."),
    ("You were [[overpaid]] by £20.", "You were paid too much by £20."),
    ("It can improve your [[quality of life]].", "It can improve how good your life is."),
    ("We may [[prosecute]] you.", "We may take you to court."),
    ("We may [[prosecute]] the firm.", "We may take the firm to court."),
    ("We [[prosecute]] landlords if they lie.", "We take landlords to court if they lie."),
    ("You may be [[prosecuted]] for it.", "You may be taken to court for it."),
    ("some restrictive [[legislation]]", "some restrictive law"),
    ("The plant is [[commissioning]] for us.", "The plant is buying services for us."),
    ("You can [[self-manage]] well.", "You can look after your own health well."),
    ("Residents can [[self-manage]] well.", "Residents can look after their own health well."),
    ("He can [[self-manage]].", "He can look after his own health."),
    ("Mrs Lee can [[self-manage]].", "Mrs Lee can look after her own health."),
    ("Tenants [[at risk of homelessness]] can call.", "Tenants likely to lose their home can call."),
    ("We look at [[nutritional intake]].", "We look at the food you need."),
    ("Patients get [[nutritional intake]].", "Patients get the food they need."),
    ("We may [[rehouse]] you.", "We may find a new home for you."),
    ("They came and [[selected]] a home.", "They came and chose a home."),
    ("a plan (an [[assessment]] and talk)", "a plan (a check and talk)"),
    ("for [[a minimum of]] six weeks", "for at least six weeks"),
    ("costs that [[exceed]] £40", "costs that go over £40"),
    ("[[Applicants]] express an interest.", "People who apply express an interest."),
    ("The [[applicant]] failed to call.", "The person who applies failed to call."),
    ("You can choose [[personal care]] following a fall.", "You can choose help with washing following a fall."),
    ("They must seek [[applicants]].", "They must seek people who apply."),
    ("She checked the file and [[requested]] more.", "She checked the file and asked for more."),
    ("[[In most cases]] checks are free.", "Usually checks are free."),
    ("Checks are [[in most cases]] free.", "Checks are usually free."),
    ("[[Should you need]] help, call.", "If you need help, call."),
    ("You will be [[allocated]] a room.", "You will be given a room."),
    ("Letters received [[in respect of]] you", "Letters received about you"),
    ("Please [[notify]] the council.", "Please tell the council."),
    ("The police must be [[notified]].", "The police must be told."),
    ("The [[local authority]] (in Leeds) pays.", "The council (in Leeds) pays."),
    ("The [[local authority]] (DWP forms) pays.", "The council (DWP forms) pays."),
    ("Your father can [[self-manage]].", "Your father can look after his own health."),
    ("You and your father can [[self-manage]].", "You and your father can look after your own health."),
    ("We look at [[attainment]].", "We look at how well a child does."),
    ("Call us [[out-of-hours]].", "Call us in the evening."),
    ("Talk to the [[designated teacher]].", "Talk to the teacher for children in care."),
    ("the new [[hearing impairment]] form", "the new hearing loss form"),
    ("your [[hearing impairment]]", "your hearing loss"),
)


@pytest.mark.parametrize(("marked", "expected"), FIRST)
def test_the_first_wording_leaves_a_right_sentence(marked: str, expected: str) -> None:
    assert offered(marked)[0] == expected


NONE = (
    "The Croydon [[Reablement]] Service came.",
    "the [[Reablement]] Service",
    "the Department of [[Reablement]]",
    "the Head of [[Reablement]] came",
    "The [[Needs Assessment]] Act 2014 says so.",
    "under the [[Assessment]] of Needs Regulations 2014",
    "the Leeds [[Assessment]] Team",
    "[[Assessment]] Centre staff came to the house.",
    "You said “an [[assessment]] is bad”.",
    'You said "the [[assessment]] is bad".',
    "You said ‘the [[assessment]] is bad’.",
    "You said 'the [[assessment]] is bad'.",
    "The word “[[assessment]]” is hard.",
    "a “[[service user]]”",
    "[[Assessment]] is free.",
    "We plan to cut [[assessment]] for all.",
    "the cost of [[assessment]]",
    "These [[services]] are good.",
    "[[Services]] are good.",
    "Many [[services]] help.",
    "[[Services]] help people.",
    "two [[services]]",
    "Each [[package of care]] differs.",
    "[[Packages of care]] are here.",
    "another [[package of care]]",
    "We [[ensure]] safety.",
    "We [[ensure]] quality in homes.",
    "We [[prioritise]] your needs.",
    "We [[liaised]] closely with them.",
    "The [[service user]] group met.",
    "[[service user]] involvement",
    "We did [[evaluation]] of it.",
    "an [[evaluation]] of care",
    "a [[needs assessment]] of you",
    "a [[needs assessment]] form",
    "the [[needs assessment]]'s end",
    "a [[vulnerable]] road user",
    "a [[house-bound]] life",
    "The [[CQC]] came.",
    "[[Carer's Allowance]] is paid.",
    "[[social work]]",
    "the [[reablement]] team",
    "[[SEND]] is a worry.",
    "We will [[furnish]] members with figures.",
    "The consent [[obtained]] from you is here.",
    "Consent must be [[obtained]].",
    "the form [[obtained]]",
    "The tests were [[undergone]] in May.",
    "[[Signposting]] to charities is free.",
    "We [[signpost]] to charities.",
    "It [[requires]] the lead officer to give a view.",
    "It has [[consequently]] been sent.",
    "It was [[inadvertently]] sent.",
    "You are [[jointly]] responsible.",
    "They [[jointly]] fund it.",
    "the [[eligibility criteria]] for social care",
    "[[Applicants]] with disabilities can call.",
    "[[Applicants]] aged over 60 can call.",
    "[[Applicants]] living at home can call.",
    "[[Applicants]] in receipt of help can call.",
    "[[Applicants]] who rent can call.",
    "a tenant [[applicant]]",
    "[[Participants]] with asthma can call.",
    "our [[safeguarding]] is good",
    "new [[safeguarding]] and care rules",
    "the [[safeguarding]] is good",
    "Take [[respite]] breaks.",
    "You were [[overpaid]] £20.",
    "her [[attainment]] is good",
    "their [[quality of life]]",
    "good help and social [[assessment]] in Leeds",
    "The [[local authority]] (LA) pays.",
    "[[Local authorities]] (LAs) pay.",
    "We will [[notify]], if we can, any change.",
    "[[Implemented]]: a plan.",
    "a statutory [[enabling]] team",
    "Checks were done [[in most cases]].",
    "[[Should you need]] help or be ill, call.",
    "Actions will be [[allocated]].",
    "The manager was appointed [[in respect of]] money.",
    "Absence must be [[notified]].",
    "Please [[notify]] the change.",
    "[[Applicants]] shortlisted in May can call.",
    "the changed and [[requested]] plan",
    "He was found ill and [[selected]] for help.",
    "The Care ([[Needs Assessment]]) Regulations 2015 say so.",
    "See Annex B ([[Assessment]] Rules).",
    "the changed and [[implemented]] plan",
    "She asked about [[nutritional intake]].",
    "The family was [[rehoused]].",
    "We [[rehouse]] and help.",
    "Her [[personal hygiene]] is good.",
    "Joan's [[personal hygiene]] is good.",
    "We may [[prosecute]] the old firm's owner.",
    "They [[enact]] the plan.",
    "a [[professional]] view",
    "a good [[quality of life]]",
    "our [[out-of-hours]] line",
    "the [[designated teacher]] for looked-after pupils",
    "You [[liaise]] and plan.",
    "Please [[request]] online.",
    "We [[allocate]] homes in our area.",
    "Homes are [[allocated]] in our area.",
    "The priority [[allocated]] to it is low.",
    "[[Allocated]] to all members",
    "Help a [[participant]] to take part.",
    "We [[implement]] a plan put in place in May.",
    "care in a [[domiciliary care]]/nursing home",
    "a [[needs assessment]]/review",
    "[[Requested]]: a plan",
    "He acted [[inadvertently]] or unlawfully last May.",
    "- [[safeguarding]] reports",
    "The help is free [[in respect of]] him.",
    "The fee is high [[in respect of]] your income.",
    "Get [[professional]] or specialist advice.",
    "Send [[safeguarding]] claims by May.",
)


@pytest.mark.parametrize("marked", NONE)
def test_nothing_is_offered_where_nothing_fits(marked: str) -> None:
    assert offered(marked) == []


def test_every_alternative_that_fits_is_offered_best_first() -> None:
    assert offered("Services [[commenced]].") == ["Services began.", "Services started."]
    assert offered("a [[domiciliary care]] visit") == ["a home care visit"]
    assert offered("We [[facilitate]] your move.") == ["We help your move."]


def test_a_match_reaches_over_a_line_end_with_its_replacement() -> None:
    assert offered("a [[needs\nassessment]] now") == ["a check of your needs now"]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        *(
            (one, "an")
            for one in ("hour", "honest view", "heir", "MP", "NHS form", "AMHP", "OT", "LPA", "x-ray", "F-word")
        ),
        *(
            (one, "an")
            for one in ("8-week stay", "18", "11th", "80 bed home", "£8 fee", "idea", "uninsured car", "e-mail")
        ),
        *(
            (one, "an")
            for one in ("unimportant", "urgent call", "Uncle", "“order”", "A-level", "SMS", "IMCA", "umbrella")
        ),
        *((one, "a") for one in ("unit", "user", "useful form", "UK plan", "one-off", "once", "European", "uniform")),
        *((one, "a") for one in ("hotel", "GP", "DoLS", "PIP", "CAMHS", "100", "1800", "7-day", "union", "universal")),
        *(
            (one, "a")
            for one in ("MARAC", "U-turn", "urine test", "home", "useless", "utility bill", "T-shirt", "euro")
        ),
    ],
)
def test_a_or_an_goes_by_the_sound(phrase: str, expected: str) -> None:
    assert article(phrase) == expected


PIECES = st.sampled_from(
    ["an assessment", "A", "the", "service users'", "we", "utilised", "has", "Commenced", "package of care", "NEEDS",
     "a", "an", "domiciliary care", "vulnerable", "people", "more complex", ".", ",", "“", "”", "in respect of",
     "support", "are eligible for", "evaluation", "\n", "- ", "is", "of", "to", "liaise", "with"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14))
def test_replacements_cover_their_match_and_stay_inside_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for match in matcher().find(text):
        found = replacements(text, match)
        assert len({one.text for one in found}) == len(found)
        assert all(_holds(one, match, text) for one in found)


def _holds(one: Replacement, match: Match, text: str) -> bool:
    inside = 0 <= one.start <= match.start and match.end <= one.end <= len(text)
    return inside and bool(one.text.strip()) and one.text == one.text.strip() and "  " not in one.text
