"""Which of a text's words deserve a look: each distinct word is judged once, and the many calm ones never again.

A rule about single words so costs a set operation a sentence. That is what keeps live checking fast.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from plainspeak.text.model import Block, Sentence
from plainspeak.text.segment import word_spans

_KEPT = 200_000


class Placed(NamedTuple):
    """A word of a block as written, and where it is; `first` in its sentence."""

    start: int
    end: int
    word: str
    first: bool


class Suspects:
    """`judge` says of a word (with straight apostrophes) whether it deserves a look wherever it stands."""

    def __init__(self, judge: Callable[[str], bool]) -> None:
        self._judge = judge
        self._calm: set[str] = set()

    def sentences(self, block: Block) -> Iterator[Sentence]:
        """The sentences with a suspect."""
        for sentence in block.sentences:
            if not self._calm.issuperset(sentence.words) and self._odd(sentence):
                yield sentence

    def words(self, block: Block) -> Iterator[Placed]:
        """The suspects, in order."""
        for sentence in self.sentences(block):
            at = sentence.start
            for place, word in enumerate(sentence.words):
                if word in self._calm or not self._judge(word):
                    continue
                start, end = place_of(block.text, word, at, sentence.end)
                if start < 0:
                    yield from self._slowly(block, sentence, at)
                    break
                yield Placed(start, end, word, not place)
                at = end

    def _slowly(self, block: Block, sentence: Sentence, at: int) -> Iterator[Placed]:
        """The suspects from `at`, where a word does not stand as it is counted (a soft hyphen in it)."""
        for placed in words_in(block, sentence):
            if placed.start >= at and placed.word not in self._calm and self._judge(placed.word):
                yield placed

    def _odd(self, sentence: Sentence) -> bool:
        odd = False
        for word in sentence.words:
            if word not in self._calm:
                if self._judge(word):
                    odd = True
                else:
                    if len(self._calm) >= _KEPT:
                        self._calm.clear()
                    self._calm.add(word)
        return odd


def place_of(text: str, word: str, start: int, end: int) -> tuple[int, int]:
    """Where a word stands whole, with either apostrophe; -1 where it does not stand so."""
    for written in (word, word.replace("'", "’")) if "'" in word else (word,):
        at = text.find(written, start, end)
        while at >= 0:
            stop = at + len(written)
            if not (text[at - 1 : at].isalnum() and at) and not text[stop : stop + 1].isalnum():
                return at, stop
            at = text.find(written, at + 1, end)
    return -1, -1


def words_in(block: Block, sentence: Sentence) -> Iterator[Placed]:
    """The words of a sentence as they stand in the block, with straight apostrophes."""
    first = True
    for start, end in word_spans(block.text, sentence.start, sentence.end):
        yield Placed(start, end, block.text[start:end].replace("’", "'"), first)
        first = False


def as_cased(pattern: str, word: str) -> str:
    """`word` in the capitals of `pattern`: "COLOR", "Color" and "color" each with their own "colour"."""
    if pattern.isupper() and len(pattern) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if pattern[:1].isupper() else word
