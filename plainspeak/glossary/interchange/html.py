"""The approved entries as a web page that needs no server: searchable, readable without JavaScript, and printable."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from itertools import groupby
from urllib.parse import quote, urlsplit

from plainspeak.errors import UserFault
from plainspeak.glossary.model import Entry, Status
from plainspeak.paths import shipped

TITLE = "What our words mean"
_OTHERS = "0–9"


def write_page(entries: Iterable[Entry], title: str, suggest_to: str, today: date) -> Mapping[str, str]:
    """The files of the page, by name. `suggest_to` is a mailto: or https: address, "" for no links to it.

    UserFault where the address is none of these.
    """
    address = _address(suggest_to)
    approved = sorted((one for one in entries if one.status is Status.APPROVED), key=_order)
    groups = [(letter, list(each)) for letter, each in groupby(approved, _letter)]
    texts = {
        "title": escape(title.strip() or TITLE),
        "count": f"{len(approved):,} {'word' if len(approved) == 1 else 'words'}",
        "date": f"{today.day} {today:%B %Y}",
        "letters": "\n".join(_letters({letter for letter, _ in groups})),
        "words": "\n".join(_section(letter, each, address) for letter, each in groups) or "<p>No words yet.</p>",
    }
    template = _resource("page.html")
    page = re.sub(r"\{\{(\w+)\}\}", lambda found: texts[found[1]], template)
    return {"index.html": page, "page.css": _resource("page.css"), "page.js": _resource("page.js")}


def _section(letter: str, entries: Iterable[Entry], address: str) -> str:
    anchor = _anchor(letter)
    articles = "\n".join(_article(entry, address) for entry in entries)
    return f'<section aria-labelledby="{anchor}"><h2 id="{anchor}">{letter}</h2>\n{articles}\n</section>'


def _article(entry: Entry, address: str) -> str:
    return f'<article id="{escape(entry.id)}">{"".join(_parts(entry, address))}</article>'


def _parts(entry: Entry, address: str) -> Iterator[str]:
    yield f'<h3><a href="#{escape(entry.id)}">{escape(entry.headword)}</a></h3>'
    if entry.also:
        yield f'<p class="also">Also: {escape(", ".join(term.text for term in entry.also))}</p>'
    if entry.expansion:
        yield f"<p><b>Stands for:</b> {escape(entry.expansion)}</p>"
    if entry.alternatives:
        plain = " <i>or</i> ".join(escape(one.text) for one in entry.alternatives)
        yield f'<p class="say"><b>Say instead:</b> {plain}</p>'
    if entry.meaning:
        yield f"<p>{_lines(entry.meaning)}</p>"
    if entry.why:
        yield f'<p class="why"><b>Why:</b> {_lines(entry.why)}</p>'
    if entry.source:
        yield f'<p class="from">From: {escape(entry.source)}</p>'
    if address:
        link = escape(_link(address, entry))
        hidden = f"<span> for {escape(entry.headword)}</span>"
        yield f'<p class="ask"><a href="{link}">Suggest a better word{hidden}</a></p>'


def _letters(there: set[str]) -> Iterator[str]:
    alphabet = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    for letter in [*([_OTHERS] if _OTHERS in there else []), *alphabet]:
        inside = f'<a href="#{_anchor(letter)}">{letter}</a>' if letter in there else f"<span>{letter}</span>"
        yield f"<li>{inside}</li>"


def _anchor(letter: str) -> str:
    """Never the id of an entry: these have no underscores."""
    return f"letter_{letter if letter.isalpha() else '0'}"


def _order(entry: Entry) -> tuple[bool, str, str, str]:
    return _letter(entry) != _OTHERS, _letter(entry), entry.headword.casefold(), entry.id


def _letter(entry: Entry) -> str:
    first = next((char for char in entry.headword if char.isalnum()), "").upper()
    return first if "A" <= first <= "Z" else _OTHERS


def _lines(text: str) -> str:
    return "<br>".join(map(escape, text.splitlines()))


def _address(suggest_to: str) -> str:
    address = suggest_to.strip()
    if "@" in address and not urlsplit(address).scheme:
        address = f"mailto:{address}"
    kind, _, rest = address.partition(":")
    mail = kind.lower() == "mailto" and re.fullmatch(r"[^@\s]+@[^@\s?]+(\?\S*)?", rest)
    web = kind.lower() == "https" and re.fullmatch(r"//[^/\s]+\S*", rest)
    if address and not mail and not web:
        advice = "give mailto:words@example.org or https://example.org/words"
        raise UserFault(f"“{suggest_to}” cannot be linked to: {advice}", code="bad-address")
    return address


def _link(address: str, entry: Entry) -> str:
    """The address, with the entry filled in."""
    bare, _, anchor = address.partition("#")
    joint = "&" if "?" in bare else "?"
    if address.lower().startswith("mailto:"):
        subject = quote(f"A better word for “{entry.headword}”", safe="")
        return f"{bare}{joint}subject={subject}&body={quote(f'Entry: {entry.id}', safe='')}"
    filled = f"{bare}{joint}entry={quote(entry.id, safe='')}&word={quote(entry.headword, safe='')}"
    return f"{filled}#{anchor}" if anchor else filled


def _resource(name: str) -> str:
    return (shipped("resources/publish") / name).read_text("utf-8")
