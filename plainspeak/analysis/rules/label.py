"""Words that label, blame or distance people."""

from collections.abc import Sequence

from plainspeak.analysis.finding import Severity, Suggestion
from plainspeak.analysis.rules.base import Rule
from plainspeak.analysis.rules.terms import checks, one_line, quoted
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Kind

_WHY = "This word can label or blame people. Say what is so, in words people use about themselves."


def message(match: Match, _suggestions: Sequence[Suggestion]) -> str:
    written = one_line(match.text)
    if match.entry.alternatives:
        return f"“{written}” can hurt or put people off. A kinder wording: {quoted(match)}."
    return f"“{written}” can hurt or put people off. Say it another way, or leave it out."


LABEL = Rule(
    id="label",
    title="Label",
    letter="L",
    why=_WHY,
    source="GOV.UK, “Inclusive language: words to use and avoid when writing about disability”",
    check=checks(Kind.LABEL, Severity.HIGH, _WHY, message),
    terms=Kind.LABEL,
    failing=(
        "We run a lunch club for [[the elderly]].",
        "He is [[wheelchair-bound]] since the accident.",
        "She is [[suffering from]] dementia.",
        "We ask [[service users]] what they think.",
        "This page is for [[vulnerable adults]].",
        "He is [[confined to a wheelchair]].",
    ),
    passing=(
        "We run a lunch club for older people.",
        "He uses a wheelchair since the accident.",
        "She has dementia.",
        "She is proud of her grandparents.",
        "The bus was late and he suffered from the cold.",
        "We help people who use drugs.",
    ),
)
