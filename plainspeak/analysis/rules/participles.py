"""Whether a participle is a passive where it stands, or an adjective: "are trained by us", "are trained nurses"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plainspeak.analysis.rules.passive_words import words

_TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d[\d.,:/]*|[^\w\s]|_")
_PREFIX = re.compile(r"^(?:re|co|pre|de|dis|over|under|out|fast|hand|double|cross|spot)-")


class Token(NamedTuple):
    """`word` in lower case with a straight apostrophe; a punctuation mark is a token too."""

    start: int
    end: int
    word: str
    small: bool


@dataclass(slots=True)
class Chain:
    """What stands between the first helper and the participle."""

    helper: str
    short: bool = False
    gets: bool = False
    degree: bool = False
    well: bool = False
    person: bool = False
    """Whether "I", "you", "she" … stands right before it."""
    relative: bool = False
    """Whether "who", "which" or "that" does."""
    duty: bool = False
    """Whether "to", "must" or "should" does: "must be closed" says what is done."""

    @property
    def been(self) -> bool:
        return self.helper == "been"

    @property
    def being(self) -> bool:
        return self.helper == "being"

    @property
    def now(self) -> bool:
        return self.helper in ("am", "is", "are")


def read_tokens(text: str, start: int) -> Iterator[Token]:
    """Words, numbers and marks from `start` on, as far as they are asked for."""
    for found in _TOKEN.finditer(text, start):
        word = found[0]
        yield Token(found.start(), found.end(), word.lower().replace("’", "'"), word[0].islower())


def skip(tokens: tuple[Token, ...], chain: Chain) -> int | None:
    """The place of the word after the adverbs and further helpers; `chain` learns what was passed."""
    at = 0
    while at < len(tokens):
        word = tokens[at].word
        if word in ("be", "been", "being"):
            chain.helper, chain.short, chain.duty = word, False, False
        elif word == ",":
            closing = next((n for n in range(at + 1, min(at + 6, len(tokens))) if tokens[n].word == ","), None)
            if closing is None:
                return None
            at = closing
        elif word in words().degrees:
            chain.degree = True
        elif word in words().adverbs or (word.endswith("ly") and len(word) > 4):
            chain.degree = False  # "very badly hurt": the degree is of the adverb
            chain.well = word == "well"
        elif word == "no" and at + 1 < len(tokens) and tokens[at + 1].word == "longer":
            at += 1
        else:
            return at
        at += 1
    return None


def goes_on(token: Token) -> bool:
    """Whether a passive may go on with this word or mark after its first helper."""
    word = token.word
    if word in _PASSED or word.endswith("ly") or word in words().adverbs or word in words().degrees:
        return True
    return _participle(token)


_PASSED = frozenset(("be", "been", "being", ",", "no"))


def _participle(token: Token) -> bool:
    word = token.word
    if not token.small or word in words().adjectives:
        return False
    if "-" in word:
        prefix = _PREFIX.match(word)
        return prefix is not None and _participle(token._replace(word=word[prefix.end() :]))
    if word in words().irregular:
        return True
    if not word.endswith("ed") or len(word) < 4 or (word.endswith("eed") and word not in words().eed_verbs):
        return False
    return not word.startswith("un") or word in words().un_verbs


def is_passive(tokens: tuple[Token, ...], at: int, chain: Chain) -> bool:
    """Whether the word at `at` is the participle of a passive whose helpers are `chain`."""
    if not _participle(tokens[at]) or chain.degree:
        return False
    word = tokens[at].word
    following = tokens[at + 1].word if at + 1 < len(tokens) else "."
    agent = _has_agent(tokens, at) or _has_agent(tokens, coordinated(tokens, at))
    if _is_adjective(tokens, at, following, chain) or _describes(word, following, chain):
        return False
    if chain.short and not agent and following != "that":
        return False  # "he's decided" is "he has decided"
    if chain.person and word in ("done", "lost"):
        return False
    if chain.gets:
        return word not in words().got_states and (
            word not in words().states or following in words().unless.get(word, frozenset())
        )
    if agent:
        return word not in words().never_by_an_agent
    if chain.being:
        return word not in words().being_a_state
    return not _is_state(word, following, chain)


def _has_agent(tokens: tuple[Token, ...], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].word == "by" and not is_time(tokens, at + 2)


def _is_state(word: str, following: str, chain: Chain) -> bool:
    """Whether the participle says how things stand, not what is done: "is closed", "was parked outside"."""
    lists = words()
    if word in lists.states:
        return following not in lists.unless.get(word, frozenset())
    if word in lists.closed and not (chain.been or chain.duty):
        return True
    if chain.now and (word in lists.results or chain.well):
        return True
    return word in lists.postures and (chain.now or chain.helper in ("was", "were"))


def _is_adjective(tokens: tuple[Token, ...], at: int, following: str, chain: Chain) -> bool:
    word = tokens[at].word
    if word == "used" and following == "to" and at + 2 < len(tokens):
        after = tokens[at + 2].word
        return chain.person or after.endswith("ing") or after in words().followers or after.endswith("s")
    return following in words().before.get(word, frozenset())


def _describes(word: str, following: str, chain: Chain) -> bool:
    """Whether the participle describes the noun that follows: "are trained nurses"."""
    if not following[0].isalpha() or following in words().followers or following in words().adverbs:
        return False
    if following.endswith("ly") or following in words().degrees or _is_verb(following, chain):
        return False
    return chain.gets or word not in words().with_complement


def _is_verb(word: str, chain: Chain) -> bool:
    """Whether a verb follows, so that the clause of the participle ends: "the test that was done showed …"."""
    if word in words().verbs:
        return True
    return chain.relative and (word.endswith("ed") or word in words().irregular or word in words().pasts)


def is_time(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "by" is followed by a time or a way, not by who did it."""
    if at >= len(tokens):
        return True
    word = tokens[at].word
    if word in words().before_a_time:
        following = next((one.word for one in tokens[at + 1 :] if one.word not in words().before_a_time), "")
        return following in words().times
    return word[0].isdigit() or word in words().not_an_agent or (word.endswith("ing") and len(word) > 5)


def coordinated(tokens: tuple[Token, ...], at: int) -> int:
    """The place of the last participle: "washed and dressed" is one group."""
    last = at
    while last + 2 < len(tokens) and tokens[last + 1].word in ("and", "or", "but", ",", "/"):
        step = last + 2
        while step < len(tokens) and (tokens[step].word in words().adverbs or tokens[step].word in ("and", "or")):
            step += 1
        if step >= len(tokens) or not _participle(tokens[step]):
            break
        following = tokens[step + 1].word if step + 1 < len(tokens) else "."
        if following[0].isalnum() and following not in words().after_a_pair:
            break
        last = step
    return last
