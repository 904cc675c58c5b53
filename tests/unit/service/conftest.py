"""A real store in an empty folder, and a small glossary in place of the shipped one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plainspeak.glossary.care import Role
from plainspeak.glossary.files import read_entries
from plainspeak.glossary.model import Glossary
from plainspeak.service.care import Care
from plainspeak.service.leaflets import Leaflets
from plainspeak.service.words import Words
from plainspeak.settings import Settings, save
from plainspeak.store import FileStore, open_store

SHIPPED = """
[[entry]]
id = "commence"
headword = "commence"
kind = "formal"
part_of_speech = "verb"
alternatives = ["start", "begin"]

[[entry]]
id = "key-worker"
headword = "key worker"
kind = "jargon"
part_of_speech = "noun"
also = ["named worker"]
alternatives = ["main contact"]
meaning = "The person you can ring first about your help."
topic = "care-and-support"

[[entry]]
id = "mdt"
headword = "MDT"
kind = "acronym"
expansion = "multi-disciplinary team"
meaning = "People with different jobs who plan your help together."
"""


@pytest.fixture
def shipped() -> Glossary:
    return Glossary.of(read_entries(SHIPPED, "shipped.toml"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[FileStore]:
    with open_store(tmp_path / "plainspeak.db") as store:
        yield store


@pytest.fixture
def words(store: FileStore, shipped: Glossary) -> Words:
    save(Settings(name="Sam"))
    return Words(store, lambda: shipped)


@pytest.fixture
def care(store: FileStore, words: Words) -> Care:
    return Care(store, words)


@pytest.fixture
def writer(store: FileStore, shipped: Glossary) -> Words:
    """The same glossary, as somebody sees it who is no editor."""
    return Words(store, lambda: shipped, lambda: Role.WRITER)


@pytest.fixture
def leaflets(store: FileStore, words: Words) -> Leaflets:
    return Leaflets(store, words)
