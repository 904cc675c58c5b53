"""What the window says is held to what it asks of others: a reading age of 11 or less, by our own engine."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import plainspeak
from plainspeak import paths
from plainspeak.analysis.rules import RULES
from plainspeak.analysis.score_facts import GUIDES

ROOT = Path(plainspeak.__file__).parent
TARGET = 11
LONGEST = 25
"""Words in a sentence: what GOV.UK allows."""
_LETTER = re.compile(r"[^\W\d_]")


def said_in(path: Path) -> Iterator[str]:
    """The strings of a module that have at least four words and no business with programs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else "seven" for part in node.values]
            silent.update(id(part) for part in node.values)
            yield from _shown("".join(map(str, parts)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield from _shown(node.value)


def _shown(text: str) -> Iterator[str]:
    words = [word for word in text.split() if _LETTER.search(word)]
    if len(words) >= 4 and not re.search(r"[{};=\\]|::|/", text):
        yield text.strip()


@cache
def everything_said() -> list[str]:
    return sorted({one for path in sorted(ROOT.glob("ui/**/*.py")) for one in said_in(path)})


def test_the_window_says_things() -> None:
    said = everything_said()
    assert len(said) > 150
    assert "Paste your leaflet here" in said
    assert not any("Qt" in one for one in said)


def test_the_guide_is_as_easy_to_read_as_what_it_asks_for() -> None:
    text = paths.shipped("resources/guide.md").read_text(encoding="utf-8")
    analysis = plainspeak.analyse(re.sub(r"[*`]", "", text))
    assert analysis.reading_age.value is not None
    assert analysis.reading_age.sure
    assert analysis.reading_age.value <= TARGET
    assert analysis.longest_sentence_words <= LONGEST
    assert not [one.text for one in analysis.findings if one.rule in ("jargon", "label", "formal", "passive")]


def test_all_that_the_window_says_reads_at_the_target() -> None:
    text = "\n\n".join(one if one.endswith((".", "?", "…", ":")) else f"{one}." for one in everything_said())
    analysis = plainspeak.analyse(text)
    assert analysis.reading_age.value is not None
    assert analysis.reading_age.value <= TARGET


def test_no_sentence_of_the_window_is_long() -> None:
    long = [one for one in everything_said() if plainspeak.analyse(one).longest_sentence_words > LONGEST]
    assert not long


def test_the_reasons_of_the_rules_read_at_the_target() -> None:
    text = "\n\n".join(rule.why for rule in RULES)
    analysis = plainspeak.analyse(text)
    assert analysis.reading_age.value is not None
    assert analysis.reading_age.value <= TARGET


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_where_that_comes_from(rule: plainspeak.analysis.rules.base.Rule) -> None:  # type: ignore[name-defined]
    assert rule.why.endswith(".")
    assert len(rule.source) > 10


def test_every_score_says_what_it_means() -> None:
    assert all(guide.reads and guide.source for guide in GUIDES.values())


def test_the_guide_names_what_is_there() -> None:
    text = paths.shipped("resources/guide.md").read_text(encoding="utf-8")
    sources = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("ui/**/*.py")).replace("&", "")
    named = {
        found for found in re.findall(r"\*\*(.+?)\*\*", text) if not re.fullmatch(r"F\d|Ctrl.*|reading age", found)
    }
    assert named
    assert not {one for one in named if one not in sources and f"{one}…" not in sources}
