"""Which rules a block wakes, and with which of its sentences.

Most sentences wake few rules. Each distinct word is judged once for all of them (see word_sums.py), and a rule is shown
only the sentences that have a word for each of its judges; one that speaks of glossary terms, only blocks with some.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from plainspeak.analysis.audience import Audience
from plainspeak.analysis.rules.base import Rule
from plainspeak.analysis.word_sums import Judge, WordSums
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Kind
from plainspeak.text.model import Block, Sentence

Awake = tuple[int, Sequence[Sentence]]
"""The place of a block, and those of its sentences that wake a rule."""

_KINDS = {kind: 1 << place for place, kind in enumerate(Kind)}


def judges_of(rules: Sequence[Rule], audience: Audience) -> tuple[Judge, ...]:
    """Each once, though several rules may ask the same."""
    return tuple({judge: None for rule in rules for judge in rule.wakes(audience)})


class Waking:
    """What each rule waits for, as bits of `Sums.woken` and of the kinds of terms."""

    def __init__(self, rules: Sequence[Rule], audience: Audience, sums: WordSums) -> None:
        self._rules = tuple(rules)
        self._words = tuple(sum(map(sums.bit, rule.wakes(audience))) for rule in rules)
        self._terms = tuple(_KINDS[rule.terms] if rule.terms else 0 for rule in rules)
        self._waked: dict[tuple[int, int], tuple[int, ...]] = {}

    def rules(
        self, blocks: Sequence[Block], woken: Sequence[Sequence[int]], matches: Sequence[Sequence[Match]]
    ) -> Iterator[tuple[Rule, Iterator[Awake]]]:
        """Each rule, in order, with what these blocks have to wake it; `woken` holds the bits of each sentence."""
        awake: list[list[int]] = [[] for _ in self._rules]
        for at, (each, found) in enumerate(zip(woken, matches, strict=True)):
            words = each[0] if len(each) == 1 else reduce(or_, each, 0)
            terms = reduce(or_, [_KINDS[match.entry.kind] for match in found]) if found else 0
            waked = self._waked.get((words, terms))
            for place in self._wakes(words, terms) if waked is None else waked:
                awake[place].append(at)
        for rule, needs, places in zip(self._rules, self._words, awake, strict=True):
            yield rule, _awake(needs, places, blocks, woken)

    def _wakes(self, words: int, terms: int) -> tuple[int, ...]:
        """The places of the rules that these bits wake, remembered."""
        needs = enumerate(zip(self._words, self._terms, strict=True))
        found = tuple(at for at, (word, term) in needs if word & words == word and term & terms == term)
        self._waked[words, terms] = found
        return found


def _awake(
    needs: int, places: Sequence[int], blocks: Sequence[Block], woken: Sequence[Sequence[int]]
) -> Iterator[Awake]:
    for at in places:
        sentences: Sequence[Sentence] = blocks[at].sentences
        if needs and len(sentences) > 1:
            sentences = [one for one, own in zip(sentences, woken[at], strict=True) if own & needs == needs]
        if sentences:
            yield at, sentences
