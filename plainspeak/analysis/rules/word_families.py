"""How common a word is to a reader, who knows "unhelpful" from "help" and "wheelchair-friendly" from its parts."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plainspeak.analysis import word_ease
from plainspeak.glossary.vocabulary import words
from plainspeak.paths import shipped
from plainspeak.text.lexicon import lexicon

_ENDINGS = (
    *(
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ied", "y"),
        ("ed", ""),
        ("d", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ings", ""),
    ),
    *(("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("r", ""), ("rs", ""), ("or", ""), ("ors", ""), ("est", "")),
    *(("ly", ""), ("ily", "y"), ("ally", ""), ("y", ""), ("y", "e"), ("ness", ""), ("iness", "y"), ("less", "")),
    *(
        ("lessness", ""),
        ("ful", ""),
        ("fully", ""),
        ("able", ""),
        ("able", "e"),
        ("ably", ""),
        ("ment", ""),
        ("ments", ""),
    ),
    *(
        ("ship", ""),
        ("hood", ""),
        ("like", ""),
        ("wise", ""),
        ("ist", ""),
        ("ists", ""),
        ("ist", "y"),
        ("ists", "y"),
        ("al", ""),
        ("ation", "e"),
    ),
    *(
        ("isation", ""),
        ("ising", ""),
        ("ised", ""),
        ("ise", ""),
        ("ises", ""),
        ("tion", "te"),
        ("ion", ""),
        ("ions", ""),
    ),
)
_BY_LAST_LETTER = {
    letter: tuple(pair for pair in _ENDINGS if pair[0][-1] == letter) for letter in {one[-1] for one, _ in _ENDINGS}
}
_FRONTS = words("un re non dis mis over under pre out in im ir anti self semi multi inter sub super under up mid co")
_SMALL = words("onto into with that this from than then")
"""What no compound begins with: "ontological" is not "onto" and "logical"."""
_KNOWN_AT_HOME = 4.5
"""The Zipf frequency that such a word is thought to have."""
_PART = 3.5
"""Zipf frequency of each part of a compound that a reader sees through at once."""


@lru_cache(maxsize=10_000)
def commonness(word: str) -> float:
    """The Zipf frequency of the most common word of its family, for a word in small letters; 0 where none is known."""
    if "-" in word:
        parts = [part for part in word.split("-") if len(part) > 2]
        return max(_own(word.replace("-", "")), min(map(commonness, parts), default=9.0))
    if (best := max(map(_own, _family(word)))) > _PART:
        return best
    return max(best, *(_own(base) for front in _fronts(word) for base in _family(front)), _compound(word))


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """Words that everybody knows and few people write (resources/everyday_words.txt), and what makes a picture."""
    pictured = (word_ease.LISTS[name] for name in ("picture_things", "picture_actions", "picture_kinds"))
    return _listed("everyday_words").union(*pictured)


@lru_cache(maxsize=1)
def bookish() -> frozenset[str]:
    """Words of books and papers that people who read little seldom meet, in all forms (resources/bookish_words.txt)."""
    return frozenset(form for word in _listed("bookish_words") for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    """Every form that the word may have: looked up once a word, so that a reader of a long text does not wait.

    No ending is tried that the word's own does not take: "refuge" makes no "refugees", and "emergence" no "emergency".
    """
    yield from (word, f"{word}s", f"{word}ly")
    if word.endswith("e"):
        bare = word[:-1]
        yield from (f"{word}d", *(f"{bare}{ending}" for ending in ("ing", "ion", "ions", "ation", "ations")))
        if bare.endswith("l"):
            yield f"{bare}y"  # "viable": "viably"
        return
    yield from (f"{word}ed", f"{word}ing", f"{word}es")
    if word.endswith("y"):
        bare = word[:-1]
        yield from (f"{bare}ies", f"{bare}ied", f"{bare}ily")
    if word.endswith("ic"):
        yield f"{word}ally"


def _listed(name: str) -> frozenset[str]:
    lines = shipped(f"resources/{name}.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _own(word: str) -> float:
    if word in everyday():
        return _KNOWN_AT_HOME
    row = lexicon().row(word)
    return row.zipf if row is not None and len(word) > 2 else 0.0


def _family(word: str) -> Iterator[str]:
    yield word
    yield f"{word}s"
    yield re.sub(r"is(e|es|ed|ing|ation|ations)$", r"iz\1", word)
    yield word.replace("ae", "e").replace("oe", "e")
    for ending, instead in _BY_LAST_LETTER.get(word[-1:], ()):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2:
            yield base + instead
            if base[-1] == base[-2] and not instead:
                yield base[:-1]


def _fronts(word: str) -> Iterator[str]:
    return (word[size:] for size in range(2, 6) if word[:size] in _FRONTS and len(word) - size > 3)


def _compound(word: str) -> float:
    """ "letterbox", "bedsores": two common words in one, each of three letters or more."""
    pairs = ((word[:place], word[place:]) for place in range(3, len(word) - 2) if word[:place] not in _SMALL)
    firsts = ((own, last) for first, last in pairs if (own := _own(first)) >= _PART)
    best = max((min(own, max(_own(last), _own(last.removesuffix("s")))) for own, last in firsts), default=0.0)
    return best if best >= _PART else 0.0
