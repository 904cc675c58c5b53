"""Putting suggestions in place. Each carries its own mending (a/an, capitals), so a replacement is a splice."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from plainspeak.analysis.finding import Finding, Suggestion
from plainspeak.errors import Bug
from plainspeak.glossary.vocabulary import MODALS


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The new text, the findings whose first suggestion is in it, and those that were left, in order of the text."""

    text: str
    applied: tuple[Finding, ...]
    skipped: tuple[Finding, ...]


def apply(text: str, findings: Iterable[Finding]) -> Rewritten:
    """Take the first suggestion of each finding. Where two overlap the earlier one wins, and of two at one place the
    longer; the rest, findings without a suggestion, what would say a word twice running ("a joint, joint plan"), and
    words that the writer chooses by hand, are skipped."""
    applied: list[Finding] = []
    skipped: list[Finding] = []
    for finding in sorted(findings, key=_by_place):
        if (
            finding.suggestions
            and not is_by_hand(finding)
            and (not applied or _goes_with(text, applied[-1].suggestions[0], finding.suggestions[0]))
        ):
            applied.append(finding)
        else:
            skipped.append(finding)
    for finding in reversed(applied):
        text = replace_one(text, finding.suggestions[0])
    return Rewritten(text, tuple(applied), tuple(sorted(skipped, key=attrgetter("start", "end"))))


def is_by_hand(finding: Finding) -> bool:
    """Whether only a person can tell that the plain word fits: an ordinary word ("role", "measure"), flagged because of
    what the whole text is about, means too many things."""
    return finding.entry is not None and bool(finding.entry.about)


def replace_one(text: str, suggestion: Suggestion) -> str:
    """The text with one suggestion put in. A suggestion that reaches outside the text is a Bug."""
    if not 0 <= suggestion.start <= suggestion.end <= len(text):
        raise Bug(f"a suggestion reaches outside its text: {suggestion.start} to {suggestion.end} of {len(text)}")
    return text[: suggestion.start] + suggestion.text + text[suggestion.end :]


def _by_place(finding: Finding) -> tuple[int, int]:
    if not finding.suggestions:
        return finding.start, -finding.end
    first = finding.suggestions[0]
    return first.start, -first.end


def _goes_with(text: str, earlier: Suggestion, later: Suggestion) -> bool:
    return not _touch(earlier, later) and not _says_twice(text[earlier.end : later.start], earlier.text, later.text)


def _says_twice(between: str, earlier: str, later: str) -> bool:
    """Whether two wordings side by side would say a word twice: "home equipment | equipment", "check and check"."""
    first, second = earlier.lower().split(), later.lower().split()
    if between.isspace():
        helpers = bool(first and second) and {first[-1], second[0]} <= MODALS  # "must | may"
        return helpers or first[-1:] == second[:1]
    if between.strip() in _BETWEEN_TWINS:
        return first[-1:] == second[:1]  # "help | with | help to get to school"
    return between.strip() in _JOINS and first[-1:] == second[-1:]


_BETWEEN_TWINS = frozenset({"with", "of", "for", "in"})
_JOINS = frozenset({",", "and", "or", ", and", ", or", "/", "&"})


def _touch(earlier: Suggestion, later: Suggestion) -> bool:
    """Whether the two share a letter. Two empty stretches at one place do too: their order would be chance."""
    return later.start < earlier.end or (later.start == earlier.end and later.start in (later.end, earlier.start))
