"""The lexicon is built from word lists, the same bytes for the same lists."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from plainspeak import paths
from plainspeak.text.lexicon import Lexicon, lexicon, packed_file

TOOL = Path(__file__).parents[3] / "tools" / "build_lexicon.py"
SCOWL = "\n".join(
    (
        "word\tregion\ttier\tcategory",
        "care\tany\t10\twords",
        "care's\tany\t10\twords",
        "colour\tgb\t20\twords",
        "colour\tgb-oxford\t20\twords",
        "color\tus\t20\twords",
        "Leeds\tany\t50\tproper-names",
        "zymurgy\tany\t70\twords",
        "quokka\tany\t70\twords",
        "can't\tany\t10\tcontractions",
    )
)
ZIPF = "word\tzipf\ncare\t5.55\nquokka\t1.20\n"
SPOKEN = {"care": 1, "color": 2, "leeds": 1, "can't": 1, "koala": 3, "strength": 1}
PAIRS = "american\tbritish\ncolor\tcolour\n"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_lexicon", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def lists(tmp_path: Path) -> list[Path]:
    files = []
    for name, text in (("words.tsv", SCOWL), ("zipf.tsv", ZIPF), ("pairs.tsv", PAIRS)):
        files.append(tmp_path / name)
        files[-1].write_text(text, encoding="utf-8")
    return files


@pytest.fixture
def built(tool: ModuleType, lists: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lexicon]:
    """The lexicon that these lists make, read back as the app reads its own."""
    output = tmp_path / "lexicon.bin"
    output.write_bytes(_bytes(tool, lists))
    monkeypatch.setattr("plainspeak.text.lexicon.shipped", lambda _name: output)
    lexicon.cache_clear()
    yield lexicon()
    lexicon.cache_clear()


def test_the_lists_come_together_in_one_lexicon(built: Lexicon) -> None:
    care = built.facts("care")
    assert (care.syllables, care.easy, care.zipf, care.known) == (1, True, 5.55, True)
    assert (built.facts("colour").region, built.facts("color").region) == ("gb", "us")
    assert built.facts("Leeds").name
    assert built.facts("care's").known
    assert "can't" in built


def test_the_rarest_words_are_known_only_where_people_use_them(built: Lexicon) -> None:
    assert "quokka" in built
    assert "zymurgy" not in built


def test_the_same_lists_make_the_same_bytes(tool: ModuleType, lists: list[Path]) -> None:
    assert _bytes(tool, lists) == _bytes(tool, lists)


def _bytes(tool: ModuleType, lists: list[Path]) -> bytes:
    scowl, zipf, pairs = lists
    return packed_file(tool.build(scowl, zipf, tool.american_pairs(pairs), SPOKEN))


def test_syllables_come_from_the_dictionary_even_through_the_american_spelling(built: Lexicon) -> None:
    assert built.facts("colour").syllables == 2
    assert built.syllables("strength") is None  # worked out, so not stored
    assert built.facts("strength").syllables == 1


def test_the_dictionary_says_what_textstat_would_ask_it(tool: ModuleType) -> None:
    spoken = tool.pronunciations()
    assert (spoken["care"], spoken["assessment"], spoken["our"]) == (1, 3, 2)


@pytest.mark.parametrize(
    ("regions", "region"),
    [
        ({"any"}, "any"),
        ({"gb", "us"}, "any"),
        ({"gb", "gb-oxford"}, "gb"),
        ({"us", "gb-oxford"}, "gb-oxford"),
        ({"us", "gb-variant"}, "gb-variant"),
        ({"us"}, "us"),
        (set(), "any"),
    ],
)
def test_a_word_of_several_lists_has_one_region(tool: ModuleType, regions: set[str], region: str) -> None:
    assert tool.region_of(regions) == region


def test_the_shipped_lexicon_is_small() -> None:
    assert paths.shipped("resources/lexicon.bin").stat().st_size < 2_000_000
    assert len(lexicon()) > 100_000
