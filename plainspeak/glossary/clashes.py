"""Wordings that clash with a word beside them: objects they cannot take, and places in a sentence they cannot stand."""

import re
from collections.abc import Sequence

from plainspeak.glossary.objects import is_adverb
from plainspeak.glossary.shapes import describes_itself, has_clause
from plainspeak.glossary.vocabulary import (
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    HELPERS,
    OWNERS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECTS,
    words,
)

_NO_PASSIVE = words("got had")
_SAYS = words("say says said saying")
_SAYABLE = RELATIVE | words("what how why if whether so yes no something nothing anything it i you we they there")
_AS = words("as where if when unless otherwise than")
_SHARE = words("share shares shared sharing")
_GIVE = words("give gives gave given giving")
_REST = re.compile(r"[^.!?;:\n]*")
_TO_SOMEBODY = re.compile(
    r"\bto (?:(?:all|other|relevant|any|both|every|each|key|our|your|their|his|her|the|a|an|those|these|\w+al|\w+ive)\b"
    r"|(?:staff|parents|members|people|partners|carers|everyone)\b|\w{4,}(?:ers|ants|ents|ees|ors|ists|ies)\b)"
)
_HOME_TOO = re.compile(
    r"^ (?:you|them|him|her|us|me|(?:the|your|a|any|each) \w+) (?:home|there|back|out|to and from|around)\b"
)
_GIVEN_WITH = re.compile(r"^(?: \w+){1,3} with\b")
_NEED = words("need needs needed needing")
_SOMEBODY_TO_DO = re.compile(r"^ (?:the|a|an|any|every|each|all|that|its|your) (?:[\w/]+ ){2,4}to (?!be\b)\w+")
_BY_WHAT_TO_DO = re.compile(r"^ by (?:[\w'’]+ ){1,5}to [a-z]")
_SAID_BETWEEN = re.compile(r"^, [^,.;:\n]{1,60}, to \w")
_HELP_WORDS = words("help support assistance more extra some care time for with")
_DESCRIBED_BY = words("with without aged over under who whose that living getting in currently already alone")


def is_never_passive(wording: str, before: Sequence[str], after: Sequence[str], *, participle: bool) -> bool:
    """Whether "got" or "had" would stand for what is done to a thing: "was got", "the information got from you"."""
    if wording.partition(" ")[0] not in _NO_PASSIVE:
        return False
    if any(word in HAVE for word in before) and not any(word in BE_FORMS for word in before):
        return False
    if participle or not before:
        return True
    return before[0] not in SUBJECTS | RELATIVE and (not _opens_object(after) or after[0] in _WHEN_DONE)


_WHEN_DONE = words("subsequent prior late since early")
"""What may follow a thing that was done to something: "applications received | subsequent to"."""


def _opens_object(after: Sequence[str]) -> bool:
    return bool(after) and after[0] not in PREPOSITIONS | CONJUNCTIONS | BE_FORMS and not is_adverb(after[0])


def says_badly(wording: str, before: Sequence[str], after: Sequence[str], *, done: bool) -> bool:
    """Whether "say" would be given a thing that nobody says, or stand in the passive: "say an amount", "as said"."""
    if wording not in _SAYS:
        return False
    if done and before and (before[0] in _AS or any(word in BE_FORMS for word in before[:2])):
        return True
    if done and not after and before and before[0] not in SUBJECTS | RELATIVE | HAVE:
        return True  # "the sum said"
    return bool(after) and after[0] not in _SAYABLE


def clashes_further_on(wording: str, rest: str) -> bool:
    """Whether a word some way on belongs to the old verb alone: "share … to staff", "need the new officer to go"."""
    if wording == "needed" and _SAID_BETWEEN.match(rest) is not None:
        return True  # "attorneys are needed | , under the Act, to decide"
    if wording == "needed" and _BY_WHAT_TO_DO.match(rest) is not None:
        return True  # "schools are needed | by their agreements to follow the Code"
    if wording in _NEED:
        found = _SOMEBODY_TO_DO.match(rest)
        return found is not None and _HELP_WORDS.isdisjoint(found[0].split())
    if wording.endswith(" with") and _HOME_TOO.match(rest) is not None:
        return True  # "goes with you | home"
    if wording in _SHARE:
        found = _REST.match(rest)
        return rest.startswith(" to ") or (found is not None and _TO_SOMEBODY.search(found[0]) is not None)
    return wording in _GIVE and _GIVEN_WITH.match(rest) is not None


def is_described_after(wording: str, after: Sequence[str]) -> bool:
    """Whether what follows would describe the wrong word: "people who apply | with disabilities"."""
    if not after:
        return False
    word = after[0]
    if word in RELATIVE and " to " in wording:
        return True  # "a contract to rent a home that"
    if word == "by" and (" whether " in wording or has_clause(wording)):
        return True  # "a check of whether someone can make a choice by"
    if not describes_itself(wording):
        return False
    if word == "in":
        return after[1:2] == ("receipt",)
    if word in _DESCRIBED_BY or (word.endswith("ing") and word not in ("during", "following")):
        return True
    further = after[1] if len(after) > 1 else ""
    return word.endswith("ed") and word != "need" and not (further in DETERMINERS or further in ("to", "that"))


def tells_who_for_what(wording: str, after: Sequence[str]) -> bool:
    """Whether "for" would go with the wrong word: "rules on who can get help | for social care"."""
    return " on who " in wording and after[:1] in (("for",), ("of",), ("to",))


def ends_badly(wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """ "was done right usually": these stand before their verb, not at the end."""
    return wording in ("usually", "often") and bool(before) and not after


def wants_more_than_if(wording: str, rest: str) -> bool:
    """Whether "should you" has a second verb that "if you" cannot have: "should you need help or be ill"."""
    found = _REST.match(rest)
    return wording.startswith("if you") and found is not None and _OR_BE.search(found[0]) is not None


_OR_BE = re.compile(r"\b(?:or|and) be\b")


def is_under_way_wrongly(wording: str, before: Sequence[str]) -> bool:
    """Whether a phrase in -ing would make a verb of the "is" before it: "the fee is including meals"."""
    return before[:1] != () and before[0] in BE_FORMS and wording.removeprefix("not ").partition(" ")[0] in _ING_PHRASES


_ING_PHRASES = words("including")


def is_given_to_nobody(wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a thing would be given, and nobody get it: "actions will be given"."""
    return wording == "given" and not after and any(word in BE_FORMS for word in before[:2])


def checks_somebody(wording: str, lead: str) -> bool:
    """Whether it is a person who would be checked: "the person you care for can also be | checked"."""
    return wording == "checked" and _SOMEBODY_IS.search(lead) is not None


_SOMEBODY_IS = re.compile(
    r"\b(?:you|he|she|they|people|person|child|children|carers?|adults?|residents?|individuals?|applicants?|patients?"
    r"|clients?|someone|everyone|anyone|who|couples?|members?)\s(?:\w+\s){0,3}(?:am|is|are|was|were|be|been|being)\s$"
    r"|\b(?:appropriate|suitable|likely|able|want|wish|ask|asked) to be $"
)


def gives_nobody(wording: str, before: Sequence[str], rest: str) -> bool:
    """Whether a home, a place or a worker would be given, and nobody get it: "how it gives homes in its area"."""
    if wording not in _GIVE:
        return False
    clause = (_REST.match(rest) or _EMPTY)[0].split()
    if not _RECEIVED.isdisjoint(clause[:_NEAR_OBJECT]) or "to" in clause:
        return False
    passive = not BE_FORMS.isdisjoint(before)
    if passive and clause[:1] and clause[0] in DETERMINERS:
        return False  # "you are given | a place"
    return not _PLACED.isdisjoint(before[:3] if passive else clause[:_NEAR_OBJECT])


_EMPTY = ("",)
_NEAR_OBJECT = 4
_RECEIVED = words("you them us him her people each every everyone someone residents carers families applicants tenants")
_PLACED = words(
    """property properties home homes housing accommodation place places room rooms flat flats worker workers officer
    tenancy tenancies vehicle spaces"""
)
"""What is put into somebody's hands: giving it needs somebody who gets it."""


def is_about_wrongly(written: str, wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether "about" cannot follow what was done or what it is: "appointed about your money", "free about him"."""
    if wording != "about":
        return False
    if not before:
        owned = after[:1] != () and after[0] in (DETERMINERS | OWNERS) - _EACH  # "In respect of | your letter"
        return written in _OPENERS and not owned  # "About every letter, we keep a note"
    if before[0].endswith("ed"):
        return before[0] not in _ABOUT_DONE
    return written in _RELATED and before[0].removesuffix("s") not in _TOLD_ABOUT


_EACH = words("every each all any both some other such those these")
_RELATED = frozenset({"in relation to", "in regard to", "in regards to", "with respect to", "in respect of"})
"""What stands beside any word, where "about" goes only with what is said, written, known or felt."""
_OPENERS = _RELATED | {"with regard to", "with regards to", "as regards"}
_TOLD_ABOUT = words(
    """information report policy policie guidance advice decision complaint concern question query querie enquiry
    enquirie inquiry letter law rule regulation legislation evidence detail data record view opinion issue update
    discussion notice new fact statement recommendation document procedure duty dutie right appeal correspondence
    knowledge understanding wishe feeling responsibility responsibilitie allegation claim disagreement dispute
    conversation consultation instruction message call meeting leaflet briefing talk feedback comment matter anything
    something more support problem worry worrie arrangement action plan proposal change choice option training write
    writing contact u you word paper notification announcement is are query agreement speak"""
)
_ABOUT_DONE = words(
    """contacted called informed asked concerned worried emailed complained advised received raised expressed provided
    supplied requested consulted told reported recorded shared published issued discussed noted interviewed phoned
    alleged collected disclosed obtained held submitted confused corresponded"""
)


def tells_thing(wording: str, before: Sequence[str], after: Sequence[str], *, done: bool) -> bool:
    """Whether it is a thing that would be told: "absence must be told", "tell the change to us"."""
    if wording not in _TELLS:
        return False
    alone = not after or after[0] in PREPOSITIONS
    if done and alone and before and before[0] not in HELPERS and before[0] not in _BETWEEN:
        return True  # "defects told within a year"
    if done:
        subject = next((word for word in before if word not in HELPERS and word not in ("not", "also", "then")), "")
        return after[:1] == ("to",) or _is_happening(subject)
    return _is_happening(_last_of_noun(after))


def _last_of_noun(after: Sequence[str]) -> str:
    """The noun that the words ahead lead up to: "decisions" of "subsequent investment decisions about"."""
    ends = PREPOSITIONS | CONJUNCTIONS | RELATIVE | HELPERS
    named = after[1:] if after and after[0] in DETERMINERS | OWNERS else after
    at = next((at for at, word in enumerate(named) if word in ends or word in DETERMINERS | OWNERS), len(named))
    return named[at - 1] if at else ""


_BETWEEN = words("not also then and or already first always be been")
_TELLS = words("tell tells told telling")
_HAPPENING = re.compile(r"(?:ance|ence|tion|sion|ment|ness|ity|changes?|incidents?|deaths?|errors?|births?|moves?)s?$")
_TOLD = words("reception station administration department government management audience council organisation")


def _is_happening(word: str) -> bool:
    return _HAPPENING.search(word) is not None and word not in _TOLD and word.removesuffix("s") not in _TOLD


def stands_alone_badly(wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a participle stands on its own, where more than a word reads wrong: "Upheld." as "Agreed with."."""
    if after or " " not in wording:
        return False
    return not before or (before[0].endswith("ly") and wording.rpartition(" ")[2] in PREPOSITIONS)


_ASKING = words("how what whether when where why who")


def opens_question(wording: str) -> bool:
    """Whether a noun's wording is a question of its own, which nothing can describe: "how many staff leave"."""
    return wording.partition(" ")[0] in _ASKING
