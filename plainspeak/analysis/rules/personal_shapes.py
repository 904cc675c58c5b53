"""What a person's details look like in writing, and how sure one can be of each."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from plainspeak.glossary.vocabulary import words

LOW, MEDIUM, HIGH = 0, 1, 2


class Detail(NamedTuple):
    """`kind` as in the contract of `check --format json`; `sure` is LOW, MEDIUM or HIGH."""

    start: int
    end: int
    kind: str
    sure: int


NAME_TITLES = words("Mr Mrs Miss Ms Mx Dr MR MRS MISS MS DR")

_IS = r"[\s:|.,=#()–—*_-]*(?:(?:which\s+)?(?:is|was|are|on)\b)?[\s:|.,=#()–—*_-]*"
_TEN_DIGITS = r"\d(?:[ \u00a0.\n-]?\d){9}"
_LABELS: Mapping[str, re.Pattern[str]] = {
    "nhs_number": re.compile(
        rf"\bNHS[\s-]*(?:(?:no|num|numbers?|nr|id)\b|[#№])[^\d\n.]{{0,40}}(?:\n?[\s|]*|{_TEN_DIGITS}(?:,|\s*and|\s*&|\s*or)\s*)$"
        r"|\bNHS[\s-]*(?:no|num|numbers?|nr|id)?\b\.?[\s:|=#()*_-]*$",
        re.IGNORECASE,
    ),
    "ni_number": re.compile(
        rf"\b(?:N\.?I\.?(?:\s?(?:no|number|num)\b)?|NINO|National\s+Insurance(?:\s+(?:no|number))?)\b{_IS}$",
        re.IGNORECASE,
    ),
    "date_of_birth": re.compile(
        rf"(?:\bD\.?O\.?B\b\.?|\bdate\s+of\s+birth\b|\bbirth\s?date\b|\bbirthday\b|\bborn\b|\bd/o/b\b){_IS}$",
        re.IGNORECASE,
    ),
    "bank": re.compile(
        rf"\b(?:account(?:\s+(?:no|number))?|sort\s?code|acc?(?:t|ount)?\s?no|a/c(?:\s+no)?)\b{_IS}$", re.IGNORECASE
    ),
}
"""Before the detail, up to its start, so also at the end of the line before."""
_NHS_LABEL_AFTER = re.compile(r"[\s,(–—-]*(?:is\s+)?(?:[a-z]+\s+){0,3}NHS[\s-]*(?:no|num|number|id)\b", re.IGNORECASE)
_LOOK_BACK = 70

NOTHING_WITHOUT_A_LABEL = frozenset(("date_of_birth", "bank"))
"""Found without a label only where one may stand in the line or cell before: then LOW, until that is known."""

_TEN = re.compile(rf"(?<![\w£$€+/,]){_TEN_DIGITS}(?![\w/]|[.,-]\d)")
_IN_GROUPS = re.compile(r"\d{10}|\d{3}([ \u00a0-])\d{3}\1\d{4}")
_NI = re.compile(
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\s?\d{2}){3}\s?[A-D]?\b|"
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]-\d{2}-\d{2}-\d{2}-[A-D]\b",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = (
    rf"(?:\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{2,4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
)
_ANY_DATE = re.compile(rf"(?<![\w/.-]){_DATE}(?![\w/-])", re.IGNORECASE)
_POSTCODE_SHAPE = (
    r"(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d(?:\d|[ABEHMNPRV-Y])?|\d[A-HJKPSTUW])|GIR)\s{0,2}\d[ABD-HJLNP-UW-Z]{2}"
)
_POSTCODE = re.compile(rf"\b{_POSTCODE_SHAPE}\b")
_STREET = (
    r"street|st|road|rd|avenue|ave|lane|close|drive|way|crescent|gardens|court|terrace|place|grove|square|hill|park|walk"
    r"|row|mews|green|view|rise|house|cottage|flats?|parade|broadway|gate|wharf|quay"
)
_ADDRESS = re.compile(
    r"(?:(?:[Ff]lat|[Aa]partment|[Rr]oom)\s+\d+[a-z]?,?\s+)?(?<![\w£.,/-])\d{1,4}[a-zA-Z]?,?\s+"
    rf"(?:[A-Z][\w'’-]*\s+){{1,3}}?(?i:{_STREET})\b\.?"
    rf"(?P<rest>(?:,?\s+[A-Z][\w'’-]*){{0,6}}?,?\s+{_POSTCODE_SHAPE})?",
)
_PHONE = re.compile(r"(?<![\w/.-])(?:\+44\s?(?:\(0\)\s?)?|0)7\d(?:[\s-]?\d){8}(?!\w|[-]\d)")
_EMAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_SORT = r"\d{2}[- ]\d{2}[- ]\d{2}"
_BANK = re.compile(
    rf"(?<![\w-])(?P<sort>{_SORT})(?![\d-])(?P<both>[^\d\n]{{1,40}}(?<!\d)\d{{7,8}}(?!\d))?"
    rf"|\b(?:account|a/c|acct|acc)(?:\s+(?:no|number|num))?\b\.?[\s:=#]*(?:is\s+)?(?P<account>\d{{7,8}})(?!\d)",
    re.IGNORECASE,
)
_ACCOUNT_ALONE = re.compile(r"\d{7,8}")
_SORT_LABEL = re.compile(r"\b(?:sort\s?code|account|bank|a/c)\b", re.IGNORECASE)
_IBAN = re.compile(r"\bGB\d{2}\s?[A-Z]{4}(?:\s?\d){14}\b")
_SIX_DIGITS = re.compile(r"\d(?:\D?\d){5}")
_NAME = re.compile(
    r"\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\b\.?(?:\s+(?:and|&)\s+(?:Mr|Mrs|Miss|Ms|Mx|Dr)\b\.?)?"
    r"(?:[ \u00a0](?:[A-Z]\.?[ \u00a0]?){1,3}(?![a-z]))?"
    r"[ \u00a0](?:[A-Z][a-z]*['’]?[A-Z]?[\w-]*)(?:[ \u00a0][A-Z][a-z][\w'’-]*)?"
    r"|\b(?:MR|MRS|MISS|MS|DR)\b\.?(?:[ \u00a0][A-Z][A-Z'’-]*){1,3}\b"
)
_OFFICE = words(
    """info information enquiries enquiry enquire contact contactus hello help helpdesk support admin administration
    office mail email post feedback complaints complaint press media team reception customerservices customerservice
    customer services service sales jobs recruitment noreply no-reply donotreply safeguarding referrals referral advice
    benefits housing socialcare adultsocialcare adultcare childrens council council.tax counciltax finance accounts
    payments bookings booking events news webmaster web accessibility dpo data.protection foi privacy care carers
    volunteer volunteering membership members training secretary chair manager duty access first.contact family youth"""
)
_OFFICE_PART = re.compile(
    r"enquir|info|help|contact|support|team|admin|service|council|care|social|advice|office|hub|feedback|complain|referral"
    r"|safeguard|customer|benefit|housing|reception|booking|mail|centre|unit|regist|group|school|nhs|duty|desk|review|appeal|health|surgery"
)


def details(text: str) -> Iterator[Detail]:
    """Every detail of a block, in order, never overlapping: of two in one place, the one found first below."""
    taken: list[Detail] = []
    for find in _finders(text):
        for detail in find(text):
            if not any(detail.start < other.end and other.start < detail.end for other in taken):
                taken.append(detail)
    return iter(sorted(taken))


def _finders(text: str) -> Iterator["_Finder"]:
    """Those that can find something here, told from a cheap look; in order of precedence."""
    long_number = _SIX_DIGITS.search(text) is not None
    low = text.lower()
    if long_number:
        yield _banks
        yield _ni_numbers
    if text[0].isdigit() or "birth" in low or "born" in low or "dob" in low or "d.o.b" in low or "d/o/b" in low:
        yield _births
    yield _addresses
    if long_number:
        yield _phones
        yield _nhs_numbers
    if "@" in text:
        yield _emails
    yield _postcodes
    if any(title in text for title in NAME_TITLES):
        yield _names


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits end in their check digit (NHS Data Dictionary: Modulus 11)."""
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9]))
    return (11 - total % 11) % 11 == int(digits[9]) and len(set(digits)) > 1


def is_labelled(kind: str, text: str, start: int, end: int) -> bool:
    """Whether a label says what start..end is."""
    label = _LABELS.get(kind)
    if label is None:
        return False
    if label.search(text, max(0, start - _LOOK_BACK), start) is not None:
        return True
    return kind == "nhs_number" and _NHS_LABEL_AFTER.match(text, end) is not None


def how_sure(kind: str, written: str) -> int:
    """Of a detail with its label: an NHS number with a wrong check digit may be a slip, or something else."""
    return HIGH if kind != "nhs_number" or is_nhs_number("".join(filter(str.isdigit, written))) else MEDIUM


def _nhs_numbers(text: str) -> Iterator[Detail]:
    """Without a label a number may be one by chance: 9% of all random numbers pass the check."""
    for found in _TEN.finditer(text):
        valid = is_nhs_number("".join(filter(str.isdigit, found[0])))
        if is_labelled("nhs_number", text, found.start(), found.end()):
            yield Detail(found.start(), found.end(), "nhs_number", HIGH if valid else MEDIUM)
        elif valid and found[0][0] != "0" and _IN_GROUPS.fullmatch(found[0]):
            yield Detail(found.start(), found.end(), "nhs_number", LOW)


def _ni_numbers(text: str) -> Iterator[Detail]:
    for found in _NI.finditer(text):
        labelled = is_labelled("ni_number", text, found.start(), found.end())
        if labelled or (found[0][:2].isupper() and found[0][-1].isalpha()):
            yield Detail(found.start(), found.end(), "ni_number", HIGH if labelled else MEDIUM)


def _births(text: str) -> Iterator[Detail]:
    for found in _ANY_DATE.finditer(text):
        if is_labelled("date_of_birth", text, found.start(), found.end()):
            yield Detail(found.start(), found.end(), "date_of_birth", HIGH)
        elif not found.start():
            yield Detail(found.start(), found.end(), "date_of_birth", LOW)


def _banks(text: str) -> Iterator[Detail]:
    for found in _IBAN.finditer(text):
        yield Detail(found.start(), found.end(), "bank", HIGH)
    if (alone := _ACCOUNT_ALONE.fullmatch(text)) is not None:
        yield Detail(alone.start(), alone.end(), "bank", LOW)
    for found in _BANK.finditer(text):
        near = _SORT_LABEL.search(text, max(0, found.start() - 40), found.end()) is not None
        if found["both"]:
            yield Detail(found.start(), found.end(), "bank", HIGH if near else MEDIUM)
        elif found["sort"] and near:
            yield Detail(found.start(), found.start("sort") + len(found["sort"]), "bank", MEDIUM)
        elif found["sort"] and not found.start():
            yield Detail(0, len(found["sort"]), "bank", LOW)
        elif found["account"]:
            yield Detail(found.start("account"), found.end(), "bank", MEDIUM)


def _addresses(text: str) -> Iterator[Detail]:
    for found in _ADDRESS.finditer(text):
        yield Detail(found.start(), found.end(), "address", MEDIUM if found["rest"] else LOW)


def _postcodes(text: str) -> Iterator[Detail]:
    """Alone it stands for some fifteen homes, and may be the office's own."""
    for found in _POSTCODE.finditer(text):
        yield Detail(found.start(), found.end(), "postcode", LOW)


def _phones(text: str) -> Iterator[Detail]:
    """Mobile numbers. Landlines and 0800 or 0300 numbers are what a leaflet is there to print."""
    for found in _PHONE.finditer(text):
        yield Detail(found.start(), found.end(), "phone", MEDIUM)


def _emails(text: str) -> Iterator[Detail]:
    for found in _EMAIL.finditer(text):
        name = found[0].partition("@")[0].lower()
        if name in _OFFICE or _OFFICE_PART.search(name):
            continue
        person = re.fullmatch(r"[a-z]+[._-][a-z]+\d{0,4}|[a-z][._][a-z'-]+\d{0,4}", name) is not None
        yield Detail(found.start(), found.end(), "email", MEDIUM if person else LOW)


def _names(text: str) -> Iterator[Detail]:
    for found in _NAME.finditer(text):
        whole = len(found[0].replace(".", " ").split()) > 2
        yield Detail(found.start(), found.end(), "name", MEDIUM if whole else LOW)


_Finder = Callable[[str], Iterator[Detail]]
