"""What is typed wrongly is told in one plain line that says what to type instead; help is in whole plain sentences."""

import io
import os
import sys
from pathlib import Path

import pytest

from plainspeak.cli import run

_TYPED = (
    ("chekc leaflet.txt", "There is no command “chekc”: did you mean “check”?"),
    ("frobnicate", "There is no command “frobnicate”: see “plainspeak --help”"),
    ("db bakcup", "There is no command “db bakcup”: did you mean “backup”?"),
    ("leaflet review aprove x", "There is no command “leaflet review aprove”: did you mean “approve”?"),
    ("check", "“check” also needs PATH: see “plainspeak check --help”"),
    ("compare leaflet.txt", "“compare” also needs AFTER: see “plainspeak compare --help”"),
    ("rewrite leaflet.txt", "“rewrite” also needs --output: see “plainspeak rewrite --help”"),
    ("db join", "“db join” also needs ADDRESS: see “plainspeak db join --help”"),
    ("check leaflet.txt --fromat text", "“check” has no option --fromat: did you mean --format?"),
    ("check leaflet.txt --zzz", "“check” has no option --zzz: see “plainspeak check --help”"),
    ("check leaflet.txt --format xml", "--format takes text, json, sarif, csv or html"),
    ("leaflet list --from nowhere", "--from takes use, archive or bin"),
    ("check leaflet.txt --fail-above old", "--fail-above takes a number, like 11"),
    ("check leaflet.txt --jobs many", "--jobs takes a whole number"),
    ("leaflet review settle x first done", "NUMBER takes a whole number"),
    ("leaflet review tested x --who me --said ok --on 99", "--on takes a day, like 2026-03-31"),
    ("check leaflet.txt --format", "--format needs something after it: see what with --help"),
    ("check leaflet.txt --text=yes", "--text stands alone: leave out what comes after it"),
    ("compare a.txt b.txt c.txt", "“compare” has no use for “c.txt”: put a name with spaces in quotation marks"),
)  # fmt: skip


def test_what_is_typed_wrongly_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    for typed, said in _TYPED:
        assert run(typed.split(" ")) == 2, typed
        shown = capsys.readouterr()
        assert shown.err == f"plainspeak: {said}\n", typed
        assert not shown.out


def _helps(names: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    assert run([*names, "--help"]) == 0
    return capsys.readouterr().out


def test_help_is_in_whole_sentences_and_names_no_type_of_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    asked = [(), ("leaflet",), ("leaflet", "review"), ("db",), ("glossary",)]
    asked += [(name,) for name in ("check", "rewrite", "compare", "survey", "app")]
    asked += [("leaflet", name) for name in ("list", "add", "history", "export", "archive", "bin")]
    asked += [("leaflet", "review", name) for name in ("show", "ask", "settle", "tested", "evidence")]
    asked += [("db", "backup"), ("db", "restore"), ("db", "join"), ("glossary", "add"), ("glossary", "import")]
    for names in asked:
        shown = _helps(names, capsys).replace("[ARGS]...", "").replace("PATH...", "")
        for odd in ("...", "<str", "<int", "<float", "<path", "x>=", "%Y", "[default: 0]"):
            assert odd not in shown, f"{' '.join(names)}: {odd}"


def test_standard_input_is_read_wherever_a_text_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("You can get help at home.")
    for typed in (
        ["compare", "-", str(other)],
        ["compare", str(other), "-"],
        ["leaflet", "add", "-", "--name", "From a pipe"],
        ["rewrite", "-", "-o", str(tmp_path / "new.txt")],
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"You must commence at once.\r\n")))
        assert run(typed) == 0, typed
        assert not capsys.readouterr().err
    assert (tmp_path / "new.txt").read_text() == "You must start at once.\n"
    assert run(["compare", "-", "-"]) == 2
    assert capsys.readouterr().err == "plainspeak: Only one of the two can be standard input: name a file\n"


def test_a_copy_is_not_named_as_what_it_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text in a file called .pdf opens in nothing."""
    leaflet = tmp_path / "leaflet.txt"
    leaflet.write_text("You must commence at once.")
    assert run(["leaflet", "add", str(leaflet), "--name", "One"]) == 0
    capsys.readouterr()
    for typed in (["leaflet", "export", "One"], ["rewrite", str(leaflet)]):
        for ending in (".pdf", ".odt", ".doc"):
            target = tmp_path / f"copy{ending}"
            assert run([*typed, "-o", str(target)]) == 2
            assert not target.exists()
            (line,) = capsys.readouterr().err.splitlines()
            assert line.endswith("cannot be written as such a file: use a name that ends in .docx, .txt, .md or .html")
    for name in ("copy", "copy.txt", "copy.v2"):  # a name without an ending that says something else is a text
        assert run(["leaflet", "export", "One", "-o", str(tmp_path / name)]) == 0


def test_nobody_there_to_say_yes_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leaflet = tmp_path / "leaflet.txt"
    leaflet.write_text("You must commence at once.")
    for typed in (["leaflet", "add", str(leaflet)], ["db", "backup"]):
        assert run(typed) == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    capsys.readouterr()
    assert run(["db", "restore"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "plainspeak: Nobody answered, so nothing was changed: give --yes to go on without asking"
    )


def test_a_copy_that_is_not_there_is_told_before_anything_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["db", "restore", str(tmp_path / "none.db")]) == 2
    shown = capsys.readouterr()
    assert "none.db is not there: choose another copy" in shown.err
    assert not shown.out


def test_the_file_that_cannot_be_written_is_the_one_that_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leaflet = tmp_path / "leaflet.txt"
    leaflet.write_text("You must commence at once.")
    assert run(["leaflet", "add", str(leaflet)]) == 0
    capsys.readouterr()
    target = tmp_path / "no such folder" / "copy.db"
    assert run(["db", "backup", "-o", str(target)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"plainspeak: {target} cannot be ")


@pytest.mark.skipif(os.name == "nt", reason="the keyring of Windows is always there")
def test_a_keyring_that_is_not_there_is_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    """Many servers ask for no password: the line of a log helps nobody who joins one."""
    assert run(["db", "join", "postgresql://me@localhost/none"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "does not answer" in line


def test_one_is_said_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text("Hello")
    assert run(["check", str(tmp_path / "one.txt")]) == 0
    assert "1 word in 1 sentence: 1 word a sentence," in capsys.readouterr().out


def test_a_day_to_come_is_no_day_of_a_test(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text("Hello there, you can call us.")
    assert run(["leaflet", "add", str(tmp_path / "one.txt"), "--name", "One"]) == 0
    typed = ["leaflet", "review", "tested", "One", "--who", "Two people", "--said", "Fine", "--on"]
    capsys.readouterr()
    assert run([*typed, "2999-01-01"]) == 2
    assert capsys.readouterr().err == "plainspeak: That day is still to come: give the day when they read it\n"
    assert run([*typed, "2020-01-01"]) == 0


def test_a_name_without_a_letter_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text("Hello there, you can call us.")
    assert run(["leaflet", "add", str(tmp_path / "one.txt"), "--name", "One"]) == 0
    capsys.readouterr()
    assert run(["leaflet", "rename", "One", " "]) == 2
    assert capsys.readouterr().err == "plainspeak: Give it a name with at least one letter in it\n"
