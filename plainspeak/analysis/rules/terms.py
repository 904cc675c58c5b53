"""What jargon, labels and formal words have in common: a glossary match becomes a finding."""

from collections.abc import Callable, Iterable, Sequence

from plainspeak.analysis.finding import EntryRef, Finding, Severity, Suggestion
from plainspeak.analysis.rules.base import BlockText, Check
from plainspeak.analysis.rules.explained import wording_of
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Kind
from plainspeak.glossary.wording import replacements

Message = Callable[[Match, Sequence[Suggestion]], str]


def of_kind(block: BlockText, kind: Kind) -> Iterable[Match]:
    """The block's matches of one kind, but those that are ordinary words for this audience."""
    return (m for m in block.matches if m.entry.kind is kind and block.audience.id not in m.entry.not_for)


def reference(match: Match) -> EntryRef:
    """The match's entry, as a finding names it."""
    return EntryRef(match.entry.id, match.entry.headword, match.entry.topic, match.term, match.about)


def suggestions_for(text: str, match: Match) -> tuple[Suggestion, ...]:
    """The glossary's plain words, fitted in the sentence."""
    return tuple(Suggestion(*replacement) for replacement in replacements(text, match))


def checks(kind: Kind, severity: Severity, why: str, message: Message) -> Check:
    """The check of a rule that flags every glossary term of one kind."""

    def check(block: BlockText) -> Iterable[Finding]:
        for match in of_kind(block, kind):
            suggestions = suggestions_for(block.block.text, match)
            yield Finding(
                rule=kind.value,
                start=match.start,
                end=match.end,
                text=match.text,
                message=message(match, suggestions),
                why=match.entry.why or why,
                severity=severity,
                entry=reference(match),
                suggestions=suggestions,
            )

    return check


def explained_once(findings: Iterable[Finding], _text: str) -> Iterable[Finding]:
    """A word that can only be explained is flagged where it first appears; one with a plain word, every time.

    An entry may hold several wordings ("savings", "investments"): who knows one may not know the other.
    """
    seen: set[str] = set()
    for finding in findings:
        name = wording_of(finding)
        if finding.suggestions or name not in seen:
            yield finding
        if not finding.suggestions:
            seen.add(name)


def one_line(text: str) -> str:
    """The words as they read, where the text breaks its line in the middle of them."""
    return " ".join(text.split())


def quoted(match: Match, most: int = 2) -> str:
    """The first plain alternatives, in the form of the match: “went to” or “came to” for “attended”."""
    wordings = [each.in_form(match.form) or each.text for each in match.entry.alternatives[:most]]
    return " or ".join(f"“{wording}”" for wording in wordings)
