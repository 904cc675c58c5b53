"""Suggestions, changes and clashes, as lines for people and as values for programs."""

from collections.abc import Iterator
from typing import Any

from plainspeak.cli.wordings import differences, quoted
from plainspeak.glossary.care import Clash, State, Suggestion
from plainspeak.glossary.compiled import entry_to_json
from plainspeak.glossary.interchange.cells import changed_columns
from plainspeak.service.words import EntryChange


def suggestion_told(one: Suggestion) -> Iterator[str]:
    what = "a new word" if one.is_new_word else "a change"
    state = "" if one.state is State.OPEN else f" ({one.state.value} by {one.decided_by}: {one.reason or 'no reason'})"
    yield f"{one.number}. “{one.draft.headword}”, {what}, by {one.author}, {one.when.astimezone():%d %b %Y}{state}"
    if one.why:
        yield f"  because: {one.why}"
    yield from differences(one.base, one.draft)


def suggestion_json(one: Suggestion) -> dict[str, Any]:
    return {
        "number": one.number,
        "state": one.state.value,
        "author": one.author,
        "when": one.when.isoformat(),
        "why": one.why,
        "before": entry_to_json(one.base) if one.base else None,
        "after": entry_to_json(one.draft),
        "decided_by": one.decided_by,
        "reason": one.reason,
    }


def change_told(change: EntryChange) -> Iterator[str]:
    suggested = f", suggested by {change.suggested_by}" if change.suggested_by else ""
    reason = f": {change.why}" if change.why else ""
    yield f"{change.number}. {change.when.astimezone():%d %b %Y, %H:%M}, {change.author}{suggested}{reason}"
    yield from differences(change.before, change.after)


def change_json(change: EntryChange) -> dict[str, Any]:
    return {
        "number": change.number,
        "when": change.when.isoformat(),
        "who": change.author,
        "why": change.why,
        "suggested_by": change.suggested_by,
        "before": entry_to_json(change.before) if change.before else None,
        "after": entry_to_json(change.after),
    }


def clash_told(clash: Clash) -> Iterator[str]:
    yield f"“{clash.yours.headword}” ({clash.entry_id})"
    for column, yours, new in changed_columns(clash.yours, clash.new):
        yield f"  {column.replace('_', ' ')}: yours {quoted(yours)}, new {quoted(new)}"
