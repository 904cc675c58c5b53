"""A text cut into what a reader takes as one: words with their signs, white space, pictures made of several signs."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from plainspeak.text.model import Span

_PIECE = r"(?:[£$€¥#](?=\d))?\w+(?:°\w?|%)?"
_TOKEN = re.compile(
    rf"(?:https?://|www\.)\S*[\w/]|(?:(?<![\w)])[-−+](?=\d))?{_PIECE}(?:['’.,@/&+–-]{_PIECE}|\(\w+\))*|\s+|[^\w\s]"
)
"""A word with what people read with it ("£20–£25", "10%", "carer(s)", a web or e-mail address), a space or a sign."""


def tokens(text: str, span: Span) -> list[str]:
    """Words, white space and signs. A letter keeps its accents, and a picture made of several signs stays whole."""
    found: list[str] = _TOKEN.findall(text, *span)
    return list(_whole(found)) if _MANY_SIGNED.search(text, *span) else found


_MANY_SIGNED = re.compile("[\u0300-\u1fff\u200d\u20d0-\u20ff\u2d7f-\uffff\U00010000-\U0010ffff]")
"""Signs that may be part of a letter or picture made of several; curly quotes, dashes and £ are not."""


def _whole(pieces: Iterable[str]) -> Iterator[str]:
    waiting = ""
    for token in pieces:
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
