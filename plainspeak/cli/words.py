"""`plainspeak glossary`: see the words, and add one. What else one does with them is in `care` and `exchange`."""

import json
from collections.abc import Callable
from typing import Annotated

import typer

from plainspeak.cli import care, exchange
from plainspeak.cli.common import Format, FormatOption
from plainspeak.cli.plainly import Commands
from plainspeak.cli.wordings import (
    AuthorOption,
    BecauseOption,
    Parts,
    WordArgument,
    changed,
    sent_to_editors,
    with_parts,
)
from plainspeak.glossary.compiled import entry_to_json
from plainspeak.glossary.model import Entry, Kind, Status
from plainspeak.service import open_services

commands = typer.Typer(help="The glossary: what counts as jargon, and what to say instead.", cls=Commands)
_OTHERS: dict[str, Callable[..., None]] = {
    "edit": care.edit,
    "suggest": care.suggest,
    "suggestions": care.suggestions,
    "approve": care.approve,
    "reject": care.reject,
    "retire": care.retire,
    "comment": care.comment,
    "history": care.history,
    "undo": care.undo,
    "due": care.due,
    "clashes": care.clashes,
    "settle": care.settle,
    "import": exchange.import_file,
    "export": exchange.export_file,
    "publish": exchange.publish,
}


@commands.command("list")
def list_words(
    search: Annotated[str, typer.Argument(help="Only entries with these words in them.")] = "",
    kind: Annotated[Kind | None, typer.Option(help="Only this kind.")] = None,
    topic: Annotated[str | None, typer.Option(help="Only this topic.")] = None,
    status: Annotated[Status | None, typer.Option(help="Only words that stand so.")] = None,
    format: FormatOption = Format.TEXT,
) -> None:
    """List the words of the glossary."""
    entries = open_services().words.search(search, kind, topic, status)
    if format is Format.JSON:
        print(json.dumps([entry_to_json(entry) for entry in entries], ensure_ascii=False, indent=1))
        return
    for entry in entries:
        instead = ", ".join(alternative.text for alternative in entry.alternatives) or entry.expansion or "explain it"
        standing = "" if entry.status is Status.APPROVED else f" ({entry.status.value})"
        print(f"{entry.headword:<36} {entry.kind.value:<8} {instead}{standing}")
    print(f"{len(entries):,} {'entry' if len(entries) == 1 else 'entries'}")


@commands.command("show")
def show(
    word: WordArgument,
    format: FormatOption = Format.TEXT,
) -> None:
    """Show one entry, and what has been changed in it."""
    services = open_services()
    entry = services.words.find(word)
    changes, said = services.words.history(entry.id), services.care.comments(entry.id)
    if format is Format.JSON:
        history = [{"when": each.when.isoformat(), "who": each.author, "why": each.why} for each in changes]
        comments = [{"when": each.when.isoformat(), "who": each.author, "text": each.text} for each in said]
        print(
            json.dumps(entry_to_json(entry) | {"history": history, "comments": comments}, ensure_ascii=False, indent=1)
        )
        return
    for name, value in _facts(entry):
        print(f"{name:<10} {value}")
    for change in changes:
        print(f"{change.when.astimezone():%d %b %Y}: {change.author}: {change.why}")
    for each in said:
        print(f"{each.when.astimezone():%d %b %Y}: {each.author} said: {each.text}")
    for suggestion in services.care.suggestions(entry_id=entry.id):
        print(f"Suggestion {suggestion.number} by {suggestion.author} waits for an editor.")


@commands.command("add")
@with_parts
def add(
    word: Annotated[str, typer.Argument(help="The word or words to flag.")],
    parts: Parts,
    because: BecauseOption = "",
    author: AuthorOption = "",
) -> None:
    """Add a word to your glossary."""
    entry = changed(Entry("", word, Kind.JARGON), parts)
    with sent_to_editors():
        added = open_services().words.add(entry, author, because or entry.why or "Added at the command line")
        print(f"Added “{added.headword}” as {added.id}.")


def _facts(entry: Entry) -> list[tuple[str, str]]:
    facts = [
        ("Word", entry.headword),
        ("Id", entry.id),
        ("Kind", entry.kind.value),
        ("Also", ", ".join(term.text for term in entry.also)),
        ("Say", ", ".join(alternative.text for alternative in entry.alternatives)),
        ("Stands for", entry.expansion),
        ("Meaning", entry.meaning),
        ("Why", entry.why),
        ("Topic", entry.topic),
        ("Source", entry.source),
        ("Status", entry.status.value),
        ("Owner", entry.owner),
        ("Look again", entry.review_by),
    ]
    return [(name, value) for name, value in facts if value]


for _name, _command in _OTHERS.items():
    commands.command(_name)(_command)
