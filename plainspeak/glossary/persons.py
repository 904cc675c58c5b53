"""Wordings that say "you" in a sentence about somebody else: "residents manage their own health", not "your"."""

import re

_YOU = re.compile(r"\b(?:you|your|yours|yourself|you're|you'll|you’re|you’ll)\b", re.IGNORECASE)
_YOUR_RELATIVE = re.compile(
    r"\byour (?:late )?(?:father|mother|son|daughter|child|children|husband|wife|partner|parents?|brother|sister"
    r"|relative|grandmother|grandfather|friend|baby)\b",
    re.IGNORECASE,
)
"""Somebody else, though "you" are spoken to: "a plan to keep him safe was made with your father"."""
_HE = re.compile(r"\b(?:he|his|him|himself|mr|father|man|boy|husband|son|gentleman)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|herself|mrs|miss|ms|mother|woman|girl|wife|daughter|lady)\b", re.IGNORECASE)
_THEY = re.compile(
    r"\b(?:they|their|them|themselves|people|persons?|residents?|patients?|carers?|clients?|service users?'?|child"
    r"|children|adults?|tenants?|applicants?|claimants?|individuals?|parents?|families|family|customers?|someone"
    r"|anyone|anybody|everyone|everybody|nobody|who|members?|colleagues|pupils?|learners?|leavers?|men|women|victims?|couples?|householders?|veterans?|students?"
    r"|young persons?|staff|employees|workers?|volunteers?|professionals|teenagers?|attendees|participants?)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?<!\bmake )(?<!\bmakes )(?<!\bkeep )(?<!\bhelp )(?<!\bhelps )(?<!\blet )(?<!\blets )"
    r"\byou (?=(?!(?:to|at|with|in|on|for|and|or|from|by|when|if|up|out|back|about|alone|the|a|an|well|that"
    r"|least|most|best|more|less)\b)[a-z])"
)
"""A "you" that something follows which it does, or is: a verb's subject. Not "make you sleepy"."""


def for_whom(wording: str, sentence: str) -> str | None:
    """The wording as the sentence needs it: its "you" made "they" where only others are spoken of. None where that
    cannot be done."""
    if not _YOU.search(wording) or _YOU.search(_YOUR_RELATIVE.sub("", sentence)):
        return wording
    many, he, she = (bool(one.search(sentence)) for one in (_THEY, _HE, _SHE))
    if not (many or he or she):
        return wording
    if many or (he and she):
        return _as_they(wording)
    return _as_one(wording, *(("him", "his", "himself") if he else ("her", "her", "herself")))


def _as_they(wording: str) -> str:
    told = wording.replace("yourself", "themselves").replace("your", "their")
    return re.sub(r"\byou\b", "them", _SUBJECT.sub("they ", told))


def _as_one(wording: str, whom: str, whose: str, self: str) -> str | None:
    """None where a verb would have to agree with "he" or "she"."""
    if _SUBJECT.search(wording):
        return None
    return re.sub(r"\byou\b", whom, wording.replace("yourself", self).replace("your", whose))
