"""The words that facts are read from (resources/meaning.toml)."""

import re
import tomllib
from collections.abc import Callable
from typing import TypeVar

from plainspeak.paths import shipped
from plainspeak.recent import WorkedOut

_LISTS: dict[str, dict[str, str]] = tomllib.loads(shipped("resources/meaning.toml").read_text(encoding="utf-8"))


def listed(section: str, name: str) -> tuple[str, ...]:
    """The words of one list, in their order."""
    return tuple(_LISTS[section][name].split())


def words(section: str, name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(listed(section, name))


def pattern(section: str, name: str) -> str:
    """A regular expression for any word of a list; "refus*" has any ending."""
    parts = (re.escape(word).replace(r"\*", r"\w*") for word in _LISTS[section][name].split())
    return "|".join(sorted(parts, key=len, reverse=True))


def by_word(section: str) -> dict[str, str]:
    """word -> the list of the section that it is in."""
    return {word: name for name, listed in _LISTS[section].items() for word in listed.split()}


def phrases(section: str) -> dict[str, str]:
    """phrase -> the list of the section that it is in; phrases are parted by commas."""
    lists = _LISTS[section].items()
    return {phrase.strip(): name for name, listed in lists for phrase in " ".join(listed.split()).split(",")}


def pairs(section: str, name: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a list of "one/other"."""
    return tuple((left, right) for left, _, right in (item.partition("/") for item in _LISTS[section][name].split()))


_KEPT = 10_000
"""Distinct words remembered: twice those of a leaflet of 50,000 words."""

Judgement = TypeVar("Judgement")


class Judged(WorkedOut[str, Judgement]):
    """What is thought of each word, judged once: a look-up at C speed for words met lately."""

    def __init__(self, judge: Callable[[str], Judgement]) -> None:
        super().__init__(judge, _KEPT)
