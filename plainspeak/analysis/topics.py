"""What a text is about, weighed from the words of the trade that mean one thing only.

"Award", "review" or "provider" mean something else in a letter about a benefit than in a story. Their entries say which
topics make them what they are (`Entry.about`). Blocks are analysed alone, so such a finding is kept with its block, and
whether it stands is asked of the whole leaflet, by the findings that stand without asking.
"""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from plainspeak.analysis.finding import Finding
from plainspeak.glossary.model import ANY_TOPIC

_LEAST = 3
_PER_ROOT = 0.3
"""How many different words of the trade make a text one of the trade: three at least, 9 in 1,000 words, 21 in 5,000.
Different words grow with the root of a text's length. Plain pages, which name a coroner or a pension in passing, have
0.25 at most; letters and leaflets of councils from 0.34 up."""
_OF_ITS_TOPIC = 2
"""How many of them must be of the topics that an entry names."""
_TRADE = frozenset({"jargon", "acronym", "label"})
_NOT_COUNTED = "health"
"""A page about an illness is full of its words, and no letter from an office for that."""


def needs_topic(finding: Finding) -> bool:
    """Whether the topic of the text decides about this finding."""
    return finding.entry is not None and bool(finding.entry.about)


def on_topic(findings: Sequence[Finding], words: int) -> Sequence[Finding]:
    """Those that stand in a text of so many words with these findings."""
    if not any(map(needs_topic, findings)):
        return findings
    known = {
        (finding.entry.id, finding.entry.topic)
        for finding in findings
        if finding.rule in _TRADE and finding.entry is not None and not finding.entry.about
    }
    weights = Counter(topic for _, topic in known)
    if len(known) - weights[_NOT_COUNTED] < max(_LEAST, _PER_ROOT * sqrt(words)):
        return [one for one in findings if not needs_topic(one)]
    weights[ANY_TOPIC] = len(known)
    return [one for one in findings if _stands(one, weights)]


def _stands(finding: Finding, weights: Counter[str]) -> bool:
    about = finding.entry.about if finding.entry is not None else ()
    return not about or sum(weights[topic] for topic in about) >= _OF_ITS_TOPIC
