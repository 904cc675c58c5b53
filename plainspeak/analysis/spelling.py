"""What a misspelt word may have been meant to be. Asked for by a person, never while a text is read."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.analysis.rules.american import spellings
from plainspeak.analysis.rules.suspects import as_cased
from plainspeak.text.lexicon import Row, lexicon

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_MOST = 5
_SHORT, _LONG = 3, 9
"""Letters. Two slips make any word of three; three slips leave enough of a word of nine."""
_ONE_SLIP = 24
"""Letters. Longer words are not looked at."""


def corrections(word: str, glossary_words: Iterable[str] = ()) -> tuple[str, ...]:
    """The likeliest British words, best first, in the capitals of `word`; () where none is near.

    `glossary_words` count too, and come before rarer words. The first call reads the dictionary, which takes a moment.
    """
    bare = word.replace("’", "'").removesuffix("'s").rstrip("'").lower()
    if not bare.isalpha() or len(bare) > _ONE_SLIP:
        return ()
    found = _near(bare, frozenset(one.lower() for one in glossary_words))
    return tuple(as_cased(word, one) for one in found)


@lru_cache(maxsize=2_000)
def _near(word: str, glossary_words: frozenset[str]) -> tuple[str, ...]:
    checker = _checker()
    tried = {*checker.edit_distance_1(word), *checker.edit_distance_1(word.replace("iz", "is"))}
    known = {one for one in tried & glossary_words if one.isalpha()} | checker.known(tried)
    if not known and len(word) > _SHORT:
        known = _further(word, (*_words(), *glossary_words))
    ranked = sorted(known, key=lambda one: (_unlike(word, one), -_frequency(one, glossary_words), one))
    return tuple(dict.fromkeys(_with_capital(one) for one in ranked))[:_MOST]


@lru_cache(maxsize=1)
def _checker() -> "SpellChecker":
    """pyspellchecker with the project's lexicon: its own list is American and lacks "colour"."""
    from spellchecker import SpellChecker

    checker = SpellChecker(language=None)
    rows = ((word, lexicon().row(word)) for word in lexicon().known_words())
    checker.word_frequency.load_json(
        {word: int(10**row.zipf) + 1 for word, row in rows if row and _is_offered(word, row)}
    )
    return checker


def _is_offered(word: str, row: Row) -> bool:
    return (row.known or row.capital) and word not in spellings() and len(word) > 1


@lru_cache(maxsize=1)
def _words() -> tuple[str, ...]:
    return tuple(_checker().word_frequency.words())


def _further(word: str, words: Sequence[str]) -> set[str]:
    """The nearest of the words that begin alike, two slips away, or three from a long word.

    Trying every spelling, as pyspellchecker does here, takes most of a second; measuring the words takes hundredths.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    alike = [one for one in words if one[0] == word[0] and abs(len(one) - len(word)) < 4]
    most = 3 if len(word) >= _LONG else 2
    found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=most, limit=50)
    nearest = min((distance for _, distance, _ in found), default=0)
    return {one for one, distance, _ in found if distance == nearest}


def _frequency(word: str, glossary_words: frozenset[str]) -> float:
    row = lexicon().row(word)
    return max(row.zipf if row else 0.0, 4.0 if word in glossary_words else 0.0)


def _unlike(word: str, other: str) -> int:
    """0 where the first letter and the letters used are the same, more the less alike: words begin as meant."""
    return (word[0] != other[0]) + (sorted(set(word)) != sorted(set(other)))


def _with_capital(word: str) -> str:
    row = lexicon().row(word)
    return word.capitalize() if row is not None and row.capital and not row.known else word
