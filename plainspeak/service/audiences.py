"""Who leaflets can be for: the shipped audiences, and a team's own in the "audiences" folder beside the settings."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from plainspeak import paths
from plainspeak.analysis.audience import AUDIENCES, Audience, load_audience
from plainspeak.errors import UserFault
from plainspeak.settings import OWN_AUDIENCES


class Choice(NamedTuple):
    """The audiences to choose from, shipped ones first; and a sentence for each file that could not be used."""

    audiences: Mapping[str, Audience]
    complaints: tuple[str, ...] = ()


def choice() -> Choice:
    """Those there are now. A broken file of a team's own is told of, and the others can still be chosen."""
    found: dict[str, Audience] = dict(AUDIENCES)
    complaints: list[str] = []
    for path in sorted((paths.config_folder() / OWN_AUDIENCES).glob("*.toml")):
        try:
            if path.stem in AUDIENCES:
                raise UserFault(f"{path} has the name of a shipped audience: give it another name", code="bad-audience")
            found[path.stem] = load_audience(path)
        except UserFault as fault:
            complaints.append(str(fault))
    return Choice(found, tuple(complaints))


def audience_for(name: str) -> Audience:
    """The audience of that id, shipped or the team's own; or the one in the TOML file of that name.

    Raises UserFault, naming those there are, or what is wrong with the file.
    """
    if name in AUDIENCES:
        return AUDIENCES[name]
    if name.endswith(".toml"):
        return load_audience(Path(name))
    own = paths.config_folder() / OWN_AUDIENCES / f"{name}.toml"
    if own.parent == own.resolve().parent and own.is_file():
        return load_audience(own)
    there = ", ".join(choice().audiences)
    raise UserFault(f"There is no audience “{name}”: choose from {there}, or name a TOML file", code="no-audience")
