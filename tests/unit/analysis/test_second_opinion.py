"""textstat works where there is no network and no home folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plainspeak.analysis.counts import count_block
from plainspeak.analysis.second_opinion import SCORES, differences, textstat_scores
from plainspeak.text.segment import segment

OFFLINE = """
import socket

def refuse(*_):
    raise OSError("no network here")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from plainspeak.analysis.second_opinion import textstat_scores
print(textstat_scores("The domiciliary carer comes every morning. She helps with meals.")["flesch_kincaid_grade"])
"""


def test_it_needs_no_network_and_no_home(tmp_path: Path) -> None:
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", OFFLINE], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert float(ran.stdout) > 0
    assert not list(tmp_path.iterdir())


def test_it_gives_every_score() -> None:
    found = textstat_scores("The cat sat on the mat. It was happy there.")
    assert list(found) == list(SCORES)
    assert found["flesch_kincaid_grade"] == pytest.approx(0.39 * 5 + 11.8 * 1.1 - 15.59)


def test_importing_the_module_does_not_import_textstat() -> None:
    code = (
        "import plainspeak.analysis.second_opinion, sys; sys.exit('textstat' in sys.modules or 'nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_says_what_textstat_counts_differently_and_why() -> None:
    text = "Call us. Write to the team about reablement at help@example.gov.uk today."
    (block,) = segment(text).blocks
    found = {one.what: one for one in differences(text, count_block(block))}
    assert (found["sentences"].ours, found["sentences"].theirs) == (2, 1)
    assert all(one.ours != one.theirs and one.why for one in found.values())


def test_where_both_count_alike_there_is_nothing_to_say() -> None:
    text = "The cat sat on the mat. It was happy there."
    (block,) = segment(text).blocks
    assert differences(text, count_block(block)) == ()


def test_textstat_remembers_no_more_than_one_leaflet() -> None:
    from textstat.backend.selections import list_words

    held = set()
    for number in range(3):
        textstat_scores(f"This is leaflet {number}. It tells you how to ask for help at home.")
        held.add(list_words.cache_info().currsize)
    assert len(held) == 1
