"""The words a glossary and its user know, though no dictionary does."""

import re
from collections.abc import Iterable
from dataclasses import fields
from functools import cached_property
from operator import attrgetter

from plainspeak.glossary.model import Alternative, Entry, Forms, Glossary, Term

_ENDS = re.compile(r"[^\w'-]+|\B'|'\B")


class KnownWords:
    """Words in small letters, gathered when first asked: a big glossary has many."""

    def __init__(self, glossary: Glossary, own: frozenset[str] = frozenset()) -> None:
        self._glossary = glossary
        self._own = own

    def __contains__(self, word: object) -> bool:
        return word in self._own or word in self.words

    def by_itself(self, word: str) -> bool:
        """Whether it is a plain word by itself, or an entry wherever it stands.

        Not just a word of a longer term ("duty of candour"), or an entry in some company only, or not in some.
        """
        return word in self._own or word in self._single

    @cached_property
    def _single(self) -> frozenset[str]:
        pieces: list[str] = []
        for entry in self._glossary.entries:
            if not (entry.only_when or entry.about or entry.not_when):
                pieces += _terms(entry)
            pieces += _wordings(entry.alternatives)
        return frozenset(_folded("\n".join([piece for piece in pieces if " " not in piece])).split("\n"))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every headword, form, alternative and expansion; hyphenated ones also in their parts."""
        pieces: list[str] = []
        for entry in self._glossary.entries:
            pieces.append(entry.expansion)
            pieces += _terms(entry)
            pieces += _wordings(entry.alternatives)
        distinct = set(_folded("\n".join(pieces)).split())
        whole = _ENDS.sub(" ", " ".join(distinct))
        return frozenset((*whole.split(), *whole.replace("-", " ").split()))


def _folded(text: str) -> str:
    return text.lower().replace("’", "'")


_forms = attrgetter(*(field.name for field in fields(Forms)))
"""All that there may be, "" for those that a word does not have."""


def _terms(entry: Entry) -> list[str]:
    return [entry.headword, *_forms(entry.forms), *_wordings(entry.also)]


def _wordings(wordings: Iterable[Term | Alternative]) -> list[str]:
    texts: list[str] = []
    for wording in wordings:
        texts.append(wording.text)
        texts += _forms(wording.forms)
    return texts
