"""The parts of an entry as options, for every command that writes or suggests one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Annotated, Any

import typer

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange.cells import changed_columns
from plainspeak.glossary.model import Alternative, Entry, Kind, PartOfSpeech
from plainspeak.glossary.versions import Conflict
from plainspeak.service.words import ChangedMeanwhile, SentToEditors

WordArgument = Annotated[str, typer.Argument(help="The word, or the id of its entry.")]
SayOption = Annotated[list[str] | None, typer.Option(help="A plain wording. Give it again for more, best first.")]
MeaningOption = Annotated[str | None, typer.Option(help="What it means, in a plain sentence or two.")]
BecauseOption = Annotated[str, typer.Option("--because", help="The reason, for the history of the word.")]
AuthorOption = Annotated[str, typer.Option(metavar="NAME", help="Who does it: left out, the name in your settings.")]

Parts = dict[str, Any]
"""The parts of an entry by name; None for what was not given."""
_PARTS: dict[str, Any] = {
    "say": SayOption,
    "kind": Annotated[Kind | None, typer.Option(help="What sort of word it is.")],
    "meaning": MeaningOption,
    "expansion": Annotated[str | None, typer.Option(help="What the letters stand for.")],
    "part_of_speech": Annotated[PartOfSpeech | None, typer.Option(help="Left out, it is worked out from the words.")],
    "topic": Annotated[str | None, typer.Option(help="Where it belongs.")],
    "why": Annotated[str | None, typer.Option(help="Why the word gets in a reader's way.")],
    "source": Annotated[str | None, typer.Option(help="Where its facts come from.")],
    "owner": Annotated[str | None, typer.Option(help="Who looks after it.")],
    "review_by": Annotated[str | None, typer.Option(help="When to look at it again, such as 2027-01-31.")],
}


def with_parts(command: Callable[..., None]) -> Callable[..., None]:
    """The command with an option for each part of an entry, in the place of its parameter `parts`, which holds them."""

    @wraps(command)
    def run(**given: Any) -> None:
        command(**{name: given.pop(name) for name in list(given) if name not in _PARTS}, parts=given)

    option, shown = Parameter.POSITIONAL_OR_KEYWORD, []
    for name, parameter in signature(command).parameters.items():
        options = [Parameter(part, option, default=None, annotation=kind) for part, kind in _PARTS.items()]
        shown += options if name == "parts" else [parameter]
    run.__signature__ = Signature(shown)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in shown}
    return run


def changed(entry: Entry, parts: Parts) -> Entry:
    """The entry with what was given; what was not given (None) stays. A wording that stays keeps its forms."""
    told = {name: value for name, value in parts.items() if value is not None}
    if say := told.pop("say", None):
        kept = {one.text: one for one in entry.alternatives}
        told["alternatives"] = tuple(kept.get(text, Alternative(text)) for text in say)
    return replace(entry, **told)


@contextmanager
def sent_to_editors() -> Iterator[None]:
    """What a writer changes is a suggestion now: that is an answer, not a fault."""
    try:
        yield
    except SentToEditors as sent:
        print(f"{sent}.")


@contextmanager
def both_shown(advice: str) -> Iterator[None]:
    """Two people changed one entry: both versions, field by field, before the message."""
    try:
        yield
    except ChangedMeanwhile as refused:
        print("\n".join(_both(refused.conflict)))
        raise UserFault(f"{str(refused).partition(':')[0]}: {advice}", code=refused.code) from refused


def differences(before: Entry | None, after: Entry) -> Iterator[str]:
    """What differs, a field a line, as a person reads it."""
    blank = replace(Entry(after.id, "", after.kind), part_of_speech=after.part_of_speech)
    for column, was, now in changed_columns(before or blank, after):
        yield f"  {column.replace('_', ' ')}: {f'{quoted(was)} → {quoted(now)}' if was else quoted(now)}"


def _both(conflict: Conflict) -> Iterator[str]:
    """Both versions of each field that both have changed."""
    yield f"“{conflict.theirs.headword}” stands in two versions:"
    for column, theirs, yours in changed_columns(conflict.theirs, conflict.yours):
        yield f"  {column.replace('_', ' ')}: theirs {quoted(theirs)}, yours {quoted(yours)}"


def quoted(text: str) -> str:
    """What a version says, or that it says nothing."""
    return f"“{text}”" if text else "nothing"
