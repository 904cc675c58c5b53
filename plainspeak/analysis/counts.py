"""Counts: what every score is made of. They add up: the counts of the blocks are exactly those of the document."""

from typing import NamedTuple


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
    """Words of more than six letters (LIX)."""
    mini_words: int = 0
    """Words of three letters or fewer (McAlpine)."""
    web_addresses: int = 0
    email_addresses: int = 0
    references: int = 0
    """Reference numbers. Like addresses, one word each, left out of syllables and hard words."""
