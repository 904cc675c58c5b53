"""What every store promises about comments and suggestions, on each kind of store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from plainspeak.errors import UserFault
from plainspeak.glossary.care import Comment, State, Suggestion
from plainspeak.glossary.model import Alternative, Entry, Kind
from plainspeak.store import EntryChange, Store

Opener = Callable[[], Store]

NOON = datetime(2026, 11, 23, 12, 0, 0, 250_000, UTC)
ENTRY = Entry("panel", "panel", Kind.JARGON, alternatives=(Alternative("group"),))
BETTER = replace(ENTRY, alternatives=(Alternative("group"), Alternative("meeting")))
SUGGESTED = Suggestion(0, NOON, "Bob", "People said so", ENTRY, BETTER)
CHANGE = EntryChange(1, NOON, "Ann", "Good idea", ENTRY, BETTER, "Bob")


def accepted(one: Suggestion) -> Suggestion:
    return replace(one, state=State.ACCEPTED, decided_at=NOON, decided_by="Ann", reason="Good idea", change=1)


def test_what_is_not_there_is_none(opened: Opener) -> None:
    care = opened().care
    assert care.comments("panel") == ()
    assert care.suggestions() == ()
    assert care.suggestion(1) is None


def test_comments_are_kept_in_order_for_their_own_entry(opened: Opener) -> None:
    first = Comment("panel", NOON, "Bob", "My mum thought of a solar one — 🙂")
    second = Comment("panel", NOON - timedelta(days=1), "Ann", "So did mine")
    for comment in (first, second, Comment("other", NOON, "Bob", "No")):
        opened().care.comment(comment)
    assert opened().care.comments("panel") == (first, second)


def test_suggestions_are_numbered_and_come_back_as_they_were_made(opened: Opener) -> None:
    first, second = opened().care.suggest(SUGGESTED), opened().care.suggest(replace(SUGGESTED, base=None))
    assert (first, second.number) == (replace(SUGGESTED, number=1), 2)
    assert opened().care.suggestion(1) == first
    assert opened().care.suggestions() == (first, second)
    assert (first.is_new_word, second.is_new_word) == (False, True)


def test_suggestions_are_found_by_state_and_entry(opened: Opener) -> None:
    care = opened().care
    one, other = care.suggest(SUGGESTED), care.suggest(replace(SUGGESTED, draft=replace(BETTER, id="other")))
    care.decide(replace(one, state=State.REJECTED, decided_at=NOON, decided_by="Ann", reason="No"))
    assert care.suggestions(State.OPEN) == (other,)
    assert [each.number for each in care.suggestions(State.REJECTED)] == [1]
    assert [each.number for each in care.suggestions(entry_id="panel")] == [1]
    assert care.suggestions(State.OPEN, "panel") == ()


def test_accepting_keeps_the_decision_and_the_change(opened: Opener) -> None:
    store = opened()
    one = store.care.suggest(SUGGESTED)
    store.care.decide(accepted(one), CHANGE)
    assert opened().care.suggestion(1) == accepted(one)
    assert opened().words.history("panel") == (CHANGE,)


def test_a_decision_whose_change_is_refused_is_not_kept(opened: Opener) -> None:
    store = opened()
    one = store.care.suggest(SUGGESTED)
    with pytest.raises(UserFault) as refused:
        store.care.decide(accepted(one), replace(CHANGE, number=2))
    assert refused.value.code == "changed-meanwhile"
    assert store.care.suggestion(1) == one
    assert store.words.changes() == 0


def test_a_suggestion_is_decided_once(opened: Opener) -> None:
    ann, eve = opened(), opened()
    one = ann.care.suggest(SUGGESTED)
    eve.care.decide(replace(one, state=State.REJECTED, decided_at=NOON, decided_by="Eve", reason="No"))
    with pytest.raises(UserFault, match="Suggestion 1 was accepted or rejected already") as refused:
        ann.care.decide(accepted(one), CHANGE)
    assert refused.value.code == "decided-meanwhile"
    assert ann.words.changes() == 0
    decided = ann.care.suggestion(1)
    assert decided is not None
    assert (decided.state, decided.decided_by) == (State.REJECTED, "Eve")
