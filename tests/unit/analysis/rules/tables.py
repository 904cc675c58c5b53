"""Tables of cases, a file a rule, tried a page at a time: a test for each line costs more than the rule does."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

_PAGE = 60


def lines(name: str) -> list[str]:
    """The cases of a file beside this one; a line that begins with % says what they are."""
    found = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line for line in found if not line.startswith("%")]


def pages(cases: Sequence[object], name: str) -> list[object]:
    """What to parametrize with: the cases some dozens at a time, each page known by its numbers."""
    return [
        pytest.param(cases[start : start + _PAGE], id=f"{name} {start + 1} to {min(start + _PAGE, len(cases))}")
        for start in range(0, len(cases), _PAGE)
    ]


def read(marked: str) -> tuple[str, list[str]]:
    """A text without its double brackets, "\\\\n" as a line end; and what stood in them."""
    text = marked.replace("\\n", "\n")
    return re.sub(r"\[\[|\]\]", "", text), re.findall(r"\[\[(.*?)\]\]", text, flags=re.DOTALL)
