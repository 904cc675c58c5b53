"""What a sentence denies, and what it says people must, should or may do."""

import re
from collections.abc import Iterator

from plainspeak.rewrite.facts import Fact

_NOT = r"(?:not|\w+n['’]t)"
_NEGATION = re.compile(
    r"(?<!\w)(?=[a-z])(?:(?P<bound>(?:no|not) (?:more|less|fewer|later|earlier|sooner) than|not only|whether or not"
    r"|not hesitate|no\. ?\d)"
    r"|(?P<no>(?:not|never|no(?!-)|none|nobody|nothing|nowhere|neither|nor|without|cannot)\b|\w+n['’]t\b)"
    r"|(?P<soft>(?:unable|unless|only|refus\w+|fail\w*|lack\w*|avoid\w*|stop\w*|prevent\w*|except\w*|declin\w+|free"
    r"|den(?:y|ies|ied)|un\w{4,}|in(?:eligible|valid|accurate|correct|complete)|non-\w+|illegal|against|instead)\b))"
)
"""Bounds ("no later than") deny nothing. Soft words lean that way, and may stand for a "not" that went."""

_ORDERS = (
    "add|apply|ask|book|bring|call|check|choose|come|complete|contact|do(?! you| we| they| i)|don['’]t|email|fill|find"
    "|follow|get|give|go|have(?! you| we| they)|keep|let|make|never|pay|phone|put|read|remember|report|return|ring|say"
    "|send|show|sign|speak|stay|stop|take|talk|tell|text|tick|try|use|visit|wait|wear|write"
)
_DUTIES = re.compile(
    r"(?<!\w)(?:(?P<forbidden>(?:(?:must|may|can|could|shall) not|(?:must|may|ca|could|sha)n['’]t|cannot"
    rf"|{_NOT} (?:be )?(?:allowed|permitted|able) to|forbidden|prohibited|unable to)\b)"
    r"|(?P<free>(?:(?:do|does|did|will|would)(?: not|n['’]t) (?:have|need) to|won['’]t (?:have|need) to"
    rf"|need(?: not|n['’]t)|no need (?:to|for)|{_NOT} (?:required|obliged|necessary|compulsory))\b)"
    r"|(?P<must>(?:must|shall|(?:has|have|had|having|need|needs|needed|got) to"
    r"|(?:is|are|be|was|were|am) (?:required|obliged) to|(?:is|are) to|mandatory"
    r"|compulsory|obligatory|it is (?:necessary|essential)|will need)\b)"
    r"|(?P<should>(?:should|ought to|(?:is|are) (?:advised|recommended|expected) to|we (?:recommend|advise))\b)"
    r"|(?P<may>(?:may|might|could)\b(?! (?:wish|want|like) to))"
    r"|(?P<can>(?:can|able to|(?:is|are|be) (?:allowed|permitted|entitled) to|optional|(?:right|choose) to)\b)"
    rf"|(?P<order>(?:please|(?:then|and|or|but|so) (?:{_ORDERS}))\b))"
    rf"|(?P<first>^[\W\d]*(?:{_ORDERS})\b|, (?:{_ORDERS})\b)"
)
_CLASS = {"can": "may"}
_MAY_MONTH = re.compile(
    r"(?i:\d(?:st|nd|rd|th)? (?:of )?may\b)|\bMay (?:\d|bank)|(?:in|by|since|until|of|and|to) May\b"
)


def negations_of(sentence: str) -> Iterator[Fact]:
    """Each "not", "never", "no" …; what only leans that way ("unable", "unless") is soft."""
    for match in _NEGATION.finditer(_lowered(sentence)):
        if match["no"]:
            yield Fact("negation", ("no",), _with_company(sentence, match))
        elif match["soft"]:
            yield Fact("negation", ("no",), sentence[match.start() : match.end()], soft=True)


def duties_of(sentence: str) -> Iterator[Fact]:
    """Each duty, by strength: forbidden, must, should, may, free (need not).

    Soft are "can", and an order ("Send us the form"), which is as good as "must" and as "should".
    """
    for match in _DUTIES.finditer(_lowered(sentence)):
        name = match.lastgroup or ""
        text = sentence[match.start() : match.end()].strip(" ,")
        if name == "may" and _MAY_MONTH.search(sentence, max(0, match.start() - 6), match.end() + 5):
            continue
        if name in ("order", "first"):
            yield from (Fact("duty", (strength,), text, soft=True) for strength in ("must", "should"))
        else:
            yield Fact("duty", (_CLASS.get(name, name),), text, soft=name in _CLASS)


def _lowered(sentence: str) -> str:
    """In small letters, where that keeps every letter in its place (one Turkish capital becomes two)."""
    lowered = sentence.lower()
    return lowered if len(lowered) == len(sentence) else sentence


def _with_company(sentence: str, match: re.Match[str]) -> str:
    """The word and the two after it: "not" alone tells a reviewer nothing."""
    after = re.match(r"(?: +[\w'’£-]+){0,2}", sentence[match.end() :])
    return sentence[match.start() : match.end()] + (after[0] if after else "")
