"""Where sentences end, inside one block. A block's end always ends its last sentence."""

import re
import tomllib
from collections.abc import Iterator, Sequence

from plainspeak.paths import shipped
from plainspeak.text.model import Sentence
from plainspeak.text.words import flattened, words_of_pieces

_LISTS = {
    name: frozenset(words.split())
    for name, words in tomllib.loads(shipped("resources/sentence_ends.toml").read_text(encoding="utf-8")).items()
}
_TITLES, _LEADING, _NUMBERED, _SHORT = (_LISTS[name] for name in ("titles", "leading", "numbered", "short"))
STARTERS, LEADS_ON, _TIMES = (_LISTS[name] for name in ("starters", "leads_on", "times"))
_LETTERED, _SAYING = _LISTS["lettered"], _LISTS["saying"]
_NEVER_ENDS = _TITLES | _LEADING
_MAY_BE_SHORT = frozenset(("al", "co", "st", "rd", "ltd", "jr", "sr"))  # in small letters too
_MAY_LEAD_ON = _NEVER_ENDS | _NUMBERED | _SHORT | _MAY_BE_SHORT
_SMALL_WORDS = frozenset(("do", "go", "it", "me", "on", "so", "up", "us", "we"))  # two letters, yet no short forms

_STOP = re.compile(r"[.!?…](?:(?<=\.)(?: \.){2,})?[.!?…]*(?:[\"”'»)\]*_⁰¹²³⁴-⁹]|\[\d{1,3}\])*")
_DOTS = re.compile(r"\.[. ]*\.|…")
_LETTER = re.compile(r"[^\W_]")
_OPENERS = "\"“'«([*_¿¡-–—•⁃#@"
_BULLET = re.compile(r"(?<= )[•‣▪⁃●]")
_WEB = re.compile(r"[@/]|www\.|\.(?:uk|com|org|net|gov)\b", re.IGNORECASE)
_SPEAKER = re.compile(rf"(?:[A-Z][\w'-]*\.? ){{1,2}}(?:{'|'.join(sorted(_SAYING))})\b(?![,:] [\"“'‘])")
_ROMAN = re.compile(r"(?!I\b)[IVXLC]+\b")
_CODE = re.compile(r"[A-Z]{1,4}[/-]?\d")
_LETTER_ALONE = re.compile(r"[A-Z](?![\w'])(?! (?:am|have|will|can|do)\b)")
_AHEAD = 40  # characters: enough for a speaker's two names and the verb
_AROUND = 200  # characters that tell whether a stop ends a sentence: so a long text takes no longer for each stop

# "1. Sign it 2. Post it", "a) … b) …" run on in one line.
_ITEM = re.compile(r"(?<=[^(\s] )(?P<sign>\d{1,2}|[a-z])(?:\.\)|[.)]) (?=[A-Z])")


def sentences_of(text: str, listed: bool = False) -> tuple[Sentence, ...]:
    """The sentences of a block's text. Every character but white space lies in exactly one; each has a word.

    `listed`: the block is a step, so that the "2." of the next may have run on in its line.
    """
    flat = flattened(text)
    sentences: list[Sentence] = []
    start = 0
    ends = _ends(flat, listed)
    for end, words in zip(ends, words_of_pieces(flat, ends), strict=True):
        if words:
            sentences.append(_sentence(text, start, end, words))
        elif sentences:  # signs alone belong to the sentence before, or else to the one after
            last = sentences.pop()
            sentences.append(_sentence(text, last.start, end, last.words))
        else:
            continue
        start = end
    return tuple(sentences)


def _sentence(text: str, start: int, end: int, words: tuple[str, ...]) -> Sentence:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Sentence(start, end, words)


def _ends(flat: str, listed: bool) -> list[int]:
    """Where sentences end, in order; the end of the text is the last."""
    items = _items(flat, listed)
    ends: list[int] = []
    start = 0
    size = len(flat)
    for found in _STOP.finditer(flat):
        stop, end = found.span()
        while items and items[0] <= stop:
            start = items.pop(0)
            ends.append(start)
        if end < size and (_plainly_ends(flat, stop, end) or _is_end(flat, start, stop, end)):
            start = end
            ends.append(end)
    return [*ends, *items, size]


def _plainly_ends(flat: str, stop: int, end: int) -> bool:
    """Whether a sentence ends here as nearly all do: after a word that is no short form, before a capital."""
    if end - stop > 1 or flat[end] != " " or not flat[end + 1 : end + 2].isupper():
        return False
    if flat[stop] != ".":
        return flat[stop] != "…"
    word = flat[flat.rfind(" ", 0, stop) + 1 : stop]
    return word.isalpha() and word.islower() and len(word) > 1 and word not in _MAY_LEAD_ON


def is_end(flat: str, end: int) -> bool:
    """Whether a sentence ends just before `end` in a flattened text that goes on there after a space."""
    stop = next((found for found in _STOP.finditer(flat, flat.rfind(" ", 0, end) + 1, end) if found.end() == end), None)
    return stop is not None and _is_end(flat, 0, stop.start(), end)


def _items(flat: str, listed: bool) -> list[int]:
    """Where the items of a list run on in one line begin."""
    starts = []
    if not flat.isascii():
        starts = [found.start() for found in _BULLET.finditer(flat)]
    if " 2." in flat or " 2)" in flat or " b." in flat or " b)" in flat:
        found = list(_ITEM.finditer(flat))
        for signs in ("0123456789", "0abcdefghijklmnopqrstuvwxyz"):
            starts += _successive([item for item in found if item["sign"][0] in signs], signs, flat, listed)
    return sorted(starts)


def _successive(items: Sequence[re.Match[str]], signs: str, flat: str, listed: bool) -> Iterator[int]:
    """Where the items 1, 2, 3… start. The first follows a colon or a stop, or is the mark of the block itself."""
    due = 2 if listed else 1
    for item in items:
        sign = item["sign"]
        number = int(sign) if sign.isdigit() else signs.index(sign)
        if number == due and (number > 1 or flat[item.start() - 2] in ":;.!?"):
            due += 1
            yield item.start()


def _is_end(flat: str, start: int, stop: int, end: int) -> bool:
    """Whether the stop at `stop`, whose closing signs end at `end`, ends the sentence that began at `start`."""
    if flat[end] != " ":
        return _is_end_without_space(flat, stop, end)
    following = _LETTER.search(flat, end, end + _AROUND)
    if following is None:
        return False
    signs = flat[stop:end]
    ahead = flat[following.start() : following.start() + _AHEAD]
    if signs[-1] not in ".!?…" and flat[stop - 1 : stop] in ("(", "["):  # (!)  [...]
        return False
    if "!" in signs or "?" in signs:
        return _ends_aloud(flat, stop, signs, ahead)
    if _DOTS.match(signs):
        if ahead[0].isdigit():
            return "....." not in signs  # "Contents ........ 3"
        return not ahead[0].islower() and not ahead.startswith(("I ", "I'"))
    return _is_full_stop(flat, start, stop, signs, ahead)


def _is_end_without_space(flat: str, stop: int, end: int) -> bool:
    """The forgotten space of "help.Call us"; not that of "gov.uk", "Node.js" or "J.Smith"."""
    ahead = flat[end : end + 2]
    if not (ahead[0].isupper() and (ahead[1:].islower() or ahead[1:] in (" ", "'"))):
        return False
    before = flat[max(stop - 2, 0) : stop]
    if flat[stop] == "." and not (
        (before.isalpha() and before[-1].islower() and len(before) > 1) or before[-1:] == ")"
    ):
        return False
    token = flat[max(stop - _AROUND, 0) : stop].rsplit(" ", 1)[-1] + flat[stop : stop + _AROUND].split(" ", 1)[0]
    return not _WEB.search(token)


def _ends_aloud(flat: str, stop: int, signs: str, ahead: str) -> bool:
    """ "!" and "?": a quotation may go on with its speaker, a name such as "Yahoo!" with the sentence."""
    closed = signs[-1] not in "!?"
    if not ahead[0].islower():
        return not (closed and signs[-1] in "\"”'" and _SPEAKER.match(ahead))
    return not closed and not ("!" in signs and flat[flat.rfind(" ", 0, stop) + 1].isupper())


def _is_full_stop(flat: str, start: int, stop: int, signs: str, ahead: str) -> bool:
    before = flat[max(start, stop - _AROUND) : stop].lstrip()
    word = before[before.rfind(" ") + 1 :].lstrip(_OPENERS)
    lower = word.lower()
    if ahead[0].islower():
        return (signs == "." and _is_plain(word)) or ahead.startswith("www.")
    if lower.rsplit("-", 1)[-1] in _NEVER_ENDS and not (len(word) == 1 and word.isupper()):
        return False
    if ahead[0].isdigit() and (lower in _NUMBERED or lower in ("a.m", "p.m") or lower.lstrip("0123456789") in _SHORT):
        return False
    if lower in _NUMBERED and _is_label(word, ahead):
        return False
    if word == before.lstrip(_OPENERS + " ") and (_is_item_sign(word) or "." in word):
        return False
    if lower in ("a.m", "p.m"):
        return _ends_after_time(before, ahead)
    if len(word) == 1 and word.isupper() and before[: -len(word)].rstrip().rsplit(" ", 1)[-1].lower() in _LETTERED:
        return True
    if _may_be_short(word, lower):
        return _first_word(ahead) in STARTERS or _first_word(ahead).partition("'")[0] in STARTERS
    return True


def _is_label(word: str, ahead: str) -> bool:
    """Whether what comes after "s.", "Ref." or "App." is what they count by: "IV", "AB/12", "B"."""
    if _CODE.match(ahead) or ((word.islower() or len(word) > 1) and _ROMAN.match(ahead)):
        return True
    return word.istitle() and len(word) > 1 and _LETTER_ALONE.match(ahead) is not None


def _is_item_sign(word: str) -> bool:
    return (word.isdigit() and len(word) < 3) or (len(word) == 1 and word.isalpha())


def _is_plain(word: str) -> bool:
    """A word that is no short form, so that even a small letter after its stop begins a sentence."""
    if not word.isalpha() or not word.islower() or word in _SHORT or word in _NUMBERED or word in _NEVER_ENDS:
        return False
    return word in _SMALL_WORDS or (len(word) > 2 and not set(word).isdisjoint("aeiouy"))


def _may_be_short(word: str, lower: str) -> bool:
    """Capitals tell "Sat." from "sat."; "etc." goes on with a small letter only."""
    if lower in _MAY_BE_SHORT:
        return True
    if lower in _SHORT:
        return not word.islower()
    return (len(word) == 1 and word.isupper()) or ("." in word and len(word) < 8 and word.replace(".", "").isalpha())


def _ends_after_time(before: str, ahead: str) -> bool:
    """ "At 5 a.m. Mr Bell woke" goes on; "We open at 5 a.m. Mr Bell is here" does not."""
    first = _first_word(ahead)
    opening = before[:6].lower().startswith(("at ", "by ", "from ", "until ", "after ", "before"))
    return first not in _TIMES and (first in STARTERS or not (opening and before.count(" ") < 5))


def _first_word(ahead: str) -> str:
    return ahead.split(" ", 1)[0].rstrip(",.;:!?").lower()
