"""The command line: one module a group of commands."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from plainspeak.errors import UserFault
from plainspeak.service import place

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
        place.use(store)


def _app(wanted: str) -> typer.Typer:
    """The command line with that command alone, so that no other is loaded; with all where there is none so called."""
    app = typer.Typer(
        name="plainspeak",
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
    return app


def _found(where: str) -> Any:
    module, name = where.split(".")
    return getattr(import_module(f"{__name__}.{module}"), name)


def run(arguments: Sequence[str]) -> int:
    """Runs one command.

    Returns the exit code: 0 done, 1 over the limit of --fail-above, 2 bad usage or input, 130 stopped by Ctrl-C.
    """
    try:
        _app(next(iter(arguments), ""))(args=list(arguments), prog_name="plainspeak")
    except UserFault as fault:
        print(f"plainspeak: {fault}", file=sys.stderr)
        return 2
    except SystemExit as left:
        if left.code == _STOPPED:
            print("plainspeak: Stopped. Nothing was written.", file=sys.stderr)
        return left.code if isinstance(left.code, int) else 0
    return 0
