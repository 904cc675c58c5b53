"""Articles, owners and possessives around a wording: none doubled, none lacking."""

import re
from collections.abc import Sequence
from itertools import takewhile

from plainspeak.glossary import clashes
from plainspeak.glossary.agreement import QUANTITIES, VERBS_BEFORE_NOUN, bears_noun_after, describes, opens_noun
from plainspeak.glossary.articles import article
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Alternative, Form
from plainspeak.glossary.place import Fit, Place, is_noun, is_plural, reaching_back
from plainspeak.glossary.shapes import describes_itself, head, looks_plural
from plainspeak.glossary.vocabulary import ARTICLES, BE_FORMS, DETERMINERS, FUNCTION, OWNERS, PREPOSITIONS, words

_VERB_LIKE = words("do does did get gets got have has had need needs make give is are was were be")


def owned(_text: str, match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    if not place.possessive:
        return place, wording
    ending = "" if wording.endswith("s") and match.form is Form.PLURAL else "s"
    return place, f"{wording}{place.possessive}{ending}"


def of_the_owner(text: str, _match: Match, _one: Alternative, place: Place, wording: str) -> Fit | None:
    """ "your eligible needs" becomes "the needs the council must help with"."""
    if not place.before or place.before[0] not in OWNERS:
        return place, wording
    if clashes.opens_question(wording) and place.before[0] in wording.split(" "):
        return reaching_back(text, place), wording  # "your quality of life": "how good your life is"
    if describes_itself(wording):
        return reaching_back(text, place), f"the {wording}"
    return place, wording


def after_determiner(text: str, match: Match, alternative: Alternative, place: Place, wording: str) -> Fit | None:
    """No doubled article ("an a check"), and none before a word that takes none ("a help")."""
    before = place.before[0] if place.before else ""
    first, _, rest = wording.partition(" ")
    if first in ARTICLES and rest:
        if describes(before) and before not in PREPOSITIONS:
            return place, rest  # "restrictive legislation": "restrictive law"
        if before and before not in FUNCTION and looks_plural(before):
            return place, rest  # "equal opportunities legislation"
        if _is_half_of_name(match, alternative, place.before):
            return None
        described = len(place.before) > 1 and place.before[1] in DETERMINERS and before not in PREPOSITIONS
        return (place, rest) if before in DETERMINERS or (described and not _is_verb_like(before)) else (place, wording)
    if first in DETERMINERS and rest and before in DETERMINERS:
        if before == first:
            return place, rest
        return (reaching_back(text, place), wording) if before in ARTICLES else None
    if not is_noun(match, place) or match.form is Form.PLURAL or is_plural(alternative):
        return place, wording
    if _is_bare(match, alternative, place):
        return None
    if alternative.forms.plural in ("", alternative.text):
        return _without_article(text, match, place, wording)
    if not match.entry.forms.plural and not place.possessive:
        return _with_new_article(text, place, wording)
    return place, wording


def _is_half_of_name(match: Match, alternative: Alternative, before: Sequence[str]) -> bool:
    """Whether "the" would part two nouns: "safety | the law". A verb that is not known here looks the same."""
    if not alternative.text.startswith("the ") or match.text.lower().startswith("the ") or len(before) < _SEEN - 1:
        return False
    word = before[0]
    return not (word in FUNCTION | VERBS_BEFORE_NOUN | BE_FORMS or describes(word))


def _is_bare(match: Match, alternative: Alternative, place: Place) -> bool:
    """Whether a term that needs no article here has a wording that does: "after assessment", "plan discharge"."""
    if not match.entry.forms.plural or alternative.forms.plural in ("", alternative.text):
        return False
    if match.form is not Form.BASE or place.possessive or not (place.before or place.after):
        return False  # a heading needs no article
    if alternative.text.partition(" ")[0] in _OPENS_NO_NOUN:
        return False  # "in the evening", "how well a child does"
    either = head(alternative.text) in _NEEDS_NO_ARTICLE or alternative.text.partition(" ")[0].endswith("ing")
    if either or (place.before[:1] == ("of",) and place.before[1:2] and place.before[1] in _OF_ANY):
        return False
    own = tuple(takewhile(lambda word: word not in _BEGINS_NOUN, place.before))
    owned = any(
        word in DETERMINERS | (QUANTITIES - _OF_AMOUNTS) or word.endswith(("'s", "s'")) or word.isdigit()
        for word in own
    )
    uncounted = match.entry.forms.plural == match.entry.headword
    led_in = place.before[:1] != () and place.before[0].endswith("ing") and place.after[:1] == ("of",)
    opens = opens_noun(place.before) or led_in or len(own) < _SEEN or uncounted
    return not owned and opens and not bears_noun_after(place.after, plural=False)


_OPENS_NO_NOUN = PREPOSITIONS | words("how what who where not no too once twice two three four one")
_OF_AMOUNTS = words("some other all more most such")
"""With these what cannot be counted needs no article, and one thing that can does: "other | place"."""
_OWNING = DETERMINERS | (QUANTITIES - _OF_AMOUNTS)
_LIKE_PREPOSITIONS = words("following pending regarding concerning including awaiting")
_BEGINS_NOUN = PREPOSITIONS | VERBS_BEFORE_NOUN | BE_FORMS | _LIKE_PREPOSITIONS | {"and", "or", "but"}
_SEEN = 3
"""How many words before are looked at: an article may stand before those."""
_OF_ANY = words("form type kind sort means method part right lack")
"""Before "of" these leave what follows without an article: "a form of assessment"."""
_NEEDS_NO_ARTICLE = words(
    """law behaviour care support help work home school hospital money time access medicine use length change loss rest
    need sleep pain strength food drink delay age damage progress treatment training choice contact control trust
    life death birth marriage treatment surgery exercise proof growth risk harm truth skill power value notice
    practice"""
)


_DOING = re.compile(r"(?:being|having|getting|making|looking|keeping|going|living) ")
""" "being alone too much" cannot be counted."""


def _with_new_article(text: str, place: Place, wording: str) -> Fit | None:
    """A countable wording for an uncountable term: "get respite" becomes "get a short break"."""
    first, second = (*place.before, "", "")[:2]
    if not first and text[: place.start].rstrip().endswith(("%", "&", "/")):
        return None  # "a 4% uplift"
    if first in DETERMINERS or bears_noun_after(place.after, plural=False) or _DOING.match(wording):
        return place, wording
    if second in DETERMINERS and first not in PREPOSITIONS and not _is_verb_like(first):
        return place, wording
    beginning = len(place.before) == 1 and first not in FUNCTION and first not in VERBS_BEFORE_NOUN
    return None if beginning or describes(first) or first.endswith("ed") else (place, f"{article(wording)} {wording}")


def _without_article(text: str, match: Match, place: Place, wording: str) -> Fit | None:
    """An uncountable wording: "a package of care" becomes "care and support", not "a care and support"."""
    before = place.before[0] if place.before else ""
    if not match.entry.forms.plural:
        return place, wording
    if before in ("a", "an"):
        return (
            None
            if place.after and bears_noun_after(place.after, plural=False)
            else (reaching_back(text, place), wording)
        )
    if before in ("each", "every", "another", "one", "either", "neither"):
        return None
    if len(place.before) > 1 and place.before[1] in ("a", "an", "each", "every", "another", "one"):
        return None
    return place, wording


def _is_verb_like(word: str) -> bool:
    return word in _VERB_LIKE
