"""Characters that XML cannot hold, written as Excel writes them: _x000D_ for a carriage return."""

import re

from plainspeak.glossary.interchange.rows import is_odd

_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def escaped(text: str) -> str:
    """The text with every character that XML would refuse or change escaped, and what looks like an escape too."""
    text = _LIKE_ESCAPE.sub("_x005F_", text)
    return "".join(f"_x{ord(char):04X}_" if is_odd(char) else char for char in text) if any(map(is_odd, text)) else text


def unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
