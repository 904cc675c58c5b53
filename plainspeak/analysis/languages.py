"""Which blocks are in another language: scores, rules and the dictionary are for English, so they leave those out.

Many leaflets hold a translation, or say at their end in ten languages where to ring. A block is left out only where
that is sure: it is in another script, or it has small words or letters of another language, words that English lacks,
and next to none of the small words of English. Names, addresses and misspelt English are none of that.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from plainspeak.paths import shipped
from plainspeak.text.lexicon import lexicon
from plainspeak.text.model import Block, Document

_LISTS = tomllib.loads(shipped("resources/languages.toml").read_text(encoding="utf-8"))
_ENGLISH = frozenset(_LISTS.pop("en").split())
_SMALL_WORDS = [frozenset(words.split()) for words in _LISTS.values()]
_SURELY_ENGLISH = frozenset(("the", "and", "you", "your", "with", "this", "that", "our"))
_ENOUGH_ENGLISH = 8
"""One small word of English in so many words makes a text English: it has one in three."""
_FOREIGN_SHARE = 0.6
"""The least share of words in small letters that another language must have."""
_LONG = 6
"""Words in small letters from which strange letters alone are enough: fewer may be what is for pudding."""
_LAST_LATIN = "\u024f"
_WELSH = re.compile(r"[a-zâêîôûŵŷ]+['’](?:n|r|w|ch|i|u)")
_KEPT = 4_000


def in_english(document: Document) -> Document:
    """The document with no sentences in those blocks that are not in English; itself where there are none."""
    blocks = english_blocks(document.blocks)
    return document if blocks is document.blocks else replace(document, blocks=tuple(blocks))


def english_blocks(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, those in another language without their sentences; the same sequence where there are none."""
    foreign = {at for at, block in enumerate(blocks) if is_foreign(block)}
    if not foreign:
        return blocks
    return [block._replace(sentences=()) if at in foreign else block for at, block in enumerate(blocks)]


def is_foreign(block: Block) -> bool:
    """Whether a block is surely in another language. Most show by one word that they are not."""
    if any(not _SURELY_ENGLISH.isdisjoint(sentence.words) for sentence in block.sentences) and block.text.isascii():
        return False
    return bool(block.sentences) and _is_foreign(tuple(word for one in block.sentences for word in one.words))


def foreign_words(document: Document) -> int:
    """How many words the blocks have that `in_english` left without sentences, by the spaces between them."""
    return sum(len(block.text.split()) for block in document.blocks if not block.sentences)


@lru_cache(maxsize=_KEPT)
def _is_foreign(words: tuple[str, ...]) -> bool:
    if _ENOUGH_ENGLISH * sum(map(_ENGLISH.__contains__, words)) >= len(words):
        return False
    letters = [sign for word in words for sign in word if sign.isalpha()]
    if 2 * sum(map(_is_of_another_script, letters)) >= len(letters) > 0:
        return True
    small = [word for word in words if word[0].islower()]
    if len(small) < 2:
        return False
    theirs = max(_SMALL_WORDS, key=lambda language: sum(map(language.__contains__, small)))
    unknown = [word for word in small if not lexicon().facts(word).known or _WELSH.fullmatch(word)]
    marked = sum(map(_is_marked, unknown))
    held = sum(map(theirs.__contains__, small))
    if (not held and len(small) < _LONG) or held + marked < 2 or not (marked or len(unknown) > 1):
        return False
    return held + sum(word not in theirs for word in unknown) >= _FOREIGN_SHARE * len(small)


def _is_of_another_script(letter: str) -> bool:
    return letter > _LAST_LATIN and not "\u1e00" <= letter <= "\u1eff"


def _is_marked(word: str) -> bool:
    """Letters that English lacks, or a Welsh short form ("mae'r")."""
    return _WELSH.fullmatch(word) is not None or any(sign.isalpha() and not sign.isascii() for sign in word)
