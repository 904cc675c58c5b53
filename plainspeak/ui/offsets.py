"""Code points <-> Qt's UTF-16 units. No other module converts.

Python counts an emoji as one character, Qt as two. A text without such characters (nearly every one) costs one look.
"""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


def qt_length(text: str) -> int:
    """How many UTF-16 units Qt counts in `text`."""
    return len(text) + len(_wide(text))


class Offsets:
    """Offsets in one text. An offset inside a wide character becomes the one at its start."""

    def __init__(self, text: str) -> None:
        self._wide = _wide(text)

    def to_qt(self, code_point: int) -> int:
        return code_point + bisect_left(self._wide, code_point)

    def to_code_point(self, unit: int) -> int:
        """The code point that the UTF-16 unit belongs to."""
        low, high = 0, len(self._wide)
        while low < high:
            middle = (low + high) // 2
            if self._wide[middle] + middle + 1 <= unit - 1:
                low = middle + 1
            else:
                high = middle
        inside = low < len(self._wide) and self._wide[low] + low + 1 == unit
        return self._wide[low] if inside else unit - low


def _wide(text: str) -> list[int]:
    """Where the characters beyond the Basic Multilingual Plane are."""
    return [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
