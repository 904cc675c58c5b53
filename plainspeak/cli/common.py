"""What several commands share: which words and which audience, where the answer goes, and how a fault is told."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from plainspeak import documents
from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.audience import AUDIENCES
from plainspeak.analysis.rules import RULES
from plainspeak.analysis.rules.base import Rule
from plainspeak.atomic import write_bytes, write_text
from plainspeak.errors import UserFault
from plainspeak.glossary.files import load_files
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.service.audiences import audience_for
from plainspeak.service.words import current_glossary

Each = TypeVar("Each")
STANDARD_INPUT = Path("-")


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


AudienceOption = Annotated[
    str,
    typer.Option(
        "--audience", metavar="NAME", help=f"Who the leaflet is for: {', '.join(AUDIENCES)}, or one of your own."
    ),
]
RulesOption = Annotated[
    str, typer.Option("--rules", metavar="RULES", help="Only these rules, with commas between: jargon,formal.")
]
GlossaryOption = Annotated[
    list[Path] | None,
    typer.Option("--glossary", help="A glossary file to use in place of yours. Give it again for more files."),
]
FormatOption = Annotated[Format, typer.Option("--format", help="For people (text) or for programs (json).")]
OutputOption = Annotated[Path | None, typer.Option("-o", "--output", help="Write the answer to this file.")]


def analyser_for(audience: str, rules: str, glossary_files: Sequence[Path] | None) -> Analyser:
    """The analyser that these options ask for. Raises UserFault for a name that is not known."""
    return Analyser(Matcher(glossary_for(glossary_files)), audience_for(audience), rules_for(rules))


def rules_for(names: str) -> Sequence[Rule]:
    """The rules named, with commas between; all where none is. Raises UserFault for a name that is not known."""
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    known = [rule.id for rule in RULES]
    for name in wanted:
        if name not in known:
            raise UserFault(f"There is no rule “{name}”: choose from {', '.join(known)}", code="no-rule")
    return [rule for rule in RULES if not wanted or rule.id in wanted]


def glossary_for(glossary_files: Sequence[Path] | None) -> Glossary:
    """The words of these files, or else those of the user's own glossary."""
    return load_files(glossary_files) if glossary_files else current_glossary()


def text_of(path: Path) -> str:
    """The text of a file, or of standard input where the path is “-”. Raises UserFault where it cannot be read."""
    if path == STANDARD_INPUT:
        name = "standard input"
        return documents.worded(documents.from_bytes(sys.stdin.buffer.read(), name), name)
    return documents.read(path)


def answer(text: str, output: Path | None) -> None:
    """The answer, to the file asked for (whole or not at all) or to standard output."""
    if output is not None:
        write_text(output, text + "\n")
        return
    try:
        print(text)
    except BrokenPipeError:
        raise  # whoever read has read enough: Typer ends the program
    except OSError as fault:
        raise no_room(fault) from fault


def no_room(fault: OSError) -> UserFault:
    """What to say where standard output takes no more."""
    return UserFault(f"The answer could not be written ({fault.strerror}): make room for it, or name a file with -o")


def tell(fault: UserFault) -> None:
    """One plain line on standard error."""
    note(str(fault))


def note(said: str) -> None:
    """The same of what is no fault but should be known."""
    print(f"plainspeak: {said}", file=sys.stderr)


def answer_bytes(content: bytes, output: Path | None) -> None:
    """A file that is not text: to the file asked for, or to standard output where that is no terminal."""
    if output is not None:
        write_bytes(output, content)
    elif sys.stdout.isatty():
        raise UserFault("A Word file cannot be shown in a terminal: name a file with -o", code="no-output")
    else:
        sys.stdout.buffer.write(content)


def with_progress(results: Iterable[Each], total: int, doing: str) -> Iterator[Each]:
    """The same results; on a terminal, with a bar that shows how far it is."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    waiting = iter(results)
    begun = list(islice(waiting, 1))  # the work starts before the bar's thread: processes are best copied without one
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TextColumn("files"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(chain(begun, waiting), total=total)
