"""Where a sentence of one text is in a later one: the same, in other words, or gone."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, Self

from plainspeak.rewrite.align import Group, aligned
from plainspeak.text.model import Span
from plainspeak.text.segment import segment

_SAME_WORDS = 0.2
"""The least share of words that a sentence and what stands in its place have in common to be the same sentence."""


class Followed(NamedTuple):
    """Where a sentence is now. `span` is None where it went; `reworded` says that its words are not the same."""

    span: Span | None
    reworded: bool = False


class PlacedSentence(str):
    """The words of a sentence, on one line, that know where they stand."""

    span: Span
    __slots__ = ("span",)

    @classmethod
    def at(cls, text: str, span: Span) -> Self:
        made = cls(" ".join(text[slice(*span)].split()))
        made.span = span
        return made


@lru_cache(maxsize=16)
def placed_sentences(text: str) -> tuple[PlacedSentence, ...]:
    """The sentences of a text, each a heading, a bullet or a part of a paragraph."""
    return tuple(
        PlacedSentence.at(text, Span(block.start + one.start, block.start + one.end))
        for block in segment(text).blocks
        for one in block.sentences
    )


def sentence_at(text: str, start: int, end: int) -> Span | None:
    """The whole sentence, or sentences, that start..end touches; None where it touches no words."""
    touched = [
        one.span for one in placed_sentences(text) if one.span.start < max(end, start + 1) and start < one.span.end
    ]
    if not touched:
        return None
    return Span(touched[0].start, touched[-1].end)


def follow(span: Span, texts: Sequence[str]) -> Followed:
    """Where the sentence texts[0][start:end] stands in the last of the texts, each of which became the next."""
    reworded = False
    for before, after in pairwise(texts):
        if before == after:
            continue
        now = _followed(span, before, after)
        if now.span is None:
            return now
        span, reworded = now.span, reworded or now.reworded
    return Followed(span, reworded)


def _followed(span: Span, before: str, after: str) -> Followed:
    old, new = placed_sentences(before), placed_sentences(after)
    mine = [one for one in old if one.span.start < span.end and span.start < one.span.end]
    found = [_one_followed(one, old, new) for one in mine]
    spans = [each.span for each in found if each.span is not None]
    if not spans:
        return Followed(None)
    whole = Span(min(one.start for one in spans), max(one.end for one in spans))
    return Followed(whole, any(each.reworded or each.span is None for each in found))


def _one_followed(mine: PlacedSentence, old: tuple[PlacedSentence, ...], new: tuple[PlacedSentence, ...]) -> Followed:
    if (same := _same_words(mine, old, new)) is not None:
        return Followed(same.span)
    for befores, afters in _groups(old, new):
        if any(one is mine for one in befores):
            became = _without_strangers(mine, [one for one in afters if isinstance(one, PlacedSentence)])
            if not became:
                return Followed(None)
            return Followed(Span(became[0].span.start, became[-1].span.end), reworded=True)
    return Followed(None)


def _same_words(
    mine: PlacedSentence, old: Sequence[PlacedSentence], new: Sequence[PlacedSentence]
) -> PlacedSentence | None:
    """The same words, wherever they stand now; of several such sentences the one of the same turn."""
    turn = [one.span for one in old if one == mine].index(mine.span)
    there = [one for one in new if one == mine]
    return there[min(turn, len(there) - 1)] if there else None


@lru_cache(maxsize=16)
def _groups(old: tuple[PlacedSentence, ...], new: tuple[PlacedSentence, ...]) -> tuple[Group, ...]:
    """What became of each sentence: worked out once for all comments on a revision."""
    return aligned(old, new)


def _without_strangers(mine: str, became: Sequence[PlacedSentence]) -> Sequence[PlacedSentence]:
    """From the first to the last sentence that shares words with ours: what stands before and after is new."""
    kin = [place for place, one in enumerate(became) if _shared(mine, one) >= _SAME_WORDS]
    return became[kin[0] : kin[-1] + 1] if kin else ()


def _shared(mine: str, became: str) -> float:
    """The part of the shorter side's words that the other has too."""
    one = {word.casefold()[:5] for word in mine.split()}
    other = {word.casefold()[:5] for word in became.split()}
    return len(one & other) / (min(len(one), len(other)) or 1)
