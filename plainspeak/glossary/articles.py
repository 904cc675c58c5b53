"""Whether a word takes "a" or "an", which goes by its sound: "an hour", "a unit", "an MP", "a UK plan", "an 8-week"."""

import re

from plainspeak.glossary.vocabulary import words

_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: "an F", "an X"."""
_SAID_AS_WORDS = words(
    "NASA NATO NICE SEND SENCO SIM MARAC MASH MAPPA MIND LADO RADAR FIFA HIV-free LASER SCIE MENCAP RIDDOR"
)
_CONSONANT_SOUND = re.compile(
    r"uni(?!n|m(?!od))|un[ai]nim|us(?:e|ing|u[ar]|age)|ut(?:il|en|er)|uk|eu|ewe|ubi|ur[ai]n|once\b|one(?:\b|self|-)"
)
_SILENT_H = re.compile(r"h(?:our|onest|onou?r|eir)")


def article(phrase: str) -> str:
    """ "a" or "an", as the phrase sounds."""
    return "an" if _opens_with_vowel(phrase.lstrip("“”‘’\"'([£$€ ")) else "a"


def _opens_with_vowel(phrase: str) -> bool:
    word = re.split(r"[\s,.;:)]", phrase, maxsplit=1)[0]
    if word[:1].isdigit():
        return bool(re.match(r"8|1[18](?!\d)", phrase))
    letters = word.split("-")[0].split("'")[0].split("’")[0]
    spelt_out = len(letters) == 1 or (sum(letter.isupper() for letter in letters) > 1 and letters.rstrip("s").isupper())
    if spelt_out and letters.rstrip("s") not in _SAID_AS_WORDS and letters != "I":
        return letters[0].upper() in _VOWEL_LETTERS
    lower = word.lower()
    if _SILENT_H.match(lower):
        return True
    return lower[:1] in "aeiou" and lower != "" and not _CONSONANT_SOUND.match(lower)
