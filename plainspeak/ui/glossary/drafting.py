"""What somebody typed into the form -> an entry, checked, and tried on a sentence. Nothing here is kept or shown."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from plainspeak.errors import UserFault
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Alternative, Entry, Glossary, Kind, PartOfSpeech, Status
from plainspeak.glossary.wording import replacements
from plainspeak.service.drafts import completed, refuse_clash
from plainspeak.text.model import Span


@dataclass(frozen=True, slots=True)
class Typed:
    """The form, field by field, as it stands. `alternatives` is one a line."""

    headword: str = ""
    kind: Kind = Kind.JARGON
    part_of_speech: PartOfSpeech = PartOfSpeech.PHRASE
    alternatives: str = ""
    meaning: str = ""
    expansion: str = ""
    why: str = ""
    topic: str = ""


class Tried(NamedTuple):
    """A sentence with what is flagged in it, and how it reads with the best plain wordings put in."""

    sentence: str
    flagged: tuple[Span, ...]
    becomes: str
    changed: tuple[Span, ...]
    """Where the plain words are in `becomes`."""


class Checked(NamedTuple):
    """The finished entry, or the fault as a sentence; and what the entry does to the sentence to try it on."""

    entry: Entry | None
    fault: str
    tried: Tried | None


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
    )


def drafted(typed: Typed, base: Entry) -> Entry:
    """`base` with what was typed. A wording that stays keeps its forms, also those corrected by hand."""
    known = {one.text: one for one in base.alternatives}
    lines = dict.fromkeys(" ".join(line.split()) for line in typed.alternatives.splitlines() if line.strip())
    return replace(
        base,
        headword=typed.headword,
        kind=typed.kind,
        part_of_speech=typed.part_of_speech,
        alternatives=tuple(known.get(line, Alternative(line)) for line in lines),
        meaning=typed.meaning,
        expansion=typed.expansion,
        why=typed.why,
        topic=typed.topic,
    )


def checked(draft: Entry, before: Entry | None, glossary: Glossary, sentence: str) -> Checked:
    """What saving would say, without saving."""
    try:
        entry = completed(draft, before)
        refuse_clash(entry, before, glossary)
    except UserFault as fault:
        return Checked(None, str(fault), None)
    return Checked(entry, "", tried(entry, sentence))


def tried(entry: Entry, sentence: str) -> Tried:
    """The entry alone, as if it were in use."""
    matches = Matcher(Glossary.of([replace(entry, status=Status.APPROVED)])).find(sentence)
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
