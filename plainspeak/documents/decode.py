"""Bytes -> text, without guessing wildly: UTF-8, UTF-16, UTF-32, and the old Windows Western code page."""

import codecs

from plainspeak.errors import UserFault

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How files of Word and Excel up to 2003 begin, and newer ones with a password."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SNIFFED = 8192
_ODD_CONTROLS = {chr(code) for code in range(32)} - set("\t\n\r\f\v\x1a")
# The marks that Windows puts into English. A text of another code page, read as cp1252, is full of others.
_WINDOWS_MARKS = set("“”‘’–—…£€•·°©®™½¼¾×²³§«»\xa0\xad")
_MOST_OTHERS = 0.05
_SHORT = 60
"""Characters; in a shorter text a few letters of other names ("Zoë") are no share to go by."""


def decode(raw: bytes, name: str) -> str:
    """The text in `raw`. Raises UserFault, naming `name`, for a binary, an unknown encoding or nothing at all."""
    if not raw.strip():
        raise UserFault(f"{name} is empty: choose a file with some text", code="empty")
    if raw.startswith(_OLD_OFFICE):
        advice = "save it as a new Word file (.docx) without a password"
        raise UserFault(f"{name} is an old Word or Excel file, or has a password: {advice}", code="binary")
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _strictly(raw, encoding, name)
    if b"\0" in raw[:_SNIFFED]:
        return _wide(raw, name)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _windows(raw, name)
    if sum(map(text[:_SNIFFED].count, _ODD_CONTROLS)) > 2:
        raise _binary(name)
    return text


def _strictly(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as fault:
        raise _unknown(name) from fault


def _wide(raw: bytes, name: str) -> str:
    """UTF-16 without the mark that says so, as some programs export it: every other byte of English is nothing."""
    for encoding, nothing in (("utf-16-le", raw[1:_SNIFFED:2]), ("utf-16-be", raw[:_SNIFFED:2])):
        if nothing.count(0) > 0.8 * len(nothing):
            text = _strictly(raw, encoding, name)
            if "\0" not in text:
                return text
    raise _binary(name)


def _windows(raw: bytes, name: str) -> str:
    """Excel and older Notepads write cp1252. Any byte is some letter there, so see that the letters make sense."""
    text = _strictly(raw, "cp1252", name)
    others = sum(ord(char) > 127 and char not in _WINDOWS_MARKS for char in text)
    if others > _MOST_OTHERS * max(len(text), _SHORT):
        raise _unknown(name)
    return text


def _binary(name: str) -> UserFault:
    return UserFault(f"{name} is not a leaflet: choose a Word, PDF or text file", code="binary")


def _unknown(name: str) -> UserFault:
    return UserFault(f"{name} is in an encoding PlainSpeak does not know: save it again as UTF-8", code="encoding")
