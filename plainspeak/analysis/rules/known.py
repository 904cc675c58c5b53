"""The words a glossary and its user know, though no dictionary does."""

import re
from collections.abc import Iterator
from functools import cached_property

from plainspeak.glossary.model import Entry, Glossary

_ENDS = re.compile(r"[^\w'-]+|\B'|'\B")


class KnownWords:
    """Words in small letters, gathered when first asked: a big glossary has many."""

    def __init__(self, glossary: Glossary, own: frozenset[str] = frozenset()) -> None:
        self._glossary = glossary
        self._own = own

    def __contains__(self, word: object) -> bool:
        return word in self._own or word in self.words

    def by_itself(self, word: str) -> bool:
        """Whether it is an entry or a plain word by itself, not just a word of a longer term ("duty of candour")."""
        return word in self._own or word in self._single

    @cached_property
    def _single(self) -> frozenset[str]:
        return frozenset(line for line in self._lines.split("\n") if " " not in line)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every headword, form, alternative and expansion; hyphenated ones also in their parts."""
        whole = _ENDS.sub(" ", self._lines)
        return frozenset((*whole.split(), *whole.replace("-", " ").split()))

    @cached_property
    def _lines(self) -> str:
        """Every headword, form, alternative and expansion in small letters, one a line."""
        return "\n".join(piece for entry in self._glossary.entries for piece in _texts(entry)).lower().replace("’", "'")


def _texts(entry: Entry) -> Iterator[str]:
    yield entry.expansion
    wordings = [(one.text, one.forms) for one in entry.terms]
    wordings += [(one.text, one.forms) for one in entry.alternatives]
    for text, forms in wordings:
        yield text
        yield from (form for _, form in forms.items())
