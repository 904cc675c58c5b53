"""What a rule is: a value that carries its reason, its check and its examples."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plainspeak.analysis.audience import Audience
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.rules.known import KnownWords
from plainspeak.analysis.word_sums import Judge as Judge
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Kind
from plainspeak.text.model import Block, Sentence


class BlockText(NamedTuple):
    """What a rule sees of one block: the block itself, the glossary terms found in it, and who it is for.

    `sentences` are those that wake the rule (see `Rule.wakes`). Offsets of matches, and of the findings a rule gives,
    count from the start of the block. `known` holds, in small letters, the words that are no mistakes though no
    dictionary has them: the glossary's and the user's own.
    """

    block: Block
    sentences: Sequence[Sentence]
    matches: tuple[Match, ...]
    audience: Audience
    known: KnownWords


Check = Callable[[BlockText], Iterable[Finding]]
Settle = Callable[[Sequence[Finding], str], Iterable[Finding]]
Wakes = Callable[[Audience], tuple[Judge, ...]]


def always(_audience: Audience) -> tuple[Judge, ...]:
    """The waking of a rule that looks at every block, whatever its words."""
    return ()


def by_words(*judges: Judge) -> Wakes:
    """The waking of a rule that looks only at sentences with a word for each of these judges."""
    return lambda _audience: judges


def keep_all(findings: Sequence[Finding], _text: str) -> Iterable[Finding]:
    """The settling of a rule that needs to know nothing of the rest of the leaflet."""
    return findings


@dataclass(frozen=True, slots=True)
class Rule:
    """`letter` stands in the margin of the editor; `why` is one plain sentence; `source` says who found it out.

    `check` looks at one block alone, so that its findings can be kept while the rest of the leaflet changes. `settle`
    then sees this rule's findings in the whole leaflet (in order, with the offsets and the text of the leaflet) and
    says which stay: an acronym that was spelt out before needs no second look.

    `wakes` names the words without which the rule has nothing to say. Each distinct word is judged once, so a rule
    costs next to nothing where it has nothing to say: that is what keeps live checking fast (see waking.py). `terms` is
    the kind of glossary terms without which it has nothing to say.

    `failing` holds texts that the rule must flag, with the words it flags in double square brackets: "The form
    [[was sent]] to us."; `passing` holds texts it must leave alone. The tests run them with the shipped glossary.
    """

    id: str
    title: str
    letter: str
    why: str
    source: str
    check: Check
    failing: tuple[str, ...]
    passing: tuple[str, ...]
    settle: Settle = keep_all
    wakes: Wakes = always
    terms: Kind | None = None
