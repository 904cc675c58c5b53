"""Whether a verb's wording can stand where the verb stood."""

import re

from plainspeak.glossary import clashes, objects
from plainspeak.glossary.agreement import asks_somebody, bears_noun_after, describes, is_led
from plainspeak.glossary.echoes import repeats_deed
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Form
from plainspeak.glossary.place import Place, ends_in_preposition
from plainspeak.glossary.vocabulary import BE_FORMS, DETERMINERS, HELPERS, PREPOSITIONS, SUBJECTS, words

_WANTING = words("need needs needed needing ask asks asked asking")
_NOUNS_TOO = frozenset({"wishes to", "attempts to", "seeks to"})
"""Ends of verbs that may be nouns: "the views and wishes to be heard"."""
_AFTER_ITS_NOUN = words("allowed told given needed found checked shown kept")
_NO_QUALITIES = words(
    """needed decided told got seen given made taken sent kept found led won put had done begun meant let held said left
    thought asked met brought"""
)
"""What is done to a thing, and says nothing of what it is like: "the decided | rules"."""
_NEVER_DONE = words("talked worked gone come happened") | {
    "come before",
    "tried to",
    "promised to",
    "wanted to",
    "went to",
    "gone to",
}
_NO_QUALITY = (" worse", " better", " ahead", " part")
"""Ends of wordings that cannot stand before a noun: "getting worse health"."""


def is_bad_verb(match: Match, wording: str, place: Place) -> bool:
    """Whether a wording would be one that nobody says here: "can be got", "to go to and", "share it to staff"."""
    after = place.after
    if match.form is Form.THIRD and match.text.lower() in _NOUNS_TOO and _may_be_things(place.before):
        return True
    if match.form is Form.THIRD and " " not in match.text and place.before[:1] and place.before[0] in PREPOSITIONS:
        return True  # "the number of | requests"
    done = match.form in (Form.PAST, Form.PARTICIPLE)
    if done and _is_done_badly(match, wording, place):
        return True
    if not done and not ends_in_preposition(match.text) and objects.has_no_object(wording, after, place.rest):
        return True
    if match.form is Form.ING and _is_left_open(match, wording, after):
        return True
    if match.form is Form.ING and _describes_badly(wording, place):
        return True
    if wording.partition(" ")[0] in _WANTING and asks_somebody(after):
        return True
    return _has_bad_object(match, wording, place, done=done) or _says_twice(wording, place)


def _may_be_things(before: tuple[str, ...]) -> bool:
    """Whether a word in -s that is a noun too may be one: "Attempts to", "most attempts to", "views and wishes to"."""
    return not before or before[0] in ("and", "or") or is_led(before)


def _is_done_badly(match: Match, wording: str, place: Place) -> bool:
    """ "was got", "two set out rooms", "Agreed with.", "was found a new home for"."""
    before, after = place.before, place.after
    if not before and place.rest.startswith(":"):
        return True  # "RESOLVED: that …" is the name of what follows
    if wording.partition(" ")[0] == "got" and any(word in BE_FORMS for word in before[:3]):
        return True
    if wording in _NEVER_DONE and any(word in BE_FORMS for word in before[:3]):
        return True
    if wording == "found out" and after[:1] == ("to",):
        return True  # "was found out to be"
    joined = before[1:2] and before[0] in _AND and before[1].endswith("ed")
    led = before[:1] and (before[0] in DETERMINERS or before[0].isdigit() or describes(before[0]))
    described = joined or led or (before[:1] and before[0] in PREPOSITIONS and "by" not in after[:1])
    held_back = wording in ("said", "set out") or (described and (" " in wording or wording in _NO_QUALITIES))
    if held_back and bears_noun_after(after, plural=None):
        return True
    alone = not before or (before[0] in _AND and not before[1:2])
    if alone and match.form is Form.PARTICIPLE and wording in _NO_QUALITIES and bears_noun_after(after, plural=None):
        return True  # "Told | patients"
    if wording in _AFTER_ITS_NOUN and before[:1] and before[0] in PREPOSITIONS and bears_noun_after(after, plural=None):
        return True  # "only to allowed staff"
    participle = match.form is Form.PARTICIPLE
    if clashes.is_given_to_nobody(wording, before, after):
        return True
    if (participle and objects.is_done_badly(wording)) or clashes.stands_alone_badly(wording, before, after):
        return True
    return clashes.is_never_passive(wording, before, after, participle=participle)


def may_be_done_to(written: str, lead: str, before: tuple[str, ...]) -> bool:
    """Whether a past after "and" may be a participle still: "was found ill and allocated a home"."""
    if not before or before[0] not in _AND or not written.endswith("ed"):
        return False
    clause = _CLAUSE_END.split(lead)[-1].split()
    return any(word in BE_FORMS for word in clause)


_AND = words("and or")
_CLAUSE_END = re.compile(r"[.!?;:,]\s")


def _is_left_open(match: Match, wording: str, after: tuple[str, ...]) -> bool:
    """Whether a wording that needs an object would be one itself: "finding a new home for | would help"."""
    wants_object = ends_in_preposition(wording) and not ends_in_preposition(match.text)
    return wants_object and after[:1] != () and after[0] in HELPERS - SUBJECTS


def _describes_badly(wording: str, place: Place) -> bool:
    """ "a protecting request", "getting worse health"."""
    led = place.before[:1] and (place.before[0] in DETERMINERS or describes(place.before[0]))
    return bool(led or wording.endswith(_NO_QUALITY)) and bears_noun_after(place.after, plural=None)


def _has_bad_object(match: Match, wording: str, place: Place, *, done: bool) -> bool:
    """ "make law the plan", "say an amount", "tell the change", "share it to staff", "paid too much £20"."""
    before, after = place.before, place.after
    inside = objects.takes_pronoun_inside(wording, after) or objects.brings_to(wording)
    if match.form is not Form.PARTICIPLE and not inside and objects.holds_object(wording, after):
        return True
    if wording in ("meet", "met") and not {"meeting", "meetings"}.isdisjoint(before):
        return True
    if done and clashes.checks_somebody(wording, place.lead):
        return True
    if clashes.says_badly(wording, before, after, done=done) or objects.lacks_receiver(wording, after):
        return True
    if clashes.tells_thing(wording, before, after, done=done) or clashes.gives_nobody(wording, before, place.rest):
        return True
    return clashes.clashes_further_on(wording, place.rest) or objects.has_sum_after(wording, place.rest)


def _says_twice(wording: str, place: Place) -> bool:
    after = place.after
    if repeats_deed(wording, place.before, after, place.rest):
        return True
    return bool(after) and wording.rpartition(" ")[2] == after[0] and after[0] not in PREPOSITIONS | {"that", "the"}
