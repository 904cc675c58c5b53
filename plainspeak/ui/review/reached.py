"""Which changes a reader's cursor has come to, so that they can be said in words. No widgets here."""

from collections.abc import Sequence
from typing import NamedTuple

from plainspeak.text.model import Span


class Place(NamedTuple):
    """Where the cursor was last: the start of its line, and the changes it stood in."""

    line: int
    inside: tuple[int, ...]


NOWHERE = Place(-1, ())


def reached(text: str, spans: Sequence[Span], at: int, last: Place) -> tuple[tuple[int, ...], Place]:
    """The changes to tell, by their numbers, and the place for the next time.

    On a line that the cursor was not in before, these are all of it: a screen reader reads the line, and marks are
    silent. Within a line it is the change that the cursor came into. Offsets are code points; an empty span is where
    words were taken out.
    """
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    end = len(text) if end < 0 else end
    here = Place(start, tuple(n for n, span in enumerate(spans) if span.start <= at < max(span.end, span.start + 1)))
    if start == last.line:
        return tuple(n for n in here.inside if n not in last.inside), here
    return tuple(n for n, span in enumerate(spans) if _touches(span, start, end)), here


def _touches(span: Span, start: int, end: int) -> bool:
    return start <= span.start <= end if span.start == span.end else span.start < end and span.end > start
