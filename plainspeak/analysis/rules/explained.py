"""Whether a leaflet says itself what a word means, right after it: "reablement (help to do things again)"."""

import re
from collections.abc import Iterable, Sequence

from plainspeak.analysis.finding import Finding

_BESIDE = re.compile(
    r"[”\"’']?(?:\s*\((?:(?:also |often )?(?:known as|called|that is|this is|this means|or)[ ,:]+)?"
    r"(?P<inside>[^()\n]{3,200})\)"
    r"|,? (?:which|that|this) means (?=(?:[a-z’'-]+ ){2})|, meaning (?=(?:[a-z’'-]+ ){2}))"
)
_NO_MEANING = re.compile(
    r"(?:see|if|where|when|whether|for example|e\.?g|such as|like|including|unless|except|subject|up to|about|from"
    r"|until|page|pages|section|part|not|but|and|only|please|in|on|at|by|with|within|per|plus|formerly|previously|currently"
    r"|available|free|usually|normally|often|both|all|as|under|over|between|before|after|since|and/or|call|ring|phone"
    r"|email|ask|speak|details|instructions|information|more|further|another|we|you|they|he|she|it|there|this|these|optional|weekdays|monday|£|\d)(?![a-z])",
    re.IGNORECASE,
)
"""How a bracket begins that says when, where, how much or what to do, and not what the word means."""
_ENOUGH_WORDS = 3
_ARTICLE = re.compile(r"(?:an?|the) ")


def unexplained(findings: Sequence[Finding], text: str) -> Iterable[Finding]:
    """Those of words that the leaflet has not said the meaning of by then.

    An entry may hold several wordings ("savings", "investments"): who knows one may not know the other.
    """
    known: set[str] = set()
    for finding in findings:
        name = wording_of(finding)
        if name not in known and _explained(text, finding):
            known.add(name)
        if name not in known:
            yield finding


def wording_of(finding: Finding) -> str:
    """The same for each use of one wording of an entry."""
    return f"{finding.entry.id} {finding.entry.term}" if finding.entry else finding.text


def _explained(text: str, finding: Finding) -> bool:
    """Whether what follows jargon gives its meaning: some words in brackets, or what it "means"."""
    beside = _BESIDE.match(text, finding.end)
    if beside is None:
        return False
    inside = beside["inside"]
    if inside is None:
        return True
    plain = [word for word in inside.split() if word.islower() and word.strip(".,;:’'").isalpha()]
    if _NO_MEANING.match(inside) is not None:
        return False
    return len(plain) >= _ENOUGH_WORDS or _bare(inside) in {_bare(each.text) for each in finding.suggestions}


def _bare(wording: str) -> str:
    """Without its article, and of one: the glossary's word in brackets explains too ("pressure ulcers (bedsores)")."""
    return _ARTICLE.sub("", wording.strip().lower()).removesuffix("s")
