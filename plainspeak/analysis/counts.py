"""Counts: what every score is made of. They add up: the counts of the blocks are exactly those of the document."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from plainspeak.analysis.word_sums import WordSums, added
from plainspeak.text.lexicon import Sort, WordFacts, lexicon
from plainspeak.text.model import Block, Sentence


class Counts(NamedTuple):
    """How much of each thing a text has. Add two with `a.plus(b)`; a document's counts are the sum of its blocks'."""

    words: int = 0
    sentences: int = 0
    blocks: int = 0
    syllables: int = 0
    letters: int = 0
    """Letters and digits of words."""
    strokes: int = 0
    """What a typist would strike, spaces aside; each sentence has one closing mark, written or not."""
    polysyllables: int = 0
    """Words of three syllables or more."""
    difficult_words: int = 0
    """Words off the Dale–Chall list of easy words."""
    complex_words: int = 0
    """Words off the easy list and of three syllables or more (Gunning)."""
    long_words: int = 0
    """Words of more than six letters (LIX). Numbers never are."""
    mini_words: int = 0
    """Words of three letters or fewer (McAlpine)."""
    web_addresses: int = 0
    email_addresses: int = 0
    references: int = 0
    """Reference numbers. Like addresses, one word each, left out of syllables, letters, strokes and hard words."""

    def plus(self, other: "Counts") -> "Counts":
        return Counts(*map(int.__add__, self, other))

    @property
    def left_out(self) -> int:
        """Addresses and reference numbers: words that nobody reads out."""
        return self.web_addresses + self.email_addresses + self.references

    @property
    def read_words(self) -> int:
        """Words that are read: what means such as syllables a word are taken over."""
        return self.words - self.left_out


NOTHING = Counts()

WORD_FIELDS = len(Counts._fields) - 1
"""What `word_fields` gives: all of `Counts` that words have, and the characters as written, which tell a word's marks
from those between words.
"""
_CLOSING = "!?,;:–—-"
_AFTER_WORDS = _CLOSING + " \n\t.…\"'“”‘’»)]}*_"
_UNSEEN = "…\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens and characters of no width; the ellipsis, which is a full stop here."""
_SPACES_AND_STOPS = b". \t\n\v\f\r\x1c\x1d\x1e\x1f"


def word_fields(word: str) -> tuple[int, ...]:
    """What is added up of a word as written. What it stands for ("e.g.": for, example) is counted part by part."""
    facts = lexicon().facts(word)
    own = _own_fields(facts)
    if facts.spoken:
        own = tuple(map(sum, zip(*(_own_fields(lexicon().facts(part)) for part in facts.spoken), strict=True)))
    return (*own, len(word) if word.isalpha() else _characters(word))


_SUMS = WordSums(word_fields, WORD_FIELDS)


def count_words(words: Iterable[str], sums: WordSums = _SUMS) -> Counts:
    """The counts of these words alone: no sentence, no block, no marks between the words.

    `sums` begin with what `word_fields` gives, and remember words that were counted before.
    """
    return _counts(sums.of(tuple(words)).fields, 0, 0)


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of many: of a document from its blocks."""
    each = list(counts)
    if len(each) < 2:  # most blocks are one sentence
        return each[0] if each else NOTHING
    return Counts(*map(sum, zip(*each, strict=True)))


def block_counts(block: Block, sentences: Sequence[Sequence[int]], whole: Sequence[int]) -> Counts:
    """The counts of a block from what the words of each sentence, and of all, add up to."""
    marks = 0
    for sentence, fields in zip(block.sentences, sentences, strict=True):
        marks += _marks(block.text[sentence.start : sentence.end], fields[WORD_FIELDS - 1])
    return _counts(whole, marks, len(sentences), 1)


def count_sentence(block: Block, sentence: Sentence) -> Counts:
    """The counts of one sentence of a block, as the block counts it."""
    return count_block(block._replace(sentences=(sentence,)))._replace(blocks=0)


def count_block(block: Block) -> Counts:
    """The counts of a block: exactly those of its sentences, and one block."""
    sentences = [_SUMS.of(sentence.words).fields for sentence in block.sentences]
    return block_counts(block, sentences, added(sentences))


def count_opening(blocks: Iterable[Block], words: int = 100, sums: WordSums = _SUMS) -> Counts:
    """The counts of the first words, for Linsear Write; `sums` as for `count_words`.

    The last sentence is cut there; a piece of two words or fewer is no sentence, as in textstat.
    """
    opening: list[str] = []
    sentences = 0
    for sentence in (sentence for block in blocks for sentence in block.sentences):
        room = words - len(opening)
        if room <= 0:
            break
        spoken: Sequence[str] = sentence.words
        if sums.of(spoken).fields[0] > len(spoken):  # "e.g." is two
            spoken = [part for word in spoken for part in lexicon().facts(word).spoken or (word,)]
        opening += spoken[:room]
        sentences += len(spoken) <= room or room > 2
    return count_words(opening, sums)._replace(sentences=sentences)


@lru_cache(maxsize=20_000)
def _own_fields(facts: WordFacts) -> tuple[int, ...]:
    """One word's own counts, in the order of `Counts`."""
    sort, syllables, letters, hard = facts.sort, facts.syllables, facts.letters, not facts.easy
    long = syllables >= 3
    web, email, reference = sort is Sort.WEB, sort is Sort.EMAIL, sort is Sort.REFERENCE
    many = letters > 6 and sort is not Sort.NUMBER
    few = letters <= 3 and not (web or email or reference)
    return (1, syllables, letters, facts.strokes, long, hard, hard and long, many, few, web, email, reference)


def _counts(fields: Sequence[int], marks: int, sentences: int, blocks: int = 0) -> Counts:
    """`fields` begin with what `word_fields` gives; `marks` are the strokes that belong to no word."""
    words, syllables, letters, strokes, *others = fields[: WORD_FIELDS - 1]
    return Counts(words, sentences, blocks, syllables, letters, strokes + marks, *others)


def _marks(text: str, written: int) -> int:
    """Strokes outside words: commas, brackets, quotes, and one closing mark, however many are written.

    `written` are the characters of the words. Full stops and ellipses outside words are not counted: sentences are cut
    already, so a stop inside one belongs to an abbreviation ("Mr."), which must score as it does without.
    """
    if "&" in text:
        text = text.replace(" & ", " and ")  # as it is counted
    tail = text[len(text.rstrip(_AFTER_WORDS)) :]
    closing = sum(map(tail.count, _CLOSING)) if tail != "." else 0
    return max(0, _characters(text) - written - closing) + 1


def _characters(text: str) -> int:
    """Characters other than spaces, full stops, ellipses and those that are not seen."""
    if text.isascii():
        return len(text.encode("ascii").translate(None, _SPACES_AND_STOPS))
    for unseen in _UNSEEN:
        text = text.replace(unseen, "")
    return len("".join(text.replace(".", "").split()))
