"""Which words are abbreviations a reader may not know."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plainspeak.glossary.vocabulary import words
from plainspeak.paths import shipped
from plainspeak.text.lexicon import lexicon
from plainspeak.text.model import Span

_CANDIDATE = re.compile(r"[A-Z](?=[a-z0-9&]*[A-Z])[A-Za-z0-9&]{1,9}(?![\w@]|\.\w|&|[/-]\d)")
_INSIDE = re.compile(r"[\w.@#&/\\]")
_FIRST_OF_TWO = re.compile(r"(?<![\w/.#@-])[A-Z]{2,6}/$")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})|(?=.{4})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
"""Above 39 only where it is long: LD and MD stand for something."""
_DRIP_OR_SIGHT = re.compile(r"IV|VI")
"""Roman numbers that also stand for words ("an IV drip", "a VI worker"): a thing follows, no Part is before."""
_SMALL_BEFORE = re.compile(r"(?:^|(?<!\w))(?P<word>[a-z]+)\s$")
_SMALL_AFTER = re.compile(
    r"\s(?!is\b|of\b|to\b|and\b|or\b|in\b|was\b|has\b|for\b|on\b|at\b|by\b|does\b|above\b|below\b)[a-z]{3,}"
)
_NUMBERED = words(
    """part chapter section level type stage phase grade band category class act volume annex appendix schedule title
    article factor war division unit book scene tier step point paragraph clause table figure group zone"""
)
_POSTCODE_END = re.compile(r"\s\d[A-Z]{2}\b")
_FORM_NUMBER = re.compile(r"[A-Z]+\d+|[A-Z]{2,}\d+[A-Z]|[A-Z]\d{2,}[A-Z]+")
"""P45, HSC204, LP1F; not D2A."""
_WITH_TAIL = re.compile(r"(?P<letters>[A-Z]{2,5})(?P<tail>[a-z]{3,})")
"""EHCplan."""
_TITLE_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Cllr|Councillor|Rev)\.?\s$")
_NAMED_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.?\s(?:[A-Z][\w.'’-]*,?\s){1,3}$")
"""Letters after a name: "Dr Jo Hill FRCP"."""
_MORE_INITIALS = re.compile(r"\.[A-Z]\.")
_PLATE_BEFORE = re.compile(r"\b[A-Z]{2}\d\d\s?$")
"""A car's number: "AB12 CDE"."""
_WORDS_BY_NOW = words(
    """TV DVD CD PC OK AM PM ID PIN A-level MP3 MP4 COVID COVID-19 Q&A B&B DJ VIP SIM
    MON TUE TUES WED THU THUR THURS FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC
    XL XXL XS KG KM CM MM ML MPH KPH ABC BBC ITV ASDA B&Q M&S IKEA KFC OBE MBE CBE"""
)
_DATES = words("MON TUE WED THU FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC")
"""Known as dates; before the noun of a group or a paper they stand for something: "a MAR chart"."""
_TWO_LETTERS = words("an as at be by do go he if in is it me my no of on or so to up us we")
"""Words so short that somebody may shout them. Any other two capitals stand for something."""
_CODE_BEFORE = re.compile(
    r"\b(?:number|no\.?|ref|reference|code|model|part|policy|invoice|serial)\s*[:#]?\s*$", re.IGNORECASE
)
_OF_CARE = words("AA APR CPR CT ECG ICU MAR MS PE RC")
"""Known to all as something else, or not well enough where health is at stake: the glossary's words are needed."""
_LINE_WORD = re.compile(r"[^\W\d_]{2,}")
_COMMON = (4.5, 4.5, 3.8, 3.5)
"""Zipf frequency from which a word in capitals is more likely a word shouted than letters that stand for something: of
two, three, four, and five or more letters, for few abbreviations are so long."""
_NEIGHBOUR_BEFORE = re.compile(r"([^\W\d_]{2,})[,;]?\s+$")
_NEIGHBOUR_AFTER = re.compile(r"[,;:.!]?\s+([^\W\d_]{2,})")
_A_BEFORE = re.compile(
    r"\b(?:the|an?|our|your|their|this|each|every|local|children['’]s|adult|with|by) $", re.IGNORECASE
)
_GROUP_AFTER = re.compile(
    r" (?:charts?|sheets?|teams?|services?|workers?|programmes?|projects?|groups?|schemes?|panels?|meetings?|nurses?"
    r"|plans?|assessments?"
    r"|recovery|units?|hubs?|tools?|models?|scans?|forms?|courses?|clinics?|officers?|leads?|coordinators?|co-ordinators?"
    r"|referrals?|tests?|scores?|boards?|networks?|pathways?|policy|framework|register|reviews?|funding)\b"
)
_NAMES_A_GROUP = 5.2
"""Zipf frequency below which a word in capitals before such a noun names it: "the PACE worker", not "the NEW form"."""
_SAYS_WHICH = words(
    """extra early quick daily blank valid fresh clean green grey pink brown white black blue red whole main legal basic
    paper added split loud rapid yearly joint twin dual mixed"""
)
_SURNAME_AFTER = re.compile(r"\s([A-Z][a-z]{2,})\b")


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """The abbreviations everybody knows (resources/known_abbreviations.txt)."""
    lines = shipped("resources/known_abbreviations.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def need_no_words(written: str) -> bool:
    """Whether everybody knows the letters, so that only readers of Easy Read need the words: HR, FAQs."""
    return singular(written) in known() and singular(written) not in _OF_CARE


def singular(written: str) -> str:
    """ "AMHPs" is AMHP. "DoLS" and "CSS" end in a letter of their own."""
    return written[:-1] if len(written) > 2 and written.endswith("s") and written[-2].isupper() else written


def unknown(text: str, *, strict: bool = False) -> Iterator[Span]:
    """Where the abbreviations stand that are not generally known; `strict`: any but those that are words by now."""
    for found in _CANDIDATE.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        if start and _INSIDE.match(text, start - 1) and not _is_second_of_two(text, start, end):
            continue  # the rest of a longer word, an address or a tag
        named = word in _DATES and _GROUP_AFTER.match(text, end) is not None
        if (named or _looks_short(singular(word)) or (strict and _is_well_known(word))) and not _is_something_else(
            text, start, end, word
        ):
            yield Span(start, end)


def _is_second_of_two(text: str, start: int, end: int) -> bool:
    """ "OT/PT": not a path, nor a reference."""
    first = _FIRST_OF_TWO.search(text, max(0, start - 8), start)
    return first is not None and text[end : end + 1] != "/"


def _looks_short(word: str) -> bool:
    """Two to six letters, most of them capitals: CQC, DoLS, D2A, R&R, EHCplan. Not NHS, McVey, P45 or Part VI."""
    capitals = sum(letter.isupper() for letter in word)
    if capitals < 2 or word in known():
        return False
    if with_tail := _WITH_TAIL.fullmatch(word):
        return with_tail["letters"] not in known() and lexicon().facts(with_tail["tail"]).known
    if not 2 <= len(word) <= 8 or capitals * 2 <= len(word):
        return False
    return not (_ROMAN.fullmatch(word) and not _DRIP_OR_SIGHT.fullmatch(word)) and not _FORM_NUMBER.fullmatch(word)


def _is_well_known(word: str) -> bool:
    """NHS, GPs, A&E. Not TV, which has no other name, nor a day, a size or a unit."""
    return singular(word) in known() and singular(word) not in _WORDS_BY_NOW


def _is_something_else(text: str, start: int, end: int, word: str) -> bool:
    return (
        in_a_name(text, start, end)
        or _POSTCODE_END.match(text, end) is not None
        or _PLATE_BEFORE.search(text, max(0, start - 6), start) is not None
        or shouted(text, start, end)
        or _is_a_word(text, start, end, word)
        or is_a_number(text, start, end)
        or text.startswith(" postcode", end)
        or (text[end : end + 1] == "-" and _CODE_BEFORE.search(text, max(0, start - 14), start) is not None)
    )


def in_a_name(text: str, start: int, end: int) -> bool:
    """Whether the letters belong to somebody: "Mr JR Patel", "J.R.R. Tolkien", "Dr Jo Hill FRCP"."""
    return (
        _TITLE_BEFORE.search(text, max(0, start - 12), start) is not None
        or _NAMED_BEFORE.search(text, max(0, start - 60), start) is not None
        or _MORE_INITIALS.match(text, end) is not None
        or _is_initials(text, end, text[start:end])
    )


def is_a_number(text: str, start: int, end: int) -> bool:
    """ "Level IV", "Henry VI is …"; not "given IV antibiotics"."""
    if _DRIP_OR_SIGHT.fullmatch(text, start, end) is None:
        return False
    before = _SMALL_BEFORE.search(text, max(0, start - 20), start)
    return before is None or before["word"] in _NUMBERED or _SMALL_AFTER.match(text, end) is None


def _is_a_word(text: str, start: int, end: int, word: str) -> bool:
    """ "You must NOT": a common word in capitals for weight. Among others in capitals, any word of the dictionary."""
    if not word.isupper() or not word.isalpha():
        return False
    if len(word) == 2:
        return word.lower() in _TWO_LETTERS
    facts = lexicon().facts(word.lower())
    if not facts.known:
        return False
    if facts.zipf < _NAMES_A_GROUP and len(word) < 6 and _names_a_group(text, start, end, word):
        return False
    before = _NEIGHBOUR_BEFORE.search(text, max(0, start - 20), start)
    after = _NEIGHBOUR_AFTER.match(text, end)
    return facts.zipf >= _COMMON[min(len(word), 5) - 2] or any(
        near is not None and near[1].isupper() and near[1] not in known() and lexicon().facts(near[1].lower()).known
        for near in (before, after)
    )


def _names_a_group(text: str, start: int, end: int, word: str) -> bool:
    """ "the PACE worker", "a SMART plan"."""
    if word.lower() in _SAYS_WHICH or _GROUP_AFTER.match(text, end) is None:
        return False
    return not text[:start].strip(" |-*#") or _A_BEFORE.search(text, max(0, start - 12), start) is not None


def _is_initials(text: str, end: int, word: str) -> bool:
    """ "JK Rowling": two letters before a surname."""
    after = _SURNAME_AFTER.match(text, end)
    if after is None or len(word) != 2:
        return False
    small = lexicon().facts(after[1].lower())
    return not small.known and lexicon().facts(after[1]).name


def is_somebody(text: str, letters: str) -> bool:
    """Whether somebody with these initials is in the text: "RO will ring", where "R Okoro" was there."""
    if not (len(letters) == 2 and letters.isupper()):
        return False
    first, last = letters[0], letters[1]
    for found in re.finditer(rf"\b{first}(?:\.|(?P<name>[a-z'’-]+))?\s(?P<surname>{last}[a-z'’-]{{2,}})\b", text):
        rare = not lexicon().facts(found["surname"].lower()).known
        if found["name"] is None and (rare or first not in "AI"):
            return True
        if found["name"] and rare and lexicon().facts(f"{first}{found['name']}").name:
            return True
    return False


def shouted(text: str, start: int, end: int) -> bool:
    """Whether the word stands in a line that is all in capitals. A line of one abbreviation alone is not shouting."""
    line = text[text.rfind("\n", 0, start) + 1 : end] + text[end:].partition("\n")[0]
    if any(letter.islower() for letter in line.replace(text[start:end], "")):
        return False
    return len(_LINE_WORD.findall(line)) > 1
