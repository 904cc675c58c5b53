"""TBX of any program, both styles and the older form of the standard, read as a glossary: see `tbx`."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange.escapes import unescaped
from plainspeak.glossary.interchange.rows import Reading, Row, counted, some
from plainspeak.glossary.interchange.tbx_names import (
    DEPRECATED,
    MAKER,
    PARTS,
    PREFERRED,
    SUPERSEDED,
    put_form,
    put_note,
)
from plainspeak.glossary.interchange.xml import Node, parse

_GROUPS = frozenset({"descripGrp", "adminGrp", "termNoteGrp", "termGrp", "ntig", "tig"})
_META = frozenset({"descrip", "admin", "termNote", "transac", "ref", "xref", "adminNote", "descripNote"})
_LANGUAGE = "xml:lang"
_SHORT_FORMS = frozenset({"acronym", "abbreviation", "initialism", "shortForm"})
_TOLD = frozenset(
    {"headword", "part_of_speech", "also", "alternatives", "meaning", "expansion", "topic", "source", "why", "flags"}
)
"""What the files of other programs can tell of an entry."""
_READ_PARTS = {text: part.value for part, text in PARTS.items()}


@dataclass(slots=True)
class _Term:
    text: str = ""
    status: str = ""
    sort: str = ""
    part: str = ""
    contexts: list[str] = field(default_factory=list)
    forms: dict[str, str] = field(default_factory=dict)

    @property
    def avoided(self) -> bool:
        return self.status in (DEPRECATED, SUPERSEDED)

    @property
    def wording(self) -> str | dict[str, Any]:
        return {"text": self.text, "forms": self.forms} if self.forms else self.text


def read(raw: bytes, name: str) -> Reading:
    """The concepts of a TBX file. UserFault where it is none. What is not brought in is told in the notes."""
    top = parse(raw, name)
    if top.name not in ("tbx", "martif"):
        raise UserFault(f"{name} is not TBX: choose a file that begins with “<tbx”", code="not-tbx")
    ours = any(MAKER in each.text for each in top.find("sourceDesc"))
    reader = _Reader(ours)
    rows = tuple(reader.row(concept) for concept in top.find("conceptEntry", "termEntry"))
    return Reading(rows, "line", reader.notes(), None if ours else _TOLD)


class _Reader:
    def __init__(self, ours: bool) -> None:
        self.ours = ours
        self.unknown: Counter[str] = Counter()
        self.languages: Counter[str] = Counter()

    def notes(self) -> tuple[str, ...]:
        """What was left out, as plain sentences."""
        told = []
        if self.languages:
            terms = counted(self.languages.total(), "term")
            told.append(f"{terms} in other languages left out: {some(sorted(self.languages))}.")
        if self.unknown:
            told.append(f"These parts of the file have no place in a glossary and are left out: {some(self.unknown)}.")
        return tuple(told)

    def row(self, concept: Node) -> Row:
        table: dict[str, Any] = {}
        if entry_id := self._id(concept):
            table["id"] = entry_id
        terms: list[_Term] = []
        self._level(concept, table, terms)
        if not terms:
            return Row(concept.line, table, reason="It has no English term")
        self._place(table, terms)
        version = table.pop("version", None)
        return Row(concept.line, table, int(version) if version and version.isdigit() else None)

    def _level(self, node: Node, table: dict[str, Any], terms: list[_Term]) -> None:
        """What a concept or a language says; terms are gathered."""
        for child in node.children:
            if child.name in ("langSec", "langSet"):
                self._language(child, table, terms)
            elif child.name in ("termSec", "tig", "ntig"):
                terms.append(self._term(child))
            elif child.name in _GROUPS:
                self._level(child, table, terms)
            else:
                self._fact(child, table)

    def _language(self, node: Node, table: dict[str, Any], terms: list[_Term]) -> None:
        language = node.attributes.get(_LANGUAGE, "en")
        if language.lower().partition("-")[0] in ("en", "eng"):
            self._level(node, table, terms)
        else:
            self.languages[language] += sum(1 for _ in node.find("term"))

    def _fact(self, node: Node, table: dict[str, Any]) -> None:
        category, text = _category(node), self._text(node)
        places = {"definition": "meaning", "subjectField": "topic", "source": "source"}
        if category in places:
            _add(table, places[category], text)
        elif category == "note":
            if not (self.ours and put_note(table, text)):
                _add(table, "why", text)
        elif category != "transacGrp":  # the dates of somebody else's history
            self.unknown[category] += 1

    def _term(self, node: Node) -> _Term:
        term = _Term()
        self._term_facts(node, term)
        return term

    def _term_facts(self, node: Node, term: _Term) -> None:
        for child in node.children:
            category, text = _category(child), self._text(child)
            if category == "term":
                term.text = text
            elif category == "administrativeStatus":
                term.status = f"{text.removesuffix('-admn-sts').removesuffix('Term')}Term-admn-sts"
            elif category == "termType":
                term.sort = text
            elif category == "partOfSpeech":
                term.part = text
            elif category == "context":
                term.contexts.append(text)
            elif category in _GROUPS:
                self._term_facts(child, term)
            elif not (category == "note" and self.ours and put_form(term.forms, text)) and category != "transacGrp":
                self.unknown[f"{category} of a term"] += 1

    def _place(self, table: dict[str, Any], terms: list[_Term]) -> None:
        """Which term is the word to avoid, and which the plain ones."""
        avoided = [term for term in terms if term.avoided]
        if not avoided:  # a list of words and meanings: there is nothing to say instead
            avoided = sorted(terms, key=lambda term: (term.status != PREFERRED, term.sort == "fullForm"))
        head, others = avoided[0], avoided[1:]
        plain = [term for term in terms if not any(term is one for one in avoided)]
        full = next((term for term in (*plain, *others) if term.sort == "fullForm"), None)
        if full and (self.ours or head.sort in _SHORT_FORMS):
            table["expansion"] = full.text
            plain, others = [t for t in plain if t is not full], [t for t in others if t is not full]
        plain.sort(key=lambda term: term.status != PREFERRED)
        table["headword"] = head.text
        table["forms"] = head.forms
        table["also"] = [term.wording for term in others]
        table["alternatives"] = [term.wording for term in plain]
        table["flags"] = head.contexts
        if head.part in _READ_PARTS and (self.ours or head.part != "other"):
            table["part_of_speech"] = _READ_PARTS[head.part]
        if head.sort in _SHORT_FORMS:
            table.setdefault("kind", "acronym")
        for name in ("forms", "also", "alternatives", "flags"):
            if not table[name]:
                del table[name]

    def _id(self, concept: Node) -> str:
        entry_id = concept.attributes.get("id", "")
        if self.ours:
            return entry_id.removeprefix("_")
        return ""  # "c1": an id of theirs is none of ours

    def _text(self, node: Node) -> str:
        return unescaped(node.text) if self.ours else re.sub(r"\s+", " ", node.text).strip()


def _category(node: Node) -> str:
    """The data category, in either style."""
    return node.attributes.get("type", node.name) if node.name in _META else node.name


def _add(table: dict[str, Any], name: str, text: str) -> None:
    table[name] = f"{table[name]} {text}" if table.get(name) else text
