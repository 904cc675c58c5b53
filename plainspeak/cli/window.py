"""`plainspeak app`: the window; and what to do where there is no screen to open it on."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def open_window(
    file: Annotated[Path | None, typer.Argument(help="A leaflet to open.")] = None,
) -> None:
    """Open the window."""
    if not _has_screen():
        _check_instead(file)
        return
    from plainspeak.ui.app import run

    raise typer.Exit(run(file))


def _check_instead(file: Path | None) -> None:
    from plainspeak import paths, report  # only here: the window is to be there before the engine is loaded
    from plainspeak.cli.common import analyser_for, tell
    from plainspeak.documents import read
    from plainspeak.errors import UserFault

    tell(UserFault("there is no screen here, so here is a leaflet checked in the terminal instead of the window"))
    leaflet = file or paths.shipped("resources/sample-leaflet.md")
    print(report.text.document(leaflet.name, analyser_for("public", "", None).analyse(read(leaflet))))


def _has_screen() -> bool:
    """Windows and macOS always have one; elsewhere a display server has to be named."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
