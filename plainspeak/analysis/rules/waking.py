"""Which rules a sentence wakes.

Most sentences wake few rules. Each distinct word is judged once for all of them (see word_sums.py), and a rule is shown
only the sentences that have a word for each of its judges.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from plainspeak.analysis.audience import Audience
from plainspeak.analysis.rules.base import Rule
from plainspeak.analysis.word_sums import Judge, WordSums
from plainspeak.text.model import Block, Sentence

Awake = tuple[int, Sequence[Sentence]]
"""The place of a block, and those of its sentences that wake a rule."""


def judges_of(rules: Sequence[Rule], audience: Audience) -> tuple[Judge, ...]:
    """Each once, though several rules may ask the same."""
    return tuple({judge: None for rule in rules for judge in rule.wakes(audience)})


class Waking:
    """What each rule waits for, as bits of `Sums.woken`."""

    def __init__(self, rules: Sequence[Rule], audience: Audience, sums: WordSums) -> None:
        self._needs = tuple((rule, sum(map(sums.bit, rule.wakes(audience)))) for rule in rules)

    def rules(self, blocks: Sequence[Block], woken: Sequence[Sequence[int]]) -> Iterator[tuple[Rule, Iterator[Awake]]]:
        """Each rule, in order, with what these blocks have to wake it; `woken` holds the bits of each sentence."""
        whole = [reduce(or_, each, 0) for each in woken]
        for rule, needs in self._needs:
            yield rule, _awake(needs, blocks, woken, whole)


def _awake(
    needs: int, blocks: Sequence[Block], woken: Sequence[Sequence[int]], whole: Sequence[int]
) -> Iterator[Awake]:
    if not needs:
        yield from ((at, block.sentences) for at, block in enumerate(blocks))
        return
    for at, has in enumerate(whole):
        if not needs & ~has:
            pairs = zip(blocks[at].sentences, woken[at], strict=True)
            if awake := [sentence for sentence, own in pairs if not needs & ~own]:
                yield at, awake
