"""Where a sentence of one text is in a later one: the same, in other words, or gone."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Self

from plainspeak.text.lexicon import lexicon
from plainspeak.text.model import Span
from plainspeak.text.segment import segment

if TYPE_CHECKING:
    from plainspeak.rewrite.align import Group

_SAME_WORDS = 0.2
"""The least share of words that a sentence and what stands in its place have in common to be the same sentence."""


_ALIKE = 0.5
"""The part of the words of both from which two sentences are one, wherever they stand."""

_EVERYDAY = 6.0
"""Zipf frequency from which a word ("the", "will", "have") tells nothing of what a sentence is about."""

_STEM = 5
_STOPS = ".,;:?!()[]“”\"'‘’"


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
            others = [one for one in befores if one is not mine]
            became = _kin(mine, others, [one for one in afters if isinstance(one, PlacedSentence)])
            if became:
                return Followed(Span(became[0].span.start, became[-1].span.end), reworded=True)
    alike = _most_alike(mine, old, new)
    return Followed(alike.span, reworded=True) if alike is not None else Followed(None)


def _most_alike(
    mine: PlacedSentence, old: tuple[PlacedSentence, ...], new: tuple[PlacedSentence, ...]
) -> PlacedSentence | None:
    """Among the sentences that are new, one that is plainly ours: it moved and changed, or was paired with another."""
    known = frozenset(old)
    telling = _telling(mine)
    best = max((one for one in new if one not in known), key=lambda one: _dice(telling, _telling(one)), default=None)
    if best is None or _dice(telling, _telling(best)) < _ALIKE:
        return None
    nearest = max(old, key=lambda one: _dice(_telling(one), _telling(best)))
    return best if _dice(_telling(nearest), _telling(best)) <= _dice(telling, _telling(best)) else None


def _same_words(
    mine: PlacedSentence, old: Sequence[PlacedSentence], new: Sequence[PlacedSentence]
) -> PlacedSentence | None:
    """The same words, wherever they stand now; of several such sentences the one of the same turn."""
    turn = [one.span for one in old if one == mine].index(mine.span)
    there = [one for one in new if one == mine]
    return there[min(turn, len(there) - 1)] if there else None


@lru_cache(maxsize=16)
def _groups(old: tuple[PlacedSentence, ...], new: tuple[PlacedSentence, ...]) -> "tuple[Group, ...]":
    """What became of each sentence: worked out once for all comments on a revision."""
    from plainspeak.rewrite.align import aligned  # loads what measures words, which a window that opens need not have

    return aligned(old, new)


def _kin(mine: str, others: Sequence[str], became: Sequence[PlacedSentence]) -> Sequence[PlacedSentence]:
    """From the first to the last sentence that ours is in: what stands before and after is new."""
    kin = [place for place, one in enumerate(became) if _is_in(mine, others, one)]
    return became[kin[0] : kin[-1] + 1] if kin else ()


def _is_in(mine: str, others: Sequence[str], one: str) -> bool:
    """Whether it has words of ours, or is more like ours than like any of the others that became the same.

    Words that the others have too prove nothing: a sentence that was left out often speaks of the same things as the
    one beside it.
    """
    there = _telling(one)
    own = _telling(mine).difference(*map(_telling, others))
    if own and _shared(own, there) >= _SAME_WORDS:
        return True
    likeness = [_dice(_telling(each), there) for each in (mine, *others)]
    return likeness[0] >= _ALIKE and likeness[0] >= max(likeness)


def _shared(own: frozenset[str], other: frozenset[str]) -> float:
    """The part of the shorter side's words that the other has too."""
    return len(own & other) / (min(len(own), len(other)) or 1)


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    """The part of all their words that both have: 0 to 1."""
    return 2 * len(one & other) / ((len(one) + len(other)) or 1)


@lru_cache(maxsize=4096)
def _telling(sentence: str) -> frozenset[str]:
    """The words that say what a sentence is about, without their endings; all of them, where it has no such words."""
    words = [word.strip(_STOPS).casefold() for word in sentence.split()]
    telling = {word[:_STEM] for word in words if word and not _is_everyday(word)}
    return frozenset(telling or {word[:_STEM] for word in words if word})


def _is_everyday(word: str) -> bool:
    row = lexicon().row(word)
    return row is not None and row.zipf >= _EVERYDAY
