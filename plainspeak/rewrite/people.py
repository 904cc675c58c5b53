"""Who and what a sentence applies to: groups of people, "all" and "some", "only", "and" and "or", "before" and "after".

Each is told where another stands in its place; "only" also where it goes or comes.
"""

import re
from collections.abc import Iterator

from plainspeak.rewrite.fact import Fact, Key, Read, Weight
from plainspeak.rewrite.vocabulary import by_word, words

_GROUPS = by_word("people")
_PHRASES = re.compile(
    r"(?:(?P<user>service[ -]users?|people we (?:support|help)|care home residents"
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
    r"|(?P<landlord>social landlords?)"
    r"|(?P<tenant>rent(?:s|ed|ing)?(?: [a-z]+){0,3} from (?:an? |the |your |their )?(?:private |social )?landlords?))"
)
_SORTS = re.compile(r"\b(?:full|part)-time\b|\bpregnant\b|\bfirst-time\b|\blive-in\b")
"""What narrows people to some of them, and has no other name: dropped, the sentence is about more people."""
_PHRASE_WORDS = words("words", "phrase_starts")
_GROUP_WORDS = _PHRASE_WORDS | _GROUPS.keys()
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
_SORT_WORDS = frozenset(("time", "pregnant", "live"))
_ORDER_WORDS = frozenset(("before", "after", "prior", "following", "subsequent"))


def people_of(read: Read) -> Iterator[Fact]:
    """Groups, conditions, quantities, "only", joins and orders."""
    yield from _groups(read)
    if not CONDITION_WORDS.isdisjoint(read.vocabulary):
        for match in _CONDITIONS.finditer(read.lower):
            yield _fact(("condition", match.lastgroup), read, *match.span())
    if not _SORT_WORDS.isdisjoint(read.vocabulary):
        for match in _SORTS.finditer(read.lower):
            yield _fact(("sort", match[0]), read, *match.span(), Weight.HARD)
    if not _TOLD_BY_WORD.isdisjoint(read.vocabulary):
        yield from _quantities(read)
    if "and" in read.vocabulary or "or" in read.vocabulary:
        yield from _joins(read)
    if not _ORDER_WORDS.isdisjoint(read.vocabulary):
        yield from _orders(read)


def _fact(key: Key, read: Read, start: int, end: int, weight: Weight = Weight.PAIRED) -> Fact:
    return Fact("who", key, read.said(start, end), weight, start, end)


def _groups(read: Read) -> Iterator[Fact]:
    end = 0
    for at, word in enumerate(read.words):
        if word not in _GROUP_WORDS or read.starts[at] < end or read.lower[read.ends[at] : read.ends[at] + 1] == "@":
            continue
        match = _PHRASES.match(read.lower, read.starts[at]) if word in _PHRASE_WORDS else None
        if match:
            end = match.end()
            if match.lastgroup != "worker":
                yield _fact(("group", match.lastgroup), read, *match.span())
        elif word in _GROUPS:
            yield _fact(("group", _GROUPS[word]), read, read.starts[at], read.ends[at])


def _quantities(read: Read) -> Iterator[Fact]:
    for at, word in enumerate(read.words):
        if word in _QUANTITIES:
            head, end = _head(read, at)
            said = "some" if at and read.words[at - 1] == "not" else _QUANTITIES[word]  # "not all"
            if head:
                yield _fact(("quantity", head, said), read, read.starts[at], end)
        elif word in _OFTEN:
            yield _fact(("often", _OFTEN[word]), read, read.starts[at], read.ends[at])
        elif word in _ONLY:
            yield _only(read, at)


_ONE_OF = {"children": "child", "people": "person", "men": "man", "women": "woman", "families": "family"}


def _stem(word: str) -> str:
    return _ONE_OF.get(word) or word.removesuffix("s")[:6]


def _head(read: Read, at: int) -> tuple[str, int]:
    """What there is all or some of, and where it ends."""
    if read.words[at] in ("everyone", "everybody"):
        return "people", read.ends[at]
    for here in range(at + 1, min(at + 4, len(read.words))):
        word = read.words[here]
        if word in _PEOPLE and word != "of":
            return "people", read.ends[here]
        if word not in _LITTLE:
            return _stem(word), read.ends[here]
    return "", 0


_MERELY = re.compile(
    r" (?:takes?|needs?|have to|has to|costs?|an?(?! (?:[a-z]+ ){1,3}(?:can|may|must|will|should|is|are)\b)|about"
    r"|one|two|a few|if|when|where|once|after|\d|need)\b"
)
"""After "only" that limits little; not "only a doctor can"."""


def _only(read: Read, at: int) -> Fact:
    """ "Only" as a limit; "it only takes a minute" and "only if" (which is told by its condition) are none."""
    before, after = read.lower[: read.starts[at]], read.lower[read.ends[at] :]
    merely = read.words[at] in ("just", "sole") or _MERELY.match(after) or before.endswith(("not ", "the "))
    end = read.ends[min(at + 1, len(read.words) - 1)]
    return _fact(("only",), read, read.starts[at], end, Weight.SOFT if merely else Weight.HARD)


def limits_like_only(found: frozenset[str]) -> bool:
    """Whether a sentence with these words may say "only" in another way: "not unless", "you must be"."""
    return not found.isdisjoint(_LIKE_ONLY)


_BOUNDS = frozenset(("over", "above", "under", "below", "older", "younger", "more", "less", "fewer", "upwards"))
_STOP = re.compile(r"[.;:]")


def _joins(read: Read) -> Iterator[Fact]:
    """ "Tea and coffee", "tea or coffee": by the nearest words of weight on either side."""
    found = read.words
    for at in range(1, len(found) - 1):
        if found[at] in ("and", "or") and found[at - 1] not in _LITTLE:
            right = next((n for n in range(at + 1, min(at + 4, len(found))) if found[n] not in _LITTLE), None)
            if right is None or found[right] in _BOUNDS or found[right] in "£€$%":
                continue  # "60 and over", "£5 or £7"
            if not _STOP.search(read.lower, read.ends[at - 1], read.starts[right]):
                key = ("join", (_stem(found[at - 1]), _stem(found[right])), found[at])
                yield _fact(key, read, read.starts[at - 1], read.ends[right])


_ORDER = re.compile(
    r"\b(before|after|prior to|following|subsequent to)"
    r" (?:(?:the|an?|your|you|we|they|their|our|its?|any|this|that) )*([a-z]{3,})"
)


def _orders(read: Read) -> Iterator[Fact]:
    for match in _ORDER.finditer(read.lower):
        side = "before" if match[1] in ("before", "prior to") else "after"
        yield _fact(("order", _stem(match[2]), side), read, *match.span())
