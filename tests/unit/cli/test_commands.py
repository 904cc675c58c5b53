"""The commands as a person types them: what they print, where, and the exit code."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plainspeak.cli import run

SCHEMA = json.loads((Path(__file__).resolve().parents[3] / "docs" / "check.schema.json").read_text(encoding="utf-8"))
HARD = """# Help at home

You must commence your application prior to the assessment. Domiciliary care can be utilised by eligible individuals.

- Contact an AMHP
- See www.example.gov.uk/help
"""
EASY = """# Help at home

Please start before the check. You can use care at home.

- Contact us
- See www.example.gov.uk/help
"""


@pytest.fixture
def leaflets(tmp_path: Path) -> Path:
    (tmp_path / "hard.txt").write_text(HARD, encoding="utf-8")
    (tmp_path / "easy.md").write_text(EASY, encoding="utf-8")
    return tmp_path


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert run(list(arguments)) == 0
    return json.loads(capsys.readouterr().out)


def test_check_answers_in_the_agreed_shape(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = _json(capsys, "check", str(leaflets), "--format", "json", "--text")
    Draft202012Validator(SCHEMA).validate(answer)
    easy, hard = answer["documents"]
    assert (easy["title"], hard["text"]) == ("Help at home", HARD)
    assert {"commence", "Domiciliary care", "AMHP"} <= {finding["text"] for finding in hard["findings"]}
    for finding in hard["findings"]:
        assert hard["text"][finding["start"] : finding["end"]] == finding["text"]
    assert hard["left_out"] == [{"reason": "web address", "count": 1}]
    shares = sum(sentence["share"] for sentence in hard["sentences"])
    assert shares == pytest.approx(hard["reading_age"]["value"])


def test_one_bad_file_is_told_in_one_line_and_the_rest_go_on(
    leaflets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (leaflets / "empty.txt").write_text("")
    (leaflets / "photo.txt").write_bytes(b"\x89PNG\0\0")
    gone = leaflets / "gone.txt"
    assert run(["check", str(leaflets), str(gone), "--format", "json"]) == 2
    shown = capsys.readouterr()
    answer = json.loads(shown.out)
    Draft202012Validator(SCHEMA).validate(answer)
    faults = {Path(each["path"]).name: each["error"]["code"] for each in answer["documents"] if each["error"]}
    assert faults == {"empty.txt": "empty", "photo.txt": "binary", "gone.txt": "missing"}
    assert len(answer["documents"]) == 5
    assert len(shown.err.splitlines()) == 3


def test_check_for_people_names_place_rule_words_and_mend(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(leaflets / "hard.txt")]) == 0
    shown = capsys.readouterr().out
    assert "Reading age" in shown or "Too short" in shown
    (line,) = [line for line in shown.splitlines() if "“commence”" in line]
    assert "3:10" in line
    assert "→ start" in line


@pytest.mark.parametrize(("limit", "code"), [("3", 1), ("40", 0)])
def test_fail_above_sets_the_exit_code(leaflets: Path, limit: str, code: int) -> None:
    assert run(["check", str(leaflets / "hard.txt"), "--fail-above", limit]) == code


def test_only_the_rules_asked_for_are_run(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = _json(capsys, "check", str(leaflets / "hard.txt"), "--format", "json", "--rules", "acronym")
    assert set(answer["documents"][0]["summary"]) == {"acronym"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "{}/hard.txt", "--rules", "jargn"], "jargn"),
        (["check", "{}/hard.txt", "--audience", "martians"], "martians"),
        (["check", "{}/hard.txt", "--glossary", "{}/none.toml"], "none.toml"),
        (["compare", "{}/hard.txt", "{}/none.txt"], "none.txt"),
        (["rewrite", "{}/none.txt", "-o", "{}/new.txt"], "none.txt"),
        (["glossary", "show", "no such word"], "no such word"),
    ],
)
def test_bad_input_is_one_line_that_names_it(
    leaflets: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run([argument.format(leaflets) for argument in arguments]) == 2
    shown = capsys.readouterr()
    (line,) = shown.err.splitlines()
    assert line.startswith("plainspeak: ")
    assert said in line
    assert not shown.out


def test_a_glossary_file_replaces_the_glossary(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = leaflets / "own.toml"
    words.write_text('[[entry]]\nid = "contact"\nheadword = "contact"\nkind = "formal"\nalternatives = ["call"]\n')
    arguments = ["check", str(leaflets / "hard.txt"), "--format", "json", "--rules", "formal", "--glossary", str(words)]
    answer = _json(capsys, *arguments)
    (finding,) = answer["documents"][0]["findings"]
    assert (finding["text"], finding["suggestions"][0]["text"]) == ("Contact", "Call")
    assert answer["tool"]["glossary"]["entries"] == 1


def test_rewrite_writes_a_draft_and_says_what_it_did(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = leaflets / "new.txt"
    answer = _json(capsys, "rewrite", str(leaflets / "hard.txt"), "-o", str(new), "--rules", "jargon,formal,label")
    assert answer["applied"] >= 3
    assert "You must start your application before the" in new.read_text(encoding="utf-8")
    assert answer["after"]["reading_age"]["value"] < answer["before"]["reading_age"]["value"]


def test_rewrite_to_a_folder_that_is_not_there_says_so(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rewrite", str(leaflets / "hard.txt"), "-o", str(leaflets / "none" / "new.txt")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_compare_shows_both_texts_scores_and_findings(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = str(leaflets / "hard.txt"), str(leaflets / "easy.md")
    answer = _json(capsys, "compare", before, after, "--format", "json")
    assert answer["delta"]["reading_age"] < 0
    assert "jargon" in answer["findings"]["removed"]
    assert "".join(HARD[c["before"]["start"] : c["before"]["end"]] for c in answer["changes"]) == HARD
    assert "".join(EASY[c["after"]["start"] : c["after"]["end"]] for c in answer["changes"]) == EASY
    assert run(["compare", before, after]) == 0
    assert "Reading age" in capsys.readouterr().out


def test_a_word_added_is_flagged_from_then_on(leaflets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["glossary", "add", "blue form", "--say", "application form", "--author", "Sam"]) == 0
    (leaflets / "blue.txt").write_text("Send us the blue forms.")
    answer = _json(capsys_after(capsys), "check", str(leaflets / "blue.txt"), "--format", "json")
    (finding,) = [each for each in answer["documents"][0]["findings"] if each["rule"] == "jargon"]
    assert (finding["text"], finding["suggestions"][0]["text"]) == ("blue forms", "application forms")
    assert run(["glossary", "show", "blue form"]) == 0
    assert "Sam" in capsys.readouterr().out


def capsys_after(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """Forget what was printed so far."""
    capsys.readouterr()
    return capsys


def test_the_glossary_is_listed_and_searched(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["glossary", "list", "--kind", "acronym"]) == 0
    assert "AMHP" in capsys.readouterr().out
    assert run(["glossary", "list", "commence", "--format", "json"]) == 0
    assert "commence" in [entry["headword"] for entry in json.loads(capsys.readouterr().out)]


def test_without_a_screen_the_app_says_so_and_checks_in_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if os.name == "nt":
        pytest.skip("Windows always has a screen")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(["app"]) == 0
    shown = capsys.readouterr()
    assert "no screen" in shown.err
    assert "Reading age" in shown.out
