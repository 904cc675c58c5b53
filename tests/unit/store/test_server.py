"""A team's database on a server: what goes wrong is said plainly, and no password is ever shown."""

from datetime import UTC, datetime

import pytest

from plainspeak.errors import UserFault
from plainspeak.glossary.care import Comment
from plainspeak.store import open_store

pytest.importorskip("psycopg", reason="psycopg is not installed: it comes with the dev extra")


def fault_of(url: str) -> UserFault:
    with pytest.raises(UserFault) as refused, open_store(url) as store:
        store.open()
    return refused.value


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("postgresql://ann:secret@/team?host=/no/such/folder", "no-server"),
        ("postgres://ann:secret@/team?host=/no/such/folder", "no-server"),
        ("postgresql://ann:secret@team:door/x", "bad-address"),
        ("mysql://ann:secret@team.example/team", "not-a-file"),
    ],
)
def test_what_cannot_be_opened_is_one_plain_sentence(url: str, code: str) -> None:
    fault = fault_of(url)
    assert fault.code == code
    assert "\n" not in str(fault)
    assert "secret" not in str(fault)


def test_opening_touches_no_server() -> None:
    open_store("postgresql://ann@/team?host=/no/such/folder").close()


@pytest.mark.prove
def test_a_database_that_is_not_there_is_named(server_url: str) -> None:
    fault = fault_of(server_url.replace("/test_", "/nowhere_"))
    assert fault.code == "no-database"
    assert "nowhere_" in str(fault)


@pytest.mark.prove
def test_a_zero_byte_that_the_server_cannot_hold_is_told(server_url: str) -> None:
    with pytest.raises(UserFault) as refused, open_store(server_url) as store:
        store.care.comment(Comment("panel", datetime.now(UTC), "Ann", "a\0b"))
    assert refused.value.code == "bad-text"


@pytest.mark.prove
def test_a_second_person_opens_the_same_tables(server_url: str) -> None:
    with open_store(server_url) as ann, open_store(server_url) as bob:
        ann.open()
        bob.open()
        assert ann.words.changes() == bob.words.changes() == 0
