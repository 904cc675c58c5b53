"""A report as values, before it becomes a web page or a Word file: headings, words, tables, marked text, bars."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from plainspeak.rewrite.compare import Change, Comparison

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
    """A stretch of text; `said` is what a screen reader says before it. "room" is in neither: it keeps words apart."""

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
    return Marked(tuple(piece for change in comparison.changes for piece in pieces(change, old, new)))


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
