"""What letters stand for is jargon too: who does not know DBS may not know "Disclosure and Barring Service" either."""

from dataclasses import replace

from plainspeak.glossary.model import Entry, Forms, Kind, Neighbours
from plainspeak.text.lexicon import lexicon


def in_full(entry: Entry) -> Entry | None:
    """The entry of an acronym's long name, to be explained; None where there is none, or all of its words are easy."""
    name = entry.expansion
    if entry.kind is not Kind.ACRONYM or " " not in name or all(map(_is_easy, name.split())):
        return None
    return replace(
        entry,
        headword=name,
        kind=Kind.JARGON,
        forms=Forms(),
        also=(),
        alternatives=(),
        not_when=Neighbours(),
        only_when=Neighbours(),
        no_offer_when=Neighbours(),
        about=(),
    )


def _is_easy(word: str) -> bool:
    row = lexicon().row(word.lower().strip(","))
    return row is not None and (row.easy or row.zipf >= _COMMON)


_COMMON = 5.0
"""Zipf frequency of "child", "health" and "social": a name of such words ("end of life") says what it means."""
