"""What a rich text file is written in: groups, control words, and letters by their code pages.

Names are those of Microsoft's "Rich Text Format (RTF) Specification", version 1.9.1.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z'])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)"
    r"|[\r\n\\]",
    re.DOTALL,
)
_CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gb2312", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""The code page of a font, by the number of its letters; 0, and what is not here, is that of the file."""


class Token(NamedTuple):
    """One of: a group that opens or closes ("{", "}"), a control word, a control sign, a byte, plain letters."""

    kind: str
    """ "{", "}", "word", "sign", "byte" or "text"."""
    said: str = ""
    number: int | None = None


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a file that was read byte by byte, as Latin 1. What `\\bin` announces is left out."""
    at = 0
    while found := _TOKEN.match(text, at):
        at = found.end()
        kind = found.lastgroup
        if kind in ("word", "number"):
            number = int(found["number"]) if found["number"] else None
            if found["word"] == "bin":
                at += max(number or 0, 0)
            yield Token("word", found["word"], number)
        elif kind == "brace":
            yield Token(found["brace"])
        elif kind is not None:
            yield Token(kind, found[kind])


class Letters:
    """Bytes and numbers -> letters. Of a letter that is given both ways, the number counts."""

    def __init__(self) -> None:
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._waiting = bytearray()
        self._waiting_page = ""

    def use_page(self, number: int) -> None:
        """The code page of the file."""
        self._page = _known(f"cp{number}", self._page)

    def name_font(self, font: int, charset: int) -> None:
        if charset in _CHARSETS:
            self._fonts[font] = _known(_CHARSETS[charset], self._page)

    def byte(self, code: int, font: int) -> str:
        """The letters that are whole now: of some code pages a letter takes two bytes."""
        page = self._fonts.get(font, self._page)
        before = self.rest() if page != self._waiting_page else ""
        self._waiting.append(code)
        self._waiting_page = page
        try:
            return before + self._taken(page, "strict")
        except UnicodeDecodeError:
            return before + (self.rest() if len(self._waiting) > 1 else "")

    def rest(self) -> str:
        """Half a letter that nothing follows: nothing."""
        return self._taken(self._waiting_page, "ignore") if self._waiting else ""

    def _taken(self, page: str, errors: str) -> str:
        text = self._waiting.decode(page, errors)
        self._waiting.clear()
        return text


def _known(page: str, default: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return default


def whole(text: str) -> str:
    """Letters above U+FFFF come as two halves: put together, or left out where one is missing."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
