"""What changed between two texts, word by word, in pieces a person can read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, takewhile
from typing import Literal, NamedTuple

from plainspeak.rewrite.align import Stretch
from plainspeak.rewrite.anchors import changed_words
from plainspeak.rewrite.moves import Pair, Unit, gaps, moved, partners, units
from plainspeak.rewrite.tokens import tokens
from plainspeak.text.model import Span

ChangeKind = Literal["same", "removed", "added", "changed"]


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
    old_words, new_words = tokens(before, old), tokens(after, new)
    old_at, new_at = _offsets(old_words), _offsets(new_words)
    for step in changed_words(old_words, new_words):
        yield Stretch(
            old.start + old_at[step.old],
            old.start + old_at[step.old_end],
            new.start + new_at[step.new],
            new.start + new_at[step.new_end],
        )


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
