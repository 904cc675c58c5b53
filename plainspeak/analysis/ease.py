"""What the reading age is made of: sums that add up block by block, and the five terms that follow from them.

Headings are left out, unless they say more than all the rest: they are no sentences, and a heading must not move the
age of what stands below it.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plainspeak.analysis.fragments import unit_lengths
from plainspeak.analysis.word_ease import WordEase, word_ease
from plainspeak.analysis.word_sums import WordSums, added
from plainspeak.text.model import Block, BlockKind


class Ease(NamedTuple):
    """The sums of a block or a text; those of words are explained in word_ease.py."""

    said: int = 0
    content: int = 0
    unfamiliar: int = 0
    unpictured: int = 0
    ideas: int = 0
    stiff: int = 0
    units: int = 0
    """Sentences, pieces put together (fragments.py)."""
    squares: int = 0
    """The sum of the squares of their lengths in words."""


_OR = re.compile(r"(?<![\w/.:@-])(?!and/)[A-Za-z’'-]+ ?[/+] ?(?=[A-Za-z’'-]+(?![\w/@]|\.\w))")
NOTHING = Ease()
EASE_FIELDS = len(WordEase._fields)
_SUMS = WordSums(word_ease, EASE_FIELDS)


class BlockEase(NamedTuple):
    """A block's sums, and those of each of its sentences."""

    whole: Ease
    sentences: tuple[WordEase, ...]


def ease_of(block: Block) -> BlockEase:
    """What a block asks of its reader; one without sentences, because it is not in English, nothing."""
    if not block.sentences:
        return BlockEase(NOTHING, ())
    sentences = [_SUMS.of(one.words).fields for one in block.sentences]
    return BlockEase(block_ease(block, sentences, added(sentences)), tuple(map(WordEase._make, sentences)))


def block_ease(block: Block, sentences: Sequence[Sequence[int]], whole: Sequence[int]) -> Ease:
    """The sums of a block from what the words of each sentence, and of all, add up to; fields end in `WordEase`."""
    lengths = _lengths(block, sentences)
    squares = sum([length * length for length in lengths])
    return Ease._make((*whole[-EASE_FIELDS:-1], len(lengths), squares))


def _lengths(block: Block, sentences: Sequence[Sequence[int]]) -> list[int]:
    said = [fields[-EASE_FIELDS] for fields in sentences]
    text = block.text
    if "/" in text or " + " in text:
        said = [words + _strokes(block, place) for place, words in enumerate(said)]
    if len(sentences) == 1 and ": " not in text and "; " not in text:
        return said
    return list(unit_lengths(block, said, [fields[-1] for fields in sentences]))


def _strokes(block: Block, place: int) -> int:
    """Strokes that are read as "or", and "+" as "and": "carers/friends". Not those of addresses, nor of "and/or"."""
    start, end, _words = block.sentences[place]
    if block.text.find("/", start, end) < 0 and block.text.find("+", start, end) < 0:
        return 0
    return len(_OR.findall(block.text, start, end))


LONGEST_HEADING = 15
"""Words. What is longer is read as a paragraph, whatever its mark: else a mark would hide the hardest sentence."""


def kinds_of(blocks: Iterable[Block]) -> list[BlockKind]:
    """What each block is read as: a heading that is a sentence with its full stop is a paragraph, whatever its mark."""
    return [
        BlockKind.PARAGRAPH if block.kind is BlockKind.HEADING and block.text.endswith(".") else block.kind
        for block in blocks
    ]


def text_ease(kinds: Iterable[BlockKind], parts: Sequence[Ease]) -> Ease:
    """The sum over a text's blocks, headings left out unless they say more than the rest."""
    columns = list(zip(*(part for reads, part in zip(read(kinds, parts), parts, strict=True) if reads), strict=True))
    return Ease(*map(sum, columns)) if columns else NOTHING


def read(kinds: Iterable[BlockKind], parts: Sequence[Ease]) -> list[bool]:
    """Which blocks make up the reading age: all but headings, or all where headings say more than the rest."""
    found = [
        kind is not BlockKind.HEADING or part.said > LONGEST_HEADING for kind, part in zip(kinds, parts, strict=True)
    ]
    if all(found):
        return found
    rest = sum(part.said for reads, part in zip(found, parts, strict=True) if reads)
    return found if 2 * rest >= sum(part.said for part in parts) else [True] * len(found)


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the reading age: its name, its unit, and in one sentence each what it means and what to do."""

    id: str
    name: str
    unit: str
    meaning: str
    mend: str


TERMS = (
    Term(
        "unfamiliar",
        "How rare the words are",
        "steps from everyday words, each ten times rarer",
        "Words that people seldom read slow them down.",
        "Choose the word that you would use in talking.",
    ),
    Term(
        "unpictured",
        "Words that make no picture",
        "in 100 words that carry meaning",
        "We understand and remember best what we can see, touch or do.",
        "Say who does what, and name things that a reader can picture.",
    ),
    Term(
        "ideas",
        "Words for ideas",
        "in 100 words that carry meaning",
        "Words such as assessment, provision and eligibility turn doing into a thing, and hide who does it.",
        "Use the verb: “we look at what you need”, not “an assessment of your needs”.",
    ),
    Term(
        "stiff",
        "Stiff small words",
        "for 100 words that carry meaning",
        "Words such as of, which, shall, upon and therefore tie long chains of thought together.",
        "Leave them out, or start a new sentence.",
    ),
    Term(
        "sentences",
        "Long sentences",
        "words in a sentence, long ones counting for more",
        "A reader has to hold a sentence in mind until it ends. A very long one weighs more than a few middling ones. "
        "A stop that cuts a sentence into pieces is not counted.",
        "Say one thing in a sentence, and put lists in bullets.",
    ),
)


def values(ease: Ease) -> Mapping[str, float] | None:
    """Each term's value, larger for a harder text; None without words to go by.

    `unfamiliar` is a mean, the next three are counted out of the words that carry
    meaning, `sentences` is the natural logarithm of the root mean square of
    sentence lengths in words.
    """
    if not ease.content or not ease.units:
        return None
    return {
        "unfamiliar": ease.unfamiliar / ease.content / 100,
        "unpictured": ease.unpictured / ease.content,
        "ideas": ease.ideas / ease.content,
        "stiff": ease.stiff / ease.content,
        "sentences": math.log(ease.squares / ease.units) / 2,
    }
