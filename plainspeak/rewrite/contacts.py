"""Where to turn: e-mail and web addresses and phone numbers, each with one key however it is written."""

import re
from collections.abc import Iterator

from plainspeak.rewrite.fact import Fact
from plainspeak.rewrite.reader import ANYWHERE, Reader, reader

_ENDINGS = "uk|com|org|net|eu|wales|scot|london|info|io|ie|cymru|gov|edu"


def _email(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("email", (match[0].lower(),), match[0])


def _web(match: re.Match[str]) -> Iterator[Fact]:
    address = match[0].rstrip(".,;:!?)'\"")
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", address, flags=re.IGNORECASE).rstrip("/")
    host, slash, path = bare.partition("/")
    yield Fact("web", (host.lower() + slash + path,), address)


def _phone(match: re.Match[str]) -> Iterator[Fact]:
    digits = re.sub(r"\D", "", match[0].replace("(0)", ""))
    if match[0].lstrip("( ").startswith(("+44", "0044")):
        digits = "0" + re.sub(r"^(?:00)?44", "", digits)
    yield Fact("phone", (digits,), match[0].strip())


def _short(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("phone", (re.sub(r"\D", "", match["short"]),), match["short"])


READERS: tuple[Reader, ...] = (
    reader(ANYWHERE, r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", _email, "@"),
    reader(
        ANYWHERE,
        r"(?:https?://|www\.)[^\s<>\"]+"
        rf"|(?<![a-z0-9.-])(?:[a-z0-9-]+\.)+(?:{_ENDINGS})\b(?:/[^\s<>\"]*)?",
        _web,
        ".",
    ),
    reader(
        ANYWHERE,
        r"(?<![\d.,£])(?:\(?\+44\)?|0044|\(?0)[ -]?(?:\(0\)[ -]?)?\(?\d(?:[ ()-]{0,2}\d){7,10}(?![\d])",
        _phone,
        "0",
    ),
    reader(
        ("call", "calling", "dial", "ring", "phone", "telephone", "tel", "text", "nhs", "contact", "contacting"),
        r"(?:call|dial|ring|phone|telephone|tel|text|nhs|contact)(?:ing)?:?(?: us| them| the police| an ambulance)?"
        r"(?: on| at)? (?P<short>(?:\d{3}|\d{5}|116 ?\d{3}|18001)(?![\d,.:]*\d)(?! (?:people|times|days)))\b",
        _short,
    ),
)
