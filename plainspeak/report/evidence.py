"""The evidence of one leaflet: what it was and is, how that was counted, who read it, what was said, who signed off."""

from collections.abc import Iterator
from datetime import date, datetime

from plainspeak import __version__
from plainspeak.analysis.audience import Audience
from plainspeak.analysis.ease import TERMS
from plainspeak.analysis.rules import RULES
from plainspeak.analysis.score_facts import GUIDES
from plainspeak.report import comparison, figures
from plainspeak.report.paper import Heading, Paper, Part, Words, marked, table
from plainspeak.rewrite.compare import Comparison
from plainspeak.rewrite.dossier import Dossier
from plainspeak.rewrite.review import Fact, Move
from plainspeak.rewrite.revision import Revision

MOVES = {
    Move.ASK: "Asked for a review",
    Move.RETURN: "Asked for changes",
    Move.APPROVE: "Approved",
    Move.PUBLISH: "Published",
    Move.CHANGE: "Changed, so a draft again",
}


def paper(dossier: Dossier, compared: Comparison, audience: Audience) -> Paper:
    """The whole report. `compared` is the original beside the last revision, both scored today."""
    return Paper(
        title=f"{dossier.leaflet.name}: how it was made plainer",
        lead=tuple(_lead(dossier, audience)),
        parts=tuple(_parts(dossier, compared)),
        foot=(
            comparison.LIMITS,
            f"Made by PlainSpeak {__version__} with glossary {compared.after.glossary_revision}.",
        ),
    )


def _lead(dossier: Dossier, audience: Audience) -> Iterator[str]:
    signed = dossier.signed_off
    if signed:
        said = f" “{signed.reason}”" if signed.reason else ""
        yield f"Signed off by {signed.author} on {moment(signed.when)}: revision {signed.revision}.{said}"
        if dossier.is_by(signed.author):
            yield f"{signed.author} also wrote that revision: nobody else has signed it off."
        if dossier.review.state.said == "published":
            yield f"Published on {moment(dossier.steps[-1].when)}."
    else:
        state = dossier.review.state.said
        yield f"Not signed off: it is {'a draft' if state == 'draft' else state}."
    yield f"Who it is for: {audience.title}. Its target is a reading age of {audience.target_reading_age:.0f}."
    yield _in_short(dossier)


def _in_short(dossier: Dossier) -> str:
    old, new = dossier.first.card, dossier.last.card
    if old.reading_age is None or new.reading_age is None:
        return ""
    if dossier.first.number == dossier.last.number:
        return f"It has one revision, with a reading age of {old.reading_age:.1f}."
    met = {True: " The target is met.", False: " The target is not met.", None: ""}[new.meets_target]
    return f"Its reading age was {old.reading_age:.1f}, and is now {new.reading_age:.1f}.{met}"


def _parts(dossier: Dossier, compared: Comparison) -> Iterator[Part]:
    old, new = dossier.first, dossier.last
    yield Heading("Before and after")
    yield table(
        "Scores as they stood when each was saved",
        ("What", "Before", "After", "Change"),
        figures.of_cards(old.card, new.card),
        (1, 2, 3),
    )
    yield Words(_scored_with(old, new), quiet=True)
    if (old.card.glossary_revision, old.card.engine_version) != (new.card.glossary_revision, new.card.engine_version):
        yield comparison.scores(compared, "Both scored today, with the same PlainSpeak and glossary")
    yield Heading("Things to look at")
    yield comparison.findings(compared, "What became of the findings, both looked at today")
    yield _as_stood(old, new)
    yield Heading("Did the meaning stay?")
    yield _meaning(dossier)
    yield Heading("Tried with readers")
    yield _readers(dossier)
    yield Heading("What reviewers said")
    yield _comments(dossier)
    yield Heading("How it came about")
    yield _revisions(dossier)
    yield _steps(dossier)
    yield Heading("The words")
    yield Words(comparison.KEY, quiet=True)
    yield marked(compared)
    yield Heading("How scores are counted")
    yield from _counted(new)


def _scored_with(old: Revision, new: Revision) -> str:
    revisions = (old, new) if old.number != new.number else (new,)
    return " ".join(
        f"Revision {one.number} was scored with PlainSpeak {one.card.engine_version} and glossary "
        f"{one.card.glossary_revision}."
        for one in revisions
    )


def _as_stood(old: Revision, new: Revision) -> Part:
    kept = [rule for rule in RULES if old.card.findings.get(rule.id) or new.card.findings.get(rule.id)]
    rows = [(rule.title, *(str(one.card.findings.get(rule.id, 0)) for one in (old, new))) for rule in kept]
    if not rows:
        return Words("There was nothing to look at in either when it was saved.")
    return table("Findings as they stood when each was saved", ("What", "Before", "After"), rows, (1, 2))


def _meaning(dossier: Dossier) -> Part:
    if not dossier.facts:
        return Words("Numbers, dates, money, times, “not” and “must” are the same as in the original.")
    rows = [(*figures.facts([one.change])[0], _ticked(one)) for one in dossier.facts]
    return table("Facts that differ from the original", ("What", "Before", "After", "Meant?"), rows)


def _ticked(fact: Fact) -> str:
    if fact.tick is None:
        return "Not yet answered"
    note = f": {fact.tick.note}" if fact.tick.note else ""
    return f"Yes, says {fact.tick.author}, {moment(fact.tick.when)}{note}"


def _readers(dossier: Dossier) -> Part:
    if not dossier.tests:
        return Words("It has not been tried with readers yet.")
    rows = [
        (one.who, day(one.on), str(one.revision), one.said, one.changed or "nothing", one.author)
        for one in dossier.tests
    ]
    head = ("Who", "When", "Revision", "What they said", "What changed", "Noted by")
    return table("Tests with readers", head, rows, (2,))


def _comments(dossier: Dossier) -> Part:
    if not dossier.remarks:
        return Words("There were no comments.")
    rows = []
    for comment, now in dossier.remarks:
        went = " (gone since)" if now.span is None else " (reworded since)" if now.reworded else ""
        settled = "Open"
        if comment.settled_at:
            settled = f"{comment.settled_how} ({comment.settled_by}, {moment(comment.settled_at)})"
        said = f"{comment.text} ({comment.author}, {moment(comment.when)})"
        rows.append((f"“{' '.join(comment.sentence.split())}”{went}", said, settled))
    return table("Comments, and how each was settled", ("Sentence", "Comment", "Settled"), rows)


def _revisions(dossier: Dossier) -> Part:
    rows = [
        (
            f"{one.number}{f' {one.name}' if one.name else ''}",
            moment(one.made_at),
            one.author,
            one.note,
            figures.number(one.card.reading_age, one.card.reading_age),
            one.card.glossary_revision,
            one.card.engine_version,
        )
        for one in dossier.revisions
    ]
    head = ("Revision", "Saved", "By", "Note", "Reading age", "Glossary", "PlainSpeak")
    return table("Revisions", head, rows, (4,))


def _steps(dossier: Dossier) -> Part:
    if not dossier.steps:
        return Words("Nobody has asked for a review yet.")
    rows = [(moment(one.when), one.author, MOVES[one.move], str(one.revision), one.reason) for one in dossier.steps]
    return table("The review, step by step", ("When", "Who", "What", "Revision", "Reason"), rows, (3,))


def _counted(last: Revision) -> Iterator[Part]:
    yield Words(
        "The reading age is a sum: a fixed number of years, and some for each of the five things below. It was fitted "
        "to teachers’ judgements of how easy texts are."
    )
    if last.card.workings:
        named = {term.id: (term.name, term.meaning) for term in TERMS}
        named |= {"base": ("Where it starts", ""), "raised": ("Never below 5", "")}
        rows = [(*named.get(part, (part, "")), f"{years:.1f}") for part, years in last.card.workings.items()]
        yield table(f"How revision {last.number} got its reading age", ("Part", "Why", "Years"), rows, (2,))
    yield table(
        "The published scores",
        ("Score", "Formula", "What it means", "Source"),
        [(guide.title, guide.formula, guide.reads, guide.source) for guide in GUIDES.values()],
    )


def moment(when: datetime) -> str:
    """In the time of this place: "23 November 2026, 10:42"."""
    local = when.astimezone()
    return f"{local.day} {local:%B %Y, %H:%M}"


def day(when: date) -> str:
    """ "23 November 2026"."""
    return f"{when.day} {when:%B %Y}"
