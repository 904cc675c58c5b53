"""What somebody typed into the form -> an entry, checked, and tried on sentences. Nothing here is kept or shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from plainspeak.errors import UserFault
from plainspeak.glossary.matcher import Match, Matcher
from plainspeak.glossary.model import (
    Alternative,
    Entry,
    Glossary,
    Kind,
    Neighbours,
    PartOfSpeech,
    Status,
    Term,
)
from plainspeak.glossary.wording import replacements
from plainspeak.service.drafts import completed, refuse_clash
from plainspeak.text.model import Span

Worded = TypeVar("Worded", Term, Alternative)
_MOST_WARNINGS = 4


@dataclass(frozen=True, slots=True)
class Typed:
    """The form, field by field, as it stands. `alternatives`, `also`, `flags` and `passes` are one a line."""

    headword: str = ""
    kind: Kind = Kind.JARGON
    part_of_speech: PartOfSpeech = PartOfSpeech.PHRASE
    alternatives: str = ""
    meaning: str = ""
    expansion: str = ""
    why: str = ""
    topic: str = ""
    also: str = ""
    source: str = ""
    owner: str = ""
    review_by: str = ""
    not_near: str = ""
    """Words with commas between."""
    only_near: str = ""
    no_offer_near: str = ""
    """Where the word is flagged, and no plain word offered."""
    flags: str = ""
    passes: str = ""


class Tried(NamedTuple):
    """A sentence with what is flagged in it, and how it reads with the best plain wordings put in."""

    sentence: str
    flagged: tuple[Span, ...]
    becomes: str
    changed: tuple[Span, ...]
    """Where the plain words are in `becomes`."""


class Example(NamedTuple):
    """A sentence of the entry, and whether the word is to be flagged in it."""

    tried: Tried
    wanted: bool

    @property
    def holds(self) -> bool:
        return bool(self.tried.flagged) is self.wanted


class Checked(NamedTuple):
    """The finished entry, or the fault as a sentence; and what the entry does to its examples and a sentence."""

    entry: Entry | None
    fault: str
    tried: Tried | None
    examples: tuple[Example, ...] = ()
    warnings: tuple[str, ...] = ()
    """Where it gets in the way of other entries, as plain sentences."""


def typed_from(entry: Entry) -> Typed:
    return Typed(
        headword=entry.headword,
        kind=entry.kind,
        part_of_speech=entry.part_of_speech,
        alternatives="\n".join(one.text for one in entry.alternatives),
        meaning=entry.meaning,
        expansion=entry.expansion,
        why=entry.why,
        topic=entry.topic,
        also="\n".join(term.text for term in entry.also),
        source=entry.source,
        owner=entry.owner,
        review_by=entry.review_by,
        not_near=", ".join(entry.not_when.near),
        only_near=", ".join(entry.only_when.near),
        no_offer_near=", ".join(entry.no_offer_when.near),
        flags="\n".join(map(unmarked, entry.flags)),
        passes="\n".join(map(unmarked, entry.passes)),
    )


def drafted(typed: Typed, base: Entry) -> Entry:
    """`base` with what was typed. A wording that stays keeps its forms, also those corrected by hand."""
    return replace(
        base,
        headword=typed.headword,
        kind=typed.kind,
        part_of_speech=typed.part_of_speech,
        alternatives=_wordings(typed.alternatives, base.alternatives, Alternative),
        meaning=typed.meaning,
        expansion=typed.expansion,
        why=typed.why,
        topic=typed.topic,
        also=_wordings(typed.also, base.also, Term),
        source=typed.source,
        owner=typed.owner,
        review_by=typed.review_by,
        not_when=_near(typed.not_near, base.not_when),
        only_when=_near(typed.only_near, base.only_when),
        no_offer_when=_near(typed.no_offer_near, base.no_offer_when),
        flags=_sentences(typed.flags, base.flags),
        passes=_sentences(typed.passes, base.passes),
    )


def unmarked(sentence: str) -> str:
    """An example without the marks around the words that are flagged."""
    return sentence.replace("[[", "").replace("]]", "")


def checked(
    draft: Entry, before: Entry | None, glossary: Glossary, sentence: str, matcher: Matcher | None = None
) -> Checked:
    """What saving would say, without saving. `matcher` is that of the whole glossary, to warn of clashes with it."""
    try:
        entry = completed(draft, before)
        refuse_clash(entry, before, glossary)
    except UserFault as fault:
        return Checked(None, str(fault), None)
    alone = _alone(entry)
    sentences = [(each, True) for each in entry.flags] + [(each, False) for each in entry.passes]
    examples = tuple(Example(_tried(alone, unmarked(each), entry.id, matcher), wanted) for each, wanted in sentences)
    told = tuple(dict.fromkeys(_warnings(entry, matcher))) if matcher else ()
    return Checked(entry, "", _tried(alone, sentence, entry.id, matcher), examples, told[:_MOST_WARNINGS])


def tried(entry: Entry, sentence: str) -> Tried:
    """The entry alone, as if it were in use."""
    return _tried(_alone(entry), sentence, entry.id, None)


def _alone(entry: Entry) -> Matcher:
    """The entry by itself, in use; of an acronym the letters only, not what they stand for."""
    return Matcher(Glossary.of([replace(entry, status=Status.APPROVED, expansion="")]))


def _tried(alone: Matcher, sentence: str, entry_id: str, whole: Matcher | None) -> Tried:
    """Where the entry flags the sentence, and no longer word of the whole glossary does."""
    others = [match for match in whole.find(sentence) if match.entry.id != entry_id] if whole else []
    possible = any(entry.by_topic_alone for entry in alone.glossary.entries)
    matches = [
        one for one in alone.find(sentence, possible=possible) if not any(_covers(other, one) for other in others)
    ]
    becomes, changed, done = "", [], 0
    for match in matches:
        offered = replacements(sentence, match)
        if not offered or offered[0].start < done:
            continue
        best = offered[0]
        becomes += sentence[done : best.start]
        changed.append(Span(len(becomes), len(becomes) + len(best.text)))
        becomes += best.text
        done = best.end
    flagged = tuple(Span(match.start, match.end) for match in matches)
    return Tried(sentence, flagged, becomes + sentence[done:], tuple(changed))


def _covers(other: Match, one: Match) -> bool:
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start


def _warnings(entry: Entry, matcher: Matcher) -> Iterator[str]:
    """Words of the entry that other entries flag too, and plain wordings that are not plain."""
    for term in entry.terms:
        for match in matcher.find(term.text):
            if match.entry.id != entry.id and match.end - match.start == len(term.text):
                yield f"“{term.text}” is flagged by “{match.entry.headword}” ({match.entry.kind.value}) too."
    for one in entry.alternatives:
        for match in matcher.find(one.text):
            if match.entry.id != entry.id:
                yield f"The plain wording “{one.text}” would be flagged itself, for “{match.text}”."


def _wordings(typed: str, before: Sequence[Worded], make: type[Worded]) -> tuple[Worded, ...]:
    known = {one.text: one for one in before}
    lines = dict.fromkeys(" ".join(line.split()) for line in typed.splitlines() if line.strip())
    return tuple(known.get(line) or make(line) for line in lines)


def _sentences(typed: str, before: Iterable[str]) -> tuple[str, ...]:
    """One a line; those that stay keep their marks."""
    known = {unmarked(sentence): sentence for sentence in before}
    return tuple(known.get(line, line) for line in dict.fromkeys(map(str.strip, typed.splitlines())) if line)


def _near(typed: str, before: Neighbours) -> Neighbours:
    if typed == ", ".join(before.near):
        return before
    words = dict.fromkeys(word.strip().lower() for word in typed.split(",") if word.strip())
    return replace(before, near=tuple(words))
