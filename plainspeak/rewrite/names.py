"""Names of people, places and bodies. A name is known by its capitals, its title, or by being no common word."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from plainspeak.rewrite.calendar import NAMES as CALENDAR
from plainspeak.rewrite.fact import Fact, Read, Weight
from plainspeak.rewrite.people import CONDITION_WORDS
from plainspeak.rewrite.vocabulary import pattern, words
from plainspeak.text.lexicon import lexicon

_TITLES = pattern("names", "titles")
_TITLE = re.compile(rf"(?:{_TITLES})\.?")
_CAPITAL = r"(?:[A-Z][\w'&-]*[A-Za-z\d]|[A-Z](?=\.? [A-Z]))"
_NAME = re.compile(
    rf"(?<![\w@./-])(?:(?:{_TITLES})\.? )?{_CAPITAL}\.?"
    rf"(?:(?: (?:of|for|the|and|on|upon|de|le|under|with|&)){{0,2}} {_CAPITAL})*"
)
_FIRST = re.compile(r"[^A-Za-z]*[A-Za-z][^A-Z]*")
_BODIES = words("names", "bodies")
_OURSELVES = words("names", "ourselves")
_LITTLE = words("names", "little")
_OPENERS = words("names", "openers")
_NEVER = words("names", "never")
_JOINTS = frozenset(("and", "with", "on", "under"))


@lru_cache(maxsize=20_000)
def _is_common(word: str) -> bool:
    lower = word.lower().removesuffix("'s").rstrip(".")
    return lexicon().facts(lower).known or all(
        lexicon().facts(part).known for part in re.split(r"[-'&]", lower) if part
    )


def names_of(read: Read) -> Iterator[Fact]:
    """Each name. The key is the words that tell it from others."""
    if read.text.isupper() or _starts_as_any_sentence(read):
        return
    shouted = _is_title(read)
    for match in _NAME.finditer(read.text):
        for start, parts in _split(match):
            if (fact := _name(read, start, parts, shouted)) is not None:
                yield fact


def _starts_as_any_sentence(read: Read) -> bool:
    """Whether there is a capital at the start alone, and of a common word: no names, as in most sentences."""
    match = _FIRST.match(read.text)
    return bool(match and match.end() == len(read.text) and read.words and _is_common(read.words[0]))


def _is_title(read: Read) -> bool:
    """Whether nearly every word has a capital, as in a heading."""
    found = [word for word in re.findall(r"[A-Za-z][\w'-]*", read.text) if len(word) > 3]
    if len(found) < 2 or read.text.rstrip().endswith((".", "?", "!")):
        return False
    return sum(1 for word in found if word[0].isupper()) * 10 > 7 * len(found)


def _split(match: re.Match[str]) -> Iterator[tuple[int, list[str]]]:
    """The words of a name; two names joined by "and" are two, unless the last says what sort of body both are."""
    parts = match[0].split(" ")
    titled = [n for n, word in enumerate(parts) if n and _TITLE.fullmatch(word)]
    apart = bool(titled) or (parts[-1] not in _BODIES and parts[0] != "Department")
    cuts = sorted((*titled, *(n for n, word in enumerate(parts) if apart and word in _JOINTS)))
    at, start = 0, match.start()
    for cut in (*cuts, len(parts)):
        piece = parts[at:cut]
        offset = start + len(" ".join(parts[:at])) + (1 if at else 0)
        if piece and piece[0] in _JOINTS:
            offset, piece = offset + len(piece[0]) + 1, piece[1:]
        if piece:
            yield offset, piece
        at = cut


def _name(read: Read, start: int, parts: list[str], shouted: bool) -> Fact | None:
    while len(parts) > 1 and parts[0].lower() in _OPENERS:
        start, parts = start + len(parts[0]) + 1, parts[1:]
    while parts and parts[-1] in _LITTLE:
        parts = parts[:-1]
    titled = len(parts) > 1 and _TITLE.fullmatch(parts[0]) is not None
    own = _own_words(parts)
    if not own:
        return None
    key, weight = _key(own, titled, _is_first(read, start), shouted)
    end = start + len(" ".join(parts).rstrip("."))
    return Fact("name", key, read.original[start:end], weight, start, end) if key else None


def _own_words(parts: list[str]) -> list[str]:
    """The words that tell the name: no titles, days, months or little words; nothing of an illness alone."""
    own = [word.removesuffix("'s").rstrip(".") for word in parts if word not in _LITTLE and not _TITLE.fullmatch(word)]
    own = [word for word in own if not CALENDAR.issuperset(word.lower().split("-"))]
    return [] if len(own) == 1 and parts[-1].lower().rstrip(".") in CONDITION_WORDS else own


def _is_first(read: Read, start: int) -> bool:
    return not read.text[:start].strip(" \"'([-–•*#0123456789.")


def _key(own: list[str], titled: bool, first: bool, shouted: bool) -> tuple[tuple[str, ...], Weight]:
    """What tells the name from others, and how much it is missed; an empty key where it is no name."""
    if titled:
        return (own[-1].lower(),), Weight.HARD
    if len(own) == 1 and own[0].isupper():
        letters = own[0]
        known = letters in _NEVER or not letters.isalpha() or len(letters) < 3
        return ((), Weight.SOFT) if known else ((letters.lower(),), Weight.PAIRED)
    proper = [word for word in own if len(word) > 2 and not word.isupper() and not _is_common(word)]
    if proper:
        unsure = shouted or (len(own) == 1 and first and not lexicon().facts(own[0]).name)
        body = [word for word in own[-1:] if word in _BODIES]
        return tuple(word.lower() for word in (*proper, *body)), Weight.PAIRED if unsure else Weight.HARD
    if len(own) > 1 and own[-1] in _BODIES and not shouted:
        return tuple(word.lower() for word in own), Weight.HARD
    if len(own) == 1 and not first and not shouted and len(own[0]) > 3 and own[0] not in _OURSELVES | _BODIES:
        return (own[0].lower(),), Weight.PAIRED
    return (), Weight.SOFT


def are_others(one: Fact, other: Fact) -> bool:
    """Whether two names that share what tells them are of two: "Sunrise Homecare" and "Bluebird Homecare".

    A name that is only shorter ("Patel" for "Jane Patel") is the same.
    """
    ours, theirs = _all_words(one), _all_words(other)
    return bool(ours - theirs) and bool(theirs - ours)


def _all_words(fact: Fact) -> set[str]:
    return {
        word.lower().removesuffix("'s")
        for word in fact.text.replace("’", "'").split()
        if word not in _LITTLE and not _TITLE.fullmatch(word)
    }


class Said:
    """A text in small letters, and the letters its words begin with."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.text = " ".join(sentences).lower().replace("’", "'")

    def has(self, words: list[str]) -> bool:
        """Whether the words stand together somewhere: "house" and "holly" apart are no Holly House."""
        at = self.text.find(words[0])
        while at >= 0:
            end = at + len(words[0])
            stretch = self.text[at : at + _NEAR]
            whole = not self.text[at - 1 : at].isalnum() and not self.text[end : end + 1].isalnum()
            if whole and all(word in stretch for word in words[1:]):
                return True
            at = self.text.find(words[0], at + 1)
        return False

    @cached_property
    def letters(self) -> tuple[str, str]:
        """The first letters of all words, and of all but the little ones: where "dwp" is spelt out."""
        found = re.findall(r"[a-z\d][a-z\d'&-]*", self.text)
        return "".join([word[0] for word in found]), "".join([word[0] for word in found if word not in _LITTLE])


_NEAR = 60
"""Letters within which the words of one name stand."""


def is_known(fact: Fact, said: Said) -> bool:
    """Whether a text has the name too, in any form: its words, or its letters."""
    if said.has([str(word) for word in fact.key]):
        return True
    letters = "".join(word[0] for word in re.findall(r"[A-Za-z']+", fact.text) if word[0].isupper()).lower()
    if len(letters) > 2 and said.has([letters]):
        return True
    return fact.text.isupper() and any(str(fact.key[0]) in each for each in said.letters)


def means_ourselves(fact: Fact) -> bool:
    """Whether the name may be of whoever wrote the text, who says "we"."""
    return fact.text.split()[-1].rstrip(".,") in _OURSELVES
