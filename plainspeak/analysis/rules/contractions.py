"""Short forms of two words, such as "don't": some readers of Easy Read take them for other words."""

import re
from collections.abc import Iterator, Mapping

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.suspects import as_cased

_WHY = "Easy Read writes both words out: people who read little may not know what the apostrophe stands for."
_WHOLE: Mapping[str, str] = {
    "can't": "cannot", "won't": "will not", "shan't": "will not", "i'm": "I am", "let's": "let us",
}  # fmt: skip
_ENDS: Mapping[str, str] = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am"}
_SHORT = re.compile(
    r"\b(?:[a-z]+n['’]t|(?:i|you|we|they|he|she|it|that|there|who|what)['’](?:re|ve|ll|m|d|s)|let['’]s)\b",
    re.IGNORECASE,
)


def contractions(text: str) -> Iterator[Finding]:
    """Every contraction, with both words where it can only stand for one pair ("it's" is "it is" or "it has")."""
    if "'" not in text and "’" not in text:
        return
    for found in _SHORT.finditer(text):
        written = found[0]
        whole = _in_full(written.lower().replace("’", "'"))
        shown = f" Write “{as_cased(written, whole)}”." if whole else " Write both words."
        yield Finding(
            rule="hard-word",
            start=found.start(),
            end=found.end(),
            text=written,
            message=f"“{written}” is a short form.{shown}",
            why=_WHY,
            severity=Severity.LOW,
            suggestions=(Suggestion(found.start(), found.end(), as_cased(written, whole)),) if whole else (),
        )


def _in_full(short: str) -> str:
    if short in _WHOLE:
        return _WHOLE[short]
    ending = next((end for end in _ENDS if short.endswith(end)), None)
    if ending is None:
        return ""
    first = short.removesuffix(ending)
    return ("I" if first == "i" else first) + _ENDS[ending]
