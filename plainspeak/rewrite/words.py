"""What changed between two texts, word by word, in pieces a person can read."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, takewhile
from typing import Literal, NamedTuple

from plainspeak.rewrite.align import Stretch, changed_stretches
from plainspeak.rewrite.moves import Pair, Unit, gaps, moved, partners, units
from plainspeak.text.model import Span

ChangeKind = Literal["same", "removed", "added", "changed"]

_PIECE = r"(?:[£$€¥#](?=\d))?\w+(?:°\w?|%)?"
_TOKEN = re.compile(
    rf"(?:https?://|www\.)\S*[\w/]|(?:(?<![\w)])[-−+](?=\d))?{_PIECE}(?:['’.,@/&+–-]{_PIECE}|\(\w+\))*|\s+|[^\w\s]"
)
"""A word with what people read with it ("£20–£25", "10%", "carer(s)", a web or e-mail address), a space or a sign."""


class Change(NamedTuple):
    """One piece: the text before, from before.start to before.end, became the text after. Offsets are code points.

    A passage that moved is removed in the one place and added in the other; `other` says where it stands in the other
    text, and is None of everything else.
    """

    kind: ChangeKind
    before: Span
    after: Span
    other: Span | None = None


class Move(NamedTuple):
    """A passage that stands elsewhere now, and what changed in it on its way (nothing, where it reads the same)."""

    before: Span
    after: Span
    changes: tuple[Change, ...] = ()


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """The pieces of both texts, in order and without gaps. A "same" piece reads the same on both sides.

    Lines that stayed are paired first, then lines that moved or were reworded, so that only the rest is compared word
    by word.
    """
    old, new = units(before), units(after)
    changed = gaps(old, new)
    stayed, elsewhere = moved(partners(old, new, changed), changed)
    places = _moves(elsewhere, old, new)
    stretches: list[Stretch] = []
    for here in _passages(old, new, changed, stayed):
        stretches.extend(_around(here, before, after, places))
    return tuple(_with_same(_readable(stretches, before, after, places), len(before), len(after), places))


def moves(changes: Iterable[Change], before: str, after: str) -> tuple[Move, ...]:
    """The passages that moved, in the order of the text before."""
    return tuple(_move(change.before, change.other, before, after)
                 for change in changes if change.other is not None and change.kind == "removed")  # fmt: skip


def _move(old: Span, new: Span, before: str, after: str) -> Move:
    ours, theirs = before[slice(*old)], after[slice(*new)]
    if ours.split() == theirs.split():
        return Move(old, new)
    return Move(old, new, tuple(
        each._replace(before=Span(old.start + each.before.start, old.start + each.before.end),
                      after=Span(new.start + each.after.start, new.start + each.after.end))
        for each in word_changes(ours, theirs)
    ))  # fmt: skip


class _Places(NamedTuple):
    """Where the passages that moved stand: in the text before, where in the other; and the reverse."""

    out: dict[Span, Span]
    into: dict[Span, Span]


def _moves(pairs: Iterable[Pair], old: Sequence[Unit], new: Sequence[Unit]) -> _Places:
    """Units that moved together are one passage."""
    runs: list[tuple[int, int, int, int]] = []
    for pair in pairs:
        if runs and runs[-1][1] == pair.old and runs[-1][3] == pair.new:
            runs[-1] = (runs[-1][0], pair.old + 1, runs[-1][2], pair.new + 1)
        else:
            runs.append((pair.old, pair.old + 1, pair.new, pair.new + 1))
    spans = [(Span(old[a].start, old[b - 1].end), Span(new[c].start, new[d - 1].end)) for a, b, c, d in runs]
    return _Places(dict(spans), {there: here for here, there in spans})


def _passages(
    old: Sequence[Unit], new: Sequence[Unit], changed: Iterable[Stretch], stayed: Iterable[Pair]
) -> Iterator[Stretch]:
    """The passages to compare with each other, as offsets: those that differ, cut at the units known to be partners."""
    partner = dict(pair[:2] for pair in stayed)
    i = j = 0
    for here in (*changed, Stretch(len(old), len(old), len(new), len(new))):
        for ours, theirs in zip(range(i, here.old), range(j, here.new), strict=True):
            yield Stretch(*old[ours][:2], *new[theirs][:2])
        i, j = here.old, here.new
        for ours in range(here.old, here.old_end):
            theirs = partner.get(ours, -1)
            if theirs >= 0:
                yield _offsets_of(old, i, ours, new, j, theirs)
                yield Stretch(*old[ours][:2], *new[theirs][:2])
                i, j = ours + 1, theirs + 1
        yield _offsets_of(old, i, here.old_end, new, j, here.new_end)
        i, j = here.old_end, here.new_end


def _offsets_of(old: Sequence[Unit], i: int, end: int, new: Sequence[Unit], j: int, new_end: int) -> Stretch:
    return Stretch(_start(old, i), _start(old, end), _start(new, j), _start(new, new_end))


def _start(found: Sequence[Unit], number: int) -> int:
    if number < len(found):
        return found[number].start
    return found[-1].end if found else 0


def _around(here: Stretch, before: str, after: str, places: _Places) -> Iterator[Stretch]:
    """The changes of a passage. What moved out or in is a change by itself; the largest pieces left are compared."""
    if before[here.old : here.old_end] == after[here.new : here.new_end]:
        return
    old, mine, old_rest = _split(here.old, here.old_end, places.out)
    new, yours, new_rest = _split(here.new, here.new_end, places.into)
    yield from (Stretch(*span, here.new, here.new) for span in old)
    yield from (Stretch(mine.start, mine.start, *span) for span in new)
    yield from _within(before, mine, after, yours)
    yield from (Stretch(*span, yours.end, yours.end) for span in old_rest)
    yield from (Stretch(here.old_end, here.old_end, *span) for span in new_rest)


def _split(start: int, end: int, places: Mapping[Span, Span]) -> tuple[list[Span], Span, list[Span]]:
    """The passage cut where something moved: what comes before its largest piece that did not, that, and the rest."""
    cuts = sorted(span for span in places if start <= span.start < span.end <= end) if places else []
    pieces: list[Span] = []
    at = start
    for span in cuts:
        pieces += [Span(at, span.start)] * (at < span.start) + [span]
        at = span.end
    pieces += [Span(at, end)] * (at < end)
    own = [n for n, span in enumerate(pieces) if span not in places]
    if not own:
        return pieces, Span(end, end), []
    largest = max(own, key=lambda n: pieces[n].end - pieces[n].start)
    return pieces[:largest], pieces[largest], pieces[largest + 1 :]


def _offsets(pieces: Iterable[str]) -> list[int]:
    return list(accumulate(map(len, pieces), initial=0))


def _within(before: str, old: Span, after: str, new: Span) -> Iterator[Stretch]:
    """The changed stretches of two passages, as offsets in the whole texts."""
    old_words, new_words = _tokens(before, old), _tokens(after, new)
    old_at, new_at = _offsets(old_words), _offsets(new_words)
    for step in _changed_words(old_words, new_words):
        yield Stretch(
            old.start + old_at[step.old],
            old.start + old_at[step.old_end],
            new.start + new_at[step.new],
            new.start + new_at[step.new_end],
        )


def _tokens(text: str, span: Span) -> list[str]:
    """Words, white space and signs. A letter keeps its accents, and a picture made of several signs stays whole."""
    found: list[str] = _TOKEN.findall(text, *span)
    return list(_whole(found)) if _MANY_SIGNED.search(text, *span) else found


_MANY_SIGNED = re.compile("[\u0300-\u1fff\u200d\u20d0-\u20ff\u2d7f-\uffff\U00010000-\U0010ffff]")
"""Signs that may be part of a letter or picture made of several; curly quotes, dashes and £ are not."""


def _whole(tokens: Iterable[str]) -> Iterator[str]:
    waiting = ""
    for token in tokens:
        if waiting and (_clings(token[0]) or _goes_on(waiting, token)):
            waiting += token
            continue
        if waiting:
            yield waiting
        waiting = token
    if waiting:
        yield waiting


def _goes_on(waiting: str, token: str) -> bool:
    """Whether what was joined so far is not whole yet: after a joiner, half a flag, an accent inside a word."""
    if waiting[-1] == _JOINER or _is_half_flag(waiting, token):
        return True
    return waiting[0].isalpha() and token[0].isalpha() and unicodedata.category(waiting[-1])[0] == "M"


_JOINER = "\u200d"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


def _clings(char: str) -> bool:
    """Whether it belongs to the sign before it: accents, joiners, variation marks, skin tones, tags."""
    return not char.isascii() and (
        unicodedata.category(char)[0] == "M"
        or char == _JOINER
        or char in _SKIN_TONES
        or "\U000e0020" <= char <= "\U000e007f"
    )


def _is_half_flag(waiting: str, token: str) -> bool:
    return len(waiting) == 1 and all("\U0001f1e6" <= char <= "\U0001f1ff" for char in waiting + token[0])


_SMALL = 1_000_000
"""Cells of the table below which two passages are compared at once: about a millisecond."""

_ANCHOR = 4
"""Words in a row that, where each text has them once, are taken to be the same place."""


def _changed_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    if len(old) * len(new) <= _SMALL:
        yield from changed_stretches(old, new)
        return
    i = j = 0
    for a, b in (*_anchors(old, new), (len(old), len(new))):
        if a > i or b > j:
            for step in changed_stretches(old[i:a], new[j:b]):
                yield Stretch(i + step.old, i + step.old_end, j + step.new, j + step.new_end)
        i, j = a + 1, b + 1


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Words surely the same in both, in order: the starts of runs that each text has once (patience diff)."""
    theirs = _single_runs(new)
    shared = [(at, theirs[run]) for run, at in _single_runs(old).items() if run in theirs]
    return _rising(shared)


def _single_runs(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Where each run of words stands that stands once, white space left aside."""
    places = [place for place, word in enumerate(words) if not word.isspace()]
    solid = [words[place] for place in places]
    found: dict[tuple[str, ...], int] = {}
    for run, place in zip(zip(*(solid[n:] for n in range(_ANCHOR)), strict=False), places, strict=False):
        found[run] = -1 if run in found else place
    return {run: place for run, place in found.items() if place >= 0}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, which rise on the left, that rises on the right as well."""
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for number, (_, right) in enumerate(pairs):
        at = bisect_left(ends, right)
        previous.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [right]
        last[at : at + 1] = [number]
    found: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = previous[number]
    return found[::-1]


def _readable(stretches: Sequence[Stretch], before: str, after: str, places: _Places) -> list[Stretch]:
    """Changes with next to nothing between them, joined: a lone "the" that stayed says less than it interrupts."""
    joined: list[Stretch] = []
    for here in stretches:
        alone = places.out and (_other(here, places) or (joined and _other(joined[-1], places)))
        if joined and not alone and _interrupts(before[joined[-1].old_end : here.old], joined[-1], here):
            here = Stretch(joined[-1].old, here.old_end, joined[-1].new, here.new_end)
            joined.pop()
        joined.append(here)
    return [_closely(here, before, after) for here in joined]


def _closely(here: Stretch, before: str, after: str) -> Stretch:
    """Without the room at its ends that both texts have: only words are struck out or put in."""
    gone, come = before[here.old : here.old_end], after[here.new : here.new_end]
    start = _shared_room(gone, come)
    end = _shared_room(gone[:start:-1], come[:start:-1])
    return Stretch(here.old + start, here.old_end - end, here.new + start, here.new_end - end)


def _shared_room(one: str, other: str) -> int:
    """How many signs of white space both begin with."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), pairs))


def _other(here: Stretch, places: _Places) -> Span | None:
    """Where in the other text the passage stands, if that is what the stretch is."""
    if not places.out:
        return None
    if here.new == here.new_end:
        return places.out.get(Span(here.old, here.old_end))
    return places.into.get(Span(here.new, here.new_end)) if here.old == here.old_end else None


_MOST_WORDS_SWALLOWED = 2


def _interrupts(kept: str, left: Stretch, right: Stretch) -> bool:
    """Whether what stayed between two changes is shorter than either, and no more than two words of one line."""
    if "\n" in kept or len(kept.split()) > _MOST_WORDS_SWALLOWED:
        return False
    return len(kept.strip()) <= min(_size(left), _size(right))


def _size(stretch: Stretch) -> int:
    return max(stretch.old_end - stretch.old, stretch.new_end - stretch.new)


def _with_same(stretches: Iterable[Stretch], before_size: int, after_size: int, places: _Places) -> Iterator[Change]:
    old = new = 0
    for here in (*stretches, Stretch(before_size, before_size, after_size, after_size)):
        if here.old > old:
            yield Change("same", Span(old, here.old), Span(new, here.new))
        if here.old_end > here.old or here.new_end > here.new:
            yield Change(_kind(here), Span(here.old, here.old_end), Span(here.new, here.new_end), _other(here, places))
        old, new = here.old_end, here.new_end


def _kind(stretch: Stretch) -> ChangeKind:
    if stretch.old == stretch.old_end:
        return "added"
    return "removed" if stretch.new == stretch.new_end else "changed"
