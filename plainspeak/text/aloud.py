"""Numbers and letters as they are read aloud in Britain, in syllables.

"2025" is "twenty twenty-five", "£3.50" is "three pounds fifty", "0300 123" is read digit by digit with "oh" for nought,
"9.30am" is "nine thirty a m", "9.05am" "nine oh five a m", "9.00am" "nine a m", "10-12" is "ten to twelve", "22nd" is
"twenty-second". Anything else is no number: None.
"""

import re

_DIGITS = (1, 1, 1, 1, 1, 1, 1, 2, 1, 1)
""""oh", "one" … "nine"."""
_TEENS = (1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""ten … nineteen."""
_SCALES = ((10**12, 2), (10**9, 2), (10**6, 2), (1000, 2))
"""trillion, billion, million, thousand."""

_AFTER = {
    "%": 2, "p": 1, "am": 2, "pm": 2, "s": 0, "k": 1, "m": 2, "bn": 2, "tn": 2, "+": 1, "°": 2, "°c": 4,
    "kg": 3, "g": 1, "mg": 3, "mcg": 4, "km": 4, "cm": 4, "mm": 4, "ml": 4, "l": 2, "ft": 1, "in": 2,
    "lb": 1, "lbs": 1, "oz": 1, "hr": 2, "hrs": 2, "h": 2, "min": 2, "mins": 2, "sec": 2, "secs": 2, "wk": 1, "wks": 1,
    "yr": 1, "yrs": 1, "mph": 4, "kw": 3, "kwh": 4, "gb": 3, "mb": 3, "d": 1, "x": 1, "-": 1, "/": 0, ":": 0, "to": 1,
}  # fmt: skip
"""Syllables of what stands behind or between figures: "per cent", "kilogram", "to"."""
_COINS = {"£": 1, "$": 2, "€": 2}
_PIECE = re.compile(r"[£$€]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|st|nd|rd|th|°c|[a-z]+|[%+°/:-]")
_WHOLE = re.compile(rf"[+-]?(?:{_PIECE.pattern}|\s)+")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d\d)(?=\s?[ap]m|$|-)")
_WHOLE_HOUR = re.compile(r":00(?=\s?[ap]m)")
""" "9.00am" is "nine a m"."""
_HALF_DAY = re.compile(r"\b([ap])\.\s?m\b\.?|(?<=\d)([ap])\.\s?m\b\.?")
_HAS_CLOCK = re.compile(r"[ap]m\b|:")
_HAS_FIGURE = re.compile(r"[0-9]")
_BY_DIGIT = re.compile(r"(?:\+|\(?0)[\d\s()-]{8,}|\d{7,}|\d+(?: \d+)+|\d{3}-\d{3}-\d{4}")
"""Phone, account and NHS numbers, and others in groups."""
_SPACED = re.compile(r"[£$€]\d{1,3}(?: \d{3})+")


def plain_number(text: str) -> str:
    """One way of writing: small letters, "am" for "a.m.", a plain hyphen for any dash."""
    joined = _HALF_DAY.sub(lambda found: (found[1] or found[2]) + "m", text.lower())
    return re.sub("[\u2010-\u2015\u2212]", "-", joined)


def number_syllables(text: str) -> int | None:
    """Syllables of a number with its signs and units, read aloud; None where the text is not one."""
    plain = plain_number(text)
    if not _HAS_FIGURE.search(plain) or plain[0].isalpha():
        return None
    if _BY_DIGIT.fullmatch(plain):
        return _by_digit(plain) + (1 if plain[0] == "+" else 0)
    if _HAS_CLOCK.search(plain):
        plain = _WHOLE_HOUR.sub("", _CLOCK.sub(r"\1:\2", plain))
    if _SPACED.fullmatch(plain):
        plain = plain.replace(" ", "")  # £1 250 000
    return _sum(_PIECE.findall(plain.lstrip("+-"))) if _WHOLE.fullmatch(plain) else None


def _sum(pieces: list[str]) -> int | None:
    total = 0
    for place, piece in enumerate(pieces):
        if piece in ("st", "nd", "rd", "th"):
            total += _ordinal(pieces[place - 1] if place else "")
        elif piece[0] in _COINS:
            total += _money(piece)
        elif piece[0].isdecimal():
            total += _by_digit(piece) if piece[0] == "0" and pieces[place - 1 : place] == [":"] else _figures(piece)
        elif piece in _AFTER:
            total += _AFTER[piece]
        else:
            return None
    return total


def _figures(piece: str) -> int:
    whole, _, part = piece.partition(".")
    plain = whole.replace(",", "")
    if (len(plain) > 2 and plain[0] == "0") or len(plain) > 15:
        return _by_digit(plain)
    count = year_syllables(int(whole)) if len(whole) == 4 and not part else cardinal_syllables(int(plain))
    return count + (1 + _by_digit(part) if part else 0)


def _money(piece: str) -> int:
    """ "£3.50": three pounds fifty."""
    whole, _, pence = piece[1:].partition(".")
    count = cardinal_syllables(int(whole.replace(",", ""))) + _COINS[piece[0]]
    return count + (cardinal_syllables(int(pence)) if pence.strip("0") else 0)


def _ordinal(piece: str) -> int:
    """What "-th" adds: a syllable after "-ty" ("twentieth"); "second" has one more than "two"."""
    if piece.endswith("0") and piece[-2:-1] not in ("", "0", "1"):
        return 1
    return int(piece.endswith("2") and piece[-2:] != "12")


def _by_digit(text: str) -> int:
    return sum(_DIGITS[int(digit)] for digit in text if digit.isdecimal())


def year_syllables(year: int) -> int:
    """Four figures: 1100 to 1999 and 2010 to 2099 in pairs, others as numbers."""
    century, rest = divmod(year, 100)
    if not (11 <= century <= 19 or (century == 20 and rest > 9)):
        return cardinal_syllables(year)
    if rest == 0:
        return cardinal_syllables(century) + 2
    return cardinal_syllables(century) + cardinal_syllables(rest) + (1 if rest < 10 else 0)


def cardinal_syllables(number: int) -> int:
    """A whole number: "one hundred and five"."""
    if number == 0:
        return 2
    total = 0
    for size, spoken in _SCALES:
        if number >= size:
            total += cardinal_syllables(number // size) + spoken
            number %= size
            total += 1 if 0 < number < 100 else 0
    if number >= 100:
        total += _DIGITS[number // 100] + 2 + (1 if number % 100 else 0)
        number %= 100
    return total + _below_hundred(number)


def _below_hundred(number: int) -> int:
    if number < 10:
        return _DIGITS[number] if number else 0
    if number < 20:
        return _TEENS[number - 10]
    return (3 if number // 10 == 7 else 2) + (_DIGITS[number % 10] if number % 10 else 0)


def letters_syllables(text: str) -> int:
    """Letters read one by one ("W" has three syllables), figures between them as numbers."""
    return sum(
        cardinal_syllables(int(piece)) if piece.isdecimal() else 3 if piece in "wW" else 1
        for piece in re.findall(r"\d{1,3}|[^\W\d_]", text)
    )
