"""Words that no dictionary has: which are mistakes, and which are names, compounds or words made from known ones."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from plainspeak.analysis.rules.medical_words import is_built, is_medical
from plainspeak.glossary.vocabulary import words
from plainspeak.paths import shipped
from plainspeak.text.lexicon import Sort, lexicon

_COMMON = 3.0
"""Zipf frequency from which a word is a likely target of a slip, or a safe part of a compound."""
_WRITTEN = 2.3
"""Zipf frequency from which a word of no dictionary is one that people write."""
_LONGEST = 24
"""Letters. Nothing longer is looked at twice: it has no near neighbours, and live checking no time."""

_PREFIXES = words(
    """anti auto bi bio co counter cross cyber de dis eco em en extra fore hyper im in inter intra ir kilo macro mega
    meta micro mid milli mini mis mono multi nano neuro non out over photo physio poly post pre pro pseudo psycho quasi
    radio re self semi socio sub super tele trans tri ultra un under uni up vice"""
)
_SUFFIXES = (
    *("ness", "less", "like", "ship", "ments", "ment", "able", "wise", "hood", "ism", "ists", "ist", "ers", "ery"),
    *("ally", "ings", "ing", "ed", "er", "rs", "r", "ly", "ful", "isation", "ised", "ising", "ise", "ability", "ies"),
    *("es", "s"),
)
_SMALL = words(
    """the and for you your are not but all any can had her was one our out has him his how its who did she they them
    then than that this these those there here with from have will would could should been were what when where which
    while each every some such very much more most less because about into onto upon over also only even ever never
    always being does doing done must may might shall both either other another their theirs again still just like
    well thank"""
)
_CONTRACTED = re.compile(r"(?P<base>[A-Za-z]+)(?:n[']t)?(?:['](?:ll|d|ve|re|s)){1,2}")
"""there'll, they'd've, shouldn't've."""
_SHORT_FORMS = ("nt", "ll", "ve", "re")
"""What follows the apostrophe, or holds it, in "isn't", "you'll"."""
CALENDAR = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("january", "february", "august", "september", "october", "november", "december"),
)
_VERY_COMMON = 3.8
"""Zipf frequency from which a word is the likely target of two slips."""
_LONG = 7
"""Letters, from which a word with two slips is still like the word meant."""
_SURELY_MADE = re.compile(r"\w+(?:ers?|[^y](?:ness|less|like|ship|hood))")
"""Endings that any word may take, and that slips do not make. Not after y: "happyness"."""


@lru_cache(maxsize=1)
def more_words() -> frozenset[str]:
    """Medicines, food and other words that no dictionary of ours has (resources/more_words.txt)."""
    lines = shipped("resources/more_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=1)
def slips() -> Mapping[str, str]:
    """Slips that pass as words, with the word meant: "calender" (resources/slips.tsv)."""
    lines = shipped("resources/slips.tsv").read_text("utf-8").splitlines()
    slip_and_word = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {slip: word for slip, _, word in slip_and_word}


@lru_cache(maxsize=10_000)
def is_unknown(word: str) -> bool:
    """Whether a word as written (with straight apostrophes) is one that somebody should look at."""
    if word.lower() in slips():
        return True
    facts = lexicon().facts(word)
    if facts.known or facts.sort is not Sort.WORD or not word.isascii():
        return False
    bare = stem(word)
    if (short := _CONTRACTED.fullmatch(bare)) is not None:
        bare = short["base"]
    if len(bare) < 3 or not bare.replace("'", "").replace("-", "").isalpha() or _is_mixed(bare):
        return False
    return any(_is_unknown_part(part) for part in parts_of(bare))


def stem(word: str) -> str:
    """Without a possessive ending."""
    return word.removesuffix("'s").removesuffix("'S").rstrip("'")


def parts_of(word: str) -> Iterator[str]:
    """The parts of a hyphenated word that need to be words themselves: not "co-" or "re-"."""
    parts = word.split("-")
    for place, part in enumerate(parts):
        last = place + 1 == len(parts)
        if len(part) > 2 and (last or part.lower() not in _PREFIXES):
            yield part


@lru_cache(maxsize=10_000)
def has_neighbour(word: str, begins_alike: bool = False) -> bool:
    """Whether one slip of the finger away there is a common word: "recieve", "accomodation"."""
    if len(word) > _LONGEST:
        return False
    near = _common_words(_COMMON).intersection(one_slip_away(word))
    return any(other[:1] == word[0] for other in near) if begins_alike else bool(near)


@lru_cache(maxsize=2)
def _common_words(least: float) -> frozenset[str]:
    """All that `_is_common`, for asking after hundreds at once."""
    return frozenset(lexicon().common_words(least))


def one_slip_away(word: str) -> Sequence[str]:
    """Every spelling with one letter less, more, changed, or two swapped."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    near: list[str] = []
    for place in range(len(word) + 1):
        before, after, rest = word[:place], word[place:], word[place + 1 :]
        near += [before + letter + after for letter in letters]
        if after:
            near += [before + letter + rest for letter in letters]
            near.append(before + rest)
        if rest:
            near.append(before + rest[0] + after[0] + rest[1:])
    return near


@lru_cache(maxsize=5_000)
def is_like_a_word(word: str) -> bool:
    """Whether a word that no dictionary has, in small letters, is a slip rather than a name: "tommorow", "youll"."""
    if word in slips() or is_short_form(word) or (len(word) > 4 and has_neighbour(word, begins_alike=True)):
        return True
    if not _LONG <= len(word) <= _LONGEST:
        return False
    likely = _two_slips_away(word)
    return bool(likely) and any(not likely.isdisjoint(one_slip_away(near)) for near in _doubled(word))


def _two_slips_away(word: str) -> frozenset[str]:
    """The very common words that begin alike and are two slips away or less: a name has none, and needs no more."""
    from rapidfuzz import process  # most texts have no such word, and it takes a while to load
    from rapidfuzz.distance import OSA

    others = _very_common().get(word[0], ())
    return frozenset(
        other for other, *_ in process.extract(word, others, scorer=OSA.distance, score_cutoff=2, limit=None)
    )


@lru_cache(maxsize=1)
def _very_common() -> Mapping[str, Sequence[str]]:
    """By their first letter."""
    return {letter: list(those) for letter, those in groupby(lexicon().common_words(_VERY_COMMON), itemgetter(0))}


def is_short_form(word: str) -> bool:
    """ "isnt", "youll": a short form without its apostrophe."""
    if len(word) < 4 or not word.endswith(_SHORT_FORMS):
        return False
    at = len(word) - (1 if word.endswith("nt") else 2)
    row = lexicon().row(f"{word[:at]}'{word[at:]}")
    return row is not None and row.known


@lru_cache(maxsize=1)
def calendar_slips() -> frozenset[str]:
    """Days and months with a slip, in small letters: they have a capital anywhere, as names do."""
    near = {other for word in CALENDAR for other in one_slip_away(word)}
    return frozenset(near | {"wensday", "wendsday", "wensdays"}) - frozenset(CALENDAR)


def _doubled(word: str) -> Iterator[str]:
    """The word with one letter doubled, or one of a double left out."""
    for place in range(1, len(word)):
        yield word[:place] + word[place - 1 :]
        if word[place] == word[place - 1]:
            yield word[:place] + word[place + 1 :]


def _is_common(word: str, least: float = _COMMON) -> bool:
    row = lexicon().row(word)
    return row is not None and row.known and row.zipf >= least and row.region != _AMERICAN


_AMERICAN = 4


def _is_mixed(word: str) -> bool:
    """ "YourCare": a name."""
    return any(letter.isupper() for part in word.split("-") for letter in part[1:]) and not word.isupper()


def _is_unknown_part(part: str) -> bool:
    facts = lexicon().facts(part)
    if facts.known or facts.sort is not Sort.WORD:
        return False
    small = part.lower()
    single = small[:-1] if small.endswith("s") and not small.endswith("ss") else small
    if small in more_words() or single in more_words() or _with_z(small):
        return False
    if is_medical(small):
        near = not is_built(small) and any(_is_common(other, 0.0) for other in one_slip_away(small))
        return near or has_neighbour(small)  # "celluitis"
    if _SURELY_MADE.fullmatch(small) and _has_base(small):
        return _is_common(re.sub(r"er(s?)$", r"or\1", small)) or keeps_its_y(small) or _is_meant_for_another(small)
    is_made = _is_made_of_known(small) or _is_compound(small)
    if not is_made and not _is_written(small):
        return True  # as most names are, whatever is near: looking for that takes far longer
    return has_neighbour(small) or not (is_made or not is_like_a_word(small))


def _is_written(word: str) -> bool:
    """ "gaslighting": in no dictionary, but people write it."""
    row = lexicon().row(word)
    return row is not None and row.zipf >= _WRITTEN


def _is_meant_for_another(word: str) -> bool:
    """ "plumer": the plumber is far more common than the plume it could be made of."""
    if re.search(r"ers?$", word) is None:
        return False
    bare = re.sub(r"ers?$", "", word)
    rows = [lexicon().row(base) for base in (bare, f"{bare}e")]
    least = max((row.zipf for row in rows if row is not None and row.known), default=_COMMON)
    others = (other for other in one_slip_away(word) if re.search(r"ers?$", other) and len(other) >= len(word))
    return any(_is_common(other, max(least + 0.3, _VERY_COMMON)) for other in others)


def _with_z(word: str) -> bool:
    """ "necrotising", where the dictionary has "necrotizing"."""
    other = re.sub(r"is(e[ds]?|ers?|ing|ations?)$", r"iz\1", word)
    row = lexicon().row(other) if other != word else None
    return row is not None and row.known


def is_rare_and_prefixed(word: str, prefix: str = "") -> bool:
    """ "multifactorial": a long prefix before a long word of the dictionary, however rare."""
    fronts = [prefix] if prefix else [word[:size] for size in range(4, 7) if word[:size] in _PREFIXES]
    return any(
        len(front) > 3 and len(word) - len(front) > 5 and _is_common(word[len(front) :], 0.0) for front in fronts
    )


def _is_made_of_known(word: str) -> bool:
    for prefix in (word[:size] for size in range(2, min(7, len(word) - 3))):
        rest = word[len(prefix) :]
        if prefix in _PREFIXES and (_is_common(rest) or _has_base(rest) or is_rare_and_prefixed(word, prefix)):
            return True
    return _has_base(word)


def keeps_its_y(word: str) -> bool:
    """ "charitys", "earlyer": a y after a consonant becomes i before these endings."""
    return re.search(r"[^aeiou]y(?:s|ers?|ed|est|ness|ful|ly|ment)$", word) is not None


_LONGEST_COMPOUND = 60
"""Letters. What is longer is no word, and one of 100,000 letters would keep a writer waiting."""


def _has_base(word: str) -> bool:
    for suffix in _SUFFIXES:
        base = word.removesuffix(suffix)
        if (
            base != word
            and len(base) > 3
            and not keeps_its_y(word)
            and (_is_common(base) or _is_common(f"{base}e") or _is_compound(base))
        ):
            return True
    return False


def _is_compound(word: str) -> bool:
    """ "factsheets": two common words of four letters or more. Small words are not joined so: "enabledby"."""
    return len(word) <= _LONGEST_COMPOUND and any(
        word[:place] not in _SMALL
        and word[place:] not in _SMALL
        and _is_common(word[:place])
        and _is_common(word[place:])
        for place in range(4, len(word) - 3)
    )
