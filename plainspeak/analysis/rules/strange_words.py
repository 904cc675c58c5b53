"""Words that no dictionary has and that are like none it has: foods, faiths, medicines, other languages.

Hard, but hardly slips: of a thousand slips that people make, all but a few are two letters or less from the word meant.
So "spelling" leaves them alone, and "hard-word" asks what they mean.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from plainspeak.analysis.rules.unknown_words import (
    CALENDAR,
    has_neighbour,
    is_short_form,
    is_unknown,
    parts_of,
    slips,
)
from plainspeak.analysis.rules.word_families import everyday
from plainspeak.text.lexicon import lexicon

_SHORTEST, _LONGEST = 4, 24
"""Letters. A shorter word is near some other, and nothing longer is looked at."""
_FAR = 2
"""Slips, within which a word is like another."""
_COMMON = ((8, 3.3), (10, 2.7), (_LONGEST + 1, 2.0))
"""Below so many letters, the Zipf frequency that the word meant must have: long words are like few others."""
_RAREST = 2.0
_KEYS = re.compile(r"[^aeiouyw]{5}|[^aeiouyw]+$")
"""Five consonants, or a word without a vowel: keys struck by chance."""
_TOGETHER = 4.3
"""Zipf frequency of two words that somebody ran together: "childthe"."""


@lru_cache(maxsize=5_000)
def is_strange(word: str) -> bool:
    """Whether a word in small letters, not known, is like no word that it could be a slip for."""
    parts = [part for part in parts_of(word) if is_unknown(part)]
    return bool(parts) and all(map(_is_strange_part, parts))


def _is_strange_part(word: str) -> bool:
    if not (_SHORTEST <= len(word) <= _LONGEST and word.isascii() and word.isalpha()) or word in slips():
        return False
    if _KEYS.search(word) or has_neighbour(word) or is_short_form(word) or _is_run_together(word):
        return False
    return not _is_like_another(word)


def _is_like_another(word: str) -> bool:
    """Measured against the words that begin alike: people seldom get the first letter wrong."""
    from rapidfuzz import process  # most texts have no such word, and it takes a while to load
    from rapidfuzz.distance import OSA

    far = _FAR if len(word) > 5 else 1
    least = next(zipf for letters, zipf in _COMMON if len(word) < letters)
    found = process.extract(word, _beginning(word[0]), scorer=OSA.distance, score_cutoff=far, limit=60)
    return any(other in everyday() or other in CALENDAR or _zipf(other) >= least for other, *_ in found)


def _is_run_together(word: str) -> bool:
    halves = ((word[:place], word[place:]) for place in range(2, len(word) - 1))
    return any(_zipf(first) >= _TOGETHER and _zipf(last) >= _TOGETHER for first, last in halves)


def _zipf(word: str) -> float:
    row = lexicon().row(word)
    return row.zipf if row is not None and row.known else 0.0


@lru_cache(maxsize=26)
def _beginning(letter: str) -> Sequence[str]:
    """A letter at a time, so that nobody who types waits for the others."""
    others = (word for word in (*everyday(), *CALENDAR) if word[0] == letter)
    words = (*lexicon().words_from(letter, _RAREST), *others)
    return [word for word in words if len(word) >= _SHORTEST and word.isalpha()]
