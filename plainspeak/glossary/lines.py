"""Which line of a glossary file an entry, or a key of it, stands on. tomllib does not say."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn

from plainspeak.errors import UserFault

Fault = Callable[[str, str], NoReturn]
"""Called with the key a fault is about ("" for the whole entry) and what is wrong; raises."""

_HEADER = re.compile(r"\s*\[\[\s*\"?entry\"?\s*\]\]")
_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*(?:\.[\w\s.-]+)?=")
_SUBTABLE = re.compile(r"\s*\[+\s*entry\s*\.\s*([\w-]+)")


@dataclass(slots=True)
class EntryLines:
    """Lines from 1: of the entry's header, and of its keys."""

    header: int = 1
    keys: dict[str, int] = field(default_factory=dict)

    def line(self, key: str = "") -> int:
        return self.keys.get(key, self.header)

    def fault(self, name: str) -> Fault:
        """What raises a UserFault about one key of this entry in the file called `name`."""

        def raise_fault(key: str, message: str) -> NoReturn:
            raise UserFault(f"{name}, line {self.line(key)}: {message}", code="glossary")

        return raise_fault

    @staticmethod
    def of_top_key(text: str, key: str) -> int:
        """The line of a key or table outside every entry."""
        pattern = re.compile(rf"\s*(?:\[+\s*)?[\"']?{re.escape(key)}\b")
        return next((at for at, line in enumerate(text.split("\n"), 1) if pattern.match(line)), 1)


def entry_lines(text: str, count: int) -> list[EntryLines]:
    """The lines of `count` entries, in order."""
    found: list[EntryLines] = []
    quote = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not quote:
            if _HEADER.match(line):
                found.append(EntryLines(number))
            elif found and (key := _KEY.match(line) or _SUBTABLE.match(line)):
                found[-1].keys.setdefault(key[1], number)
        quote = _open_quote(line, quote)
    return (found + [EntryLines() for _ in range(count)])[:count]


def _open_quote(line: str, quote: str) -> str:
    """The long quote still open at the end of a line, if any."""
    for mark in re.findall(r'"""|\'\'\'', line):
        quote = "" if mark == quote else quote or mark
    return quote


def toml_place(message: str, text: str) -> str:
    """ ", line 4: not TOML…" from tomllib's "Invalid value (at line 4, column 9)"."""
    reason, _, place = message.partition(" (at ")
    line = place.removeprefix("line ").partition(",")[0].rstrip(")")
    line = line if line.isdigit() else str(text.rstrip().count("\n") + 1)
    reason = reason[:1].lower() + reason[1:]
    wrong = text.split("\n")[int(line) - 1 : int(line)]
    if any("“" in one.partition('"')[0] for one in wrong):
        return f', line {line}: this is not TOML: put straight quotes (") in place of the curly ones'
    return f", line {line}: this is not TOML ({reason}): look for a missing quote, bracket or comma"
