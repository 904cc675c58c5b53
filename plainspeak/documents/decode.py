"""Bytes -> text, without guessing wildly: UTF-8, UTF-16, UTF-32, and the old code pages of Windows and the Mac."""

import codecs
import re

from plainspeak.documents.foreign import foreign
from plainspeak.errors import UserFault

LOST = "\N{REPLACEMENT CHARACTER}"
"""What stands for bytes that are no letter, in a file that is otherwise sound."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SNIFFED = 8192
_LEAST_SOUND = 1
"""Letters of several bytes for each that is broken, from which a file is UTF-8 with a fault. By chance, in another
encoding, there are next to none.
"""
_ODD_CONTROLS = {chr(code) for code in range(32)} - set("\t\n\r\f\v\x1a")
# The marks that Windows puts into English. A text of another code page, read as cp1252, is full of others.
_WINDOWS_MARKS = set("“”‘’–—…£€•·°©®™½¼¾×²³§«»\xa0\xad")
_MAC = re.compile(rb"[A-Za-z]\xd5[a-z]|(?<![^\s(])\xd2[A-Za-z][^\n\xd2]*\xd3(?![A-Za-z])")
"""An apostrophe in a word, or a pair of quotation marks, as old Macs write them: in cp1252, "weÕre", "Òday careÓ"."""
_MOST_OTHERS = 0.05
_SHORT = 60
"""Characters; in a shorter text a few letters of other names ("Zoë") are no share to go by."""


def decode(raw: bytes, name: str) -> str:
    """The text in `raw`, with LOST for a few bytes that are broken.

    Raises UserFault, naming `name`, for a binary, an unknown encoding or nothing at all.
    """
    if not raw.strip():
        raise UserFault(f"{name} is empty: choose a file with some text", code="empty")
    if refused := foreign(raw, name):
        raise refused
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _mended(raw, encoding) or _strictly(raw, encoding, name)
    if b"\0" in raw[:_SNIFFED]:
        return _wide(raw, name)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _mended(raw, "utf-8") or _windows(raw, name)
    if sum(map(text[:_SNIFFED].count, _ODD_CONTROLS)) > 2:
        raise _binary(name)
    return text


def _strictly(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as fault:
        raise _unknown(name) from fault


def lost_signs(text: str) -> str:
    """How many signs of a text that was read are lost, in words; "" where none is."""
    lost = text.count(LOST)
    if not lost:
        return ""
    return f"{f'{lost} signs are' if lost > 1 else '1 sign is'} broken in it: put right where “{LOST}” stands"


def _mended(raw: bytes, encoding: str) -> str:
    """UTF-8 with a few broken bytes, as a copy that was cut or patched has them; "" where it is no UTF-8 at all."""
    if not encoding.startswith("utf-8"):
        return ""
    text = raw.decode(encoding, "replace")
    lost = text.count(LOST)
    return text if sum(char > "\x7f" for char in text) - lost >= _LEAST_SOUND * lost else ""


def _wide(raw: bytes, name: str) -> str:
    """UTF-16 without the mark that says so, as some programs export it: every other byte of English is nothing."""
    for encoding, nothing in (("utf-16-le", raw[1:_SNIFFED:2]), ("utf-16-be", raw[:_SNIFFED:2])):
        if nothing.count(0) > 0.8 * len(nothing):
            try:
                text = raw.decode(encoding)
            except UnicodeDecodeError as fault:
                raise _binary(name) from fault
            if "\0" not in text:
                return text
    raise _binary(name)


def _windows(raw: bytes, name: str) -> str:
    """Excel and older Notepads write cp1252. Any byte is some letter there, so see that the letters make sense."""
    text = _strictly(raw, "mac_roman" if _MAC.search(raw) else "cp1252", name)
    others = sum(ord(char) > 127 and char not in _WINDOWS_MARKS for char in text)
    if others > _MOST_OTHERS * max(len(text), _SHORT):
        raise _unknown(name)
    return text


def _binary(name: str) -> UserFault:
    return UserFault(f"{name} is not a leaflet: choose a Word, PDF or text file", code="binary")


def _unknown(name: str) -> UserFault:
    return UserFault(f"{name} is in an encoding PlainSpeak does not know: save it again as UTF-8", code="encoding")
