"""A maintainer finds an entry where it should be: in its topic's file or folder, under its letter, in order."""

import re
from pathlib import Path

import pytest

from plainspeak.glossary.files import shipped_files
from plainspeak.paths import shipped

HEADWORD = re.compile(r'(?m)^headword = "(.*)"$')
TOPIC = re.compile(r'(?m)^topic = "(.*)"$')
FILES = shipped_files()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_entries_stand_in_their_own_file_and_in_order(path: Path) -> None:
    """If this fails: make glossary"""
    text = path.read_text("utf-8")
    headwords = [word.lower() for word in HEADWORD.findall(text)]
    in_folder = path.parent != shipped("glossary")
    assert headwords == sorted(headwords)
    assert set(TOPIC.findall(text)) == {path.parent.name if in_folder else path.stem}
    if in_folder:
        assert {word[0] if word[0].isalpha() else "0-9" for word in headwords} == {path.stem}


def test_a_topic_is_a_file_or_a_folder_and_never_both() -> None:
    folders = {path.parent.name for path in FILES} - {"glossary"}
    assert folders.isdisjoint(path.stem for path in FILES if path.parent.name == "glossary")
