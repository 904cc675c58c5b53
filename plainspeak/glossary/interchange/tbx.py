"""Glossaries as TBX-Basic (ISO 30042:2019), for terminology programs: an entry is a concept, its word deprecated.

Both styles are written and read: data categories as attributes (DCA) and as tags (DCT), see
https://www.tbxinfo.net/dca-v-dct/. What TBX-Basic has no place for is a note, "why: …"; notes in files of
other programs are read as the reason why.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from plainspeak.glossary.files import entry_table
from plainspeak.glossary.interchange.escapes import escaped
from plainspeak.glossary.interchange.tbx_names import (
    ADMITTED,
    DEPRECATED,
    MAKER,
    NOTED,
    PARTS,
    PREFERRED,
    note_of,
)
from plainspeak.glossary.model import Entry, Kind

_META = {
    "subjectField": "descrip",
    "definition": "descrip",
    "context": "descrip",
    "source": "admin",
    "partOfSpeech": "termNote",
    "administrativeStatus": "termNote",
    "termType": "termNote",
    "transactionType": "transac",
}
"""In DCA, the element that holds each category."""
_IN_MIN = frozenset({"subjectField", "partOfSpeech", "administrativeStatus"})
"""In DCT, the categories of the Min module; the others are of the Basic module."""

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_DCT = ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'


class Dates(NamedTuple):
    """ISO dates of an entry's history; "" where there is none."""

    made: str = ""
    changed: str = ""


def write(
    entries: Iterable[Entry],
    versions: Mapping[str, int],
    *,
    tags: bool = False,
    dates: Mapping[str, Dates] | None = None,
) -> bytes:
    """The entries as TBX-Basic, as tags (DCT) or attributes (DCA). Names of people stay at home."""
    style = _Style(tags)
    head = f'<tbx type="TBX-Basic" style="{"dct" if tags else "dca"}" xml:lang="en-GB" xmlns="{_NAMESPACE}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"{head}{_DCT if tags else ''}>",
        f"<tbxHeader><fileDesc><sourceDesc><p>{MAKER}</p></sourceDesc></fileDesc></tbxHeader>",
        "<text><body>",
    ]
    for entry in entries:
        lines += style.concept(entry, versions.get(entry.id), (dates or {}).get(entry.id, Dates()))
    return "\n".join([*lines, "</body></text>", "</tbx>", ""]).encode()


class _Style(NamedTuple):
    tags: bool

    def concept(self, entry: Entry, version: int | None, dates: Dates) -> Iterator[str]:
        table = entry_table(entry) | {"status": entry.status.value, "version": version}
        yield f"<conceptEntry id={quoteattr(_xml_id(entry.id))}>"
        yield from self._dates(dates)
        if entry.topic:
            yield self.category("subjectField", entry.topic)
        if entry.source:
            yield self.category("source", entry.source)
        yield from (_note(text) for field in NOTED for text in note_of(field, table.get(field)))
        yield '<langSec xml:lang="en-GB">'
        if entry.meaning:
            yield f"<descripGrp>{self.category('definition', entry.meaning)}</descripGrp>"
        yield from self.terms(entry, table)
        yield "</langSec>"
        yield "</conceptEntry>"

    def terms(self, entry: Entry, table: Mapping[str, Any]) -> Iterator[str]:
        headword = {"text": entry.headword, "forms": table.get("forms", {})}
        letters = "acronym" if entry.kind is Kind.ACRONYM else ""
        yield self.term(entry, headword, DEPRECATED, letters, entry.flags)
        for one in table.get("also", ()):
            yield self.term(entry, one, DEPRECATED, "variant")
        if entry.expansion:
            yield self.term(entry, entry.expansion, ADMITTED, "fullForm")
        for number, one in enumerate(table.get("alternatives", ())):
            yield self.term(entry, one, ADMITTED if number else PREFERRED)

    def term(
        self,
        entry: Entry,
        wording: str | Mapping[str, Any],
        status: str,
        sort: str = "",
        contexts: Sequence[str] = (),
    ) -> str:
        text, forms = (wording, {}) if isinstance(wording, str) else (wording["text"], wording["forms"])
        parts = [
            f"<term>{_text(text)}</term>",
            self.category("partOfSpeech", PARTS[entry.part_of_speech]),
            self.category("administrativeStatus", status),
            self.category("termType", sort) if sort else "",
            *(f"<descripGrp>{self.category('context', context)}</descripGrp>" for context in contexts),
            *(_note(text) for text in note_of("forms", forms)),
        ]
        return f"<termSec>{''.join(parts)}</termSec>"

    def category(self, name: str, text: str) -> str:
        if not self.tags:
            return f'<{_META[name]} type="{name}">{_text(text)}</{_META[name]}>'
        tag = f"{'min' if name in _IN_MIN else 'basic'}:{name}"
        return f"<{tag}>{_text(text)}</{tag}>"

    def _dates(self, dates: Dates) -> Iterator[str]:
        for kind, day in (("origination", dates.made), ("modification", dates.changed)):
            if day:
                yield f"<transacGrp>{self.category('transactionType', kind)}<date>{_text(day)}</date></transacGrp>"


def _note(text: str) -> str:
    return f"<note>{_text(text)}</note>"


def _text(text: str) -> str:
    return escape(escaped(text))


def _xml_id(entry_id: str) -> str:
    """XML has no ids that start with a digit."""
    return f"_{entry_id}" if entry_id[:1].isdigit() else entry_id
