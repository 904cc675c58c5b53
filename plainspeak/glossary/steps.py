"""What makes a wording fit its place, one step after the other."""

import re
from collections.abc import Callable
from dataclasses import replace

from plainspeak.glossary import objects
from plainspeak.glossary.agreement import describes_person
from plainspeak.glossary.determiners import after_determiner, of_the_owner, owned
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Alternative, Form, PartOfSpeech
from plainspeak.glossary.place import AFTER_WORD, Fit, Place, reaching_back
from plainspeak.glossary.shapes import is_trailing
from plainspeak.glossary.vocabulary import CONJUNCTIONS, FUNCTION, PREPOSITIONS, words

_BEFORE_SAME = PREPOSITIONS | {"that", "the"}
_CLASHING = PREPOSITIONS - {"about", "after", "before", "during"}


def _graded(text: str, match: Match, alternative: Alternative, place: Place, wording: str) -> Fit | None:
    """ "more complex" becomes "harder", not "more hard"."""
    word = place.before[0] if place.before else ""
    graded = {"more": alternative.forms.comparative, "most": alternative.forms.superlative}.get(word)
    if not graded or match.form is not Form.BASE:
        return place, wording
    if match.entry.part_of_speech not in (PartOfSpeech.ADJECTIVE, PartOfSpeech.ADVERB):
        return place, wording
    return reaching_back(text, place), graded


def _behind_person(text: str, match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """ "vulnerable people" becomes "people at risk", not "at risk people"."""
    adjective = match.entry.part_of_speech is PartOfSpeech.ADJECTIVE and is_trailing(wording, adjective=True)
    found = AFTER_WORD.match(text, place.end)
    if not adjective or not found or not describes_person(place.after):
        return place, wording
    return replace(place, end=found.end(), after=place.after[1:]), f"{found[2]} {wording}"


def _around_pronoun(text: str, match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """ "implement it" becomes "carry it out", and "enable you to" "let you"."""
    if match.entry.part_of_speech is not PartOfSpeech.VERB:
        return place, wording
    if wording in _LETTING:
        found = _SOMEBODY_TO.match(text, place.end)
        return (replace(place, end=found.end(), after=()), f"{wording}{found[1]}") if found else None
    if not objects.takes_pronoun_inside(wording, place.after):
        return _around_object(text, match, place, wording)
    found = AFTER_WORD.match(text, place.end)
    first, _, tail = wording.partition(" ")
    return (replace(place, end=found.end(), after=place.after[1:]), f"{first} {found[2]} {tail}") if found else None


def _around_object(text: str, match: Match, place: Place, wording: str) -> Fit | None:
    """ "prosecute the firm" becomes "take the firm to court"."""
    if not objects.brings_to(wording) or match.form is Form.PARTICIPLE or not place.after:
        return place, wording
    found = _SHORT_OBJECT.match(text, place.end)
    first, _, tail = wording.partition(" ")
    return (replace(place, end=found.end(), after=()), f"{first}{found[0]} {tail}") if found else None


_SHORT_OBJECT = re.compile(
    r"\s+(?:(?:the|a|an|your|our|their|his|her|my|this|that|these|those|any)\s+)?[^\W\d_]+"
    r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:if|when|where|for|in|on|at|by|to|and|or|because|until|unless|under|after|before|from)\b)"
)
"""An object of one noun, so short that it may stand inside: "take the firm to court"."""
_LETTING = words("let lets letting")
_SOMEBODY_TO = re.compile(
    r"((?:\s+(?:older|young|disabled|other|more))?\s+(?:you|people|them|us|her|him|me|children|adults|carers|families|"
    r"residents|someone|everyone|others|staff))\s+to\b"
)


def _without_stop(text: str, match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """The stop of "etc." goes with it where the sentence goes on."""
    found = _STOP_INSIDE.match(text, place.end) if match.text.lower() in _CUT_SHORT else None
    return (replace(place, end=found.end()) if found else place), wording


_CUT_SHORT = words("etc eg ie approx")
_STOP_INSIDE = re.compile(r"\.(?=,| [a-z])")


def _without_help(_text: str, _match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """ "assist you with personal care" becomes "with washing", not "with help with washing"."""
    joined = place.before[:1] in (("and",), ("or",)) and "with" in place.before[1:3]
    if wording.startswith("help with ") and (joined or place.before[:1] == ("with",)):
        return place, wording.removeprefix("help with ")
    return place, wording


def _of_doing(text: str, _match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """ "verification of income" becomes "checking income", not "checking of income"."""
    bare = not place.before or place.before[0] in PREPOSITIONS | CONJUNCTIONS
    if wording not in _DEEDS or place.after[:1] != ("of",) or not bare:
        return place, wording
    found = AFTER_WORD.match(text, place.end)
    return (replace(place, end=found.end(), after=place.after[1:]) if found else place), wording


_DEEDS = words("checking buying keeping sharing giving closing stopping planning running using")


def _enough_behind(text: str, _match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """ "sufficiently robust" becomes "robust enough"."""
    found = AFTER_WORD.match(text, place.end) if wording == "enough" and place.after else None
    if not found or place.after[0] in FUNCTION:
        return place, wording
    return replace(place, end=found.end(), after=place.after[1:]), f"{found[2]} {wording}"


def _after_preposition(text: str, match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """No doubled preposition before: "in in the area"; "at about 3pm" is none."""
    if match.entry.part_of_speech is PartOfSpeech.ADVERB:
        return place, wording
    before = place.before[0] if place.before else ""
    first, _, rest = wording.partition(" ")
    if first not in PREPOSITIONS or before not in PREPOSITIONS or wording in _BEFORE_NUMBERS:
        return place, wording
    if first == before and rest:
        return place, rest
    if first == before:
        return reaching_back(text, place), wording
    return (place, wording) if match.text.split()[0].lower() in PREPOSITIONS else None


_BEFORE_NUMBERS = frozenset({"at least", "up to", "over", "about", "under"})
"""Wordings that go with a number after any preposition: "for at least six weeks"."""


def _before_preposition(text: str, match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """No doubled word after: "ask for for", "talk to with"."""
    last = wording.rpartition(" ")[2]
    after = place.after[0] if place.after else ""
    if not after or last not in _BEFORE_SAME or place.possessive:
        return place, wording
    if after == last or (last, after) == ("to", "with"):
        found = AFTER_WORD.match(text, place.end)
        return (replace(place, end=found.end(), after=place.after[1:]), wording) if found else None
    if match.entry.part_of_speech is not PartOfSpeech.VERB or objects.holds_pronoun(wording):
        return place, wording
    own = match.text.split()[-1].lower() in PREPOSITIONS
    if not own and after.endswith("ly") and place.after[1:2] and place.after[1] in PREPOSITIONS:
        return None  # "liaised closely with"
    if after in _CLASHING and not own:
        return None
    return place, wording


Step = Callable[[str, Match, Alternative, Place, str], Fit | None]

_LAST: tuple[Step, ...] = (after_determiner, _after_preposition, _before_preposition)
STEPS: dict[PartOfSpeech, tuple[Step, ...]] = {
    PartOfSpeech.NOUN: (owned, of_the_owner, _without_help, _of_doing, *_LAST),
    PartOfSpeech.VERB: (owned, _around_pronoun, _before_preposition),
    PartOfSpeech.ADJECTIVE: (_graded, _behind_person, owned, *_LAST),
    PartOfSpeech.ADVERB: (_graded, _enough_behind, after_determiner, _before_preposition),
    PartOfSpeech.PHRASE: (owned, _without_stop, of_the_owner, _without_help, *_LAST),
}
"""What makes a wording fit, one after the other, for each part of speech; each may give up with None."""
