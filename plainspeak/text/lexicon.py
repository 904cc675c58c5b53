"""Every word that is known, in one compact table.

The shipped file (built by tools/build_lexicon.py) is a first line, then one zlib stream: the number of words, three
columns of a byte a word, and the words joined by newlines. Possessives are not stored: `facts` works them out.
"""

import zlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import compress

from plainspeak.errors import Bug
from plainspeak.paths import shipped
from plainspeak.recent import WorkedOut
from plainspeak.text.wordfacts import REGIONS, Row, Sort, WordFacts, facts_of

__all__ = ["REGIONS", "Lexicon", "Row", "Sort", "WordFacts", "lexicon", "packed_file"]

_MAGIC = b"PlainSpeak lexicon 1\n"
_ZIPF_STEP = 0.05
_ZIPFS = tuple(round(step * _ZIPF_STEP, 2) for step in range(256))
_SYLLABLES, _EASY, _KNOWN, _CAPITAL, _LETTERS = 0x0F, 0x10, 0x20, 0x40, 0x80
_KEPT_FACTS = 15_000
"""Distinct written words remembered: three times those of a leaflet of 50,000 words."""


class Lexicon:
    """Every word that is known. `facts` remembers each distinct written word.

    A dictionary tells a word's place in the columns. Words that are known alike share one row: there are some 3,600.
    """

    def __init__(self, words: Sequence[str], marks: bytes, zipfs: bytes, regions: bytes) -> None:
        self._words = words
        self._places = dict(zip(words, range(len(words)), strict=True))
        self._marks, self._zipfs, self._regions = marks, zipfs, regions
        self._rows: dict[int, Row] = {}
        self._facts: WorkedOut[str, WordFacts] = WorkedOut(lambda word: facts_of(word, self), _KEPT_FACTS)

    def __contains__(self, word: str) -> bool:
        """Is it a word as written: "london" is not, "London" and "house" and "House" are."""
        return self.facts(word).known

    def __len__(self) -> int:
        return len(self._words)

    def facts(self, word: str) -> WordFacts:
        """What is known of a word as written; remembered."""
        return self._facts[word]

    def row(self, word: str) -> Row | None:
        """What the file holds of a word in small letters."""
        place = self._places.get(word)
        return None if place is None else self.row_at(place)

    def place(self, word: str) -> int | None:
        """The place in `words` of a word in small letters."""
        return self._places.get(word)

    def words(self) -> Sequence[str]:
        """Every word that the file holds, in small letters and in order."""
        return self._words

    def row_at(self, place: int) -> Row:
        """What the file holds of the word at that place."""
        marks, zipf, region = self._marks[place], self._zipfs[place], self._regions[place]
        key = marks << 16 | zipf << 8 | region
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = _row(marks, _ZIPFS[zipf], region)
        return row

    def syllables(self, word: str) -> int | None:
        """Syllables of a word in small letters, or None where the file does not hold it."""
        place = self._places.get(word)
        return None if place is None else self._marks[place] & _SYLLABLES

    def words_from(self, letter: str, zipf: float) -> Iterable[str]:
        """Words in small letters that begin so and are met as often as this Zipf frequency or more often, in order."""
        first, last = bisect_left(self._words, letter), bisect_left(self._words, chr(ord(letter) + 1))
        return compress(self._words[first:last], self._zipfs[first:last].translate(_met_so_often(zipf)))

    def common_words(self, zipf: float) -> Iterable[str]:
        """British words in small letters that a dictionary holds, met so often or more often, in order."""
        often = self._zipfs.translate(_met_so_often(zipf))
        held = compress(zip(self._words, self._marks, self._regions, strict=True), often)
        return (word for word, marks, region in held if marks & _KNOWN and REGIONS[region] != "us")

    def known_words(self) -> Iterable[str]:
        """Words in small letters that a dictionary holds, names and acronyms too, in order: for spelling."""
        held = zip(self._words, self._marks, strict=True)
        return (word for word, marks in held if marks & (_KNOWN | _CAPITAL | _LETTERS))


def _met_so_often(zipf: float) -> bytes:
    """A table that makes 1 of the byte of each word met as often as this Zipf frequency or more often, 0 of others."""
    least = round(zipf / _ZIPF_STEP)
    return bytes(steps >= least for steps in range(256))


def _row(marks: int, zipf: float, region: int) -> Row:
    """What one byte of marks says, with the rest."""
    easy, known, capital, letters = (bool(marks & mark) for mark in (_EASY, _KNOWN, _CAPITAL, _LETTERS))
    return Row(marks & _SYLLABLES, easy, known, capital, letters, zipf, region)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The shipped lexicon, read once."""
    data = shipped("resources/lexicon.bin").read_bytes()
    if not data.startswith(_MAGIC):
        raise Bug("resources/lexicon.bin is not a lexicon of this version: build it again with tools/build_lexicon.py")
    text = zlib.decompress(memoryview(data)[len(_MAGIC) :])
    size = int.from_bytes(text[:4], "little")
    columns = [text[4 + size * place : 4 + size * (place + 1)] for place in range(3)]
    return Lexicon(text[4 + size * 3 :].decode().split("\n"), *columns)


def packed_file(rows: Mapping[str, Row]) -> bytes:
    """The bytes of the file for these words, which `lexicon` reads."""
    rows = dict(sorted(rows.items()))
    marks = bytes(
        row.syllables | _EASY * row.easy | _KNOWN * row.known | _CAPITAL * row.capital | _LETTERS * row.letters
        for row in rows.values()
    )
    zipfs = bytes(round(row.zipf / _ZIPF_STEP) for row in rows.values())
    regions = bytes(row.region for row in rows.values())
    text = len(rows).to_bytes(4, "little") + marks + zipfs + regions + "\n".join(rows).encode()
    return _MAGIC + zlib.compress(text, 9)
