"""Leaflets, their revisions and their reviews, for people at a terminal and for programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from plainspeak.report.evidence import MOVES, day, moment
from plainspeak.report.fact_kinds import fact_kind
from plainspeak.report.text import SCORE_NAMES
from plainspeak.rewrite.dossier import Dossier, Remark
from plainspeak.rewrite.review import State, Step
from plainspeak.rewrite.revision import Glance, KeptFinding, Leaflet, Revision, ScoreCard

Json = dict[str, Any]


def listed(leaflets: Sequence[Leaflet], last: Mapping[str, Glance], states: Mapping[str, State]) -> str:
    """A line each: id, reading age, target, state, when it changed, name."""
    lines = []
    for one in leaflets:
        card = last[one.id].card
        state = states.get(one.id, State.DRAFT).said
        lines.append(
            f"{one.id[:8]}  {_age(card):>4} {_met(card):<7} {state:<14} {moment(one.changed_at):<26} {one.name}"
        )
    return "\n".join(lines) or "No leaflets yet."


def listed_json(leaflets: Sequence[Leaflet], last: Mapping[str, Glance], states: Mapping[str, State]) -> list[Json]:
    return [
        {
            "id": one.id,
            "name": one.name,
            "audience": one.audience,
            "changed": one.changed_at.isoformat(),
            "archived": one.archived_at.isoformat() if one.archived_at else None,
            "binned": one.binned_at.isoformat() if one.binned_at else None,
            "state": states.get(one.id, State.DRAFT).value,
            "revisions": last[one.id].number,
            "reading_age": last[one.id].card.reading_age,
            "meets_target": last[one.id].card.meets_target,
            "findings": sum(last[one.id].card.findings.values()),
        }
        for one in leaflets
    ]


def history(leaflet: Leaflet, revisions: Sequence[Revision], today: ScoreCard | None) -> str:
    """Each revision as it stood when it was saved; below them, labelled, how the last one scores today."""
    lines = [f"{leaflet.name} ({leaflet.id[:8]})"]
    for one in revisions:
        name = f" “{one.name}”" if one.name else ""
        note = f": {one.note}" if one.note else ""
        lines.append(f"  {one.number:>3}{name}  {moment(one.made_at)}, {one.author}{note}")
        lines.append(f"       reading age {_age(one.card)}, {sum(one.card.findings.values())} things to look at")
        lines.append(f"       scored with PlainSpeak {one.card.engine_version}, glossary {one.card.glossary_revision}")
    if today:
        findings = sum(today.findings.values())
        lines.append(f"Scored again today with glossary {today.glossary_revision}, the last one has:")
        lines.append(f"       reading age {_age(today)}, {findings} things to look at")
    return "\n".join(lines)


def revision_json(one: Revision, found: Sequence[KeptFinding] | None, today: ScoreCard | None) -> Json:
    return {
        "number": one.number,
        "name": one.name,
        "author": one.author,
        "note": one.note,
        "made": one.made_at.isoformat(),
        "as_it_stood": card_json(one.card),
        "findings": None if found is None else [each._asdict() for each in found],
        "scored_today": card_json(today) if today else None,
    }


def card_json(card: ScoreCard) -> Json:
    return {
        "reading_age": {"value": card.reading_age, "low": card.reading_age_low, "high": card.reading_age_high},
        "target": card.target,
        "workings": dict(card.workings),
        "scores": {name: card.scores.get(name) for name in SCORE_NAMES},
        "counts": dict(card.counts),
        "findings": dict(card.findings),
        "audience": card.audience,
        "glossary_revision": card.glossary_revision,
        "version": card.engine_version,
    }


def review(dossier: Dossier) -> str:
    """How a leaflet stands: its state, what holds up the approval, comments, facts, reader tests, steps."""
    lines = [f"{dossier.leaflet.name}: {dossier.review.state.said}, revision {dossier.last.number}"]
    if signed := dossier.signed_off:
        lines.append(f"  Signed off by {signed.author}, {moment(signed.when)}: revision {signed.revision}")
    if dossier.facts:
        lines.append("Facts that differ from the original:")
        for number, fact in enumerate(dossier.facts, 1):
            before, after = fact.change.before or "nothing", fact.change.after or "nothing"
            ticked = f"meant, says {fact.tick.author}" if fact.tick else "not ticked yet"
            lines.append(f"  {number:>3}  {fact_kind(fact.change.kind)}: {before} → {after} ({ticked})")
    if dossier.remarks:
        lines.append("Comments:")
        lines += [line for remark in dossier.remarks for line in _remark(remark)]
    if dossier.tests:
        lines.append("Tried with readers:")
        lines += [f"  {day(one.on)}, {one.who}: {one.said}" for one in dossier.tests]
    if dossier.steps:
        lines.append("Steps:")
    for step in dossier.steps:
        reason = f": {step.reason}" if step.reason else ""
        lines.append(f"  {moment(step.when)}  {step.author}  {MOVES[step.move]} (revision {step.revision}){reason}")
    return "\n".join(lines)


def _remark(remark: Remark) -> list[str]:
    comment, now = remark
    went = " (gone)" if now.span is None else " (reworded)" if now.reworded else ""
    quoted = " ".join(comment.sentence.split())
    lines = [f"  {comment.number:>3}  {comment.author} on “{quoted}”{went}: {comment.text}"]
    if comment.settled_at:
        lines.append(f"       settled by {comment.settled_by}: {comment.settled_how}")
    return lines


def review_json(dossier: Dossier) -> Json:
    return {
        "id": dossier.leaflet.id,
        "name": dossier.leaflet.name,
        "state": dossier.review.state.value,
        "revision": dossier.last.number,
        "version": dossier.review.version,
        "signed_off": _step(dossier.signed_off) if dossier.signed_off else None,
        "facts": [
            {**fact.change._asdict(), "times": fact.times, "meant": fact.tick.author if fact.tick else None}
            for fact in dossier.facts
        ],
        "comments": [
            {
                "number": comment.number,
                "revision": comment.revision,
                "sentence": comment.sentence,
                "author": comment.author,
                "text": comment.text,
                "now": list(now.span) if now.span else None,
                "reworded": now.reworded,
                "settled_by": comment.settled_by or None,
                "settled_how": comment.settled_how or None,
            }
            for comment, now in dossier.remarks
        ],
        "tests": [
            {
                "who": one.who,
                "on": one.on.isoformat(),
                "said": one.said,
                "changed": one.changed,
                "revision": one.revision,
            }
            for one in dossier.tests
        ],
        "steps": [_step(one) for one in dossier.steps],
    }


def _step(step: Step) -> Json:
    return {
        "when": step.when.isoformat(),
        "author": step.author,
        "move": step.move.value,
        "before": step.before.value,
        "after": step.after.value,
        "revision": step.revision,
        "reason": step.reason,
    }


def _age(card: ScoreCard) -> str:
    return "–" if card.reading_age is None else f"{card.reading_age:.1f}"


def _met(card: ScoreCard) -> str:
    return {True: "met", False: "missed", None: ""}[card.meets_target]
