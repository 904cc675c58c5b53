"""Details of people in every shape they are written in, and numbers that are nobody's."""

import random
import re

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.personal import PERSONAL
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from tests.unit.analysis.rules.tables import lines, pages

SURE = {
    "L": (Severity.LOW, Severity.MEDIUM, Severity.HIGH),
    "M": (Severity.MEDIUM, Severity.HIGH),
    "H": (Severity.HIGH,),
}

LABELS = (
    "NHS number: {}",
    "NHS No. {}",
    "Her NHS no is {}.",
    "nhs num {}",
    "NHS #{}",
    "N.H.S. number {}",
    "NHSno {}",
    "(NHS {})",
    "| NHS number | {} |",
    "| Name | NHS number |\n| Ann | {} |",
    "| Ward | Name | NHS no. |\n|---|---|---|\n| 3 | Ann | {} |\n| 4 | Bo | 5 |",
    "# NHS number\n\n{}",
    "NHS number\n{}",
    "NHS number (if known): {}",
    "NHS number – 10 digits: {}",
    "NHS reference number {}",
    "NHS/CHI number: {}",
    "His NHS number, which you will find on the letter, is {}.",
    "NHS no. for Ann Smith: {}",
    "{} is her NHS number.",
    "We hold {} as the NHS number.",
    "Give us your NHS number. Mine is {}.",
    "My son’s NHS number, {}, is on the form.",
    "ID (NHS number): {}",
    "NHS number{}",
)
SHAPES = (
    "{0} {1} {2}",
    "{0}-{1}-{2}",
    "{0}{1}{2}",
    "{0}\u00a0{1}\u00a0{2}",
    "{0}.{1}.{2}",
    "{0} {1}{2}",
    "{0}–{1}–{2}",
)


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(Matcher(Glossary.of(())), rules=(PERSONAL,))


def valid_number(seed: int) -> str:
    """An NHS number with the check digit that the NHS Data Dictionary asks for."""
    numbers = random.Random(seed)
    while True:
        digits = [numbers.randrange(1, 10), *(numbers.randrange(10) for _ in range(8))]
        check = -sum(digit * (10 - place) for place, digit in enumerate(digits)) % 11
        if check < 10:
            return "".join(map(str, [*digits, check]))


@pytest.mark.parametrize("page", pages(lines("personal_cases.txt"), "details"))
def test_details_are_found_where_marked_and_nowhere_else(analyser: Analyser, page: list[str]) -> None:
    assert {case: wrong for case in page if (wrong := _what_is_wrong(analyser, case))} == {}


def _what_is_wrong(analyser: Analyser, case: str) -> list[str]:
    """What is missed, and what is found without a mark."""
    text, marks = _read(case.removeprefix("0:").replace("\\n", "\n").replace("\\u00a0", "\u00a0"))
    found = analyser.analyse(text).findings
    missed = [
        text[start:end]
        for start, end, kind, sure in marks
        if not any(_is(each, start, end, kind) and each.severity in SURE[sure] for each in found)
    ]
    others = [each for each in found if not any(each.start < end and start < each.end for start, end, *_ in marks)]
    return missed + [each.text for each in others if case.startswith("0:") or each.severity is not Severity.LOW]


def _read(case: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    text, marks = "", []
    for piece in re.split(r"(\[\[.*?\]\])", case, flags=re.DOTALL):
        if piece.startswith("[["):
            words, kind, sure = piece[2:-2].rsplit("|", 2)
            marks.append((len(text), len(text) + len(words), kind, sure))
            text += words
        else:
            text += piece
    return text, marks


def _is(finding: Finding, start: int, end: int, kind: str) -> bool:
    shared = min(finding.end, end) - max(finding.start, start)
    return kind in ("*", finding.detail) and shared * 10 >= 7 * (end - start)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_valid_nhs_number_with_its_label_is_found(analyser: Analyser, shape: str) -> None:
    for place, label in enumerate(LABELS):
        number = valid_number(place * 100 + SHAPES.index(shape))
        written = shape.format(number[:3], number[3:6], number[6:])
        found = analyser.analyse(label.format(written)).findings
        assert [(each.text, each.severity) for each in found] == [(written, Severity.HIGH)], label


@pytest.mark.parametrize(
    "label",
    [
        "Meter {} and NHS number form",
        "NHS invoice {}",
        "Order {} is here.",
        "The NHS paid. Ref {}.",
        "{}",
        "Case | {} |",
    ],
)
def test_ten_digits_that_no_label_names_are_never_more_than_low(analyser: Analyser, label: str) -> None:
    for seed in range(40):
        found = analyser.analyse(label.format(valid_number(seed))).findings
        assert all(each.severity is Severity.LOW for each in found)
