"""Where single words that deserve a look stand in their block."""

import re
from collections.abc import Iterator
from itertools import compress
from typing import NamedTuple

from plainspeak.analysis.rules.base import BlockText, Judge
from plainspeak.text.model import Block, Sentence
from plainspeak.text.segment import word_spans

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Cllr|Councillor|Rev)\.?"


class Placed(NamedTuple):
    """A word of a block as written, and where it is; `first` in its sentence."""

    start: int
    end: int
    word: str
    first: bool


def suspects(block: BlockText, judge: Judge) -> Iterator[Placed]:
    """The words of the sentences that woke a rule which `judge` says yes to, in order."""
    for sentence in block.sentences:
        at = sentence.start
        for place, word in compress(enumerate(sentence.words), map(judge, sentence.words)):
            start, end = place_of(block.block.text, word, at, sentence.end)
            if start < 0:  # it does not stand as it is counted: a soft hyphen in it
                for placed in words_in(block.block, sentence):
                    if placed.start >= at and judge(placed.word):
                        yield placed
                break
            yield Placed(start, end, word, not place)
            at = end


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


def is_named_elsewhere(written: str, text: str) -> bool:
    """Whether a word with a capital has one elsewhere too, inside a sentence: it is a name."""
    capital = written[:1].isupper() and not written.isupper()
    return (
        capital
        and re.search(rf"[a-z,;’']\s+{re.escape(written)}\b|\b{_TITLE}\s{re.escape(written)}\b", text) is not None
    )


def as_cased(pattern: str, word: str) -> str:
    """`word` in the capitals of `pattern`: "COLOR", "Color" and "color" each with their own "colour"."""
    if pattern.isupper() and len(pattern) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if pattern[:1].isupper() else word
