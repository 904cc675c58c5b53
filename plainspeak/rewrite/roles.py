"""Who does what to whom, the other way round; and what a sentence that is otherwise the same no longer says."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plainspeak.rewrite.facts import reading
from plainspeak.rewrite.vocabulary import Judged, by_word, phrases, words

_GROUPS = by_word("people")
_NAMED = words("roles", "people")
_ONE_NAME = {"us": "we", "our": "", "ours": "", "doctor": "gp", "doctors": "gp", "gps": "gp"}
_BREAKS = words("roles", "breaks")
_HELPERS = words("roles", "helpers")
_TOGETHER = words("roles", "together")
_LINKS = phrases("links")
_SORTS_OF_PEOPLE = phrases("sorts_of_people")
_ANYBODY = frozenset(("you", "we", "they", "i", "staff", "worker", "user"))
_LETTERED = words("roles", "lettered")
_NARROWING = words("roles", "narrowing")
_BY_CHOICE = words("roles", "by_choice")
_ONE_DEED = by_word("deeds")
_HANDED = frozenset(("shar",))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_TOKEN = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+|[,;:]")


def _actor(word: str) -> str:
    """The one name of whoever a word names, "" for what is nobody: "children" and "kids" are "child"."""
    if word in _ONE_NAME:
        return _ONE_NAME[word]
    if word in _GROUPS:
        return _GROUPS[word]
    single = word.removesuffix("s")
    return single if word in _NAMED or single in _NAMED else ""


_ACTORS = Judged(_actor)


class Deed(NamedTuple):
    """Somebody, what they do, and to whom."""

    who: str
    verb: str
    whom: str


def turned_roles(before: str, after: str) -> Iterator[tuple[str, str]]:
    """(before, after): the same deed of the same two, the other way round: "we ask you" and "you ask us"."""
    both = {_ACTORS[word] for word in reading(before).words} & {_ACTORS[word] for word in reading(after).words}
    if len(both - {""}) < 2:
        return
    old, new = _deeds(before), _deeds(after)
    for deed, said in old.items():
        turned = Deed(deed.whom, deed.verb, deed.who)
        if turned in new and turned not in old and deed not in new:
            yield said, new[turned]


def _deeds(sentence: str) -> dict[Deed, str]:
    """Each deed with the words that tell of it. Done "by" somebody, it is told from the other end."""
    lower = sentence.lower()
    tokens = list(_TOKEN.finditer(lower)) if len(lower) == len(sentence) else []
    found: dict[Deed, str] = {}
    last: int | None = None
    for at, token in enumerate(tokens):
        if token[0] in _BREAKS:
            last = None
        elif _ACTORS[token[0]]:
            if last is not None and (deed := _deed([each[0] for each in tokens[last : at + 1]])):
                found[deed] = sentence[tokens[last].start() : token.end()]
            last = at
    return found


def _deed(said: Sequence[str]) -> Deed | None:
    between = said[1:-1]
    verb = next((word for word in between if word not in _HELPERS and not word.endswith("ly")), "")
    if not verb or verb[:4] in _TOGETHER or said[-2] in ("and", "or", "of"):
        return None
    if "with" in between and not _is_handed_over(between, verb):
        return None
    first, second = _ACTORS[said[0]], _ACTORS[said[-1]]
    if "by" in between[-3:]:
        if _BE.isdisjoint(between):
            return None
        first, second = second, first
    return Deed(first, _stem(verb), second) if first != second else None


def _is_handed_over(between: Sequence[str], verb: str) -> bool:
    """Whether a thing goes from one to the other: "share your details with", not "share with" or "agree with"."""
    return _stem(verb) in _HANDED and between.index("with") - between.index(verb) > 1


def _stem(verb: str) -> str:
    if verb in _ONE_DEED:
        return _ONE_DEED[verb]
    bare = re.sub(r"(?:ing|ed|es|s|e)$", "", verb) if len(verb) > 3 else verb
    return bare[:-1] if bare[-2:-1] == bare[-1:] else bare


def clipped(before: str, after: str) -> Iterator[tuple[str, str]]:
    """(before, after): what narrows a sentence and was cut from it or put in, where nearly all else stayed, and
    somebody who stands where somebody else stood: "if you live alone", "and visitors", "nurse" for "doctor"."""
    old, new = _tokens(before), _tokens(after)
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    short = min(len(old), len(new)) - start
    end = next((at for at in range(short) if old[-1 - at] != new[-1 - at]), short)
    ours, theirs = old[start : len(old) - end], new[start : len(new) - end]
    if ours and theirs:
        before = old[start - 1] if start else ""
        if _is_somebody_else(ours, theirs) or _links_otherwise(ours, theirs) or _is_other_letter(before, ours, theirs):
            yield " ".join(ours), " ".join(theirs)
    elif (ours or theirs) and _narrows(ours or theirs, (old if ours else new)[len(old if ours else new) - end :]):
        yield (" ".join(ours), " ".join(theirs))


def _tokens(sentence: str) -> list[str]:
    return [token[0] for token in _TOKEN.finditer(sentence.lower()) if token[0] not in ",;:"]


def _is_somebody_else(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """One that is told by one word ("nurse", "doctor"), or by a word for what sort of a person it is and one for it."""
    for one, other in ((ours, theirs), (theirs, ours)):
        if list(one) == ["you"] and len(other) == 2 and other[0] == "your":
            return bool(_ACTORS[other[1]])
    old, new = (_whole_name(side) for side in (ours, theirs))
    a, b = (_SORTS_OF_PEOPLE.get(name) or _ACTORS[name.rsplit(" ", 1)[-1]] for name in (old, new))
    return bool(a and b) and a != b and not {a, b} & _ANYBODY


def _whole_name(words: Sequence[str]) -> str:
    """The words without "the" and "a" and without the s of several."""
    return " ".join(word for word in words if word not in ("a", "an", "the", "your", "our")).removesuffix("s")


def _is_other_letter(before: str, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """ "Part B" and "Part C"."""
    return before in _LETTERED and len(ours) == len(theirs) == 1 and len(ours[0]) == len(theirs[0]) == 1


def _links_otherwise(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """ "Because you moved" and "although you moved", "as well as your card" and "instead of your card"."""
    old, new = (_LINKS.get(" ".join(side), "") for side in (ours, theirs))
    return bool(old and new) and old != new


def _narrows(piece: Sequence[str], after: Sequence[str]) -> bool:
    if list(piece) == ["only"]:
        return after[:1] in (["if"], ["when"], ["where"], ["on"], ["for"])
    if piece[0] in _NARROWING:
        return len(piece) > 1 and not (piece[0] in ("if", "where", "when") and _BY_CHOICE.intersection(piece))
    joined = piece[0] in ("and", "or") or piece[-1] in ("and", "or")
    return joined and any(_ACTORS[word] for word in piece)
