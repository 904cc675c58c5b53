"""Finding words in a text, as a writer means it."""

import re
from typing import NamedTuple

_APOSTROPHES = "['’]"


class Wanted(NamedTuple):
    """What to look for. Capitals count only where somebody says so; curly and straight apostrophes are one."""

    words: str
    capitals: bool = False
    whole: bool = False

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where it stands, in order; nothing for no words."""
        if not self.words:
            return []
        pattern = re.sub("['’]", _APOSTROPHES, re.escape(self.words))
        if self.whole:
            pattern = rf"(?<!\w){pattern}(?!\w)"
        flags = re.NOFLAG if self.capitals else re.IGNORECASE
        return [found.span() for found in re.finditer(pattern, text, flags)]
