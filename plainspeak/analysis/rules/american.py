"""American spellings in a British leaflet."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.american_senses import has_senses, in_another_sense
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.suspects import as_cased, is_named_elsewhere, suspects
from plainspeak.glossary.surroundings import quoted
from plainspeak.paths import shipped
from plainspeak.text.model import Block, BlockKind

_CAPITAL_AFTER = re.compile(r"\s(?!I\b)[A-Z][a-z]+")
_WHY = "Readers in the UK trip over American spellings, and may wonder whether the leaflet is meant for them."
_AMERICAN = "“{}” is American. In British English: “{}”."
_WITH_Z = "“{}” is spelt with z. In British English: “{}”."


class British(NamedTuple):
    """How it is spelt here; `oxford` where Oxford spells as the Americans do."""

    text: str
    oxford: bool


@lru_cache(maxsize=1)
def spellings() -> Mapping[str, British]:
    """American spellings in small letters (resources/american.tsv, built by tools/build_american.py)."""
    rows = (line.split("\t") for line in shipped("resources/american.tsv").read_text("utf-8").splitlines())
    return {row[0]: British(row[1], len(row) > 2) for row in rows}


def _is_american(word: str) -> bool:
    low = word.lower()
    if low.isalpha():  # as most words are
        return low in spellings() or has_senses(low)
    return any(part in spellings() or has_senses(part) for part in low.removesuffix("'s").rstrip("'").split("-"))


def check(block: BlockText) -> Iterable[Finding]:
    """Words with a capital inside a sentence are left alone: "the World Health Organization", "Pearl Harbor"."""
    text = block.block.text
    for start, end, word, first in suspects(block, _is_american):
        if quoted(text, start, end) or text[max(0, start - 1) : start] in ("#", "@"):
            continue
        if first and word.istitle() and _begins_a_name(block.block, end):
            continue
        at = start
        for part in word.split("-"):
            bare = part.removesuffix("'s").rstrip("'")
            british = spellings().get(bare.lower())
            if british and not (british.oxford and block.audience.oxford) and _is_plain(bare, first):
                yield _finding(text, at, at + len(bare), british.text, _AMERICAN if not british.oxford else _WITH_Z)
            elif _is_plain(bare, first):
                for meant, why in in_another_sense(text, at, at + len(bare)):
                    yield _finding(text, at, at + len(bare), meant, why or _AMERICAN)
            at += len(part) + 1


def _begins_a_name(block: Block, end: int) -> bool:
    """ "Center Parcs is …". A heading may have a capital on every word."""
    return block.kind is not BlockKind.HEADING and _CAPITAL_AFTER.match(block.text, end) is not None


def _is_plain(word: str, first: bool) -> bool:
    return word.islower() or first or (word.isupper() and len(word) > 3)


def _finding(text: str, start: int, end: int, british: str, message: str) -> Finding:
    written = text[start:end]
    wording = as_cased(written, british)
    return Finding(
        rule="american",
        start=start,
        end=end,
        text=written,
        message=message.format(written, wording),
        why=_WHY,
        severity=Severity.LOW,
        suggestions=(Suggestion(start, end, wording),),
    )


def without_names(findings: Sequence[Finding], text: str) -> Iterable[Finding]:
    """Not "Gray is in charge. Ask Mrs Gray"."""
    return (finding for finding in findings if not is_named_elsewhere(finding.text, text))


AMERICAN = Rule(
    id="american",
    title="American",
    letter="U",
    why=_WHY,
    source="GOV.UK style guide, “American and UK English”",
    check=check,
    wakes=by_words(_is_american),
    settle=without_names,
    failing=(
        "The [[color]] of the door is red.",
        "[[Favorite]] meals are on the list.",
        "Ask for the [[counseling]] team.",
        "We [[organize]] trips for the club.",
        "She was [[traveling]] home.",
        "Your trip was [[canceled]].",
        "A [[center]]-left party won.",
    ),
    passing=(
        "The colour of the door is red.",
        "Save the program and check the gas meter.",
        "The World Health Organization helps.",
        "I won a prize for the right size.",
        "Practice makes perfect, so practise.",
        "They seized the chance to advertise.",
    ),
)
