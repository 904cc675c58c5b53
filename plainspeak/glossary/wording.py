"""Putting a plain alternative in a match's place so that the sentence stays right, or offering none where it would not.

A wrong suggestion costs more than a missing one: whatever cannot be told from the words around is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple

from plainspeak.glossary import clashes, surroundings
from plainspeak.glossary.agreement import (
    ARTICLES,
    DETERMINERS,
    OWNERS,
    PREPOSITIONS,
    VERBS_BEFORE_NOUN,
    asks_somebody,
    bears_noun_after,
    before_group,
    described_badly,
    describes,
    describes_person,
    disagrees,
    fits_number,
    has_clause,
    head,
    is_activity,
    is_done_to,
    is_led,
    is_trailing,
    lacks_helper,
    looks_plural,
    opens_noun,
    repeats,
    takes_object_badly,
)
from plainspeak.glossary.articles import article
from plainspeak.glossary.context import words_after, words_before
from plainspeak.glossary.fold import fold
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Alternative, Form, Kind, PartOfSpeech
from plainspeak.glossary.vocabulary import BE_FORMS, words

_BEFORE_WORD = re.compile(r"([^\W\d_][\w'’]*)(\s+)$")
_AFTER_WORD = re.compile(r"(\s+)([^\W\d_][\w'’]*)")
_POSSESSIVE = re.compile(r"(['’])(s)?(?!\w)", re.IGNORECASE)
_SMALL_IN_TITLES = words("a an and as at but by for from in of on or the to with")
_BEFORE_NOUN = DETERMINERS | (PREPOSITIONS - {"to"})
_BEFORE_SAME = PREPOSITIONS | {"that", "the"}
_CLASHING = PREPOSITIONS - {"about", "after", "before", "during"}
_VERB_LIKE = words("do does did get gets got have has had need needs make give is are was were be")
_ENDS_OF_ARTICLES = ("a", "an", "A", "An", "AN")


class Replacement(NamedTuple):
    """Put `text` in place of start..end, which may reach past the match to mend "a", "an" or "'s"."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Place:
    """What a wording must fit into. `before` and `after` are the nearest words in lower case, nearest first."""

    start: int
    end: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    rest: str = ""
    """The text that follows, some way on, in lower case."""
    possessive: str = ""
    """The apostrophe of a possessive, "" where there is none; the span then reaches to its end."""


def replacements(text: str, match: Match) -> tuple[Replacement, ...]:
    """Each alternative that fits, best first, with offsets in the text; () where none does."""
    if not match.entry.alternatives or surroundings.quoted(text, match.start, match.end):
        return ()
    if surroundings.in_name(text, match.start, match.end):
        return ()
    place = _place(text, match)
    found = (_fitted(text, match, one, place) for one in match.entry.alternatives)
    return tuple({one.text: one for one in found if one and one.text != text[one.start : one.end]}.values())


def _fitted(text: str, match: Match, alternative: Alternative, place: _Place) -> Replacement | None:
    wording = _in_form(match, alternative, place)
    if wording is None or _reads_badly(match, wording, place):
        return None
    for step in _STEPS:
        fitted = step(text, match, alternative, place, wording)
        if fitted is None:
            return None
        place, wording = fitted
    wording = _cased(text, match, place, wording)
    return _with_article(text, place, wording)


def _reads_badly(match: Match, wording: str, place: _Place) -> bool:
    """Whether the words on either side would repeat it, describe what cannot be described, or disagree in number."""
    part = match.entry.part_of_speech
    if part is PartOfSpeech.VERB:
        return _is_bad_verb(match, wording, place) or _clashes(match, wording, place)
    if clashes.is_described_after(wording, place.after) or clashes.tells_who_for_what(wording, place.after):
        return True
    if part is PartOfSpeech.ADVERB and clashes.stands_badly(wording, place.before, place.after):
        return True
    if part is PartOfSpeech.NOUN and clashes.goes_together_with(wording, place.after):
        return True
    if part is PartOfSpeech.ADJECTIVE and clashes.measures_badly(wording, place.after):
        return True
    if part is PartOfSpeech.PHRASE and disagrees(match.text.lower(), wording, place.before, place.after):
        return True
    if part is PartOfSpeech.PHRASE and place.after[:1] == ("of",) and " " not in match.text and is_trailing(wording):
        return True
    if part is PartOfSpeech.NOUN and described_badly(wording, place.before):
        return True
    return repeats(wording, place.before, place.after)


def _is_bad_verb(match: Match, wording: str, place: _Place) -> bool:
    """ "can be got", "need the officer to go", "two set out rooms"."""
    before, after = place.before, place.after
    if match.form in (Form.PAST, Form.PARTICIPLE):
        if wording.partition(" ")[0] == "got" and any(word in BE_FORMS for word in before[:2]):
            return True
        described = before[:1] and (before[0] in DETERMINERS or before[0].isdigit() or describes(before[0]))
        held_back = wording in ("said", "set out") or (described and (" " in wording or wording == "needed"))
        if held_back and bears_noun_after(after, plural=None):
            return True
    if wording.partition(" ")[0] in _WANTING and asks_somebody(after):
        return True
    return bool(after) and wording.rpartition(" ")[2] == after[0] and after[0] not in PREPOSITIONS | {"that", "the"}


_WANTING = words("need needs needed needing ask asks asked asking")


def _clashes(match: Match, wording: str, place: _Place) -> bool:
    """Whether a verb's wording cannot have what stands beside it: "to go to and", "was got", "share it to staff"."""
    before, after = place.before, place.after
    if match.form is Form.ING and before[:1] and before[0] in DETERMINERS and bears_noun_after(after, plural=None):
        return True  # "a protecting request"
    done = match.form in (Form.PAST, Form.PARTICIPLE)
    if done:
        participle = match.form is Form.PARTICIPLE
        if clashes.is_never_passive(wording, before, after, participle=participle):
            return True
    elif not _ends_in_preposition(match.text) and clashes.has_no_object(wording, after):
        return True
    if clashes.says_badly(wording, before, after, done=done) or clashes.lacks_receiver(wording, after):
        return True
    return clashes.clashes_further_on(wording, place.rest)


def _ends_in_preposition(written: str) -> bool:
    return written.split()[-1].lower() in PREPOSITIONS


def _place(text: str, match: Match) -> _Place:
    low, high = max(0, match.start - 80), match.end + 160
    flat = fold(text[low:high])
    start, end = match.start - low, match.end - low
    place = _Place(match.start, match.end, tuple(words_before(flat, start)), tuple(words_after(flat, end)), flat[end:])
    found = _POSSESSIVE.match(text, match.end)
    if found and (found[2] or match.text.lower().endswith("s")):
        return replace(place, end=found.end(), possessive=found[1], after=place.after[1 if found[2] else 0 :])
    return place


def _in_form(match: Match, alternative: Alternative, place: _Place) -> str | None:
    """The alternative in the form of the match; None where it has no such form or would not agree here."""
    entry, form = match.entry, match.form
    if _is_noun(match, place):
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
        if takes_object_badly(wording, place.after, place.rest):
            return None
        participle = alternative.in_form(Form.PARTICIPLE) or ""
        if form is Form.PAST and lacks_helper(match.text.lower(), participle, wording, place.before, place.after):
            return None
        return _with_be_as_written(match.text, alternative, wording)
    if entry.part_of_speech is PartOfSpeech.ADJECTIVE and entry.kind is Kind.LABEL and _is_nominal(place):
        return None
    if entry.part_of_speech is PartOfSpeech.ADJECTIVE and is_trailing(wording, adjective=True):
        fits = not bears_noun_after(place.after, plural=None) or describes_person(place.after)
        return wording if fits and not place.possessive else None
    return wording


def _is_nominal(place: _Place) -> bool:
    """Whether an adjective stands for people, without a noun: "the frail elderly are"."""
    led = any(word in DETERMINERS for word in place.before[:2])
    return led and bool(place.after) and not bears_noun_after(place.after, plural=None)


_NOT_GRADED = words("right enough whole only main first last unpaid same legal whole-person best")


def _is_graded(match: Match, place: _Place) -> bool:
    """Whether the match is said to be more or less so: "the most appropriate", "very", "more"."""
    graded = match.form in (Form.COMPARATIVE, Form.SUPERLATIVE)
    return graded or place.before[:1] in (("more",), ("most",), ("very",), ("less",), ("least",), ("so",))


def _with_be_as_written(written: str, alternative: Alternative, wording: str) -> str:
    """ "are in receipt of" keeps its "are" where the alternative is a "be" phrase too."""
    first = written.split()[0].lower()
    if not alternative.text.startswith("be ") or first not in BE_FORMS or first == "be":
        return wording
    return f"{first} {wording.partition(' ')[2]}"


def _is_noun(match: Match, place: _Place) -> bool:
    """Whether the match is a noun here; a term that is either is one after a determiner or a preposition."""
    entry, form = match.entry, match.form
    if entry.part_of_speech is not PartOfSpeech.PHRASE or not entry.forms.plural:
        return entry.part_of_speech is PartOfSpeech.NOUN
    before = place.before[0] if place.before else ""
    return form is Form.PLURAL or (form is Form.BASE and before in _BEFORE_NOUN)


def _is_plural(alternative: Alternative) -> bool:
    """Whether the wording is a plural as it stands; an uncountable one may be its own plural too."""
    return alternative.forms.plural == alternative.text and looks_plural(alternative.text)


_LONG_COMPOUND = 2
"""Spaces from which a wording is too long to stand before another noun: "home alarm equipment sensors"."""


def _noun(match: Match, alternative: Alternative, place: _Place) -> str | None:
    forms = alternative.forms
    plural = match.form is Form.PLURAL
    is_plural_word = _is_plural(alternative)
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
    if not wording or before_group(place.after):
        return None
    if is_trailing(wording) and place.after[:1] == ("of",):
        return None
    if is_activity(wording) and (is_done_to(place.before) or is_led(place.before)):
        return None
    long = is_trailing(wording) or wording.count(" ") >= _LONG_COMPOUND
    if long and (place.possessive or bears_noun_after(place.after, plural=plural)):
        return None
    return wording


_Fit = tuple[_Place, str]


def _graded(text: str, match: Match, alternative: Alternative, place: _Place, wording: str) -> _Fit | None:
    """ "more complex" becomes "harder", not "more hard"."""
    word = place.before[0] if place.before else ""
    graded = {"more": alternative.forms.comparative, "most": alternative.forms.superlative}.get(word)
    if not graded or match.form is not Form.BASE:
        return place, wording
    if match.entry.part_of_speech not in (PartOfSpeech.ADJECTIVE, PartOfSpeech.ADVERB):
        return place, wording
    return _reaching_back(text, place), graded


def _behind_person(text: str, match: Match, _one: Alternative, place: _Place, wording: str) -> _Fit | None:
    """ "vulnerable people" becomes "people at risk", not "at risk people"."""
    adjective = match.entry.part_of_speech is PartOfSpeech.ADJECTIVE and is_trailing(wording, adjective=True)
    found = _AFTER_WORD.match(text, place.end)
    if not adjective or not found or not describes_person(place.after):
        return place, wording
    return replace(place, end=found.end(), after=place.after[1:]), f"{found[2]} {wording}"


def _owned(_text: str, match: Match, _one: Alternative, place: _Place, wording: str) -> _Fit | None:
    if not place.possessive:
        return place, wording
    ending = "" if wording.endswith("s") and match.form is Form.PLURAL else "s"
    return place, f"{wording}{place.possessive}{ending}"


def _around_pronoun(text: str, match: Match, _one: Alternative, place: _Place, wording: str) -> _Fit | None:
    """ "implement it" becomes "carry it out", and "enable you to" "let you"."""
    if match.entry.part_of_speech is not PartOfSpeech.VERB:
        return place, wording
    if wording in _LETTING:
        found = _SOMEBODY_TO.match(text, place.end)
        return (replace(place, end=found.end(), after=()), f"{wording}{found[1]}") if found else None
    if not clashes.takes_pronoun_inside(wording, place.after):
        return place, wording
    found = _AFTER_WORD.match(text, place.end)
    first, _, tail = wording.partition(" ")
    return (replace(place, end=found.end(), after=place.after[1:]), f"{first} {found[2]} {tail}") if found else None


_LETTING = words("let lets letting")
_SOMEBODY_TO = re.compile(
    r"((?:\s+(?:older|young|disabled|other|more))?\s+(?:you|people|them|us|her|him|me|children|adults|carers|families|"
    r"residents|someone|everyone|others|staff))\s+to\b"
)


def _without_stop(text: str, match: Match, _one: Alternative, place: _Place, wording: str) -> _Fit | None:
    """The stop of "etc." goes with it where the sentence goes on."""
    found = _STOP_INSIDE.match(text, place.end) if match.text.lower() in _CUT_SHORT else None
    return (replace(place, end=found.end()) if found else place), wording


_CUT_SHORT = words("etc eg ie approx")
_STOP_INSIDE = re.compile(r"\.(?=,| [a-z])")


def _of_the_owner(text: str, _match: Match, _one: Alternative, place: _Place, wording: str) -> _Fit | None:
    """ "your eligible needs" becomes "the needs the council must help with"."""
    if place.before and place.before[0] in OWNERS and has_clause(wording):
        return _reaching_back(text, place), f"the {wording}"
    return place, wording


def _without_help(_text: str, _match: Match, _one: Alternative, place: _Place, wording: str) -> _Fit | None:
    """ "assist you with personal care" becomes "with washing", not "with help with washing"."""
    joined = place.before[:1] in (("and",), ("or",)) and "with" in place.before[1:3]
    if wording.startswith("help with ") and (joined or place.before[:1] == ("with",)):
        return place, wording.removeprefix("help with ")
    return place, wording


def _after_determiner(text: str, match: Match, alternative: Alternative, place: _Place, wording: str) -> _Fit | None:
    """No doubled article ("an a check"), and none before a word that takes none ("a help")."""
    before = place.before[0] if place.before else ""
    first, _, rest = wording.partition(" ")
    if first in ARTICLES and rest:
        described = len(place.before) > 1 and place.before[1] in DETERMINERS and before not in PREPOSITIONS
        return (place, rest) if before in DETERMINERS or (described and not _is_verb_like(before)) else (place, wording)
    if first in DETERMINERS and rest and before in DETERMINERS:
        if before == first:
            return place, rest
        return (_reaching_back(text, place), wording) if before in ARTICLES else None
    if not _is_noun(match, place) or match.form is Form.PLURAL or _is_plural(alternative):
        return place, wording
    if _is_bare(match, alternative, place):
        return None
    if alternative.forms.plural in ("", alternative.text):
        return _without_article(text, match, place, wording)
    if not match.entry.forms.plural and not place.possessive:
        return _with_new_article(text, place, wording)
    return place, wording


def _is_bare(match: Match, alternative: Alternative, place: _Place) -> bool:
    """Whether a term that needs no article here has a wording that does: "after assessment", "plan discharge"."""
    if not match.entry.forms.plural or alternative.forms.plural in ("", alternative.text):
        return False
    if match.form is not Form.BASE or place.possessive or not (place.before or place.after):
        return False  # a heading needs no article
    either = head(alternative.text) in _NEEDS_NO_ARTICLE or alternative.text.partition(" ")[0].endswith("ing")
    if either or (place.before[:1] == ("of",) and place.before[1:2] and place.before[1] in _OF_ANY):
        return False
    own = takewhile(lambda word: word not in PREPOSITIONS and word not in VERBS_BEFORE_NOUN, place.before)
    owned = any(word in DETERMINERS or word.endswith(("'s", "s'")) or word.isdigit() for word in own)
    return not owned and opens_noun(place.before) and not bears_noun_after(place.after, plural=False)


_OF_ANY = words("form type kind sort means method way part right lack")
"""Before "of" these leave what follows without an article: "a form of assessment"."""
_NEEDS_NO_ARTICLE = words(
    """law behaviour care support help work home school hospital money time access medicine use length change loss rest
    need sleep pain strength food drink delay age damage progress treatment training choice contact control trust
    life death birth marriage treatment surgery exercise proof growth risk harm truth skill power value notice
    practice"""
)


def _with_new_article(text: str, place: _Place, wording: str) -> _Fit | None:
    """A countable wording for an uncountable term: "get respite" becomes "get a short break"."""
    first, second = (*place.before, "", "")[:2]
    if not first and text[: place.start].rstrip().endswith(("%", "&", "/")):
        return None  # "a 4% uplift"
    if first in DETERMINERS or bears_noun_after(place.after, plural=False):
        return place, wording
    if second in DETERMINERS and first not in PREPOSITIONS and not _is_verb_like(first):
        return place, wording
    return None if describes(first) else (place, f"{article(wording)} {wording}")


def _without_article(text: str, match: Match, place: _Place, wording: str) -> _Fit | None:
    """An uncountable wording: "a package of care" becomes "care and support", not "a care and support"."""
    before = place.before[0] if place.before else ""
    if not match.entry.forms.plural:
        return place, wording
    if before in ("a", "an"):
        return (
            None
            if place.after and bears_noun_after(place.after, plural=False)
            else (_reaching_back(text, place), wording)
        )
    if before in ("each", "every", "another", "one", "either", "neither"):
        return None
    if len(place.before) > 1 and place.before[1] in ("a", "an", "each", "every", "another", "one"):
        return None
    return place, wording


def _after_preposition(text: str, match: Match, _one: Alternative, place: _Place, wording: str) -> _Fit | None:
    """No doubled preposition before: "in in the area"; "at about 3pm" is none."""
    if match.entry.part_of_speech is PartOfSpeech.ADVERB:
        return place, wording
    before = place.before[0] if place.before else ""
    first, _, rest = wording.partition(" ")
    if first not in PREPOSITIONS or before not in PREPOSITIONS:
        return place, wording
    if first == before and rest:
        return place, rest
    if first == before:
        return _reaching_back(text, place), wording
    return (place, wording) if match.text.split()[0].lower() in PREPOSITIONS else None


def _before_preposition(text: str, match: Match, _one: Alternative, place: _Place, wording: str) -> _Fit | None:
    """No doubled word after: "ask for for", "talk to with"."""
    last = wording.rpartition(" ")[2]
    after = place.after[0] if place.after else ""
    if not after or last not in _BEFORE_SAME or place.possessive:
        return place, wording
    if after == last or (last, after) == ("to", "with"):
        found = _AFTER_WORD.match(text, place.end)
        return (replace(place, end=found.end(), after=place.after[1:]), wording) if found else None
    if match.entry.part_of_speech is not PartOfSpeech.VERB:
        return place, wording
    own = match.text.split()[-1].lower() in PREPOSITIONS
    if not own and after.endswith("ly") and place.after[1:2] and place.after[1] in PREPOSITIONS:
        return None  # "liaised closely with"
    if after in _CLASHING and not own:
        return None
    return place, wording


_STEPS = (
    _graded,
    _behind_person,
    _owned,
    _without_stop,
    _of_the_owner,
    _without_help,
    _around_pronoun,
    _after_determiner,
    _after_preposition,
    _before_preposition,
)
"""What makes a wording fit, one after the other; each may give up with None."""


def _is_verb_like(word: str) -> bool:
    return word in _VERB_LIKE


def _reaching_back(text: str, place: _Place) -> _Place:
    """The place with the word before taken in."""
    found = _BEFORE_WORD.search(text, max(0, place.start - 40), place.start)
    return replace(place, start=found.start(), before=place.before[1:]) if found else place


def _cased(text: str, match: Match, place: _Place, wording: str) -> str:
    start, end = match.start, match.end
    exact = match.entry.headword.isupper()
    if surroundings.shouts(text, start, end) and (not exact or surroundings.line_of(text, start, end).isupper()):
        return wording.upper()
    written = text[place.start : place.start + 1]
    if not written.isupper():
        return wording
    if not exact and surroundings.in_title_case(text, start, end):
        return " ".join(_titled(wording.split(" ")))
    return wording[:1].upper() + wording[1:] if surroundings.starts_sentence(text, place.start) else wording


def _titled(parts: list[str]) -> Iterator[str]:
    for at, word in enumerate(parts):
        yield word if at and word in _SMALL_IN_TITLES else word[:1].upper() + word[1:]


def _with_article(text: str, place: _Place, wording: str) -> Replacement:
    """The replacement, reaching back to an "a" or "an" that no longer sounds right."""
    if not text[max(0, place.start - 40) : place.start].rstrip().endswith(_ENDS_OF_ARTICLES):
        return Replacement(place.start, place.end, wording)
    found = _BEFORE_WORD.search(text, max(0, place.start - 40), place.start)
    if not found or found[1].lower() not in ("a", "an"):
        return Replacement(place.start, place.end, wording)
    wanted = article(wording)
    if found[1].lower() == wanted:
        return Replacement(place.start, place.end, wording)
    shown = wanted.upper() if found[1].isupper() and wording.isupper() else wanted
    shown = shown[:1].upper() + shown[1:] if found[1][0].isupper() else shown
    return Replacement(found.start(), place.end, f"{shown}{found[2]}{wording}")
