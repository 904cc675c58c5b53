"""What a written word is: a plain word, an acronym, a number, an address; and what follows for its counts.

Possessives, compounds and words that no list holds are worked out here from what the lexicon holds.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, Protocol

from plainspeak.text.aloud import letters_syllables, number_syllables, plain_number
from plainspeak.text.syllables import HISSING, count_syllables, unaccented

REGIONS = ("any", "gb", "gb-oxford", "gb-variant", "us")
"""Whose spelling: everybody's, British, British with -ize, a less used British one, American alone."""


class Sort(StrEnum):
    WORD = "word"
    WEB = "web"
    EMAIL = "email"
    REFERENCE = "reference"
    NUMBER = "number"
    ACRONYM = "acronym"


class Row(NamedTuple):
    """What the file holds of one word in small letters.

    It is `known` in small letters, with a `capital` (a name), or in `letters` all of them capitals.
    """

    syllables: int
    easy: bool
    known: bool
    capital: bool
    letters: bool
    zipf: float
    region: int


class WordFacts(NamedTuple):
    """What is known of a word as written.

    `zipf` is log10 of occurrences per billion words: 7.7 "the", 3 and less is rare, 0 unseen. `spoken` holds the words
    it stands for ("e.g.": for, example), and then every count is theirs. `strokes` is what a typist strikes for it.
    Addresses and reference numbers have no syllables, letters or strokes: they are left out of everything but `words`.
    """

    syllables: int
    letters: int
    easy: bool
    zipf: float = 0.0
    region: str = "any"
    known: bool = False
    sort: Sort = Sort.WORD
    name: bool = False
    """Known with a capital only: a name, a place, a month."""
    strokes: int = 0
    spoken: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        return len(self.spoken) or 1


class Words(Protocol):
    """What this module asks of a lexicon."""

    def row(self, word: str) -> Row | None: ...

    def syllables(self, word: str) -> int | None: ...

    def facts(self, word: str) -> WordFacts: ...


_SPOKEN: Mapping[str, tuple[str, ...]] = {
    "e.g": ("for", "example"), "eg": ("for", "example"), "i.e": ("that", "is"), "ie": ("that", "is"),
    "etc": ("and", "so", "on"), "&": ("and",), "nb": ("note", "well"), "n.b": ("note", "well"), "vs": ("versus",),
    "approx": ("approximately",), "w.r.t": ("with", "respect", "to"), "+": ("plus",),
}  # fmt: skip
"""Short forms that are read as other words. They count exactly as those words do."""
_SHORTENED: Mapping[str, tuple[str, ...]] = {
    "hrs": ("hours",), "mins": ("minutes",), "wk": ("week",), "wks": ("weeks",), "mth": ("month",), "mths": ("months",),
    "yr": ("year",), "yrs": ("years",), "rd": ("road",), "ave": ("avenue",), "dept": ("department",),
    "govt": ("government",),
}  # fmt: skip
"""The same, unless they are in capitals: HRS is something else."""
_READ_OUT = {
    "mr": 2, "mrs": 2, "ms": 1, "dr": 2, "prof": 3, "rev": 3, "st": 1, "messrs": 2, "jr": 2, "snr": 2, "cllr": 4,
    "pm": 2,
}  # fmt: skip
"""Syllables of "mister", "doctor", "p m" and so on: one word, with or without its stop."""
_SAID = {
    "asap": 4, "covid": 2, "isa": 2, "nasa": 2, "nato": 2, "ofsted": 2, "pin": 1, "sim": 1, "unesco": 3, "unicef": 3,
}  # fmt: skip
"""Acronyms that everybody says as a word. Who is new to "DoLS" or "CAMHS" cannot know how they are said: letters."""
_OFTEN_LETTERS = frozenset(("it", "us", "who", "am", "ms", "pa", "ed", "ot", "add"))
"""Short words that are more often letters when in capitals."""
_COMMON = 5.0
"""Zipf frequency from which a word of two or three letters in capitals is taken for the word: AND, FOR, YOU."""

_STRAIGHT = str.maketrans("\u2019\u2018\u02bc\u2032", "''''", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
_OWNING = re.compile(r"'s$|'S$|'$")
_DASHES = re.compile("[-\u2010-\u2015/]+")
_EMAIL = re.compile(r"(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)*", re.IGNORECASE)
_WEB = re.compile(
    r"(?:https?|ftp)://\S+|www\.\S+|(?:[a-z0-9-]+\.)+(?:uk|com|org|net|gov|edu|int|info|eu|ie|io|tv|me|nhs|scot|wales|"
    r"cymru|london|app|care|health|online|site)(?:[/:?#]\S*)?",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}")
_LETTERS_FIGURES = re.compile(r"[A-Z]{1,4}\d{1,2}|\d{1,2}[A-Z]{1,2}")
"""Short enough to be read out: P45, ESA50, A4, 5G."""
_ACRONYM = re.compile(r"(?=[^\W\d_]{2,7}$)(?!Ma?c[A-Z]|O[A-Z][a-z])(?=.*[A-Z].*[A-Z])(?!.*[a-z]{2})[^\W\d_]+")


def facts_of(word: str, words: Words) -> WordFacts:
    """What is known of a word as written, with either kind of apostrophe, and with or without its stop."""
    if word.isascii() and word.isalpha() and (word.islower() or word.istitle()):
        key = word.lower()
        row = words.row(key)
        if row and row.syllables and key not in _SPOKEN and key not in _SHORTENED:
            return _held(word, key, row, words)
    plain = word.translate(_STRAIGHT).strip("'\"“”()[]")
    stem = plain.rstrip(".").lower()
    if stem in _SPOKEN:
        return _spoken(_SPOKEN[stem], words)
    if stem in _SHORTENED and not plain.isupper():
        return _spoken(_SHORTENED[stem], words)
    if not plain.isalpha():
        return _special(plain, words) or _word(plain, words)
    return _acronym(plain, words) or _word(plain, words)


def _spoken(said: tuple[str, ...], words: Words) -> WordFacts:
    parts = [words.facts(part) for part in said]
    return WordFacts(
        syllables=sum(part.syllables for part in parts),
        letters=sum(part.letters for part in parts),
        easy=all(part.easy for part in parts),
        zipf=min(part.zipf for part in parts),
        known=True,
        strokes=sum(part.strokes for part in parts),
        spoken=said,
    )


def _special(plain: str, words: Words) -> WordFacts | None:
    """Words that are not letters alone: addresses, numbers, references, acronyms, compounds."""
    if _EMAIL.fullmatch(plain):
        return _left_out(Sort.EMAIL)
    if "://" in plain or ("." in plain and _WEB.fullmatch(plain)):
        return _left_out(Sort.WEB)
    if (count := number_syllables(plain)) is not None:
        number = plain_number(plain)
        return WordFacts(count, _letters(number), True, known=True, sort=Sort.NUMBER, strokes=_strokes(number))
    if any(map(str.isdecimal, plain)) and _is_reference(plain):
        return _left_out(Sort.REFERENCE)
    return _acronym(plain, words) or (_compound(plain, words) if _DASHES.search(plain.strip("-/")) else None)


def _left_out(sort: Sort) -> WordFacts:
    return WordFacts(0, 0, True, known=True, sort=sort)


def _is_reference(plain: str) -> bool:
    """Postcodes, and letters mixed with figures in more than a reader would read out: AB12345, 2024/AB/17."""
    if _POSTCODE.fullmatch(plain):
        return True
    parts = _DASHES.split(_bare(plain))
    figures = [part for part in parts if part.isdecimal()]
    mixed = [part for part in parts if any(map(str.isdecimal, part)) and not part.isdecimal()]
    if any(not _LETTERS_FIGURES.fullmatch(part) and number_syllables(part) is None for part in mixed):
        return True
    codes = any(part.isalpha() and part.isupper() for part in parts)
    return any(len(part) > 4 or (len(part) == 4 and codes) for part in figures) and len(parts) > len(figures)


def _bare(plain: str) -> str:
    """Without a possessive ending."""
    return _OWNING.sub("", plain) if "'" in plain else plain


def _acronym(plain: str, words: Words) -> WordFacts | None:
    """Letters in capitals, unless they are a common word that somebody wrote in capitals."""
    bare = _bare(plain).replace(".", "").replace("&", "")
    single = bare[:-1] if bare.endswith("s") and len(bare) > 2 and bare[:-1].isupper() else bare
    if _LETTERS_FIGURES.fullmatch(single):
        return _letters_facts(single, plain, words)
    if not _ACRONYM.match(single) or len(single) > 6 or (single.isupper() and _is_shouted(single.lower(), words)):
        return None
    return _letters_facts(single, plain, words)


def _is_shouted(key: str, words: Words) -> bool:
    """A known word of four letters or more; one of two or three only when common and not better known as letters."""
    row = words.row(key)
    if row is None:
        return False
    if len(key) > 3:
        return row.known or (row.capital and not row.letters)
    return row.known and row.zipf >= _COMMON and key not in _OFTEN_LETTERS


def _letters_facts(single: str, plain: str, words: Words) -> WordFacts:
    """Never easy: a reader must know what the letters stand for."""
    row = words.row(single.lower())
    count = _SAID.get(single.lower()) or letters_syllables(single) + plain.count("&")
    return WordFacts(
        syllables=count,
        letters=_letters(plain),
        easy=False,
        zipf=row.zipf if row else 0.0,
        known=bool(row and (row.capital or row.letters)),
        sort=Sort.ACRONYM,
        strokes=_strokes(plain),
    )


def _compound(plain: str, words: Words) -> WordFacts:
    """Parts joined by hyphens or strokes: the syllables of all, easy when all are, as rare as the rarest, unless the
    joined spelling is met more often ("co-ordinator").

    textstat strips the hyphen and looks the joined word up, so "day-to-day" is hard for it; here it is as easy as its
    parts. A joined spelling that is on the easy list is easy too.
    """
    parts = [words.facts(part) for part in _DASHES.split(_bare(plain)) if part]
    joined = words.row(_DASHES.sub("", _bare(plain)).lower())
    rarest = min((part.zipf for part in parts if part.sort is not Sort.NUMBER), default=0.0)
    return WordFacts(
        syllables=sum(part.syllables for part in parts),
        letters=_letters(plain),
        easy=all(part.easy for part in parts) or bool(joined and joined.easy),
        zipf=max(rarest, joined.zipf if joined else 0.0),
        region=next((part.region for part in parts if part.region != "any"), "any"),
        known=all(part.known for part in parts) or bool(joined and joined.known),
        strokes=_strokes(plain),
    )


def _word(plain: str, words: Words) -> WordFacts:
    """A plain word. Its place on the easy list is textstat's: as written in small letters, so no inflections."""
    lower = plain.lower().rstrip(".") or plain.lower()
    key = _base(lower, words)
    row = words.row(key)
    return WordFacts(
        syllables=_READ_OUT.get(key) or _syllables(lower, key, words),
        letters=_letters(plain),
        easy=bool(row and row.easy and key == lower.rstrip("'")) or words.row(f"{key}.") is not None,
        zipf=row.zipf if row else 0.0,
        region=REGIONS[row.region] if row else "any",
        known=_is_known(row, plain) or _is_known(words.row(_bare(lower)), plain),
        name=bool(row and row.capital and not row.known) and key not in _READ_OUT and not key.startswith("i'"),
        strokes=_strokes(plain.rstrip(".")),
    )


def _held(plain: str, key: str, row: Row, words: Words) -> WordFacts:
    """What `_word` says of a word of letters that the file holds as it is: nearly every word, so the short way."""
    if key in _READ_OUT or words.syllables(f"{key}.") is not None:
        return _word(plain, words)
    return _like(row, len(plain), not plain.islower())


@lru_cache(maxsize=20_000)
def _like(row: Row, length: int, capital: bool) -> WordFacts:
    """The same for all such words that are as long, and known alike: a few thousand."""
    known = row.known or (row.capital and capital)
    name = row.capital and not row.known
    return WordFacts(row.syllables, length, row.easy, row.zipf, REGIONS[row.region], known, name=name, strokes=length)


def _is_known(row: Row | None, plain: str) -> bool:
    """As written: "london" is not."""
    if row is None or row.known:
        return row is not None
    return (row.capital and plain[:1].isupper()) or (row.letters and plain[:1].isupper() and plain[1:2].isupper())


def _base(lower: str, words: Words) -> str:
    """The spelling under which the file may hold a word: as it is, without a possessive, without accents or stops."""
    if words.row(lower):
        return lower
    bare = _bare(lower)
    plain = unaccented(bare)
    return next((form for form in (bare, plain, plain.replace(".", "")) if words.row(form)), plain)


def _syllables(lower: str, key: str, words: Words) -> int:
    count = words.syllables(key) or count_syllables(key, words.syllables)
    return count + (1 if lower.endswith("'s") and key != lower and HISSING.search(key) else 0)


def _letters(plain: str) -> int:
    """Letters and figures."""
    return len(plain) if plain.isalnum() else sum(map(str.isalnum, plain))


def _strokes(plain: str) -> int:
    return len("".join(plain.split()))
