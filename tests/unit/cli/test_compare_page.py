"""`compare --format html`: what a reviewer opens in a browser."""

import re
from html import unescape
from pathlib import Path

import pytest

from plainspeak.cli import run

BEFORE = """# Help at home

You must commence within 14 days <b>prior to</b> the visit. Domiciliary care is utilised by eligible individuals.
"""
AFTER = """# Help at home

Start up to 21 days before the visit. People who need it can use care at home.
"""


@pytest.fixture
def page(tmp_path: Path) -> str:
    (tmp_path / "before.md").write_text(BEFORE)
    (tmp_path / "after.md").write_text(AFTER)
    output = tmp_path / "page.html"
    names = [str(tmp_path / name) for name in ("before.md", "after.md")]
    assert run(["compare", *names, "--format", "html", "-o", str(output)]) == 0
    return output.read_text(encoding="utf-8")


def _without(tag: str, page: str) -> str:
    """The words of the page as one of the two texts has them."""
    words = re.search(r'<div class="words">(.*)</div>', page, re.DOTALL)
    assert words
    kept = re.sub(rf"<{tag}>.*?</{tag}>", "", words[1], flags=re.DOTALL)
    kept = re.sub(r'<span class="(said|room)">.*?</span>', "", kept)
    return unescape(re.sub(r"<[^>]+>", "", kept))


def test_both_texts_can_be_read_from_the_marked_words(page: str) -> None:
    assert _without("ins", page) == BEFORE.replace("# ", "")
    assert _without("del", page) == AFTER.replace("# ", "")


def test_words_taken_out_and_put_in_are_said_in_words(page: str) -> None:
    assert page.count('<del><span class="said">taken out: </span>') == page.count("<del><span")
    assert '<ins><span class="said">put in: </span>' in page


def test_a_changed_fact_and_every_difference_are_told_in_words(page: str) -> None:
    assert re.search(r"<td>14 days</td>\s*<td>21 days</td>", page)
    age = re.search(r'<th scope="row">Reading age</th>.*?</tr>', page)
    ease = re.search(r'<th scope="row">Flesch reading ease</th>.*?</tr>', page)
    assert age
    assert "↓" in age[0]
    assert "easier" in age[0]
    assert ease
    assert "↑" in ease[0]
    assert "easier" in ease[0]


def test_a_text_beside_itself_has_no_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.md").write_text(AFTER)
    assert run(["compare", str(tmp_path / "one.md"), str(tmp_path / "one.md"), "--format", "html"]) == 0
    shown = capsys.readouterr().out
    assert "are the same in both" in shown
    assert "easier</b>" not in shown
    assert "<del><span" not in shown
