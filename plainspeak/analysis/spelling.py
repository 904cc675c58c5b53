"""What a misspelt word may have been meant to be. Asked for by a person, never while a text is read."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from plainspeak.analysis.likeness import unlikeness
from plainspeak.analysis.rules.american import spellings
from plainspeak.analysis.rules.suspects import as_cased
from plainspeak.analysis.rules.unknown_words import is_unknown, more_words, slips
from plainspeak.text.lexicon import Row, lexicon

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_MOST = 5
_SHORT, _LONG = 3, 7
"""Letters. Two slips make any word of three; three slips leave enough of a word of seven."""
_LONGEST = 24
"""Letters. Longer words are not looked at."""
_TWO_WORDS = 5.3
"""Zipf frequency from which both halves are everyday words: "alot" is "a lot"."""
_OWN = 4.0
"""Zipf frequency that a word of the glossary is thought to have at least."""


def corrections(word: str, glossary_words: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The likeliest British words, best first, in the capitals of `word`; () where none is near.

    `glossary_words`, in small letters, count too, and come before rarer words. They must be the same set each time and
    no copy of it: what was found is remembered with them. The first call reads the dictionary, which takes a moment.
    """
    bare = word.replace("’", "'").removesuffix("'s").rstrip("'").lower()
    if "-" in bare:
        return _with_a_part_mended(word, glossary_words)
    if "'" in bare:
        return tuple(as_cased(word, one) for one in _near_short_forms(bare))
    if not bare.isalpha() or len(bare) > _LONGEST:
        return ()
    return tuple(as_cased(word, one) for one in _near(bare, glossary_words))


def _with_a_part_mended(word: str, glossary_words: frozenset[str]) -> tuple[str, ...]:
    """ "self-employd" is "self-employed": the first part that is no word is corrected, the others stay."""
    parts = word.split("-")
    wrong = next((place for place, part in enumerate(parts) if len(part) > 2 and is_unknown(part)), None)
    if wrong is None:
        return ()
    mended = corrections(parts[wrong], glossary_words)
    return tuple("-".join((*parts[:wrong], one, *parts[wrong + 1 :])) for one in mended)


def _near_short_forms(word: str) -> tuple[str, ...]:
    """ "ar'nt" is "aren't"."""
    found = process.extract(word, _short_forms(), scorer=OSA.distance, score_cutoff=2, limit=2)
    return tuple(one for one, *_ in found)


@lru_cache(maxsize=1)
def _short_forms() -> tuple[str, ...]:
    return tuple(word for word in lexicon().known_words() if word.endswith(("n't", "'ll", "'re", "'ve", "'d", "'m")))


@lru_cache(maxsize=2_000)
def _near(word: str, glossary_words: frozenset[str]) -> tuple[str, ...]:
    prices = {one: unlikeness(word, one, _frequency(one, glossary_words)) for one in _candidates(word, glossary_words)}
    ranked = [_with_capital(one) for one in sorted(prices, key=lambda one: (prices[one], one))]
    if usual := slips().get(word) or _contraction(word):
        return tuple(dict.fromkeys([usual, *ranked]))[:_MOST]
    surely = ranked[:1] if ranked and OSA.distance(word, ranked[0]) == 1 and _frequency(ranked[0]) >= _OWN else []
    return tuple(dict.fromkeys([*surely, *_two_words(word), *ranked]))[:_MOST]


def _candidates(word: str, glossary_words: frozenset[str]) -> set[str]:
    """Words one slip away, as pyspellchecker finds them, and those further off that begin alike.

    Trying every spelling two slips away, as pyspellchecker would, takes most of a second; measuring the words takes
    hundredths.
    """
    checker = _checker()
    tried = {*checker.edit_distance_1(word), *checker.edit_distance_1(word.replace("iz", "is"))}
    near = {one for one in tried & glossary_words if one.isalpha()} | checker.known(tried)
    if len(word) <= _SHORT:
        return near
    alike = [*_by_beginning().get(word[0], ()), *(one for one in glossary_words if one[:1] == word[0])]
    most = 3 if len(word) >= _LONG else 2
    found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=most, limit=200)
    return near | {one for one, *_ in found}


def _contraction(word: str) -> str | None:
    """ "youre" is "you're"."""
    for place in range(1, len(word)):
        whole = f"{word[:place]}'{word[place:]}"
        row = lexicon().row(whole)
        if row is not None and row.known and not whole.endswith("'s"):
            return whole
    return None


def _two_words(word: str) -> Iterator[str]:
    """ "aswell", "alot", "infact": two everyday words without their space, where neither half is a scrap."""
    for place in range(1, len(word)):
        halves = (word[:place], word[place:])
        if all(len(half) > 1 or half in ("a", "i") for half in halves) and all(
            (row := lexicon().row(half)) is not None and row.known and row.zipf >= _TWO_WORDS for half in halves
        ):
            yield " ".join(halves)


@lru_cache(maxsize=1)
def _checker() -> "SpellChecker":
    """pyspellchecker with the project's lexicon: its own list is American and lacks "colour"."""
    from spellchecker import SpellChecker

    checker = SpellChecker(language=None)
    rows = ((word, lexicon().row(word)) for word in lexicon().known_words())
    offered = {word: int(10**row.zipf) + 1 for word, row in rows if row and _is_offered(word, row)}
    checker.word_frequency.load_json(dict.fromkeys(more_words(), 1) | offered)
    return checker


def _is_offered(word: str, row: Row) -> bool:
    return (row.known or row.capital) and word not in spellings() and word not in slips() and len(word) > 1


@lru_cache(maxsize=1)
def _by_beginning() -> Mapping[str, tuple[str, ...]]:
    """The words by their first letter: people seldom get it wrong."""
    words: dict[str, list[str]] = {}
    for word in _checker().word_frequency.words():
        words.setdefault(word[0], []).append(word)
    return {letter: tuple(those) for letter, those in words.items()}


def _frequency(word: str, glossary_words: frozenset[str] = frozenset()) -> float:
    row = lexicon().row(word)
    return max(row.zipf if row else 0.0, _OWN if word in glossary_words else 0.0)


def _with_capital(word: str) -> str:
    row = lexicon().row(word)
    return word.capitalize() if row is not None and row.capital and not row.known else word
