"""Abbreviations that need explaining at first use, ways of explaining them, and capitals that are something else."""

from functools import lru_cache

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.rules.acronym import ACRONYM
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher
from plainspeak.rewrite.replace import replace_one
from tests.unit.analysis.rules.tables import lines, pages, read


@lru_cache(maxsize=1)
def analyser() -> Analyser:
    return Analyser(Matcher(shipped_glossary()), rules=(ACRONYM,))


@pytest.mark.parametrize("page", pages(lines("acronym_cases.txt"), "abbreviations"))
def test_the_first_use_is_flagged_where_nothing_explains_it(page: list[str]) -> None:
    assert [marked for marked in page if _found(read(marked)[0]) != read(marked)[1]] == []


def _found(text: str) -> list[str]:
    return [each.text for each in analyser().analyse(text).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask an IMCA.", "Ask an independent mental capacity advocate (IMCA)."),
        ("Ask an LPA.", "Ask a lasting power of attorney (LPA)."),
        ("An LPA is free.", "A lasting power of attorney (LPA) is free."),
        ("A UTI hurts.", "A urinary tract infection (UTI) hurts."),
        ("Both LPAs count.", "Both lasting powers of attorney (LPAs) count."),
        ("UASCs have rights.", "Unaccompanied asylum-seeking children (UASCs) have rights."),
        ("Two CLAs came.", "Two children looked after (CLAs) came."),
        ("Our ISFs and DFGs.", "Our individual service funds (ISFs) and DFGs."),
        ("- AMHPs help", "- Approved mental health professionals (AMHPs) help"),
        ("Is it safe? DoLS say so.", "Is it safe? Deprivation of Liberty Safeguards (DoLS) say so."),
    ],
)
def test_spelling_it_out_keeps_the_sentence_right(text: str, expected: str) -> None:
    first = analyser().analyse(text).findings[0]
    assert replace_one(text, first.suggestions[0]) == expected


def test_what_names_no_thing_is_not_spelt_out_in_the_plural() -> None:
    assert analyser().analyse("We help NEETs.").findings[0].suggestions == ()
