"""Whether a wording agrees with the words beside it: number, objects, and nouns it would have to stand before."""

import re
from collections.abc import Sequence

from plainspeak.glossary.shapes import describes_itself, looks_plural
from plainspeak.glossary.vocabulary import (
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION,
    MODALS,
    NOUN_AND_VERB,
    OWNERS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECTS,
    words,
)

_SINGULAR_ONLY = words("a an one each every this that another either neither much little less")
_PLURAL_ONLY = words(
    """these those many few fewer several both various two three four five six seven eight nine ten all most other
    such"""
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
_VERBS_WITH_OBJECT = words("claims reports offers costs needs reviews plans")
"""Nouns too, unless an object follows."""
_AFTER_NOUNS = (PREPOSITIONS - {"to"}) | CONJUNCTIONS | words("are were have")
_PLURAL_VERBS = words(
    """commence remain require continue apply expire cease operate ensure enable cover consist lie exist seek agree
    fail refuse decline allege state believe become appear seem wish receive report move see claim confirm
    consider object attend participate reside choose express do mean help include give let take start begin make
    get come go happen depend end last say allow want meet decide write ask provide offer live involve tell use
    need know feel like pay became began ended gave got made meant started went said told took came felt kept ran
    held stood fell led left lost built brought"""
)
QUANTITIES = words(
    """all any some many most more few several both other no each every another such only one two three four little
    much less enough"""
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
_BEFORE_CLAUSED = FUNCTION | QUANTITIES | _TAKES_NOUN
_BE = words("is are was were")
_VERBS_THAT_AGREE = _SINGULAR_VERBS | _PLURAL_VERBS | words("is are was were has have do does")
_COUNTING = _PLURAL_ONLY - words("all most other such")
_HELP_WORDS = words("help support assistance more extra some care time")
_BAD_WITH_OBJECT = words(
    """first easier easy possible smaller longer worse shorter better clear clearer aware quicker faster simpler known
    happen safe well"""
)
_AFTER_OBJECT = MODALS | CONJUNCTIONS | (PREPOSITIONS - {"that"})
_OPENS_OBJECT = DETERMINERS | SUBJECTS
_OPENS_PHRASE = CONJUNCTIONS | PREPOSITIONS
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
_PEOPLE = words(
    """people person adults adult children child men man women woman families family residents tenants patients
    parents carers carer clients members individuals pupils students teenagers mothers fathers"""
)
_GROUP_NOUNS = words(
    """group groups forum forums involvement engagement feedback voice panel panels survey surveys led experience"""
)
"""After "service user" or "client" these make a compound that no other word for a person fits."""


def fits_number(before: Sequence[str], after: Sequence[str], *, now_plural: bool) -> bool:
    """Whether a wording of the other number than the match may stand here: as an object, never as a verb's subject."""
    if any(word in (_SINGULAR_ONLY if now_plural else _PLURAL_ONLY) for word in before[:2]):
        return False
    if any(word.isdigit() for word in before[:2]):
        return False
    following = after[0] if after else ""
    return not following or following in _AFTER_OBJECT


def bears_noun_after(after: Sequence[str], *, plural: bool | None) -> bool:
    """Whether the next word may be a noun that the match describes ("domiciliary care worker"). When unsure, yes."""
    if not after:
        return False
    word = after[0]
    if word in _GROUP_NOUNS:
        return True
    if word in FUNCTION or word.endswith("ly") or (word.endswith("ed") and word not in ("need", "bed")):
        return False
    if plural is None:
        return True
    further = after[1] if len(after) > 1 else ""
    if word in _VERBS_WITH_OBJECT and (not further or further in _AFTER_NOUNS):
        return True  # "safeguarding | reports", "reimbursement | claims for"
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
    return bool(after) and after[0] in _PEOPLE and (len(after) == 1 or after[1] in FUNCTION)


def opens_noun(before: Sequence[str]) -> bool:
    """Whether the words before show that a noun begins here: none, a preposition, or a verb ("to plan", "need")."""
    if not before or before[0] in PREPOSITIONS or before[0] in VERBS_BEFORE_NOUN:
        return True
    return before[1:2] == ("to",) or (len(before) > 1 and before[1] in MODALS)


def is_led(before: Sequence[str]) -> bool:
    """Whether an article or a describing word stands before, which no activity can have: "the", "new", "our"."""
    if not before:
        return False
    word = before[0]
    return word in DETERMINERS or word in QUANTITIES or describes(word) or word.endswith(("'s", "s'"))


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
        return after[0] not in _OPENS_PHRASE and not after[0].endswith("ly")
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
        if word in RELATIVE or word in CONJUNCTIONS - {"and", "or"} or word == "by":
            return False
    return False


_TO_PUNCTUATION = re.compile(r"[^\w\s'’-]")


def lacks_helper(written: str, participle: str, wording: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a past may be a participle without its helper, which the wording is not: "the help specified in it"."""
    if wording == participle:
        return False
    if not before:
        return not after or after[0] in _OPENS_PHRASE  # "distributed or sent": nobody is told who did it
    if wording.partition(" ")[0] in _DONE_TO_A_THING and before[0] not in SUBJECTS | RELATIVE:
        return not after or after[0] not in _OPENS_OBJECT  # "the priority assigned | to it", "the home selected | is"
    if written.endswith("ed") and any(word in PREPOSITIONS for word in before[1:3]) and before[0] not in FUNCTION:
        return not after or after[0] not in DETERMINERS | OWNERS  # "for attorneys | appointed jointly"
    if len(after) < 2 or after[0] not in _WHERE:
        return False
    if after[0] != "by" and after[1] not in DETERMINERS:
        return False  # "services commenced in May"
    return before[0] not in SUBJECTS and before[0] not in RELATIVE and written.endswith("ed")


_DONE_TO_A_THING = words("gave chose broke threw drew did wrote")
_OPENS_OBJECT = DETERMINERS | OWNERS | words("nothing something anything everything you me us him them")
_WHERE = words("in on under at above below within by for to")


_WE = words("i you we they")


_TO_NOUN = words("""available access open due sent given applies referred linked related known paid respond responds""")


def described_badly(wording: str, before: Sequence[str]) -> bool:
    """Whether what stands before would describe a wording with a clause: "occupier person who applies"."""
    if not before or not describes_itself(wording):
        return False
    infinitive = len(before) > 1 and before[1] == "to" and before[2:3] != () and before[2] not in _TO_NOUN
    if infinitive or (len(before) > 1 and (before[1] in MODALS or before[1] in _WE)):
        return False  # "to undertake | training that everyone must do", but "available to NHS | people who buy"
    return before[0] not in _BEFORE_CLAUSED and not before[0].isdigit()


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
