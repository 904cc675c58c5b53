"""`plainspeak glossary import|export|publish`: the glossary in and out, and as a web page."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plainspeak.cli.wordings import AuthorOption, BecauseOption
from plainspeak.errors import UserFault
from plainspeak.glossary.interchange import Format, format_of
from plainspeak.glossary.interchange.cells import changed_columns
from plainspeak.glossary.interchange.rows import counted
from plainspeak.glossary.model import Entry
from plainspeak.service import open_services

if TYPE_CHECKING:
    from plainspeak.service.incoming import Incoming, Preview

_MOST_NEW = 40
"""New words that are shown one by one: the rest are only counted."""

FormatOption = Annotated[Format | None, typer.Option(help="The format, where the file's name does not tell it.")]


def import_file(
    file: Annotated[Path, typer.Argument(help="A CSV, Excel, TBX, Vale, JSON or TOML file of words.")],
    format: FormatOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Bring the words in without asking.")] = False,
    skip: Annotated[bool, typer.Option("--skip", help="Leave out the rows that clash or are refused.")] = False,
    because: BecauseOption = "",
    author: AuthorOption = "",
) -> None:
    """See what would come of a file of words, then bring it in, whole or not at all."""
    services = open_services()
    exchange = services.exchange
    preview = exchange.preview(file, format)
    print("\n".join(_told(preview)))
    coming = len(preview.new) + len(preview.changed)
    if not yes and not _agreed(coming):
        return
    left_out = len(preview.clashing) + len(preview.refused)
    if yes and left_out and not skip:
        rows = counted(left_out, "row clashes or is refused", "rows clash or are refused")
        raise UserFault(
            f"{rows}, so nothing has been changed: mend the file, or add --skip to bring in the rest", code="not-whole"
        )
    exchange.bring_in(preview, author, because)
    print(f"Brought in {counted(coming, 'word')}." if coming else "Nothing had to be changed.")


def export_file(
    output: Annotated[Path, typer.Option("-o", "--output", help="The file to write.")],
    format: FormatOption = None,
) -> None:
    """Write your whole glossary to a file."""
    services = open_services()
    chosen = format or format_of(output)
    count = services.exchange.write(output, chosen)
    print(f"Wrote {output}, from a glossary of {counted(count, 'word')}.")
    for note in _not_in_vale(chosen, services.words.glossary().entries):
        print(note)


def publish(
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder to write the page in.")],
    suggest_to: Annotated[
        str, typer.Option(help="Where suggestions go: mailto:words@example.org or https://example.org/words.")
    ] = "",
    title: Annotated[str, typer.Option(help="The heading of the page.")] = "",
) -> None:
    """Write the approved words as a web page that anybody can search, with no server."""
    services = open_services()
    page = services.exchange.publish(output, title, suggest_to)
    print(f"Wrote {page}. Open it in a browser, or put the folder on your website.")


def _agreed(coming: int) -> bool:
    """Asks on a terminal. Elsewhere nobody can answer, so nothing is changed."""
    if not coming:
        return False
    if not sys.stdin.isatty():
        print("Nothing has been changed. Add --yes to bring these in.")
        return False
    return typer.confirm(f"Bring in {counted(coming, 'word')}?")


def _told(preview: "Preview") -> Iterator[str]:
    """The preview, as a person reads it."""
    numbers = (
        f"{len(preview.new):,} new, {len(preview.changed):,} changed, {len(preview.clashing):,} clashing, "
        f"{len(preview.refused):,} refused, {preview.same:,} the same"
    )
    yield f"{preview.name}: {numbers}"
    yield from preview.notes
    yield from _group("New", preview, preview.new[:_MOST_NEW])
    if len(preview.new) > _MOST_NEW:
        yield f"  and {len(preview.new) - _MOST_NEW:,} more"
    yield from _group("Changed", preview, preview.changed)
    yield from _group("Clashing: these stay as they are", preview, preview.clashing)
    if preview.refused:
        yield "Refused"
    for each in preview.refused:
        word = f" “{each.word}”" if each.word else ""
        yield f"  {preview.unit} {each.row}{word}: {each.reason}"


def _group(title: str, preview: "Preview", group: "tuple[Incoming, ...]") -> Iterator[str]:
    if group:
        yield title
    for each in group:
        yield f"  {preview.unit} {each.row} “{each.entry.headword}”{f': {each.reason}' if each.reason else ''}"
        if each.standing:
            for column, before, after in changed_columns(each.standing.entry, each.entry):
                yield f"    {column.replace('_', ' ')}: “{before}” → “{after}”"


def _not_in_vale(format: Format, entries: Iterable[Entry]) -> Iterator[str]:
    if format is not Format.VALE:
        return
    from plainspeak.glossary.interchange.vale import left_out

    for reason, count in Counter(filter(None, map(left_out, entries))).items():
        yield f"Left out, as Vale has no place for them: {count:,} {reason}."
