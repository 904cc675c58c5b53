"""Stiff or wordy English where a plain word does."""

from collections.abc import Sequence

from plainspeak.analysis.finding import Severity, Suggestion
from plainspeak.analysis.rules.base import Rule
from plainspeak.analysis.rules.terms import checks, explained_once, one_line, quoted
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Kind

_WHY = "Long or stiff words slow readers down, and a short everyday word says the same."


def message(match: Match, _suggestions: Sequence[Suggestion]) -> str:
    written = one_line(match.text)
    if match.entry.alternatives:
        return f"“{written}” is formal. Try {quoted(match)}."
    if match.entry.meaning:
        return f"“{written}” is a stiff word. Say it more simply. {match.entry.meaning}"
    return f"“{written}” is formal. Leave it out, or say it more simply."


FORMAL = Rule(
    id="formal",
    title="Formal",
    letter="F",
    why=_WHY,
    source="Plain English Campaign, “The A to Z of alternative words”",
    check=checks(Kind.FORMAL, Severity.LOW, _WHY, message),
    terms=Kind.FORMAL,
    failing=(
        "Your payments will [[commence]] in May.",
        "You can [[utilise]] the lift.",
        "Please call us [[prior to]] your visit.",
        "[[In the event that]] you fall, press the button.",
        "We will [[endeavour]] to help.",
        "They [[purchased]] a new bed.",
    ),
    passing=(
        "Your payments will start in May.",
        "You can use the lift.",
        "Please call us before your visit.",
        "Her prior job was in a shop.",
        "If you fall, press the button.",
        "They bought a new bed.",
    ),
    settle=explained_once,
)
