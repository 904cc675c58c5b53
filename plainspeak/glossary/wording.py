"""Putting a plain alternative in a match's place so that the sentence stays right, or offering none where it would not.

A wrong suggestion costs more than a missing one: whatever cannot be told from the words around is left alone.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plainspeak.glossary import clashes, describing, surroundings
from plainspeak.glossary.agreement import bears_noun_after, described_badly, disagrees
from plainspeak.glossary.articles import article
from plainspeak.glossary.echoes import (
    draws_in_next,
    follows_activity,
    repeats,
    said_beside,
    shares_head,
    takes_activity,
)
from plainspeak.glossary.form import in_form
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Alternative, Kind, PartOfSpeech
from plainspeak.glossary.persons import for_whom
from plainspeak.glossary.place import BEFORE_WORD, Place, place_of
from plainspeak.glossary.shapes import is_activity, is_trailing, looks_plural
from plainspeak.glossary.steps import STEPS
from plainspeak.glossary.verb import is_bad_verb
from plainspeak.glossary.vocabulary import CONJUNCTIONS, PREPOSITIONS, words

_SMALL_IN_TITLES = words("a an and as at but by for from in of on or the to with")
_JOINING = words("so also but")
"""Wordings that open a sentence, and tell nothing at its end."""
_ENDS_OF_ARTICLES = ("a", "an", "A", "An", "AN")


class Replacement(NamedTuple):
    """Put `text` in place of start..end, which may reach past the match to mend "a", "an" or "'s"."""

    start: int
    end: int
    text: str


def replacements(text: str, match: Match) -> tuple[Replacement, ...]:
    """Each alternative that fits, best first, with offsets in the text; () where none does."""
    if match.about and match.entry.only_when:
        return ()  # only the topic of the text vouches for it: it is explained, not swapped
    if not match.swaps or not match.entry.alternatives or surroundings.quoted(text, match.start, match.end):
        return ()
    if surroundings.in_name(text, match.start, match.end) or surroundings.is_cut_to_letters(
        text, match.start, match.end
    ):
        return ()
    place = place_of(text, match)
    found = (_fitted(text, match, one, place) for one in match.entry.alternatives)
    return tuple({one.text: one for one in found if one and one.text != text[one.start : one.end]}.values())


def _fitted(text: str, match: Match, alternative: Alternative, place: Place) -> Replacement | None:
    wording = in_form(match, alternative, place)
    if (
        wording is not None
        and " " in wording
        and "/" in (text[match.start - 1 : match.start], text[place.end : place.end + 1])
    ):
        return None  # "husband or wife/partner"
    if wording is not None and "you" in wording and "you" not in match.text.lower():
        wording = for_whom(wording, _sentence(text, match))
    if wording is None or said_beside(wording, place.lead, place.rest) or _reads_badly(match, wording, place):
        return None
    for step in STEPS[match.entry.part_of_speech]:
        fitted = step(text, match, alternative, place, wording)
        if fitted is None:
            return None
        place, wording = fitted
    wording = _cased(text, match, place, wording)
    return _with_article(text, place, wording)


_ASKED = re.compile(
    r"(?:(?:^|[.,;:?!\n]\s*)(?:please )?(?:raise|speak|contact|ask|talk|discuss|call|phone|write|report|go|try|take"
    r"|start|complain|apply|send|use|see|visit|keep|make|tell|pay|give|do)|\b(?:should|must|can|may|need to|have to))"
    r"\b[^.;:?!\n]*$"
)
"""What leads up to an order or a choice, where "at first" would tell of a change to come: "raise it at first"."""


def _sentence(text: str, match: Match) -> str:
    """What stands around the match, from stop to stop, without the match itself."""
    before, after = text[max(0, match.start - 200) : match.start], text[match.end : match.end + 200]
    return f"{_STOP.split(before)[-1]} {_STOP.split(after, maxsplit=1)[0]}"


_STOP = re.compile(r"[.!?]\s|\n")


def _reads_badly(match: Match, wording: str, place: Place) -> bool:
    """Whether the words on either side would repeat it, describe what cannot be described, or disagree in number."""
    part = match.entry.part_of_speech
    if part is PartOfSpeech.VERB:
        return is_bad_verb(match, wording, place)
    if clashes.is_described_after(wording, place.after) or clashes.tells_who_for_what(wording, place.after):
        return True
    if part is PartOfSpeech.PHRASE and _is_bad_phrase(match, wording, place):
        return True
    if part is PartOfSpeech.ADVERB and (
        describing.stands_badly(wording, place.before, place.after)
        or (wording == "at first" and not place.after and _ASKED.search(place.lead) is not None)
    ):
        return True
    if part is PartOfSpeech.PHRASE and "-" in match.text and is_trailing(wording, adjective=True):
        return bears_noun_after(place.after, plural=None)  # "out-of-hours | support"
    if part is PartOfSpeech.ADJECTIVE and describing.describes_badly(wording, place.before, place.after):
        return True
    if part is PartOfSpeech.PHRASE and disagrees(match.text.lower(), wording, place.before, place.after):
        return True
    if part is PartOfSpeech.PHRASE and place.after[:1] == ("of",) and " " not in match.text and is_trailing(wording):
        return True
    if part is PartOfSpeech.NOUN and (described_badly(wording, place.before) or draws_in_next(wording, place.after)):
        return True
    if (
        wording.startswith("more ")
        and place.before[:1] != ()
        and place.before[0].endswith(("ly", "very", "more", "most", "so"))
    ):
        return True  # "particularly more likely to get"
    if follows_activity(wording, place.before) or shares_head(match.text, wording, place.before, place.after):
        return True
    return repeats(wording, place.before, place.after)


def _is_bad_phrase(match: Match, wording: str, place: Place) -> bool:
    """ "reviewing providing", "appointed about", "was done right usually", "if you need help or be ill"."""
    written = match.text.lower()
    if match.entry.kind is Kind.LABEL and written.startswith("the ") and bears_noun_after(place.after, plural=True):
        return True  # "the disabled | soldiers"
    if written.startswith("the ") and wording.endswith("ing") and not takes_activity(place.before):
        return True
    if wording.partition(" ")[0].endswith("ing") and _tells_of_deed(wording, place):
        return True  # "our staying well as you get older | strategy"
    if looks_plural(written) and is_trailing(wording) and bears_noun_after(place.after, plural=True):
        return True  # "arrears | letters"
    if wording in _JOINING and place.before and place.before[0] not in CONJUNCTIONS:
        return True  # "it was assessed so"
    if wording.startswith("not including") and place.before[:1] in (("but",), ("and",)):
        return True
    if wording == "about" and place.lead.rstrip().endswith(","):
        return True  # "a plan, about your money"
    if clashes.is_about_wrongly(written, wording, place.before, place.after):
        return True
    if clashes.ends_badly(wording, place.before, place.after):
        return True
    return clashes.is_under_way_wrongly(wording, place.before) or clashes.wants_more_than_if(wording, place.rest)


def _tells_of_deed(wording: str, place: Place) -> bool:
    closed = is_activity(wording) and is_trailing(wording) and wording.rpartition(" ")[2] not in PREPOSITIONS
    return closed and bears_noun_after(place.after, plural=None)


def _cased(text: str, match: Match, place: Place, wording: str) -> str:
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


def _with_article(text: str, place: Place, wording: str) -> Replacement:
    """The replacement, reaching back to an "a" or "an" that no longer sounds right."""
    if not text[max(0, place.start - 40) : place.start].rstrip().endswith(_ENDS_OF_ARTICLES):
        return Replacement(place.start, place.end, wording)
    found = BEFORE_WORD.search(text, max(0, place.start - 40), place.start)
    if not found or found[1].lower() not in ("a", "an"):
        return Replacement(place.start, place.end, wording)
    wanted = article(wording)
    if found[1].lower() == wanted:
        return Replacement(place.start, place.end, wording)
    shown = wanted.upper() if found[1].isupper() and wording.isupper() else wanted
    shown = shown[:1].upper() + shown[1:] if found[1][0].isupper() else shown
    return Replacement(found.start(), place.end, f"{shown}{found[2]}{wording}")
