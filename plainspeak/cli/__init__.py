"""The command line: one module a group of commands."""

import sys
from typing import Annotated

import typer

from plainspeak.cli import check, compare, db, leaflets, rewrite, survey, window, words
from plainspeak.errors import UserFault
from plainspeak.service import place

app = typer.Typer(
    name="plainspeak",
    help="Plain words for social care: see how hard a leaflet is to read and why, and what to say instead.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
_STOPPED = 130
"""What Typer ends with after Ctrl-C."""


@app.callback()
def _everywhere(
    store: Annotated[
        str, typer.Option("--store", help="Work on this file, or in this team's database, for this once.")
    ] = "",
) -> None:
    if store:
        place.use(store)


app.command("check")(check.check)
app.command("rewrite")(rewrite.rewrite)
app.command("compare")(compare.compare)
app.command("survey")(survey.survey)
app.command("app")(window.open_window)
app.add_typer(words.commands, name="glossary")
app.add_typer(leaflets.commands, name="leaflet")
app.add_typer(db.commands, name="db")


def run(arguments: list[str]) -> int:
    """Runs one command.

    Returns the exit code: 0 done, 1 over the limit of --fail-above, 2 bad usage or input, 130 stopped by Ctrl-C.
    """
    try:
        app(args=arguments, prog_name="plainspeak")
    except UserFault as fault:
        print(f"plainspeak: {fault}", file=sys.stderr)
        return 2
    except SystemExit as left:
        if left.code == _STOPPED:
            print("plainspeak: Stopped. Nothing was written.", file=sys.stderr)
        return left.code if isinstance(left.code, int) else 0
    return 0
