"""Other programs that read the same texts in the same run. None is needed to use or to build PlainSpeak."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from plainspeak.analysis.second_opinion import _textstat

_SEVEN = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "smog_index",
    "gunning_fog",
    "automated_readability_index",
    "coleman_liau_index",
    "dale_chall_readability_score",
)


def seven_scores(text: str) -> list[float]:
    """Seven scores of textstat, which keeps to this computer as `second_opinion` has it do."""
    module = _textstat()
    return [getattr(module, name)(text) for name in _SEVEN]


_PACKAGES = ("write-good", "retext", "retext-english", "retext-stringify", "retext-readability", "retext-simplify")
_PACKAGES += ("retext-passive",)
_SCRIPT = """
import { readFileSync } from 'node:fs'
import writeGood from 'write-good'
import { unified } from 'unified'
import english from 'retext-english'
import stringify from 'retext-stringify'
import readability from 'retext-readability'
import simplify from 'retext-simplify'
import passive from 'retext-passive'

const [text, warm] = ['text.txt', 'warm.txt'].map(name => readFileSync(name, 'utf8'))
const retext = unified().use(english).use(readability).use(simplify).use(passive).use(stringify)
const jobs = { 'write-good': each => writeGood(each), 'retext, 3 plugins': each => retext.processSync(each) }
const took = {}
for (const [name, job] of Object.entries(jobs)) {
  job(warm)
  const began = performance.now()
  job(text)
  took[name] = (performance.now() - began) / 1000
}
console.log(JSON.stringify(took))
"""


def javascript_seconds(text: str, warm: str, folder: Path) -> dict[str, float]:
    """What each checker takes for the text, once it has read the other. Skips where npm cannot install them."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("node is not on this machine")
    (folder / "package.json").write_text('{"type": "module", "private": true}')
    command = [npm, "install", "--no-audit", "--no-fund", "--silent", *_PACKAGES]
    if subprocess.run(command, cwd=folder, capture_output=True, timeout=300, check=False).returncode:
        pytest.skip("npm could not install the checkers")
    for name, content in (("text.txt", text), ("warm.txt", warm), ("run.mjs", _SCRIPT)):
        (folder / name).write_text(content, encoding="utf-8")
    done = subprocess.run([node, "run.mjs"], cwd=folder, capture_output=True, text=True, timeout=300, check=True)
    took: dict[str, float] = json.loads(done.stdout)
    return took
