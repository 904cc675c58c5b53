import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainspeak.errors import UserFault
from plainspeak.service.ignored import FILE_NAME, ignored_in, keep_ignored
from plainspeak.service.unsaved import Drafts, Unsaved

WORDS = Unsaved("We help 🎉 you.\n", "Help", "abc", "nhs", 14.5, (("formal", "commence"),))


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "drafts"


def left_by_a_window_that_is_gone(folder: Path, unsaved: Unsaved = WORDS) -> None:
    gone = Drafts(folder)
    gone.keep(unsaved)
    gone.close()


def test_what_a_window_that_is_gone_left_is_found_as_it_was(folder: Path) -> None:
    left_by_a_window_that_is_gone(folder)
    found, complaints = Drafts(folder).left_over()
    assert [one.unsaved for one in found] == [WORDS]
    assert not complaints


@settings(deadline=None, max_examples=40)
@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        left_by_a_window_that_is_gone(Path(name), replace(WORDS, text=text))
        (found,), _complaints = Drafts(Path(name)).left_over()
        assert found.unsaved.text == text


def test_half_a_character_becomes_a_sign_that_a_file_can_hold(folder: Path) -> None:
    left_by_a_window_that_is_gone(folder, replace(WORDS, text="A\ud83cB"))
    (found,), _complaints = Drafts(folder).left_over()
    assert found.unsaved.text == "A\ufffdB"


def test_the_words_of_a_window_that_lives_are_left_alone(folder: Path) -> None:
    living = Drafts(folder)
    living.keep(WORDS)
    assert Drafts(folder).left_over() == ([], [])
    assert living.left_over() == ([], [])


def test_only_one_of_two_windows_is_offered_the_same_words(folder: Path) -> None:
    left_by_a_window_that_is_gone(folder)
    one, other = Drafts(folder), Drafts(folder)
    (found,), _complaints = one.left_over()
    assert other.left_over() == ([], [])
    one.leave(found)
    assert len(other.left_over()[0]) == 1


def test_a_killed_program_lets_go(folder: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from plainspeak.service.unsaved import Drafts, Unsaved\n"
        "Drafts(Path(sys.argv[1])).keep(Unsaved('Words', 'Help')); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", program, str(folder)], check=False)
    (found,), _complaints = Drafts(folder).left_over()
    assert found.unsaved.text == "Words"


def test_the_newest_words_come_first(folder: Path) -> None:
    for text in ("first", "second", "third"):
        left_by_a_window_that_is_gone(folder, Unsaved(text, "Help"))
    found, _complaints = Drafts(folder).left_over()
    assert [one.unsaved.text for one in found] == ["third", "second", "first"]


def test_words_that_are_forgotten_or_thrown_away_are_gone(folder: Path) -> None:
    own = Drafts(folder)
    own.keep(WORDS)
    own.forget()
    own.close()
    left_by_a_window_that_is_gone(folder)
    last = Drafts(folder)
    (found,), _complaints = last.left_over()
    last.discard(found)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"text": 1}', b"\xff\xfe"])
def test_a_broken_file_is_set_aside_and_told_of(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / "0123.json").write_bytes(content)
    found, complaints = Drafts(folder).left_over()
    assert not found
    assert "kept as" in complaints[0]
    assert (folder / "0123.broken").read_bytes() == content


def test_a_place_that_cannot_be_written_is_told_plainly(home: Path) -> None:
    (home / "drafts").write_text("a file, not a folder")
    with pytest.raises(UserFault, match="cannot be"):
        Drafts(home / "drafts").keep(WORDS)


def test_what_is_ignored_is_kept_for_each_leaflet() -> None:
    keep_ignored("one", [("formal", "commence"), ("jargon", "care plan")])
    keep_ignored("two", [("formal", "utilise")])
    keep_ignored("one", [("formal", "commence")])
    assert ignored_in("one") == {("formal", "commence")}
    assert ignored_in("two") == {("formal", "utilise")}
    keep_ignored("two", [])
    assert ignored_in("two") == frozenset()


@pytest.mark.parametrize("content", ["", "[1]", '{"one": 3}', '{"one": [["only"]]}'])
def test_a_broken_list_of_what_is_ignored_ignores_nothing(home: Path, content: str) -> None:
    (home / "data").mkdir(exist_ok=True)
    (home / "data" / FILE_NAME).write_text(content)
    assert ignored_in("one") == frozenset()
