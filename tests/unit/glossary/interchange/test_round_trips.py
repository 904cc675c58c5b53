"""Out and in again loses nothing."""

import importlib.util
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from plainspeak.errors import UserFault
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.interchange import ENDINGS, Format, entry_of, format_of, read, write
from plainspeak.glossary.model import Entry

_SPEC = importlib.util.spec_from_file_location("made", Path(__file__).with_name("made.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
made = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(made)

WHOLE = [each for each in Format if each is not Format.VALE]


def back(entries: tuple[Entry, ...], format: Format) -> tuple[Entry, ...]:
    content = write(entries, format)
    return tuple(entry_of(row.table) for row in read(content, "x", format).rows) if content.strip() else ()


@pytest.mark.parametrize("format", WHOLE)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(entries=made.GLOSSARIES)
def test_any_entries_come_back_as_they_went(format: Format, entries: tuple[Entry, ...]) -> None:
    assert back(entries, format) == entries


@pytest.mark.parametrize("format", WHOLE)
def test_the_shipped_entries_come_back_as_they_went(format: Format) -> None:
    some = shipped_glossary().entries[::11]
    assert back(some, format) == some


@pytest.mark.parametrize("format", [each for each in WHOLE if each is not Format.TOML])
def test_a_file_says_how_often_each_entry_was_changed(format: Format) -> None:
    one, other = shipped_glossary().entries[:2]
    rows = read(write((one, other), format, {one.id: 3}), "x", format).rows
    assert [row.version for row in rows] == [3, None]


@pytest.mark.parametrize(
    ("name", "expected"), [("a.CSV", "csv"), ("a.xlsx", "xlsx"), ("a.xml", "tbx"), ("a.yml", "vale")]
)
def test_the_name_tells_the_format(name: str, expected: str) -> None:
    assert format_of(Path(name)).value == expected
    assert set(ENDINGS.values()) == set(Format) - {Format.TBX_TAGS}


def test_a_name_that_tells_no_format_says_what_to_add() -> None:
    with pytest.raises(UserFault, match="--format"):
        format_of(Path("words.doc"))


@pytest.mark.parametrize("format", list(Format))
@pytest.mark.parametrize(
    "content", [b"", b" \n", b"\x00\x01\x02", b"PK\x03\x04broken", b"[[[[", b"<a>", b"{" * 100_000]
)
def test_a_file_that_is_something_else_is_refused_in_one_sentence(format: Format, content: bytes) -> None:
    with pytest.raises(UserFault, match=r"^words") as refused:
        read(content, "words", format)
    assert "\n" not in str(refused.value)
