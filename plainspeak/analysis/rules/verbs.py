"""Passive verb groups: "was sent", "must not be returned", "has already been assessed", "got moved"."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from plainspeak.paths import shipped

_AUXILIARY = re.compile(
    r"(?<![\w'’-])(?:(?P<be>am|is|are|was|were|be|been|being)(?:n['’]t)?|(?P<get>get|gets|got|gotten|getting)"
    r"|[a-z]+['’](?P<short>s|re|m))(?![\w'’-])",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d[\d.,:/]*|[^\w\s]|_")
_BEFORE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?=\s+$)|[^\s](?=\s*$)")
_PREFIX = re.compile(r"^(?:re|co|pre|de|dis|over|under|out|fast|hand|double|cross|spot)-")
_LOOKAHEAD = 14
_LONGEST_SUBJECT = 9
_QUESTION = re.compile(r"[^.?!]*\?")
_MODALS = frozenset(
    ["can", "could", "may", "might", "must", "shall", "should", "will", "would", "cannot", "can't", "couldn't", "mayn't", "mightn't", "mustn't", "needn't", "shan't", "shouldn't", "won't", "wouldn't"]
)
_HAVE = frozenset(["have", "has", "had", "having", "haven't", "hasn't", "hadn't"])
_PRONOUNS = frozenset(["i", "you", "we", "they", "he", "she"])
_BARRIERS = _HAVE | _MODALS | frozenset(["do", "does", "did", "that", "who", "which", "if", "when", "while", "because", "although"])
_QUESTION_WORDS = frozenset(["what", "when", "where", "why", "how", "who", "whom", "which", "whose", "and", "or", "but", "so", "then", "much", "many", "often"])
_NOT_AN_AGENT = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "then", "now", "noon", "midnight", "tomorrow", "next", "post", "email", "e-mail", "phone", "telephone", "letter", "text", "hand", "car", "bus", "taxi", "train"]
)


class Token(NamedTuple):
    """`word` in lower case with a straight apostrophe; a punctuation mark is a token too."""

    start: int
    end: int
    word: str
    small: bool


class Passive(NamedTuple):
    """One group, from its first helper to its (last) participle; `agent` is who does it, where the text says so."""

    start: int
    end: int
    agent: str


@dataclass(frozen=True, slots=True)
class Words:
    irregular: frozenset[str]
    adjectives: frozenset[str]
    states: frozenset[str]
    results: frozenset[str]
    closed: frozenset[str]
    before: dict[str, frozenset[str]]
    un_verbs: frozenset[str]
    with_complement: frozenset[str]
    adverbs: frozenset[str]
    degrees: frozenset[str]
    followers: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The lists of resources/passive.toml."""
    data = tomllib.loads(shipped("resources/passive.toml").read_text("utf-8"))
    lists = {name: frozenset(text.split()) for name, text in {**data, **data["words"]}.items() if isinstance(text, str)}
    return Words(before={word: frozenset(text.split()) for word, text in data["before"].items()}, **lists)


def passives(text: str) -> Iterator[Passive]:
    """Every passive group of `text`, in order, never overlapping."""
    done = 0
    for found in _AUXILIARY.finditer(text):
        if found.start() < done:
            continue
        group = _group(text, found)
        if group is not None and group.start >= done:
            done = group.end
            yield group


@dataclass(slots=True)
class _Chain:
    """What stands between the first helper and the participle."""

    helper: str
    short: bool = False
    gets: bool = False
    degree: bool = False

    @property
    def been(self) -> bool:
        return self.helper == "been"

    @property
    def being(self) -> bool:
        return self.helper == "being"

    @property
    def now(self) -> bool:
        return self.helper in ("am", "is", "are")


def _group(text: str, found: re.Match[str]) -> Passive | None:
    chain = _chain_of(text, found)
    if chain is None:
        return None
    tokens = tuple(islice(_tokens(text, found.end()), _LOOKAHEAD))
    at = _skip(tokens, chain)
    if at is None:
        return None
    if not _is_passive(tokens, at, chain):
        inside = _asked(text, found, tokens, chain)
        if inside is None:
            return None
        at = inside
    elif _there_is(text, found.start()) and tokens[at + 1 : at + 2] and tokens[at + 1].word != "to":
        return None
    last = _coordinated(tokens, at)
    return Passive(_start(text, found, chain), tokens[last].end, _agent(text, tokens, last))


def _there_is(text: str, start: int) -> bool:
    """ "There were planned visits": nobody does anything to "there"."""
    return text[max(0, start - 8) : start].rstrip().lower().endswith("there")


def _asked(text: str, found: re.Match[str], tokens: tuple[Token, ...], chain: _Chain) -> int | None:
    """The place of the participle in a question: "Was the form [sent] to you?"."""
    if chain.helper not in ("is", "are", "was", "were", "am") or chain.gets or chain.short:
        return None
    if not _begins_a_question(text, found.start()) or not _QUESTION.match(text, found.end()):
        return None
    for at, token in enumerate(tokens[:_LONGEST_SUBJECT]):
        word = token.word
        if not word[0].isalnum() or word in _BARRIERS or word == "there" or (at and word in _PRONOUNS):
            return None
        if at and _is_passive(tokens, at, chain):
            return at
    return None


def _begins_a_question(text: str, start: int) -> bool:
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is None or not before[0][0].isalpha():
        return True
    lead = _BEFORE.search(text, max(0, before.start() - 40), before.start())
    return before[0].lower() in _QUESTION_WORDS or (
        lead is not None and lead[0].lower() in _QUESTION_WORDS - {"and", "or", "but"}
    )


def _chain_of(text: str, found: re.Match[str]) -> _Chain | None:
    if found["get"]:
        return _Chain("get", gets=True)
    helper = (found["be"] or {"s": "is", "re": "are", "m": "am"}[found["short"].lower()]).lower()
    if helper == "am" and text[: found.start()].rstrip()[-1:].isdigit():
        return None
    if helper == "being" and text[: found.start()].rstrip()[-5:].lower() == "human":
        return None
    return _Chain(helper, short=found["short"] is not None and helper == "is")


def _tokens(text: str, start: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(text, start):
        word = found[0]
        yield Token(found.start(), found.end(), word.lower().replace("’", "'"), word[0].islower())


def _skip(tokens: tuple[Token, ...], chain: _Chain) -> int | None:
    """The place of the word after the adverbs and further helpers; `chain` learns what was passed."""
    at = 0
    while at < len(tokens):
        word = tokens[at].word
        if word in ("be", "been", "being"):
            chain.helper, chain.short = word, False
        elif word == ",":
            closing = next((n for n in range(at + 1, min(at + 6, len(tokens))) if tokens[n].word == ","), None)
            if closing is None:
                return None
            at = closing
        elif word in words().degrees:
            chain.degree = True
        elif word in words().adverbs or (word.endswith("ly") and len(word) > 4):
            chain.degree = False  # "very badly hurt": the degree is of the adverb
        elif word == "no" and at + 1 < len(tokens) and tokens[at + 1].word == "longer":
            at += 1
        else:
            return at
        at += 1
    return None


def _participle(token: Token) -> bool:
    word = token.word
    if not token.small or word in words().adjectives:
        return False
    if "-" in word:
        prefix = _PREFIX.match(word)
        return prefix is not None and _participle(token._replace(word=word[prefix.end() :]))
    if word in words().irregular:
        return True
    if not word.endswith("ed") or len(word) < 4 or (word.endswith("eed") and word not in _EED):
        return False
    return not word.startswith("un") or word in words().un_verbs


_EED = frozenset(["agreed", "decreed", "freed", "guaranteed", "refereed"])


def _is_passive(tokens: tuple[Token, ...], at: int, chain: _Chain) -> bool:
    if not _participle(tokens[at]) or chain.degree:
        return False
    word = tokens[at].word
    following = tokens[at + 1].word if at + 1 < len(tokens) else "."
    agent = following == "by" and not _is_time(tokens, at + 2)
    if _is_adjective(tokens, at, following) or _describes(word, following, chain):
        return False
    if chain.short and not agent:
        return False
    if chain.gets:
        return word not in words().states | _GOT_STATES
    if agent:
        return word not in ("based", "located", "situated", "seated")
    if chain.being:
        return word not in ("related", "committed", "involved", "qualified", "prepared", "married")
    if word in words().states or (word in words().closed and not chain.been):
        return False
    return not (word in words().results and chain.now)


_GOT_STATES = frozenset(
    ["changed", "dressed", "undressed", "washed", "settled", "organised", "started", "done", "used", "confused", "hurt", "lost", "sorted", "stuck"]
)


def _is_adjective(tokens: tuple[Token, ...], at: int, following: str) -> bool:
    word = tokens[at].word
    if word == "used" and following == "to" and at + 2 < len(tokens):
        after = tokens[at + 2].word
        return after.endswith("ing") or after in words().followers or after.endswith("s")
    return following in words().before.get(word, frozenset())


def _describes(word: str, following: str, chain: _Chain) -> bool:
    """Whether the participle describes the noun that follows: "are trained nurses"."""
    if not following[0].isalpha() or following in words().followers or following in words().adverbs:
        return False
    if following.endswith("ly") or following in words().degrees:
        return False
    return chain.gets or word not in words().with_complement


def _is_time(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "by" is followed by a time or a way, not by who did it."""
    if at >= len(tokens):
        return True
    word = tokens[at].word
    return word[0].isdigit() or word in _NOT_AN_AGENT or (word.endswith("ing") and len(word) > 5)


def _coordinated(tokens: tuple[Token, ...], at: int) -> int:
    """The place of the last participle: "washed and dressed" is one group."""
    last = at
    while last + 2 < len(tokens) and tokens[last + 1].word in ("and", "or", "but", ",", "/"):
        step = last + 2
        while step < len(tokens) and (tokens[step].word in words().adverbs or tokens[step].word in ("and", "or")):
            step += 1
        if step >= len(tokens) or not _participle(tokens[step]):
            break
        following = tokens[step + 1].word if step + 1 < len(tokens) else "."
        if following[0].isalnum() and following not in _AFTER_A_GROUP:
            break
        last = step
    return last


_AFTER_A_GROUP = frozenset(
    ["and", "or", "but", "by", "to", "in", "on", "at", "for", "from", "with", "before", "after", "when", "if", "as", "every", "each", "once", "twice"]
)


def _agent(text: str, tokens: tuple[Token, ...], last: int) -> str:
    """Who does it: the words after "by", up to the next small word that begins something else."""
    if last + 2 >= len(tokens) or tokens[last + 1].word != "by" or _is_time(tokens, last + 2):
        return ""
    end = last + 2
    while end < len(tokens) and end < last + 7 and _in_name(tokens, end, last + 2):
        end += 1
    return text[tokens[last + 2].start : tokens[end - 1].end] if end > last + 2 else ""


def _in_name(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    word = tokens[at].word
    if not word[0].isalpha():
        return False
    begins = word in ("the", "a", "an", "your", "our", "their", "his", "her", "its", "my", "some", "each", "every")
    return (at == first and begins) or (not begins and word not in words().followers and word not in _ENDS_A_NAME)


_ENDS_A_NAME = _MODALS | _HAVE | frozenset(["and", "or", "is", "are", "was", "were", "be", "if", "as", "that", "who", "which", "not"])


def _start(text: str, found: re.Match[str], chain: _Chain) -> int:
    """The place of the first helper: "will have been" before "been", "must not" before "be"."""
    start = found.start()
    wanted = {"be": _MODALS, "been": _HAVE, "being": frozenset(("is", "are", "was", "were", "am", "be"))}
    helper = (found["be"] or "").lower()
    while helper in wanted:
        before = _helper_before(text, start, wanted[helper])
        if before is None:
            return start
        start, word = before
        helper = "be" if word in _HAVE else ""
    return start


def _helper_before(text: str, start: int, wanted: frozenset[str]) -> tuple[int, str] | None:
    """The nearest of the `wanted` helpers to the left, over adverbs only."""
    while (found := _BEFORE.search(text, max(0, start - 40), start)) is not None:
        word = found[0].lower().replace("’", "'")
        short = word.rpartition("'")[2] if "'" in word else ""
        if (
            word in wanted
            or (short in ("ve", "d", "s") and wanted is _HAVE)
            or (short in ("ll", "d") and wanted is _MODALS)
        ):
            return found.start(), "have" if wanted is _HAVE else word
        if word not in words().adverbs and not (word.endswith("ly") and len(word) > 4):
            return None
        start = found.start()
    return None
