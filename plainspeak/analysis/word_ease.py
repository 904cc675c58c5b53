"""What a word asks of its reader, for the reading age. The lists are in resources/ease_words.toml.

Only words that carry meaning are hard or easy: not the small words that hold a sentence together, not numbers,
addresses or references, and not names, unless no list knows them: a reader stumbles over a strange name as over a
strange word. An abbreviation that not everybody knows counts letter by letter, as it is read, and every letter as a
hard word: so writing AMHP for its four words makes no text easier. One that most people know (NHS) counts as the words
it stands for.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from plainspeak.analysis.rules.abbreviations import known, singular
from plainspeak.paths import shipped
from plainspeak.text.lexicon import Sort, WordFacts, lexicon


class WordEase(NamedTuple):
    """Whole numbers, so that they add up exactly in any order."""

    said: int = 1
    """Words as they are said: one, or as many as an abbreviation has letters."""
    content: int = 0
    """Words that carry meaning, out of which the rest is counted."""
    unfamiliar: int = 0
    """How much rarer than an everyday word: 100 for each time that it is met ten times less often."""
    unpictured: int = 0
    """Not a thing, action or quality that one can see, hear, touch, eat or do."""
    ideas: int = 0
    """Abstract: on our list of ideas, or ending in -tion, -ment, -ness, -ity and the like."""
    stiff: int = 0
    """Small words of stiff writing: of, which, shall, upon, therefore."""
    verbs: int = 0
    """Forms that can only be, or most likely are, the verb of a sentence. No part of the age: see fragments.py."""


_SHIPPED = tomllib.loads(shipped("resources/ease_words.toml").read_text(encoding="utf-8"))
STANDS_FOR: Mapping[str, str] = _SHIPPED.pop("stands_for")
LISTS = {name: frozenset(words.split()) for name, words in _SHIPPED.items()}
_STIFF, _LITTLE, HELPERS, _LETTERS, _PASTS = (
    LISTS[each] for each in ("stiff", "little", "helpers", "letters", "pasts")
)
VERBS = LISTS["picture_actions"] | LISTS["idea_actions"] | LISTS["other_verbs"] | LISTS["both"]
THINGS = LISTS["picture_things"] | LISTS["idea_things"] | LISTS["both"]
TIES = _LITTLE | {"of", "which", "whom", "whose", "whether"}
"""Words that hold a sentence together: no other word stands in their place, only another sentence."""
_PICTURE, _IDEA, _VERB, _THING = 1, 2, 4, 8
_KINDS: dict[str, int] = {}
for _words, _kind in (
    (LISTS["picture_things"] | LISTS["picture_actions"] | LISTS["picture_kinds"], _PICTURE),
    (LISTS["idea_things"] | LISTS["idea_actions"] | LISTS["idea_kinds"], _IDEA),
    (VERBS, _VERB),
    (THINGS, _THING),
):
    for _word in _words:
        _KINDS[_word] = _KINDS.get(_word, 0) | _kind

_ABSTRACT = re.compile(r".{3,}(?:[ts]ion|ment|ness|ity|[ae]nce|ism|[ae]ncy)s?|.{3,}(?:iti|[ae]nci)es")
_ABSTRACT_ENDS = (
    *("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ancy", "ency"),
    *("tions", "sions", "ments", "ances", "ences", "isms", "ities", "ancies", "encies"),
)
"""A cheap look before the pattern, which is asked of each new word."""
_EVERYDAY = 5.0
"""Zipf frequency from which words are equally easy: once in 10,000 words."""
_NEVER_SEEN = 350
_NOTHING = WordEase()
_FAMILIAR_ABBREVIATION = WordEase(content=1, unpictured=1)
_LETTER = WordEase(said=1, content=1, unfamiliar=200, unpictured=1, ideas=1)
"""Each letter of an abbreviation that not everybody knows: an idea, and less familiar than what most of them stand
for. The few that stand for more are in STANDS_FOR.
"""
_INFLECTIONS = {"s": ("s", "es"), "d": ("ed",), "g": ("ing",)}
_ENDINGS = {**_INFLECTIONS, "s": ("s", "es", "ers", "ings"), "r": ("er",), "t": ("est",), "y": ("ly", "y")}
"""By their last letters, because most words end in none of them."""
_WOULD_DOUBLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A short stem such as "car": its forms double the last letter, so "caring" is none of them."""
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_DISGUISED = re.compile(r"[a-z]{5}|[a-z]{3}\d[a-z]{3}")
_FIGURES = re.compile(r"\d+")
_MIXED = re.compile(r"[A-Z]\d[A-Z]|[A-Z][a-z][A-Z]{3,6}[a-z]?")
"""D2A, ReSPECT."""
_PARTS = re.compile("[-\u2010-\u2015/]+")
_PAST = re.compile(r"..+[^aeiou]ed|..+[iu]ed|..[aeiou]+[^aeiou]ed")
_SHORT_VERB = re.compile(r".*n't|.+'(?:ll|ve|re|d|m)|(?:he|she|it|that|there|who|what|here)'s")


def word_ease(word: str) -> WordEase:
    """What a word as written asks of its reader."""
    facts = lexicon().facts(word)
    plain = word.isalpha() and (word.islower() or word.istitle())  # as nearly all are
    if plain and facts.sort is Sort.WORD and not facts.spoken and word not in _LETTERS:
        lower = word.lower()
        return _NOTHING if facts.name or len(lower) == 1 else _of_word(lower, facts)
    if facts.spoken:
        return _sum(word_ease(part) for part in facts.spoken)
    if facts.sort is Sort.ACRONYM or word in _LETTERS or (not word.islower() and _MIXED.fullmatch(word)):
        return _abbreviation(word)
    if facts.sort is Sort.REFERENCE and _DISGUISED.search(word):
        return word_ease(_FIGURES.sub("", word))  # "assessment1": a figure makes no word a reference number
    if facts.sort is not Sort.WORD:
        return _NOTHING
    if "-" in word and (parts := _said_apart(word)):
        return _sum(map(word_ease, parts))
    lower = word.replace("’", "'").replace(".", "").strip("'").lower()
    if facts.name or len(lower) == 1:
        return _NOTHING
    return _of_word(lower, facts)


def _said_apart(word: str) -> Sequence[str]:
    """The parts of a word with hyphens, which are read one by one ("person-centred"), or what a dictionary has as one
    word ("co-operate", and "assess-ment", which only looks shorter).
    """
    joined = word.replace("-", "")
    row = lexicon().row(joined.lower())
    if row and row.known:
        return (joined,)
    parts = [part for part in word.split("-") if part]
    return parts if len(parts) > 3 or any(lexicon().facts(part).sort is Sort.ACRONYM for part in parts) else ()


def _of_word(lower: str, facts: WordFacts) -> WordEase:
    if lower in _STIFF:
        return WordEase(stiff=1)
    parts = (lower,) if lower.isalpha() else tuple(part for part in _PARTS.split(lower) if part)
    kinds = -1
    for part in parts:
        if not is_little(part):
            kinds = kinds_of(part) | max(kinds, 0)
    if kinds < 0:
        return WordEase(verbs=int(is_verb(lower)))
    pictured = bool(kinds & _PICTURE)
    if pictured and len(parts) > 1:
        pictured = all(is_little(part) or kinds_of(part) & _PICTURE for part in parts)
    unfamiliar = min(_NEVER_SEEN, max(0, round(100 * (_EVERYDAY - familiarity(lower, facts)))))
    idea = not pictured and (bool(kinds & _IDEA) or any(map(_is_abstract, parts)))
    return WordEase(len(parts), 1, unfamiliar, int(not pictured), int(idea), 0, int(is_verb(lower)))


def _is_abstract(lower: str) -> bool:
    return lower.endswith(_ABSTRACT_ENDS) and _ABSTRACT.fullmatch(lower) is not None


def is_little(lower: str) -> bool:
    """A word that only holds a sentence together, contracted or not: "the", "don't", "we'll"."""
    if lower in _LITTLE or lower.isdecimal():
        return True
    return "'" in lower and (lower.endswith("n't") or lower.partition("'")[0] in _LITTLE)


def is_verb(lower: str) -> bool:
    """A helper ("is", "won't"), or a form of a verb that is no thing as well: "gave", "provides", "needed"."""
    if lower in HELPERS or lower in _PASTS or (lower.endswith("ed") and _PAST.fullmatch(lower)):
        return True
    if "'" in lower:
        return _SHORT_VERB.fullmatch(lower) is not None
    return lower.endswith("s") and lower not in VERBS and kinds_of(lower) & (_VERB | _THING) == _VERB


def may_be_verb(lower: str) -> bool:
    """A form of a verb, which may be a thing as well: "help", "visits"."""
    return bool(kinds_of(lower) & _VERB)


@lru_cache(maxsize=10_000)
def kinds_of(lower: str) -> int:
    """The lists that a word, or what it is a form of, is on, as bits."""
    word = lower.partition("'")[0]
    kinds = _KINDS.get(word, 0)
    for base in bases_of(word, _ENDINGS):
        kinds |= _KINDS.get(base, 0)
    return kinds


def familiarity(lower: str, facts: WordFacts) -> float:
    """Zipf frequency of a word or, where that is higher, of what it is a form of: who knows "carry" knows "carried"."""
    if facts.zipf >= _EVERYDAY or not lower.isalpha():
        return facts.zipf
    rows = map(lexicon().row, bases_of(lower, _INFLECTIONS))
    return max([facts.zipf, *(row.zipf for row in rows if row and (row.known or not row.capital))])


def bases_of(word: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What a word may be a form of: "carry" for "carried", "plan" for "planning", "care" and not "car" for "caring"."""
    for ending in endings.get(word[-1:], ()):
        if not word.endswith(ending) or len(word) - len(ending) < (2 if ending == "s" else 3):
            continue
        stem = word[: -len(ending)]
        if stem[-1] == "i":
            yield stem[:-1] + "y"
        if ending == "s":
            yield stem
        elif ending == "es":
            if stem.endswith(("s", "x", "z", "ch", "sh", "o")):
                yield stem
        else:
            yield stem + "e"
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]
            if not _WOULD_DOUBLE.fullmatch(stem):
                yield stem


def _abbreviation(word: str) -> WordEase:
    plain = word.replace("’", "'").partition("'")[0].replace(".", "")
    single = singular(plain)
    if words := STANDS_FOR.get(single) or STANDS_FOR.get(plain):
        return _sum(map(word_ease, words.split()))
    if single not in _LETTERS and (single in known() or plain in known()):
        return _FAMILIAR_ABBREVIATION
    if _ROMAN.fullmatch(single) or (single[0].isdigit() and not _MIXED.fullmatch(single)):
        return _NOTHING  # "Part IV", "38C"
    letters = sum(map(str.isalnum, single))
    return WordEase(*(letters * value for value in _LETTER))


def _sum(parts: Iterator[WordEase]) -> WordEase:
    return WordEase(*map(sum, zip(*parts, strict=True)))
