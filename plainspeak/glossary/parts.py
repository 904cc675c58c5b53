"""The part that a word plays where it stands: a verb or a noun, a past or a participle; and the words beside it."""

import re

from plainspeak.glossary.model import Form, PartOfSpeech
from plainspeak.glossary.vocabulary import NOUN_AND_VERB, words

_DETERMINERS = words(
    """a an the this these those your our their his my its any some no each every another such whose which"""
)
_PREPOSITIONS = words("of for with by from at in on into about without under after before during through")
_SUBJECTS = words("i you we they he she who")
_MODALS = words(
    """can cannot could will would shall should may might must can't won't don't doesn't didn't do does did please
    couldn't wouldn't shouldn't let's"""
)
_ADJECTIVE = re.compile(r"(?:al|ive|ic|ous|ful|able|ible|less|ary|ed|ing)$|^(?:new|full|good|free|quick|own|first)$")
_QUALITY = re.compile(r"(?:al|ive|ic|ous|able|ible|ary|[^e]ed)$")
_NOUN_ENDING = re.compile(r"(?:ment|tion|sion|ness|ity|ance|ence|ship|hood|ism|ist|er|or)s?$")
_TO_NOUN = words(
    """entitled entitlement right rights access due thanks according respect addition referred referral referrals
    related linked subject changes change response regard relation next similar close use used alternative
    alternatives"""
)
_ENDS_NOUN = words("and or to is are was were be has have can will may must should that which who but if when")
_OBJECTS = words("you us them him me people everyone someone anyone")
_SINGULAR_SUBJECTS = words("he she it who which that this everyone someone nobody everybody anyone")
_BEFORE_VERBS = (
    _MODALS | _SUBJECTS | words("""to and or not then also people it help let make they'll we'll you'll i'll""")
)
_NOUN_VERBS = words("is are was were has")
_AFTER_VERBS = _DETERMINERS | _OBJECTS
_POINTING = _DETERMINERS - {"that", "which"}
_BEFORE_ONE = words("this each every another a an")
"""What stands after these is no plural: "this ensures" can only be a verb."""
_OPENS_OBJECT = _AFTER_VERBS - {"that", "which"}
_FOLLOWS_COMMAND = _OPENS_OBJECT - {"whose", "no"}
_AFTER_ENDED_NOUN = _PREPOSITIONS | _ENDS_NOUN


def plays_part(part: PartOfSpeech, form: Form, flat: str, start: int, end: int) -> bool:
    """False where the neighbours make a noun entry's word a verb ("you access"), or a verb's a noun ("an access").

    A term of either part ("reviews") is a verb in its third person only where the neighbours say so.
    """
    if part is PartOfSpeech.VERB and form in (Form.BASE, Form.THIRD):
        return not _reads_as_noun(flat, start, end, form)
    if part is PartOfSpeech.PHRASE and form in (Form.PLURAL, Form.THIRD):
        return (form is Form.THIRD) is _reads_as_third(flat, start, end)
    if part is PartOfSpeech.NOUN and form in (Form.BASE, Form.PLURAL, Form.SINGULAR):
        return not _reads_as_verb(flat, start, end)
    return True


def has_verb_company(flat: str, start: int, end: int) -> bool:
    """Whether what stands before or after is more often beside a verb than beside a noun."""
    first, _, following = _beside(flat, start, end)
    return first in _BEFORE_VERBS or following in _OPENS_OBJECT


_BESIDE_LETTERS = 60
_PUNCTUATION = re.compile(r"[^\w'&]")
_LAST_PUNCTUATION = re.compile(r"[^\w'&](?=[\w'&]*$)")


def words_before(flat: str, start: int) -> list[str]:
    """Up to three words that stand before, nearest first, up to the nearest punctuation."""
    found: list[str] = []
    for piece in flat[max(0, start - _BESIDE_LETTERS) : start].split()[:-4:-1]:
        if not piece.isalnum() and (cut := _LAST_PUNCTUATION.search(piece)) is not None:
            return [*found, piece[cut.end() :]] if cut.end() < len(piece) else found
        found.append(piece)
    return found


def words_after(flat: str, end: int) -> list[str]:
    """Up to three words that follow, up to the nearest punctuation."""
    found: list[str] = []
    for piece in flat[end : end + _BESIDE_LETTERS].split(None, 3)[:3]:
        if not piece.isalnum() and (cut := _PUNCTUATION.search(piece)) is not None:
            return [*found, piece[: cut.start()]] if cut.start() else found
        found.append(piece)
    return found


def _beside(flat: str, start: int, end: int) -> tuple[str, str, str]:
    """The word before, the one before that, and the word after; "" where there is none."""
    first, second = (*words_before(flat, start), "", "")[:2]
    return first, second, (*words_after(flat, end), "")[0]


def _reads_as_noun(flat: str, start: int, end: int, form: Form) -> bool:
    first, second, following = _beside(flat, start, end)
    if first == "her":
        return following not in _DETERMINERS
    if (first in _POINTING and not (form is Form.THIRD and first in _BEFORE_ONE)) or (
        form is Form.BASE and first in _PREPOSITIONS
    ):
        return True
    if first.endswith("'s") and first not in ("let's", "it's", "that's", "who's"):
        return True
    if second in _DETERMINERS and _ADJECTIVE.search(first) and following not in _DETERMINERS:
        return True
    if " " in flat[start:end]:
        return False
    if following == "of" or (following in _NOUN_VERBS and first not in ("to", "who", "that")):
        return True
    if form is Form.BASE and _QUALITY.search(first) and flat[start:end] in NOUN_AND_VERB:
        return True  # "crowd sourced access information"
    if form is Form.THIRD and flat[start : end - 1] in NOUN_AND_VERB:  # "adequate safeguards, nor"
        return not (first in _SINGULAR_SUBJECTS or first.endswith("ly") or following in _AFTER_VERBS)
    return form is Form.BASE and flat[start:end] in NOUN_AND_VERB and _lacks_subject(first, following)


def _lacks_subject(first: str, following: str) -> bool:
    """Whether a word that may be either is no verb here: no subject before, no object after ("good access to")."""
    if not first or first in _BEFORE_VERBS or first.endswith("ly"):
        return False
    return not following or following in _AFTER_ENDED_NOUN


def _reads_as_third(flat: str, start: int, end: int) -> bool:
    first, _, following = _beside(flat, start, end)
    if _reads_as_noun(flat, start, end, Form.THIRD):
        return False
    return first in _SINGULAR_SUBJECTS or following in _AFTER_VERBS


_GIVES = words(
    """give gives gave given giving offer offers offered offering send sends sent sending find finds found finding
    provide provides provided providing lend lends lent lending cause causes caused causing get gets got getting
    bring brings brought bringing buy buys bought buying show shows showed shown showing teach teaches taught teaching
    cost costs save saves saved saving owe owes owed pay pays paid paying award awards awarded grant grants granted
    deny denies denied refuse refuses refused arrange book order arranged booked ordered"""
)
_GIVEN_TO = words("you it us them him me")


def _reads_as_verb(flat: str, start: int, end: int) -> bool:
    word = flat[start:end]
    if " " in word.removeprefix("co "):
        return False
    if word.endswith("ing") and _is_under_way(flat, start, end):
        return True
    if word.endswith("ing") and words_after(flat, end)[:1] and words_after(flat, end)[0] in _FOLLOWS_COMMAND:
        return True  # "with a view to safeguarding your children"
    either = word in NOUN_AND_VERB or word.removesuffix("s") in NOUN_AND_VERB
    if not either and _NOUN_ENDING.search(word):
        return False
    first, second, following = _beside(flat, start, end)
    if first in _GIVEN_TO and second in _GIVES:  # "we can offer you telecare"
        return False
    if first in _MODALS or first in _SUBJECTS:
        return True
    if first.endswith("ly") and (second in _MODALS or second in _SUBJECTS or second == "to"):
        return True
    if not either:
        return False
    if first == "to" and second not in _TO_NOUN:
        return bool(following) and following not in _AFTER_ENDED_NOUN
    opens = not first or first in ("and", "or", "then", "also", "not", "to")
    many = first.endswith("s") and not first.endswith(("ss", "us", "'s")) and second not in _PREPOSITIONS
    return (opens or (many and first not in _DETERMINERS)) and following in _FOLLOWS_COMMAND


_BE = words("am is are was were been being i'm you're we're they're isn't aren't wasn't weren't")


def _is_under_way(flat: str, start: int, end: int) -> bool:
    """Whether a word in -ing is a verb with its object: "the council is commissioning a review"."""
    before, after = words_before(flat, start), words_after(flat, end)
    helped = before[:1] and (before[0] in _BE or (before[0] in _BETWEEN and before[1:2] and before[1] in _BE))
    return bool(helped) and bool(after) and after[0] not in _AFTER_ENDED_NOUN


_HAVE_OR_BE = words(
    """have has had having be am is are was were been being get gets got getting i've you've we've they've he's
    she's it's isn't aren't wasn't weren't haven't hasn't hadn't i'm you're we're they're"""
)
_AFTER_DONE = words("is are was were must can will may should shall could would might has have had do does")
_BETWEEN = words(
    """not also already now been never always often only just still fully since recently quite rather very so too well
    all both ever yet soon then first best"""
)
_SUBJECTS_OF_PAST = words("i you we they he she it who")


def is_participle(flat: str, start: int, end: int) -> bool:
    """Whether a word that may be past or participle is the latter: "has commenced", "the commenced work", "done by"."""
    before = words_before(flat, start)
    following = words_after(flat, end)[:1]
    if not before and following:
        return following[0] not in _AFTER_VERBS and following[0] not in _AFTER_ENDED_NOUN  # "selected homes"
    if following == ["by"] or (before and before[0] in _POINTING):
        return True
    if following and before and following[0] in _AFTER_DONE and before[0] not in _SUBJECTS_OF_PAST:
        return True  # "the lands selected must", "the help given is"
    for word in before:
        if word in _HAVE_OR_BE:
            return True
        if word in _SUBJECTS_OF_PAST and before.index(word) == 0:
            continue  # "have you commenced"
        if not (word in _BETWEEN or word.endswith("ly")):
            return False
    return False
