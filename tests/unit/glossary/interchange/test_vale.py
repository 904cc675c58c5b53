"""Vale's substitution rules: words come in, patterns are told and stay outside."""

import re
from dataclasses import replace

import pytest
import yaml

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange import Format, entry_of, read, write
from plainspeak.glossary.interchange.vale import left_out
from plainspeak.glossary.model import Alternative, Entry, Forms, Kind, Neighbours, PartOfSpeech, Status

USE = Alternative("use", Forms(third="uses", past="used"))
UTILISE = Entry(
    "utilise", "utilise", Kind.FORMAL, PartOfSpeech.VERB, Forms(third="utilises", past="utilised"), alternatives=(USE,)
)

RULE = """
extends: substitution
message: Use '%s'
swap:
  utilise: use
  'e\\.g\\.': for example
  in order to: to|so that
  (?:commence|initiate): start
  'amongst?': among
  "foo (bar)": '$1 foo'
  domiciliary care: care at home
"""


def test_words_come_in_and_patterns_are_told_with_their_line() -> None:
    reading = read(RULE.encode(), "words", Format.VALE)
    assert [dict(row.table) for row in reading.rows if not row.reason] == [
        {"headword": "utilise", "alternatives": ["use"]},
        {"headword": "e.g.", "alternatives": ["for example"]},
        {"headword": "in order to", "alternatives": ["to", "so that"]},
        {"headword": "domiciliary care", "alternatives": ["care at home"]},
    ]
    refused = {row.number: row.reason for row in reading.rows if row.reason}
    assert set(refused) == {8, 9, 10}
    assert "regular expression (“(?:commence|initiate)”)" in refused[8]
    assert reading.notes == ("3 keys are regular expressions and cannot be words.",)
    assert entry_of(reading.rows[0].table, "utilise").alternatives[0].forms.past == "used"


def test_what_is_written_is_a_rule_of_vale_with_every_form() -> None:
    rule = yaml.safe_load(write([UTILISE, replace(UTILISE, id="eg", headword="e.g.")], Format.VALE))
    assert rule["extends"] == "substitution"
    swaps = rule["swap"]
    assert {key: swaps[key] for key in ("utilise", "utilises", "utilised")} == {
        "utilise": "use",
        "utilises": "uses",
        "utilised": "used",
    }
    assert re.fullmatch(next(key for key in swaps if key.startswith("e")), "e.g.")


@pytest.mark.parametrize(
    "changes",
    [
        {"status": Status.RETIRED},
        {"kind": Kind.ACRONYM},
        {"only_when": Neighbours(near=("care",))},
        {"alternatives": ()},
    ],
)
def test_what_vale_has_no_place_for_is_left_out_and_said(changes: dict[str, object]) -> None:
    entry = replace(UTILISE, **changes)  # type: ignore[arg-type]
    assert left_out(entry)
    assert yaml.safe_load(write([entry], Format.VALE))["swap"] == {}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"extends: existence\ntokens: [a]\n", "no substitution rule"),
        (b"swap: [", "this is not YAML"),
        (b"- " * 5_000 + b"a", "nested too deeply|no substitution rule|not YAML"),
        (b"extends: substitution\nswap: &a\n  b: *a\n", "not YAML|no substitution rule|cannot be words"),
    ],
)
def test_a_file_that_is_no_rule_is_refused(raw: bytes, said: str) -> None:
    try:
        reading = read(raw, "words", Format.VALE)
    except UserFault as fault:
        assert re.search(said, str(fault))  # noqa: PT017
    else:
        assert [row.reason for row in reading.rows] == ["It is not a word with a wording beside it"]


def test_a_tag_that_would_run_something_is_only_text() -> None:
    raw = b"extends: substitution\nswap:\n  a: !!python/object/apply:os.system ['true']\n"
    (row,) = read(raw, "words", Format.VALE).rows
    assert row.reason == "It is not a word with a wording beside it"
