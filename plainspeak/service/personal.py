"""Details of a person in words that are about to leave PlainSpeak, so that somebody can be asked first."""

from collections.abc import Iterable
from functools import cache

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules.personal import PERSONAL
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Entry, Glossary
from plainspeak.rewrite.dossier import Dossier


def details_in(texts: Iterable[str]) -> tuple[Finding, ...]:
    """What looks like a detail of a person, each once however often it is there; in the order of the texts.

    A rule that somebody has switched off for their own leaflets is no reason not to ask.
    """
    found = (one for text in texts for one in _looker().analyse(text).findings)
    return tuple({(one.detail, " ".join(one.text.split())): one for one in found}.values())


def words_of_review(dossier: Dossier) -> tuple[str, ...]:
    """Everything of a leaflet and of what people said about it that the evidence tells."""
    said = (text for comment, _now in dossier.remarks for text in (comment.text, comment.settled_how))
    tried = (text for test in dossier.tests for text in (test.who, test.said, test.changed))
    notes = (one.note for one in dossier.revisions)
    reasons = (one.reason for one in dossier.steps)
    return dossier.first.text, dossier.last.text, *said, *tried, *notes, *reasons


def words_of_entry(entry: Entry) -> tuple[str, ...]:
    """What somebody may have copied from a leaflet or a letter into an entry."""
    return entry.headword, entry.meaning, entry.why, *entry.flags, *entry.passes


@cache
def _looker() -> Analyser:
    return Analyser(Matcher(Glossary.of(())), rules=(PERSONAL,))
