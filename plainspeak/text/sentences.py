"""Where sentences end, inside one block. A block's end always ends its last sentence."""

import re
from collections.abc import Iterator

from plainspeak.text.model import Sentence
from plainspeak.text.words import flattened, words_of

_STOP = re.compile(r"(?:\.(?: \.){2,}|[.!?…])[.!?…]*(?:[\"”'»)\]*_]|\[\d{1,3}\])*")
_LETTER = re.compile(r"[^\W_]")
_LAST_TOKEN = re.compile(r"\S*$")
_OPENERS = "\"“'«([*_¿¡ -–—•#@"

_TITLES = frozenset(
    "mr mrs ms mx dr prof rev revd fr hon cllr sgt capt col cpl gen lt maj gov sen rep pres supt insp messrs mme mlle "
    "det rt adm cmdr dir sir".split()
)
_LEADING = frozenset("eg ie e.g i.e vs v approx cf viz incl excl esp aka a.k.a c ca circa al".split())
_NUMBERED = frozenset(
    "no nos n° p pp s ss r rr reg regs art arts para paras sec sch ch vol fig figs ed ext tel fax mob ref pt cl app "
    "n item q min max".split()
)
_OTHER = frozenset(
    "etc ltd plc llp inc co corp bros rd ave av ln sq cres ct blvd st est assoc univ dept dist govt misc hr hrs min "
    "mins sec secs wk wks mth mths yr yrs pw pa pm am lb lbs oz ft in kg km jan feb mar apr jun jul aug sep sept oct "
    "nov dec mon tue tues wed thu thur thurs fri sat sun jr sr esq bldg flr rm tbc tba asst mgr admin incorp temp "
    "orig prev num addr acct adv hosp med obs op approx".split()
)
_STARTERS = frozenset(
    "the a an this that these those there here it its it's he she they we we're we'll you you're you'll your our my "
    "his her their if when where while what which who why how do does did is are was were can could will would should "
    "may must have has had in on at by for from to with without before after during since until as because but and or "
    "so then now please call ask tell contact visit see email write use let make take get go no not all some many most "
    "each every any millions thousands hundreds one two also however although though once both another such read find "
    "i i'm i've let's don't".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december gmt bst mon tue wed thu fri sat sun".split()
)
_SAYING = re.compile(r"(?:[A-Z][\w'-]+ ){1,2}(?:said|says|asked|asks|replied|added|shouted|told|wrote|explained)\b")


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a block's text. Every character but white space lies in exactly one."""
    flat = flattened(text)
    sentences: list[Sentence] = []
    start = 0
    for end in (*_ends(flat), len(flat)):
        part = flat[start:end]
        words = words_of(part)
        if words:
            sentences.append(_sentence(flat, start, end, words))
        elif sentences and part.strip():
            last = sentences.pop()
            sentences.append(_sentence(flat, last.start, end, last.words))
        elif not sentences:
            continue  # signs before the first word belong to the first sentence
        start = end
    return tuple(sentences)


def _sentence(flat: str, start: int, end: int, words: tuple[str, ...]) -> Sentence:
    part = flat[start:end]
    return Sentence(end - len(part.lstrip()), start + len(part.rstrip()), words)


def _ends(flat: str) -> Iterator[int]:
    start = 0
    for found in _STOP.finditer(flat):
        end = found.end()
        if end < len(flat) and _is_end(flat, start, found.start(), end):
            yield end
            start = end


def _is_end(flat: str, start: int, stop: int, end: int) -> bool:
    """Whether the stop at `stop`, whose closing signs end at `end`, ends the sentence that began at `start`."""
    if flat[end] != " ":
        return _is_end_without_space(flat, stop, end)
    following = _LETTER.search(flat, end)
    if following is None:
        return False
    ahead = flat[following.start() : following.start() + 40]
    signs, last = flat[stop:end], flat[end - 1]
    if last in ")]" and flat[stop - 1 : stop] in ("(", "["):  # (!)  [...]
        return False
    if "!" in signs or "?" in signs:
        return _ends_aloud(flat, stop, signs, ahead)
    if len(signs.rstrip("\"”'»)]")) > 1 or signs[0] == "…":
        return not ahead[0].islower() and not ahead.startswith(("I ", "I'"))
    return _is_full_stop(flat, start, stop, last, ahead)


def _is_end_without_space(flat: str, stop: int, end: int) -> bool:
    """The forgotten space of "help.Call us"; not that of "gov.uk", "Node.js" or "J.Smith"."""
    ahead = flat[end : end + 2]
    if not ahead[0].isupper() or not (ahead[1:].islower() or ahead[1:] == " "):
        return False
    before = flat[max(stop - 2, 0) : stop]
    if flat[stop] == "." and not (before[-1:].islower() and before.isalpha() or before[-1:] in ")"):
        return False
    token = flat[flat.rfind(" ", 0, stop) + 1 : (flat.find(" ", stop) + 1 or len(flat) + 1) - 1]
    return not ("@" in token or "/" in token or token.startswith("www."))


def _ends_aloud(flat: str, stop: int, signs: str, ahead: str) -> bool:
    if not ahead[0].islower():
        return not (signs[-1] in "\"”'" and _SAYING.match(ahead))
    if signs[-1] not in "!?":
        return False
    word = flat[flat.rfind(" ", 0, stop) + 1 : stop]
    return not ("!" in signs and word[:1].isupper())


def _is_full_stop(flat: str, start: int, stop: int, last: str, ahead: str) -> bool:
    word = flat[flat.rfind(" ", start, stop) + 1 : stop].lstrip(_OPENERS) if stop else ""
    lower = word.lower()
    if lower in _TITLES or lower in _LEADING:
        return False
    first_word = ahead.split(" ", 1)[0].rstrip(",.;:!?")
    if ahead[0].isdigit() and lower in _NUMBERED:
        return False
    if ahead[0].islower():
        return last == "." and len(word) > 2 and word.isalpha() and word.islower() and lower not in _OTHER | _NUMBERED
    if lower == "etc":
        return True
    if lower in ("a.m", "p.m"):
        return first_word.lower() not in _DAYS and not ahead[0].isdigit()
    if (lower in _OTHER and word.islower() is False) or lower in ("co", "st", "rd") or "." in word and len(word) < 8:
        return first_word.lower() in _STARTERS
    if len(word) == 1 and word.isupper():
        return first_word.lower() in _STARTERS
    return True
