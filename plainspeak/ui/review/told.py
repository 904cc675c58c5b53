"""A leaflet's review in the words the window shows. No widgets here."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plainspeak.report.evidence import MOVES, day
from plainspeak.rewrite.compare import Change
from plainspeak.rewrite.dossier import Dossier, Remark
from plainspeak.rewrite.review import Fact, Move, State
from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind, Span
from plainspeak.ui.review.figures import fact_lines
from plainspeak.ui.trend import Point
from plainspeak.ui.when import when
from plainspeak.ui.write.findings import short

STATES = {
    State.DRAFT: "Draft",
    State.IN_REVIEW: "In review",
    State.CHANGES_ASKED: "Changes asked",
    State.APPROVED: "Approved",
    State.PUBLISHED: "Published",
}
BUTTONS = {
    Move.ASK: "Ask for a review…",
    Move.RETURN: "Ask for changes…",
    Move.APPROVE: "Approve…",
    Move.PUBLISH: "Mark as published…",
}


class FactLine(NamedTuple):
    kind: str
    told: str
    ticked: str
    """Who said that it was meant; "" where nobody has."""
    is_news: bool
    """Whether somebody else than the person at the computer said so, or with a word about it."""


class RemarkLine(NamedTuple):
    number: int
    sentence: str
    fate: str
    """ "Reworded since", "This sentence is gone", or ""."""
    said: str
    settled: str
    is_open: bool


OWN_WORK = "You wrote this revision yourself. Ask somebody else to read it and sign it off, if you can."
_OWN_WORK_TOLD = "If nobody else can, go on: the evidence will say so."


def state_line(dossier: Dossier, person: str) -> str:
    """What stands under the state: who signed off, or what is to be done next, for the person at the computer."""
    if signed := dossier.signed_off:
        out = f" Published {when(dossier.steps[-1].when)}." if dossier.review.state is State.PUBLISHED else ""
        own = " who also wrote it," if dossier.is_by(signed.author) else ""
        return (
            f"Revision {signed.revision} was approved by {signed.author},{own} {when(signed.when)}.{out} It is locked: \
save a change in Write to make a new draft."
        )
    last = dossier.steps[-1] if dossier.steps else None
    if dossier.review.state is State.CHANGES_ASKED and last:
        return f"{last.author} asks for changes: “{last.reason}”"
    if dossier.review.state is State.IN_REVIEW:
        asked = f"{last.author} asks for a review" if last else "A review is asked for"
        note = f": “{last.reason}”" if last and last.reason else ""
        waiting = dossier.why_not(Move.APPROVE)
        own = f" {OWN_WORK}" if dossier.is_by(person) else ""
        end = "" if note.endswith(("?”", "!”", ".”")) else "."
        return f"{asked}{note}{end} {waiting or 'It can be approved'}.{own}"
    return "When it is ready for somebody else to read, ask for a review."


def caution(dossier: Dossier, person: str) -> str:
    """What to think of before signing off; "" where there is nothing."""
    card = dossier.last.card
    missed = ""
    if card.meets_target is False:
        missed = f"Its reading age is {card.reading_age:.0f}, and the target is {card.target:.0f}."
    own = f"{OWN_WORK} {_OWN_WORK_TOLD}" if dossier.is_by(person) else ""
    return "\n\n".join(filter(None, (missed, own)))


def fact_line(fact: Fact, person: str) -> FactLine:
    ((kind, told),) = fact_lines([fact.change] * fact.times)
    if fact.tick is None:
        return FactLine(kind, told, "", False)
    note = f": {fact.tick.note}" if fact.tick.note else ""
    is_news = fact.tick.author != person or bool(note)
    return FactLine(kind, told, f"Meant, says {fact.tick.author}{note}", is_news)


def change_line(change: Change, before: str, after: str, most: int) -> str:
    """A change in words, of each text so many characters at the most."""
    old, new = (short(_said(text, span), most) for text, span in ((before, change.before), (after, change.after)))
    if not old and not new:
        return "A heading has another level"
    if change.other is not None:
        return f"Moved from here: {old}" if old else f"Moved to here: {new}"
    if not new:
        return f"Taken out: {old}"
    return f"“{old}” became “{new}”" if old else f"Added: {new}"


def words_of(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """What stands in the spans, line by line, without the signs that mark a heading."""
    for span in spans:
        at = span.start
        for line in text[slice(*span)].splitlines(keepends=True):
            end = at + len(line)
            begin, stop = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            mark = read_mark(text[begin : stop if stop >= 0 else len(text)])
            start = max(at, begin + mark.length) if mark.kind is BlockKind.HEADING else at
            if start < end:
                yield Span(start, end)
            at = end


def _said(text: str, span: Span) -> str:
    return "".join(text[slice(*words)] for words in words_of(text, [span]))


def remark_line(remark: Remark) -> RemarkLine:
    comment, now = remark
    fate = "This sentence is gone" if now.span is None else "Reworded since" if now.reworded else ""
    settled = ""
    if comment.settled_at:
        settled = f"Settled by {comment.settled_by}, {when(comment.settled_at)}: {comment.settled_how}"
    said = f"{comment.author}, {when(comment.when)}: {comment.text}"
    return RemarkLine(comment.number, " ".join(comment.sentence.split()), fate, said, settled, comment.is_open)


def reader_lines(dossier: Dossier) -> tuple[str, ...]:
    """Each test with readers, in a few sentences."""
    return tuple(
        f"{day(one.on)}, {one.who}: {one.said}" + (f" Changed: {one.changed}" if one.changed else "")
        for one in dossier.tests
    )


def step_lines(dossier: Dossier) -> tuple[str, ...]:
    """The latest first."""
    return tuple(
        f"{when(one.when)} · {one.author} · {MOVES[one.move]}" + (f": “{one.reason}”" if one.reason else "")
        for one in reversed(dossier.steps)
    )


def points(dossier: Dossier) -> tuple[Point, ...]:
    """The reading age of every revision as it stood when it was saved."""
    return tuple(
        Point(
            str(one.number),
            one.card.reading_age,
            f"Revision {one.number}: "
            + ("too short to score" if one.card.reading_age is None else f"reading age {one.card.reading_age:.0f}"),
        )
        for one in dossier.revisions
    )


def waiting(dossier: Dossier) -> int:
    """How many things hold up the approval."""
    return len(dossier.open_facts) + len(dossier.open_remarks)
