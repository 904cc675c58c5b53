"""What a light verb and its noun say in one verb: "make a full application for" is "fully apply for"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from plainspeak.analysis.rules.nominal_words import (
    ADVERBS,
    COUNTED,
    DROPPED,
    LINKS,
    NAMES_OF_THINGS,
    NEVER_BETWEEN,
    NEXT,
    NOUNS_AFTER_TO,
    OBJECTS,
    ONLY_WITH,
    UNCOUNTED,
    VERBS_AFTER_TO,
)
from plainspeak.analysis.rules.nominals import Light, Nominal, in_form, nominals
from plainspeak.glossary.model import Form
from plainspeak.text.model import Sentence

_EITHER = frozenset(
    f"{verb} to"
    for verb in ("apply", "agree", "reply", "object", "appeal", "refer", "contribute", "complain", "report")
) | {"give to", "apologise to"}
"""Wordings whose "to" may lead to a thing as well as to a verb."""

_REACH = 70
"""Characters to the left of the noun in which its verb is looked for: the verb and up to four words between."""
_MOST_BETWEEN = 4

_NOUN_BEFORE = re.compile(r"\b(?:the|an?|this|our|your|their|his|her|my|any|no|of)\s+$", re.IGNORECASE)
_HAVE_BEFORE = re.compile(
    r"(?:\b(?:has|have|had|having)(?:\s+(?:you|we|they|he|she|it|i))?(?:\s+(?:not|already|also|now|ever|never))?|['’]ve)\s+$",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+[£$€“‘\"(]?(?P<word>[\w’'-]+)")
_AS_TO = re.compile(
    r"\s+(?:as\s+to|about|on|regarding)(?=\s+(?:whether|how|which|what|who|when|where|if)\b)", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\s+(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|do|does|affects?)\b"
)
"""After "that" these show that it means "which": "decisions that are hard"."""

_PUT_NOW = re.compile(
    r"(?:^|[.:;!?•*-]|\b(?:to|you|can|could|will|would|may|might|must|should|please|not|and|or|who|often|always)|n['’]t|['’]ll)"
    r"\s*$",
    re.IGNORECASE,
)
"""Before "put", which is also a past: "you can put in a claim"."""
_WHEN_OR_WITH = re.compile(
    r"\s+(?:with\s|on\s+(?:time|behalf|paper|\d|my|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|the (?:same|next|first|last|day)))",
    re.IGNORECASE,
)
"""After a noun: no thing that it is about."""
_TO_DO = re.compile(r"\s+(?:you|him|her|them|us|me|[^.,;:!?]{1,40}?\sto\s)\b", re.IGNORECASE)
_TOKEN = re.compile(r"\S+")
_WHOM = frozenset(("you", "us", "me", "him", "her", "them"))


class _Verb(NamedTuple):
    """The light verb of a noun: where it is, the words between in small letters, and whom ("provide [you] with")."""

    start: int
    end: int
    written: str
    between: tuple[str, ...]
    whom: str


class Hidden(NamedTuple):
    """Where a verb hides. `wording` says it plainly, "" where the sentence has to be turned round for `verb`."""

    start: int
    end: int
    wording: str
    verb: str
    other: str = ""
    """A second wording to choose from."""


def _light_verb(text: str, start: int, noun: int) -> _Verb | None:
    """The verb to the left of a noun, over words that only belong to the noun."""
    low = max(start, noun - _REACH)
    tokens = [(low + found.start(), low + found.end(), found[0]) for found in _TOKEN.finditer(text[low:noun])]
    if low > start:
        tokens = tokens[1:]  # the first may be half a word
    words = [word.lower().replace("’", "'") for _, _, word in tokens]
    lights = nominals().lights
    whom, last = "", len(words)
    for place in range(len(words) - 1, max(-1, len(words) - _MOST_BETWEEN - 4), -1):
        two = " ".join(words[place - 1 : place + 1]) if place else ""
        first = place - 1 if two in lights else place
        written = two if two in lights else words[place]
        if written in lights:
            return _Verb(
                tokens[first][0], tokens[place][1], written, tuple(words[place + 1 + 2 * bool(whom) : last]), whom
            )
        if words[place] == "with" and place and words[place - 1] in _WHOM:
            whom = words[place - 1]
        elif not (whom and words[place] == whom) and not _belongs_to_the_noun(words[place]):
            return None
    return None


def _belongs_to_the_noun(word: str) -> bool:
    return word not in NEVER_BETWEEN and word.replace("-", "").replace("'", "").isalnum()


def active(text: str, sentence: Sentence, start: int, end: int, noun: Nominal) -> Hidden | None:
    """ "make an application for", from the light verb to the preposition."""
    verb = _light_verb(text, sentence.start, start)
    if verb is None or len(verb.between) > _MOST_BETWEEN:
        return None
    light, between = nominals().lights[verb.written], verb.between
    before = _NOUN_BEFORE.search(text, max(sentence.start, verb.start - 30), verb.start)
    if light.verb not in noun.lights or (before and not (light.form is Form.ING and before[0].lower().strip() == "of")):
        return None
    many = text[start:end].lower() in nominals().plurals
    if _names_a_thing(text[verb.end : start], between, noun) or (many and light.verb == "have"):
        return None  # "have care needs"
    follow = _follow(text, sentence.end, end, noun, verb.whom)
    if follow is None:
        return None
    stop, wording = follow
    bare = stop == end and not verb.whom
    if bare and (many or not COUNTED.isdisjoint(between)):
        return None  # "make decisions" and "make another claim" are how people say it
    if bare and not between and noun.noun not in UNCOUNTED:
        wording = ""  # "make decision" is a slip of another kind
    form = _form(text, sentence.start, verb, light)
    wording = _with_object(wording, between, noun, bare=bare)
    adverbs = _adverbs(between, noun)
    if adverbs is None and not noun.passive:
        return None  # "give detailed guidance on"
    if adverbs is None or not wording:
        return Hidden(verb.start, stop, "", bare_verb(noun))
    plain, other = (" ".join((*adverbs, in_form(one, form))) if one else "" for one in (wording, _other(wording, noun)))
    return Hidden(verb.start, stop, plain, bare_verb(noun), other)


def _form(text: str, low: int, verb: _Verb, light: Light) -> Form:
    """ "has made" is a participle; "He put in a claim" is a past."""
    if light.form is Form.PAST and _HAVE_BEFORE.search(text, max(low, verb.start - 24), verb.start):
        return Form.PARTICIPLE
    if light.form is Form.BASE and verb.written.startswith("put") and not _PUT_NOW.search(text[: verb.start]):
        return Form.PAST
    return light.form


def _other(wording: str, noun: Nominal) -> str:
    """ "ask about" also as "enquire about"."""
    first, second = noun.other
    return second + wording[len(first) :] if first and f"{wording} ".startswith(f"{first} ") else ""


def _names_a_thing(written: str, between: Sequence[str], noun: Nominal) -> bool:
    """ "carry out a risk assessment", "make LPA decisions", "make the use of phones easier"."""
    if not between:
        return False
    letters = any(word.isupper() and len(word) > 1 for word in written.split())
    return between[-1] in NAMES_OF_THINGS or letters or (noun.noun == "use" and between[0] == "the")


def bare_verb(noun: Nominal) -> str:
    """The verb that the noun hides, for a message where the sentence has to be turned round."""
    options = [text for text in noun.instead.values() if text != "?"]
    return options[0] if options else noun.noun


def _follow(text: str, stop: int, at: int, noun: Nominal, whom: str) -> tuple[int, str] | None:
    """Where the finding ends, and the plain verb in its base form ("" for none); None where there is none to see."""
    after = _NEXT_WORD.match(text, at, stop)
    word = after["word"].lower() if after else ""
    if whom:
        verb = noun.instead.get("to", "").split()[:1]
        return None if word in ("and", "or") else (at, f"{verb[0]} {whom}" if verb else "")
    if "whether" in noun.instead and (asked := _AS_TO.match(text, at, stop)):
        return asked.end(), noun.instead["-"]
    if after is not None and word in noun.instead:
        wording = noun.instead[word]
        if word == "that" and _RELATIVE.match(text, after.end(), stop):
            return None
        return after.end(), "" if wording == "?" else _fitting(text, stop, after, word, wording)
    if after is not None and (word in LINKS and word not in ("in", "as")):
        if "-" not in noun.instead:
            return None
        wording = noun.instead["-"]
        return at, wording if wording != "?" and _WHEN_OR_WITH.match(text, at) else ""
    if "-" not in noun.instead or not (after is None or word in NEXT or word.endswith("ly")):
        return None
    wording = noun.instead["-"]
    return at, "" if wording == "?" or word in ("and", "or") else wording


def _fitting(text: str, end: int, after: re.Match[str], word: str, wording: str) -> str:
    """The wording, or "" where what follows does not go with it."""
    following = _NEXT_WORD.match(text, after.end(), end)
    then = following["word"].lower() if following else ""
    if not then or then in ("when", "if", "and", "or"):
        return ""
    if word == "to":
        wants_verb = wording.endswith(" to") and wording not in _EITHER
        if then in (NOUNS_AFTER_TO if wants_verb else VERBS_AFTER_TO):
            return ""
    if wording == "arrange" and _TO_DO.match(text, after.end(), end):
        return "arrange for"
    return wording


def _with_object(wording: str, between: Sequence[str], noun: Nominal, *, bare: bool) -> str:
    """ "carry out your assessment" is "assess you"; "make your application" is "apply" all the same."""
    whose = OBJECTS.get(between[0]) if between else None
    if whose is None or noun.doer:
        return wording
    verb = noun.instead.get("of", "?")
    return f"{verb} {whose}" if bare and verb != "?" else ""


def _adverbs(between: Sequence[str], noun: Nominal) -> list[str] | None:
    """What the words between become beside a verb: "a full" -> "fully"; None where one would be lost."""
    adverbs = []
    for place, word in enumerate(between):
        if word in DROPPED or (word in OBJECTS and place == 0):
            continue
        if word in COUNTED or word not in ADVERBS or noun.noun not in ONLY_WITH.get(word, (noun.noun,)):
            return None
        adverbs.append(ADVERBS[word])
    return [adverb for adverb in adverbs if adverb]
