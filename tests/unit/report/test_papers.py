"""One paper, written as a web page and for Word: the same words, whole, and with names for everything."""

import io
import re
from collections import Counter
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.audience import AUDIENCES
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.report import paper_docx, paper_html
from plainspeak.report.paper import Bar, Bars, Heading, Marked, Paper, Piece, Words, marked, table
from plainspeak.rewrite.compare import compare

_VOID = re.compile(r"<(meta|br|hr|img|input|link)\b([^>]*[^/])?>")
NASTY = "<b>&\"'“£” — 🙂\x0b\x00"


def paper(text: str = "Help & care") -> Paper:
    return Paper(
        title=text,
        lead=(text, ""),
        parts=(
            Heading("Scores"),
            table(
                "Scores", ("What", "Before", "Change"), [(text, "17.0", "↓ 2.0 easier"), ("Words", "9", "↑ 1")], (1, 2)
            ),
            Words("Quietly", quiet=True),
            Heading("The words"),
            Marked((Piece("same", "One\n"), Piece("out", text, "taken out: "), Piece("in", "two", "put in: "))),
            Bars("Spread", ("Reading age", "Leaflets"), (Bar("11 years", 4), Bar("12 years", 0))),
        ),
        foot=("The end.",),
    )


def parsed(page: str) -> ElementTree.Element:
    """The page as strictly as XML is read: every tag closed, every attribute in quotes."""
    assert page.startswith("<!DOCTYPE html>\n")
    body = _VOID.sub(lambda found: found[0][:-1] + "/>", page.removeprefix("<!DOCTYPE html>\n"))
    return ElementTree.fromstring(body)


@pytest.mark.parametrize("text", ["Help & care", NASTY.replace("\x0b\x00", "")])
def test_the_page_is_well_made(text: str) -> None:
    root = parsed(paper_html.page(paper(text)))
    ids = Counter(each.get("id") for each in root.iter() if each.get("id"))
    assert set(ids.values()) == {1}
    for section in root.iter("section"):
        assert section.get("aria-labelledby") in ids
    assert root.get("lang") == "en-GB"
    title = root.find("head/title")
    assert title is not None
    assert title.text == text
    for each in root.iter("table"):
        heads = each.findall("thead/tr/th")
        assert heads
        assert all(head.get("scope") == "col" for head in heads)
        assert all(row[0].get("scope") == "row" for row in each.findall("tbody/tr"))


def test_a_verdict_is_a_word_and_stands_out() -> None:
    page = paper_html.page(paper())
    assert '↓ 2.0 <b class="easier">easier</b>' in page
    assert '<del><span class="said">taken out: </span>Help &amp; care</del>' in page


def test_the_word_file_has_the_same_words_with_real_headings_and_tables() -> None:
    document = Document(io.BytesIO(paper_docx.file(paper(NASTY))))
    clean = NASTY.replace("\x0b\x00", "")
    assert [one.text for one in document.paragraphs if one.style.name.startswith(("Heading", "Title"))] == [
        clean,
        "Scores",
        "The words",
    ]
    first, bars = document.tables
    assert [[cell.text for cell in row.cells] for row in first.rows] == [
        ["What", "Before", "Change"],
        [clean, "17.0", "↓ 2.0 easier"],
        ["Words", "9", "↑ 1"],
    ]
    assert bars.rows[1].cells[1].text.startswith("█")
    assert bars.rows[2].cells[1].text == ""
    marked = {run.text: (run.font.strike, run.font.underline) for one in document.paragraphs for run in one.runs}
    assert marked[clean] == (True, None) or (True, None) in marked.values()
    assert marked["two"] == (None, True)
    lines = [one.text for one in document.paragraphs]
    assert f"[taken out: {clean}][put in: two]" in lines, "what changed is said in words too"
    assert (document.core_properties.title, document.core_properties.language) == (clean, "en-GB")


BEFORE = "# Help at home\n\nWe help. # 1\n\n## Prior to a visit\n\nYou ring."
AFTER = "## Help at home for all\n\nWe help. # 1\n\nYou ring.\n\n### Costs\n\nIt is free."


def compared() -> Marked:
    analyser = Analyser(Matcher(Glossary.of(())), AUDIENCES["public"], ())
    return marked(compare(analyser.analyse(BEFORE), analyser.analyse(AFTER)))


def test_a_heading_of_the_leaflet_is_bold_in_word_without_its_signs() -> None:
    document = Document(io.BytesIO(paper_docx.file(Paper("Help", (), (compared(),), ()))))
    lines = {one.text: one for one in document.paragraphs[1:]}
    assert "#" not in "".join(lines).replace("# 1", "")
    for text, words in (
        ("Help at home[put in:  for all]", "Help at home"),
        ("[taken out: Prior to a visit", "Prior to a visit"),
        ("Costs", "Costs"),
    ):
        (heading,) = [one for line, one in lines.items() if text in line]
        assert next(run.bold for run in heading.runs if run.text == words)
    assert not any(run.bold for run in lines["We help. # 1"].runs)


def test_a_column_is_as_wide_as_its_words() -> None:
    made = Paper("Help", (), (table("", ("No", "What was said"), [("1", "A long reason. " * 9)]),), ())
    number, reason = Document(io.BytesIO(paper_docx.file(made))).tables[0].rows[0].cells
    assert 25 > number.width.mm >= 10
    assert number.width.mm + reason.width.mm == pytest.approx(170, abs=2)


def test_the_head_of_a_table_repeats_on_each_page_and_is_told_by_word() -> None:
    xml = ZipFile(io.BytesIO(paper_docx.file(paper()))).read("word/document.xml").decode()
    assert xml.count("<w:tblHeader") == 2
    assert 'w:tblCaption w:val="Scores"' in xml


def test_a_heading_of_the_leaflet_is_bold_on_a_page_without_its_signs() -> None:
    shown = paper_html.page(Paper("Help", (), (compared(),), ()))
    assert '<b>Help at home</b><ins><span class="said">put in: </span><b> for all</b></ins>\n\nWe help. # 1\n' in shown
    assert '<del><span class="said">taken out: </span><b>Prior to a visit</b>' in shown
    assert "<b>Costs</b>" in shown
    assert "##" not in shown


def test_the_same_paper_is_the_same_words_every_time() -> None:
    one, other = (ZipFile(io.BytesIO(paper_docx.file(paper()))) for _ in range(2))
    assert one.read("word/document.xml") == other.read("word/document.xml")


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=60))
def test_no_words_can_break_either(text: str) -> None:
    tidy = text.encode("utf-16", "replace").decode("utf-16", "replace")
    page = paper_html.page(paper(tidy))
    assert "{{" not in page.replace(tidy, "") or "{{" in tidy
    Document(io.BytesIO(paper_docx.file(paper(tidy))))
