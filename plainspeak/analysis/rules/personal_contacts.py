"""Phone numbers and email addresses of people. Those of a service are what a leaflet is there to print."""

import re
from collections.abc import Iterator

from plainspeak.analysis.rules.personal_detail import LOW, MEDIUM, Detail, digits_of
from plainspeak.glossary.vocabulary import words

_GAP = r"[ \u00a0.–-]?"
_PHONE = re.compile(
    r"[+(0](?<![\w£$€/.,+-][+(0])(?<!\d [+(0])"  # the look back comes after the first sign, so that others are skipped
    rf"(?:(?:(?<=\+)|(?<=0)0){_GAP}44{_GAP}(?:\(0\){_GAP}|0(?=7))?\(?|(?:(?<=\()0|(?<=0)))"
    rf"(?:{_GAP}\)?{_GAP}\d){{9,10}}(?![\w/]|[.-]\d|,\d)"
)
_IN_PAIRS = re.compile(r"\d\d(?: \d\d){4,}")
"""Lottery numbers: nobody writes a British phone number so."""
_FREE_OR_SHARED = re.compile(r"[389]")
"""03, 08 and 09 numbers are those of organisations."""
_OF_A_PERSON = re.compile(
    r"\b(?:home|his|her|their|mum|dad|mother|father|son|daughter|husband|wife|partner|brother|sister|neighbour|friend"
    r"|next of kin|emergency contact|landline|carer|client|resident|patient|tenant|daytime|evening)\b"
    r"(?:['’]s)?[^.!?\n]{0,40}$|\bmy\s+(?:\w+\s+){0,3}(?:number|phone|landline)\b[^.!?\n]{0,20}$",
    re.IGNORECASE,
)
_RING_SOMEBODY = re.compile(
    r"\b(?:[Cc]all|[Rr]ing|[Pp]hone|[Tt]elephone|[Tt]ext|[Cc]ontact|[Rr]each)\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?\s+(?:on|at)\s+$"
)
_OF_A_SERVICE = re.compile(
    r"\b(?:us|our|we|helpline|line|lines|office|team|council|service|services|centre|trust|hospital|surgery|clinic|hub"
    r"|charity|association|society|police|switchboard|reception|enquiries|citizens|shop|school|college|desk|support"
    r"|advice|nhs|uk|department|unit|agency|group|foundation|company|ltd|limited|fax|textphone|minicom|typetalk|relay"
    r"|hotline|freephone|duty|out of hours|appointments|bookings|library|pharmacy|church|hall|ward|social work(?:er)?s?"
    r"|carers|commission|ombudsman|board|care|home help|hospice|housing|centre’s|hours|information|customer)\b",
    re.IGNORECASE,
)
_RING_IT = re.compile(r"\b(?:call|ring|phone|dial|telephone|contact)\s+(?:on\s+)?$", re.IGNORECASE)
_FOR_ALL = re.compile(
    r"[\s,.;(–-]*(?:(?:open|office hours|and (?:ask|press|say|choose)"
    r"|to (?:speak|book|ask|talk|arrange|find|make|report|get|tell)"
    r"|for (?:help|advice|information|support|more|an?|the)|if you|between|from|mon|week|daily|every|24)\b"
    r"|\d+(?:am|\.| ?a))",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9._%+'’-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_OFFICE = words(
    """example ask talk hi
    info information enquiries enquiry enquire contact contactus hello help helpdesk support admin
    administration office mail email post feedback complaints complaint press media team reception customerservices
    customerservice customer services service sales jobs recruitment noreply no-reply donotreply safeguarding referrals
    referral advice
    benefits housing socialcare adultsocialcare adultcare childrens council council.tax counciltax finance accounts
    payments bookings booking events news webmaster web accessibility dpo data.protection foi privacy care carers
    volunteer volunteering membership members training secretary chair manager duty access first.contact family youth"""
)
_OFFICE_PART = re.compile(
    r"enquir|info|help|contact|support|team|admin|service|council|care|social|advice|office|hub|feedback|complain|referral"
    r"|safeguard|customer|benefit|housing|reception|booking|mail|centre|unit|regist|group|school|nhs|duty|desk|review"
    r"|appeal|health|surgery|first|stop|direct|payment|online|web|editor|press|record|data|access|line|work|home|volunteer"
    r"|fund|community|library|local|city|county|reply|response|assess|finance|licens|permit|badge|complian|legal|news|event"
    r"|equip|store|badge|stock|order|parking|waste|planning|elect|museum|sport|leisure|travel|transport|pension|payroll"
    r"|consult|engage|research|project|program|train|learn|course|church"
)
_FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|talktalk"
    r"|virginmedia|ntlworld|blueyonder|tiscali|protonmail|proton|gmx|mail|zoho|fastmail|plusnet|tesco)\.",
    re.IGNORECASE,
)
_PERSON_MAIL = re.compile(r"[a-z]+(?:[._-][a-z'’-]+){1,2}\d{0,4}|[a-z][._][a-z'’-]+\d{0,4}")


def phones(text: str, begin: int) -> Iterator[Detail]:
    """Mobile numbers look like a person's; a landline may be one where nothing says that it is a service's."""
    for found in _PHONE.finditer(text, begin):
        if _IN_PAIRS.fullmatch(found[0]):
            continue
        digits = digits_of(found[0])
        national = re.sub(r"^(?:0044|44)?0?", "", digits)
        if not 9 <= len(national) <= 10 or _FREE_OR_SHARED.match(national):
            continue
        before = text[max(0, found.start() - 80) : found.start()]
        of_a_person = _OF_A_PERSON.search(before) is not None or _RING_SOMEBODY.search(before) is not None
        start = found.start()
        if national[0] == "7" and len(national) == 10:
            yield Detail(start, found.end(), "phone", MEDIUM)
        elif national[0] in "12" and (
            of_a_person or not _is_of_a_service(before, text[found.end() : found.end() + 80])
        ):
            yield Detail(start, found.end(), "phone", MEDIUM if of_a_person else LOW)


def _is_of_a_service(before: str, after: str) -> bool:
    """ "Call 01904 551550 for help": readers are asked to ring it, or it has opening hours, or a service is named."""
    return any((_OF_A_SERVICE.search(before), _RING_IT.search(before), _FOR_ALL.match(after)))


def emails(text: str, start: int) -> Iterator[Detail]:
    """An address with a person's name, or where people have their own. Not "info@", not "housing.team@"."""
    for found in _EMAIL.finditer(text, start):
        name = found[0].partition("@")[0].partition("+")[0].lower()
        at_home = _FREE_MAIL.search(found[0]) is not None
        if name in _OFFICE or (_OFFICE_PART.search(name) and not (at_home and _PERSON_MAIL.fullmatch(name))):
            continue
        person = at_home or _PERSON_MAIL.fullmatch(name) is not None
        yield Detail(found.start(), found.end(), "email", MEDIUM if person else LOW)
