"""Numbers as people write them: "2", "two", "2,000", "2.5 million", "a hundred and five", "two dozen", "third"."""

import re
from decimal import Decimal

from plainspeak.rewrite.vocabulary import listed

UNITS = {word: value for value, word in enumerate(listed("numbers", "units"))}
TENS = {word: 10 * value for value, word in enumerate(listed("numbers", "tens"), start=2)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = {word: value for value, word in enumerate(listed("numbers", "ordinals"), start=1)} | {
    f"{word[:-1]}ieth": value for word, value in TENS.items()
}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10, "twentieth": 20}
"""What a whole is divided into: "a third", "two fifths"."""

GLYPHS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}

_SHORT_SCALES = {"k": 1000, "m": 1_000_000, "bn": 1_000_000_000}
_SMALL_WORD = "|".join((*TENS, *reversed(UNITS)))
_SCALE = "|".join(SCALES)
IN_WORDS = (
    rf"(?:(?:half )?an? (?=(?:{_SCALE})\b))?(?:{_SMALL_WORD}|{_SCALE})"
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and |(?<=million) and )(?:{_SMALL_WORD}|{_SCALE}))*"
)
ORDINAL_WORDS = rf"(?:(?:{'|'.join(TENS)})[ -])?(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
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
        elif piece in UNITS or piece in TENS or piece in ORDINALS:
            part += UNITS.get(piece, 0) + TENS.get(piece, 0) + ORDINALS.get(piece, 0)
        elif piece in ("hundred", "dozen"):
            part = (part or Decimal(1)) * SCALES[piece]
        elif piece in SCALES or piece in _SHORT_SCALES:
            total += (part or Decimal(1)) * (SCALES.get(piece) or _SHORT_SCALES[piece])
            part = Decimal(0)
        elif piece == "half":
            part = Decimal("0.5")
    return total + part
