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
_LAST_TWO = words("al ry ve ic ed ng nt us le ct re or te er rt")
"""The last letters of such a word: a look before the pattern, which takes ten times as long."""
_JOINS = (" and ", " or ", " and/or ", " & ")
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
    for join in _JOINS:
        at = flat.find(join)
        while at >= 0:
            after = at + len(join)
            stop = at - 1 if flat[at - 1 : at] == "," else at
            if flat[stop - 2 : stop] in _LAST_TWO:
                yield from _parts(flat, flat.rfind(" ", 0, stop) + 1, stop, after)
            at = flat.find(join, after)


def _parts(flat: str, start: int, stop: int, after: int) -> Iterator[Part]:
    """One for each adjective in a row that ends at `stop`, where a term's end follows the word at `after`."""
    rest = _AFTER.match(flat, after)
    if rest is None or rest[1] in _SMALL:
        return
    _, last, more = rest.groups()
    ends = (last, f"{last} {more}", more) if more else (last,)
    while _ADJECTIVE.fullmatch(flat, start, stop):
        yield Part(start, stop, tuple(f"{flat[start:stop]} {end}" for end in ends))
        stop = start - 2
        if flat[stop:start] != ", ":
            break
        start = flat.rfind(" ", 0, stop) + 1
