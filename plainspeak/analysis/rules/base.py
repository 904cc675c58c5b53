"""What a rule is: a value that carries its reason, its check and its examples."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from plainspeak.analysis.audience import Audience
from plainspeak.analysis.finding import Finding
from plainspeak.glossary.matcher import Match
from plainspeak.text.model import Block


@dataclass(frozen=True, slots=True)
class BlockText:
    """What a rule sees of one block: the block itself, the glossary terms found in it, and who it is for.

    Offsets of matches, and of the findings a rule gives, count from the start of the block. `known` holds, in small
    letters, the words that are no mistakes though no dictionary has them: the glossary's and the user's own.
    """

    block: Block
    matches: tuple[Match, ...]
    audience: Audience
    known: Container[str] = frozenset()


Check = Callable[[BlockText], Iterable[Finding]]
Settle = Callable[[Sequence[Finding], str], Iterable[Finding]]


def keep_all(findings: Sequence[Finding], _text: str) -> Iterable[Finding]:
    """The settling of a rule that needs to know nothing of the rest of the leaflet."""
    return findings


@dataclass(frozen=True, slots=True)
class Rule:
    """`letter` stands in the margin of the editor; `why` is one plain sentence; `source` says who found it out.

    `check` looks at one block alone, so that its findings can be kept while the rest of the leaflet changes. `settle`
    then sees this rule's findings in the whole leaflet (in order, with the offsets and the text of the leaflet) and
    says which stay: an acronym that was spelt out before needs no second look.

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
