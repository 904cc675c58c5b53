"""Where in a leaflet a match stands: at a sentence's start, in a heading, in a name, in somebody's quoted words."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from plainspeak.glossary.vocabulary import words

_SMALL = words(
    """a an and as at but by for from in into of on or our the their to up via with you your is are be what how"""
)
"""Small words that keep small letters in a Title Case heading."""
_NOT_NAMES = _SMALL | words(
    """i we us it its his her my this that these those if when where who why which all any each every some no not
    can please new most many more then so he she they there here do does if after before during under over about
    may ask call contact book see get visit phone ring email use tell read talk speak"""
)
_NAME_ENDS = words(
    """act acts service services team trust board council department directorate partnership strategy commission
    regulations regulation order code framework charter allowance fund scheme centre unit group committee
    society association agency authority programme project form policy bill ombudsman tribunal court hospital"""
)
_DOUBLE_QUOTE = re.compile(r'(?<!\d)"')
_OPENING = re.compile(r"(?<!\w)[‘'](?=\w)")
_CLOSING = re.compile(r"(?<=[\w.,!?])[’'](?!\w)")
_LINKS = words("of for and the & in")
_WORD = r"[^\W_](?:[\w'’&-]*[\w&])?"
_AFTER = re.compile(rf"\)?[ \u00a0\n]({_WORD})")
_BRACKET = re.compile(r" \([A-Z][^()\n]{3,80}\)(?= [A-Z])")
_BEFORE = re.compile(rf"({_WORD})[ \u00a0\n]$")
_MARK = re.compile(r"^(?:#{1,6}|[-*•·–]|\d+[.)]|\|)\s+")


def line_of(text: str, start: int, end: int) -> str:
    """The line that holds text[start:end], without its mark."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return _MARK.sub("", text[low : high if high >= 0 else len(text)].strip())


def starts_sentence(text: str, start: int) -> bool:
    """Whether nothing comes before in its sentence, line mark or brackets aside."""
    left = text[:start].rstrip(" \u00a0\t(“‘\"'[*_")
    if not left or left.endswith((".", "!", "?", ":", "…", "|", "•", "—", "–")):
        return not re.search(r"\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|St)\.$", left)
    if left.endswith("\n"):
        return _breaks_line(left, text[start:])
    line = left[left.rfind("\n") + 1 :].strip()
    return bool(re.fullmatch(r"#{1,6}|[-*·]|\d+[.)]|[a-z]\)", line))


def _breaks_line(left: str, right: str) -> bool:
    """A line end ends a sentence unless the line was only wrapped: the words go on in small letters."""
    return left.endswith("\n\n") or right[:1].isupper()


def shouts(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is in capitals as its whole line is, or as words of more than one letter are."""
    written = text[start:end]
    if not written.isupper() or len(re.sub(r"[^\w]", "", written)) < 2:
        return False
    return " " in written or line_of(text, start, end).isupper() or len(written) > 6


def in_title_case(text: str, start: int, end: int) -> bool:
    """Whether the line is a heading with a Capital On Every Word but the small ones."""
    line = line_of(text, start, end)
    if not line or line[-1] in ".!,;" or len(line) > 120 or line.isupper() or line[0].islower():
        return False
    big = [word for word in re.findall(_WORD, line) if word.lower() not in _SMALL and word[0].isalpha()]
    return len(big) > 1 and all(word[0].isupper() for word in big)


def in_name(text: str, start: int, end: int) -> bool:
    """Whether the match is a piece of a longer name: "the Croydon Reablement Service", "Care Act 2014"."""
    written = text[start:end]
    if not all(word[0].isupper() for word in re.findall(_WORD, written) if word.lower() not in _SMALL):
        return False
    if not any(letter.isupper() for letter in written) or line_of(text, start, end).isupper():
        return False
    if _in_bracketed_name(text, start, end):
        return True
    after = _run_after(text, end)
    if after and (after[-1].lower() in _NAME_ENDS or re.fullmatch(r"(?:19|20)\d\d", after[-1])):
        return True
    if in_title_case(text, start, end) or (written.isupper() and " " not in written):
        return False
    if starts_sentence(text, start):
        return bool(after) and after[0].lower() not in _LINKS
    return bool(after) or _run_before(text, start)


def _in_bracketed_name(text: str, start: int, end: int) -> bool:
    """Whether it is in brackets with a Capital On Every Word: "(Eligibility Criteria)"."""
    opened = text.rfind("(", max(0, start - 60), start)
    closed = text.find(")", end, end + 60)
    if opened < 0 or closed < 0 or "\n" in text[opened:closed] or ")" in text[opened:start]:
        return False
    big = [word for word in re.findall(_WORD, text[opened:closed]) if word.lower() not in _SMALL and word[0].isalpha()]
    return len(big) > 1 and all(word[0].isupper() for word in big)


def _run_after(text: str, end: int) -> list[str]:
    """The capitalised words that follow without punctuation; small linking words only between capitals."""
    found: list[str] = []
    waiting: list[str] = []
    if (bracket := _BRACKET.match(text, end)) is not None:
        end = bracket.end()  # "Social Security (Claims and Payments) Regulations 1987"
    while (step := _AFTER.match(text, end)) is not None and len(found) < 6:
        word, end = step[1], step.end()
        if word[0].isupper() and not (found == [] and word.lower() in _NOT_NAMES):
            found += [*waiting, word]
            waiting = []
        elif re.fullmatch(r"(?:19|20)\d\d", word) and found:
            return [*found, word]
        elif word in _LINKS and len(waiting) < 2:
            waiting.append(word)
        else:
            break
    return found


def _run_before(text: str, start: int) -> bool:
    """Whether a capitalised word that is no sentence opener like "The" stands before, directly or across "of"."""
    for _ in range(3):
        step = _BEFORE.search(text, max(0, start - 60), start)
        if step is None:
            return False
        word, start = step[1], step.start()
        if word[0].isupper():
            return word.lower() not in _NOT_NAMES
        if word not in _LINKS - {"in"}:
            return False
    return False


def is_cut_to_letters(text: str, start: int, end: int) -> bool:
    """Whether letters for it follow in brackets, which would be left without their name: "local authority (LA)"."""
    found = _LETTERS.match(text, end)
    if found is None:
        return False
    initials = [word[0].lower() for word in re.findall(r"[^\W\d_]+", text[start:end])]
    return found[1].lower().removesuffix("s").startswith("".join(initials)[:2])


_LETTERS = re.compile(r"['’]?s?\s+\(([A-Z][A-Za-z&]{1,9})\)")


def quoted(text: str, start: int, end: int) -> bool:
    """Whether the match stands in quotation marks: somebody's words, or a word talked about."""
    if not _has_quotation(text):
        return False
    low = text.rfind("\n\n", 0, start) + 1
    high = text.find("\n\n", end)
    high = high if high >= 0 else len(text)
    if text.rfind("“", low, start) > text.rfind("”", low, start) and text.find("”", end, high) >= 0:
        return True
    if (
        text.find('"', end, high) >= 0
        and text.count('"', low, start)
        and len(_DOUBLE_QUOTE.findall(text, low, start)) % 2
    ):
        return True
    if text.find("'", low, start) < 0 and text.find("‘", low, start) < 0:
        return False
    openings, closings = _single_quotes(text)
    opened = openings[place - 1] if (place := bisect_left(openings, start)) else -1
    if opened < low:
        return False
    if (place := bisect_right(closings, opened)) < len(closings) and closings[place] < start:
        return False
    return (place := bisect_left(closings, end - 1)) < len(closings) and closings[place] < high


@lru_cache(maxsize=8)
def _has_quotation(text: str) -> bool:
    """Asked once for all the matches of a text: a line of 100,000 letters may have thousands."""
    return "”" in text or '"' in text or (("'" in text or "‘" in text) and bool(_single_quotes(text)[0]))


@lru_cache(maxsize=8)
def _single_quotes(text: str) -> tuple[list[int], list[int]]:
    """Where single quotation marks open and close: found once for all the matches of a text."""
    return (
        [found.start() for found in _OPENING.finditer(text)],
        [found.start() for found in _CLOSING.finditer(text)],
    )
