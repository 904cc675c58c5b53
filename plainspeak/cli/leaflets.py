"""`plainspeak leaflet`: the leaflets that are kept, their revisions, and what has been put away."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plainspeak import report
from plainspeak.cli import reviews
from plainspeak.cli.common import Format, FormatOption, text_of
from plainspeak.cli.plainly import Commands
from plainspeak.documents import write
from plainspeak.errors import UserFault
from plainspeak.service import Services, open_services

commands = typer.Typer(help="The leaflets you keep, their revisions and reviews.", cls=Commands)
commands.add_typer(reviews.commands, name="review")

LeafletArgument = Annotated[str, typer.Argument(help="Its name, or the first letters of its id.", metavar="LEAFLET")]
AuthorOption = Annotated[str, typer.Option("--author", metavar="NAME", help="Who does it. You, if left out.")]


class Shelf(StrEnum):
    USE = "use"
    ARCHIVE = "archive"
    BIN = "bin"


@commands.command("list")
def list_leaflets(
    shelf: Annotated[Shelf, typer.Option("--from", help="Those in use, put away, or in the bin.")] = Shelf.USE,
    format: FormatOption = Format.TEXT,
) -> None:
    """List the leaflets: reading age, whether the target is met, how the review stands."""
    services = open_services()
    services.leaflets.empty_bin()
    kept = services.leaflets
    leaflets = {Shelf.USE: kept.all, Shelf.ARCHIVE: kept.archived, Shelf.BIN: kept.binned}[shelf]()
    last = {glance.leaflet_id: glance for glance in kept.glances()}
    states = services.reviews.states()
    if format is Format.JSON:
        print(json.dumps(report.leaflets.listed_json(leaflets, last, states), ensure_ascii=False, indent=1))
    else:
        print(report.leaflets.listed(leaflets, last, states))


@commands.command("add")
def add(
    file: Annotated[
        Path, typer.Argument(help="The text: a new leaflet, or with --to its next revision; - reads standard input.")
    ],
    to: Annotated[str, typer.Option("--to", help="The leaflet that this is the next revision of.")] = "",
    name: Annotated[str, typer.Option("--name", help="What a new leaflet is called. Its title, if left out.")] = "",
    called: Annotated[str, typer.Option("--revision-name", help="A name for the revision: “After the panel”.")] = "",
    note: Annotated[str, typer.Option("--note", help="What changed, and why.")] = "",
    audience: Annotated[str, typer.Option("--audience", help="Who a new leaflet is for.")] = "",
    author: AuthorOption = "",
) -> None:
    """Keep a file as a new leaflet, or as the next revision of one."""
    text = text_of(file)
    kept = open_services().leaflets
    if to:
        leaflet = kept.find(to)
        revision = kept.save(leaflet.id, text, author, note, called)
    else:
        leaflet = kept.create(name, text, author, note, audience, called)
        revision = kept.revision(leaflet.id)
    print(f"Kept “{leaflet.name}” ({leaflet.id[:8]}), revision {revision.number}")


@commands.command("history")
def history(
    leaflet: LeafletArgument,
    format: FormatOption = Format.TEXT,
    today: Annotated[bool, typer.Option("--today", help="Score it with today's glossary as well.")] = False,
) -> None:
    """Every revision as it stood when it was saved: who, when, why, and how it scored."""
    kept = open_services().leaflets
    found = kept.find(leaflet)
    revisions = kept.revisions(found.id)
    if format is Format.TEXT:
        print(report.leaflets.history(found, revisions, kept.today(revisions[-1]) if today else None))
        return
    told = [
        report.leaflets.revision_json(one, kept.found(one), kept.today(one) if today else None) for one in revisions
    ]
    print(json.dumps({"id": found.id, "name": found.name, "revisions": told}, ensure_ascii=False, indent=1))


@commands.command("export")
def export(
    leaflet: LeafletArgument,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A .docx, .txt, .md or .html file. Printed if left out.")
    ] = None,
    revision: Annotated[
        int, typer.Option("--revision", show_default=False, help="Which one. The last, if left out.")
    ] = 0,
) -> None:
    """The words of a leaflet, just as they were saved."""
    kept = open_services().leaflets
    text = kept.revision(kept.find(leaflet).id, revision).text
    if output:
        write(output, text)
    else:
        print(text.removesuffix("\n"))


@commands.command("rename")
def rename(leaflet: LeafletArgument, name: Annotated[str, typer.Argument(help="The new name.")]) -> None:
    """Give a leaflet another name."""
    if not any(char.isalnum() for char in name):
        raise UserFault("Give it a name with at least one letter in it", code="no-name")
    kept = open_services().leaflets
    print(f"It is now called “{kept.rename(kept.find(leaflet).id, name).name}”")


@commands.command("archive")
def archive(
    leaflet: LeafletArgument, back: Annotated[bool, typer.Option("--back", help="Take it out again.")] = False
) -> None:
    """Put a leaflet away: out of the lists, and whole."""
    services, leaflet_id = _found(leaflet)
    name = (services.leaflets.unarchive if back else services.leaflets.archive)(leaflet_id).name

    print(f"“{name}” is {'in use again' if back else 'put away'}")


@commands.command("bin")
def bin_leaflet(
    leaflet: LeafletArgument, back: Annotated[bool, typer.Option("--back", help="Take it out again.")] = False
) -> None:
    """Throw a leaflet in the bin, from where it can be taken back for 90 days."""
    services, leaflet_id = _found(leaflet)
    name = (services.leaflets.take_back if back else services.leaflets.bin)(leaflet_id).name
    from plainspeak.service.leaflets import BIN_DAYS  # loaded by now

    print(f"“{name}” is {'in use again' if back else f'in the bin for {BIN_DAYS} days'}")


def _found(leaflet: str) -> tuple[Services, str]:
    services = open_services()
    return services, services.leaflets.find(leaflet).id
