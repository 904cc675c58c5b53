"""Which side of a number, a date or an age is meant: "at least", "up to", "65 or over", "before" and "by"."""

import re
from collections.abc import Iterable, Iterator

from plainspeak.rewrite.fact import Bound, Fact, Read
from plainspeak.rewrite.vocabulary import words

_FILLER = r"(?:(?:the|an?|its|their|your|age|ages|aged|of|is|are|sum|total|limit|threshold|only|about|around) |£)*$"


def _before(said: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)(?:{said}))[ :-]+{_FILLER}")


_LEFT: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (
        _before(
            r"up to|upto|at most|max(?:imum)?(?: of)?|no(?:t)? (?:more|greater|older|longer|higher) than"
            r"|not exceed(?:ing)?|not over|not above|cannot exceed"
            r"|as (?:many|much) as|not be (?:more|greater|older) than"
        ),
        Bound("<", True),
    ),
    (
        _before(
            r"at least|min(?:imum)?(?: of)?|no(?:t)? (?:less|fewer|younger|lower|shorter) than|upwards of"
            r"|not under|not below|attain(?:ed|s)?|reach(?:ed|es)?|turn(?:ed|s)?"
        ),
        Bound(">", True),
    ),
    (_before(r"within|no(?:t)? later than|by|on or before|until|till|latest"), Bound("<", True, True)),
    (
        _before(r"from|since|starting|starts|on or after|no(?:t)? (?:earlier|sooner) than|not before"),
        Bound(">", True, True),
    ),
    (
        _before(r"(?:more|older|greater|higher|longer) than|over|above|exceed(?:s|ing|ed)?|excess of|beyond"),
        Bound(">", False),
    ),
    (_before(r"(?:less|fewer|younger|lower|shorter) than|under|below"), Bound("<", False)),
    (_before(r"after|following|subsequent to|later than"), Bound(">", False, True)),
    (_before(r"before|prior to|earlier than|sooner than"), Bound("<", False, True)),
)
_AGE = r"(?: ?years?(?: old| of age)?)?"
_RIGHT: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (
        re.compile(
            rf"(?:\+|{_AGE},? (?:or|and|&) (?:over|above|more|older|upwards?|up|greater)\b| ?plus\b| minimum| at least)"
        ),
        Bound(">", True),
    ),
    (
        re.compile(rf"(?:{_AGE},? (?:or|and|&) (?:under|below|less|younger|fewer)\b| maximum\b| at (?:the )?most)"),
        Bound("<", True),
    ),
    (re.compile(r",? (?:or|and) (?:before|earlier|sooner)\b|,? at the latest\b"), Bound("<", True, True)),
    (re.compile(r"(?: [a-z]+){1,4} or more\b"), Bound(">", True)),
    (re.compile(r"(?: [a-z]+){1,4} or (?:fewer|less)\b"), Bound("<", True)),
    (re.compile(r",? (?:onwards?|or (?:later|after))\b"), Bound(">", True, True)),
)
_NO_LATER = Bound("<", True, True)
_AHEAD = re.compile(r",? (?:before|beforehand|prior|in advance|ahead)\b")
_NEGATED = re.compile(r"(?:\bnot\b|n't|\bno\b|\bnever\b|\bcannot\b)(?: \w+){0,3}$")
_WORDS = re.compile(
    r"\b(?:least|most|up to|over|under|above|below|more|less|fewer|exceed\w*|excess|max\w*|min\w*|limit\w*|threshold"
    r"|beyond|within|until|up|reach\w*|attain\w*|cap(?:ped)?|highest|lowest|older|younger|not|once|when|birthday|from)\b|\+"
)
_SAYING = words("words", "bounds")
_NOT_OF_AMOUNTS = frozenset(("phone", "web", "email"))


def bounded(read: Read, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, each with its bound where the words around it give one."""
    if _SAYING.isdisjoint(read.vocabulary) and "+" not in read.text:
        yield from facts
        return
    for fact in facts:
        bound = None if fact.kind in _NOT_OF_AMOUNTS else _bound(read.lower, fact)
        yield fact._replace(bound=bound) if bound else fact


def _bound(text: str, fact: Fact) -> Bound | None:
    for pattern, bound in _RIGHT:
        if pattern.match(text, fact.end):
            return bound
    left = text[max(0, fact.start - 45) : fact.start]
    for pattern, bound in _LEFT:
        if match := pattern.search(left):
            if bound == _NO_LATER and fact.kind == "period" and _AHEAD.match(text, fact.end):
                return Bound(">", True, True)  # "no later than a week before" is at least a week before
            return None if not bound.loose and _NEGATED.search(left[: match.start()].rstrip()) else bound
    return None


def contradicts(old: Fact, new: Fact, old_text: str, new_text: str) -> bool:
    """Whether two facts of one key are bounded on different sides, or one of them no longer where it was."""
    a, b = old.bound, new.bound
    if a and b:
        fine = old.kind not in ("time", "period") and not (a.loose and b.loose and old.kind != "date")
        return a.side != b.side or (fine and a.inclusive != b.inclusive)
    one = a or b
    if one is None or one.loose or (old.kind in ("time", "date", "period") and one.inclusive is False):
        return False
    return not _WORDS.search((new_text if a else old_text).lower())


_OF_PEOPLE = re.compile(
    r"\b(?:age[ds]?|old(?:er)?|younger|years|people|adults?|children|men|women|residents|under|over)\b"
)


def is_age(fact: Fact, text: str) -> bool:
    """Whether a plain number is most likely somebody's age."""
    if fact.kind != "number" or (not isinstance(fact.key[0], (int, float)) and not str(fact.key[0]).isdigit()):
        return False
    after = text[fact.end : fact.end + 12].lower()
    alone = not re.match(
        r" (?!or\b|and\b|who\b|can\b|may\b|must\b|are\b|you\b|years?\b|to\b|will\b|have\b)[a-z]", after
    )
    return 1 <= int(str(fact.key[0])) <= 110 and alone and _OF_PEOPLE.search(text.lower()) is not None
