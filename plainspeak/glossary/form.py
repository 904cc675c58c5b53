"""An alternative in the form that its place asks for: tense, number, degree."""

from plainspeak.glossary import clashes
from plainspeak.glossary.agreement import (
    bears_noun_after,
    before_group,
    describes_person,
    fits_number,
    is_done_to,
    is_led,
    lacks_helper,
    takes_object_badly,
)
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Alternative, Form, Kind, PartOfSpeech
from plainspeak.glossary.place import Place, is_noun, is_plural
from plainspeak.glossary.shapes import is_activity, is_trailing
from plainspeak.glossary.verb import may_be_done_to
from plainspeak.glossary.vocabulary import (
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION,
    MODALS,
    OWNERS,
    PREPOSITIONS,
    words,
)


def in_form(match: Match, alternative: Alternative, place: Place) -> str | None:
    """The alternative in the form of the match; None where it has no such form or would not agree here."""
    entry, form = match.entry, match.form
    if is_noun(match, place):
        return _noun(match, alternative, place)
    if _is_graded(match, place) and alternative.text in _NOT_GRADED:
        return None
    if form is Form.COMPARATIVE and not alternative.forms.comparative:
        return f"more {alternative.text}"
    if form is Form.SUPERLATIVE and not alternative.forms.superlative:
        return f"most {alternative.text}"
    wording = alternative.in_form(form)
    if wording is None:
        return None
    if entry.part_of_speech is PartOfSpeech.VERB:
        return _verb(match, alternative, place, wording)
    if entry.part_of_speech is PartOfSpeech.ADJECTIVE and entry.kind is Kind.LABEL and _is_nominal(place):
        return None
    if entry.part_of_speech is PartOfSpeech.ADJECTIVE and is_trailing(wording, adjective=True):
        fits = not bears_noun_after(place.after, plural=None) or describes_person(place.after)
        return wording if fits and not place.possessive else None
    return wording


def _verb(match: Match, alternative: Alternative, place: Place, wording: str) -> str | None:
    if takes_object_badly(wording, place.after, place.rest):
        return None
    if match.form is Form.PAST:
        participle = alternative.in_form(Form.PARTICIPLE) or ""
        if wording != participle and may_be_done_to(match.text, place.lead, place.before):
            return None
        if lacks_helper(match.text.lower(), participle, wording, place.before, place.after):
            return None
    return _with_be_as_written(match.text, alternative, wording, place)


def _is_nominal(place: Place) -> bool:
    """Whether an adjective stands for people, without a noun: "the frail elderly are"."""
    led = any(word in DETERMINERS for word in place.before[:2])
    return led and bool(place.after) and not bears_noun_after(place.after, plural=None)


_NOT_GRADED = words("many right enough whole only main first last unpaid same legal whole-person best")


def _is_graded(match: Match, place: Place) -> bool:
    """Whether the match is said to be more or less so: "the most appropriate", "very", "more"."""
    graded = match.form in (Form.COMPARATIVE, Form.SUPERLATIVE)
    return graded or place.before[:1] in (("more",), ("most",), ("very",), ("less",), ("least",), ("so",))


def _with_be_as_written(written: str, alternative: Alternative, wording: str, place: Place) -> str:
    """ "are in receipt of" keeps its "are" where the alternative is a "be" phrase too."""
    first = written.split()[0].lower()
    if not alternative.text.startswith("be ") or first == "be":
        return wording
    if first in BE_FORMS:
        return f"{first} {wording.partition(' ')[2]}"
    stands_bare = wording == alternative.text and place.before[:1] != () and place.before[0] not in _BEFORE_BASE
    return f"are {wording.partition(' ')[2]}" if stands_bare else wording  # "they consist of": "they are made up of"


_BEFORE_BASE = MODALS | words("to do does did not don't doesn't didn't and or also always often please let help")
"""Words before a verb that leave it as it is in the dictionary."""


_ALSO_ADJECTIVES = words("professional individual executive juvenile elective preventative minor dependent")
"""Nouns that are adjectives before another noun: "professional education"."""
_BEFORE_BEING = (
    PREPOSITIONS
    | CONJUNCTIONS
    | words("avoid avoids avoiding prevent prevents preventing face faces facing stop stops stopping mean means risk")
    | words("risks risking fear is was involves include includes including explains explain describes")
)
_THE_ONE = words("next same")
"""Words that single out one thing, which "a" cannot stand before."""
_LONG_COMPOUND = 2
"""Spaces from which a wording is too long to stand before another noun: "home alarm equipment sensors"."""


def _noun(match: Match, alternative: Alternative, place: Place) -> str | None:
    forms = alternative.forms
    plural = match.form is Form.PLURAL
    is_plural_word = is_plural(alternative)
    other = "" if forms.plural == alternative.text else forms.plural
    if is_plural_word and not plural and match.entry.forms.plural and match.entry.kind is not Kind.ACRONYM:
        wording = forms.singular
    elif is_plural_word:
        wording = alternative.text
    else:
        wording = (other if plural else "") or alternative.text
    shows_plural = (is_plural_word and wording == alternative.text) or (plural and bool(other))
    if shows_plural is not plural and not fits_number(place.before, place.after, now_plural=shows_plural):
        return None
    return wording if wording and _stands_as_noun(match, wording, place) else None


def _stands_as_noun(match: Match, wording: str, place: Place) -> bool:
    """Whether the words on either side leave room for what the wording is: a long phrase, an activity, a question."""
    if wording.startswith("being ") and place.before and place.before[0] not in _BEFORE_BEING:
        return False  # "we will use | being made to leave home"
    if " " in wording and wording.endswith("ing") and bears_noun_after(place.after, plural=match.form is Form.PLURAL):
        return False  # "close checking | review"
    if wording.partition(" ")[0] in _THE_ONE and place.before[:1] in (("a",), ("an",)):
        return False  # "a next appointment"
    named = bears_noun_after(place.after, plural=False) and not place.after[0].endswith("ing")
    paired = place.after[:1] in (("and",), ("or",)) and len(place.after) > 2 and place.after[1] not in FUNCTION
    if match.text.lower() in _ALSO_ADJECTIVES and (named or (paired and place.after[2] not in FUNCTION)):
        return False  # "professional | education", "professional | or specialist advice"
    if before_group(place.after) or (is_trailing(wording) and place.after[:1] == ("of",)):
        return False
    if is_activity(wording) or clashes.opens_question(wording):
        own_owner = bool(place.before) and place.before[0] in OWNERS and place.before[0] in wording.split(" ")
        if not own_owner and (is_done_to(place.before) or is_led(place.before)):
            return False
    long = is_trailing(wording) or wording.count(" ") >= _LONG_COMPOUND
    return not (long and (place.possessive or bears_noun_after(place.after, plural=match.form is Form.PLURAL)))
