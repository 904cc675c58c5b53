"""Verbs that hide behind "be" and "take into": "is in need of" is "needs", "take into account" is "consider"."""

import re

from plainspeak.analysis.rules.nominals import in_form, nominals
from plainspeak.glossary.model import Form

_REACH = 40
_BE = re.compile(
    r"\b(?P<be>am|is|are|was|were|be|been|being)\s+(?P<when>(?:now|also|still|often|currently|generally)\s+)?"
    r"(?:(?:wholly|entirely|fully|very|highly|much|totally|completely|broadly)\s+)?(?P<between>in|)\s*$",
    re.IGNORECASE,
)
_FORMS = {
    "am": Form.BASE,
    "are": Form.BASE,
    "be": Form.BASE,
    "is": Form.THIRD,
    "was": Form.PAST,
    "were": Form.PAST,
    "been": Form.PARTICIPLE,
    "being": Form.ING,
}
_TAKE_INTO = re.compile(r"\b(?P<take>take|takes|took|taken|taking)\s+(?:fully\s+)?into\s+(?:full\s+)?$", re.IGNORECASE)
_TAKE_FORMS = {
    "take": Form.BASE,
    "takes": Form.THIRD,
    "took": Form.PAST,
    "taken": Form.PARTICIPLE,
    "taking": Form.ING,
}
_OBJECT = re.compile(
    r"\s+(?:the|an?|your|our|their|his|her|my|its|any|all|every|each|some|what|how|whether|who|this|that|these|those|both"
    r"|other|people['’]s)\b",
    re.IGNORECASE,
)


def state(text: str, low: int, start: int, end: int) -> tuple[int, int, str, str] | None:
    """Where it stands, what to say, and the bare verb; `start` and `end` are those of the word that tells.

    `low` is where the sentence begins.
    """
    word = text[start:end].lower()
    low = max(low, start - _REACH)
    if (verb := nominals().into.get(word)) is not None:
        found = _TAKE_INTO.search(text, low, start)
        if found is None or not _OBJECT.match(text, end):
            return None
        return found.start(), end, in_form(verb, _TAKE_FORMS[found["take"].lower()]), verb
    for between, after, verb in nominals().states.get(word, ()):
        follows = re.compile(rf"\s+{after}\b").match(text, end)
        found = _BE.search(text, low, start) if follows else None
        if found is not None and follows is not None and found["between"].lower() == between:
            told = (found["when"] or "") + in_form(
                verb, _FORMS[found["be"].lower()]
            )  # "are still in need of": "still need"
            return found.start(), follows.end(), told, verb
    return None
