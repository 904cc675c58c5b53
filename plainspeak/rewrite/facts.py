"""The hard facts of a sentence, each with a key that is the same however the fact is written.

"£23,250" and "£23250", "1 April 2025" and "01/04/2025", "14 days" and "two weeks" have one key each.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache, partial
from operator import itemgetter
from typing import NamedTuple

from plainspeak.rewrite.numbers import AMOUNT, DIGITS, IN_WORDS, SCALED, SCALES, TENS, UNITS, value_of

Key = tuple[object, ...]


class Fact(NamedTuple):
    """`kind` as in FactChange. A soft fact ("one", "both") can answer another, but is not missed when it goes."""

    kind: str
    key: Key
    text: str
    soft: bool = False


@lru_cache(maxsize=8192)
def facts_of(sentence: str) -> tuple[Fact, ...]:
    """Every fact of one sentence but its negations and duties, in the order they stand in."""
    hints = _hints(sentence)
    if not hints:
        return ()
    rest = sentence
    found: list[tuple[int, Fact]] = []
    for reader in _READERS:
        if reader.hints & hints:
            matches = tuple(reader.pattern.finditer(rest))
            found.extend((match.start(), fact) for match in matches for fact in reader.read(match))
            for match in matches:
                rest = f"{rest[: match.start()]}{_TAKEN * len(match[0])}{rest[match.end() :]}"
    return tuple(fact for _, fact in sorted(found, key=itemgetter(0)))


class _Reader(NamedTuple):
    """`hints`: a sentence with none of these cannot match, and most sentences have none of any."""

    hints: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Iterator[Fact]]


_TAKEN = "\0"
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")


@lru_cache(maxsize=8192)
def words_in(sentence: str) -> frozenset[str]:
    """The runs of letters of a sentence, in small letters: a quick look before a slow one."""
    return frozenset(_LETTERS.findall(sentence.lower()))


def _hints(sentence: str) -> frozenset[str]:
    """What there is in the sentence that may be part of a fact."""
    words = words_in(sentence)
    hints = {name for name, vocabulary in _VOCABULARY.items() if not vocabulary.isdisjoint(words)}
    if _DIGIT.search(sentence):
        hints.add("digit")
    if "@" in sentence:
        hints.add("@")
    return frozenset(hints)


_MONTHS = {
    name[:3]: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        start=1,
    )
}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_ORDINAL_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"


def _email(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("email", (match[0].lower(),), match[0])


def _web(match: re.Match[str]) -> Iterator[Fact]:
    address = match[0].rstrip(".,;:!?)’'\"”")
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", address, flags=re.IGNORECASE).rstrip("/")
    host, slash, path = bare.partition("/")
    yield Fact("web", (host.lower() + slash + path,), address)


def _phone(match: re.Match[str]) -> Iterator[Fact]:
    digits = re.sub(r"\D", "", match[0].replace("(0)", ""))
    if match[0].lstrip("( ").startswith(("+44", "0044")):
        digits = "0" + re.sub(r"^(?:00)?44", "", digits)
    yield Fact("phone", (digits,), match[0].strip())


def _date(match: re.Match[str]) -> Iterator[Fact]:
    parts = match.groupdict()
    name = next((parts[key] for key in ("m1", "m2", "m3") if parts[key]), None)
    month = _MONTHS[name[:3].lower()] if name else int(parts["mn"] or parts["mi"])
    day = next((parts[key] for key in ("d1", "d2", "dn", "di") if parts[key]), None)
    year = next((parts[key] for key in ("y1", "y2", "y3", "yn", "yi") if parts[key]), None)
    number = int(year) + (2000 if year and len(year) == 2 else 0) if year else None
    yield Fact("date", (int(re.sub(r"\D", "", day)) if day else None, month, number), match[0].strip())


def _time(match: re.Match[str]) -> Iterator[Fact]:
    text = match[0].lower()
    if text[0].isalpha():
        yield Fact("time", (0 if text == "midnight" else 720,), match[0])
        return
    hour, minute = int(match["h"]), int(match["m"] or match["hm"] or 0)
    half = (match["half"] or "")[:1].lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    yield Fact("time", (60 * hour + minute,), match[0].strip())


def _hours(match: re.Match[str]) -> Iterator[Fact]:
    """ "9 to 5pm", "9.30-11am": the first takes the second's half of the day, or the morning where that is later."""
    second = _half_day(int(match["h2"]), int(match["m2"] or 0), match["half"])
    first = _half_day(int(match["h1"]), int(match["m1"] or 0), match["half"])
    if first > second:
        first -= 720
    yield Fact("time", (first % 1440,), match["h1"] + (f".{match['m1']}" if match["m1"] else ""))
    yield Fact("time", (second,), match["second"])


def _half_day(hour: int, minute: int, half: str) -> int:
    return 60 * (hour % 12 + (12 if half[0].lower() == "p" else 0)) + minute


def _money(match: re.Match[str]) -> Iterator[Fact]:
    if match["sign"]:
        yield Fact("money", (match["sign"], value_of(match["amount"])), match[0])
    elif match["pence"]:
        yield Fact("money", ("£", value_of(match["pence"]) / 100), match[0])
    else:
        sign = {"p": "£", "e": "€", "d": "$"}[match["unit"][0].lower()]
        yield Fact("money", (sign, value_of(match["count"])), match[0])


def _percent(match: re.Match[str]) -> Iterator[Fact]:
    if match["from"]:
        yield Fact("percent", (value_of(match["from"]),), match["from"])
    yield Fact("percent", (value_of(match["count"]),), match[0] if not match["from"] else match["count"] + "%")


_SECONDS = {
    "second": 1,
    "minute": 60,
    "min": 60,
    "hour": 3600,
    "hr": 3600,
    "day": 86400,
    "week": 604800,
    "fortnight": 1209600,
}
_IN_MONTHS = {"month": 1, "year": 12, "decade": 120}


def _length(count: Decimal, unit: str, working: bool) -> Key:
    """Seconds for what is a fixed length, months for months and years, working days by themselves."""
    name = unit.lower().removesuffix("s")
    if working:
        return ("working", name, count)
    if name in _SECONDS:
        return ("seconds", count * _SECONDS[name])
    return ("months", count * _IN_MONTHS[name])


def _period(match: re.Match[str]) -> Iterator[Fact]:
    unit, working = match["unit"], match["working"] is not None
    first = match["from"]
    if first:
        yield Fact("period", _length(value_of(first), unit, working), f"{first} {unit}")
    count = value_of(match["count"])
    if match["half"]:
        count += Decimal("0.5")
    text = match[0].strip() if not first else f"{match['count']} {unit}"
    yield Fact("period", _length(count, unit, working), text)


def _lone_period(count: Decimal, match: re.Match[str]) -> Iterator[Fact]:
    """ "within a year", "half an hour", "a fortnight": a length without a number."""
    yield Fact("period", _length(count, match["unit"], False), match[0].strip())


def _age(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("number", (value_of(match["count"]),), match["count"])


_SOFT_VALUES: dict[str, int | str] = {
    "one": 1,
    "first": 1,
    "second": 2,
    "both": 2,
    "once": 1,
    "half": "0.5",
    "couple": 2,
    "single": 1,
}
_OTHER_NUMBERS = {"twice": 2, "dozen": 12, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
                  "ninth": 9, "tenth": 10}  # fmt: skip


def _number(match: re.Match[str]) -> Iterator[Fact]:
    text = match[0]
    word = text.lower()
    if word in _SOFT_VALUES:
        yield Fact("number", (Decimal(_SOFT_VALUES[word]),), text, soft=True)
    elif word in _OTHER_NUMBERS:
        yield Fact("number", (Decimal(_OTHER_NUMBERS[word]),), text)
    else:
        yield Fact("number", (value_of(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word)),), text)


def _code(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("number", (match[0].upper(),), match[0])


_UNIT = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?|decades?)"
_LEAD = (
    r"(?:within|for|in|after|than|to|least|most|every|lasts?|takes?|took|about|around|over|under|past|next|only|nearly|almost"
    r"|another|of|wait)"
)


_VOCABULARY = {
    "count": frozenset((*UNITS, *TENS, *SCALES)),
    "word": frozenset((*UNITS, *TENS, *SCALES, *_SOFT_VALUES, *_OTHER_NUMBERS)),
    "unit": frozenset(name + end for name in (*_SECONDS, *_IN_MONTHS) for end in ("", "s")),
    "web": frozenset(["www", "http", "https", "uk", "com", "org", "net", "eu", "wales", "scot", "london"]),
    "hour": frozenset(("noon", "midday", "midnight")),
}


def _reader(hints: str, pattern: str, read: Callable[[re.Match[str]], Iterator[Fact]]) -> _Reader:
    return _Reader(frozenset(hints.split()), re.compile(pattern, re.IGNORECASE), read)


_READERS = (
    _reader("@", r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", _email),
    _reader(
        "web",
        r"(?:https?://|www\.)[^\s<>\"”]+|\b(?:[a-z0-9-]+\.)+(?:uk|com|org|net|eu|wales|scot|london)\b(?:/[^\s<>\"”]*)?",
        _web,
    ),
    _reader(
        "digit", r"(?<![\d.,£])(?:\(?\+44\)?|0044|\(?0)[ -]?(?:\(0\)[ -]?)?\(?\d(?:[ ()-]{0,2}\d){7,10}(?![\d])", _phone
    ),
    _reader(
        "digit",
        rf"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
        rf"(?:\b(?P<d1>{_ORDINAL_DAY})(?: of)?[ -](?P<m1>{_MONTH})\b"
        r"(?:,?[ -](?P<y1>(?:19|20)\d\d)\b)?"
        rf"|\b(?P<m2>{_MONTH}) (?:the )?(?P<d2>{_ORDINAL_DAY})\b(?!:)(?:,? (?P<y2>(?:19|20)\d\d)\b)?"
        rf"|\b(?P<m3>{_MONTH}),? (?P<y3>(?:19|20)\d\d)\b"
        r"|\b(?P<yi>(?:19|20)\d\d)-(?P<mi>1[0-2]|0[1-9])-(?P<di>3[01]|[12]\d|0[1-9])\b"
        r"|\b(?P<dn>3[01]|[12]\d|0?[1-9])[/.](?P<mn>1[0-2]|0?[1-9])[/.](?P<yn>(?:19|20)\d\d|\d\d)\b)",
        _date,
    ),
    _reader(
        "digit",
        r"\b(?P<h1>1[0-2]|[1-9])(?:[.:](?P<m1>[0-5]\d))?(?: ?[-–] ?| to | until | and )"
        r"(?P<second>(?P<h2>1[0-2]|[1-9])(?:[.:](?P<m2>[0-5]\d))? ?(?P<half>[ap])(?:m\b|\.m\b\.?))",
        _hours,
    ),
    _reader(
        "digit hour",
        r"\b(?:noon|midday|midnight)\b|\b(?P<h>[01]?\d|2[0-3])"
        r"(?:(?:[.:](?P<m>[0-5]\d))? ?(?P<half>[ap])(?:m\b|\.m\b\.?)|:(?P<hm>[0-5]\d)\b)",
        _time,
    ),
    _reader(
        "digit count",
        rf"(?P<sign>[£€$]) ?(?P<amount>{SCALED})|\b(?P<pence>(?:{DIGITS})(?=p\b)|{AMOUNT}(?= ?pence\b))(?:p| ?pence)\b"
        rf"|\b(?P<count>{AMOUNT}) (?P<unit>pounds?|euros?|dollars?)\b",
        _money,
    ),
    _reader(
        "digit count",
        rf"\b(?:(?P<from>{DIGITS}) ?%? ?(?:-|–|to|and) ?)?(?P<count>{AMOUNT}) ?(?:%|per ?cent\b)",
        _percent,
    ),
    _reader("unit", rf"\b(?P<count>{AMOUNT})[ -]years?[ -](?:old|of age)\b", _age),
    _reader(
        "unit",
        rf"\b(?:(?P<from>{AMOUNT}) ?(?:-|–|to|or|and) ?)?(?P<count>{AMOUNT})(?P<half> and a half)?[ -](?:calendar )?"
        rf"(?P<working>(?:working|business|clear|school) )?(?P<unit>{_UNIT})\b",
        _period,
    ),
    _reader("unit", rf"\bhalf an? (?P<unit>{_UNIT})\b", partial(_lone_period, Decimal("0.5"))),
    _reader("unit", rf"\ban? (?P<unit>{_UNIT}) and a half\b", partial(_lone_period, Decimal("1.5"))),
    _reader("unit", r"\b(?P<unit>fortnight)\b", partial(_lone_period, Decimal(1))),
    _reader("unit", rf"\b{_LEAD} an? (?P<unit>{_UNIT})\b", partial(_lone_period, Decimal(1))),
    _reader("digit", r"\b(?!\d+(?:st|nd|rd|th)\b)(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{2,}\b", _code),
    _reader(
        "digit word",
        rf"(?<![\w.])(?:{DIGITS})(?:st|nd|rd|th)?\b(?: ?(?:million|billion|thousand|hundred)\b)?|\b(?:{IN_WORDS})\b"
        rf"|\b(?:{'|'.join((*_SOFT_VALUES, *_OTHER_NUMBERS))})\b",
        _number,
    ),
)
