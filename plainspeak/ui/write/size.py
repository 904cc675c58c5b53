"""How long a leaflet is, in words for the status bar."""

from typing import TYPE_CHECKING

from plainspeak.text.model import BlockKind

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analysis

_WORDS_A_MINUTE = 200
"""A slow reader's pace, so that nobody is told too little. Adults read some 240 (Brysbaert 2019, J. Mem. Lang. 109)."""

_MANY_MINUTES = 90


def size_of(analysis: "Analysis") -> str:
    """ "812 words · 45 sentences · about 4 minutes to read"."""
    words = analysis.counts.words
    sentences = sum(one.kind is not BlockKind.HEADING for one in analysis.sentences)
    time = f" · {_how_long(words)} to read" if words else ""
    return f"{_many(words, 'word')} · {_many(sentences, 'sentence')}{time}"


def _how_long(words: int) -> str:
    minutes = round(words / _WORDS_A_MINUTE)
    if minutes < 1:
        return "less than a minute"
    return f"about {_many(minutes, 'minute') if minutes < _MANY_MINUTES else _many(round(minutes / 60), 'hour')}"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
