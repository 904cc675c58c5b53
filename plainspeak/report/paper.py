"""A report as values, before it becomes a web page or a Word file: headings, words, tables, marked text, bars."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from plainspeak.rewrite.compare import Change, Comparison
from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind, Span

Fate = Literal["same", "out", "in", "room"]


class Heading(NamedTuple):
    text: str


class Words(NamedTuple):
    """A paragraph. `quiet` is set smaller or paler: an explanation."""

    text: str
    quiet: bool = False


class Table(NamedTuple):
    """`figures` are the columns that stand to the right. The first column is what each row is about."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: frozenset[int] = frozenset()


class Piece(NamedTuple):
    """A stretch of text; `said` is what a screen reader says before it. "room" is in neither: it keeps words apart.

    `headings` are the lines of it, from 0, that belong to a heading of the leaflet.
    """

    fate: Fate
    text: str
    said: str = ""
    headings: frozenset[int] = frozenset()


class Marked(NamedTuple):
    """Two texts as one: what was taken out is struck through, what was put in underlined."""

    pieces: tuple[Piece, ...]


class Bar(NamedTuple):
    label: str
    size: int
    note: str = ""


class Bars(NamedTuple):
    """Counts to be seen at a glance, as a table whose rows have bars."""

    caption: str
    head: tuple[str, str]
    rows: tuple[Bar, ...]


Part = Heading | Words | Table | Marked | Bars


class Paper(NamedTuple):
    title: str
    lead: tuple[str, ...]
    parts: tuple[Part, ...]
    foot: tuple[str, ...]


def marked(comparison: Comparison) -> Marked:
    """The words of a comparison, without the signs that mark a heading.

    A passage that moved says so where it went and where it came from.
    """
    old, new = comparison.before.document.text, comparison.after.document.text
    made = []
    for change in comparison.changes:
        for piece in pieces(change, old, new):
            if piece.fate == "room":
                made.append(piece)
                continue
            text, headings = _unsigned(*((old, change.before) if piece.fate == "out" else (new, change.after)))
            if text:
                made.append(piece._replace(text=text, said=piece.said if text.strip() else "", headings=headings))
    return Marked(tuple(made))


def _unsigned(text: str, span: Span) -> tuple[str, frozenset[int]]:
    """What stands in the span without the signs of headings, and which lines of it are of a heading."""
    lines, headings, at = text[slice(*span)].split("\n"), set(), span.start
    for number, line in enumerate(lines):
        begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        mark = read_mark(text[begin : end if end >= 0 else len(text)])
        if mark.kind is BlockKind.HEADING:
            headings.add(number)
            lines[number] = line[max(0, begin + mark.length - at) :]
        at += len(line) + 1
    return "\n".join(lines), frozenset(headings)


def pieces(change: Change, before: str, after: str) -> Iterator[Piece]:
    """What is shown of a change: the words that went, then those that came, with room between."""
    gone, come = before[slice(*change.before)], after[slice(*change.after)]
    if change.kind == "same":
        yield Piece("same", come)
        return
    elsewhere = change.other is not None
    if gone:
        yield Piece("out", gone, "moved from here: " if elsewhere else "taken out: ")
    if gone and come and not (gone[-1].isspace() or come[0].isspace()):
        yield Piece("room", " ")
    if come:
        yield Piece("in", come, "moved to here: " if elsewhere else "put in: ")


def table(caption: str, head: Iterable[str], rows: Iterable[Iterable[str]], figures: Iterable[int] = ()) -> Table:
    return Table(caption, tuple(head), tuple(tuple(row) for row in rows), frozenset(figures))
