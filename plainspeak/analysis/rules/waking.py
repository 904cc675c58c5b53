"""Which rules a sentence wakes: each distinct word is judged once, and its bits are looked up ever after.

Most sentences wake few rules. Putting the bits of their words together costs one look-up a word, whatever the number
of rules, and a rule is shown only the sentences that have a word for each of its judges.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from plainspeak.analysis.audience import Audience
from plainspeak.analysis.rules.base import Judge, Rule
from plainspeak.text.model import Sentence

_KEPT_WORDS = 200_000


class Waking(dict[str, int]):
    """The bits of each word that was met: one for each judge of the rules that says yes to it."""

    def __init__(self, rules: Sequence[Rule], audience: Audience) -> None:
        super().__init__()
        self._judges: list[Judge] = []
        self._needs = tuple((rule, self._bits_of(rule.wakes(audience))) for rule in rules)

    def rules(self, sentences: Sequence[Sentence]) -> Iterator[tuple[Rule, Sequence[Sentence]]]:
        """The rules that these sentences wake, in order, each with the sentences that wake it."""
        bits = [reduce(or_, map(self.__getitem__, sentence.words), 0) for sentence in sentences]
        whole = reduce(or_, bits, 0)
        for rule, needs in self._needs:
            if not needs:
                yield rule, sentences
            elif not needs & ~whole:
                awake = [sentence for sentence, has in zip(sentences, bits, strict=True) if not needs & ~has]
                if awake:
                    yield rule, awake

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT_WORDS:
            self.clear()
        bits = self[word] = sum(1 << place for place, judge in enumerate(self._judges) if judge(word))
        return bits

    def _bits_of(self, judges: Sequence[Judge]) -> int:
        self._judges += [judge for judge in judges if judge not in self._judges]
        return sum(1 << self._judges.index(judge) for judge in judges)
