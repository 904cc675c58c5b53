"""What would be said twice, piled up or torn apart: "help or help", "promoting looking after", half of a name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plainspeak.glossary.shapes import has_clause, is_activity, is_trailing
from plainspeak.glossary.vocabulary import BE_FORMS, CONJUNCTIONS, DETERMINERS, FUNCTION, PREPOSITIONS, words

_ONCE_ONLY = words("of to with about from for")
"""Prepositions that read badly when the wording's own tail and the sentence both have them."""


def repeats(wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word of the wording would be said twice: "home changes to the home", "help or help"."""
    parts = wording.lower().split(" ")
    said = {part.removesuffix("s") for part in parts if part not in FUNCTION}
    if any(word.removesuffix("s") in said and word not in FUNCTION for word in (*_reach(before), *_reach(after))):
        return True
    said_later = {_stem(word) for word in after}
    if any(part.endswith("ing") and _stem(part) in said_later for part in parts[1:]):
        return True  # "a person applying | to apply"
    if after[:1] == ("to",) and any(word in said for word in after[1:2]):
        return True  # "a check | to check"
    tail = next((word for word in reversed(parts[1:]) if word in _ONCE_ONLY), "")
    if tail == "for" and has_clause(wording):
        return False  # "equipment we choose for you | for free"
    return bool(tail) and after[:1] == (tail,) and parts[-1] != tail


_SUCH_AS = re.compile(r",? \(?(?:such as|including|for example|like|e\.?g\.?),? [^.;:\n]{0,60}")


def said_beside(wording: str, lead: str, rest: str) -> bool:
    """Whether the wording stands in brackets behind the term, or beside it in a list: "deferred (delayed)"."""
    named = _SUCH_AS.match(rest)
    if named is not None and any(len(part) > 4 and part.rstrip(",") in named[0] for part in wording.split(" ")):
        return True  # "personal care, such as washing"
    if wording not in rest and wording not in lead:
        return False  # as nearly always: making a pattern takes a hundred times as long as looking
    said = re.escape(wording)
    return bool(
        re.match(rf" \({said}\b|, (?:and |or )?{said}\b", rest) or re.search(rf"\b{said},(?: and| or)? $", lead)
    )


_SHARED_ENDS = words(
    """service services team teams setting settings process processes arrangements plans officer officers staff meeting
    meetings cost costs programme framework provider providers organisation organisations system systems professional
    professionals worker workers work record records plan plans policy policies reports reviews needs care"""
)
_SHARED_STARTS = words(
    """health social physical emotional education educational housing nursing acute primary secondary private public
    adult child children's adults' mental community residential clinical care medical"""
)


_TIES = (("and",), ("or",), ("&",))
_QUALITIES = ("al", "ive", "ic", "ary", "elderly", "older", "younger", "disabled", "frail", "homeless")


def shares_head(written: str, wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether "and" ties the match to half of another name, so that its wording would break the two apart:
    "health and | care settings", "hospital discharge | and recovery services"."""
    if " " not in written or (" " in wording and not is_trailing(wording)):
        return False
    if before[:1] in _TIES and len(before) > 1 and (before[1] in _SHARED_STARTS or before[1].endswith(_QUALITIES)):
        return True
    if " " not in wording or after[:1] not in _TIES or len(after) < 3:
        return False
    return after[2] in _SHARED_ENDS and after[1] not in FUNCTION


def follows_activity(wording: str, before: Sequence[str]) -> bool:
    """Whether a wording in -ing would come right after another: "promoting | looking after yourself"."""
    if not before or not is_activity(wording):
        return False
    word = before[0]
    return word.endswith("ing") and word not in FUNCTION and word not in _ING_BEFORE


def draws_in_next(wording: str, after: Sequence[str]) -> bool:
    """Whether what "and" ties to a wording in -ing would be taken for its object: "planning care | and reviews"."""
    behind = after[1:2] if after[:1] in _TIES else ()
    return is_activity(wording) and any(not word.endswith("ing") and word not in FUNCTION for word in behind)


_ING_BEFORE = words("including regarding concerning involving meaning")


def repeats_deed(wording: str, before: Sequence[str], after: Sequence[str], rest: str = "") -> bool:
    """Whether a verb would be said twice, or with a thing of its own name: "changed or changed", "plan a plan".

    `rest` is the text that follows, some way on: "carry out a task carried out" is noticed there.
    """
    first, _, tail = wording.partition(" ")
    stem = _stem(first)
    if tail and any(f"{one} {tail}" in rest[:_EARSHOT] for one in _forms_of(stem, rest[:_EARSHOT])):
        return True
    beside = before[1:2] if before[:1] in (("and",), ("or",), ("to",)) else ()  # "help to | help with a move"
    if not BE_FORMS.isdisjoint(before):
        beside = before  # "a plan must be planned"
    objects = after[1:3] if after[:1] != () and after[0] in DETERMINERS | CONJUNCTIONS else after[:1]
    return len(stem) > 2 and any(_stem(word) == stem for word in (*beside, *objects))


_EARSHOT = 40
"""Letters within which a verb and its particle, said again, strike the ear."""


def _forms_of(stem: str, text: str) -> list[str]:
    return [word for word in text.split() if _stem(word) == stem]


@lru_cache(maxsize=5_000)
def _stem(word: str) -> str:
    """A word without its ending: "plan" of "planned", "planning" and "plans"."""
    bare = re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) > 4 else word
    return bare[:-1] if bare[-2:-1] == bare[-1:] or bare.endswith("e") else bare


def takes_activity(before: Sequence[str]) -> bool:
    """Whether a phrase in -ing may follow: nothing stands before, a preposition, "is", or "involves"."""
    return not before or before[0] in PREPOSITIONS or before[0] in BE_FORMS or before[0] in _INVOLVES


_INVOLVES = words("include includes included including involve involves involved means mean involving that which")


def _reach(beside: Sequence[str]) -> Sequence[str]:
    """The nearest word, and the one behind it across "and" or "or"."""
    return beside[1:2] if beside[:1] in (("and",), ("or",)) else beside[:1]
