"""Terms that share their last word with another: "financial or material abuse", "secure and flexible tenancies"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plainspeak.glossary.vocabulary import words

_ADJECTIVE = re.compile(
    r"[a-z]{3,}(?:al|ary|ory|ive|ic|ed|ing|[ae]nt|ous|ble|ect|ure|ior|ate)"
    r"|major|minor|upper|lower|joint|special|short|long"
)
"""What cannot stand alone, and so shares what follows: in "family and social worker" the family is no worker."""
_JOIN = re.compile(r",? (?:and/or|and|or|&) ")
_AFTER = re.compile(r"([a-z]{3,}) ([a-z]{3,})(?: ([a-z]{3,}))?")
_SMALL = words(
    """the any all some each every other another this that these those your our their his her its you they who what how
    are was were has have had can may will must not for from with into only also both more most one two"""
)
"""What no term begins with: "care and the home" names no care home."""


class Part(NamedTuple):
    """The first word of a term, flat[start:end], and the ways that the whole of it may be written."""

    start: int
    end: int
    keys: tuple[str, ...]


def parts_of(flat: str) -> Iterator[Part]:
    """The words of a folded text that may be the first of a term whose end stands after "and" or "or"."""
    for join in _JOIN.finditer(flat):
        stop = join.start()
        start = flat.rfind(" ", 0, stop) + 1
        if _ADJECTIVE.fullmatch(flat, start, stop) is None:  # as most are: no need to look any further
            continue
        after = _AFTER.match(flat, join.end())
        if after is None or after[1] in _SMALL:
            continue
        _, last, more = after.groups()
        ends = (last, f"{last} {more}", more) if more else (last,)
        while _ADJECTIVE.fullmatch(flat, start, stop):
            yield Part(start, stop, tuple(f"{flat[start:stop]} {end}" for end in ends))
            stop = start - 2
            if flat[stop:start] != ", ":
                break
            start = flat.rfind(" ", 0, stop) + 1
