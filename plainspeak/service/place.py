"""Where leaflets and words are kept: on this computer, or in a team's database.

What is named for one run comes first (`plainspeak --store`, or the variable PLAINSPEAK_STORE), then the settings, then
the user's own file. Settings hold the address of a team's database without its password, which the keyring keeps.
"""

import os
from dataclasses import replace
from pathlib import Path

from plainspeak import settings
from plainspeak.errors import UserFault
from plainspeak.service.secrets import forget_secret, keep_secret, secret_of
from plainspeak.store import open_store
from plainspeak.store.addresses import FORM, apart, is_server, together

__all__ = ["FORM", "apart", "chosen", "join", "leave", "use", "use_own_file"]


def chosen() -> Path | str | None:
    """The store to open: a file, the address of a server with its password, or None for the user's own file."""
    where = os.environ.get(settings.STORE_VARIABLE, "").strip() or settings.load()[0].store.strip()
    return _with_password(where) if "://" in where else Path(where) if where else None


def use(where: str) -> None:
    """Keep what is kept there while this program runs, and in every process that it starts."""
    os.environ[settings.STORE_VARIABLE] = where


def use_own_file() -> None:
    use(str(open_store().path))


def join(address: str, password: str = "") -> str:
    """Work in a team's database from now on, after proving that it can be used. Returns its name.

    UserFault where it cannot be, or where the password, given apart or in the address, has no safe place.
    """
    if not is_server(address):
        raise UserFault(f"A team's database has an address like {FORM}: ask who looks after it", code="bad-address")
    bare, inside = apart(address)
    password = password or inside
    with open_store(together(bare, password) if password else _with_password(bare)) as store:
        store.open()
        name = store.name
    if password:
        keep_secret(bare, password)
    settings.save(replace(settings.load()[0], store=bare))
    return name


def leave() -> None:
    """Work on this computer again. What is in the team's database stays there."""
    now = settings.load()[0]
    if is_server(now.store):
        forget_secret(now.store)
    settings.save(replace(now, store=""))


def _with_password(where: str) -> str:
    if not is_server(where) or apart(where)[1]:
        return where
    secret = secret_of(where)
    return together(where, secret) if secret else where
