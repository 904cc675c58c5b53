"""What is added up of words: everything counted of a word lies side by side in one whole number.

Adding up is the innermost loop of live scoring. Each distinct word is looked into once; ever after, a sentence costs
one look-up a word and one `sum`, both at the interpreter's own speed, and is unpacked once. That holds for counts, for
what the reading age asks, and for the judges of the rules: each has a place that counts the words it says yes to.
"""

import struct
from collections.abc import Callable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from plainspeak.recent import WorkedOut

Judge = Callable[[str], bool]
"""Says of a word, as it is counted, whether it matters to a rule."""

_FIELD = 32  # bits: no text that fits in memory fills them
_PLACE = 16  # bits of a judge; the highest stays free
_MOST_WORDS = 2 ** (_PLACE - 1) - 1
_KEPT_WORDS = 15_000
"""Distinct written words remembered: three times those of a leaflet of 50,000 words."""


class Sums(NamedTuple):
    """`fields` as the words were looked into; `woken` has a bit for each judge that said yes to a word."""

    fields: tuple[int, ...]
    woken: int


def added(sentences: Sequence[Sequence[int]]) -> Sequence[int]:
    """The fields of several sentences, one at least, added up."""
    return sentences[0] if len(sentences) == 1 else tuple(map(sum, zip(*sentences, strict=True)))


class WordSums(WorkedOut[str, int]):
    """Each word that was met, packed."""

    def __init__(self, fields_of: Callable[[str], Sequence[int]], size: int, judges: Sequence[Judge] = ()) -> None:
        """`fields_of` gives the `size` numbers to be added up of a word, none of them negative."""
        super().__init__(self._pack, _KEPT_WORDS)
        self._fields_of = fields_of
        self._layout = struct.Struct(f"<{size}I")
        self._bits = _FIELD * size
        self._mask = (1 << self._bits) - 1
        self._judges = tuple((judge, 1 << (self._bits + _PLACE * at)) for at, judge in enumerate(judges))
        ones = sum(1 << (_PLACE * at) for at in range(len(judges)))
        self._almost, self._tops = ones * _MOST_WORDS, ones << (_PLACE - 1)
        self._bits_of: dict[int, int] = {}

    def of(self, words: Sequence[str]) -> Sums:
        """The sums of these words."""
        if len(words) > _MOST_WORDS:
            parts = [self.of(words[at : at + _MOST_WORDS]) for at in range(0, len(words), _MOST_WORDS)]
            fields = tuple(map(sum, zip(*(part.fields for part in parts), strict=True)))
            return Sums(fields, reduce(or_, (part.woken for part in parts)))
        packed = sum(map(self.__getitem__, words))
        fields = self._layout.unpack((packed & self._mask).to_bytes(self._layout.size, "little"))
        # a place with at least one word in it carries into its highest bit
        carried = ((packed >> self._bits) + self._almost) & self._tops
        woken = self._bits_of.get(carried)
        return Sums(fields, self._closed_up(carried) if woken is None else woken)

    def _closed_up(self, carried: int) -> int:
        """The highest bits of the places side by side, remembered: small numbers are quick to compare."""
        tops = (carried >> (_PLACE * at + _PLACE - 1) & 1 for at in range(len(self._judges)))
        woken = self._bits_of[carried] = sum(top << at for at, top in enumerate(tops))
        return woken

    def bit(self, judge: Judge) -> int:
        """What `woken` has where this judge, one of those given, said yes."""
        return 1 << next(at for at, (each, _) in enumerate(self._judges) if each is judge)

    def _pack(self, word: str) -> int:
        packed = int.from_bytes(self._layout.pack(*self._fields_of(word)), "little")
        for judge, place in self._judges:
            if judge(word):
                packed |= place
        return packed
