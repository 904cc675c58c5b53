"""What a person has chosen, in settings.toml in their settings folder."""

import getpass
import tomllib
from collections.abc import Container
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_args

import tomli_w

from plainspeak import paths
from plainspeak.analysis.audience import AUDIENCES
from plainspeak.atomic import write_text
from plainspeak.glossary.care import Role

FILE_NAME = "settings.toml"
OWN_AUDIENCES = "audiences"
"""The folder beside it with the audiences that a team has written."""
STORE_VARIABLE = "PLAINSPEAK_STORE"
"""Names a store for one run, before the one in the settings."""
Theme = Literal["light", "dark", "system"]
SIZES = (100, 125, 150, 200)
ZOOMS = (80, 90, 100, 115, 130, 150, 175, 200, 250, 300)
WHOLE_SCREEN = "whole screen"
RoleName = Literal["editor", "writer"]


@dataclass(frozen=True, slots=True)
class Settings:
    name: str = ""
    """Who signs revisions and changes to the glossary; "" for the name the computer knows."""
    audience: str = "public"
    """Who a new leaflet is for."""
    theme: Theme = "system"
    text_size: int = 100
    """Of all the window's text, in percent: one of SIZES."""
    font: str = ""
    """The typeface of the leaflet; "" for the window's own."""
    zoom: int = 100
    """Of the leaflet's text beside the window's, in percent."""
    window: str = ""
    """How large the window was when it was closed: "1280x800", or WHOLE_SCREEN; "" before the first time."""
    rules_off: tuple[str, ...] = ()
    """Rules that this person wants to hear nothing of."""
    own_words: tuple[str, ...] = ()
    """Words that are never flagged, in small letters."""
    store: str = ""
    """Where leaflets and words are kept: "" for this computer, the path of a file, or the address of a team's database
    without its password."""
    role: RoleName = "editor"
    """What the person may do to the glossary. On a machine of one's own there is nobody else to approve a word, so a
    person is an editor until they say otherwise. It is a courtesy to the team, not a lock: whoever may write the
    settings may change it."""


def load() -> tuple[Settings, str | None]:
    """The settings, and a message to show where their file could not be used whole.

    Such a file is set aside, never deleted; what can be read of it counts, and the rest is as it is at first.
    """
    path = paths.config_folder() / FILE_NAME
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), None
    except OSError as fault:
        return Settings(), f"{path} cannot be read ({fault.strerror}), so your settings are as they are at first"
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Settings(), _set_aside(path)
    known = {field.name: kept[field.name] for field in fields(Settings) if field.name in kept}
    usable = {name: value for name, value in known.items() if _usable(name, value)}
    found: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in usable.items()}
    return replace(Settings(), **found), None if usable == known else _set_aside(path)


def save(settings: Settings) -> None:
    """Keep the settings. UserFault where their file cannot be written."""
    write_text(paths.config_folder() / FILE_NAME, tomli_w.dumps(asdict(settings)))


def person() -> str:
    """Who signs: the name in the settings, or the one the computer knows."""
    if name := load()[0].name.strip():
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # what it raises for a user without a name depends on the version of Python
        return "Somebody"


def role() -> Role:
    """What the person at the computer may do to the glossary."""
    return Role(load()[0].role)


def _usable(name: str, value: Any) -> bool:
    own = [path.stem for path in (paths.config_folder() / OWN_AUDIENCES).glob("*.toml")]
    choices: dict[str, Container[Any]] = {
        "theme": get_args(Theme),
        "audience": (*AUDIENCES, *own),
        "role": get_args(RoleName),
        "text_size": SIZES,
        "zoom": ZOOMS,
    }
    if name in ("rules_off", "own_words"):
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if name in ("text_size", "zoom"):
        return type(value) is int and value in choices[name]
    return isinstance(value, str) and (name not in choices or value in choices[name])


def _set_aside(path: Path) -> str:
    aside = path.with_name(f"{path.name}.broken-{datetime.now():%Y%m%d-%H%M%S}")
    try:
        path.replace(aside)
    except OSError as fault:
        return f"{path} is broken and cannot be set aside ({fault.strerror}): mend it or delete it"
    return f"Some of your settings could not be read. The file is kept as {aside}"
