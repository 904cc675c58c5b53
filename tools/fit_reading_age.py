"""Fit the reading age to teachers' judgements of ease, and print how well it and other formulas agree with them.

    python tools/fit_reading_age.py CLEAR.jsonl.gz -o resources/reading_age.toml [--pairs BEFORE_AFTER.jsonl]

CLEAR.jsonl.gz holds one excerpt a line: `text`, `bt_easiness` (larger is easier) and `category` (Info or Lit). The
terms are those of plainspeak.analysis.ease, each larger for a harder text, and no coefficient may be negative. Each
fold is judged by coefficients fitted on the other nine; the file is written from all. Only coefficients leave the
texts. With --pairs, also how many texts that a writer made plainer score younger; nothing is fitted to those.
"""

import argparse
import gzip
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from plainspeak.analysis.counts import count_block, count_opening, total
from plainspeak.analysis.ease import TERMS, ease_of, kinds_of, text_ease, values
from plainspeak.analysis.formulas import scores
from plainspeak.analysis.reading_age import reading_age
from plainspeak.text.segment import segment

FOLDS = 10
OUTER = 0.01
"""The share of texts at either end of a term that are taken as those next to them: one odd text sets no limit."""
OPENING = 10
"""Words that tell how sure a very short text is."""
FIRST_GRADE_AGE = 5
"""A child enters US grade 1 at about 6, so a grade plus 5 is an age."""

_SENTENCES = [term.id for term in TERMS].index("sentences")

Column = NDArray[np.float64]
Table = NDArray[np.float64]


class Fit(NamedTuple):
    base: float
    years: Column
    least: Column
    most: Column
    below: float
    above: float
    short: float = 1.0


def terms_of(text: str) -> list[float]:
    """The value of each term, in the order of TERMS."""
    blocks = segment(text).blocks
    found = values(text_ease(kinds_of(blocks), [ease_of(block).whole for block in blocks]))
    if found is None:
        raise SystemExit(f"an excerpt has no words: {text[:60]!r}")
    return [found[term.id] for term in TERMS]


def scores_of(text: str) -> Mapping[str, float | None]:
    """Every published formula."""
    blocks = segment(text).blocks
    return scores(total(map(count_block, blocks)), count_opening(blocks))


def least_squares(table: Table, wanted: Column) -> Column:
    """Non-negative least squares.

    Lawson, C. L. and Hanson, R. J. (1974), Solving least squares problems, chapter 23.
    """
    found = np.zeros(table.shape[1])
    used = np.zeros(table.shape[1], dtype=bool)
    while not used.all() and (slope := table.T @ (wanted - table @ found))[~used].max() > 1e-9:
        used[np.argmax(np.where(used, -np.inf, slope))] = True
        trial = _solve(table, wanted, used)
        while trial[used].min() <= 0:
            bad = used & (trial <= 0)
            found = found + (found[bad] / (found[bad] - trial[bad])).min() * (trial - found)
            used &= found > 1e-12
            found[~used] = 0
            trial = _solve(table, wanted, used)
        found = trial
    return found


def _solve(table: Table, wanted: Column, used: NDArray[np.bool_]) -> Column:
    found: Column = np.zeros(table.shape[1])
    found[used] = np.linalg.lstsq(table[:, used], wanted, rcond=None)[0]
    return found


def hardness(table: Table, judged: Column) -> Column:
    """What one unit of each term takes from the judged ease."""
    spread = table.std(axis=0)
    steps: Column = least_squares((table - table.mean(axis=0)) / spread, judged.mean() - judged) / spread
    return steps


def limits(table: Table) -> tuple[Column, Column]:
    """The least and the most of each term that counts. Words can be no easier than all easy, so theirs begin at 0."""
    least, most = np.quantile(table, (OUTER, 1 - OUTER), axis=0)
    return np.where(np.arange(len(least)) == _SENTENCES, least, 0.0), most


def cross_validated(table: Table, judged: Column) -> Column:
    """The hardness of each text, by coefficients that never saw it. Fold k holds every tenth text from the k-th."""
    found = np.zeros(len(judged))
    folds = np.arange(len(judged)) % FOLDS
    for fold in range(FOLDS):
        rest = folds != fold
        held = table.clip(*limits(table[rest]))
        found[~rest] = (held[~rest] - held[rest].mean(axis=0)) @ hardness(held[rest], judged[rest])
    return found


def fit(table: Table, judged: Column, ages: Column) -> Fit:
    """Coefficients on the scale of `ages`: over the texts, the mean and spread of ours are theirs."""
    least, most = limits(table)
    held = table.clip(least, most)
    slopes = hardness(held, judged)
    raw = held @ slopes
    scale = ages.std() / raw.std()
    unseen = cross_validated(table, judged)
    judged_age = -(judged - judged.mean()) / judged.std() * ages.std()
    errors = judged_age - (unseen - unseen.mean()) / unseen.std() * ages.std()
    below, above = np.quantile(errors, (0.25, 0.75))
    return Fit(
        float(ages.mean() - scale * raw.mean()),
        slopes * scale,
        least,
        most,
        float(below),
        float(above),
    )


def widening(found: Fit, texts: Sequence[str], judged: Column, ages: Column) -> float:
    """How many times as wide the middle half of the errors is when only the opening of each text is looked at."""
    table = np.array([terms_of(opening(text)) for text in texts])
    unseen = found.base + table.clip(found.least, found.most) @ found.years
    errors = ages.mean() - (judged - judged.mean()) / judged.std() * ages.std() - unseen
    below, above = np.quantile(errors, (0.25, 0.75))
    return float((above - below) / (found.above - found.below))


def opening(text: str) -> str:
    """The first sentences, until there are ten words."""
    taken: list[str] = []
    words = 0
    for block in segment(text).blocks:
        for sentence in block.sentences:
            if words < OPENING and sentence.words:
                taken.append(block.text[sentence.start : sentence.end].replace("\n", " "))
                words += len(sentence.words)
    return " ".join(taken)


def as_toml(found: Fit) -> str:
    """The file that plainspeak.analysis.reading_age reads."""
    lines = [
        "# Written by tools/fit_reading_age.py. docs/scores.md says what each number means.",
        f"base = {found.base:.4f}",
        f"\n[range]\nbelow = {found.below:.2f}\nabove = {found.above:.2f}\nshort = {found.short:.2f}",
    ]
    for place, term in enumerate(TERMS):
        numbers = (found.years[place], found.least[place], found.most[place])
        years, least, most = (f"{number:.4f}" for number in numbers)
        lines.append(f"\n[terms.{term.id}]\nyears = {years}\nleast = {least}\nmost = {most}")
    return "\n".join(lines) + "\n"


def agreement(one: Column, other: Column) -> float:
    return abs(float(np.corrcoef(one, other)[0, 1]))


def print_agreement(rows: Sequence[Mapping[str, Any]], table: Table, judged: Column) -> Column:
    """|r| of each formula with the judgements; returns the ages of Flesch-Kincaid."""
    informs = np.array([row["category"] == "Info" for row in rows])
    every = [scores_of(row["text"]) for row in rows]
    columns = {name: np.array([float(one[name] or 0) for one in every]) for name in every[0]}
    columns["carec_m"] = np.array([row["carec_m"] for row in rows])
    columns["reading age"] = cross_validated(table, judged)
    print(f"{len(rows)} excerpts, {informs.sum()} of them informational; |r| with the judged ease:")
    for name, column in sorted(columns.items(), key=lambda item: agreement(item[1], judged)):
        print(f"  {name:32}{agreement(column, judged):.3f}  {agreement(column[informs], judged[informs]):.3f}")
    return columns["flesch_kincaid_grade"] + FIRST_GRADE_AGE


def print_pairs(path: Path) -> None:
    """How many of the plainer texts score younger, by the file in use and by Flesch-Kincaid."""
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for name, measure in (("reading age", _age), ("flesch_kincaid_grade", _grade)):
        younger = sum(measure(pair["after"]) < measure(pair["before"]) for pair in pairs)
        print(f"{name}: {younger} of {len(pairs)} pairs younger after ({younger / len(pairs):.1%})")


def _age(text: str) -> float:
    blocks = segment(text).blocks
    ease = text_ease(kinds_of(blocks), [ease_of(block).whole for block in blocks])
    return reading_age(ease, ease.said).value or 0.0


def _grade(text: str) -> float:
    return scores_of(text)["flesch_kincaid_grade"] or 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("excerpts", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, help="before and after, one pair a line")
    options = parser.parse_args()
    opened: Callable[..., Any] = gzip.open if options.excerpts.suffix == ".gz" else open
    with opened(options.excerpts, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    judged = np.array([row["bt_easiness"] for row in rows])
    table = np.array([terms_of(row["text"]) for row in rows])
    ages = print_agreement(rows, table, judged)
    found = fit(table, judged, ages)
    found = found._replace(short=widening(found, [row["text"] for row in rows], judged, ages))
    options.output.write_text(as_toml(found), encoding="utf-8")
    if options.pairs:
        print_pairs(options.pairs)


if __name__ == "__main__":
    main()
