"""Whether a text says what an abbreviation stands for, at or before its first use."""

import re
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from plainspeak.analysis.rules.abbreviations import singular

_SMALL = frozenset(
    ["of", "and", "the", "for", "in", "to", "on", "with", "at", "by", "a", "an", "or", "from", "as", "de"]
)
_LEAD_IN = re.compile(
    r"(?:\s*[(\[][“\"'‘*]*(?:(?:the|or|an?|also|often|usually|sometimes|known|as|called|shortened|abbreviated|to"
    r"|hereafter|hereinafter|i\.e\.|we|call|it|this|them|these|they|are|is|which|that|in|short|referred)[\s,:]+)*"
    r"|,? (?:or|also|(?:(?:also|often|usually|better|sometimes|otherwise) )?(?:known|referred to)(?: \w+){0,2} as"
    r"|shortened to"
    r"|called|which (?:we|people|staff) call|(?:we|which we|people|staff) call (?:it|this|them|these)"
    r"|abbreviated (?:to|as)|which is called"
    r"|this is called|that is called) (?:the |an? )?"
    r"|\s+[–—-]+\s+(?:or |also |often |known as |called |the |an? )*|\s*[=:|/]\s*|,\s+(?:the\s+)?)[“\"'‘*]*$"
)
"""Between words and the short form after them."""
_STANDS_FOR = r"(?:stands? for|means?|is short for|are short for|short for|is|are|i\.e\.|that is,?|being)\s"
_EXPLAINED_AFTER = re.compile(
    rf"[”\"'’*]*(?:\s*[(\[]\s*(?:(?:which |this |that )?{_STANDS_FOR}+)?|,? (?:which |that |this |it )?{_STANDS_FOR}"
    rf"|\s+[–—-]+\s+(?:this |it |which )?(?:{_STANDS_FOR})?|\s*[=:|/]\s*|[ \t]*\n[\s*|]*"
    r"|\t|\s{2,}|\s?(?:\.{2,}|…)\s?|,\s+(?:or\s+)?|\s(?:we mean|for)\s"
    rf"|[”\"'’]?[.?]?\s+(?:This|It|That|These|They)\s{_STANDS_FOR}|\sstands? for\?\s+(?:It\s{_STANDS_FOR})?)"
    r"(?:(?:the|an?|our|your)\s+)?[“\"'‘*]*(?P<inside>[^()\[\].;!?\n]{4,120})"
)
"""After a short form, the words that it stands for."""
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SMALL_LETTERS = str.maketrans(dict(zip(ascii_uppercase, ascii_lowercase, strict=True)))
_GAPS = re.compile(r"[\s-]+")
_STOP = re.compile(r"[.!?;:]\s|\n\s*\n|[|]")
_ASKED = re.compile(r"\b(?:[Ww]hat|[Ww]ho)(?:\s+(?:is|are|does|do|did)|['’]s)\b[^.?!\n]{0,30}$")
_ANSWER = re.compile(
    r"[”\"'’]?(?:\s[\w ]{0,20})?\?\s+(?:(?:An?|The|It is an?|It is the)\s+)?(?P<inside>[^.;!?\n]{4,120})"
)
_SOON = 160
"""Code points: where the answer to "What is an XYZ?" begins."""


def spelt_out(text: str, start: int, end: int, expansion: str) -> bool:
    """Whether start..end, the first use in the text, is explained.

    "Words (ABBR)", "ABBR (words)", "ABBR: words", "What is ABBR? ABBR stands for …", or the glossary's expansion
    anywhere before.
    """
    if expansion and _says(text, 0, start, expansion):
        return True
    if _explained_here(text, start, end, expansion) or _explained_in_capitals(text, start, end, expansion):
        return True
    return _ASKED.search(text, max(0, start - 60), start) is not None and _answered(text, start, end, expansion)


def _explained_here(text: str, start: int, end: int, expansion: str) -> bool:
    short = singular(text[start:end])
    before = text[max(0, start - 160) : start]
    lead = _LEAD_IN.search(before)
    if lead and _ends_with(short, _words_beside(_last_sentence(before[: lead.start()]), short, last=True)):
        return True
    after = _EXPLAINED_AFTER.match(text, end)
    if after is None:
        return False
    inside = after["inside"]
    return (bool(expansion) and _says(inside, 0, len(expansion) + 12, expansion)) or _begins_with(
        short, _words_beside(inside, short)
    )


def _explained_in_capitals(text: str, start: int, end: int, expansion: str) -> bool:
    """ "ZEBRA REVIEW TEAM (ZRT)" in a heading before: the heading shouts, so the ZRT in it is no use of its own."""
    short = singular(text[start:end])
    at = _shouted(text).find(short, 0, start) if short.isupper() else text.find(short, 0, start)
    return at >= 0 and _explained_here(text, at, at + len(short), expansion)


def _answered(text: str, start: int, end: int, expansion: str) -> bool:
    if (answer := _ANSWER.match(text, end)) is not None:
        inside, short = answer["inside"], singular(text[start:end])
        if _begins_with(short, _words_beside(inside, short)) or (
            expansion and _says(inside, 0, len(inside), expansion)
        ):
            return True
    again = text.find(text[start:end], end, end + _SOON)
    return again >= 0 and _explained_here(text, again, again + end - start, expansion)


def _last_sentence(text: str) -> str:
    return _STOP.split(text)[-1]


def _words_beside(text: str, short: str, *, last: bool = False) -> Sequence[str]:
    """The words of a text, without those beyond another "ABI": letters do not explain themselves."""
    words = _WORDS.findall(text)
    own = [place for place, word in enumerate(words) if singular(word) == short]
    if not own:
        return words
    return words[own[-1] + 1 :] if last else words[: own[0]]


def _says(text: str, start: int, end: int, expansion: str) -> bool:
    said = _whispered(text)
    parts = [word.removesuffix("s") for word in _GAPS.split(expansion.lower())]
    if not all(part in said for part in parts):
        return False
    # A pattern that begins with its letters, and looks at what stands before them only afterwards, skips through a
    # text forty times as fast.
    words = re.compile(r"[\s-]+".join(re.escape(part) + "s?" for part in parts) + r"(?!\w)")
    return any(not _ends_in_letter(said, found.start()) for found in words.finditer(said, start, end))


def _ends_in_letter(text: str, end: int) -> bool:
    return end > 0 and (text[end - 1].isalnum() or text[end - 1] == "_")


@lru_cache(maxsize=2)
def _whispered(text: str) -> str:
    """In small letters, each at its place: the small letter of "İ" is two."""
    return text.lower() if len(text.lower()) == len(text) else text.translate(_SMALL_LETTERS)


@lru_cache(maxsize=1)
def _shouted(text: str) -> str:
    """In capitals, where every letter then stays at its place: "ß" and "ﬁ" become two."""
    capitals = text.upper()
    return capitals if len(capitals) == len(text) else text


def _ends_with(short: str, words: Sequence[str]) -> bool:
    """Whether the letters of `short` are the initials of the last of `words`.

    Small words may be skipped ("Deprivation of Liberty Safeguards", DoLS) or counted (the A of SLAM is "and").
    """
    letters = _letters(short)
    return any(_match(letters, words[-size:]) for size in range(2, min(len(words), 2 * len(letters) + 2) + 1))


def _begins_with(short: str, words: Sequence[str]) -> bool:
    letters = _letters(short)
    return any(_match(letters, words[:size]) for size in range(2, min(len(words), 2 * len(letters) + 3) + 1))


def _letters(short: str) -> str:
    return "".join(letter for letter in short if letter.isalpha())


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
