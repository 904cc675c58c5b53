"""A finding: something worth a writer's look, with its reason and its mend."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Suggestion(NamedTuple):
    """Put `text` in place of start..end. It may reach past the finding, to mend "a" or "an"."""

    start: int
    end: int
    text: str


class EntryRef(NamedTuple):
    """The glossary entry behind a finding: its topic, and which of its wordings was found.

    `about` names topics: the finding stands only where the whole text is about one of them (see topics.py).
    """

    id: str
    headword: str
    topic: str = ""
    term: str = ""
    about: tuple[str, ...] = ()


class Finding(NamedTuple):
    """`message` says what and what to do, `why` the reason; both are shown as they are.

    A named tuple is made in a quarter of the time of a frozen dataclass, and a long leaflet has thousands.
    """

    rule: str
    start: int
    end: int
    text: str
    message: str
    why: str
    severity: Severity = Severity.MEDIUM
    entry: EntryRef | None = None
    suggestions: tuple[Suggestion, ...] = ()
    detail: str | None = None

    def moved(self, by: int) -> "Finding":
        """The same finding with every offset shifted: from a block's offsets to the document's."""
        if not by:
            return self
        rule, start, end, text, message, why, severity, entry, suggestions, detail = self
        if suggestions:
            suggestions = tuple([Suggestion(first + by, last + by, words) for first, last, words in suggestions])
        return Finding(rule, start + by, end + by, text, message, why, severity, entry, suggestions, detail)
