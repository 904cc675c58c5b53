"""`plainspeak leaflet` and `plainspeak survey`, as somebody at a terminal uses them."""

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from plainspeak.cli import run

TEXT = "# Help with meals\n\nDomiciliary care will commence on Monday. You must pay £20 a week.\n"
PLAIN = TEXT.replace("Domiciliary care", "Care at home").replace("commence", "start").replace("£20", "£25")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in (("before.md", TEXT), ("after.md", PLAIN)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def kept(files: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A leaflet with two revisions."""
    assert run(["leaflet", "add", str(files / "before.md"), "--name", "Meals", "--revision-name", "As it was"]) == 0
    assert (
        run(["leaflet", "add", str(files / "after.md"), "--to", "meals", "--author", "Ann", "--note", "Plainer"]) == 0
    )
    capsys.readouterr()
    return files


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    capsys.readouterr()
    assert run(["leaflet", *arguments]) == code
    shown = capsys.readouterr()
    return shown.err if code else shown.out


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(said(capsys, *arguments, "--format", "json"))


@pytest.mark.usefixtures("kept")
def test_leaflets_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert "draft" in said(capsys, "list")
    (one,) = told(capsys, "list")
    assert (one["name"], one["revisions"], one["state"]) == ("Meals", 2, "draft")
    assert said(capsys, "list", "--from", "bin") == "No leaflets yet.\n"


@pytest.mark.usefixtures("kept")
def test_history_is_as_it_stood_and_today_is_labelled(capsys: pytest.CaptureFixture[str]) -> None:
    history = said(capsys, "history", "Meals", "--today")
    assert "“As it was”" in history
    assert "Ann: Plainer" in history
    assert "Scored again today" in history
    first, last = told(capsys, "history", "Meals", "--today")["revisions"]
    assert first["name"] == "As it was"
    assert first["findings"]
    assert last["as_it_stood"]["glossary_revision"] == last["scored_today"]["glossary_revision"]
    assert told(capsys, "history", "Meals")["revisions"][0]["scored_today"] is None


@pytest.mark.parametrize(("revision", "text"), [("1", TEXT), ("2", PLAIN), ("0", PLAIN)])
def test_the_words_come_out_to_the_letter(
    kept: Path, capsys: pytest.CaptureFixture[str], revision: str, text: str
) -> None:
    said(capsys, "export", "Meals", "--revision", revision, "-o", str(kept / "out.md"))
    assert (kept / "out.md").read_text(encoding="utf-8") == text


@pytest.mark.usefixtures("kept")
def test_from_ask_to_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert "in review" in said(capsys, "review", "ask", "Meals")
    assert "tick or mend 1 fact" in said(capsys, "review", "approve", "Meals", code=2)
    assert "“You must pay £25 a week.”" in said(capsys, "review", "comment", "Meals", "must pay", "Since when?")
    assert "changes asked" in said(capsys, "review", "return", "Meals", "--reason", "See my comment")
    said(capsys, "review", "settle", "Meals", "1", "Since April")
    said(capsys, "review", "meant", "Meals", "1", "--note", "It went up")
    said(capsys, "review", "tested", "Meals", "--who", "Two people", "--said", "Clear", "--on", "2026-11-20")
    said(capsys, "review", "ask", "Meals")
    assert "approved" in said(capsys, "review", "approve", "Meals", "--author", "Bob")
    assert "published" in said(capsys, "review", "publish", "Meals")
    told_in_words = said(capsys, "review", "show", "Meals")
    for words in ("Signed off by Bob", "Money: £20 → £25 (meant", "settled by", "Since April", "Two people: Clear"):
        assert words in told_in_words
    shown = told(capsys, "review", "show", "Meals")
    assert [one["move"] for one in shown["steps"]] == ["ask", "return", "ask", "approve", "publish"]
    assert shown["signed_off"]["author"] == "Bob"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("history", "Trips"), "no leaflet “Trips”"),
        (("export", "Meals", "--revision", "7"), "no revision 7"),
        (("review", "publish", "Meals"), "is a draft: ask for a review first"),
        (("review", "comment", "Meals", "bananas", "What?"), "“bananas” is not in revision 2"),
        (("review", "comment", "Meals", " ", "What?"), "is not in revision 2"),
        (("review", "settle", "Meals", "9", "Done"), "no comment 9"),
        (("review", "meant", "Meals", "9"), "no fact 9: choose from 1 to 1"),
        (("review", "evidence", "Meals", "-o", "evidence.pdf"), "ends in .html or .docx"),
    ],
)
@pytest.mark.usefixtures("kept")
def test_a_mistake_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    fault = said(capsys, *arguments, code=2)
    assert words in fault
    assert fault.count("\n") == 1


@pytest.mark.usefixtures("kept")
def test_archive_and_bin_and_back(capsys: pytest.CaptureFixture[str]) -> None:
    for job, shelf in (("archive", "archive"), ("bin", "bin")):
        said(capsys, job, "Meals")
        assert told(capsys, "list") == []
        assert [one["name"] for one in told(capsys, "list", "--from", shelf)] == ["Meals"]
        said(capsys, job, "Meals", "--back")
        assert [one["name"] for one in told(capsys, "list")] == ["Meals"]
    said(capsys, "rename", "Meals", "Lunch")
    assert [one["name"] for one in told(capsys, "list")] == ["Lunch"]


@pytest.mark.parametrize("ending", ["html", "docx"])
def test_evidence_says_it_all(kept: Path, capsys: pytest.CaptureFixture[str], ending: str) -> None:
    said(capsys, "review", "ask", "Meals", "--author", "Ann")
    said(capsys, "review", "comment", "Meals", "must pay", "Since when?", "--author", "Bob")
    said(capsys, "review", "settle", "Meals", "1", "Since April", "--author", "Ann")
    said(capsys, "review", "meant", "Meals", "1", "--author", "Bob")
    said(capsys, "review", "tested", "Meals", "--who", "Two people", "--said", "Clear enough")
    said(capsys, "review", "approve", "Meals", "--author", "Bob")
    path = kept / f"evidence.{ending}"
    said(capsys, "review", "evidence", "Meals", "-o", str(path))
    words = path.read_text(encoding="utf-8") if ending == "html" else _words(path)
    for needed in ("Signed off by Bob", "Since when?", "Since April", "Two people", "Clear enough", "£20", "£25",
                   "Yes, says Bob", "scored with PlainSpeak", "206.835", "Reading age", "commence"):  # fmt: skip
        assert needed in words


def _words(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_compare_writes_a_word_file_whole_or_not_at_all(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [str(files / "before.md"), str(files / "after.md")]
    assert run(["compare", *names, "--format", "docx", "-o", str(files / "out.docx")]) == 0
    assert "£25" in _words(files / "out.docx")
    assert run(["compare", *names, "--format", "docx", "-o", str(files / "nowhere" / "out.docx")]) == 2
    assert "cannot be written" in capsys.readouterr().err
    assert not list(files.glob(".plainspeak-*"))


def test_a_survey_of_a_folder_goes_on_past_a_bad_file_and_the_next_shows_what_changed(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("before.md", TEXT * 8), ("after.md", PLAIN * 8)):
        (files / name).write_text(text, encoding="utf-8")
    (files / "bad.txt").write_bytes(b"\x00\x01\xff\xfe\x00" * 9)
    assert run(["survey", str(files), "--format", "json"]) == 2
    shown = capsys.readouterr()
    first = json.loads(shown.out)
    assert [Path(one["path"]).name for one in first["faults"]] == ["bad.txt"]
    assert "bad.txt" in shown.err
    assert {one["key"] for one in first["leaflets"]} == {"before.md", "after.md"}
    assert first["since"] is None
    (files / "bad.txt").unlink()
    (files / "before.md").write_text(PLAIN * 8, encoding="utf-8")
    assert run(["survey", str(files), "--format", "json", "--no-keep"]) == 0
    assert json.loads(capsys.readouterr().out)["since"]["easier"] == ["before.md"]
    assert run(["survey", str(files), "--format", "html", "-o", str(files / "survey.page")]) == 0
    assert "Words to agree on" in (files / "survey.page").read_text(encoding="utf-8")
    assert run(["survey", str(files)]) == 0
    assert "2 leaflets" in capsys.readouterr().out


def test_a_survey_of_the_library(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["survey"]) == 0
    assert "How the library reads" in capsys.readouterr().out
    assert run(["survey", str(kept / "nowhere")]) == 2
    assert "is not a folder" in capsys.readouterr().err
