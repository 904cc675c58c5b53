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
0.2 at most, stiff words weighed in; letters and leaflets of councils from 0.34 up."""
_LEAST_PER_ROOT = 0.15
"""How many of those must be words of the trade themselves: a licence for software is stiff, and of no office."""
_STIFF_IS_WORTH = 0.25
"""A stiff word in place of a plain one speaks for an office too, if less."""
_OF_ITS_TOPIC = 2
"""How many of them must be of the topics that an entry names."""
_TRADE = frozenset({"jargon", "acronym", "label"})
_STIFF = "formal"
_GIVES_WAY = "hard-word"
"""What is said of a word where its topic tells nothing of it: that it is hard."""
_OF_ILLNESS = "health"
_HEALTH_IS_WORTH = 0.6
"""A page about an illness has its words, and is no letter from an office for that: plain ones have 0.11 per root, and
leaflets of hospitals from 0.28 up."""


def needs_topic(finding: Finding) -> bool:
    """Whether the topic of the text decides about this finding."""
    return finding.entry is not None and bool(finding.entry.about)


def on_topic(findings: Sequence[Finding], words: int) -> Sequence[Finding]:
    """Those that stand in a text of so many words with these findings."""
    if not any(map(needs_topic, findings)):
        return findings
    weights = Counter(topic for _, topic in _known(findings, _TRADE))
    stiff = len(_known(findings, frozenset({_STIFF})))
    ill = weights[_OF_ILLNESS]
    if not _from_an_office(weights.total() - ill + _HEALTH_IS_WORTH * ill, stiff, sqrt(words)):
        return [one for one in findings if not needs_topic(one)]
    weights[ANY_TOPIC] = weights.total()
    standing = [one for one in findings if _stands(one, weights)]
    told = {place for one in standing if needs_topic(one) for place in range(one.start, one.end)}
    return [one for one in standing if one.rule != _GIVES_WAY or one.start not in told]


def _known(findings: Sequence[Finding], rules: frozenset[str]) -> set[tuple[str, str]]:
    """The different entries that these rules found, with their topics, but for those that ask for one."""
    return {
        (finding.entry.id, finding.entry.topic)
        for finding in findings
        if finding.rule in rules and finding.entry is not None and not finding.entry.about
    }


def _from_an_office(trade: float, stiff: int, root: float) -> bool:
    return trade >= max(_LEAST, _LEAST_PER_ROOT * root) and trade + _STIFF_IS_WORTH * stiff >= _PER_ROOT * root


def _stands(finding: Finding, weights: Counter[str]) -> bool:
    about = finding.entry.about if finding.entry is not None else ()
    return not about or sum(weights[topic] for topic in about) >= _OF_ITS_TOPIC
