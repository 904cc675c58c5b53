"""Explaining a word of the trade where it first stands, for readers who meet it again: "reablement (help to …)"."""

import re

from plainspeak.analysis.finding import Suggestion
from plainspeak.glossary.model import Entry
from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")

_ABOUT_THE_WORD = ("Used ", "It can mean ")
_CONDITION = re.compile(r"^If (?:[\w'’-]+ ){1,6}[\w'’-]+, (?=(?:you|it|the|they|people|your|their|a court|someone)\b)")


def explanation(entry: Entry) -> str:
    """What goes in brackets after the word; "" where the glossary has nothing to say.

    The first sentence of the meaning, without the capital and the stop that make it a sentence, and without the "if
    you are eligible" that would say the word again.
    """
    said = entry.expansion or _SENTENCE_END.split(entry.meaning.strip(), maxsplit=1)[0].rstrip(".")
    if said.startswith(_ABOUT_THE_WORD):
        return ""
    said = _CONDITION.sub("", said)
    said = said.replace("(", "– ").replace(")", " –") if "(" in said else said
    first = said.split(" ", 1)[0] if said else ""
    keeps_capital = first in ("I", "NHS") or first[1:] != first[1:].lower() or bool(entry.expansion)
    return said if keeps_capital else said[:1].lower() + said[1:]


def explained_at(text: str, entry: Entry) -> int:
    """Where the explanation stands in the text, -1 where it does not."""
    said = explanation(entry)
    return text.find(f" ({said})") if said else -1


def explain_first(text: str, places: list[tuple[int, int]], entry: Entry) -> Suggestion | None:
    """Puts the explanation after the first of the places that is not in a heading, or else after the first.

    None where there is nothing to say, or it stands there already.
    """
    said = explanation(entry)
    if not said or not places or explained_at(text, entry) >= 0:
        return None
    ordered = sorted(places)
    _start, end = next((place for place in ordered if not _in_heading(text, place[0])), ordered[0])
    return Suggestion(end, end, f" ({said})")


def standing(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand, at the start of a sentence or within it; in other capitals they may be part of a name."""
    first = f"[{re.escape(words[:1].lower())}{re.escape(words[:1].upper())}]" if words else ""
    found = re.finditer(rf"(?<!\w){first}{re.escape(words[1:])}(?!\w)", text) if words else ()
    return [one.span() for one in found]


def _in_heading(text: str, place: int) -> bool:
    begins = text.rfind("\n", 0, place) + 1
    ends = text.find("\n", place)
    return read_mark(text[begins : ends if ends >= 0 else len(text)]).kind is BlockKind.HEADING
