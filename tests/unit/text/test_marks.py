"""Light marks, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.text.marks import NO_MARK, Mark, bullet, cells, heading, read_mark, row, step
from plainspeak.text.model import BlockKind

MARKED = [
    ("# Help", BlockKind.HEADING, 1, "Help"),
    ("###### Help", BlockKind.HEADING, 6, "Help"),
    ("##Fees", BlockKind.HEADING, 2, "Fees"),
    ("- one", BlockKind.BULLET, 1, "one"),
    ("  - one", BlockKind.BULLET, 2, "one"),
    ("\t* one", BlockKind.BULLET, 2, "one"),
    ("•one", BlockKind.BULLET, 1, "one"),
    ("•\tone", BlockKind.BULLET, 1, "one"),
    ("◦ one", BlockKind.BULLET, 2, "one"),
    ("-one", BlockKind.BULLET, 1, "one"),
    ("1. one", BlockKind.STEP, 1, "one"),
    ("12) one", BlockKind.STEP, 1, "one"),
    ("(1) one", BlockKind.STEP, 1, "one"),
    ("    a) one", BlockKind.STEP, 3, "one"),
    ("(iv) one", BlockKind.STEP, 1, "one"),
    ("Step 1: one", BlockKind.STEP, 1, "one"),
    ("Step 2 – one", BlockKind.STEP, 1, "one"),
    ("| one | two |", BlockKind.CELL, 1, "one | two |"),
]
UNMARKED = [
    "",
    "   ",
    "Help",
    "#help",
    "#",
    "####### Help",
    "-",
    "- ",
    "-5 degrees",
    "--- ",
    "– ",
    "*light*",
    "**bold** text",
    "1.5 million",
    "1.",
    "2014. It was good.",
    "10.30 to 11.30",
    "J. Smith",
    "I. think",
    "i.e. this",
    "e.g. this",
    "a.m. or p.m.",
    "Step by step",
    "Step 1",
    "(see below)",
    "and so on) it went",
    "|",
]


@pytest.mark.parametrize(("line", "kind", "level", "rest"), MARKED)
def test_a_mark_says_what_the_line_is(line: str, kind: BlockKind, level: int, rest: str) -> None:
    mark = read_mark(line)
    assert (mark.kind, mark.level, line[mark.length :]) == (kind, level, rest)


@pytest.mark.parametrize("line", UNMARKED)
def test_a_line_that_only_looks_marked_has_no_mark(line: str) -> None:
    assert read_mark(line) == NO_MARK


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("| a | b |", ["a", "b"]),
        ("|a|b", ["a", "b"]),
        ("| a |  |", ["a"]),
        (r"| a \| b |", [r"a \| b"]),
        ("|---|:--:|", []),
        ("| - | - |", []),
    ],
)
def test_cells_stand_between_bars(line: str, texts: list[str]) -> None:
    assert [line[cell.start : cell.end] for cell in cells(line)] == texts


words = st.text(st.characters(categories=["L"]), min_size=2).map(lambda text: f"W{text}")
levels = st.integers(1, 6)


@given(words, levels)
def test_a_heading_is_read_as_it_was_written(text: str, level: int) -> None:
    assert read_mark(heading(text, level)) == Mark(BlockKind.HEADING, level, level + 1)


@given(words, levels)
def test_a_bullet_is_read_as_it_was_written(text: str, level: int) -> None:
    line = bullet(text, level)
    assert read_mark(line) == Mark(BlockKind.BULLET, level, len(line) - len(text))


@given(words, st.integers(1, 99), levels)
def test_a_step_is_read_as_it_was_written(text: str, number: int, level: int) -> None:
    line = step(text, number, level)
    assert read_mark(line) == Mark(BlockKind.STEP, level, len(line) - len(text))


@given(st.lists(words, min_size=1))
def test_a_row_is_read_as_it_was_written(texts: list[str]) -> None:
    line = row(texts)
    assert read_mark(line).kind is BlockKind.CELL
    assert [line[cell.start : cell.end] for cell in cells(line)] == texts


@given(st.text())
def test_any_line_can_be_read(line: str) -> None:
    mark = read_mark(line)
    assert 0 <= mark.length <= len(line)
    assert (mark.length == 0) == (mark.kind is None)
