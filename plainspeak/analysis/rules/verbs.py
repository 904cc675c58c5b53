"""Passive verb groups: "was sent", "must not be returned", "has already been assessed", "got moved"."""

import re
import sys
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from plainspeak.analysis.rules.participles import (
    Chain,
    Token,
    coordinated,
    goes_on,
    is_passive,
    is_time,
    read_tokens,
    skip,
)
from plainspeak.analysis.rules.passive_words import words

_AUXILIARY = re.compile(
    r"(?<![\w'’-])(?:(?P<be>am|is|are|was|were|be|been|being)(?:n['’]t)?|(?P<get>get|gets|got|gotten|getting)"
    r"|[a-z]+['’](?P<short>s|re|m))(?![\w'’-])",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*$")
_LOOK_BACK = 40
_LOOKAHEAD = 14
_LONGEST_SUBJECT = 9
_QUESTION = re.compile(r"[^.?!]*\?")


class Passive(NamedTuple):
    """One group, from its first helper to its (last) participle; `agent` is who does it, where the text says so."""

    start: int
    end: int
    agent: str


def is_helper(word: str) -> bool:
    """Whether a passive may begin with the word, as it is counted: "was", "weren't", "they're", "got"."""
    return _AUXILIARY.fullmatch(word) is not None


def may_be_participle(word: str) -> bool:
    """Whether a passive may end in the word, as it is counted."""
    last = word.rpartition("-")[2].lower()
    return last.endswith("ed") or last in words().irregular


def passives(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Passive]:
    """Every passive group that begins in text[start:end], in order, never overlapping."""
    done = 0
    for found in _AUXILIARY.finditer(text, start, end):
        if found.start() < done:
            continue
        group = _group(text, found)
        if group is not None and group.start >= done:
            done = group.end
            yield group


def _group(text: str, found: re.Match[str]) -> Passive | None:
    reading = read_tokens(text, found.end())
    first = tuple(islice(reading, 1))
    if not first or not (goes_on(first[0]) or _QUESTION.match(text, found.end())):
        return None  # "is the", "are at": as nearly all are
    chain = _chain_of(text, found)
    if chain is None:
        return None
    tokens = (*first, *islice(reading, _LOOKAHEAD - 1))
    at = skip(tokens, chain)
    if at is None:
        return None
    if not is_passive(tokens, at, chain):
        inside = _asked(text, found, tokens, chain)
        if inside is None:
            return None
        at = inside
    elif _there_is(text, found.start()) and tokens[at + 1 : at + 2] and tokens[at + 1].word != "to":
        return None
    last = coordinated(tokens, at)
    return Passive(_start(text, found), tokens[last].end, _agent(text, tokens, last))


def _there_is(text: str, start: int) -> bool:
    """ "There were planned visits": nobody does anything to "there"."""
    return text[max(0, start - 8) : start].rstrip().lower().endswith("there")


def _asked(text: str, found: re.Match[str], tokens: tuple[Token, ...], chain: Chain) -> int | None:
    """The place of the participle in a question: "Was the form [sent] to you?"."""
    if chain.helper not in ("is", "are", "was", "were", "am") or chain.gets or chain.short:
        return None
    if not _begins_a_question(text, found.start()) or not _QUESTION.match(text, found.end()):
        return None
    for at, token in enumerate(tokens[:_LONGEST_SUBJECT]):
        word = token.word
        if not word[0].isalnum() or word in words().barriers or word == "there" or (at and word in words().pronouns):
            return None
        if at and is_passive(tokens, at, chain):
            return at
    return None


def _begins_a_question(text: str, start: int) -> bool:
    before = _word_before(text, start)
    if before is None or not before[1][0].isalpha():
        return True
    lead = _word_before(text, before[0])
    return before[1].lower() in words().asking | words().joining or (
        lead is not None and lead[1].lower() in words().asking
    )


def _chain_of(text: str, found: re.Match[str]) -> Chain | None:
    if found["get"]:
        return Chain("get", gets=True)
    helper = (found["be"] or {"s": "is", "re": "are", "m": "am"}[found["short"].lower()]).lower()
    before = text[max(0, found.start() - 8) : found.start()].rstrip().lower()
    if (helper == "am" and before[-1:].isdigit()) or (helper == "being" and before.endswith("human")):
        return None  # "9 am", "a human being"
    subject = re.split(r"['’]", found[0])[0].lower() if found["short"] else before.rpartition(" ")[2]
    return Chain(
        helper,
        short=found["short"] is not None and helper == "is",
        person=subject in words().pronouns,
        relative=subject in ("who", "which", "that"),
        duty=subject in ("to", "must", "should"),
    )


def _agent(text: str, tokens: tuple[Token, ...], last: int) -> str:
    """Who does it: the words after "by", up to the next small word that begins something else."""
    if last + 2 >= len(tokens) or tokens[last + 1].word != "by" or is_time(tokens, last + 2):
        return ""
    end = last + 2
    while end < len(tokens) and end < last + 7 and _in_name(tokens, end, last + 2):
        end += 1
    return text[tokens[last + 2].start : tokens[end - 1].end] if end > last + 2 else ""


def _in_name(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    word = tokens[at].word
    if not word[0].isalpha():
        return False
    if word in words().before_a_name:
        return at == first
    return word not in words().followers and word not in words().after_a_name


def _start(text: str, found: re.Match[str]) -> int:
    """The place of the first helper: "will have been" before "been", "must not" before "be"."""
    start = found.start()
    wanted = {
        "be": words().modals,
        "get": words().modals,
        "been": words().have,
        "being": frozenset(("is", "are", "was", "were", "am", "be")),
    }
    helper = (found["be"] or found["get"] or "").lower()
    while helper in wanted:
        before = _helper_before(text, start, wanted[helper])
        if before is None:
            return start
        start, word = before
        helper = "be" if word in words().have else ""
    return start


def _helper_before(text: str, start: int, wanted: frozenset[str]) -> tuple[int, str] | None:
    """The nearest of the `wanted` helpers to the left, over adverbs only."""
    while (found := _word_before(text, start)) is not None:
        start, written = found
        word = written.lower().replace("’", "'")
        short = word.rpartition("'")[2] if "'" in word else ""
        if (
            word in wanted
            or (short in ("ve", "d", "s") and wanted is words().have)
            or (short in ("ll", "d") and wanted is words().modals)
        ):
            return start, "have" if wanted is words().have else word
        if word not in words().adverbs and not (word.endswith("ly") and len(word) > 4):
            return None
    return None


def _word_before(text: str, start: int) -> tuple[int, str] | None:
    """Where the word that stands before begins, and the word; or the sign that stands there instead."""
    near = text[max(0, start - _LOOK_BACK) : start]
    bare = near.rstrip()
    if not bare:
        return None
    last = bare.split()[-1] if len(bare) < len(near) else bare[-1]
    if not last.isalpha():
        found = _LAST_WORD.search(last) if len(bare) < len(near) else None
        last = found[0] if found else bare[-1]
    return start - len(near) + len(bare) - len(last), last
