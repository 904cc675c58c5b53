"""Dates, days of the week and times of day, in all the ways that people write them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from plainspeak.rewrite.fact import JOINED, Fact, Weight
from plainspeak.rewrite.numbers import ORDINAL_WORDS, ORDINALS, TENS, UNITS, value_of
from plainspeak.rewrite.reader import DIGIT, Reader, reader, skip
from plainspeak.rewrite.vocabulary import listed, words

_MONTHS = {name: number for number, name in enumerate(listed("calendar", "short_months"), start=1)}
_DAYS = {name: number for number, name in enumerate(listed("calendar", "short_days"), start=1)}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May|MAY)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_DAY_NAME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_SHORT_DAY = r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b"
_DAY_NUMBER = rf"(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?|{ORDINAL_WORDS})"
_YEAR = r"(?:19|20)\d\d"

DAY_WORDS = words("calendar", "days")
NAMES = words("calendar", "months") | DAY_WORDS
"""Words with a capital that name a day or a month, and nobody."""


def _number(text: str) -> int:
    return int(value_of(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", text.lower())))


def _date(match: re.Match[str]) -> Iterator[Fact]:
    parts = match.groupdict()
    month = _MONTHS[_first(parts, "m1", "m2", "m3", "m4")[:3].lower()] if _first(parts, "m1", "m2", "m3", "m4") else 0
    month = month or int(parts["mn"] or parts["mi"])
    day, year = _first(parts, "d1", "d2", "dn", "di"), _first(parts, "y1", "y2", "y3", "yn", "yi")
    if parts["m4"] and not match["m4"][0].isupper():
        return
    written = int(year) + (2000 if len(year) == 2 else 0) if year else None
    if parts["weekday"]:
        yield Fact("date", ("weekday", _DAYS[parts["weekday"][:3].lower()]), match[0].strip(), Weight.PAIRED)
    if parts["from"]:
        yield Fact("date", (_number(parts["from"]), month, written), f"{parts['from']} {parts['m1']}")
    yield Fact("date", (_number(day) if day else None, month, written), match[0].strip())


def _first(parts: dict[str, str | None], *names: str) -> str:
    return next((found for name in names if (found := parts[name])), "")


def _day_of_week(match: re.Match[str]) -> Iterator[Fact]:
    if match["lone"] and re.match(r"weekday", match["lone"], re.IGNORECASE):
        yield Fact("date", ("days", 1, 5), match[0])
    elif match["both"] or (match["lone"] and re.match(r"weekend", match["lone"], re.IGNORECASE)):
        yield Fact("date", ("days", 6, 7), match[0])
    elif match["last"]:
        yield Fact("date", ("days", _DAYS[match["day"][:3].lower()], _DAYS[match["last"][:3].lower()]), match[0])
    else:
        yield Fact("date", ("weekday", _DAYS[match["day"][:3].lower()]), match[0])


def _day_of_month(match: re.Match[str]) -> Iterator[Fact]:
    """ "The first Monday": the day, and which of the month's it is."""
    yield Fact("date", ("weekday", _DAYS[match["day"][:3].lower()]), match["day"])
    yield Fact("date", ("nth", match["nth"].lower()), match["nth"], Weight.PAIRED)


def _years(match: re.Match[str]) -> Iterator[Fact]:
    first, last = match["first"], match["last"]
    yield Fact("date", ("years", int(first), int(last[-2:])), match[0])


_BEFORE_A_YEAR = re.compile(
    r"\b(?:in|since|from|until|by|during|before|after|year|around|late|early|of|to) $", re.IGNORECASE
)


def _year(match: re.Match[str]) -> Iterator[Fact]:
    year = int(match["year"])
    if _BEFORE_A_YEAR.search(match.string[max(0, match.start() - 8) : match.start()]):
        yield Fact("date", (None, None, year), match["year"])
    else:
        yield Fact("number", (Decimal(year),), match["year"])


def _law(match: re.Match[str]) -> Iterator[Fact]:
    """The year in the name of a law, which may be left out but not be another."""
    yield Fact("date", ("law", int(match["year"])), match["year"], Weight.PAIRED)


def _season(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("date", ("season", match[0].lower().split()[0]), match[0], Weight.PAIRED)


def _time(match: re.Match[str]) -> Iterator[Fact]:
    if match["name"]:
        yield Fact("time", ("time", 0), match[0].strip(), half="a" if match["name"].lower() == "midnight" else "p")
        return
    hour, minute = int(match["h"] or match["h2"] or match["h3"]), int(match["m"] or match["m2"] or 0)
    half = (match["half"] or "")[:1].lower() or _part_of_day(match["part"])
    yield _clock(hour, minute, half, match[0].strip(), written=match["h"] or match["h2"] or match["h3"])


def _clock(hour: int, minute: int, half: str, text: str, written: str = "") -> Fact:
    if not half and (hour >= 12 or written.startswith("0")):
        half = "p" if hour >= 12 else "a"
    return Fact("time", ("time", (60 * hour + minute) % 720), text, half=half)


def _part_of_day(words: str | None) -> str:
    if not words:
        return ""
    return "a" if "morning" in words.lower() else "p"


_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "twenty five": 25}


def _part(match: re.Match[str]) -> Iterator[Fact]:
    """ "Thursday afternoon": another part of the day may not stand in its place."""
    yield Fact("time", ("part", match["part"].lower()), match[0], Weight.PAIRED)


def _out_of_hours(match: re.Match[str]) -> Iterator[Fact]:
    """Nights and weekends: it answers them and asks for nothing."""
    yield Fact("date", ("days", 6, 7), match[0], Weight.SOFT)


def _spoken(match: re.Match[str]) -> Iterator[Fact]:
    hour = _number(match["hour"])
    minutes = _PAST[match["minutes"].lower()]
    total = 60 * hour + (minutes if match["side"].lower() == "past" else -minutes)
    half = (match["half"] or "")[:1].lower() or _part_of_day(match["part"])
    yield Fact("time", ("time", total % 720), match[0].strip(), half=half)


def _o_clock(match: re.Match[str]) -> Iterator[Fact]:
    half = _part_of_day(match["part1"] or match["part2"])
    yield _clock(_number(match["hour1"] or match["hour2"]), 0, half, match[0].strip())


def _four_digits(match: re.Match[str]) -> Iterator[Fact]:
    """ "0900 to 1130", "1400 hours"."""
    for hour, minute in (("h1", "m1"), ("h2", "m2")):
        if match[hour]:
            yield _clock(int(match[hour]), int(match[minute]), "", match[hour] + match[minute], written=match[hour])


def _bare(match: re.Match[str]) -> Iterator[Fact]:
    yield _clock(int(match["h"]), int(match["m"]), "", match[0], written=match["h"])


def _hours(match: re.Match[str]) -> Iterator[Fact]:
    """ "9 to 5pm", "9.30-11am": the first takes the second's half of the day, or the morning where that is later."""
    half = match["half"][0].lower()
    last = 60 * (int(match["h2"]) % 12) + int(match["m2"] or 0) + (720 if half == "p" else 0)
    first = 60 * (int(match["h1"]) % 12) + int(match["m1"] or 0) + (720 if half == "p" else 0)
    if first > last:
        first -= 720
    text = match["h1"] + (f".{match['m1']}" if match["m1"] else "")
    yield Fact("time", ("time", first % 720), text, half="p" if first >= 720 else "a")
    yield Fact("time", ("time", last % 720), match["second"], half=half)


_HALF = r"(?P<half>[ap])(?:m\b|\.m\b\.?)"
_PART = r"(?: (?P<part>(?:in the )?(?:morning|afternoon|evening)|at night))?"
_HOUR = rf"(?:{'|'.join(list(UNITS)[1:13])}|1[0-2]|[1-9])"
_HOUR_WORDS = (DIGIT, *list(UNITS)[1:13])
_LONE_MONTH = (
    r"january|february|april|june|july|august|september|october|november|december"
    r"|(?<=\bin )(?:march|may)|(?<=\b(?:of|by|to) )(?:march|may)|(?<=\b(?:each|from|this|next|last) )(?:march|may)"
    r"|(?<=\b(?:until|since|every) )(?:march|may)"
)

_WHICH_ONE = ("first", "second", "third", "fourth", "last")
_PARTS = ("morning", "afternoon", "evening")

READERS: tuple[Reader, ...] = (
    reader(("april",), r"april (?:to|until|[–-]) march\b(?! \d)", skip, needs=("march",)),  # the financial year
    reader(
        ("act", "regulations", "order", "code", "rules"),
        rf"(?:act|regulations|order|code|rules)(?: of)?,? (?P<year>{_YEAR})\b",
        _law,
    ),
    reader((DIGIT,), rf"(?P<first>{_YEAR})(?:[/–-]| to )(?P<last>(?:20)?\d\d)\b(?![/-]\d)", _years),
    reader(
        (DIGIT, *NAMES, *ORDINALS, *TENS),
        rf"(?:(?P<weekday>{_WEEKDAY}),? (?:the )?)?"
        rf"(?:(?:\b(?P<from>[12]?\d|3[01])(?:st|nd|rd|th)?(?: ?[–-] ?| to | and | until ))?"
        rf"\b(?P<d1>{_DAY_NUMBER})(?: day)?(?: of)?[ -](?P<m1>{_MONTH})\b(?:,?[ -](?P<y1>{_YEAR})\b)?"
        rf"|\b(?P<m2>{_MONTH}) (?:the )?(?P<d2>{_DAY_NUMBER})\b(?!:\d)(?:,? (?P<y2>{_YEAR})\b)?"
        rf"|\b(?P<m3>{_MONTH}),? (?P<y3>{_YEAR})\b"
        rf"|\b(?P<yi>{_YEAR})-(?P<mi>1[0-2]|0[1-9])-(?P<di>3[01]|[12]\d|0[1-9])\b"
        r"|\b(?P<dn>3[01]|[12]\d|0?[1-9])[/.-](?P<mn>1[0-2]|0?[1-9])[/.-](?P<yn>(?:19|20)\d\d|\d\d)\b"
        rf"|\b(?P<m4>{_LONE_MONTH})\b)",
        _date,
        needs=(*NAMES, JOINED),
    ),
    reader(
        _WHICH_ONE,
        rf"(?P<nth>{'|'.join(_WHICH_ONE)}) (?P<day>{_DAY_NAME})\b",
        _day_of_month,
        needs=DAY_WORDS,
    ),
    reader(
        (*DAY_WORDS, "weekday", "weekdays", "weekend", "weekends"),
        r"(?:(?P<both>saturdays? (?:and|&|or) sundays?)\b"
        rf"|(?P<day>{_DAY_NAME}\b|{_SHORT_DAY}(?= ?[–-] ?{_SHORT_DAY}| to {_SHORT_DAY}))"
        rf"(?:(?: ?[–-] ?| to | until | through )(?P<last>{_DAY_NAME}\b|{_SHORT_DAY}))?|(?P<lone>week(?:day|end)s?)\b)",
        _day_of_week,
    ),
    reader(
        (DIGIT,),
        rf"(?P<year>{_YEAR})\b(?![.,/-]?\d)(?=[\W]*(?:$|[.,;:)?!]|(?:and|or|to|the|we|you|it|if|when)\b))",
        _year,
    ),
    reader(
        (DIGIT,),
        r"(?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d)(?:(?: ?(?:hours|hrs|h)\b)?(?: ?[–-] ?| to | until | and )"
        r"(?P<h2>[01]\d|2[0-3])(?P<m2>[0-5]\d)\b(?: ?(?:hours|hrs|h)\b)?| ?(?:hours|hrs|h)\b)",
        _four_digits,
    ),
    reader(
        ("spring", "summer", "autumn", "winter", "christmas", "easter", "bank"),
        r"(?:spring|summer|autumn|winter|christmas|easter|bank holidays?)\b",
        _season,
    ),
    reader(
        (DIGIT,),
        r"(?P<h1>1[0-2]|[1-9])(?:[.:](?P<m1>[0-5]\d))?(?: ?[-–] ?| to | until | till | and )"
        rf"(?P<second>(?P<h2>1[0-2]|[1-9])(?:[.:](?P<m2>[0-5]\d))? ?{_HALF})",
        _hours,
        needs=("am", "pm", "m"),
    ),
    reader(
        (DIGIT, "twelve", "noon", "midday", "midnight"),
        r"(?:12(?:[.:]00)?(?: ?pm)? ?|twelve )?(?P<name>noon|midday|midnight)\b"
        rf"|(?:(?P<h>[01]?\d|2[0-3])(?:[.:](?P<m>[0-5]\d))? ?{_HALF}"
        r"|(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)\b(?: hours| hrs)?"
        rf"|(?P<h3>1[0-2]|[1-9])(?= in the (?:morning|afternoon|evening))){_PART}",
        _time,
        needs=("am", "pm", "m", "noon", "midday", "midnight", JOINED, *_PARTS),
    ),
    reader(
        ("half", "quarter", *_PAST),
        rf"(?P<minutes>half|quarter|twenty[- ]five|five|ten|twenty) (?P<side>past|to) (?P<hour>{_HOUR})\b"
        rf"(?! (?:people|days|weeks|months|years|minutes|hours|of))(?: ?{_HALF})?{_PART}",
        _spoken,
        needs=("past", "to"),
    ),
    reader(
        _HOUR_WORDS,
        rf"(?:(?P<hour1>{_HOUR}) ?o'clock(?: (?P<part1>in the (?:morning|afternoon|evening)|at night))?"
        rf"|(?P<hour2>{_HOUR}) (?P<part2>in the (?:morning|afternoon|evening)|at night))",
        _o_clock,
        needs=("o'clock", "night", *_PARTS),
    ),
    reader(
        (DIGIT,),
        r"(?:(?<=at |om |il |to |by |re |er |nd |en )|(?<=\d[–-]))(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5][05])\b"
        r"(?! ?(?:%|per|percent|million|hours|miles|[ap]m))",
        _bare,
        needs=(JOINED,),
    ),
    reader(_PARTS, r"(?P<part>morning|afternoon|evening)s?\b", _part, needs=DAY_WORDS),
    reader(("out", "outside"), r"(?:out of|outside (?:of )?(?:office|working|normal)) hours\b", _out_of_hours),
)
