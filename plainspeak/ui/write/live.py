"""The leaflet as the editor holds it, line by line, with what is known about each group of lines.

A key changes one line. Only the group of lines around it is looked at again; everything else stays as it was. Of a long
paste the beginning is looked at at once, and the rest slice by slice with `look_further`, so that it holds no key up.
What needs the whole leaflet is then put together by `settle`, after a pause.
"""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import NamedTuple

from plainspeak.analysis.analyse import Analyser, Analysis, BlockAnalysis
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules.base import keep_all
from plainspeak.analysis.topics import needs_topic
from plainspeak.collecting import without_collecting
from plainspeak.recent import Recent
from plainspeak.text.model import Block, Document
from plainspeak.text.segment import REACH, blocks_of_group
from plainspeak.text.wrapping import last_of
from plainspeak.ui.offsets import Offsets

_Looked = tuple[tuple[Block, ...], tuple[BlockAnalysis, ...]]
_KEPT_GROUPS = 500
_HEAD = 24
"""Characters by which a group that is typed in is known again."""
_MANY = 50
"""Groups at once: so many new objects stay that looking for garbage among them is put off."""
_TOO_LONG = 12_000
"""Characters. A longer paragraph takes more than a key's time to look at: it waits for the pause."""
_AT_ONCE = 12_000
"""Characters of a paste that are looked at at once: more than a large screen shows."""
_SLICE = 5_000
"""Characters looked at in one go after that: less than a key's time"""


class LineMark(NamedTuple):
    """A finding, or the part of one that is on this line, in Qt's units from the start of the line."""

    start: int
    length: int
    finding: Finding


@dataclass(slots=True)
class _Group:
    """Lines that belong together. Offsets of blocks count from the start of the first of them."""

    texts: tuple[str, ...]
    blocks: tuple[Block, ...]
    parts: tuple[BlockAnalysis, ...]
    settled_away: frozenset[tuple[str, int]] = frozenset()
    """Findings (rule, start in the group) that the rest of the leaflet has answered."""
    waiting: bool = False
    marks: list[tuple[LineMark, ...]] | None = None
    _placed: tuple[int, list[Finding]] | None = None

    @property
    def size(self) -> int:
        return sum(map(len, self.texts))

    def found(self, start: int = 0) -> list[Finding]:
        """Its findings, where its first line begins at `start`. Kept: most groups stay where they were."""
        if self._placed is None or self._placed[0] != start:
            moved = [
                one.moved(start + block.start)
                for block, part in zip(self.blocks, self.parts, strict=True)
                for one in part.findings
            ]
            self._placed = start, moved
        return self._placed[1]

    def shown(self) -> list[Finding]:
        moved = (
            one.moved(block.start) for block, part in zip(self.blocks, self.parts, strict=True) for one in part.findings
        )
        return [one for one in moved if (one.rule, one.start) not in self.settled_away]


class LiveText:
    """A leaflet being typed. It knows nothing of Qt but how Qt counts."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._lines: list[str] = []
        self._groups: list[tuple[_Group, int]] = []
        self._looked_to = 0
        """No line before it waits, but in a paragraph that is too long."""
        self._known: Recent[tuple[object, ...], _Looked] = Recent(_KEPT_GROUPS)

    @property
    def line_count(self) -> int:
        return len(self._lines)

    def text(self) -> str:
        return "\n".join(self._lines)

    def load(self, lines: Sequence[str]) -> None:
        self._lines = list(lines)
        self._looked_to = 0
        self._groups = self._grouped(0, len(self._lines) - 1)

    def splice(self, first: int, count: int, lines: Sequence[str]) -> None:
        """Puts `lines` in place of `count` lines from `first`."""
        before = self._groups[max(first - REACH, 0) : first + count + REACH]
        carried = {group.texts[0][:_HEAD]: group.settled_away for group, inner in before if not inner}
        self._lines[first : first + count] = lines
        blank = (_Group((), (), ()), 0)
        self._groups[first : first + count] = [blank] * len(lines)
        low, high = self._affected(first, first + len(lines) - 1)
        self._looked_to = min(self._looked_to, low)
        self._groups[low : high + 1] = self._grouped(low, high)
        for group, inner in self._groups[low : high + 1]:
            if not inner:
                group.settled_away = carried.get(group.texts[0][:_HEAD], frozenset())

    def look_further(self) -> range:
        """Looks at the next of what waits. Returns the lines it came to: none where nothing waits, but paragraphs too
        long for a key's time.
        """
        chosen: list[tuple[int, _Group]] = []
        size = 0
        for line in range(self._looked_to, len(self._groups)):
            group, inner = self._groups[line]
            self._looked_to = line
            if inner or not group.waiting or group.size > _TOO_LONG:
                continue
            if size >= _SLICE:
                break
            chosen.append((line, group))
            size += group.size
        self._look_at(chosen)
        return range(chosen[0][0], self._looked_to + 1) if chosen else range(0)

    def marks(self, line: int) -> tuple[LineMark, ...]:
        """The findings on a line, the longest first."""
        if not 0 <= line < len(self._groups):
            return ()
        group, inner = self._groups[line]
        if group.marks is None:
            group.marks = _line_marks(group)
        return group.marks[inner] if inner < len(group.marks) else ()

    def settle(self) -> Analysis:
        """Everything about the leaflet as it stands; the marks follow it."""
        self._finish_waiting()
        document, places = self._document()
        found = [one for start, group in places for one in group.found(start)]
        analysis = self._analyser.of_document(document, found)
        settling = {rule.id for rule in self._analyser.rules if rule.settle is not keep_all}
        stays = {(one.rule, one.start) for one in analysis.findings if one.rule in settling or needs_topic(one)}
        for start, group in places:
            away = frozenset(
                (one.rule, one.start - start)
                for one in group.found(start)
                if (one.rule in settling or needs_topic(one)) and (one.rule, one.start) not in stays
            )
            if away != group.settled_away:
                group.settled_away, group.marks = away, None
        return analysis

    def _document(self) -> tuple[Document, list[tuple[int, _Group]]]:
        """The whole as `segment` would cut it, and for each group with words its first offset."""
        blocks: list[Block] = []
        places: list[tuple[int, _Group]] = []
        start = 0
        for (group, inner), text in zip(self._groups, self._lines, strict=True):
            if not inner and group.blocks:
                places.append((start, group))
                blocks.extend(
                    Block(one.kind, start + one.start, one.text, one.sentences, one.level) for one in group.blocks
                )
            start += len(text) + 1
        return Document(self.text(), tuple(blocks)), places

    def _affected(self, first: int, last: int) -> tuple[int, int]:
        """A change may regroup lines up to REACH away; begin and end where a group does."""
        low, high = max(first - REACH, 0), min(last + REACH, len(self._lines) - 1)
        while low and self._groups[low][1]:
            low -= 1
        while high + 1 < len(self._groups) and self._groups[high + 1][1]:
            high += 1
        return low, high

    def _grouped(self, low: int, high: int) -> list[tuple[_Group, int]]:
        """The groups of the lines low..high, as one pair a line: its group, and which of the group's lines it is."""
        spans = list(self._spans(low, high))
        sizes = [sum(map(len, self._lines[first : last + 1])) for first, last in spans]
        so_far = accumulate(sizes, initial=0)
        wait = [size > _TOO_LONG or before > _AT_ONCE for size, before in zip(sizes, so_far, strict=False)]
        if any(wait):
            self._analyser.make_room(len(self._lines))
        looked = iter(self._looked_at([span for span, waits in zip(spans, wait, strict=True) if not waits]))
        found: list[tuple[_Group, int]] = []
        for (first, last), waits in zip(spans, wait, strict=True):
            texts = tuple(self._lines[first : last + 1])
            group = _Group(texts, (), (), waiting=True) if waits else _Group(texts, *next(looked))
            found.extend((group, inner) for inner in range(last - first + 1))
        return found

    def _spans(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """The first and last line of each group."""
        first = low
        while first <= high:
            last = min(last_of(self._lines, first), high)
            yield first, last
            first = last + 1

    def _looked_at(self, spans: Sequence[tuple[int, int]]) -> list[_Looked]:
        """What there is to know of each group, all that are new looked at together: one by one takes twice as long."""
        keys = [self._key(first, last) for first, last in spans]
        known = {key: looked for key in keys if (looked := self._known.get(key)) is not None}
        new = {key: span for key, span in zip(keys, spans, strict=True) if key not in known}
        with without_collecting() if len(new) > _MANY else nullcontext():
            cut = [blocks_of_group(self._lines, first, last, 0) for first, last in new.values()]
            parts = iter(self._analyser.blocks([block for blocks in cut for block in blocks]))
            for key, blocks in zip(new, cut, strict=True):
                known[key] = looked = blocks, tuple(islice(parts, len(blocks)))
                self._known.put(key, looked)
        return [known[key] for key in keys]

    def _key(self, first: int, last: int) -> tuple[object, ...]:
        """All that the answer depends on: the lines themselves, the one before and the two after."""
        return (first > 0, last - first, *self._lines[max(first - 1, 0) : last + 3])

    def _finish_waiting(self) -> None:
        numbered = enumerate(self._groups)
        self._look_at([(line, group) for line, (group, inner) in numbered if group.waiting and not inner])

    def _look_at(self, chosen: Sequence[tuple[int, _Group]]) -> None:
        """At groups that waited, each with its first line."""
        looked = self._looked_at([(line, line + len(group.texts) - 1) for line, group in chosen])
        for (_, group), (blocks, parts) in zip(chosen, looked, strict=True):
            group.blocks, group.parts = blocks, parts
            group.waiting, group.marks, group._placed = False, None, None


def _line_marks(group: _Group) -> list[tuple[LineMark, ...]]:
    """The findings of a group, cut at the ends of its lines."""
    marks: list[list[LineMark]] = [[] for _ in group.texts]
    found = sorted(group.shown(), key=lambda one: one.start - one.end)
    if not found:
        return [()] * len(group.texts)
    start = 0
    for line, text in enumerate(group.texts):
        end = start + len(text)
        units = Offsets(text)
        for one in found:
            if one.start < end and one.end > start:
                low = units.to_qt(max(one.start, start) - start)
                marks[line].append(LineMark(low, units.to_qt(min(one.end, end) - start) - low, one))
        start = end + 1
    return [tuple(line) for line in marks]
