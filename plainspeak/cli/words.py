"""`plainspeak glossary`: see the words, and add one."""

import json
from typing import Annotated, Any

import typer

from plainspeak.cli import exchange
from plainspeak.cli.common import Format, FormatOption
from plainspeak.glossary.compiled import entry_to_json
from plainspeak.glossary.model import Alternative, Entry, Kind, PartOfSpeech
from plainspeak.service import open_services
from plainspeak.settings import person

commands = typer.Typer(help="The glossary: what counts as jargon, and what to say instead.", no_args_is_help=True)
commands.command("import")(exchange.import_file)
commands.command("export")(exchange.export_file)
commands.command("publish")(exchange.publish)


@commands.command("list")
def list_words(
    search: Annotated[str, typer.Argument(help="Only entries with these words in them.")] = "",
    kind: Annotated[Kind | None, typer.Option(help="Only this kind.")] = None,
    topic: Annotated[str | None, typer.Option(help="Only this topic.")] = None,
    format: FormatOption = Format.TEXT,
) -> None:
    """List the words of the glossary."""
    entries = open_services().words.search(search, kind, topic)
    if format is Format.JSON:
        print(json.dumps([entry_to_json(entry) for entry in entries], ensure_ascii=False, indent=1))
        return
    for entry in entries:
        instead = ", ".join(alternative.text for alternative in entry.alternatives) or entry.expansion or "explain it"
        print(f"{entry.headword:<36} {entry.kind.value:<8} {instead}")
    print(f"{len(entries):,} {'entry' if len(entries) == 1 else 'entries'}")


@commands.command("show")
def show(
    word: Annotated[str, typer.Argument(help="The word, or the id of its entry.")],
    format: FormatOption = Format.TEXT,
) -> None:
    """Show one entry, and what has been changed in it."""
    words = open_services().words
    entry = words.find(word)
    changes = words.history(entry.id)
    if format is Format.JSON:
        history = [{"when": each.when.isoformat(), "who": each.author, "why": each.why} for each in changes]
        print(json.dumps(entry_to_json(entry) | {"history": history}, ensure_ascii=False, indent=1))
        return
    for name, value in _facts(entry):
        print(f"{name:<10} {value}")
    for change in changes:
        print(f"{change.when:%d %b %Y}: {change.author}: {change.why}")


@commands.command("add")
def add(
    word: Annotated[str, typer.Argument(help="The word or words to flag.")],
    say: Annotated[list[str] | None, typer.Option(help="A plain wording. Give it again for more, best first.")] = None,
    kind: Annotated[Kind, typer.Option(help="What sort of word it is.")] = Kind.JARGON,
    meaning: Annotated[str, typer.Option(help="What it means, in a plain sentence or two.")] = "",
    expansion: Annotated[str, typer.Option(help="What the letters stand for.")] = "",
    part_of_speech: Annotated[
        PartOfSpeech | None, typer.Option(help="Left out, it is worked out from the words.")
    ] = None,
    topic: Annotated[str, typer.Option(help="Where it belongs.")] = "",
    why: Annotated[str, typer.Option(help="Why the word gets in a reader's way.")] = "",
    author: Annotated[str, typer.Option(help="Who adds it.")] = "",
) -> None:
    """Add a word to your glossary."""
    draft: dict[str, Any] = {"meaning": meaning, "expansion": expansion, "topic": topic, "why": why}
    if part_of_speech:
        draft["part_of_speech"] = part_of_speech
    words = open_services().words
    alternatives = tuple(Alternative(text) for text in say or ())
    entry = Entry(id=words.new_id(word), headword=word, kind=kind, alternatives=alternatives, **draft)
    added = words.add(entry, author=author or person(), why=why or "Added at the command line")
    print(f"Added “{added.headword}” as {added.id}.")


def _facts(entry: Entry) -> list[tuple[str, str]]:
    facts = [
        ("Word", entry.headword),
        ("Id", entry.id),
        ("Kind", entry.kind.value),
        ("Say", ", ".join(alternative.text for alternative in entry.alternatives)),
        ("Stands for", entry.expansion),
        ("Meaning", entry.meaning),
        ("Why", entry.why),
        ("Topic", entry.topic),
        ("Source", entry.source),
        ("Status", entry.status.value),
    ]
    return [(name, value) for name, value in facts if value]
