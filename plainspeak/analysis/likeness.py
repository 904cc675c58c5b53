"""How likely one spelling is a slip for another: by the letters, by the sound, and by how common the word is."""

import re

from rapidfuzz.distance import OSA

_PRICE_OF_RARE = 0.42
"""A slip's worth of a step of Zipf frequency: a word ten times as common makes up for so much of a slip."""
_OTHER_BEGINNING = 0.8
_SAME_LETTERS = 0.45
_SAME_FRAME = 0.35
_SAME_SOUND = 0.45
_DOUBLED = 0.3
_LEFT_OUT = 0.3
_PLURAL_Y = 1.5
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"ph", "f"),
        (r"(?:sc|c)(?=[eiy])", "s"),
        (r"(?:ti|ci|si|ssi|sci)(?=on|an|al|en|ou|ent)", "x"),
        (r"sh|ch(?=e$)", "x"),
        (r"tch|ch", "j"),
        (r"dge|dg|g(?=[eiy])", "j"),
        (r"gh(?=t)|gh$", ""),
        (r"ck|qu|[cqk]", "k"),
        (r"z", "s"),
        (r"x(?=[aeiou])", "ks"),
        (r"[aeiouyw]+h?", "a"),
        (r"h", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"[aeiouy]+")
_TWICE = re.compile(r"(.)\1+")


def unlikeness(written: str, word: str, zipf: float) -> float:
    """Slips from `written` to `word`, less for those people make most, and less the commoner the word is."""
    slips = OSA.distance(written, word)
    price = slips - _PRICE_OF_RARE * zipf
    if written[0] != word[0]:
        price += _OTHER_BEGINNING
    if sorted(set(written)) == sorted(set(word)):
        price -= _SAME_LETTERS
    if slips == 1 and len(word) > len(written):
        price -= _LEFT_OUT
    if _TWICE.sub(r"\1", written) == _TWICE.sub(r"\1", word):
        price -= _DOUBLED
    if _VOWELS.sub("", _TWICE.sub(r"\1", written)) == _VOWELS.sub("", _TWICE.sub(r"\1", word)):
        price -= _SAME_FRAME
    if written.endswith("ys") and f"{written[:-2]}ies" == word:
        price -= _PLURAL_Y
    return price - _SAME_SOUND if sound(written) == sound(word) else price


def sound(word: str) -> str:
    """Roughly how a word is said: "physcial" and "fisicle" begin alike."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word
