"""Adjectives and adverbs that cannot describe what stands beside them: "large time", "will much improve"."""

from collections.abc import Sequence

from plainspeak.glossary.agreement import bears_noun_after, describes
from plainspeak.glossary.shapes import looks_plural
from plainspeak.glossary.vocabulary import (
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION,
    HAVE,
    HELPERS,
    MASS_NOUNS,
    PREPOSITIONS,
    words,
)

_JOINING = words("so but or and")
_SHORT_MIDDLES = frozenset({"at first", "in the end"})
_BESIDE_TOGETHER = words("with by and to on for in as at or")
_AMOUNTS = words("amount amounts number numbers proportion sum sums quantity majority part portion share")
_SIZES = words("big large wide great")
_WIDE = words("support range experience knowledge choice variety network area use powers consultation reading")
_NOT_COUNTED = MASS_NOUNS | words(
    """time experience pressure progress damage effort knowledge interest attention thought disruption hardship
    suffering uncertainty overlap evidence discretion flexibility freedom control difficulty concern importance"""
)
"""What nobody calls large: there is much or little of it."""
_NOT_GREAT = words("time experience evidence damage money work number amount sum savings delay costs cost")
_SHARES = frozenset({"too much", "very little"})
_NOT_BEFORE_NOUN = words("needed allowed unsure")
_ONLY_BEFORE_NOUN = words(
    """joint main only whole-person lasting personal built-in whole proven first total future following heart kidney
    lung newborn prison liver eye skin tummy thinking coming final front back"""
)
_MOST = words("highest lowest")
_MEASURED = words(
    "amount rate number level price charge fee cost age temperature score wage income speed rent penalty fine sum limit"
)
_DEGREES = words("very so more most less too quite rather fairly extremely particularly highly")
_GRADED = ("not ", "no ", "too ", "able to ", "blind ", "found ")
_NOT_JOINED = ("not always ", "able to ", "too ", "found ")
_AFTER_NOUN_ONLY = ("too ", "found ", "able to ")
_IN_TIME = words("after before following prior")
_COMPARED = words("more less better worse")
_LEVELS = words("above below over under beyond")
_ENDED = ((), ("to",), ("for",), ("and",), ("or",), ("that",))
_STOPS = PREPOSITIONS | CONJUNCTIONS


def describes_badly(wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether an adjective's wording cannot stand with its noun, or without one: "large time", "is joint"."""
    noun_follows = bears_noun_after(after, plural=None)
    if before[:1] != () and before[0] in _DEGREES and (wording.endswith(" enough") or wording.startswith(_GRADED)):
        return True  # "very not good enough", "more good enough"
    if wording.startswith(_NOT_JOINED) and after[:1] in (("and",), ("or",)):
        return bears_noun_after(after[2:], plural=None)  # "not always the same and poor care"
    if wording.startswith(_AFTER_NOUN_ONLY):
        return noun_follows  # "a too early discharge"
    if wording == "needed" and after[:1] == ("to",) and before[:2] == ("is", "it"):
        return True  # "it is needed to have"
    if wording == "not enough" and noun_follows and before[:1] != () and before[0] in HAVE:
        return True  # "have not enough savings"
    if wording in _NOT_BEFORE_NOUN or (wording.startswith(("not ", "no ")) and wording != "not enough"):
        return noun_follows  # "needed repairs", "not good enough homes"
    if wording == "right" and noun_follows:
        return before[:1] != ("the",)  # "a right home"
    if wording in _MOST and noun_follows:
        return before[:1] in (("a",), ("an",)) or _described(after).removesuffix("s") not in _MEASURED
    if wording in _ONLY_BEFORE_NOUN:
        return not noun_follows  # "the plan is joint"
    if wording in _SIZES:
        return _is_no_size(wording, _described(after)) if noun_follows else wording == "wide"
    if wording == "many":
        return not noun_follows or before[:1] in (("a",), ("an",), ("more",), ("so",))
    if wording in _SHARES and noun_follows:
        return (before[:1] != () and before[0] in DETERMINERS) or looks_plural(_described(after))
    return wording == "big" and noun_follows and after[0] in _AMOUNTS


def _described(after: Sequence[str]) -> str:
    """The noun that an adjective describes: the next word, or the one that it describes in turn."""
    return after[1] if len(after) > 1 and describes(after[0]) and bears_noun_after(after[1:], plural=None) else after[0]


def _is_no_size(wording: str, noun: str) -> bool:
    if wording == "wide":
        return noun not in _WIDE
    if wording == "great":
        return noun in _NOT_GREAT
    if wording == "large" and noun.startswith("delay"):
        return True
    return noun in _NOT_COUNTED or (wording == "big" and noun in _AMOUNTS)


def stands_badly(wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether an adverb's wording cannot stand here: "has so been", "was by mistake sent", "together funded"."""
    first, following = before[0] if before else "", after[0] if after else ""
    if wording in _JOINING:
        return bool(first) and first not in CONJUNCTIONS
    if wording in ("later", "since"):
        return (first in HAVE) is (wording == "later")
    if wording == "online":
        return bool(following) and following not in _STOPS  # "online signed"
    if wording == "together":
        return bool(after) and following not in _BESIDE_TOGETHER
    if wording == "enough":
        quality = describes(following) or ((first in BE_FORMS or first == "not") and not following.endswith("ed"))
        return bool(following) and following not in FUNCTION and not (quality and after[1:2] in _ENDED)
    if wording == "before":
        return bool(following) and following not in _STOPS  # "he before lived"
    if wording in ("much", "a lot", "too"):
        return not (first or after) or _grades_badly(wording, first, after)  # "Significantly, he …"
    if " " not in wording or (wording in _SHORT_MIDDLES and (not first or first in HELPERS)):
        return False
    if _pairs_with_adverb(before) or _pairs_with_adverb(after):
        return True  # "on purpose or unintentionally"
    if wording in ("at once", "straight away", "now") and following in _IN_TIME:
        return True  # "at once after"
    if not first and following.endswith(("ing", "ed")):
        return True  # "assets, by choice retiring"
    return bool(first) and bool(following) and following not in _STOPS


def _pairs_with_adverb(beside: Sequence[str]) -> bool:
    return len(beside) > 1 and beside[0] in ("and", "or") and beside[1].endswith("ly")


def _grades_badly(wording: str, first: str, after: Sequence[str]) -> bool:
    """ "will much improve", "a lot below", "unduly restrict" as "too restrict"."""
    following = after[0] if after else ""
    if wording == "much":
        graded = following.endswith("er") and len(following) > 4 and following not in PREPOSITIONS
        return following not in _COMPARED and not graded
    if wording == "too":
        return (first not in BE_FORMS and not describes(following)) or bears_noun_after(after[1:], plural=None)
    return bool(following) and (following not in _STOPS or following in _LEVELS)
