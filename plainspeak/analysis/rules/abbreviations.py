"""Which words are abbreviations a reader may not know, and whether a text spells one out."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plainspeak.paths import shipped
from plainspeak.text.lexicon import lexicon
from plainspeak.text.model import Span

_CANDIDATE = re.compile(r"[A-Z](?=[a-z0-9&]*[A-Z])[A-Za-z0-9&]{1,7}(?![\w@]|\.\w|&)")
_INSIDE = re.compile(r"[\w.@#&/\\]")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_POSTCODE_END = re.compile(r"\s\d[A-Z]{2}\b")
_FORM_NUMBER = re.compile(r"[A-Z]+\d+")
_TITLE_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Cllr|Councillor|Rev)\.?\s$")
_LINE_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL = frozenset(["of", "and", "the", "for", "in", "to", "on", "with", "at", "by", "a", "an", "or", "from", "as"])
_COMMON = 4.5
"""Zipf frequency from which a word in capitals is more likely a word shouted than letters that stand for something."""
_LONG_COMMON = 3.5
"""The same for words of five letters or more: few abbreviations are so long."""


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """The abbreviations everybody knows (resources/known_abbreviations.txt)."""
    lines = shipped("resources/known_abbreviations.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def singular(written: str) -> str:
    """ "AMHPs" is AMHP. "DoLS" and "CSS" end in a letter of their own."""
    return written[:-1] if len(written) > 2 and written.endswith("s") and written[-2].isupper() else written


def unknown(text: str) -> Iterator[Span]:
    """Where the abbreviations stand that are not generally known."""
    for found in _CANDIDATE.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        if start and _INSIDE.match(text, start - 1):
            continue  # the rest of a longer word, an address or a tag
        if _looks_short(singular(word)) and not _is_something_else(text, start, end, word):
            yield Span(start, end)


def _looks_short(word: str) -> bool:
    """Two to six letters, most of them capitals: CQC, DoLS, D2A, R&R. Not NHS, McVey, P45 or Part VI."""
    capitals = sum(letter.isupper() for letter in word)
    if not 2 <= len(word) <= 6 or capitals < 2 or capitals * 2 <= len(word) or word in known():
        return False
    return not _ROMAN.fullmatch(word) and not _FORM_NUMBER.fullmatch(word)


def _is_something_else(text: str, start: int, end: int, word: str) -> bool:
    return (
        _POSTCODE_END.match(text, end) is not None
        or _TITLE_BEFORE.search(text, max(0, start - 12), start) is not None
        or shouted(text, start, end)
        or _is_a_word(word)
    )


def _is_a_word(word: str) -> bool:
    """ "You must NOT": a common word in capitals for weight."""
    if not word.isupper() or not word.isalpha():
        return False
    facts = lexicon().facts(word.lower())
    return facts.known and facts.zipf >= (_COMMON if len(word) < 5 else _LONG_COMMON)


def shouted(text: str, start: int, end: int) -> bool:
    """Whether the word stands in a line that is all in capitals. A line of one abbreviation alone is not shouting."""
    line = text[text.rfind("\n", 0, start) + 1 : end] + text[end:].partition("\n")[0]
    if any(letter.islower() for letter in line.replace(text[start:end], "")):
        return False
    return len(_LINE_WORD.findall(line)) > 1


def spelt_out(text: str, start: int, end: int, expansion: str) -> bool:
    """Whether start..end is explained: "Words (ABBR)", "ABBR (words)", or the glossary's expansion anywhere before."""
    short = singular(text[start:end])
    if expansion and _says(text, 0, start, expansion):
        return True
    before = text[max(0, start - 160) : start]
    lead = _LEAD_IN.search(before)
    if lead and _fits(short, _WORDS.findall(_last_sentence(before[: lead.start()])), whole=False):
        return True
    after = _EXPLAINED_AFTER.match(text, end)
    if after is None:
        return False
    inside = after["inside"]
    return (bool(expansion) and _says(inside, 0, len(inside), expansion)) or _fits(
        short, _WORDS.findall(inside), whole=after["mark"] == "("
    )


_LEAD_IN = re.compile(
    r"(?:\s*[(\[][“\"'‘]?(?:the |or |also |known as |called |hereafter )*"
    r"|,? (?:or|also|also known as|known as|shortened to|called|abbreviated to) (?:the )?[“\"'‘]?"
    r"|\s+[–—-]\s+(?:or )?[“\"'‘]?)$"
)
_EXPLAINED_AFTER = re.compile(
    r"[”\"'’]?(?:\s*(?P<mark>[(\[])|,? (?:which |that |this )?(?:stands for|means|is short for|short for)\s"
    r"|\s+[–—-]\s+|, or )[“\"'‘]?(?P<inside>[^()\[\].;!?\n]{4,120})"
)
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STOP = re.compile(r"[.!?;:]\s|\n\s*\n")


def _last_sentence(text: str) -> str:
    return _STOP.split(text)[-1]


def _says(text: str, start: int, end: int, expansion: str) -> bool:
    words = r"[\s-]+".join(re.escape(word.removesuffix("s")) + "s?" for word in re.split(r"[\s-]+", expansion))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE).search(text, start, end) is not None


def _fits(short: str, words: Sequence[str], *, whole: bool) -> bool:
    """Whether the letters of `short` are the initials of the last of `words` (of its first ones, if not `whole`).

    Small words may be skipped ("Deprivation of Liberty Safeguards", DoLS) or counted (the A of SLAM is "and").
    """
    letters = "".join(letter for letter in short if letter.isalpha())
    if whole or not words:
        return any(_match(letters, words[:size]) for size in range(2, len(words) + 1))
    return any(_match(letters, words[-size:]) for size in range(2, min(len(words), 2 * len(letters) + 2) + 1))


def _match(letters: str, words: Sequence[str]) -> bool:
    if not words:
        return not letters
    word, rest = words[0].lower(), words[1:]
    if not letters:
        return all(each.lower() in _SMALL for each in words) or (len(words) == 1 and words[0].islower())
    if letters[0].lower() == word[0]:
        for taken in range(1, min(3, len(letters)) + 1):
            if _within(letters[1:taken].lower(), word[1:]) and _match(letters[taken:], rest):
                return True
    if letters[0].islower() and _match(letters[1:], words):
        return True
    return word in _SMALL and _match(letters, rest)


def _within(letters: str, word: str) -> bool:
    """Whether the letters stand in the word, in this order: the T of PTSD in "posttraumatic"."""
    remaining = iter(word)
    return all(letter in remaining for letter in letters)
