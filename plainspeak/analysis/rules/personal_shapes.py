"""What a person's details look like in writing, and how sure one can be of each."""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence

from plainspeak.analysis.rules.personal_contacts import emails, phones
from plainspeak.analysis.rules.personal_detail import HIGH, LOW, MEDIUM, Detail, digits_of
from plainspeak.analysis.rules.personal_labels import is_labelled, may_be_labelled
from plainspeak.analysis.rules.personal_money import banks
from plainspeak.analysis.rules.personal_names import NAME_TITLES, names

_TEN = re.compile(
    r"\d(?:(?<![\w£$€+/,]\d)|(?<=umber\d)|(?<=NHSno\d)|(?<=NHS/\d)|(?<=[a-z],\d))"
    r"(?:(?:[ \u00a0\u2009\u202f.\n\t–\u2011_-]{0,3}\d){9}|\d{2}/\d{3}/\d{4})(?![\w/]|[.,-]\d)"
)
"""Here and below a look back comes after the first figure: a pattern that begins with figures skips to them."""
_IN_GROUPS = re.compile(r"\d{10}|\d{3}([ \u00a0-])\d{3}\1\d{4}")
_NI_PREFIX = r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
_NI = re.compile(
    rf"\b(?:(?P<issued>{_NI_PREFIX})|[A-Z]{{2}})(?:(?P<gap>[ \u00a0-]?)\d{{2}}(?P=gap)\d{{2}}(?P=gap)\d{{2}}"
    r"|\s?\d{6}|(?:\s?\d{2}){3})[ \u00a0-]?[A-D]?\b",
    re.IGNORECASE,
)
_LETTERS = "[A-Za-zſ\u212a]"
"""What [A-Z] is in either case; said so, a pattern still skips to its first figure."""
_MAY_BE_NI = re.compile(
    rf"\d(?:(?<={_LETTERS}{{2}}\d)|(?<={_LETTERS}{{2}}[\s\u00a0-]\d))\d(?:[\s\u00a0-]?\d{{2}}){{2}}"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = (
    r"(?:\d{1,2}\s?[/.–-]\s?\d{1,2}\s?[/.–-]\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{2} \d{2} \d{4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH},?[\s-]+['’]?\d{{2,4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
)
_ANY_DATE = re.compile(rf"(?<![\w/.])(?<!\d-){_DATE}(?![\w/-])", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_OLDEST = 1900
"""Nobody who is alive was born before."""
_POSTCODE_SHAPE = (
    r"(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d(?:\d|[ABEHMNPRV-Y])?|\d[A-HJKPSTUW])|GIR)\s{0,2}\d[ABD-HJLNP-UW-Z]{2}"
)
_POSTCODE = re.compile(rf"\b{_POSTCODE_SHAPE}\b")
_SMALL_POSTCODE = re.compile(rf"\b{_POSTCODE_SHAPE}\b", re.IGNORECASE)
_STREET = (
    r"street|st|road|rd|avenue|ave|lane|close|drive|way|crescent|gardens|court|terrace|place|grove|square|hill|park|walk"
    r"|row|mews|green|view|rise|house|cottage|flats?|parade|broadway|gate|wharf|quay"
)
_NUMBERED_NAME = re.compile(r"\d[a-zA-Z]?,?\s+[A-Z]")
_NUMBERED_STREET = re.compile(rf"\d[a-zA-Z]?,?\s+(?:[A-Z][\w'’-]*\s+){{1,3}}?(?i:{_STREET})\b")
"""In every address: cheap looks before the dear one."""
_ADDRESS = re.compile(
    r"(?:(?:[Ff]lat|[Aa]partment|[Rr]oom)\s+\d+[a-z]?,?\s+)?(?<![\w£.,/-])\d{1,4}[a-zA-Z]?,?\s+"
    rf"(?:[A-Z][\w'’-]*\s+){{1,3}}?(?i:{_STREET})\b\.?"
    rf"(?P<rest>(?:,?\s+[A-Z][\w'’-]*){{0,6}}?,?\s+(?i:{_POSTCODE_SHAPE}))?",
)
_OFFICE = re.compile(
    r"\b(?:(?:[Cc]ounty|[Cc]ity|[Tt]own|[Cc]ivic|[Vv]illage|[Cc]hurch|[Ss]hire) (?:[Hh]all|[Cc]entre|[Oo]ffices?)"
    r"|[Cc]ouncil(?! (?:house|flat|tax))"
    r"|[Oo]ffices?|[Hh]ospital|[Ss]urgery|[Cc]linic|[Hh]ealth [Cc]entre|[Ll]ibrary|[Uu]niversity|[Cc]ollege|[Ss]chool"
    r"|[Dd]epartment|[Tt]rust|[Bb]usiness [Pp]ark|PO Box|FREEPOST|[Ff]reepost|[Oo]mbudsman|[Ss]ervices|[Tt]eam"
    r"|[Hh]eadquarters"
    r"|[Cc]ourt of|[Cc]ommission|[Ss]ociety|[Cc]harity|Ltd|Limited|[Mm]useum|[Tt]heatre|[Hh]ub|[Cc]ommunity [Cc]entre"
    r"|[Pp]harmacy|[Ww]rite to us|[Vv]isit us|[Pp]ost (?:it|this|your)|[Rr]eturn (?:it|this|your))\b"
)
_HOME = re.compile(
    r"\b(?:lives?|lived|living|home address|[Hh]er|[Hh]is|[Mm]y|[Tt]heir|tenant|patient|client|resident of|moved)\b"
)
"""Words before an address that say whose it is: an office's is there to be printed."""
_BEFORE_ADDRESS = 110
_TITLE = re.compile("|".join(sorted(NAME_TITLES)))
_ONLY_WITH_A_LABEL = frozenset(("date_of_birth", "bank"))
_DIGIT = re.compile(r"\d")
_ODD_FIGURE, _ODD_GAP = re.compile(r"\d"), re.compile(r"\s")
_SIX_DIGITS = re.compile(r"\d(?:\D{0,3}\d){5}")
_LEAD = 40
"""Letters that may stand before the first figure of a detail: "Apartment 3", "September 12", "+44 (0)"."""


def details(text: str) -> Iterator[Detail]:
    """Every detail of a block, in order, never overlapping: of two in one place, the one found first below."""
    taken: list[Detail] = []
    for find, start in _finders(text):
        for detail in find(text, start):
            if not any(_clash(detail, other) for other in _near(taken, detail)):
                insort(taken, detail)
    return iter(taken)


def _near(taken: Sequence[Detail], detail: Detail) -> Iterator[Detail]:
    """Those in order that may share letters with a detail. They hardly overlap, so their ends are in order too."""
    at = bisect_left(taken, detail.end, key=lambda one: one.start)
    while at and taken[at - 1].end > detail.start - _LONGEST_DETAIL:
        at -= 1
        yield taken[at]


_LONGEST_DETAIL = 200
"""Letters."""


def _clash(one: Detail, other: Detail) -> bool:
    """Whether they share letters; "20-04-45" may be a date or a sort code until a label settles it."""
    either = one.kind in _ONLY_WITH_A_LABEL and other.kind in _ONLY_WITH_A_LABEL and one.sure == other.sure == LOW
    return one.start < other.end and other.start < one.end and not either


def _finders(text: str) -> Iterator[tuple["_Finder", int]]:
    """Those that can find something here, told from a cheap look, and where to begin; in order of precedence."""
    signs = _signs(text)
    figures = signs.count(b"0")
    figure = _before_first(_DIGIT, text) if figures else None
    number = _before_first(_SIX_DIGITS, text) if figures >= _FEWEST_FIGURES else None
    if number is not None:
        yield _nhs_numbers, number
        if _MAY_BE_NI.search(text):
            yield _ni_numbers, number
    if figure is not None and (text[0].isdigit() or _may_tell_a_birth(text.lower())):
        yield _births, figure
    if number is not None:
        yield phones, number
    if figure is not None and number is not None:
        yield banks, figure
    if figure is not None and _may_be_address(signs) and _NUMBERED_STREET.search(text):
        yield _addresses, _before_first(_NUMBERED_NAME, text) or 0
    if b"@" in signs:
        yield emails, 0
    if figure is not None and b"0aa" in signs.lower():
        yield _postcodes, figure
    if _TITLE.search(text):
        yield _names, 0


_FEWEST_FIGURES = 6
_SIGNS = bytes.maketrans(
    b"123456789ABCDEFGHIJKLMNOPQRSTUVWXYZbcdefghijklmnopqrstuvwxyz\n\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0,",
    b"000000000AAAAAAAAAAAAAAAAAAAAAAAAAAaaaaaaaaaaaaaaaaaaaaaaaaa            ",
)


def _signs(text: str) -> bytes:
    """The text with 0 for each figure, A and a for letters, and a space for every gap and comma.

    Looking into this for "0 A" takes a hundredth of what a pattern takes.
    """
    if not text.isascii():
        for sign in "“”’‘–—•…":
            text = text.replace(sign, "-")
    try:
        return text.encode("latin-1").translate(_SIGNS)
    except UnicodeEncodeError:
        text = _ODD_FIGURE.sub("0", _ODD_GAP.sub(" ", text))
        return text.encode("latin-1", "replace").translate(_SIGNS)


def _may_be_address(signs: bytes) -> bool:
    """Whether a name may follow a number: "14 Mill Lane", "14a, Mill Lane"."""
    return b"0 A" in signs or b"0  " in signs or b"0a " in signs or b"0A " in signs


def _before_first(shape: re.Pattern[str], text: str) -> int | None:
    """Where what leads up to the first such shape may begin; None where there is none."""
    found = shape.search(text)
    return max(0, found.start() - _LEAD) if found else None


def _may_tell_a_birth(low: str) -> bool:
    return "birth" in low or "born" in low or "dob" in low or "d o b" in low or "d.o.b" in low or "d/o/b" in low


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits end in their check digit (NHS Data Dictionary: Modulus 11)."""
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9]))
    return (11 - total % 11) % 11 == int(digits[9]) and len(set(digits)) > 1


def how_sure(kind: str, text: str, start: int, end: int) -> int | None:
    """How sure one is of a detail once its label is looked for, in a block or in the leaflet; None for no detail.

    Without a label a ten-digit number may be an NHS number by chance: 9% of all pass the check. A date is only a date,
    and eight digits are only a number.
    """
    written = text[start:end]
    labelled = is_labelled(kind, text, start, end)
    if kind == "nhs_number":
        if not is_nhs_number(digits_of(written)):
            return MEDIUM if labelled else None
        if labelled or may_be_labelled(kind, text, start):
            return HIGH
        return LOW if written[0] != "0" and _IN_GROUPS.fullmatch(written) else None
    if kind == "ni_number":
        return HIGH if labelled else MEDIUM
    return HIGH if labelled else None


def _nhs_numbers(text: str, start: int) -> Iterator[Detail]:
    for found in _TEN.finditer(text, start):
        sure = how_sure("nhs_number", text, *found.span())
        if sure is None and not found.start():
            sure = LOW  # its label may stand in the line or cell before: `settle` looks
        if sure is not None:
            yield Detail(*found.span(), "nhs_number", sure)


def _ni_numbers(text: str, start: int) -> Iterator[Detail]:
    for found in _NI.finditer(text, start):
        sure = how_sure("ni_number", text, *found.span())
        if sure == HIGH or (found["issued"] and found[0][:2].isupper() and found[0][-1] in "ABCD"):
            yield Detail(*found.span(), "ni_number", sure or MEDIUM)


def _births(text: str, start: int) -> Iterator[Detail]:
    for found in _ANY_DATE.finditer(text, start):
        year = _YEAR.search(found[0])
        if year and int(year[0]) < _OLDEST:
            continue
        if is_labelled("date_of_birth", text, *found.span()):
            yield Detail(*found.span(), "date_of_birth", HIGH)
        elif not found.start():
            yield Detail(*found.span(), "date_of_birth", LOW)


def _addresses(text: str, start: int) -> Iterator[Detail]:
    for found in _ADDRESS.finditer(text, start):
        if not _is_an_office(text, found.start()):
            yield Detail(*found.span(), "address", MEDIUM if found["rest"] else LOW)


def _is_an_office(text: str, start: int) -> bool:
    """ "Write to us at County Hall, …"."""
    before = text[max(0, start - _BEFORE_ADDRESS) : start]
    return _OFFICE.search(before) is not None and _HOME.search(before) is None


def _postcodes(text: str, start: int) -> Iterator[Detail]:
    """Alone it stands for some fifteen homes, and may be the office's own."""
    shape = _SMALL_POSTCODE if "ode" in text else _POSTCODE
    for found in shape.finditer(text, start):
        small = re.search("[a-z]", found[0]) is not None
        if is_labelled("postcode", text, *found.span()) or not (small or _is_an_office(text, found.start())):
            yield Detail(*found.span(), "postcode", LOW)


def _names(text: str, start: int) -> Iterator[Detail]:
    for span in names(text, start):
        whole = len(text[span.start : span.end].replace(".", " ").split()) > 2
        yield Detail(span.start, span.end, "name", MEDIUM if whole else LOW)


_Finder = Callable[[str, int], Iterator[Detail]]
"""Finds what begins at or after a place in a text."""
