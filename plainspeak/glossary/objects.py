"""Verbs and their objects: ones that lack one, hold one already, or take a pronoun inside (“carry it out”)."""

import re
from collections.abc import Sequence

from plainspeak.glossary.vocabulary import CONJUNCTIONS, DETERMINERS, HELPERS, OWNERS, PREPOSITIONS, RELATIVE, words

PRONOUNS = words("it them him us me")
"""Objects that stand between a verb and its particle: "carry it out"."""
_PARTICLES = words("out up off down away aside back in on")
_SPLIT = frozenset(
    {
        "put in place",
        "put first",
        "cut short",
        "plan together",
        "put right",
        "set aside",
    }
)
_ENDS_BEFORE_OBJECT = (
    PREPOSITIONS
    | _PARTICLES
    | words("place first short together right aside sure that you us whether to than apart over back round like as")
    | words("get do use help pay see have make give find")
)
_NEVER_SPLIT = words("go come move run going coming moving running goes comes moves runs went came moved ran")
_NO_ADVERBS = words("family timely daily weekly monthly friendly elderly early likely only reply supply assembly")
_NO_OBJECT = CONJUNCTIONS | RELATIVE | words("today now then here there again regularly not online please who that")
_NEEDS_OBJECT = frozenset(
    {
        *("point", "points", "pointing", "give", "gives", "giving", "send", "sends", "sending"),
        *("hold", "holds", "holding"),
        *("sort out", "sorts out", "sorting out", "carry out", "carries out"),
        *("put off", "puts off", "take back", "takes back", "bring back", "brings back"),
    }
)
_NOT_LAST = words("tell tells mean means meant")
_TAKES_NONE = words("talk talks talked talking")


def is_adverb(word: str) -> bool:
    """Whether a word tells how something is done: "quickly", but not "family"."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def has_no_object(wording: str, after: Sequence[str], rest: str) -> bool:
    """Whether a verb that ends in a preposition, which the term did not, is left without its object: "to go to and"."""
    if wording.rpartition(" ")[2] not in PREPOSITIONS or " " not in wording or _SUM.match(rest):
        return False
    return not after or after[0] in _NO_OBJECT or is_adverb(after[0])


def lacks_receiver(wording: str, after: Sequence[str]) -> bool:
    """Whether a verb that needs an object has a preposition instead: "pointing to charities"."""
    if wording in _NOT_LAST and not after:
        return True
    if wording in _HOLDS and (not after or after[0] in CONJUNCTIONS or after[0].endswith("ly") or after[0] in _WHEN):
        return True  # "the board will hold | monthly"
    if wording in _TAKES_NONE and after:
        return after[0] in _OBJECTS or (after[0] not in PREPOSITIONS | CONJUNCTIONS and not is_adverb(after[0]))
    if wording not in _NEEDS_OBJECT:
        return False
    if " " in wording and (not after or after[0] in CONJUNCTIONS or is_adverb(after[0])):
        return True  # "symptoms sort out"
    return bool(after) and (after[0] in PREPOSITIONS or after[0] == "that")


_HOLDS = words("hold holds holding")
_WHEN = words("bi every each twice once again when where before after")


def takes_pronoun_inside(wording: str, after: Sequence[str]) -> bool:
    """Whether the pronoun that follows belongs before the last words of the wording: "carry out | it"."""
    if not after or " " not in wording:
        return False
    if (
        not _is_pronoun(after)
        and not _gives_you(wording, after)
        and not (after[0] in ("you", "someone", "people") and brings_to(wording))
    ):
        return False
    if after[0] == "it" and len(after) > 1 and after[1] in HELPERS:
        return False  # "find out it is safe"
    first, _, tail = wording.partition(" ")
    if first in _NEVER_SPLIT:
        return False
    return tail in _PARTICLES or any(wording.endswith(one.partition(" ")[2]) for one in _SPLIT) or brings_to(wording)


def _gives_you(wording: str, after: Sequence[str]) -> bool:
    """Whether "you" stands inside: "pay you back", but not "find out you owe"."""
    return (
        after[0] == "you"
        and wording.rpartition(" ")[2] in ("back", "off", "up", "down", "away")
        and (len(after) == 1 or after[1] not in HELPERS)
    )


def brings_to(wording: str) -> bool:
    """Whether a verb has somebody or something brought somewhere, so that they stand inside: "take … to court"."""
    parts = wording.split(" ")
    return len(parts) > 2 and parts[0] in _BRINGING and parts[1] in PREPOSITIONS and parts[2] != "place"


def _is_pronoun(after: Sequence[str]) -> bool:
    """ "it", or "this" with nothing that it points at."""
    pointing = after[0] in _POINTING and (len(after) == 1 or after[1] in PREPOSITIONS | CONJUNCTIONS)
    return pointing or after[0] in PRONOUNS


def holds_pronoun(wording: str) -> bool:
    """Whether the pronoun stands inside: "pass this on"."""
    return any(word in PRONOUNS or word in _POINTING for word in wording.split(" ")[1:-1])


_POINTING = words("this that these those")
_BRINGING = words(
    """take takes took taking keep keeps kept keeping bring brings brought bringing put puts putting hold holds held
    holding"""
)


def holds_object(wording: str, after: Sequence[str]) -> bool:
    """Whether a wording has its object, or its end, before an object that follows: "make law | the plan"."""
    last = wording.rpartition(" ")[2]
    closed = last == "again" or (last == "together" and wording.startswith("plan"))
    if " " not in wording or (last in _ENDS_BEFORE_OBJECT and not closed) or not after:
        return False
    if after[0] in _OBJECTS:
        return True
    if closed and after[0] not in _NO_OBJECT | PREPOSITIONS and not is_adverb(after[0]):
        return True  # "start again | visits", "plan together | services"
    return wording.rpartition(" ")[2].endswith("self") and after[0] not in _NO_OBJECT | PREPOSITIONS


def is_done_badly(wording: str) -> bool:
    """Whether a verb's wording has an object and a loose end, and so no passive: "was found a new home for"."""
    parts = wording.split(" ")
    return len(parts) > 2 and parts[-1] in PREPOSITIONS and any(part in _INSIDE for part in parts[1:-1])


_INSIDE = words("a an the ahead part way")


_OBJECTS = DETERMINERS | OWNERS | PRONOUNS | words("these those all both you everyone people")


def has_sum_after(wording: str, rest: str) -> bool:
    """Whether a sum of money follows a verb that has its object already: "paid too much | £20"."""
    return " " in wording and wording.rpartition(" ")[2] in ("much", "money", "little") and _SUM.match(rest) is not None


_SUM = re.compile(r" [£$€\d]")
