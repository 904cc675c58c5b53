"""A report as values, before it becomes a web page or a Word file: headings, words, tables, marked text, bars."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from plainspeak.rewrite.compare import Comparison

Fate = Literal["same", "out", "in"]


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
    """A stretch of text; `said` is what a screen reader says before it."""

    fate: Fate
    text: str
    said: str = ""


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
    """The words of a comparison. A passage that moved says so where it went and where it came from."""
    old, new = comparison.before.document.text, comparison.after.document.text
    found: list[Piece] = []
    for change in comparison.changes:
        gone, come = old[slice(*change.before)], new[slice(*change.after)]
        if change.kind == "same":
            found.append(Piece("same", come))
            continue
        elsewhere = change.other is not None
        if gone:
            found.append(Piece("out", gone, "moved from here: " if elsewhere else "taken out: "))
        if come:
            found.append(Piece("in", come, "moved to here: " if elsewhere else "put in: "))
    return Marked(tuple(found))


def table(caption: str, head: Iterable[str], rows: Iterable[Iterable[str]], figures: Iterable[int] = ()) -> Table:
    return Table(caption, tuple(head), tuple(tuple(row) for row in rows), frozenset(figures))
