"""What a sentence says that people must, should or may do, must not, or need not."""

import re
from collections.abc import Iterator

from plainspeak.rewrite.fact import Fact, Read, Weight
from plainspeak.rewrite.vocabulary import Judged, words

STANDING = "standing"
"""The key of what somebody must or should be ("must be over 18"), with how strongly it is said."""

_NOT = r"(?:not|[a-z]+n't)"
_FORBIDDEN = (
    r"(?:must|may|shall) not|(?:must|may|sha)n't|(?:must|may) never|forbidden|prohibited|banned"
    rf"|against the (?:rules|law)|(?:unlawful|illegal|an offence) (?:for [^.;]{{1,30}} )?to"
    rf"|{_NOT} (?:be )?(?:allowed|permitted|lawful|acceptable)"
    r"|(?:asked|required|requested) not to|no smoking"
    r"|(?:imperative|essential|vital|important|crucial) (?:that [^.;]{0,50}\bnot|not to)"
)
_UNABLE = (
    rf"{_NOT} (?:be )?(?:entitled to|eligible (?:for|to)|able to)|cannot|can't|(?:can|could) not|couldn't|unable to"
    r"|can no longer|can never"
)
_FREE = (
    r"(?:do|does|did|will|would)(?: not|n't) (?:have to|need (?:to|an?|any))|won't (?:have|need) to"
    r"|without (?:having|needing) to"
    r"|need(?: not|n't)|(?:no|any) (?:need|obligation|requirement|duty) (?:to|for|on|upon)"
    rf"|(?:{_NOT}|neither(?: [a-z]+){{1,4}} (?:is|are)) (?:be )?(?:required|obliged|necessary|compulsory|mandatory"
    r"|essential|needed|under)"
    r"|no (?!longer)(?:[a-z]+ ){0,2}(?:is |are )?(?:necessary|needed|required)|unnecessary"
)
_CONDITION = (
    r"(?:must|have to|has to|need to|should) (?:have been |be |have |live |also be |be aged |meet |satisfy |normally )"
    r"(?=(?:aged|over|under|at least|an? (?:resident|carer|uk|british)|\d|in receipt|eligible|living|resident"
    r"|the criteria|all|these))"
)
_MUST = (
    r"must|(?:has|have|had|having|need|needs|needed|got) to(?! do with)"
    r"|(?:required|obliged|compelled|requested|instructed) to|mandatory|incumbent|imperative|compulsory|obligatory"
    r"|it is (?:necessary|essential|vital|a requirement)|will need|duty to|obligation to|legally bound"
    r""
)
_SHOULD = (
    r"should|ought to|(?:is|are|be) (?:strongly )?(?:advised|recommended|expected) (?:to|that)"
    r"|(?:is|are) (?:recommended|advisable)"
    r"|(?:we|you) (?:would |strongly )?(?:recommend|advise|suggest|urge)"
    r"|(?<!our )(?<!their )best to|good idea to|had better"
)
_HOPE = (
    r"expect\w*|inadvisable|unwise|prudent|wise|sensible|would like|urged to|hope\w*|advice|advis\w+"
    r"|recommend\w*|suggest\w*|encourag\w+"
)
_TOLD = (
    r"may be (?:found|obtained|viewed|accessed|downloaded|contacted|submitted|sent|returned|requested|read|seen"
    r"|directed|addressed|made|booked|arranged|reported|emailed|posted|raised|lodged|bought|purchased|ordered|borrowed)"
)
_CAN = (
    r"can|able to|(?:allowed|permitted|entitled) to"
    r"|(?:right|choose|wish|option|free|opportunity|invited|welcome|allow(?:s|ed)? you|enables? you|lets? you) to"
)
_ENTITLED = (
    r"entitle\w*|eligible|eligibility|qualif\w+|available|offer\w*|allow\w*|permitted|permission|accessible"
    r"|option\w*|right|discretion|powers? to"
)
_PAYABLE = (
    r"payable|liab\w+|responsib\w+|subject to|oblig\w+|onus|prerequisite|requirement\w*"
    r"|required|necessary|requires?|demand\w*"
    r"|minimum|notice period|deadline|due(?! (?:to|course|date))"
    r"|essential|will (?:have|pay|be (?:asked|charged|expected))|provided that|conditions?|unless|only if"
)
_SORTS: tuple[tuple[str, str, str, Weight], ...] = (
    ("perhaps", r"(?:may|might) have to (?=wait|queue|travel|come|go|ask)", "may must", Weight.PAIRED),
    ("spared", r"(?:may|might) not (?:have to|need to)", "free may", Weight.PAIRED),
    ("forbidden", _FORBIDDEN, "forbidden", Weight.HARD),
    ("never", r"(?:under no circumstances|at no time|on no account) (?:may|can|must)", "forbidden", Weight.HARD),
    ("unable", _UNABLE, "forbidden", Weight.PAIRED),
    ("free", _FREE, "free", Weight.HARD),
    ("idle", r"optional|voluntary|if you (?:wish|want|like|prefer)|up to you|as you (?:wish|like|prefer)|your choice"
     r"|free of|for free|free|exempt|no (?:fee|fees|charge|charges|cost|costs|payment)|nil|waived",
     "free may", Weight.SOFT),
    ("turned", r"(?:should|must) be able to", "", Weight.SOFT),
    ("condition", _CONDITION, "must", Weight.SOFT),
    ("must", _MUST, "must", Weight.HARD),
    ("shall", r"shall", "must", Weight.PAIRED),
    ("warned", r"(?:is|are|be) (?:strongly )?advised not to|advised not to", "should", Weight.HARD),
    ("should", _SHOULD, "should", Weight.HARD),
    ("hope", _HOPE, "should", Weight.SOFT),
    ("told", _TOLD, "may", Weight.PAIRED),
    ("may", r"(?:may|might)(?! (?:wish|want|like|prefer) to)", "may", Weight.HARD),
    ("could", r"could|possib\w+|potential\w*|perhaps|sometimes|likely|in some cases|chance", "may", Weight.SOFT),
    ("can", _CAN, "may", Weight.PAIRED),
    ("entitled", _ENTITLED, "may", Weight.SOFT),
    ("falls", r"responsible for [a-z]+ing", "must", Weight.PAIRED),
    ("term", r"have (?:until|up to|(?:[a-z]+|\d+) (?:(?:working|calendar) )?(?:hour|day|week|month|year)s?)",
     "must may", Weight.SOFT),
    ("payable", _PAYABLE, "must", Weight.SOFT),
    ("ensure", r"ensure|make sure|be sure to", "must should", Weight.SOFT),
    ("usual", r"will (?:normally|usually|generally|often|sometimes)", "should may", Weight.SOFT),
    ("will", r"will|aims? to|commit\w*|undertakes? to|promise\w*|'ll", "must", Weight.SOFT),
    ("please", r"please|kindly", "must should", Weight.SOFT),
)  # fmt: skip
"""What each says, in the order it is looked for, and for which strengths it stands.

"Can" and "cannot" are only told as what another became. Words like "entitled", "payable" and "will" answer for a duty
and are none themselves.
"""

_DUTY = re.compile("|".join(rf"(?P<{name}>(?:{pattern})\b)" for name, pattern, _, _ in _SORTS))
_MEANING = {name: (tuple(strengths.split()), weight) for name, _, strengths, weight in _SORTS}
_STARTS = re.compile(
    r"must|may|might|shall|sha|mustn't|mayn't|shan't|can|can't|cannot|could|couldn't|should|ought|forbidden|prohibited|banned"
    r"|against|unlawful|illegal|offence|not|neither|[a-z]+n't|asked|required|requested|advised|no|any|imperative|essential|vital|important|crucial|unable|do|does"
    r"|did|will|would|without|need|needs|needed|unnecessary|optional|voluntary|if|up|as|your|has|have|had|having|got|obliged"
    r"|compelled|instructed|mandatory|incumbent|compulsory|obligatory|it|duty|obligation|legally|responsible|is|are|be|we|you"
    r"|best|good|under|at|on|prudent|wise|inadvisable|unwise|sensible|would|encouraged|urged|hope.*|expect.*|advice|advis.*|recommend.*|suggest.*|encourag.*|possib.*|potential.*|due|perhaps|sometimes|likely|in|chance|able"
    r"|allow.*|permitted|permission|entitle.*|right|choose|wish|option.*|free|opportunity|invited|welcome|enables?|lets?"
    r"|eligib.*|qualif.*|available|offer.*|accessible|discretion|powers?|payable|onus|prerequisite|exempt|nil|waived|for|liab.*|responsib.*|subject|oblig.*"
    r"|requirement.*|necessary|requires?|demand.*|provided|conditions?|unless|only|ensure|make|aims?|commit.*|undertakes?"
    r"|promise.*|ll|please|kindly|minimum|notice|deadline"
)
_ORDERS = words("words", "orders")
_BEFORE_AN_ORDER = frozenset(
    ("please", "kindly", "only", "then", "and", "or", "but", "so", "first", "also", "just", "always")
)
_NO_ORDER_BEFORE = frozenset(("you", "we", "they", "i"))
_SHOULD_YOU = re.compile(
    r"^\W*should [a-z]|, should (?:(?:you|he|she|they|we|the|your|an?|any|this|that|there|it)\b"
    r"|(?!be |have |not |also |then |only |always |never |normally )[a-z]+ (?:not )?"
    r"(?:be|have|fail|arise|change|occur)\b)"
)
""" "Should payment not be received": if it is not."""
_ASIDE = re.compile(r"\b(?:that|which|who|where|as|if|when|whatever)(?: [a-z']+){0,2} $")
"""Before a "may" that is said by the way ("hazards that may arise"), which a rewrite may leave out."""

_ALLOWING = frozenset(("must", "shall", "may", "can"))
_NOBODY = re.compile(
    r"\b(?:(?:nobody|no one)(?! (?:other than|except|but|apart from)\b)|neither"
    r"|no (?!longer|more|less|fewer|limit|need)[a-z]+)(?: [a-z]+){0,9} $"
)
""" "No person under 18 shall be admitted" forbids."""

_MAY_MONTH = re.compile(
    r"(?i:\d(?:st|nd|rd|th)? (?:of )?may\b)|\bMay (?:\d|bank)|(?:in|by|since|until|of|and|to) May\b"
)


def _judged(word: str) -> str:
    if _STARTS.fullmatch(word):
        return "duty or order" if word in _ORDERS else "duty"
    return "order" if word in _ORDERS else "to" if word == "to" else ""


_WAKING = Judged(_judged)


def duties_of(read: Read) -> Iterator[Fact]:
    """Each duty, by strength: forbidden, must, should, may, free (need not)."""
    end = 0
    for at, word in enumerate(read.words):
        sort = _WAKING[word]
        if not sort or read.starts[at] < end:
            continue
        if "duty" in sort and _may_go_on(read.words, at) and (match := _DUTY.match(read.lower, read.starts[at])):
            end = match.end()
            yield from _duty(read, match)
        elif "order" in sort and _is_order(read, at):
            yield from _order(read, at)
        elif sort == "to" and at and read.words[at - 1] in ("is", "are"):
            start, end = read.starts[at - 1], read.ends[at]
            yield Fact("duty", ("must",), read.said(start, end), Weight.PAIRED, start, end)


_BE = frozenset(("strongly", "advised", "recommended", "expected", "advisable", "sure"))
_WE = frozenset(("would", "strongly", "recommend", "advise", "suggest", "urge"))
_TO = frozenset(("to",))
_NO = frozenset(("no",))
_SECOND = {
    **dict.fromkeys(("is", "are", "be"), _BE),
    **dict.fromkeys(("we", "you"), _WE),
    **dict.fromkeys(("has", "had", "having", "got", "best", "up"), _TO),
    **dict.fromkeys(("on", "at", "under"), _NO),
    **{"it": frozenset(("is",)), "in": frozenset(("some",)), "for": frozenset(("free",)), "good": frozenset(("idea",))},
    **dict.fromkeys(("as", "if"), frozenset(("you",))),
}
"""What has to follow a common word for a duty to begin with it: saves most tries of the long pattern."""


def _may_go_on(found: list[str], at: int) -> bool:
    after = _SECOND.get(found[at])
    return after is None or (at + 1 < len(found) and found[at + 1] in after)


def _duty(read: Read, match: re.Match[str]) -> Iterator[Fact]:
    name = match.lastgroup or ""
    start, end = match.span()
    if name == "may" and _MAY_MONTH.search(read.text, max(0, start - 6), end + 5):
        return
    if name in ("should", "turned") and _opens_condition(read.lower, start):
        return
    strengths, weight = _MEANING[name]
    if name == "may" and _ASIDE.search(read.lower, max(0, start - 30), start):
        weight = Weight.PAIRED
    if name in _ALLOWING and _NOBODY.search(read.lower, 0, start):
        strengths, weight = ("forbidden",), Weight.PAIRED
    for strength in strengths:
        yield Fact("duty", (strength,), read.said(start, end), weight, start, end)
    if name == "condition":
        said = "should" if match[0].startswith("should") else "must"
        yield Fact("duty", (STANDING, said), read.said(start, end), Weight.SOFT, start, end)


def _opens_condition(lower: str, start: int) -> bool:
    """Whether "should" at `start` stands for "if": at the beginning, or after a comma with its subject behind it."""
    if not lower[:start].strip(" \"'(-*•"):
        return _SHOULD_YOU.match(lower[start:]) is not None
    return lower.startswith(", ", start - 2) and _SHOULD_YOU.match(lower, start - 2) is not None


_OPENING = re.compile(r"[,:;–] $")


def _is_order(read: Read, at: int) -> bool:
    """Whether the verb is where an order has it: at the start, after "please" or "and", after a comma."""
    word = read.words[at]
    if word in ("do", "have") and at + 1 < len(read.words) and read.words[at + 1] in _NO_ORDER_BEFORE:
        return False
    while at and read.words[at - 1].isdigit():
        at -= 1
    return (
        not at or read.words[at - 1] in _BEFORE_AN_ORDER or _OPENING.search(read.lower[: read.starts[at]]) is not None
    )


def _order(read: Read, at: int) -> Iterator[Fact]:
    """An order ("Send us the form") is as good as "must" and as "should"; "do not send" as "must not"."""
    word, start, end = read.words[at], read.starts[at], read.ends[at]
    forbids = word in ("don't", "never") or (word == "do" and read.words[at + 1 : at + 2] == ["not"])
    for strength in ("forbidden", "must", "should") if forbids else ("must", "should"):
        yield Fact("duty", (strength,), read.said(start, end), Weight.SOFT, start, end)
