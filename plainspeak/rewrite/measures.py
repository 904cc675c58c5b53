"""Money, shares of a whole, lengths of time and plain numbers, each with one key however it is written."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from plainspeak.rewrite.fact import JOINED, Fact, Key, Weight
from plainspeak.rewrite.numbers import (
    AMOUNT,
    DIGITS,
    GLYPHS,
    IN_WORDS,
    ORDINAL_WORDS,
    ORDINALS,
    PARTS,
    SCALED,
    SCALES,
    TENS,
    UNITS,
    value_of,
)
from plainspeak.rewrite.reader import ANYWHERE, DIGIT, SIGN, Reader, reader, skip
from plainspeak.rewrite.vocabulary import listed


def _money(match: re.Match[str]) -> Iterator[Fact]:
    if match["sign"]:
        sign = {"GBP": "£", "EUR": "€", "USD": "$"}.get(match["sign"].upper().strip(), match["sign"])
        if match["from"]:
            yield Fact("money", (sign, value_of(match["from"])), f"{match['sign']}{match['from']}")
        yield Fact("money", (sign, value_of(match["amount"])), match[0])
    elif match["pence"]:
        yield Fact("money", ("£", value_of(match["pence"]) / 100), match[0])
    else:
        sign = {"p": "£", "q": "£", "e": "€", "d": "$"}[match["unit"][0].lower()]
        small = value_of(match["small"]) / 100 if match["small"] else 0
        yield Fact("money", (sign, value_of(match["count"]) + small), match[0])


def _share(part: Decimal) -> Key:
    return ("share", round(part, 5))


def _percent(match: re.Match[str]) -> Iterator[Fact]:
    if match["from"]:
        yield Fact("percent", _share(value_of(match["from"]) / 100), match["from"])
    text = match[0] if not match["from"] else match["count"] + "%"
    yield Fact("percent", _share(value_of(match["count"]) / 100), text)


def _fraction(match: re.Match[str]) -> Iterator[Fact]:
    if match["glyph"]:
        yield Fact("number", _share(GLYPHS[match["glyph"]]), match[0])
        return
    if match["whole"]:
        top, bottom = value_of(match["some"]), value_of(match["whole"])
    elif match["over"]:
        top, bottom = Decimal(match["under"]), Decimal(match["over"])
    else:
        name = match["part"].lower().replace("halves", "half").rstrip("s")
        top = value_of(match["count"]) if match["count"] and match["count"].lower() not in ("a", "an") else Decimal(1)
        bottom = Decimal(PARTS[name])
    if 0 < top <= bottom:
        lone = match["part"] and not match["count"]
        yield Fact("number", _share(top / bottom), match[0], Weight.PAIRED if lone else Weight.HARD)
    else:
        yield Fact("number", (top,), match[0])


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
_IN_MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12, "yr": 12, "annum": 12, "decade": 120}
UNIT_WORDS = frozenset(name + end for name in (*_SECONDS, *_IN_MONTHS, "night") for end in ("", "s", "'s"))
_OFTEN = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "half-yearly": "half-year",
    "half yearly": "half-year",
    "annual": "year",
    "annually": "year",
}


def _length(count: Decimal, unit: str, working: bool = False) -> Key:
    """Seconds for what is a fixed length, months for months and years, working days by themselves."""
    name = unit.lower().removesuffix("s")
    if working:
        return ("working", name, count)
    if name in _SECONDS:
        return ("seconds", count * _SECONDS[name])
    return ("months", count * _IN_MONTHS[name]) if name in _IN_MONTHS else (name, count)


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
    """ "Half an hour", "a fortnight": a length without a number."""
    yield Fact("period", _length(count, match["unit"]), match[0].strip())


_LEAD = re.compile(
    r"\b(?:within|for|in|after|than|to|least|most|lasts?|takes?|took|about|around|over|under|past|next|only|nearly|almost"
    r"|another|of|wait) $",
    re.IGNORECASE,
)


def _a_unit(match: re.Match[str]) -> Iterator[Fact]:
    """ "Within a year" is a length; "£5 a week" says how often."""
    lead = _LEAD.search(match.string[max(0, match.start() - 9) : match.start()])
    yield Fact("period", _length(Decimal(1), match["unit"]), match[0], Weight.HARD if lead else Weight.PAIRED)


def _how_often(match: re.Match[str]) -> Iterator[Fact]:
    """ "weekly", "£5 a week", "every year": dropped, it is seldom missed; another in its place is."""
    unit = match["unit"] or _OFTEN.get((match["often"] or "").lower(), "")
    unit = unit or {"w": "week", "a": "year", "c": "month"}[match["short"].lower().replace(".", "").replace("/", "")[1]]
    count = value_of(match["count"]) if match["count"] else Decimal(1)
    yield Fact("period", _length(count, unit), match[0].strip(), Weight.HARD if match["count"] else Weight.PAIRED)


_TIMES = {"twice": 2, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "six": 6, "6": 6}


def _times_a_year(match: re.Match[str]) -> Iterator[Fact]:
    """ "Twice a year" is every six months."""
    yield Fact("period", _length(Decimal(12 // _TIMES[(match["times"] or match["many"]).lower()]), "month"), match[0])


def _age(match: re.Match[str]) -> Iterator[Fact]:
    text = match["count"] or match["aged"]
    yield Fact("number", (value_of(text),), text)


def _plural(word: str) -> str:
    if word.endswith("y"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith("x") else f"{word}s"


_AGES = {_plural(word): value for word, value in {**UNITS, **TENS}.items()}
""" "Under-fives", "the over-sixties"."""


def _group(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("number", (Decimal(_AGES[match[0].lower()]),), match[0])


_SOFT_VALUES: dict[str, int | str] = {"one": 1, "once": 1, "single": 1, "both": 2, "couple": 2, "pair": 2}
_MULTIPLES = {"twice": 2, "thrice": 3}


def _ways(match: re.Match[str]) -> Iterator[Fact]:
    """ "There are three ways to pay:" counts what follows; it says no more than the list does."""
    yield Fact("number", (value_of(match["count"]),), match["count"], Weight.SOFT)


def _number(match: re.Match[str]) -> Iterator[Fact]:
    text = match[0]
    word = text.lower()
    if word in _SOFT_VALUES:
        yield Fact("number", (Decimal(_SOFT_VALUES[word]),), text, Weight.SOFT)
    elif word in _MULTIPLES:
        yield Fact("number", (Decimal(_MULTIPLES[word]),), text)
    elif word in ORDINALS:
        yield Fact("number", (Decimal(ORDINALS[word]),), text, Weight.PAIRED)
    else:
        yield Fact("number", (value_of(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word)),), text)


_QUANTITY = re.compile(
    r"(\d+)(?:[mkg]?b|[mk]?g|mcg|[mc]?l|[cmk]?m|kw|w|v|ft|st|lbs?|oz|mph|c|f|x|ish|s)", re.IGNORECASE
)


def _code(match: re.Match[str]) -> Iterator[Fact]:
    if quantity := _QUANTITY.fullmatch(match[0]):
        yield Fact("number", (value_of(quantity[1]),), match[0])
    else:
        yield Fact("number", (match[0].upper(),), match[0])


_UNIT = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|yrs?|decades?)"
_NAMED_BY_DAY = (
    "trip|centre|care|service|out|off|room|hospital|unit|return|case|surgery|nursery|bed|opportunit(?:y|ie)|activit(?:y|ie)"
    "|nurse|shift|sitter|light|group"
)
"""Things that are named by a length of time: "a day trip", "a night nurse"."""
_COUNTED = tuple(f"{thing}{end}" for thing in listed("words", "counted") for end in ("s", ""))
_IDIOMS = (
    r"(?:third[ -](?:part(?:y|ies)|sector|persons?)|first[ -](?:aid|names?|language|class|hand|of all|and foremost"
    r"|contact|point of contact)|second[ -](?:hand|class|opinion)|at first|in the first (?:instance|place)"
    r"|one[ -]another|one[ -]to[ -]one|one[ -]off|one[ -]stop|one day|no[ -]one|zero[ -]hours?"
    r"|half[ -](?:way|price|term)|every ?day (?:life|living|tasks?|activit\w+)"
    r"|daily (?:life|living|activit\w+|tasks?|routines?|needs)"
    r"|day[ -](?:to[ -]day|care|cent\w+|service\w*|opportunit\w+)|at any one time|one of"
    r"|(?:of|between) the (?:two|three|four)(?! [a-z]))\b"
)
_ROUND_THE_CLOCK = (
    r"24(?:hrs?\b|/7|-hours?\b|[- ]?h(?:ou)?rs?(?= (?:a|per) day| helpline| line| care| service| support))"
    r"|(?:seven|7) days (?:a|per|each) week\b"
)
_MONEY_WORDS = (
    *("£", "€", "$", "gbp", "eur", "usd", "p", "pence", "pound", "pounds"),
    *("quid", "euro", "euros", "dollar", "dollars"),
)
_COUNT_WORDS = (*UNITS, *TENS, *SCALES)
_AMOUNT_STARTS = (DIGIT, "half", "a scale", *_COUNT_WORDS)
"""What AMOUNT begins with. "a scale" is "a" or "an" before a scale, as facts.py tells it: "a hundred"."""

READERS: tuple[Reader, ...] = (
    reader(listed("words", "idiom_starts"), _IDIOMS, skip),
    reader(
        (DIGIT, "seven"),
        _ROUND_THE_CLOCK,
        skip,
    ),
    reader(
        (SIGN, "gbp", "eur", "usd", *_AMOUNT_STARTS),
        rf"(?P<sign>[£€$]|GBP|EUR|USD) ?(?:(?P<from>{DIGITS})(?: ?[–-] ?| to ))?(?P<amount>{SCALED})"
        rf"|(?P<pence>(?:{DIGITS})(?=p\b)|{AMOUNT}(?= ?pence\b))(?:p| ?pence)\b"
        rf"|(?P<count>{AMOUNT}) (?P<unit>pounds?|quid|euros?|dollars?)\b(?:(?: and)? (?P<small>{AMOUNT})"
        r"(?: ?p(?:ence)?)?\b(?! ?(?:days|weeks|months|years|per ?cent|people)))?",
        _money,
        needs=_MONEY_WORDS,
    ),
    reader(
        _AMOUNT_STARTS,
        rf"(?:(?P<from>{DIGITS}) ?%? ?(?:-|–|to|and) ?)?(?P<count>{AMOUNT}) ?(?:%|per ?cent\b)",
        _percent,
        needs=("%", "percent", "cent"),
    ),
    reader(
        (*_AMOUNT_STARTS, "age", "aged"),
        rf"(?:(?P<count>{AMOUNT})[ -]years?(?:[ -](?:old|of age)|(?= (?:or|and) older))"
        rf"|age(?:d| of)? (?P<aged>{AMOUNT}) years)\b",
        _age,
        needs=("year", "years"),
    ),
    reader(
        _AMOUNT_STARTS,
        rf"(?:(?P<from>(?:{AMOUNT})(?= (?:to|or|and) )|(?:{DIGITS})(?= ?[–-]))(?: ?[–-] ?| (?:to|or|and) ))?"
        rf"(?P<count>{AMOUNT})(?P<half> and a half)?[ -]"
        rf"(?:calendar |full |whole |more |further |extra |additional )?"
        rf"(?P<working>(?:working|business|clear|school) )?(?P<unit>{_UNIT})\b",
        _period,
        needs=UNIT_WORDS,
    ),
    reader(("half",), rf"half an? (?P<unit>{_UNIT})\b", partial(_lone_period, Decimal("0.5"))),
    reader(("a unit",), rf"an? (?P<unit>{_UNIT}) and a half\b", partial(_lone_period, Decimal("1.5"))),
    reader(("three",), r"three[ -]quarters of an (?P<unit>hour)\b", partial(_lone_period, Decimal("0.75"))),
    reader(("quarter",), r"quarter of an (?P<unit>hour)\b", partial(_lone_period, Decimal("0.25"))),
    reader(("within",), r"within the (?P<unit>hour|day|week|month|year)\b", partial(_lone_period, Decimal(1))),
    reader(("fortnight",), r"(?P<unit>fortnight)\b", partial(_lone_period, Decimal(1))),
    reader(
        (*_TIMES, DIGIT),
        r"(?:(?P<times>twice)|(?P<many>two|three|four|six|[2346]) times) (?:a|each|every|per) year\b",
        _times_a_year,
        needs=("year",),
    ),
    reader(("a unit",), rf"an? (?P<unit>{_UNIT})\b(?! (?:{_NAMED_BY_DAY})s?\b)", _a_unit),
    reader(
        ("every", "alternate"),
        r"(?:every (?:other|second)|alternate) (?P<unit>day|week|month|year)s?\b",
        partial(_lone_period, Decimal(2)),
    ),
    reader(
        (*_AMOUNT_STARTS, *_OFTEN, "per", "each", "every", "p", "pw", "pa", "pcm"),
        rf"(?:(?:(?P<count>{AMOUNT})[ -])?(?P<often>{'|'.join(sorted(_OFTEN, key=len, reverse=True))})"
        rf"|(?:per|each|every) (?P<unit>{_UNIT}|quarter|annum)(?! of (?:birth|age|the week))"
        r"|(?P<short>p\.?[wa]\.?|pcm|p/w))\b",
        _how_often,
        needs=(*_OFTEN, "per", "each", "every", "p", "pw", "pa", "pcm"),
    ),
    reader(
        (SIGN, "halves", *_AMOUNT_STARTS, *PARTS),
        rf"(?P<glyph>[½¼¾⅓⅔])|(?P<some>{AMOUNT})(?: out of(?: every)?| in(?: every)?) (?P<whole>{AMOUNT})\b"
        r"(?![.:]\d| ?(?:days|weeks|months|years|minutes|hours))"
        r"|(?<![\w/.])(?P<under>[1-9])/(?P<over>[2-9]|10)\b(?![/.]\d)"
        rf"|(?:(?P<count>{'|'.join(list(UNITS)[1:10])}|\d)[ -])?(?P<part>half|halves|"
        rf"(?<=[a-z\d][ -])(?:{'|'.join(sorted(PARTS, key=len, reverse=True))})s"
        r"|(?<=\bone[ -])(?:third|quarter|fifth|tenth)"
        r"|(?<=\ba )(?:third|quarter|fifth|tenth)(?= of\b| (?:less|more)))\b",
        _fraction,
        needs=("in", "out", "halves", JOINED, *GLYPHS, *PARTS, *(f"{part}s" for part in PARTS)),
    ),
    reader(_AGES, rf"(?:(?<=under[- ])|(?<=over[- ]))(?:{'|'.join(_AGES)})\b", _group),
    reader(ANYWHERE, r"\b(?!\d+(?:st|nd|rd|th)\b)(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{2,}\b", _code, "code"),
    reader(_AMOUNT_STARTS, rf"(?P<count>{AMOUNT}) (?:\w+ )?(?:{'|'.join(_COUNTED)})\b", _ways, needs=_COUNTED),
    reader(
        (*_AMOUNT_STARTS, *ORDINALS, *_SOFT_VALUES, *_MULTIPLES),
        rf"(?<![\w.])(?:{DIGITS})(?:st|nd|rd|th)?\b(?: ?(?:million|billion|thousand|hundred)\b)?"
        rf"|(?:{ORDINAL_WORDS})\b|(?:{IN_WORDS})\b|(?:{'|'.join((*_SOFT_VALUES, *_MULTIPLES))})\b",
        _number,
    ),
)
