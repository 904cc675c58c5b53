"""What a sentence denies: "not", "never", "without", "unless"; and words that lean that way ("refuse", "free")."""

import re
from collections.abc import Iterable, Iterator

from plainspeak.rewrite.fact import Fact, Read, Weight
from plainspeak.rewrite.vocabulary import Judged, pairs, pattern, words
from plainspeak.text.lexicon import lexicon

_PLAIN = words("negation", "plain")
_LEANING = re.compile(pattern("negation", "leaning"))
_BOUND = re.compile(
    r"\b(?:(?:no|not) (?:more|less|fewer|later|earlier|sooner|longer|older|younger|greater|lower|under|over) than"
    r"|not (?:only|just|merely|simply)|whether or not|or not\b|not hesitate|not exceed(?:ing)?|cannot exceed|not over"
    r"|not under|not before|never [a-z]+ (?:more|less)\b|no\. ?\d|without (?:delay"
    r"|exception|doubt|fail|hesitation|limit)|no (?:doubt|matter)"
    r"|(?<=unless you tell us )not to|(?<=unless you ask us )not to|(?<=unless you say )no\b"
    r"|not limited to|no limit (?:to|on) (?:the number of times|how)|if not\b|why not|not least|not until|nothing but)"
)
"""Bounds ("no later than") and ways of speaking that deny nothing."""

_REFUSED = re.compile(rf"(?: [a-z']+){{0,4}} (?:{pattern('negation', 'refusing')}|turned away|miss out)")
_QUESTION = re.compile(r"^\W*not [^.!?]*\?")
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
_NOT_PREFIXED = re.compile(
    r"un(?:der|ti|ion|iv|if|iq|it|cle)|in(?:to|sid|form|clud|com(?!plete|patib|petent|prehens)|st|ter|deed|vol|vit|vest|t"
    r"|ject|fl|d(?!irect|efin)|s(?!uff|ecure|ignif|ens)|c(?!orr|ompl|omp|apa|ons|onv)|h|k)"
    r"|im(?:p(?!oss|rop|rac|erf|at|art|ol|rob)|a|m(?!at|ob|or))"
    r"|dis(?:ab(?:i|l)|cus|tri|tan|play|pos|cov|c|h|p|t(?!rus)|eas)|ill|iron|non"
)
"""Words that only look as though they were turned round: "under", "inform", "discuss"."""

_OPPOSITES = pairs("negation", "opposites")


def _base(word: str) -> str:
    """The word that "un-", "in-" or "dis-" turns round: "eligible" of "ineligible", "" where nothing is turned."""
    for prefix in _PREFIXES:
        rest = word[len(prefix) :].lstrip("-")
        if word.startswith(prefix) and len(rest) >= 4 and not _NOT_PREFIXED.match(word):
            return rest if lexicon().facts(rest).known else ""
    return ""


_BASES = Judged(_base)


def _sort(word: str) -> str:
    """ "no" for what denies, "leaning" for what leans that way, "" for all other words."""
    if word in _PLAIN or word.endswith("n't"):
        return "no"
    return "leaning" if _LEANING.fullmatch(word) or _BASES[word] or _lacks(word) else ""


def _lacks(word: str) -> bool:
    """ "Painless", "homeless": without what the word begins with."""
    return len(word) > 6 and word.endswith("less") and lexicon().facts(word[:-4]).known


_SORTS = Judged(_sort)


def negations_of(read: Read) -> Iterator[Fact]:
    """Each denial. What only leans that way, or is turned back by another ("not unlikely"), only answers others."""
    found = [(sort, at) for at, word in enumerate(read.words) if (sort := _SORTS[word])]
    found = [("no" if _fails_to(read, at) else sort, at) for sort, at in found]
    denials = [at for sort, at in found if sort == "no"]
    for sort, at in found:
        if sort != "no":
            word = read.words[at]
            yield Fact("negation", ("leaning", word[:4]), word, Weight.SOFT, read.starts[at], read.ends[at])
    if not _SAID_BY_TWO.isdisjoint(read.vocabulary) and (match := _OUT_OF.search(read.lower)):
        yield Fact("negation", ("leaning", "out"), match[0], Weight.SOFT, *match.span())
    if "nor" in read.vocabulary:
        denials = [at for at in denials if read.words[at] != "nor" or at == denials[0]]  # "neither … nor" is one
    if denials:
        skipped = [match.span() for match in _BOUND.finditer(read.lower)]
        question = _QUESTION.match(read.lower) is not None
        for at in denials:
            joined = read.lower[read.ends[at] : read.ends[at] + 1] == "-"  # "no-smoking signs"
            if not joined and not any(start <= read.starts[at] < end for start, end in skipped):
                yield _denial(read, at, question)


def _fails_to(read: Read, at: int) -> bool:
    """ "Fail to pay" is as good as "do not pay"; "never fail to" denies nothing more."""
    if not read.words[at].startswith("fail") or read.words[at + 1 : at + 2] != ["to"]:
        return False
    return read.words[at] != "failure" and not any(_SORTS[word] == "no" for word in read.words[max(0, at - 2) : at])


_SAID_BY_TWO = frozenset(("out", "other", "apart", "exception", "excluding", "however"))
_OUT_OF = re.compile(
    r"\b(?:out of (?:(?:the )?reach|service|order|action|use|stock|hours)|other than|apart from|with the exception of"
    r"|excluding|however (?:old|young|long|many|much|often|far|big|small))\b"
)
_FOLLOWING = re.compile(r"(?: (?:be|been|an?|the|very|at all|considered|always))* ([a-z]+)")


def _denial(read: Read, at: int, question: bool) -> Fact:
    word, start, end = read.words[at], read.starts[at], read.ends[at]
    after = read.lower[end:]
    following = _FOLLOWING.match(after)
    turned = (word == "not" and following and _BASES[following[1]]) or _REFUSED.match(after)
    weight = Weight.SOFT if question or turned else Weight.HARD
    text = read.original[start:end] + _company(read.original[end:])
    return Fact("negation", ("unless" if word == "unless" else "no",), text, weight, start, end)


def _company(after: str) -> str:
    """The two words that follow: "not" alone tells a reviewer nothing."""
    match = re.match(r"(?: +[\w'’£-]+){0,2}", after)
    return match[0] if match else ""


def _stem(word: str) -> str:
    """The stem that has an opposite, of a word that has it."""
    return next((stem for pair in _OPPOSITES for stem in pair if word.startswith(stem)), "")


_STEMS = Judged(_stem)
OPPOSED = Judged(lambda word: bool(_BASES[word] or _STEMS[word]))
"""Whether a word may be the opposite of one in the other text."""


def turned_round(old: Iterable[str], new: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(before, after): words of which one side has the opposite: "safe" and "unsafe", "include" and "exclude"."""
    ours, theirs = frozenset(old), frozenset(new)
    for word in ours - theirs:
        if (base := _BASES[word]) and base in theirs and base not in ours:
            yield word, base
    for word in theirs - ours:
        if (base := _BASES[word]) and base in ours and base not in theirs:
            yield base, word
    our_stems = {stem: word for word in sorted(ours) if (stem := _STEMS[word])}
    their_stems = {stem: word for word in sorted(theirs) if (stem := _STEMS[word])}
    if our_stems and their_stems:
        for left, right in (*_OPPOSITES, *((right, left) for left, right in _OPPOSITES)):
            if left in our_stems and right in their_stems and right not in our_stems and left not in their_stems:
                yield our_stems[left], their_stems[right]
