"""Bringing a database up to date: made when new, a file copied before it is changed, refused when it is newer."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from plainspeak.errors import UserFault
from plainspeak.store import schema

MIGRATIONS = "plainspeak.store:migrations"
"""Where the migrations are, as a package path: it works from a wheel and from a checkout."""


def upgrade(engine: Engine, where: Path | str, scripts: str = MIGRATIONS, target: str = schema.VERSION) -> None:
    """Bring a file, or the database that people call `where`, to the version `target`, in one transaction.

    A file is copied before it is changed.

    Raises a UserFault where a newer PlainSpeak has made the file ("newer-database") or another program has
    ("not-a-database").
    """
    with engine.connect() as connection:
        if _version(connection) == target:
            return
    with engine.execution_options(writing=True).begin() as connection:
        version = _version(connection)  # again: another process may have been first
        if version != target:
            _refuse_strangers(connection, where, version)
            _migrate(connection, where, scripts, version, target)


def _version(connection: Connection) -> str | None:
    """The migration the file is at; None where it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return version


def _refuse_strangers(connection: Connection, where: Path | str, version: str | None) -> None:
    tables = inspect(connection).get_table_names()
    if tables and (version is None or "leaflets" not in tables):
        raise UserFault(f"{where} is a database of another program: choose another", code="not-a-database")


def _migrate(connection: Connection, where: Path | str, scripts: str, version: str | None, target: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", scripts)
    config.attributes["connection"] = connection
    if version is not None:
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if version not in known:
            raise UserFault(
                f"{where} was made by a newer PlainSpeak: update PlainSpeak, or choose another",
                code="newer-database",
            )
        if isinstance(where, Path):
            keep_copy(where, version)
    command.upgrade(config, target)


def keep_copy(path: Path, version: str) -> Path:
    """A copy of the file beside it, whole even while others write to it, named for its version and the time."""
    copy = path.with_name(f"{path.stem}-{version}-{datetime.now(UTC):%Y%m%d-%H%M%S}{path.suffix}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
