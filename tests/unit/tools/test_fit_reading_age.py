"""The fit finds what is there, with no coefficient below zero, and writes a file that is read back."""

import gzip
import importlib.util
import json
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from plainspeak.analysis.ease import TERMS

TOOL = Path(__file__).parents[3] / "tools" / "fit_reading_age.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fit_reading_age", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_least_squares_finds_weights_and_leaves_out_what_would_be_negative(tool: ModuleType) -> None:
    table = np.random.default_rng(7).normal(size=(200, 4))
    assert tool.least_squares(table, table @ [2.0, 0.0, 1.0, 0.5]) == pytest.approx([2.0, 0.0, 1.0, 0.5])
    found = tool.least_squares(table, table @ [2.0, -1.0, 1.0, 0.0])
    assert found[1] == 0
    assert (found >= 0).all()


def test_no_text_is_judged_by_weights_that_saw_it(tool: ModuleType) -> None:
    chance = np.random.default_rng(7)
    table, judged = chance.normal(size=(40, 3)), chance.normal(size=40)
    before = tool.cross_validated(table, judged)
    judged[5] += 100  # of fold 5: moves the others' figures, not its own fold's
    after = tool.cross_validated(table, judged)
    own = np.arange(40) % tool.FOLDS == 5
    assert after[own] == pytest.approx(before[own])
    assert not np.allclose(after[~own], before[~own])


def test_the_scale_has_the_mean_and_spread_it_is_placed_on(tool: ModuleType) -> None:
    chance = np.random.default_rng(7)
    table, ages = chance.normal(size=(100, 3)), chance.normal(14, 3, size=100)
    found = tool.fit(table, -table @ [1.0, 2.0, 3.0], ages)
    ours = found.base + table.clip(found.least, found.most) @ found.years
    assert (ours.mean(), ours.std()) == pytest.approx((ages.mean(), ages.std()))


def test_the_whole_tool_writes_coefficients_and_no_text(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("The cat sat on a mat.", "Provision of assistance is discretionary.", "We liaise with agencies daily.")
    rows = [
        {
            "text": " ".join(words[(n + m) % 3] for m in range(n % 5 + 1)) + f" It took {'very ' * (n % 4)}long.",
            "bt_easiness": -float(n % 7),
            "category": ("Info", "Lit")[n % 2],
            "carec_m": n % 3,
        }
        for n in range(60)
    ]
    source, output = tmp_path / "texts.jsonl.gz", tmp_path / "ages.toml"
    with gzip.open(source, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    monkeypatch.setattr(sys, "argv", ["fit", str(source), "-o", str(output)])
    tool.main()
    written = tomllib.loads(output.read_text())
    assert set(written["terms"]) == {term.id for term in TERMS}
    assert all(term["years"] >= 0 and term["least"] <= term["most"] for term in written["terms"].values())
    assert "60 excerpts" in capsys.readouterr().out
    assert "cat" not in output.read_text()
