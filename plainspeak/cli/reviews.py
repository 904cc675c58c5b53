"""`plainspeak leaflet review`: asking, commenting, ticking facts, signing off, publishing, and the evidence of it."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from plainspeak import report
from plainspeak.cli.common import Format, FormatOption
from plainspeak.cli.plainly import Commands
from plainspeak.errors import UserFault
from plainspeak.service import open_services

commands = typer.Typer(help="Reviews: comments, facts to tick, signing off.", cls=Commands)

_Leaflet = Annotated[str, typer.Argument(help="Its name, or the first letters of its id.", metavar="LEAFLET")]
_Author = Annotated[str, typer.Option("--author", metavar="NAME", help="Who does it. You, if left out.")]
_Note = Annotated[str, typer.Option("--note", help="A word about it.")]


@commands.command()
def show(leaflet: _Leaflet, format: FormatOption = Format.TEXT) -> None:
    """How the review stands: facts, comments, reader tests and every step."""
    services = open_services()
    dossier = services.reviews.dossier(services.leaflets.find(leaflet).id)
    if format is Format.JSON:
        print(json.dumps(report.leaflets.review_json(dossier), ensure_ascii=False, indent=1))
    else:
        print(report.leaflets.review(dossier))


@commands.command()
def ask(leaflet: _Leaflet, note: _Note = "", author: _Author = "") -> None:
    """Ask for a review of the last revision."""
    services = open_services()
    found = services.leaflets.find(leaflet)
    _tell(found.name, services.reviews.ask(found.id, note, author).state.said)


@commands.command("return")
def send_back(
    leaflet: _Leaflet,
    reason: Annotated[str, typer.Option("--reason", help="What should change.")],
    author: _Author = "",
) -> None:
    """Give it back to the writer, with the reason."""
    services = open_services()
    found = services.leaflets.find(leaflet)
    _tell(found.name, services.reviews.send_back(found.id, reason, author).state.said)


@commands.command()
def approve(leaflet: _Leaflet, note: _Note = "", author: _Author = "") -> None:
    """Sign off the last revision. Facts must be ticked and comments settled first."""
    services = open_services()
    found = services.leaflets.find(leaflet)
    _tell(found.name, services.reviews.approve(found.id, note, author).state.said)
    signed = services.reviews.dossier(found.id)
    if signed.signed_off and signed.is_by(signed.signed_off.author):
        print(f"{signed.signed_off.author} also wrote that revision. Ask somebody else to sign it off, if you can.")


@commands.command()
def publish(leaflet: _Leaflet, note: _Note = "", author: _Author = "") -> None:
    """Say that what was approved is out."""
    services = open_services()
    found = services.leaflets.find(leaflet)
    _tell(found.name, services.reviews.publish(found.id, note, author).state.said)


@commands.command()
def comment(
    leaflet: _Leaflet,
    words: Annotated[str, typer.Argument(help="Some words of the sentence, as they stand there.")],
    text: Annotated[str, typer.Argument(help="What you want to say about it.")],
    author: _Author = "",
) -> None:
    """Say something about a sentence. The comment follows it through later revisions."""
    services = open_services()
    last = services.leaflets.revision(services.leaflets.find(leaflet).id)
    place = last.text.casefold().find(words.casefold()) if words.strip() else -1
    if place < 0:
        raise UserFault(f"“{words}” is not in revision {last.number}: give words as they stand there", code="no-words")
    made = services.reviews.comment(last.leaflet_id, place, place + len(words), text, author)
    print(f"Comment {made.number} on “{' '.join(made.sentence.split())}”")


@commands.command()
def settle(
    leaflet: _Leaflet,
    number: Annotated[int, typer.Argument(help="The number of the comment.")],
    how: Annotated[str, typer.Argument(help="What changed, or why nothing did.")],
    author: _Author = "",
) -> None:
    """Say how a comment was settled."""
    services = open_services()
    services.reviews.settle(services.leaflets.find(leaflet).id, number, how, author)
    print(f"Comment {number} is settled")


@commands.command()
def meant(
    leaflet: _Leaflet,
    number: Annotated[int, typer.Argument(help="The number of the fact, as “show” lists it.")],
    note: _Note = "",
    author: _Author = "",
    not_meant: Annotated[bool, typer.Option("--not", help="Take the tick back.")] = False,
) -> None:
    """Tick a fact that differs from the original: it was meant to."""
    services = open_services()
    leaflet_id = services.leaflets.find(leaflet).id
    facts = services.reviews.dossier(leaflet_id).facts
    if not 0 < number <= len(facts):
        choice = f"choose from 1 to {len(facts)}" if facts else "none differs from the original"
        raise UserFault(f"There is no fact {number}: {choice}", code="no-fact")
    services.reviews.tick(leaflet_id, facts[number - 1].change, note, author, meant=not not_meant)
    print(f"Fact {number} is {'no longer ' if not_meant else ''}ticked")


@commands.command("tested")
def note_readers(
    leaflet: _Leaflet,
    who: Annotated[str, typer.Option("--who", help="No names needed: “3 people who use the service”.")],
    said: Annotated[str, typer.Option("--said", help="What they said.")],
    changed: Annotated[str, typer.Option("--changed", help="What you changed for it.")] = "",
    on: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day; today, if left out.")
    ] = None,
    author: _Author = "",
) -> None:
    """Note that it was tried with readers."""
    services = open_services()
    day = on.date() if on else date.today()
    services.reviews.add_test(services.leaflets.find(leaflet).id, who, day, said, changed, author)
    print("Noted")


@commands.command()
def evidence(
    leaflet: _Leaflet,
    output: Annotated[Path, typer.Option("-o", "--output", help="A file that ends in .html or .docx.")],
) -> None:
    """One report: before and after, scores, findings, reader tests, comments, who signed off and when."""
    from plainspeak.service import papers  # all that compares two texts: loaded when it is wanted

    services = open_services()
    paper = papers.evidence_of(services.leaflets.find(leaflet).id, services.leaflets, services.reviews)
    papers.write(paper, output)
    print(f"Written to {output}")


def _tell(name: str, state: str) -> None:
    print(f"“{name}” is {'a draft' if state == 'draft' else state}")
