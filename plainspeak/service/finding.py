"""Finding entries by what somebody types, at once, however many there are."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from plainspeak.collecting import without_collecting
from plainspeak.glossary.model import Entry, Glossary, Kind, Status

_BREAK, _END = "\1", "\0"
"""Between the texts of an entry, and at its end: nobody can type these into a search."""


class _Line(NamedTuple):
    """An entry made ready. In this order they sort as they are listed."""

    head: str
    id: str
    rest: str
    entry: Entry


class _Joined:
    """Many short texts as one long one: looking through that is one job of C, not one for each of them."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self._all = _END.join([*lines, ""])
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))

    def having(self, wanted: str) -> list[int]:
        """The places of the lines with the text in them, in order."""
        find, starts, places = self._all.find, self._starts, []
        at = find(wanted)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            places.append(place)
            at = find(wanted, starts[place + 1])
        return places


class WordIndex:
    """The entries of a glossary, ready to be searched; when it changes, only what is new is made ready again."""

    def __init__(self) -> None:
        self._glossary: Glossary | None = None
        self._ready: dict[str, _Line] = {}
        self._heads = _Joined([])
        self._rests = _Joined([])
        self._entries: tuple[Entry, ...] = ()

    def search(
        self, glossary: Glossary, text: str, kind: Kind | None, topic: str | None, status: Status | None
    ) -> tuple[Entry, ...]:
        """The entries with the text in them: those that are it first, then those whose word begins with it."""
        self._bring_up_to_date(glossary)
        wanted = plain(text)
        found: Iterable[Entry] = map(self._entries.__getitem__, self._places(wanted)) if wanted else self._entries
        narrowed = _narrowing(kind, topic, status)
        return tuple(filter(narrowed, found) if narrowed else found)

    def _places(self, wanted: str) -> list[int]:
        """Where the entries are that have it. One letter only finds the words that begin with it."""
        if len(wanted) == 1:
            start = bisect_left(self._heads.lines, wanted)
            return list(range(start, bisect_left(self._heads.lines, wanted + chr(sys.maxunicode), start)))
        heads, in_head = self._heads.lines, self._heads.having(wanted)
        there = set(in_head)
        in_rest = [place for place in self._rests.having(wanted) if place not in there]
        same = [place for place in in_head if heads[place] == wanted]
        begun = [place for place in in_head if heads[place].startswith(wanted) and heads[place] != wanted]
        inside = [place for place in in_head if not heads[place].startswith(wanted)]
        return [*same, *begun, *inside, *in_rest]

    def _bring_up_to_date(self, glossary: Glossary) -> None:
        if glossary is self._glossary:
            return
        with without_collecting():
            self._build(glossary)
        self._glossary = glossary

    def _build(self, glossary: Glossary) -> None:
        kept = self._ready
        self._ready = {
            entry.id: line if (line := kept.get(entry.id)) and line.entry is entry else _line(entry)
            for entry in glossary.entries
        }
        lines = sorted(self._ready.values(), key=itemgetter(0, 1))
        self._heads = _Joined([line.head for line in lines])
        self._rests = _Joined([line.rest for line in lines])
        self._entries = tuple(line.entry for line in lines)


def plain(text: str) -> str:
    """As it is compared: small letters, one space where there is a hyphen or several spaces, straight apostrophes."""
    text = text.casefold().replace("-", " ")
    if not text.isascii():
        text = text.replace("’", "'").replace("‐", " ").replace("‑", " ")
    return " ".join(text.replace(_END, " ").split())


def _line(entry: Entry) -> _Line:
    texts = [term.text for term in entry.also] + [one.text for one in entry.alternatives]
    return _Line(plain(entry.headword), entry.id, plain(_BREAK.join([*texts, entry.meaning, entry.expansion])), entry)


def _narrowing(kind: Kind | None, topic: str | None, status: Status | None) -> Callable[[Entry], bool] | None:
    """What an entry must be, or None where it may be anything."""
    if kind is None and topic is None and status is None:
        return None
    return lambda entry: kind in (None, entry.kind) and topic in (None, entry.topic) and status in (None, entry.status)
