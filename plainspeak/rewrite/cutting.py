"""The sentences of a text that is compared with another."""

import re
from collections.abc import Iterator

_END = re.compile(r"[\n.?!](?:(?<=\n)\n*|(?<!\n)[\"”’')]*(?P<space>\s+)(?=[A-Z0-9“\"‘'£(]))")
_MARK = re.compile(r"^[ \t]*(?:\d{1,3}[.)]|[-*•#|]+)[ \t]+", re.MULTILINE)
_COUNTER = re.compile(r"(?:(?<=[:;.?!*])|(?<=[;,] and)|(?<=[;,] or))\s+(?:\d{1,2}\\?[.)]|\([a-z\d]{1,3}\))\s+(?=[A-Z])")
"""The number of an item in the middle of a line, which says nothing: "… if you: 1. Are ill. 2. Are at work."."""

_ITEM = re.compile(r"\n+[ \t]*(?:\d{1,3}[.)]|[-*•])[ \t]+(?=[^\n]{1,120}(?:\n|$))(?![^\n]*[.?!] [A-Z])")
"""Where a short item of a list begins, below a line that leads up to it or below another without a stop."""

_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|tel)\.$", re.IGNORECASE)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, well enough to pair them: a wrong split only makes the pairing less exact.

    The items of a list belong to the sentence that leads up to them.
    """
    found: list[str] = []
    whole = _ITEM.sub(_item, text) if ":" in text else text
    for piece in _pieces(_COUNTER.sub(" ", _MARK.sub("", whole))):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif piece:
            found.append(piece)
    return tuple(found)


def _pieces(text: str) -> Iterator[str]:
    at = 0
    for match in _END.finditer(text):
        yield text[at : match.start() if match["space"] is None else match.start("space")].strip()
        at = match.end()
    yield text[at:].strip()


def _item(match: re.Match[str]) -> str:
    """What joins the item to what stands before it, if it belongs there."""
    before = match.string[max(0, match.start() - 20) : match.start()].rstrip(" \t")[-1:] if match.start() else ""
    return "; " if before and (before in ":;," or before.isalnum()) else match[0]
