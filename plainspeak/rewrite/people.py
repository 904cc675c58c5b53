"""Who and what a sentence applies to: groups of people, "all" and "some", "only", "and" and "or", "before" and "after".

Each is told where another stands in its place; "only" also where it goes or comes.
"""

import re
from collections.abc import Iterator

from plainspeak.rewrite.fact import Fact, Key, Read, Weight
from plainspeak.rewrite.vocabulary import by_word, words

_GROUPS = by_word("people")
_PHRASES = re.compile(
    r"\b(?:(?P<user>service[ -]users?|people we (?:support|help)|care home residents"
    r"|(?:people|those|anyone|someone|persons?) (?:who|that) (?:use|uses|using|receive|receives|get|gets)"
    r" (?:our|the|this|these|a|care|social)\b(?: services?| care)?)"
    r"|(?P<young>young(?:er)? (?:persons?|people|adults?|carers?))"
    r"|(?P<older>(?:older|elderly|old) (?:persons?|people|adults?|residents?))"
    r"|(?P<carer>(?:people|anyone|someone|those|if you|you) (?:who )?(?:care|cares|caring|look after|looks after"
    r"|looking after)(?: for)? (?!home)|(?:look|looks|looking) after|family carers?)"
    r"|(?P<foster>foster (?:carers?|parents?|families))"
    r"|(?P<disabled>disabled (?:people|persons?|adults?|residents?)|people with (?:a disability|disabilities))"
    r"|(?P<worker>care workers?|social workers?|care staff|family (?:doctor|support|court|hub)s?"
    r"|adult (?:social|services|care|education|learning)\w*|children's (?:social|services|centre)\w*|parent company"
    r"|patient (?:advice|transport)\w*)"
    r"|(?P<landlord>social landlords?))"
)
_PHRASE_WORDS = words("words", "phrase_starts")
_CONDITIONS = re.compile(
    r"\b(?:(?P<dementia>dementia|alzheimer)|(?P<diabetes>diabet)|(?P<autism>autis)|(?P<epilepsy>epilep)"
    r"|(?P<stroke>strokes?\b)|(?P<cancer>cancer)|(?P<parkinsons>parkinson)|(?P<asthma>asthma)|(?P<hiv>hiv\b)"
    r"|(?P<arthritis>arthriti)|(?P<learning>learning (?:disabilit|difficult))"
    r"|(?P<sight>visual(?:ly)? impair|sight (?:loss|impair)|blind|partially sighted)"
    r"|(?P<hearing>deaf|hearing (?:loss|impair)|hard of hearing))[a-z']*"
)
CONDITION_WORDS = words("words", "conditions")
_QUANTITIES = by_word("quantity")
_OFTEN = by_word("often")
_ONLY = words("words", "only")
_LIKE_ONLY = words("words", "like_only")
_LITTLE = words("words", "little")
_PEOPLE = words("words", "people")
_TOLD_BY_WORD = frozenset((*_QUANTITIES, *_OFTEN, *_ONLY))
_ORDER_WORDS = frozenset(("before", "after", "prior", "following", "subsequent"))


def people_of(read: Read) -> Iterator[Fact]:
    """Groups, conditions, quantities, "only", joins and orders."""
    yield from _groups(read)
    if not CONDITION_WORDS.isdisjoint(read.words):
        for match in _CONDITIONS.finditer(read.lower):
            yield _fact(("condition", match.lastgroup), read, *match.span())
    if not _TOLD_BY_WORD.isdisjoint(read.words):
        yield from _quantities(read)
    if "and" in read.words or "or" in read.words:
        yield from _joins(read)
    if not _ORDER_WORDS.isdisjoint(read.words):
        yield from _orders(read)


def _fact(key: Key, read: Read, start: int, end: int, weight: Weight = Weight.PAIRED) -> Fact:
    return Fact("who", key, read.said(start, end), weight, start, end)


def _groups(read: Read) -> Iterator[Fact]:
    taken: list[tuple[int, int]] = []
    if not _PHRASE_WORDS.isdisjoint(read.words):
        for match in _PHRASES.finditer(read.lower):
            taken.append(match.span())
            if match.lastgroup != "worker":
                yield _fact(("group", match.lastgroup), read, *match.span())
    if read.words.isdisjoint(_GROUPS):
        return
    for token in read.tokens:
        name = _GROUPS.get(token.word)
        if name and not any(start <= token.start < end for start, end in taken):
            yield _fact(("group", name), read, token.start, token.end)


def _quantities(read: Read) -> Iterator[Fact]:
    for at, token in enumerate(read.tokens):
        if token.word in _QUANTITIES:
            head, end = _head(read, at)
            if head:
                yield _fact(("quantity", head, _QUANTITIES[token.word]), read, token.start, end)
        elif token.word in _OFTEN:
            yield _fact(("often", _OFTEN[token.word]), read, token.start, token.end)
        elif token.word in _ONLY:
            yield _only(read, at)


def _stem(word: str) -> str:
    return word.removesuffix("s")[:6]


def _head(read: Read, at: int) -> tuple[str, int]:
    """What there is all or some of, and where it ends."""
    if read.tokens[at].word in ("everyone", "everybody"):
        return "people", read.tokens[at].end
    for token in read.tokens[at + 1 : at + 4]:
        if token.word in _PEOPLE and token.word != "of":
            return "people", token.end
        if token.word not in _LITTLE:
            return _stem(token.word), token.end
    return "", 0


_MERELY = re.compile(
    r" (?:takes?|needs?|have to|has to|costs?|an?|about|one|two|a few|if|when|where|once|after|\d|need)\b"
)


def _only(read: Read, at: int) -> Fact:
    """ "Only" as a limit; "it only takes a minute" and "only if" (which is told by its condition) are none."""
    token = read.tokens[at]
    before, after = read.lower[: token.start], read.lower[token.end :]
    merely = token.word in ("just", "sole") or _MERELY.match(after) or before.endswith(("not ", "the "))
    end = read.tokens[at + 1].end if at + 1 < len(read.tokens) else token.end
    return _fact(("only",), read, token.start, end, Weight.SOFT if merely else Weight.HARD)


def limits_like_only(found: frozenset[str]) -> bool:
    """Whether a sentence with these words may say "only" in another way: "not unless", "you must be"."""
    return not found.isdisjoint(_LIKE_ONLY)


_STOP = re.compile(r"[.;:]")


def _joins(read: Read) -> Iterator[Fact]:
    """ "Tea and coffee", "tea or coffee": by the nearest words of weight on either side."""
    tokens = read.tokens
    for at in range(1, len(tokens) - 1):
        word = tokens[at].word
        if word in ("and", "or"):
            left = tokens[at - 1]
            right = next((token for token in tokens[at + 1 : at + 4] if token.word not in _LITTLE), None)
            if right and left.word not in _LITTLE and not _STOP.search(read.lower, left.end, right.start):
                yield _fact(("join", (_stem(left.word), _stem(right.word)), word), read, left.start, right.end)


_ORDER = re.compile(
    r"\b(before|after|prior to|following|subsequent to)"
    r" (?:(?:the|an?|your|you|we|they|their|our|its?|any|this|that) )*([a-z]{3,})"
)


def _orders(read: Read) -> Iterator[Fact]:
    for match in _ORDER.finditer(read.lower):
        side = "before" if match[1] in ("before", "prior to") else "after"
        yield _fact(("order", _stem(match[2]), side), read, *match.span())
