"""Looking after the glossary at the command line, as a team does it in turn."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plainspeak.cli import run
from plainspeak.service import open_services
from plainspeak.settings import Settings, save

Say = Callable[..., str]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a glossary command that must work, and gives back what it printed."""

    def said(*arguments: str) -> str:
        assert run(["glossary", *arguments]) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    return said


def test_a_suggestion_goes_all_the_way(say: Say) -> None:
    asked = ["suggest", "blue form", "--say", "application form", "--because", "Nobody knows it", "--author", "Bob"]
    assert say(*asked) == "Thank you. Suggestion 1 is a new word, “blue form”. An editor will look at it.\n"
    assert "because: Nobody knows it" in say("suggestions")
    assert "Took suggestion 1" in say("approve", "1", "--say", "form to apply", "--author", "Ann")
    assert "form to apply" in say("show", "blue form")
    history = say("history", "blue form")
    assert "Ann, suggested by Bob: Nobody knows it" in history
    assert say("suggestions") == "0 suggestions\n"
    (kept,) = json.loads(say("suggestions", "--all", "--format", "json"))
    assert (kept["state"], kept["decided_by"]) == ("accepted", "Ann")


def test_an_entry_is_changed_undone_retired_and_brought_back(say: Say) -> None:
    before = say("show", "commence")
    assert "“To begin.”" in say("edit", "commence", "--meaning", "To begin.", "--because", "Clearer")
    assert "Nothing was changed" in say("edit", "commence", "--meaning", "To begin.")
    assert "Took back change 1" in say("undo", "commence", "1", "--because", "In haste")
    assert say("show", "commence").startswith(before)
    say("retire", "commence", "--because", "Fine as it is")
    assert "(retired)" in say("list", "commence", "--status", "retired")
    assert "is in use from now on" in say("approve", "commence")
    assert "4. " in say("history", "commence")
    changes = json.loads(say("history", "commence", "--format", "json"))
    assert [each["why"] for each in changes] == ["Clearer", "Undid change 1: In haste", "Fine as it is", ""]


def test_comments_stand_with_the_word(say: Say) -> None:
    assert say("comment", "commence", "My dad laughed", "--author", "Bob") == "Kept the comment of Bob.\n"
    assert "Bob said: My dad laughed" in say("show", "commence")
    assert "Bob said: My dad laughed" in say("history", "commence")


def test_what_a_writer_changes_is_a_suggestion_and_no_fault(say: Say, capsys: pytest.CaptureFixture[str]) -> None:
    save(Settings(name="Bob", role="writer"))
    assert "is now suggestion 1" in say("edit", "commence", "--meaning", "To begin.")
    assert "is now suggestion 2" in say("add", "blue form", "--say", "form")
    assert "is now suggestion 3" in say("retire", "commence")
    assert run(["glossary", "approve", "1"]) == 2
    assert capsys.readouterr().err == (
        "plainspeak: Only editors can accept suggestions: ask an editor, or leave a comment\n"
    )


def test_a_suggestion_about_what_was_changed_meanwhile_shows_both(say: Say, capsys: pytest.CaptureFixture[str]) -> None:
    say("suggest", "commence", "--meaning", "Bobs.", "--author", "Bob")
    say("edit", "commence", "--meaning", "Anns.", "--why", "Stiff.")
    assert run(["glossary", "approve", "1"]) == 2
    shown = capsys.readouterr()
    assert "meaning: theirs “Anns.”, yours “Bobs.”" in shown.out
    assert shown.err.count("\n") == 1
    assert "--keep yours" in shown.err
    say("approve", "1", "--keep", "yours")
    entry = open_services().words.find("commence")
    assert (entry.meaning, entry.why) == ("Bobs.", "Stiff.")


def test_words_that_are_due_are_listed(say: Say) -> None:
    say("edit", "commence", "--review-by", "2026-01-31", "--owner", "Ann")
    assert "2026-01-31  commence" in say("due", "--by", "2026-02-01")
    assert say("due", "--by", "2026-01-30") == "No word is waiting to be looked at again.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["approve", "7"], "There is no suggestion 7"),
        (["reject", "commence"], "Say why it is rejected"),
        (["undo", "commence", "3"], "nobody has changed it yet"),
        (["due", "--by", "Monday"], "“Monday” is not a day"),
        (["comment", "commence", " "], "A comment needs some words"),
        (["settle", "commence", "new"], "no clash to settle"),
        (["edit", "walrus", "--meaning", "x"], "“walrus” is not in the glossary"),
        (["suggest", "commence"], "says that already"),
        (["import", "none.csv"], "none.csv is not there"),
        (["export", "-o", "words.doc"], "--format"),
        (["publish", "-o", "page", "--suggest-to", "javascript:x"], "cannot be linked to"),
    ],
)
def test_what_cannot_be_done_is_one_plain_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(["glossary", *arguments]) == 2
    shown = capsys.readouterr()
    (line,) = shown.err.splitlines()
    assert line.startswith("plainspeak: ")
    assert said in line
    assert not shown.out


LIST = "word,kind,say instead\nblue form,jargon,form to apply\ncommence,formal,start; open\nwalrus,jargon,\n"


def test_a_file_is_shown_first_and_brought_in_whole_or_not_at_all(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    shown = say("import", str(path))
    assert "1 new, 1 changed, 0 clashing, 1 refused, 0 the same" in shown
    assert "row 4 “walrus”" in shown
    assert "Nothing has been changed. Add --yes" in shown
    assert run(["glossary", "import", str(path), "--yes"]) == 2
    assert "1 row clashes or is refused, so nothing has been changed" in capsys.readouterr().err
    assert "blue form" not in say("list", "blue form").splitlines()[0]
    assert "Brought in 2 words" in say("import", str(path), "--yes", "--skip", "--because", "Our own list")
    assert "Our own list" in say("history", "blue form")


@pytest.mark.parametrize("name", ["words.csv", "words.json"])
def test_what_goes_out_comes_in_again_the_same(say: Say, tmp_path: Path, name: str) -> None:
    say("add", "blue form", "--say", "form to apply")
    assert "Wrote" in say("export", "-o", str(tmp_path / name))
    shown = say("import", str(tmp_path / name))
    assert "0 new, 0 changed, 0 clashing, 0 refused" in shown


def test_what_vale_cannot_hold_is_said(say: Say, tmp_path: Path) -> None:
    assert "acronyms" in say("export", "-o", str(tmp_path / "words.yml"))
