"""Where shipped data and the user's own folders are. No other module knows."""

import os
from collections.abc import Callable
from pathlib import Path

import platformdirs

from plainspeak.errors import Bug, UserFault

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def shipped(name: str) -> Path:
    """The folder or file of shipped data called `name`: "glossary", "resources/lexicon.bin".

    The packaged copy comes first. An editable install has none, so the checkout is second, and only where its
    pyproject.toml shows that it is one.
    """
    packaged = _PACKAGE / "_data" / name
    if packaged.exists():
        return packaged
    if (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / name).exists():
        return _CHECKOUT / name
    raise Bug(f"shipped data is missing: {name}")


def data_folder() -> Path:
    """The user's data folder (database, backups). PLAINSPEAK_HOME replaces it, for tests and portable use."""
    return _user_folder("data", platformdirs.user_data_path)


def config_folder() -> Path:
    """The user's settings folder."""
    return _user_folder("config", platformdirs.user_config_path)


def _user_folder(name: str, default: Callable[..., Path]) -> Path:
    home = os.environ.get("PLAINSPEAK_HOME")
    folder = Path(home) / name if home else default("plainspeak", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UserFault(f"{folder} cannot be made ({fault.strerror}): check that you may write there") from fault
    return folder
