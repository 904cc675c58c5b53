"""Sentence ends in edited prose. edited_prose.txt, our own, has a sentence a line, and a line between paragraphs."""

import textwrap
from pathlib import Path

import pytest

from plainspeak.text.segment import segment

PARAGRAPHS = (Path(__file__).parent / "edited_prose.txt").read_text(encoding="utf-8").strip().split("\n\n")


def ends_of(sentences: list[str]) -> set[int]:
    """Where each ends once they stand in one line."""
    ends, at = set(), 0
    for sentence in sentences:
        at += len(sentence)
        ends.add(at)
        at += 1
    return ends


def found_ends(text: str) -> set[int]:
    return {block.start + sentence.end for block in segment(text).blocks for sentence in block.sentences}


@pytest.mark.parametrize("width", [None, 60, 72, 88])
def test_sentences_end_where_their_writer_ended_them(width: int | None) -> None:
    right = false = missed = 0
    for paragraph in PARAGRAPHS:
        sentences = paragraph.split("\n")
        text = " ".join(sentences)
        text = textwrap.fill(text, width, break_on_hyphens=False) if width else text
        wanted, found = ends_of(sentences), found_ends(text)
        right, false, missed = right + len(wanted & found), false + len(found - wanted), missed + len(wanted - found)
    assert right + missed > 400
    assert 2 * right / (2 * right + false + missed) > 0.985
