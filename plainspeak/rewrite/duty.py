"""What a sentence denies, and what it says people must, should or may do."""

import re
from collections.abc import Iterator

from plainspeak.rewrite.facts import Fact

_NEGATION = re.compile(
    r"(?P<bound>\b(?:no|not) (?:more|less|fewer|later|earlier|sooner) than\b|\bnot only\b|\bwhether or not\b|\bnot hesitate\b"
    r"|\bif not\b,|\bno\. ?\d)"
    r"|(?P<no>\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot)\b|\b\w+n['’]t\b)"
    r"|(?P<soft>\b(?:unable|unless|only|refus\w+|fail\w*|lack\w*|avoid\w*|stop\w*|prevent\w*|except\w*|declin\w+|free|den(?:y|ies|ied)|"
    r"un\w{4,}|in(?:eligible|valid|accurate|correct|complete)|non-\w+|illegal|against|instead)\b)",
    re.IGNORECASE,
)
_MUST = r"must|shall|(?:has|have|had|having|need|needs|needed|got) to|(?:is|are|be|was|were|am) (?:required|obliged) to"
_MUST += r"|(?:is|are) to|mandatory|compulsory|obligatory|it is (?:necessary|essential)|will need"
_ORDERS = (
    "add|apply|ask|book|bring|call|check|choose|come|complete|contact|do(?! you| we| they| I)|don['’]t|email|fill|find|follow|get|give|go|have(?! you| we| they)|keep|let"
    "|make|never|pay|phone|put|read|remember|report|return|ring|say|send|show|sign|speak|stay|stop|take|talk|tell|text|tick|try"
    "|use|visit|wait|wear|write"
)
_DUTIES = re.compile(
    r"(?P<forbidden>\b(?:(?:must|may|can|could|shall) not|(?:must|may|ca|could|sha)n['’]t|cannot|not (?:be )?(?:allowed|permitted|able) to)\b"
    r"|n['’]t (?:be )?(?:allowed|permitted|able) to\b"
    r"|\b(?:forbidden|prohibited|unable to)\b)"
    r"|(?P<free>\b(?:do|does|did|will|would)(?: not|n['’]t) (?:have|need) to\b|\bneed(?: not|n['’]t)\b|\bno need (?:to|for)\b"
    r"|\b(?:not|n['’]t) (?:required|obliged|necessary|compulsory)\b)"
    rf"|(?P<must>\b(?:{_MUST})\b)"
    r"|(?P<should>\b(?:should|ought to|(?:is|are) (?:advised|recommended|expected) to|we (?:recommend|advise))\b)"
    r"|(?P<may>\b(?:may|might|could)\b(?! (?:wish|want|like) to))"
    r"|(?P<can>\b(?:can|able to|(?:is|are|be) (?:allowed|permitted|entitled) to|optional|(?:right|choose) to)\b)"
    rf"|(?P<order>^[\W\d]*(?:please|{_ORDERS})\b|\b(?:please|(?:then|and|or|but|so|,) (?:{_ORDERS}))\b)",
    re.IGNORECASE,
)
_CLASS = {"can": "may"}
_MAY_MONTH = re.compile(r"(?i:\d(?:st|nd|rd|th)? (?:of )?may\b)|\bMay (?:\d|bank)|(?:in|by|since|until|of|and|to) May\b")


def negations_of(sentence: str) -> Iterator[Fact]:
    """Each "not", "never", "no" …; what only leans that way ("unable", "unless") is soft."""
    for match in _NEGATION.finditer(sentence):
        if match["no"]:
            yield Fact("negation", ("no",), _with_company(sentence, match))
        elif match["soft"]:
            yield Fact("negation", ("no",), match[0], soft=True)


def _with_company(sentence: str, match: re.Match[str]) -> str:
    """The word and the two after it: "not" alone tells a reviewer nothing."""
    after = re.match(r"(?: +[\w'’£-]+){0,2}", sentence[match.end() :])
    return match[0] + (after[0] if after else "")


def duties_of(sentence: str) -> Iterator[Fact]:
    """Each duty, by strength: forbidden, must, should, may, free (need not).

    Soft are "can", and an order ("Send us the form"), which is as good as "must" and as "should".
    """
    for match in _DUTIES.finditer(sentence):
        name = match.lastgroup or ""
        if name == "may" and _MAY_MONTH.search(sentence, max(0, match.start() - 6), match.end() + 5):
            continue
        if name == "order":
            yield from (Fact("duty", (strength,), match[0].strip(), soft=True) for strength in ("must", "should"))
        else:
            yield Fact("duty", (_CLASS.get(name, name),), match[0], soft=name in _CLASS)
