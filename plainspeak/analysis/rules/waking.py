"""Which rules a sentence wakes: each distinct word is judged once, and its bits are looked up ever after.

Most sentences wake few rules. Putting the bits of their words together costs one look-up a word, whatever the number
of rules, and a rule is shown only the sentences that have a word for each of its judges.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from plainspeak.analysis.audience import Audience
from plainspeak.analysis.rules.base import Judge, Rule
from plainspeak.text.model import Block, Sentence

_KEPT_WORDS = 200_000


Awake = tuple[int, Sequence[Sentence]]
"""The place of a block, and those of its sentences that wake a rule."""


class Waking(dict[str, int]):
    """The bits of each word that was met: one for each judge of the rules that says yes to it."""

    def __init__(self, rules: Sequence[Rule], audience: Audience) -> None:
        super().__init__()
        self._judges: list[Judge] = []
        self._needs = tuple((rule, self._bits_of(rule.wakes(audience))) for rule in rules)

    def rules(self, blocks: Sequence[Block]) -> Iterator[tuple[Rule, Iterator[Awake]]]:
        """Each rule, in order, with what these blocks have to wake it."""
        bits = [[reduce(or_, map(self.__getitem__, one.words), 0) for one in block.sentences] for block in blocks]
        whole = [reduce(or_, each, 0) for each in bits]
        for rule, needs in self._needs:
            yield rule, _awake(needs, blocks, bits, whole)

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT_WORDS:
            self.clear()
        bits = 0
        for place, judge in enumerate(self._judges):
            if judge(word):
                bits |= 1 << place
        self[word] = bits
        return bits

    def _bits_of(self, judges: Sequence[Judge]) -> int:
        self._judges += [judge for judge in judges if judge not in self._judges]
        return sum(1 << self._judges.index(judge) for judge in judges)


def _awake(needs: int, blocks: Sequence[Block], bits: Sequence[Sequence[int]], whole: Sequence[int]) -> Iterator[Awake]:
    if not needs:
        yield from ((at, block.sentences) for at, block in enumerate(blocks))
        return
    for at, has in enumerate(whole):
        if not needs & ~has:
            pairs = zip(blocks[at].sentences, bits[at], strict=True)
            if awake := [sentence for sentence, own in pairs if not needs & ~own]:
                yield at, awake
