"""Verbs that hide in nouns: "make an application for" is "apply for"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.hidden_states import state
from plainspeak.analysis.rules.nominal_words import (
    ADVERBS,
    COUNTED,
    DROPPED,
    GERUNDS,
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
from plainspeak.analysis.rules.nominals import Nominal, in_form, nominals
from plainspeak.analysis.rules.suspects import place_of
from plainspeak.analysis.rules.terms import one_line
from plainspeak.glossary.model import Form
from plainspeak.glossary.surroundings import quoted
from plainspeak.text.model import Sentence

_WHY = "A verb says who does what in one word. A verb hidden in a noun takes three or four, and sounds official."
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
_SOON = r"(?:(?:also|then|not|soon|only|now|always|usually|normally|first|already|\w+ly)\s+)*"
_PASSIVE = (
    r"(?:\s+(?:of|into|for|to|on|about|with|under|in|at)\s+(?:[\w’'-]+\s+){1,6}?|\s+)"
    r"(?:will|must|should|may|can|shall|would|could|has|have|had|cannot|might|is|are|was|were|(?:needs?|ha[sv]e?)\s+to)\s+"
    rf"{_SOON}(?:(?:be|been|being)\s+)?{_SOON}(?P<done>PARTICIPLES)\b"
)
_WITH_ITS_WORDS = re.compile(
    r"\b(?:an?|the|any|your|our|my|his|her|their|this|each|every|due|full|further)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_THE_BEFORE = re.compile(
    r"(?P<before>\b(?:for|with|in|by|through|on|upon|after|before|from|about|without|of)\s+)?\b(?P<the>the)\s+$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
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


def check(block: BlockText) -> Iterable[Finding]:
    text = block.block.text
    for sentence in block.sentences:
        done = sentence.start
        for hidden in sorted(_hidden(text, sentence)):
            if hidden.start >= done and not quoted(text, hidden.start, hidden.end):
                done = hidden.end
                yield _finding(text, hidden)


def _may_hide(word: str) -> bool:
    return word in _triggers()


def _may_bring_out(word: str) -> bool:
    """A verb that says little, or a noun that needs none: "the provision of"."""
    low = word.lower()
    return low in GERUNDS or low in nominals().states or any(word in words for words in _verb_words())


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    """Every noun that may hide a verb, as it stands in a sentence, at its start, and in capitals."""
    nouns = (*nominals().nouns, *GERUNDS, *nominals().into, *nominals().states)
    return frozenset(form for noun in nouns for form in (noun, noun.capitalize(), noun.upper()))


def _hidden(text: str, sentence: Sentence) -> Iterator[Hidden]:
    at = sentence.start
    makes, done = (not words.isdisjoint(sentence.words) for words in _verb_words())
    for word in sentence.words:
        if word not in _triggers():
            continue
        start, end = place_of(text, word, at, sentence.end)
        if start < 0:
            return
        at = end
        noun = nominals().nouns.get(word.lower())
        hidden = None
        if noun is not None and makes:
            hidden = _active(text, sentence, start, end, noun)
        if hidden is None and noun is not None and done and noun.passive:
            hidden = _in_passive(text, sentence, start, end, noun)
        if hidden is None and word.lower() in GERUNDS:
            hidden = _gerund(text, sentence, start, end)
        if hidden is None and (found := state(text, sentence.start, start, end)) is not None:
            hidden = Hidden(*found)
        if hidden is not None:
            yield hidden


@lru_cache(maxsize=1)
def _verb_words() -> tuple[frozenset[str], frozenset[str]]:
    """First words of light verbs, and of their participles."""
    active, passive = ({form.split()[0] for form in forms} for forms in (nominals().lights, nominals().participles))
    both = ({*words, *map(str.capitalize, words), *map(str.upper, words)} for words in (active, passive))
    first, second = map(frozenset, both)
    return first, second


def _gerund(text: str, sentence: Sentence, start: int, end: int) -> Hidden | None:
    """ "for the provision of care" is "for providing care"."""
    lead = _THE_BEFORE.search(text, max(sentence.start, start - 24), start)
    after = _OF.match(text, end)
    if lead is None or after is None:
        return None
    wording = GERUNDS[text[start:end].lower()]
    plain = lead["before"] is not None or lead.start("the") == sentence.start
    return Hidden(lead.start("the"), after.end(), wording if plain else "", wording)


def _finding(text: str, hidden: Hidden) -> Finding:
    written = text[hidden.start : hidden.end]
    shown = one_line(written)
    if not hidden.wording:
        message = f"“{shown}” hides a verb. Say who does it, with “{hidden.verb}”."
        return Finding("hidden-verb", hidden.start, hidden.end, written, message, _WHY, Severity.LOW)
    wording = _as_begun(written, hidden.wording)
    return Finding(
        rule="hidden-verb",
        start=hidden.start,
        end=hidden.end,
        text=written,
        message=f"“{shown}” hides a verb. Try “{wording}”.",
        why=_WHY,
        suggestions=tuple(
            Suggestion(hidden.start, hidden.end, _as_begun(written, each))
            for each in (hidden.wording, hidden.other)
            if each
        ),
    )


def _as_begun(written: str, wording: str) -> str:
    return wording[0].upper() + wording[1:] if written[0].isupper() else wording


@lru_cache(maxsize=1)
def _passive() -> re.Pattern[str]:
    done = "|".join(sorted(nominals().participles, key=len, reverse=True)).replace(" ", r"\s+")
    return re.compile(_PASSIVE.replace("PARTICIPLES", done), re.IGNORECASE)


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


def _active(text: str, sentence: Sentence, start: int, end: int, noun: Nominal) -> Hidden | None:
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
    form = light.form
    if form is Form.PAST and _HAVE_BEFORE.search(text, max(sentence.start, verb.start - 24), verb.start):
        form = Form.PARTICIPLE
    if light.form is Form.BASE and verb.written.startswith("put") and not _PUT_NOW.search(text[: verb.start]):
        form = Form.PAST
    wording = _with_object(wording, between, noun, bare=bare)
    adverbs = _adverbs(between, noun)
    if adverbs is None and not noun.passive:
        return None  # "give detailed guidance on"
    if adverbs is None or not wording:
        return Hidden(verb.start, stop, "", _bare_verb(noun))
    plain, other = (" ".join((*adverbs, in_form(one, form))) if one else "" for one in (wording, _other(wording, noun)))
    return Hidden(verb.start, stop, plain, _bare_verb(noun), other)


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


def _bare_verb(noun: Nominal) -> str:
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


def _in_passive(text: str, sentence: Sentence, start: int, end: int, noun: Nominal) -> Hidden | None:
    """ "an assessment will be carried out": nobody to do it, so nothing is suggested."""
    passive = _passive().match(text, end, sentence.end)
    if passive is None or not noun.lights & nominals().participles[one_line(passive["done"]).lower()]:
        return None
    lead = _WITH_ITS_WORDS.search(text, max(sentence.start, start - 40), start)
    first = lead.start() if lead else start
    before = text[first:start].lower().split()
    many_made = text[start:end].lower() in nominals().plurals and passive["done"].lower() == "made"
    if many_made or (before and before[-1] in NAMES_OF_THINGS):
        return None
    return Hidden(first, passive.end(), "", _bare_verb(noun))


HIDDEN_VERB = Rule(
    id="hidden-verb",
    title="Hidden verb",
    letter="V",
    why=_WHY,
    source="Federal Plain Language Guidelines, “Avoid hidden verbs”; Plain English Campaign, “Avoid nominalisations”",
    check=check,
    wakes=by_words(_may_hide, _may_bring_out),
    failing=(
        "You can [[make an application for]] a grant.",
        "We will [[carry out an assessment of]] your needs.",
        "The panel [[gave consideration to]] her letter.",
        "A nurse [[conducts a review of]] the plan.",
        "They are [[undertaking an investigation into]] the fire.",
        "We [[provide support to]] families.",
        "The board [[reached a decision]] last week.",
        "I would like to [[have a discussion about]] my room.",
        "[[Make a payment of]] £5 at the desk.",
        "[[An assessment will be carried out]] next week.",
        "You may need to [[make your application]] online.",
        "We [[made three changes to]] your plan.",
        "The damp can [[have an effect on]] your chest.",
    ),
    passing=(
        "You can apply for a grant.",
        "Please make a cup of tea.",
        "We carry out a risk assessment first.",
        "She gave him a lift and some advice.",
        "We provide care and support.",
        "Take part in a review.",
        "You have a decision letter.",
        "They make application forms by hand.",
        "The support you have may change.",
        "Payments are made every four weeks.",
        "He had a good night after the meeting.",
        "Have your say about this change.",
        "The offer of help still stands.",
    ),
)
