"""Rare words that the glossary does not know, at their first use; and for Easy Read, short forms such as "don't"."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from plainspeak.analysis.audience import Audience
from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.base import BlockText, Judge, Rule
from plainspeak.analysis.rules.contractions import contractions
from plainspeak.analysis.rules.medical_words import is_medical
from plainspeak.analysis.rules.strange_words import is_strange
from plainspeak.analysis.rules.suspects import suspects
from plainspeak.analysis.rules.unknown_words import is_rare_and_prefixed, is_unknown, stem
from plainspeak.analysis.rules.word_families import bookish, commonness
from plainspeak.text.lexicon import Sort, lexicon

_WHY = "Many readers seldom meet this word. They have to guess what it means, and some give up there."
_EXPLAINED = re.compile(
    r"[”\"’']?\s*(?:\((?!(?:for example|such as|like|see|if|e\.?g)\b)|[–—-]\s|,? (?:which|that) (?:is|are|means)\b"
    r"|,? (?:meaning|also called)\b|, or\b)"
)

_BOOKISH = re.compile(
    r".{3,}(?:[ts]ion|[^l]ity|[ae]nce|ism|[ae]ncy|onomy|ature|ative|iary|uity)s?|.{3,}(?:iti|[ae]nci|onomi|iari)es"
)
"""Made as the words of books are: they name ideas, and people who read little meet them less than their number says."""
_OF_BOOKS = 0.3
"""By how much such a word must be more common to be an everyday one, in Zipf frequency."""


@lru_cache(maxsize=8)
def _judge(limit: float) -> Judge:
    """One for each limit that audiences have. It is asked again of every word of a sentence that it wakes."""
    return lru_cache(maxsize=10_000)(partial(_is_hard, limit))


def _is_hard(limit: float, word: str) -> bool:
    if not word.isascii() or word.isupper() or len(word) < 4:
        return False
    facts = lexicon().facts(word)
    if facts.sort is not Sort.WORD or facts.name:
        return False
    small = word.lower() if word.isalpha() else stem(word).lower()
    if small in bookish():
        return True
    if facts.zipf >= limit + _OF_BOOKS:  # as most are: no need to ask how it ends
        return False
    limit += _OF_BOOKS * (_BOOKISH.fullmatch(small) is not None)
    if facts.zipf >= limit:
        return False
    known = (
        facts.known
        or is_medical(small)
        or is_rare_and_prefixed(small)
        or (word.islower() and is_unknown(small) and is_strange(small))
    )
    return known and small.replace("-", "").isalpha() and commonness(small) < limit


def check(block: BlockText) -> Iterable[Finding]:
    text = block.block.text
    for start, _end, word, first in suspects(block, _judge(block.audience.rare_word)):
        bare = stem(word)
        small = bare.lower()
        if not (bare.islower() or first) or block.known.by_itself(small):
            continue
        over = [match for match in block.matches if match.start < start + len(bare) and start < match.end]
        if not all(match.about for match in over):  # about the others, on_topic chooses between the two findings
            continue
        if not _is_explained(text, start, start + len(bare)) and not text[max(0, start - 1) : start].endswith(
            ("@", "#")
        ):
            written = text[start : start + len(bare)]
            meaning = next((match.entry.meaning for match in over if match.entry.meaning), "")
            do = f"Say what it means: {meaning}" if meaning else "Use an everyday word, or say what it means."
            message = f"“{written}” is a hard word. {do}"
            yield Finding("hard-word", start, start + len(bare), written, message, _WHY, Severity.LOW)
    if not block.audience.contractions:
        yield from contractions(text)


def _is_explained(text: str, start: int, end: int) -> bool:
    """ "cellulitis (a skin infection)", or "a skin infection (cellulitis)"."""
    return _EXPLAINED.match(text, end) is not None or text[max(0, start - 1) : start] == "("


def _wakes(audience: Audience) -> tuple[Judge, ...]:
    hard = _judge(audience.rare_word)
    return (hard if audience.contractions else lambda word: "'" in word or hard(word),)


def first_uses(findings: Sequence[Finding], _text: str) -> Iterable[Finding]:
    """Each rare word once, in whatever number; every contraction."""
    seen: set[str] = set()
    for finding in findings:
        name = re.sub(r"(?:ies|y|es|s)$", "", finding.text.lower())
        if finding.suggestions or "'" in name or "’" in name or name not in seen:
            yield finding
        seen.add(name)


HARD_WORD = Rule(
    id="hard-word",
    title="Hard word",
    letter="H",
    why=_WHY,
    source="GOV.UK content design guidance, “Writing for GOV.UK”; how often words are used, by wordfreq",
    check=check,
    wakes=_wakes,
    settle=first_uses,
    failing=(
        "She may be [[taciturn]] at first.",
        "The pills may make you [[torpid]].",
        "[[Cellulitis]] hurts. Call us if your cellulitis is worse.",
        "This is an [[obfuscation]] of what we said.",
        "He was [[perspicacious]] and kind.",
        "She spoke with [[candour]] about it.",
    ),
    passing=(
        "Use a cream each day.",
        "It is unhelpful to wait.",
        "Is it wheelchair-friendly?",
        "Put it through the letterbox.",
        "Use an emollient (a cream that keeps skin soft).",
        "Mrs Fotheringay lives in Ashby-de-la-Zouch.",
        "The carers' break was refreshing.",
    ),
)
