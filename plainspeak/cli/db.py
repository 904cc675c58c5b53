"""`plainspeak db`: copies of what is kept, putting one back, checking it, bringing it up to date."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from plainspeak.cli.plainly import Commands
from plainspeak.errors import UserFault
from plainspeak.service import place
from plainspeak.service.safekeeping import Backup, Safekeeping

commands = typer.Typer(help="Keep safe what you have made: copies, putting one back, checking.", cls=Commands)


@commands.command()
def backup(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write the copy to this file, not beside the others.")
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="Only list the copies there are.")] = False,
) -> None:
    """Make a copy of the database now. PlainSpeak also makes one by itself after half an hour of changes."""
    keeping = Safekeeping()
    if not list_:
        print(f"Copied to {keeping.back_up(output)}")
        return
    copies = keeping.copies()
    for one in copies:
        print(f"{_when(one)}  {one.path}")
    if not copies:
        print("No copies yet.")


@commands.command()
def restore(
    copy: Annotated[Path | None, typer.Argument(help="The copy. The newest good one if left out.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> None:
    """Put a copy back. What is there now is set aside, not lost."""
    keeping = Safekeeping()
    chosen = keeping.there(copy) if copy else _newest(keeping)
    if not yes and not typer.confirm(f"Put {chosen} in the place of {keeping.path}?"):
        print("Nothing was changed.")
        return
    done = keeping.restore(chosen)
    print(f"Put back {done.backup}")
    if done.set_aside:
        print(f"What was there is in {done.set_aside}")


@commands.command()
def check() -> None:
    """See whether the database is whole."""
    keeping = Safekeeping()
    found = keeping.problems()
    for line in found:
        print(line)
    if found:
        raise UserFault(f"{keeping.path} is damaged: put back a good copy with “plainspeak db restore”")
    print(f"{keeping.name} {'answers and is up to date' if keeping.is_shared else 'is whole'}.")


@commands.command()
def upgrade() -> None:
    """Bring the database up to date. PlainSpeak does so by itself when it opens it."""
    keeping = Safekeeping()
    keeping.upgrade()
    print(f"{keeping.name} is up to date.")


@commands.command()
def join(
    address: Annotated[str, typer.Argument(help=f"Its address: {place.FORM}. You are asked for the password.")],
) -> None:
    """Work in your team's database from now on. What you have on this computer stays there."""
    asks = sys.stdin.isatty() and not place.apart(address)[1]
    password = typer.prompt("Password (empty if there is none)", default="", hide_input=True, show_default=False)\
        if asks else ""  # fmt: skip
    print(f"{place.join(address, password)} is where you work now. A window that is open asks to be opened again.")


@commands.command()
def leave() -> None:
    """Work on this computer again. What is in the team's database stays there."""
    place.leave()
    print("You work on this computer again. A window that is open asks to be opened again.")


@commands.command()
def where() -> None:
    """Tell where your leaflets and words are kept."""
    print(Safekeeping().name)


def _newest(keeping: Safekeeping) -> Path:
    newest = keeping.newest_good()
    if newest is None:
        raise UserFault(f"There is no good copy of {keeping.path}: name one you have elsewhere", code="no-copy")
    print(f"The newest good copy was made on {_when(newest)}.")
    return newest.path


def _when(one: Backup) -> str:
    """In the time of the place where the computer is."""
    local: datetime = one.made_at.astimezone()
    return f"{local.day} {local:%B %Y at %H:%M}"
