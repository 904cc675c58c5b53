"""A file is made, upgraded after a copy is kept, or refused: never lost."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from plainspeak.errors import UserFault
from plainspeak.store import migrations, open_store
from plainspeak.store.database import make_engine
from plainspeak.store.schema import VERSION, Row
from plainspeak.store.upgrade import MIGRATIONS, upgrade

NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "9999", "{before}"
def upgrade():
    op.add_column("leaflets", sa.Column("colour", sa.Text()))
    {more}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plainspeak.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = make_engine(path)
    yield engine
    engine.dispose()


def next_version(folder: Path, more: str = "") -> str:
    """A folder of migrations with one more than ours."""
    scripts = folder / "migrations"
    shutil.copytree(Path(migrations.__file__).parent, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "next.py").write_text(NEXT.format(before=VERSION, more=more), encoding="utf-8")
    return str(scripts)


def column_names(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[1] for row in connection.execute("PRAGMA table_info(leaflets)")}


def test_the_migrations_make_exactly_the_tables_that_the_code_uses(engine: Engine, path: Path) -> None:
    upgrade(engine, path)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Row.metadata) == []


def test_the_code_asks_for_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    assert ScriptDirectory.from_config(config).get_heads() == [VERSION]


def test_a_new_file_needs_no_copy(engine: Engine, path: Path) -> None:
    upgrade(engine, path)
    upgrade(engine, path)
    assert [file.name for file in path.parent.iterdir()] == ["plainspeak.db"]


def test_an_older_file_is_copied_then_upgraded(engine: Engine, path: Path, tmp_path: Path) -> None:
    upgrade(engine, path)
    upgrade(engine, path, next_version(tmp_path), "9999")
    (copy,) = tmp_path.glob(f"plainspeak-{VERSION}-*.db")
    assert "colour" in column_names(path)
    assert "colour" not in column_names(copy)


def test_an_upgrade_that_fails_half_way_leaves_the_file_as_it_was(engine: Engine, path: Path, tmp_path: Path) -> None:
    upgrade(engine, path)
    scripts = next_version(tmp_path, more='raise ValueError("half way")')
    with pytest.raises(ValueError, match="half way"):
        upgrade(engine, path, scripts, "9999")
    assert "colour" not in column_names(path)
    with open_store(path) as store:
        assert store.leaflets.all() == ()


def test_a_file_of_a_newer_plainspeak_is_refused_and_left_as_it_is(engine: Engine, path: Path, tmp_path: Path) -> None:
    upgrade(engine, path, next_version(tmp_path), "9999")
    engine.dispose()
    content = path.read_bytes()
    with open_store(path) as store, pytest.raises(UserFault, match="newer PlainSpeak: update PlainSpeak") as refused:
        store.open()
    assert refused.value.code == "newer-database"
    assert path.read_bytes() == content
