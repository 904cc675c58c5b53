"""`check` for spreadsheets, browsers and other tools, in several processes, and stopped half-way."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, ValidationError

from plainspeak.cli import run

HARD = "# Help at home\r\n\r\nYou must commence prior to the visit. \U0001f600 Ask Mrs Patel, or an AMHP.\r\n"
EASY = "# Tea\n\nWe drink tea at ten. You can come too."

SARIF = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
"""The standard's own schema (OASIS, errata 01)."""


@pytest.fixture
def leaflets(tmp_path: Path) -> Path:
    folder = tmp_path / "leaflets"
    folder.mkdir()
    (folder / "hard.txt").write_bytes(HARD.encode())
    (folder / "easy & simple.md").write_text(EASY, encoding="utf-8")
    (folder / "photo.txt").write_bytes(b"\x89PNG\0\0")
    return folder


def _answer(leaflets: Path, format: str, *more: str) -> str:
    output = leaflets.parent / f"answer.{format}"
    assert run(["check", str(leaflets), "--format", format, "-o", str(output), *more]) == 2
    return output.read_text(encoding="utf-8")


def test_sarif_names_rule_place_and_mend(leaflets: Path) -> None:
    answer = json.loads(_answer(leaflets, "sarif"))
    Draft4Validator(SARIF, format_checker=Draft4Validator.FORMAT_CHECKER).validate(answer)
    (found,) = answer["runs"]
    rules = found["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in found["results"])
    (commence,) = [one for one in found["results"] if "“commence”" in one["message"]["text"]]
    place = commence["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/hard.txt")
    assert place["region"] == {"startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 18}
    change = commence["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert (change["deletedRegion"], change["insertedContent"]) == (place["region"], {"text": "start"})
    (invocation,) = found["invocations"]
    assert not invocation["executionSuccessful"]
    assert "photo.txt" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    del found["results"][0]["message"]
    with pytest.raises(ValidationError, match="'message' is a required property"):
        Draft4Validator(SARIF).validate(answer)


def test_sarif_gives_no_lines_of_a_file_whose_lines_are_not_those_of_its_text(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<h1>Help</h1><p>You must commence now.</p>")
    output = tmp_path / "answer.sarif"
    assert run(["check", str(tmp_path / "page.html"), "--format", "sarif", "-o", str(output)]) == 0
    results = json.loads(output.read_text())["runs"][0]["results"]
    assert results
    assert not any("region" in one["locations"][0]["physicalLocation"] or "fixes" in one for one in results)


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_csv_has_a_row_a_leaflet_that_excel_reads(leaflets: Path) -> None:
    answer = _answer(leaflets, "csv")
    assert answer.startswith("\ufeff")
    easy, hard, photo = _rows(answer.removeprefix("\ufeff"))
    assert (easy["Title"], hard["Title"]) == ("Tea", "Help at home")
    assert (hard["Formal"], hard["Acronym"], easy["Jargon"]) == ("2", "1", "0")
    assert float(hard["Reading age"]) > float(easy["Reading age"])
    assert "is a picture" in photo["Problem"]
    assert photo["Reading age"] == ""


@pytest.mark.parametrize("title", ["=1+1", "+44", "-cmd|' /C calc'!A0", "@SUM(A1)"])
def test_no_cell_of_the_csv_starts_a_formula(tmp_path: Path, title: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text(f"# {title}\n\nWe drink tea at ten.")
    assert run(["check", str(tmp_path / "one.txt"), "--format", "csv"]) == 0
    (row,) = _rows(capsys.readouterr().out)
    assert row["Title"] == f"'{title}"


class _Page(HTMLParser):
    """The words of a page, its links inside, and its ids; fails on a tag that is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.targets: set[str] = set()
        self.ids: set[str] = set()
        self._open: list[str] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.add(str(given["id"]))
        if tag == "a":
            self.targets.add(str(given["href"]).removeprefix("#"))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_html_shows_the_hardest_first_and_never_a_personal_detail(leaflets: Path) -> None:
    text = _answer(leaflets, "html")
    page = _Page(text)
    words = " ".join(page.words)
    assert page.targets <= page.ids
    assert words.index("Help at home") < words.index("Tea")
    assert "photo.txt is a picture" in words
    assert "“commence” is formal" in words
    assert "Mrs Patel" not in words
    assert "easy &amp; simple.md" in text


def test_several_processes_give_the_same_answer_as_one(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(12):
        (leaflets / f"{number}.txt").write_text(f"{EASY} Call {number} people before you commence.")
    answers, done = [], threading.Event()
    for jobs in ("1", "2", "2"):
        if len(answers) == 2:  # beside a thread, processes start from nothing
            threading.Thread(target=done.wait, daemon=True).start()
        assert run(["check", str(leaflets), str(leaflets / "gone.txt"), "--format", "json", "--jobs", jobs]) == 2
        shown = capsys.readouterr()
        assert len(shown.err.splitlines()) == 2
        answers.append(json.loads(shown.out))
    done.set()
    assert answers[0] == answers[1] == answers[2]
    assert len(answers[0]["documents"]) == 16


def test_a_wrong_option_is_told_once_with_several_processes(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(leaflets), "--audience", "martians", "--jobs", "2"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "martians" in line


def test_standard_input_is_checked_beside_files(leaflets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(b"You must commence.")

    monkeypatch.setattr(sys, "stdin", Input)
    documents: Any = json.loads(_answer(leaflets, "json", "-"))["documents"]
    assert [Path(one["path"]).name for one in documents] == ["-", "easy & simple.md", "hard.txt", "photo.txt"]


def _wait_for_processes(number: int) -> None:
    """Until the process has others to share its work, in whatever state they are."""
    children = Path(f"/proc/{number}/task/{number}/children")
    while not children.read_text().split():
        time.sleep(0.001)


@contextmanager
def _read_by_somebody(pipe: Path) -> Iterator[None]:
    """From when somebody has opened the file to read it, who then waits for words that never come."""
    held = os.open(pipe, os.O_WRONLY)
    try:
        yield
    finally:
        os.close(held)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="where no system tells of a process's children")
@pytest.mark.parametrize(("jobs", "when"), [("1", "at work"), ("2", "starting"), ("2", "at work")])
def test_stopped_half_way_nothing_is_half_written(tmp_path: Path, jobs: str, when: str) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"Call {number} people before you commence.")
    endless = folder / "15 and a half.txt"
    os.mkfifo(endless)
    output = tmp_path / "answer.csv"
    output.write_text("what was there before")
    command = [sys.executable, "-m", "plainspeak", "check", str(folder), "--format", "csv", "-o", str(output)]
    process = subprocess.Popen([*command, "--jobs", jobs], stderr=subprocess.PIPE, text=True, start_new_session=True)
    with _read_by_somebody(endless) if when == "at work" else nullcontext():
        if when == "starting":
            _wait_for_processes(process.pid)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.splitlines() == ["plainspeak: Stopped. Nothing was written."]
    assert output.read_text() == "what was there before"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
