"""The command line: one module a group of commands."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.main import get_command

from plainspeak.cli.plainly import Commands, explained, in_words
from plainspeak.errors import UserFault

_STOPPED = 130
"""What Typer ends with after Ctrl-C."""
_COMMANDS = {
    "check": "check.check",
    "rewrite": "rewrite.rewrite",
    "compare": "compare.compare",
    "survey": "survey.survey",
    "app": "window.open_window",
}
"""Each command, and where it is."""
_GROUPS = {"glossary": "words.commands", "leaflet": "leaflets.commands", "db": "db.commands"}


def _everywhere(
    store: Annotated[
        str, typer.Option("--store", help="Work on this file, or in this team's database, for this once.")
    ] = "",
) -> None:
    if store:
        from plainspeak.service import place  # loads the engine, and the window is to be there before that

        place.use(store)


def _app(wanted: str) -> Any:
    """The command line with that command alone, so that no other is loaded; with all where there is none so called."""
    app = typer.Typer(
        name="plainspeak",
        cls=Commands,
        help="Plain words for social care: see how hard a leaflet is to read and why, and what to say instead.",
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_everywhere)
    is_known = wanted in _COMMANDS or wanted in _GROUPS
    for name, where in _COMMANDS.items():
        if name == wanted or not is_known:
            app.command(name)(_found(where))
    for name, where in _GROUPS.items():
        if name == wanted or not is_known:
            app.add_typer(_found(where), name=name)
    return in_words(get_command(app))


def _found(where: str) -> Any:
    module, name = where.split(".")
    return getattr(import_module(f"{__name__}.{module}"), name)


def run(arguments: Sequence[str]) -> int:
    """Runs one command.

    Returns the exit code: 0 done, 1 over the limit of --fail-above, 2 bad usage or input, 130 stopped by Ctrl-C.
    """
    try:
        code: int | None = _app(next(iter(arguments), ""))(list(arguments), "plainspeak", standalone_mode=False)
        if code == _STOPPED:
            print("plainspeak: Stopped. Nothing was written.", file=sys.stderr)
        return code or 0
    except typer.Abort:
        fault = UserFault("Nobody answered, so nothing was changed: give --yes to go on without asking")
    except typer.TyperException as wrongly_typed:
        fault = explained(wrongly_typed)
    except UserFault as told:
        fault = told
    print(f"plainspeak: {fault}", file=sys.stderr)
    return 2
