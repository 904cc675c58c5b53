"""Counts: what every score is made of. They add up: the counts of the blocks are exactly those of the document.

Counting is the innermost loop of live scoring. So everything that is counted of a word is packed side by side into one
whole number, 32 bits each, and kept for each distinct word: a sentence is then counted with one look-up a word and one
`sum`, both of which run at the interpreter's own speed, and unpacked once. No text that fits in memory fills 32 bits.
"""

import struct
from collections.abc import Iterable
from typing import NamedTuple

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

_FIELDS = tuple(name for name in Counts._fields if name not in ("sentences", "blocks"))
_WRITTEN = len(_FIELDS)
"""One more field is packed after them: the characters as written, to tell a word's marks from those between words."""
_LAYOUT = struct.Struct(f"<{_WRITTEN + 1}I")
_WRITTEN_BITS = 32 * _WRITTEN
_CLOSING = "!?,;:–—-"
_AFTER_WORDS = _CLOSING + " \n\t.…\"'“”‘’»)]}*_"
_UNSEEN = "…\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens and characters of no width; the ellipsis, which is a full stop here."""
_SPACES_AND_STOPS = b". \t\n\v\f\r\x1c\x1d\x1e\x1f"
_KEPT_WORDS = 200_000


class _PackedWords(dict[str, int]):
    """Each distinct written word's counts, packed."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT_WORDS:
            self.clear()
        facts = lexicon().facts(word)
        parts = [_packed(lexicon().facts(part)) for part in facts.spoken] or [_packed(facts)]
        packed = self[word] = sum(parts) + (_characters(word) << _WRITTEN_BITS)
        return packed


_PACKED = _PackedWords()
_packed_word = _PACKED.__getitem__


def count_words(words: Iterable[str]) -> Counts:
    """The counts of these words alone: no sentence, no block, no marks between the words."""
    return _counts(sum(map(_packed_word, words)), 0, 0)


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of many: of a document from its blocks."""
    columns = list(zip(*counts, strict=True))
    return Counts(*map(sum, columns)) if columns else NOTHING


def count_sentence(block: Block, sentence: Sentence) -> Counts:
    """The counts of one sentence of a block, as the block counts it."""
    if not sentence.words:
        return NOTHING
    packed = sum(map(_packed_word, sentence.words))
    return _counts(packed, _marks(block.text[sentence.start : sentence.end], packed), 1)


def count_block(block: Block) -> Counts:
    """The counts of a block: exactly those of its sentences, and one block."""
    packed = marks = sentences = 0
    for sentence in block.sentences:
        if sentence.words:
            here = sum(map(_packed_word, sentence.words))
            packed += here
            marks += _marks(block.text[sentence.start : sentence.end], here)
            sentences += 1
    return _counts(packed, marks, sentences)._replace(blocks=1)


def count_opening(blocks: Iterable[Block], words: int = 100) -> Counts:
    """The counts of the first words, for Linsear Write.

    The last sentence is cut there; a piece of two words or fewer is no sentence, as in textstat.
    """
    total = NOTHING
    for sentence in (sentence for block in blocks for sentence in block.sentences):
        room = words - total.words
        if room <= 0:
            break
        spoken = [part for word in sentence.words for part in lexicon().facts(word).spoken or (word,)]
        taken = count_words(spoken[:room])
        whole = len(spoken) <= room or room > 2
        total = total.plus(taken._replace(sentences=int(bool(spoken) and whole)))
    return total


def _packed(facts: WordFacts) -> int:
    """One word's own counts, in the order of `Counts`. What it stands for is packed part by part."""
    sort, syllables, letters, hard = facts.sort, facts.syllables, facts.letters, not facts.easy
    long = syllables >= 3
    if sort is Sort.WORD:
        left_out = (False, False, False)
    else:
        left_out = (sort is Sort.WEB, sort is Sort.EMAIL, sort is Sort.REFERENCE)
    fields = (
        *(1, syllables, letters, facts.strokes, long, hard, hard and long),
        *(letters > 6 and sort is not Sort.NUMBER, letters <= 3 and True not in left_out, *left_out, 0),
    )
    return int.from_bytes(_LAYOUT.pack(*fields), "little")


def _counts(packed: int, marks: int, sentences: int) -> Counts:
    """Unpacked. `marks` are the strokes that belong to no word."""
    fields = _LAYOUT.unpack(packed.to_bytes(_LAYOUT.size, "little"))
    words, syllables, letters, strokes, *others, _written = fields
    return Counts(words, sentences, 0, syllables, letters, strokes + marks, *others)


def _marks(text: str, packed: int) -> int:
    """Strokes outside words: commas, brackets, quotes, and one closing mark, however many are written.

    Full stops and ellipses outside words are not counted: sentences are cut already, so a stop inside one belongs to
    an abbreviation ("Mr."), which must score as it does without.
    """
    if "&" in text:
        text = text.replace(" & ", " and ")  # as it is counted
    tail = text[len(text.rstrip(_AFTER_WORDS)) :]
    closing = sum(map(tail.count, _CLOSING)) if tail != "." else 0
    return max(0, _characters(text) - (packed >> _WRITTEN_BITS) - closing) + 1


def _characters(text: str) -> int:
    """Characters other than spaces, full stops, ellipses and those that are not seen."""
    if text.isascii():
        return len(text.encode("ascii").translate(None, _SPACES_AND_STOPS))
    for unseen in _UNSEEN:
        text = text.replace(unseen, "")
    return len("".join(text.replace(".", "").split()))
