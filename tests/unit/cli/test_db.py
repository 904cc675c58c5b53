"""`plainspeak db`: copies are made, listed and put back; a damaged database is told and mended."""

from pathlib import Path

import pytest

from plainspeak import paths
from plainspeak.cli import run


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    assert run(["db", *arguments]) == code
    shown = capsys.readouterr()
    return shown.out, shown.err


@pytest.fixture
def database(capsys: pytest.CaptureFixture[str]) -> Path:
    assert run(["glossary", "add", "blue form", "--say", "application form", "--author", "Sam"]) == 0
    capsys.readouterr()
    return paths.data_folder() / "plainspeak.db"


def has_word(capsys: pytest.CaptureFixture[str], word: str) -> bool:
    there = run(["glossary", "show", word]) == 0
    capsys.readouterr()
    return there


def test_a_copy_is_made_listed_and_put_back(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = said(capsys, "backup", "-o", str(database.parent / "mine.db"))
    assert "mine.db" in out
    run(["glossary", "add", "red form", "--say", "claim form"])
    out, _ = said(capsys, "restore", str(database.parent / "mine.db"), "--yes")
    assert "set-aside" in out
    assert has_word(capsys, "blue form")
    assert not has_word(capsys, "red form")
    out, _ = said(capsys, "backup", "--list")
    assert "backups" in out


def test_a_damaged_database_is_told_and_mended(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is whole" in said(capsys, "check")[0]
    said(capsys, "backup")
    content = bytearray(database.read_bytes())
    content[4096:20000] = b"\xff" * (20000 - 4096)
    database.write_bytes(content)
    _, told = said(capsys, "check", code=2)
    assert "plainspeak db restore" in told
    assert len(told.splitlines()) == 1
    out, _ = said(capsys, "restore", "--yes")
    assert "The newest good copy was made on" in out
    assert has_word(capsys, "blue form")
    assert "is whole" in said(capsys, "check")[0]


def test_nothing_is_put_back_without_a_yes(
    database: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said(capsys, "backup")
    run(["glossary", "add", "red form", "--say", "claim form"])
    monkeypatch.setattr("typer.confirm", lambda _question: False)
    out, _ = said(capsys, "restore")
    assert "Nothing was changed" in out
    assert has_word(capsys, "red form")
    assert not list(database.parent.glob("*set-aside*"))


@pytest.mark.parametrize("arguments", [("backup",), ("check",), ("restore", "--yes")])
def test_without_a_database_each_says_so_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    _, told = said(capsys, *arguments, code=2)
    (line,) = told.splitlines()
    assert "There is no" in line


def test_upgrade_makes_or_mends_the_database(capsys: pytest.CaptureFixture[str]) -> None:
    assert "is up to date" in said(capsys, "upgrade")[0]
    assert "is up to date" in said(capsys, "upgrade")[0]


def test_a_database_is_never_copied_onto_itself(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = said(capsys, "backup", "-o", str(database), code=2)
    assert "choose another name" in told
