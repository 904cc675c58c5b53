"""Light marks -> plain HTML, for the clipboard: Word, LibreOffice and e-mail make headings, lists and tables of it."""

from collections.abc import Iterator, Sequence
from html import escape

from plainspeak.documents.blocks import Sort
from plainspeak.documents.lines import LINK, cells_of, number_of, runs, words_of
from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind


def to_html(text: str) -> str:
    """The words with their headings, bullets, steps and tables. No tag in them comes through as one."""
    return "\n".join(_parts(text))


def page(text: str) -> str:
    """A whole web page of the words, plain enough to be put into any other."""
    title = next((words_of(lines[0]) for sort, lines in runs(text) if sort is Sort.HEADING), "Leaflet")
    head = f'<meta charset="utf-8">\n<title>{escape(title)}</title>'
    return f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n{head}\n</head>\n<body>\n{to_html(text)}\n</body>\n</html>\n'


def _parts(text: str) -> Iterator[str]:
    for sort, lines in runs(text):
        if sort is Sort.ITEM:
            yield _list(lines)
        elif sort is Sort.ROW:
            rows = ["".join(f"<td>{_linked(cell)}</td>" for cell in cells_of(line)) for line in lines]
            yield "<table>" + "".join(f"<tr>{row}</tr>" for row in rows if row) + "</table>"
        elif sort is Sort.HEADING:
            yield from (f"<h{read_mark(line).level}>{_words(line)}</h{read_mark(line).level}>" for line in lines)
        elif sort is Sort.TEXT:
            yield f"<p>{'<br>'.join(map(_linked, lines))}</p>"


def _words(line: str) -> str:
    return _linked(words_of(line))


def _linked(words: str) -> str:
    """ "[our page](https://…)" becomes a link; the address was escaped with the rest, so it ends no attribute."""
    return LINK.sub(r'<a href="\2">\1</a>', escape(words))


def _list(lines: Sequence[str]) -> str:
    """Nested as deep as the items say."""
    html = ""
    open_tags: list[str] = []
    for line in lines:
        mark, number = read_mark(line), number_of(line)
        tag = "ol" if mark.kind is BlockKind.STEP else "ul"
        while len(open_tags) > mark.level or (len(open_tags) == mark.level and open_tags[-1] != tag):
            html += f"</li></{open_tags.pop()}>"
        if len(open_tags) == mark.level:
            html += "</li>"
        while len(open_tags) < mark.level:
            start = f' start="{number}"' if tag == "ol" and number != 1 and len(open_tags) + 1 == mark.level else ""
            html += f"<{tag}{start}>" if len(open_tags) == mark.level - 1 else f"<{tag}><li>"
            open_tags.append(tag)
        html += f"<li>{_words(line)}"
    return html + "".join(f"</li></{tag}>" for tag in reversed(open_tags))
