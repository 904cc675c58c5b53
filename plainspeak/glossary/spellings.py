"""Every way one form of a term is written: -ise and -ize, "day care" and "daycare", "A&E" and "A & E", "C.Q.C."."""

import re

from plainspeak.glossary.fold import HYPHENS, fold
from plainspeak.glossary.vocabulary import words

_OUR_STEMS = "(?:mis)?behavi|(?:dis)?col|(?:un)?fav|lab|neighb|(?:dis)?hon|hum|rum|harb|endeav|vig"
_ENDS_IN_L = "cancel|travel|label|counsel|model|signal|enrol|level|total"
_OTHERWISE = {
    hint: (re.compile(pattern), otherwise)
    for hint, pattern, otherwise in (
        ("[iy]s(?:e|ing|a|ers?)", r"([a-z]{2,})(i|y)s(e[sdr]?|ers?|ing|ations?|ational)\b", r"\1\2z\3"),
        ("[iy]z(?:e|ing|a|ers?)", r"([a-z]{2,})(i|y)z(e[sdr]?|ers?|ing|ations?|ational)\b", r"\1\2s\3"),
        ("our", rf"\b({_OUR_STEMS})our", r"\1or"),
        ("(?:vi|col|fav|lab|neighb|hon|hum|rum|harb|endeav|vig)or", rf"\b({_OUR_STEMS})or", r"\1our"),
        ("centre", r"\bcentre", "center"),
        ("center", r"\bcenter", "centre"),
        ("programme", r"\bprogramme(s?)\b", r"program\1"),
        ("program", r"\bprogram(s?)\b", r"programme\1"),
        ("llment", r"\b(enrol|fulfil|instal)lment", r"\1ment"),
        ("lment", r"\b(enrol|fulfil|instal)ment", r"\1lment"),
        ("paed", r"\bpaed", "ped"),
        ("judgement", r"\bjudgement", "judgment"),
        ("judgment", r"\bjudgment", "judgement"),
        ("ll(?:ed|ing|[eo]r)", rf"\b({_ENDS_IN_L})l(ed|ing|er|ers|or|ors)\b", r"\1\2"),
        ("and", r"\band\b", "&"),
        ("&", " & ", " and "),
    )
}
"""By what every word that has another spelling holds: one look at a term tells which of them to try."""
_ORDERED = tuple(_OTHERWISE.values())
_HINT = re.compile("|".join(_OTHERWISE))
_WHICH_HINT = re.compile("|".join(f"({hint})" for hint in _OTHERWISE))
"""Groups make it five times as slow, so it is only asked where there is a hint at all."""
_FIRST_PARTS = (
    "co|multi|inter|pre|re|non|self|anti|mid|micro|day|home|key|care|case|child|life|work|wheel|hand|foster|e|tele|well"
    "|stake|out|in|means|bench|frame|network|carer|house|half|step|whole|cross|semi|ill|back|safe|road|health"
)
_HYPHEN = re.compile(f"[{HYPHENS}]")
_SPLIT_WORD = re.compile(rf"\b({_FIRST_PARTS})([a-z]{{4,}})\b")
_NO_SPLIT = re.compile(
    r"^(?:in(?!patients?$)|out(?!(?:patients?|reach|come based)$)|hand(?!(?:rails?|held)$)|mid(?!(?:day|week|wi)))"
    r"|^(?:interest|interact|internal|interview|present|prepare|prevent|premise|report|request|require|review|result"
    r"|respect|receive|reduce|refer|regard|remain|remove|recover|homeless|careful|careless|carer|keys|evid|ensur|enab"
    r"|even|event|every|exam|equip|eligib|enti)"
)
_FUNCTION_WORDS = words(
    """a an the and or of in on at to by for with up out off over under as be is no not may any some every all one
    how what when where who so we you it my your our their this that"""
)


def folded_spellings(text: str, *, joined: bool) -> set[str]:
    """The folded shapes of a term in one form. `joined`: also with its two words as one, or its one word as two."""
    flat = fold(text)
    found = {flat}
    if _HINT.search(flat):
        for pattern, otherwise in {_ORDERED[(hint.lastindex or 1) - 1] for hint in _WHICH_HINT.finditer(flat)}:
            found.add(pattern.sub(otherwise, flat))
    if "'" in flat:
        found.update(_apostrophes(flat))
    if joined or _HYPHEN.search(text):
        for one in tuple(found):
            found |= _joins(one, text)
    return found


def dotted(letters: str) -> tuple[str, ...]:
    """ "C.Q.C." and "C.Q.C" for "CQC"; none for anything but plain capitals."""
    if not (letters.isalpha() and letters.isascii() and letters.isupper() and len(letters) > 1):
        return ()
    return ".".join(letters) + ".", ".".join(letters)


def spaced_ampersand(text: str) -> tuple[str, ...]:
    """ "A & E" for "A&E"."""
    return (re.sub(r" ?& ?", " & ", text), re.sub(r" ?& ?", "&", text)) if "&" in text else ()


def _apostrophes(flat: str) -> set[str]:
    """ "carers allowance", "carers' allowance" for "carer's allowance"; one word keeps its apostrophe."""
    if " " not in flat:
        return set()
    bare = re.sub(r"(\w)'s\b|s'(?= )", lambda found: f"{found[1]}s" if found[1] else "s", flat)
    singular = re.sub(r"s'(?= )", "'s", flat)
    return {bare, singular, re.sub(r"(\w)'s(?= )", r"\1s'", flat)}


def _joins(flat: str, text: str) -> set[str]:
    words = flat.split(" ")
    found = {_SPLIT_WORD.sub(_split, flat)}
    if len(words) == 2 and _joinable(words):
        found.add("".join(words))
    elif len(words) > 2 and _HYPHEN.search(text):
        spaces = "".join(" " if letter.isspace() else letter for letter in text)
        closed = fold("".join(letter for letter in spaces if letter not in HYPHENS))
        if len(closed) < len(flat) and not closed.isdigit():
            found.add(closed)
    return found


def _joinable(words: list[str]) -> bool:
    first, second = words
    fits = first.isalpha() and second.isalpha() and len(second) > 2 and len(first) + len(second) <= 18
    return fits and first not in _FUNCTION_WORDS and second not in _FUNCTION_WORDS


def _split(found: re.Match[str]) -> str:
    return found[0] if _NO_SPLIT.match(found[0]) else f"{found[1]} {found[2]}"
