"""Words of the trade that people outside it do not know."""

from collections.abc import Iterable, Sequence

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.base import Rule
from plainspeak.analysis.rules.explained import unexplained
from plainspeak.analysis.rules.terms import checks, explained_once, one_line, quoted
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Kind

_WHY = "People who do not work in social care may not know this word, or may know it as something else."


def message(match: Match, suggestions: Sequence[Suggestion]) -> str:
    written, entry = one_line(match.text), match.entry
    if suggestions:
        return f"“{written}” is jargon. Try {quoted(match)}."
    if entry.alternatives:
        return f"“{written}” is jargon. Say it another way, such as {quoted(match)}."
    if entry.meaning:
        return f"Explain “{written}” where it first appears. {entry.meaning}"
    return f"“{written}” is jargon. Explain it where it first appears."


def _settle(findings: Sequence[Finding], text: str) -> Iterable[Finding]:
    return explained_once(unexplained(findings, text), text)


JARGON = Rule(
    id="jargon",
    title="Jargon",
    letter="J",
    why=_WHY,
    source="GOV.UK content design guidance, “Writing for GOV.UK: plain English”",
    check=checks(Kind.JARGON, Severity.MEDIUM, _WHY, message),
    terms=Kind.JARGON,
    failing=(
        "She has [[domiciliary care]] twice a day.",
        "We offer [[respite care]] at weekends.",
        "The [[multidisciplinary team]] will meet on Friday.",
        "[[Commissioners]] chose a new home.",
        "You may be offered [[reablement]] after a stay in hospital.",
        "Ask about [[telecare]] for your mother.",
    ),
    passing=(
        "She has help at home twice a day.",
        "You can have a break from caring at weekends.",
        "A nurse and a social worker will meet on Friday.",
        "The carer put the shopping in the fridge.",
        "The council pays for some of it.",
        "You can ask us to look at your plan again.",
    ),
    settle=_settle,
)
