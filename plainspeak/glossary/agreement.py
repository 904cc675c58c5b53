"""Whether a wording agrees with the words beside it: number, objects, and nouns it would have to stand before."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plainspeak.glossary.vocabulary import (
    AFTER_GERUND,
    AFTER_NOUN,
    MASS_NOUNS,
    NOUN_AND_VERB,
    RELATIVE,
    SUBJECTS,
    words,
)

KEPT = 8192
"""Wordings whose shape is remembered: a glossary has some thousands, and a leaflet uses the same few again."""
ARTICLES = words("a an the")
DETERMINERS = ARTICLES | words("""this that these those your our their his her my its any some no each every another""")
PREPOSITIONS = AFTER_NOUN | words("into after before during onto")
_ENDS_NOUN = PREPOSITIONS | RELATIVE | SUBJECTS
_MODALS = words(
    """can cannot could will would shall should may might must can't won't couldn't wouldn't shouldn't mustn't 'll
    'd"""
)
_SINGULAR_ONLY = words("a an one each every this that another either neither much little less")
_PLURAL_ONLY = words(
    """these those many few fewer several both various two three four five six seven eight nine ten all most other
    such"""
)
_CONJUNCTIONS = words("""and or but if when where while because so unless until although than as before after once""")
_FUNCTION = (
    PREPOSITIONS
    | _MODALS
    | _CONJUNCTIONS
    | RELATIVE
    | SUBJECTS
    | DETERMINERS
    | words(
        """is are was were be been being has have had do does did don't doesn't didn't isn't aren't wasn't weren't
        haven't hasn't hadn't not also often always never now still only just too again soon then there here us
        them him me today tomorrow yourself themselves himself herself online first last next every daily sometimes
        usually both all twice once weekly monthly together alone apart overleaf below above following
        subsequent prior pursuant due owing because despite"""
    )
)
_SINGULAR_VERBS = words(
    """commences remains requires continues applies expires ceases operates ensures enables covers consists lies
    exists needs involves seeks agrees fails refuses declines alleges states believes feels knows lives becomes
    appears seems wishes receives reports likes moves sees claims confirms considers objects attends does means
    helps includes gives lets takes starts begins makes gets comes goes happens depends ends lasts says allows
    wants meets decides writes asks pays provides offers lives involves aims tells causes costs became began ended
    gave got made meant started went said told took has came felt kept ran held stood fell led left lost built
    brought"""
)
_PLURAL_VERBS = words(
    """commence remain require continue apply expire cease operate ensure enable cover consist lie exist seek agree
    fail refuse decline allege state believe become appear seem wish receive report move see claim confirm
    consider object attend participate reside choose express do mean help include give let take start begin make
    get come go happen depend end last say allow want meet decide write ask provide offer live involve tell use
    need know feel like pay became began ended gave got made meant started went said told took came felt kept ran
    held stood fell led left lost built brought"""
)
_ONCE_ONLY = words("of to with about from for")
"""Prepositions that read badly when the wording's own tail and the sentence both have them."""
_OPENS_CLAUSED = RELATIVE | words("i you we they he she")
OWNERS = words("our your their his her my its")
_QUANTITIES = words(
    """all any some many most more few several both other no each every another such only two three four"""
)
_TAKES_NOUN = words(
    """help helps helped support supports supported involve involves involved invite invites ask asks tell tells give
    gives gave given giving let lets enable enables allow allows supporting helping involving encourage encourages
    affect affects protect protects advise pay pays paid charge remind expect require treat including include includes
    offer offers offered offering provide provides provided providing fund funds funded need needs needed want wants get
    gets got getting have has had having lend lends find finds arrange arranges use uses used using buy call calls make
    makes made see meet met means mean know choose chose keep receive received receiving take takes run runs become is
    are was were be being been feel live try start achieving as than like"""
)
"""Words before "participants" that do not describe them."""
VERBS_BEFORE_NOUN = _TAKES_NOUN - words("is are was were be been being as than like")
_BEFORE_CLAUSED = _FUNCTION | _QUANTITIES | _TAKES_NOUN
_PRONOUNS = words(
    """someone somebody something anyone everyone everybody people person those money child children nobody"""
)
_BE = words("is are was were")
_VERBS_THAT_AGREE = _SINGULAR_VERBS | _PLURAL_VERBS | words("is are was were has have do does")
_COUNTING = _PLURAL_ONLY - words("all most other such")
_HELP_WORDS = words("help support assistance more extra some care time")
_BAD_WITH_OBJECT = words(
    """first easier easy possible better clear clearer aware quicker faster simpler known happen safe well"""
)
_AFTER_OBJECT = _MODALS | _CONJUNCTIONS | (PREPOSITIONS - {"that"})
_TRAILING = PREPOSITIONS | RELATIVE | SUBJECTS | words("you we us them")
_OPENS_OBJECT = DETERMINERS | SUBJECTS
_OPENS_PHRASE = _CONJUNCTIONS | PREPOSITIONS
_OPENS_CLAUSE = PREPOSITIONS | words("that you we they he she it i everyone people nobody there")
_CLAUSE_VERBS = words("""is are was were be can will has have had do does get gets know knows feel feels must may""")
_DESCRIBING_ENDINGS = (
    "tion",
    "ment",
    "ness",
    "ity",
    "care",
    "al",
    "ive",
    "ic",
    "ous",
    "ful",
    "able",
    "ible",
    "less",
    "ary",
    "ular",
    "utory",
    "atory",
)
_ADJECTIVES = words(
    """free good new extra more full paid short long quick better own early much unpaid planned urgent some"""
)
_AFTER_VERB = words("together out away up well more alone early again safe safely better")
_PEOPLE = words(
    """people person adults adult children child men man women woman families family residents tenants patients
    parents carers carer clients members individuals pupils students teenagers mothers fathers"""
)
_PLURALS = words("people children men women police criteria data")
_GROUP_NOUNS = words(
    """group groups forum forums involvement engagement feedback voice panel panels survey surveys led experience"""
)
"""After "service user" or "client" these make a compound that no other word for a person fits."""


@lru_cache(maxsize=KEPT)
def looks_plural(text: str) -> bool:
    """Whether the head of a noun phrase is a plural: "people who help", "extra needs", but not "sight loss"."""
    word = head(text)
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def head(text: str) -> str:
    """The word a noun phrase is about, in small letters: "move" of "move out of hospital"."""
    parts = text.lower().split(" ")
    at = next((at for at in range(1, len(parts)) if parts[at] in _ENDS_NOUN or parts[at] in ("out", "up")), len(parts))
    return parts[at - 1]


def fits_number(before: Sequence[str], after: Sequence[str], *, now_plural: bool) -> bool:
    """Whether a wording of the other number than the match may stand here: as an object, never as a verb's subject."""
    if any(word in (_SINGULAR_ONLY if now_plural else _PLURAL_ONLY) for word in before[:2]):
        return False
    if any(word.isdigit() for word in before[:2]):
        return False
    following = after[0] if after else ""
    return not following or following in _AFTER_OBJECT


@lru_cache(maxsize=KEPT)
def is_trailing(wording: str, *, adjective: bool = False) -> bool:
    """Whether a wording ends in what describes its head ("care at home"), and so cannot stand before a noun."""
    parts = wording.split(" ")
    if len(parts) == 1:
        return False
    if adjective and parts[0] in PREPOSITIONS:
        return True
    if parts[0].endswith("ing") and (parts[1] in AFTER_GERUND or looks_plural(parts[1]) or parts[-1] in _AFTER_VERB):
        return True
    if parts[0] in _PRONOUNS and (parts[-1] == "else" or any(part.endswith(("ing", "ed")) for part in parts[1:])):
        return True  # "someone else", "people involved", "person taking part"
    return parts[-1] in ("back", "now", "again") or not _TRAILING.isdisjoint(parts[1:])


def bears_noun_after(after: Sequence[str], *, plural: bool | None) -> bool:
    """Whether the next word may be a noun that the match describes ("domiciliary care worker"). When unsure, yes."""
    if not after:
        return False
    word = after[0]
    if word in _GROUP_NOUNS:
        return True
    if word in _FUNCTION or word.endswith("ly") or (word.endswith("ed") and word not in ("need", "bed")):
        return False
    if plural is None:
        return True
    further = after[1] if len(after) > 1 else ""
    verb = word if plural else word.removesuffix("s") if word.endswith("s") else ""
    if verb in NOUN_AND_VERB and (further in _OPENS_OBJECT or further in (PREPOSITIONS if plural else ARTICLES)):
        return False  # "commissioners work with", "the team reviews your"
    if further in ARTICLES or (further == "to" and word.endswith("s")):
        return False  # "applicants express an", "your partner continues to"
    return word not in (_PLURAL_VERBS if plural else _SINGULAR_VERBS)


def describes(word: str) -> bool:
    """Whether a word looks as if it describes the next one: "regular", "free", "emotional", "evaluation"."""
    return word.endswith(_DESCRIBING_ENDINGS) or word in _ADJECTIVES


def describes_person(after: Sequence[str]) -> bool:
    """Whether a single word for people follows, and nothing that it describes in turn: "vulnerable people | can"."""
    return bool(after) and after[0] in _PEOPLE and (len(after) == 1 or after[1] in _FUNCTION)


def opens_noun(before: Sequence[str]) -> bool:
    """Whether the words before show that a noun begins here: none, a preposition, or a verb ("to plan", "need")."""
    if not before or before[0] in PREPOSITIONS or before[0] in VERBS_BEFORE_NOUN:
        return True
    return before[1:2] == ("to",) or (len(before) > 1 and before[1] in _MODALS)


def is_led(before: Sequence[str]) -> bool:
    """Whether an article or a describing word stands before, which no activity can have: "the", "new", "our"."""
    if not before:
        return False
    word = before[0]
    return word in DETERMINERS or word in _QUANTITIES or describes(word) or word.endswith(("'s", "s'"))


def is_done_to(before: Sequence[str]) -> bool:
    """Whether the words before tell what is done to somebody: a wording that says who does it does not fit."""
    joined = " ".join(reversed(before[:2]))
    return joined in _DONE_TO or (bool(before) and before[0] in _SUFFERED)


_DONE_TO = frozenset(
    f"{word} {joint}"
    for word, joint in (
        *((each, "of") for each in ("victim", "victims", "survivor", "survivors", "experience", "experiences")),
        *((each, "to") for each in ("subjected", "subject", "exposed", "vulnerable")),
    )
)
_SUFFERED = words("experience experiences experienced suffer suffers suffered suffering face faces faced endured")


def before_group(after: Sequence[str]) -> bool:
    """Whether the next word makes a fixed compound: "service user forum"."""
    return bool(after) and after[0] in _GROUP_NOUNS


def takes_object_badly(wording: str, after: Sequence[str], rest: str) -> bool:
    """Whether a verb phrase would stand wrong before its object: "make easier the move", "make sure safety".

    `rest` is the text that follows, some way on.
    """
    last = wording.rpartition(" ")[2]
    if " " not in wording or not after:
        return False
    if last in _BAD_WITH_OBJECT:
        return after[0] not in _OPENS_PHRASE
    if last != "sure":
        return False
    if after[0] in _OPENS_CLAUSE:
        return False
    return wording.startswith("making") or not _has_clause_ahead(rest)


def _has_clause_ahead(rest: str) -> bool:
    """Whether a subject and its verb follow: "all forms are sent", not "the safety of people who are ill"."""
    for word in _TO_PUNCTUATION.split(rest.lower(), maxsplit=1)[0].split()[:9]:
        if word in _CLAUSE_VERBS:
            return True
        if word in RELATIVE or word in _CONJUNCTIONS - {"and", "or"} or word == "by":
            return False
    return False


_TO_PUNCTUATION = re.compile(r"[^\w\s'’-]")


def lacks_helper(written: str, participle: str, wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a past may be a participle without its helper, which the wording is not: "the help specified in it"."""
    if wording == participle or not before or len(after) < 2 or after[0] not in _WHERE:
        return False
    if after[0] != "by" and after[1] not in DETERMINERS:
        return False  # "services commenced in May"
    return before[0] not in SUBJECTS and before[0] not in RELATIVE and written.endswith("ed")


_WHERE = words("in on under at above below within by for to")


@lru_cache(maxsize=KEPT)
def has_clause(wording: str) -> bool:
    """Whether a wording has a clause of its own: "person who applies", "people we support"."""
    return any(word in _OPENS_CLAUSED for word in wording.split(" ")[1:])


_WE = words("i you we they")


@lru_cache(maxsize=KEPT)
def describes_itself(wording: str) -> bool:
    """Whether a wording has a clause, or a person or thing and what they do: "people taking part", "money owed"."""
    first, _, rest = wording.partition(" ")
    led = first in _PRONOUNS and any(word.endswith(("ing", "ed")) for word in rest.split(" "))
    return led or has_clause(wording)


@lru_cache(maxsize=KEPT)
def is_activity(wording: str) -> bool:
    """Whether a wording is a verb in -ing with what goes with it: "keeping people safe", not "hearing loss"."""
    parts = wording.split(" ")
    if len(parts) == 1 or not parts[0].endswith("ing") or parts[0] in _ING_NOUNS:
        return False
    if parts[0] in _DOING and parts[1] not in _AFTER_ING_NOUN:
        return True
    return parts[1] in AFTER_GERUND | MASS_NOUNS or looks_plural(parts[1]) or parts[-1] in _AFTER_VERB


_ING_NOUNS = words("meeting building nursing housing hearing learning training talking")
_DOING = words(
    """keeping planning buying helping making moving taking getting giving looking finding working being feeling having
    losing treating stealing telling speaking managing fitting arranging putting going using sleeping checking passing
    paying staying closing living teaching sorting reporting"""
)
_AFTER_ING_NOUN = words("meeting team day week age room cost costs hand standard conditions group and or")


def described_badly(wording: str, before: Sequence[str]) -> bool:
    """Whether what stands before would describe a wording with a clause: "occupier person who applies"."""
    if not before or not describes_itself(wording):
        return False
    if len(before) > 1 and (before[1] == "to" or before[1] in _MODALS or before[1] in _WE):
        return False  # "to undertake | training that everyone must do"
    return before[0] not in _BEFORE_CLAUSED and not before[0].isdigit()


def repeats(wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word of the wording would be said twice: "home changes to the home", "help or help"."""
    parts = wording.lower().split(" ")
    said = {part.removesuffix("s") for part in parts if part not in _FUNCTION}
    if any(word.removesuffix("s") in said and word not in _FUNCTION for word in (*_reach(before), *_reach(after))):
        return True
    tail = next((word for word in reversed(parts[1:]) if word in _ONCE_ONLY), "")
    if tail == "for" and has_clause(wording):
        return False  # "equipment we choose for you | for free"
    return bool(tail) and after[:1] == (tail,) and parts[-1] != tail


def _reach(beside: Sequence[str]) -> Sequence[str]:
    """The nearest word, and the one behind it across "and" or "or"."""
    return beside[1:2] if beside[:1] in (("and",), ("or",)) else beside[:1]


def asks_somebody(after: Sequence[str]) -> bool:
    """Whether what follows a verb is somebody who is to do something: "require | the officer to give"."""
    at = next((at for at in range(1, len(after)) if after[at] == "to"), 0)
    return bool(at) and not any(word in _HELP_WORDS for word in after[:at])


def disagrees(written: str, wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether one word is plural, its wording is not (or the other way), and a word beside them shows it."""
    one_thing = " " not in written or written.endswith("ing")
    if not one_thing or looks_plural(written) is (now_plural := looks_plural(wording)):
        return False
    following = after[0] if after else ""
    if any(word in _BE for word in before[:2]) or following in _VERBS_THAT_AGREE:
        return True
    return is_singular_beside(before) if now_plural else any(word in _COUNTING for word in before[:2])


def is_singular_beside(before: Sequence[str]) -> bool:
    """Whether the words before want a singular: "this | letters", "a long | letters"."""
    if before and before[0] in _SINGULAR_ONLY:
        return True
    return len(before) > 1 and before[1] in _SINGULAR_ONLY and describes(before[0])
