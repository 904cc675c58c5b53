"""A copy of a text for matching: the same length, in lower case, with straight apostrophes and single spaces.

Where a text has double spaces, words split by a hyphen at a line's end, or invisible characters, a shorter copy is
made too, which knows where in the text each of its characters came from.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
HYPHENS = "-\u2010\u2011\u2012\u2013\u2212"
_APOSTROPHES = "\u2019\u2018\u02bc\u201b\uff07`\u00b4"
_SPACES = "\n\t\r\f\v\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_FOLDS = (*((sign, "'") for sign in _APOSTROPHES), *((sign, " ") for sign in _SPACES + HYPHENS))

_SPLIT = r"(?<=\w)[-\u2010]\s*\n[^\S\n]*(?=\w)"
_GAP = re.compile(rf"(?P<hidden>[{INVISIBLE}]+)|(?P<split>{_SPLIT})|(?=\s\s)[^\S\n]*\n?[^\S\n]*(?!\s)")


@dataclass(frozen=True, slots=True)
class Copy:
    """`raw` as written, but closed up; `flat` the same folded. `starts` and `sources` are empty where nothing moved."""

    raw: str
    flat: str
    starts: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()

    def source(self, at: int) -> int:
        """Where in the text the character at `at` of this copy is."""
        if not self.starts:
            return at
        piece = bisect_right(self.starts, at) - 1
        return self.sources[piece] + at - self.starts[piece]


def fold(text: str) -> str:
    """The text in lower case, with straight apostrophes, and a space for every space, line end and hyphen; as long."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    if lower.isascii():
        return lower.replace("\n", " ").replace("\t", " ").replace("-", " ").replace("`", "'")
    for sign, plain in _FOLDS:
        if sign in lower:
            lower = lower.replace(sign, plain)
    return lower


def copies(text: str) -> Iterator[Copy]:
    """The copies to look for terms in: one, or two where a word may be split at a line's end ("assess-/ment")."""
    flat = fold(text)
    if "  " not in flat and (flat.isprintable() or not any(sign in flat for sign in INVISIBLE)):
        yield Copy(text, flat)
        return
    gaps = [found for found in _GAP.finditer(text) if found.end() > found.start()]
    yield _closed(text, gaps, " ")
    if any(found["split"] for found in gaps):
        yield _closed(text, gaps, "")


def _closed(text: str, gaps: list[re.Match[str]], split: str) -> Copy:
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = at = 0
    for gap in gaps:
        filler = "" if gap["hidden"] else split if gap["split"] else " "
        for piece, source in ((text[at : gap.start()], at), (filler, gap.start())):
            if piece:
                pieces.append(piece)
                starts.append(length)
                sources.append(source)
                length += len(piece)
        at = gap.end()
    pieces.append(text[at:])
    starts.append(length)
    sources.append(at)
    raw = "".join(pieces)
    return Copy(raw, fold(raw), tuple(starts), tuple(sources))
