"""What is added up of the words that the lexicon holds, worked out beforehand: doing it takes ten times as long.

The shipped file (built by tools/build_held_words.py) is a first line, then one zlib stream: the different values of
`WordEase` as JSON, a line end, and a column of two bytes a word of the lexicon, which say the value, 0 for none. It is
used only while its digest matches the lexicon and the lists of ease_words.toml; a test holds it to the code.
"""

import json
import zlib
from array import array
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from plainspeak.analysis.counts import WORD_FIELDS, word_fields
from plainspeak.analysis.word_ease import word_ease
from plainspeak.paths import shipped
from plainspeak.text.lexicon import lexicon

_FILE = "resources/held_words.bin"
_SOURCES = ("resources/lexicon.bin", "resources/ease_words.toml")
_MAGIC = b"PlainSpeak held words 1 "
_LEAST = 2.0
"""Zipf frequency of the words in the file: rarer ones would double it, and are met once in a long book."""

Fields = tuple[int, ...]


class _Held(NamedTuple):
    values: Sequence[Fields]
    column: Sequence[int]
    """For each word of the lexicon the place of its value, 0 for none."""


def fields_of(word: str) -> Fields:
    """All that is added up of a word as written: `word_fields`, then `word_ease`."""
    return held_fields(word) or worked_out(word)


def worked_out(word: str) -> Fields:
    """The same without the file."""
    return (*word_fields(word), *word_ease(word))


def held_fields(word: str) -> Fields | None:
    """The same from the file; None where it does not hold the word in small letters, or with a capital."""
    place = lexicon().place(word)
    if place is None and (place := lexicon().place(word.lower()) if word.istitle() else None) is None:
        return None
    value = _held().column[place]
    if not value:
        return None
    row = lexicon().row_at(place)
    return _fields(row.syllables, row.easy, len(word), value)


@lru_cache(maxsize=20_000)
def _fields(syllables: int, easy: bool, letters: int, value: int) -> Fields:
    """Of all words that are as long, as easy and of this value."""
    return (*_counted(syllables, easy, letters), *_held().values[value])


def _counted(syllables: int, easy: bool, letters: int) -> Fields:
    """`word_fields` of a plain word, which follow from these three."""
    hard, long = int(not easy), int(syllables >= 3)
    return (
        1,
        syllables,
        letters,
        letters,
        long,
        hard,
        hard & long,
        int(letters > 6),
        int(letters <= 3),
        0,
        0,
        0,
        letters,
    )


@lru_cache(maxsize=1)
def _held() -> _Held:
    """The file, read once; nothing where it was made from other files."""
    if not is_current():
        return _Held((), bytes(len(lexicon())))
    values, _, column = zlib.decompress(shipped(_FILE).read_bytes()[len(_head()) :]).partition(b"\n")
    size = len(column) // 2
    both = zip(column[:size], column[size:], strict=True)
    return _Held(tuple(map(tuple, json.loads(values))), array("H", [low | high << 8 for low, high in both]))


def is_current() -> bool:
    """Whether the file was made from the lexicon and the lists as they are."""
    return shipped(_FILE).read_bytes().startswith(_head())


def packed_file() -> bytes:
    """The bytes of the file, which `_held` reads."""
    values: dict[Fields, int] = {(): 0}
    column = [values.setdefault(_ease_of(place, word), len(values)) for place, word in enumerate(lexicon().words())]
    low, high = (bytes(number >> shift & 0xFF for number in column) for shift in (0, 8))
    return _head() + zlib.compress(json.dumps(list(values)).encode() + b"\n" + low + high, 9)


def _ease_of(place: int, word: str) -> Fields:
    """What `word_ease` says of a word; () where the rest does not follow from its row, as for short forms."""
    row = lexicon().row_at(place)
    if row.zipf < _LEAST or not (word.isascii() and word.isalpha()):
        return ()
    small = worked_out(word)
    if small[:WORD_FIELDS] != _counted(row.syllables, row.easy, len(word)) or small != worked_out(word.title()):
        return ()
    return small[WORD_FIELDS:]


def _head() -> bytes:
    """The first line: it changes with what the file is made from, whatever its line ends."""
    total = sha256()
    for name in _SOURCES:
        total.update(shipped(name).read_bytes().replace(b"\r\n", b"\n"))
    return _MAGIC + total.hexdigest()[:16].encode() + b"\n"
