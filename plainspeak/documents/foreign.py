"""Files of other programs, known by how they begin, each refused in a sentence of its own that says what to do."""

import re

from plainspeak.errors import UserFault

_OLE = b"\xd0\xcf\x11\xe0"
"""How files of Office up to 2003 and of Outlook begin, and newer ones of Office with a password ([MS-CFB] 2.2)."""
_STREAMS = (
    # what is in such a file is listed by these names
    ("EncryptedPackage", "locked", "has a password: save a copy without one, and open that"),
    ("__substg1.0_", "binary", "is an e-mail: open it, copy its words, and paste them"),
    ("WordDocument", "binary", "is an old Word file: open it in Word and save it as a new one (.docx)"),
    ("Workbook", "binary", "is a workbook, not a leaflet: copy its words, and paste them"),
    ("PowerPoint Document", "binary", "is a set of slides: copy their words, and paste them"),
)
_OLD = "is an old Word or Excel file, or has a password: save it as a new Word file (.docx) without a password"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_PICTURE = "is a picture, whose words cannot be read: open the file that it was made from"
_HEAD = 4096
_MAIL = re.compile(rb"(?i)[!-9;-~]+:[^\n]*\n(?:[!-9;-~]+:[^\n]*\n|[ \t][^\n]*\n)*?mime-version:")
"""The head of a message (RFC 5322, 2.2): names and what they say, and among them that it is MIME (RFC 2045, 4)."""
_ARCHIVE = re.compile(rb"(?i)\ncontent-type:\s*multipart/related")


def foreign(raw: bytes, name: str) -> UserFault | None:
    """What to say of a file that another program is for; None of any other. `name` is what the message calls it."""
    if raw.startswith(_OLE):
        code, said = next(((code, said) for stream, code, said in _STREAMS if _utf16(stream) in raw), ("binary", _OLD))
        return UserFault(f"{name} {said}", code=code)
    if raw.startswith(_PICTURES) and b"\0" in raw[:_HEAD]:
        return UserFault(f"{name} {_PICTURE}", code="binary")
    if _MAIL.match(raw[:_HEAD]):
        if _ARCHIVE.search(raw[:_HEAD]):
            said = "is a web page kept with its pictures: save it as a web page alone (HTML only)"
        else:
            said = "is an e-mail: open it, copy its words, and paste them"
        return UserFault(f"{name} {said}", code="binary")
    return None


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")
