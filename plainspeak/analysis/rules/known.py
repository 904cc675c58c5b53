"""The words a glossary and its user know, though no dictionary does."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from plainspeak.glossary.model import Alternative, Entry, Glossary, Term

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

        Not just a word of a longer term ("duty of candour"), or an entry in some company only.
        """
        return word in self._own or word in self._single

    @cached_property
    def _single(self) -> frozenset[str]:
        pieces = (piece for entry in self._glossary.entries for piece in _by_itself(entry))
        return frozenset(_folded("\n".join(piece for piece in pieces if " " not in piece)).split("\n"))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every headword, form, alternative and expansion; hyphenated ones also in their parts."""
        whole = _ENDS.sub(" ", self._lines)
        return frozenset((*whole.split(), *whole.replace("-", " ").split()))

    @cached_property
    def _lines(self) -> str:
        """Every headword, form, alternative and expansion in small letters, one a line."""
        return _folded("\n".join(piece for entry in self._glossary.entries for piece in _texts(entry)))


def _folded(text: str) -> str:
    return text.lower().replace("’", "'")


def _texts(entry: Entry) -> Iterator[str]:
    yield entry.expansion
    yield from _forms(entry.terms)
    yield from _forms(entry.alternatives)


def _by_itself(entry: Entry) -> Iterator[str]:
    if not (entry.only_when or entry.about):
        yield from _forms(entry.terms)
    yield from _forms(entry.alternatives)


def _forms(wordings: Iterable[Term | Alternative]) -> Iterator[str]:
    for wording in wordings:
        yield wording.text
        yield from (form for _, form in wording.forms.items())
