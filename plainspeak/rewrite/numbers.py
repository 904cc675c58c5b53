"""Numbers as people write them: "2", "two", "2,000", "2.5 million", "a hundred and five"."""

import re
from decimal import Decimal

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SHORT_SCALES = {"k": 1000, "m": 1_000_000, "bn": 1_000_000_000}
_SMALL_WORD = "|".join((*TENS, *reversed(UNITS)))
_SCALE = "|".join(SCALES)
IN_WORDS = (
    rf"(?:(?:half )?an? (?=(?:{_SCALE})\b))?(?:{_SMALL_WORD}|{_SCALE})"
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and |(?<=million) and )(?:{_SMALL_WORD}|{_SCALE}))*"
)
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SCALED = rf"(?:{DIGITS})(?:\s?(?:million|billion|thousand|hundred|bn|k|m)\b)?"
AMOUNT = rf"(?:{SCALED}|(?:{IN_WORDS})\b)"


def value_of(text: str) -> Decimal:
    """The number that `text` writes, in digits, in words, or both ("2.5 million"). "a" and "an" are one."""
    total = Decimal(0)
    part = Decimal(0)
    for piece in re.findall(r"[\d.,]*\d|[a-z]+", text.lower()):
        if piece[0].isdigit() or piece[0] == ".":
            part += Decimal(piece.replace(",", ""))
        elif piece in UNITS or piece in TENS:
            part += UNITS.get(piece, 0) + TENS.get(piece, 0)
        elif piece == "hundred":
            part = (part or Decimal(1)) * 100
        elif piece in SCALES or piece in _SHORT_SCALES:
            total += (part or Decimal(1)) * (SCALES.get(piece) or _SHORT_SCALES[piece])
            part = Decimal(0)
        elif piece == "half":
            part = Decimal("0.5")
    return total + part
