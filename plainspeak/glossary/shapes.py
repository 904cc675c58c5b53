"""The shape of a wording by itself: what it is about, whether it is a plural, a clause, or an activity."""

from functools import lru_cache

from plainspeak.glossary.vocabulary import AFTER_GERUND, MASS_NOUNS, PREPOSITIONS, RELATIVE, SUBJECTS, words

KEPT = 8192
"""Wordings whose shape is remembered: a glossary has some thousands, and a leaflet uses the same few again."""
_ENDS_NOUN = PREPOSITIONS | RELATIVE | SUBJECTS
_OPENS_CLAUSED = RELATIVE | words("i you we they he she")
_PRONOUNS = words(
    """someone somebody something anyone everyone everybody people person those money child children nobody"""
)
_TRAILING = PREPOSITIONS | RELATIVE | SUBJECTS | words("you we us them")
_AFTER_VERB = words("together out away up well more alone early again safe safely better")
_LOOSE_ENDS = words("out up off down aside")
_PLURALS = words("people children men women police criteria data")


@lru_cache(maxsize=KEPT)
def looks_plural(text: str) -> bool:
    """Whether the head of a noun phrase is a plural: "people who help", "extra needs", but not "sight loss"."""
    word = head(text)
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def head(text: str) -> str:
    """The word a noun phrase is about, in small letters: "move" of "move out of hospital"."""
    parts = text.lower().split(" ")
    at = next((at for at in range(1, len(parts)) if parts[at] in _ENDS_NOUN or parts[at] in ("out", "up")), len(parts))
    return parts[at - 1]


@lru_cache(maxsize=KEPT)
def is_trailing(wording: str, *, adjective: bool = False) -> bool:
    """Whether a wording ends in what describes its head ("care at home"), and so cannot stand before a noun."""
    parts = wording.split(" ")
    if len(parts) == 1:
        return False
    if adjective and (parts[0] in PREPOSITIONS or parts[-1] in _LOOSE_ENDS):
        return True  # "in person", "left out"
    if parts[0].endswith("ing") and (parts[1] in AFTER_GERUND or looks_plural(parts[1]) or parts[-1] in _AFTER_VERB):
        return True
    if parts[0] in _PRONOUNS and (parts[-1] == "else" or any(part.endswith(("ing", "ed")) for part in parts[1:])):
        return True  # "someone else", "people involved", "person taking part"
    return parts[-1] in ("back", "now", "again") or not _TRAILING.isdisjoint(parts[1:])


@lru_cache(maxsize=KEPT)
def has_clause(wording: str) -> bool:
    """Whether a wording has a clause of its own: "person who applies", "people we support"."""
    return any(word in _OPENS_CLAUSED for word in wording.split(" ")[1:])


@lru_cache(maxsize=KEPT)
def describes_itself(wording: str) -> bool:
    """Whether a wording has a clause, or a person or thing and what they do: "people taking part", "money owed"."""
    first, _, rest = wording.partition(" ")
    led = first in _PRONOUNS and any(word.endswith(("ing", "ed")) for word in rest.split(" "))
    return led or has_clause(wording)


@lru_cache(maxsize=KEPT)
def is_activity(wording: str) -> bool:
    """Whether a wording is a verb in -ing with what goes with it: "keeping people safe", not "hearing loss"."""
    parts = wording.split(" ")
    if len(parts) == 1 or not parts[0].endswith("ing") or parts[0] in _ING_NOUNS:
        return False
    if parts[0] in _DOING and parts[1] not in _AFTER_ING_NOUN:
        return True
    return parts[1] in AFTER_GERUND | MASS_NOUNS or looks_plural(parts[1]) or parts[-1] in _AFTER_VERB


_ING_NOUNS = words("meeting building nursing housing hearing learning training talking")
_DOING = words(
    """keeping planning buying helping making moving taking getting giving looking finding working being feeling having
    losing treating stealing telling speaking managing fitting arranging putting going using sleeping checking passing
    paying staying closing living teaching sorting reporting"""
)
_AFTER_ING_NOUN = words("meeting team day week age room cost costs hand standard conditions group and or")
