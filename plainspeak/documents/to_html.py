"""Light marks -> plain HTML, for the clipboard: Word, LibreOffice and e-mail make headings, lists and tables of it."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from plainspeak.text.marks import cells, read_mark
from plainspeak.text.model import BlockKind

_LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^\s()<>]+)\)")


def to_html(text: str) -> str:
    """The words with their headings, bullets, steps and tables. No tag in them comes through as one."""
    return "\n".join(_parts(text.split("\n")))


def _parts(lines: list[str]) -> Iterator[str]:
    for kind, run in groupby(lines, _kind):
        if kind == "list":
            yield _list([(read_mark(line).level, read_mark(line).kind, _words(line)) for line in run])
        elif kind == "table":
            rows = ["".join(f"<td>{cell}</td>" for cell in _cells(line)) for line in run]
            yield "<table>" + "".join(f"<tr>{row}</tr>" for row in rows if row) + "</table>"
        elif kind == "heading":
            yield from (f"<h{read_mark(line).level}>{_words(line)}</h{read_mark(line).level}>" for line in run)
        elif kind == "text":
            yield f"<p>{'<br>'.join(map(_linked, run))}</p>"


def _kind(line: str) -> str:
    kinds = {BlockKind.HEADING: "heading", BlockKind.CELL: "table", BlockKind.BULLET: "list", BlockKind.STEP: "list"}
    mark = read_mark(line).kind
    return kinds[mark] if mark in kinds else "text" if line.strip() else "gap"


def _words(line: str) -> str:
    return _linked(line[read_mark(line).length :].strip())


def _linked(words: str) -> str:
    """ "[our page](https://…)" becomes a link; the address was escaped with the rest, so it ends no attribute."""
    return _LINK.sub(r'<a href="\2">\1</a>', escape(words))


def _cells(line: str) -> Iterator[str]:
    return (_linked(line[span.start : span.end].replace(r"\|", "|")) for span in cells(line))


def _list(items: list[tuple[int, BlockKind | None, str]]) -> str:
    """Nested as deep as the items say."""
    html = ""
    open_tags: list[str] = []
    for level, kind, words in items:
        tag = "ol" if kind is BlockKind.STEP else "ul"
        while len(open_tags) > level or (len(open_tags) == level and open_tags[-1] != tag):
            html += f"</li></{open_tags.pop()}>"
        if len(open_tags) == level:
            html += "</li>"
        while len(open_tags) < level:
            html += f"<{tag}>" if len(open_tags) == level - 1 else f"<{tag}><li>"
            open_tags.append(tag)
        html += f"<li>{words}"
    return html + "".join(f"</li></{tag}>" for tag in reversed(open_tags))
