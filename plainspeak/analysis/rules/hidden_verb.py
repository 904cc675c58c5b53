"""Verbs that hide in nouns: "make an application for" is "apply for"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.hidden_active import Hidden, active, bare_verb
from plainspeak.analysis.rules.hidden_states import state
from plainspeak.analysis.rules.nominal_words import (
    GERUNDS,
    NAMES_OF_THINGS,
)
from plainspeak.analysis.rules.nominals import Nominal, nominals
from plainspeak.analysis.rules.suspects import place_of
from plainspeak.analysis.rules.terms import one_line
from plainspeak.glossary.surroundings import quoted
from plainspeak.text.model import Sentence

_WHY = "A verb says who does what in one word. A verb hidden in a noun takes three or four, and sounds official."
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
    r"(?P<before>\b(?:for|with|in|by|through|on|upon|after|before|about|without|of)\s+)?\b(?P<the>the)\s+$",
    re.IGNORECASE,
)
_IN_QUESTION = re.compile(r"\s+(?:in question|concerned)\b", re.IGNORECASE)
"""What belongs to the noun alone: "make the decision in question"."""
_OF = re.compile(r"\s+of\b", re.IGNORECASE)


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
    return word in _all_verb_words() or word.lower() in _without_verbs()


@lru_cache(maxsize=1)
def _without_verbs() -> frozenset[str]:
    return frozenset((*GERUNDS, *nominals().states))


@lru_cache(maxsize=1)
def _all_verb_words() -> frozenset[str]:
    active, passive = _verb_words()
    return active | passive


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
            hidden = active(text, sentence, start, end, noun)
        if hidden is None and noun is not None and done and noun.passive:
            hidden = _in_passive(text, sentence, start, end, noun)
        if hidden is None and word.lower() in GERUNDS:
            hidden = _gerund(text, sentence, start, end)
        if hidden is None and (found := state(text, sentence.start, start, end)) is not None:
            hidden = Hidden(*found)
        if hidden is not None and not _IN_QUESTION.match(text, hidden.end):
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
    return Hidden(first, passive.end(), "", bare_verb(noun))


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
