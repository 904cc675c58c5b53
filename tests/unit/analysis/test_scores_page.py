"""docs/scores.md says what the program does: its table of the reading age is that of the shipped coefficients."""

import math
import re
from pathlib import Path

import pytest

from plainspeak.analysis.ease import TERMS, Term
from plainspeak.analysis.reading_age import weights

PAGE = (Path(__file__).parents[3] / "docs" / "scores.md").read_text(encoding="utf-8")
ROWS = {cells[0]: cells for line in PAGE.splitlines() if len(cells := line.strip("| ").split(" | ")) == 4}
SHARES = ("unpictured", "ideas", "stiff")
"""Terms that the page counts out of 100."""


@pytest.mark.parametrize("term", TERMS, ids=[term.id for term in TERMS])
def test_the_page_tells_the_coefficients_in_use(term: Term) -> None:
    weight, unit = weights().terms[term.id], 100 if term.id in SHARES else 1
    _, _, years, ends = ROWS[term.name]
    least, most = (float(found) for found in re.findall(r"\d+(?:\.\d+)?", ends)[:2])
    told = math.exp if term.id == "sentences" else lambda value: value * unit
    assert float(years.split()[0]) == pytest.approx(weight.years / unit, abs=0.0051 if unit == 1 else 0.00051)
    assert (least, most) == pytest.approx((told(weight.least), told(weight.most)), abs=0.51)


def test_the_page_tells_where_every_text_starts_and_the_range() -> None:
    (base,) = re.findall(r"Reading age = −(\d+\.\d+) \+ all these", PAGE)
    assert -float(base) == pytest.approx(weights().base, abs=0.0051)
    below, above = re.findall(r"from (\d\.\d) years below to (\d\.\d) years above", PAGE)[0]
    assert (-float(below), float(above)) == pytest.approx((weights().below, weights().above), abs=0.051)
