"""Where leaflets are kept: a file, or a team's database whose password only the keyring knows."""

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak import paths, settings
from plainspeak.cli import run
from plainspeak.errors import UserFault
from plainspeak.service import open_services, place
from plainspeak.store import open_store
from plainspeak.store.addresses import apart, together

keyring = pytest.importorskip("keyring", reason="keyring is not installed: it comes with the dev extra")
pytest.importorskip("psycopg", reason="psycopg is not installed: it comes with the dev extra")

NOWHERE = "postgresql://ann@/words?host=/no/such/folder"


@pytest.fixture(autouse=True)
def _no_store_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test names is forgotten after it."""
    monkeypatch.setenv(settings.STORE_VARIABLE, "")


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """A keyring in memory."""
    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "set_password", lambda *name_secret: kept.update({name_secret[:2]: name_secret[2]}))
    monkeypatch.setattr(keyring, "get_password", lambda *name: kept.get(name))
    monkeypatch.setattr(keyring, "delete_password", lambda *name: kept.pop(name, None))
    return kept


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S")), min_size=1))
def test_a_password_is_taken_out_of_an_address_and_put_in_again(password: str) -> None:
    bare, inside = apart(f"postgresql://ann:{quote(password, safe='')}@team.example:5432/words?sslmode=require")
    assert bare == "postgresql://ann@team.example:5432/words?sslmode=require"
    assert inside == password
    assert apart(together(bare, password)) == (bare, password)


def test_one_run_can_work_on_a_file_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tea.md").write_text("# Tea\n\nWe drink tea at ten.")
    other = tmp_path / "other.db"
    assert run(["--store", str(other), "leaflet", "add", str(tmp_path / "tea.md")]) == 0
    assert other.exists()
    assert run(["--store", str(other), "db", "where"]) == 0
    assert str(other) in capsys.readouterr().out
    place.use("")
    assert open_services().leaflets.all() == ()


@pytest.mark.parametrize(
    ("address", "told"),
    [
        (NOWHERE, "“words” does not answer"),
        ("postgresql://ann:secret@team:door/words", "postgresql://name@server/database"),
        ("mysql://ann:secret@team.example/words", "postgresql://name@server/database"),
    ],
)
def test_a_database_that_cannot_be_joined_is_one_plain_sentence(
    address: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["db", "join", address]) == 2
    shown = capsys.readouterr()
    assert told in shown.err
    assert "secret" not in shown.err + shown.out
    assert settings.load()[0].store == ""


@pytest.mark.parametrize("job", [("leaflet", "list"), ("db", "check"), ("glossary", "list", "commence")])
def test_a_server_that_is_not_reached_is_told_whatever_the_job(
    job: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    settings.save(settings.Settings(store=NOWHERE))
    assert run(list(job)) == 2
    assert "“words” does not answer: check that you are on your organisation's network" in capsys.readouterr().err


@pytest.mark.parametrize("job", [("backup",), ("restore", "--yes"), ("restore", "copy.db", "--yes")])
def test_copies_of_a_server_are_made_where_it_is(job: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    settings.save(settings.Settings(store=NOWHERE))
    assert run(["db", *job]) == 2
    assert "is on a server, where its copies are made and checked" in capsys.readouterr().err


def test_a_computer_without_a_safe_place_says_what_to_do(server_stub: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: str) -> None:
        raise keyring.errors.NoKeyringError

    monkeypatch.setattr(keyring, "set_password", refuse)
    with pytest.raises(UserFault) as refused:
        place.join(server_stub, "secret")
    assert refused.value.code == "no-keyring"
    assert settings.load()[0].store == ""


@pytest.fixture
def server_stub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """An address whose database can be opened: in truth a file."""
    monkeypatch.setattr(place, "open_store", lambda _where: open_store(tmp_path / "team.db"))
    return "postgresql://ann@team.example/words"


def test_the_password_is_kept_in_the_keyring_and_nowhere_else(
    server_stub: str, safe: dict[tuple[str, str], str]
) -> None:
    place.join(server_stub.replace("ann@", "ann:p%40ss@"))
    assert safe == {("PlainSpeak", server_stub): "p@ss"}
    assert place.chosen() == "postgresql://ann:p%40ss@team.example/words"
    kept = (paths.config_folder() / settings.FILE_NAME).read_text()
    assert server_stub in kept
    assert "p@ss" not in kept
    assert "p%40ss" not in kept
    place.leave()
    assert (safe, place.chosen()) == ({}, None)


@pytest.mark.prove
def test_a_team_works_in_one_database_with_passwords(
    server: tuple[Path, Callable[..., None]], server_url: str, safe: dict[tuple[str, str], str], tmp_path: Path
) -> None:
    home, program = server
    database = server_url.split("@/")[1].split("?")[0]
    program("psql", "-h", home, "-U", "postgres", "-q", "-c", "CREATE ROLE ann LOGIN SUPERUSER PASSWORD 'p@ss:/1'")
    access = home / "data" / "pg_hba.conf"
    access.write_text(f"local all ann scram-sha-256\n{access.read_text()}")
    program("pg_ctl", "-D", home / "data", "reload")
    address = f"postgresql://ann@/{database}?host={home}"
    with pytest.raises(UserFault) as refused:
        place.join(address, "wrong")
    assert refused.value.code == "refused"
    assert "wrong" not in str(refused.value)
    assert database in place.join(address, "p@ss:/1")
    assert len(safe) == 1
    (tmp_path / "tea.md").write_text("# Tea\n\nWe drink tea at ten.")
    assert run(["leaflet", "add", str(tmp_path / "tea.md"), "--author", "Ann"]) == 0
    assert run(["db", "check"]) == 0
    with open_store(server_url) as seen_by_bob:
        assert [one.name for one in seen_by_bob.leaflets.all()] == ["Tea"]
    safe.clear()
    assert run(["leaflet", "list"]) == 2, "without its password nobody comes in"
    os.environ.pop("PGPASSWORD", None)
