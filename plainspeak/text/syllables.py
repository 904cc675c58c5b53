"""Syllables of words no dictionary holds: from their parts where those are known, else from their spelling.

British speech: "-ary" after a consonant keeps its vowel ("domiciliary" has six), "-isation" has four.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from plainspeak.text.aloud import letters_syllables

Known = Callable[[str], int | None]
"""Syllables of a word that a dictionary holds, or None."""

_SUFFIXES = (
    # ending, syllables it adds to the base, what the base may have lost before it
    ("isations", 3, ("", "e")),
    ("izations", 3, ("", "e")),
    ("isation", 3, ("", "e")),
    ("ization", 3, ("", "e")),
    ("abilities", 4, ("", "e")),
    ("ability", 4, ("", "e")),
    ("iveness", 2, ("", "e")),
    ("ically", 1, ("ic",)),
    ("ments", 1, ("",)),
    ("ingly", 2, ("", "e")),
    ("ising", 2, ("", "e")),
    ("izing", 2, ("", "e")),
    ("ment", 1, ("",)),
    ("ness", 1, ("",)),
    ("less", 1, ("",)),
    ("able", 2, ("", "e")),
    ("ably", 2, ("", "e")),
    ("ised", 1, ("", "e")),
    ("ized", 1, ("", "e")),
    ("iser", 2, ("", "e")),
    ("izer", 2, ("", "e")),
    ("isms", 2, ("", "e")),
    ("ists", 1, ("", "e")),
    ("ship", 1, ("",)),
    ("hood", 1, ("",)),
    ("like", 1, ("",)),
    ("wise", 1, ("",)),
    ("ward", 1, ("",)),
    ("some", 1, ("",)),
    ("ings", 1, ("", "e")),
    ("iest", 1, ("y",)),
    ("iers", 1, ("y",)),
    ("ists", 0, ("y",)),
    ("ist", 0, ("y",)),
    ("ised", 0, ("y",)),
    ("ized", 0, ("y",)),
    ("ise", 0, ("y",)),
    ("ize", 0, ("y",)),
    ("ises", 1, ("y",)),
    ("izes", 1, ("y",)),
    ("ising", 1, ("y",)),
    ("izing", 1, ("y",)),
    ("ily", 1, ("y",)),
    ("ier", 1, ("y",)),
    ("ful", 1, ("",)),
    ("ing", 1, ("", "e")),
    ("ise", 1, ("", "e")),
    ("ize", 1, ("", "e")),
    ("ism", 2, ("", "e")),
    ("ist", 1, ("", "e")),
    ("lers", 0, ("le",)),
    ("lest", 0, ("le",)),
    ("ling", 0, ("le",)),
    ("ler", 0, ("le",)),
    ("ers", 1, ("", "e")),
    ("est", 1, ("", "e")),
    ("ies", 0, ("y",)),
    ("ied", 0, ("y",)),
    ("bly", 0, ("ble",)),
    ("ly", 1, ("",)),
    ("er", 1, ("", "e")),
    ("or", 1, ("", "e")),
    ("ed", 0, ("", "e")),
    ("es", 0, ("e", "")),
    ("'s", 0, ("",)),
    ("s", 0, ("",)),
)
_PREFIXES = {
    "counter": 2, "under": 2, "inter": 2, "super": 2, "multi": 2, "micro": 2, "hyper": 2, "neuro": 2, "psycho": 2,
    "physio": 3, "cardio": 3, "electro": 3, "trans": 1, "over": 2, "anti": 2, "semi": 2, "self": 1, "post": 1,
    "fore": 1, "tele": 2, "auto": 2, "hydro": 2, "bio": 2, "non": 1,
    "pre": 1, "mis": 1, "dis": 1, "out": 1, "sub": 1, "mid": 1,
    "un": 1, "re": 1, "de": 1, "co": 1, "in": 1, "im": 1, "en": 1, "up": 1,
}  # fmt: skip

HISSING = re.compile(r"(?:s|x|z|ch|sh|ce|ge|se|ze)$")
"""After these an "-s" is a syllable of its own: "boxes"."""
_DENTAL = re.compile(r"(?:t|d|te|de)$")

_VOWELS = re.compile(r"[aeiouy]+")
_SPOKEN = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        # What follows writes "|" where two vowels part, and takes out the vowels that are not heard.
        (r"^mc", "mac"),
        (r"e(?=at(?:es?|ions?|ively?|ors?)$)", "e|"),  # create
        (r"^y|(?<=[aeiou])y(?=[aeiou])", "j"),  # young, playing
        (r"(?<=[^aeiou])y(?=[aeio])", "y|"),  # carrying
        (r"qu", "q"),
        (r"gu(?=[aei])", "g"),  # guess, language, dialogue
        (r"(?<=[^aeiouy])(?<![^aeiouy]l)(?<!^[^aeiouy])(?<!^[^aeiouy]{2})e$", ""),  # care; but able, the
        (r"que?$|(?<=q)e(?=s?$)|(?<=g)e$", ""),  # unique, league
        (r"(?<=[^aeiouytd])(?<![^aeiouy]l)e(?=d$)", ""),  # cared; but needed, handled
        (r"(?<=[^aeiouysxzcg])(?<![cs]h)(?<![^aeiouy]l)e(?=s$)", ""),  # cares; but boxes, tables
        (
            r"(?<=[^aeiouy])(?<![^aeiouy]l)(?<!^.)e(?=(?:ly|less|ful|fully|ment|ness|some|work|man|men|line|keeper|"
            r"way|view|world|house|stone|side|taker|giver)+s?$)",
            "",
        ),
        (
            r"(?<=[tscx])i(?=on|an(?:s|$)|al|ous|en[ct]|a(?:s|$))|(?<=[a-z][a-z]g)[ie](?=on|ou|an)|(?<=ll)i(?=on)|(?<=[iu]n)i(?=on)",
            "",
        ),  # action, special, region
        (r"i(?=[aou]|e(?:t|n[ct]|nn)|er(?:s|$))(?!e[rt]s?$(?<=^..i))", "i|"),  # radio, quiet, carrier
        (r"u(?=a|ou|o(?!$)|ity|i(?:ng|n$|t)|e(?:n[ct]|l))", "u|"),  # usual, fluent
        (
            r"(?<=[dnt])e(?=ou)|e(?=o(?!u)|i(?:ng|ty|st)|um|us$|al(?:i|$)(?<=..[bcn].al))",
            "e|",
        ),  # create, being, museum
        (r"o(?=e[mt]|ing|ist|a(?:l[ei]|c[ti]))|a(?=i[cs]t|o|eo)", r"o|"),  # poem, going
        (r"(?<=[a-z])sm(?=s?$)|thm(?=s?$)", "s|um"),  # autism, rhythm
        (r"^(re|pre|de)(?=[aeiou])(?!ea[^s]|ei|ai|ed|ee)", r"\1|"),  # reassure
        (r"(?<=[aeiouy])n't$", "|nut"),
    )
)


def count_syllables(word: str, known: Known) -> int:
    """Syllables of a word in small letters: as the dictionary has them, from its parts, or guessed."""
    return known(word) or _from_parts(word, known, 3) or guess(word)


def unaccented(word: str) -> str:
    """Without accents: "café" is "cafe" in most dictionaries of English."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def _from_parts(word: str, known: Known, depth: int) -> int | None:
    """A base the dictionary holds, with endings and beginnings taken off one after another."""
    return _without_ending(word, known, depth) or _without_beginning(word, known, depth) or _joined(word, known)


def _without_ending(word: str, known: Known, depth: int) -> int | None:
    for ending, added, lost in _SUFFIXES:
        if word.endswith(ending) and not (ending == "s" and word.endswith("ss")):
            for base in _bases(word[: -len(ending)], ending, lost):
                if count := _base(base, known, depth):
                    return count + added + _voiced(base, ending)
    return None


def _without_beginning(word: str, known: Known, depth: int) -> int | None:
    for prefix, added in _PREFIXES.items():
        if word.startswith(prefix) and len(word) >= max(7, len(prefix) + 4):
            count = _base(word[len(prefix) :], known, depth)
            if count:
                return count + added
    return None


def _bases(stem: str, ending: str, lost: tuple[str, ...]) -> Iterator[str]:
    """What may have stood before an ending: "plan" for "plann", "care" for "car" and an "e" lost."""
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and ending[0] in "aeo" + "i" * ending.startswith("ing")
    if doubled and stem[-1] not in "aeious":
        yield stem[:-1]
    for letters in lost:
        if len(stem) >= 3 and _VOWELS.search(stem) and (letters != "le" or stem[-1] in "bcdfgkptz"):
            yield stem + letters


def _base(word: str, known: Known, depth: int) -> int | None:
    return known(word) or (_from_parts(word, known, depth - 1) if depth and len(word) > 4 else None)


def _voiced(base: str, ending: str) -> int:
    """The vowel that "-s" and "-ed" gain after some sounds: boxes, needed."""
    if ending in ("s", "es", "'s"):
        return int(bool(HISSING.search(base)))
    return int(ending == "ed" and bool(_DENTAL.search(base)))


_LONGEST_JOINED = 60
"""Letters: what is longer is no word that anybody says."""


def _joined(word: str, known: Known) -> int | None:
    """Two known words written as one: "caregiver", "timebanking"; the longest first part wins."""
    if len(word) > _LONGEST_JOINED:
        return None
    for cut in range(len(word) - 4, 3, -1):
        if (first := known(word[:cut])) and (second := known(word[cut:])):
            return first + second
    return None


def guess(word: str) -> int:
    """Syllables from the spelling alone: groups of vowels, less the silent ones, plus those that part ("di-et").

    Without any vowel it is read as letters.
    """
    if not _VOWELS.search(word):
        return max(1, letters_syllables(word))
    for pattern, instead in _SPOKEN:
        word = pattern.sub(instead, word)
    return max(1, len(_VOWELS.findall(word)))
