"""What every store promises, on each kind of store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plainspeak.errors import UserFault
from plainspeak.glossary.model import Alternative, Entry, Forms, Kind, Neighbours, PartOfSpeech, Status, Term
from plainspeak.rewrite.revision import Leaflet, Revision, ScoreCard
from plainspeak.store import EntryChange, Store

Opener = Callable[[], Store]

NOON = datetime(2026, 11, 23, 12, 0, 0, 250_000, UTC)
CARD = ScoreCard(
    reading_age=11.25,
    reading_age_low=9.5,
    reading_age_high=None,
    scores={"smog_index": 8.1, "flesch_reading_ease": None},
    counts={"words": 12, "sentences": 2},
    findings={"jargon": 1},
    glossary_revision="0123456789ab",
    engine_version="0.1.0",
    audience="public",
)
FULL = Entry(
    id="key-worker",
    headword="Key worker",
    kind=Kind.JARGON,
    part_of_speech=PartOfSpeech.NOUN,
    forms=Forms(plural="key workers"),
    also=(Term("named worker", Forms(plural="named workers")),),
    alternatives=(Alternative("main helper", Forms(plural="main helpers")), Alternative("contact")),
    meaning="The person you speak to first — “your” worker.",
    expansion="none",
    topic="care-and-support",
    not_for=("staff",),
    about=("benefits",),
    not_when=Neighbours(before=("the",), near=("house", "door")),
    only_when=Neighbours(after=("care",)),
    no_offer_when=Neighbours(near=("garden",)),
    why="It can mean many jobs.",
    source="Our own panel",
    status=Status.SUGGESTED,
    reviewed="2026-11-01",
    review_by="2027-11-01",
    owner="Ann Other",
    flags=("Ring your key worker.",),
    passes=("Turn the key.",),
)


def leaflet(name: str = "Day trips", at: datetime = NOON) -> Leaflet:
    return Leaflet(uuid4().hex, name, "public", at, at)


def revision(of: Leaflet, number: int = 1, text: str = "# Day trips\n\nCome too.", at: datetime = NOON) -> Revision:
    return Revision(of.id, number, text, "Ann Other", "First go", at, CARD)


def change(after: Entry, number: int = 1, before: Entry | None = None, why: str = "") -> EntryChange:
    return EntryChange(number, NOON, "Ann Other", why, before, after)


def test_a_leaflet_comes_back_as_it_was_kept(opened: Opener) -> None:
    kept = leaflet()
    opened().leaflets.add(kept, revision(kept))
    assert opened().leaflets.get(kept.id) == kept
    assert opened().leaflets.revisions(kept.id) == (revision(kept),)


@pytest.mark.parametrize(
    "text", ["", "\n\n  two  spaces \n", "“£5” — naïve 🙂 \U0001f468‍\U0001f469", "a\tb\x00c", "x" * 100_000]
)
def test_every_text_comes_back_to_the_letter(opened: Opener, request: pytest.FixtureRequest, text: str) -> None:
    if "\0" in text and "server" in request.node.name:
        pytest.skip("PostgreSQL holds no zero bytes: see test_server.py")
    kept = leaflet()
    opened().leaflets.add(kept, revision(kept, text=text))
    assert [saved.text for saved in opened().leaflets.revisions(kept.id)] == [text]


def test_a_time_comes_back_in_utc_with_its_zone(opened: Opener) -> None:
    in_paris = NOON.astimezone(timezone(timedelta(hours=1)))
    kept = leaflet(at=in_paris)
    opened().leaflets.add(kept, revision(kept, at=in_paris))
    found = opened().leaflets.get(kept.id)
    assert found is not None
    assert found.created_at == NOON
    assert found.created_at.utcoffset() is not None


def test_revisions_are_kept_in_order_and_the_last_one_is_found(opened: Opener) -> None:
    kept, store = leaflet(), opened()
    store.leaflets.add(kept, revision(kept))
    for number in (2, 3):
        store.leaflets.append(revision(kept, number, f"Text {number}"))
    assert [saved.number for saved in store.leaflets.revisions(kept.id)] == [1, 2, 3]
    assert store.leaflets.last(kept.id) == revision(kept, 3, "Text 3")


def test_the_leaflet_saved_last_is_listed_first(opened: Opener) -> None:
    store = opened()
    early, late = leaflet("Early"), leaflet("Late", NOON + timedelta(hours=1))
    for one in (early, late):
        store.leaflets.add(one, revision(one))
    assert [one.name for one in store.leaflets.all()] == ["Late", "Early"]
    store.leaflets.append(revision(early, 2, "New", NOON + timedelta(hours=2)))
    assert [one.name for one in store.leaflets.all()] == ["Early", "Late"]
    assert store.leaflets.all()[0].changed_at == NOON + timedelta(hours=2)


@pytest.mark.parametrize("number", [1, 2, 4])
def test_a_revision_made_on_an_older_one_is_refused_and_nothing_is_lost(opened: Opener, number: int) -> None:
    kept, ann, bob = leaflet(), opened(), opened()
    ann.leaflets.add(kept, revision(kept))
    bob.leaflets.append(revision(kept, 2, "Bob's"))
    with pytest.raises(UserFault, match="changed by somebody else") as refused:
        ann.leaflets.append(revision(kept, number, "Ann's"))
    assert refused.value.code == "changed-meanwhile"
    assert [saved.text for saved in ann.leaflets.revisions(kept.id)] == [revision(kept).text, "Bob's"]


def test_a_leaflet_takes_a_new_name(opened: Opener) -> None:
    kept, store = leaflet(), opened()
    store.leaflets.add(kept, revision(kept))
    later = NOON + timedelta(minutes=1)
    assert store.leaflets.rename(kept.id, "Trips out", later) == replace(kept, name="Trips out", changed_at=later)
    assert opened().leaflets.all()[0].name == "Trips out"


def test_a_leaflet_takes_other_readers_and_stays_where_it_was_among_the_rest(opened: Opener) -> None:
    kept, store = leaflet(), opened()
    store.leaflets.add(kept, revision(kept))
    assert store.leaflets.retarget(kept.id, "nhs") == replace(kept, audience="nhs")
    assert opened().leaflets.get(kept.id) == replace(kept, audience="nhs")


def test_what_is_not_there_is_none(opened: Opener) -> None:
    store = opened()
    assert store.leaflets.get("x") is None
    assert store.leaflets.last("x") is None
    assert store.leaflets.rename("x", "Name", NOON) is None
    assert store.leaflets.retarget("x", "nhs") is None
    assert store.leaflets.revisions("x") == ()
    assert store.words.get("x") is None
    assert store.words.history("x") == ()
    assert store.words.changes() == 0


def test_an_entry_comes_back_with_everything_in_it(opened: Opener) -> None:
    opened().words.put(change(FULL, why="Asked for by readers"))
    assert opened().words.get(FULL.id) == (FULL, 1, None)
    assert opened().words.all() == ((FULL, 1, None),)
    assert opened().words.history(FULL.id) == (change(FULL, why="Asked for by readers"),)


def test_a_change_of_an_entry_is_kept_with_what_stood_there_before(opened: Opener) -> None:
    store = opened()
    mended = replace(FULL, meaning="The person to ring.")
    store.words.put(change(FULL))
    store.words.put(change(mended, 2, FULL))
    assert store.words.get(FULL.id) == (mended, 2, None)
    assert [(one.before, one.after) for one in store.words.history(FULL.id)] == [(None, FULL), (FULL, mended)]


@pytest.mark.parametrize("number", [1, 2, 4])
def test_a_change_made_on_an_older_version_is_refused_and_nothing_is_lost(opened: Opener, number: int) -> None:
    ann, bob = opened(), opened()
    bobs = replace(FULL, meaning="Bob's meaning.")
    ann.words.put(change(FULL))
    bob.words.put(change(bobs, 2, FULL))
    with pytest.raises(UserFault, match="Key worker") as refused:
        ann.words.put(change(replace(FULL, meaning="Ann's meaning."), number, FULL))
    assert refused.value.code == "changed-meanwhile"
    assert ann.words.get(FULL.id) == (bobs, 2, None)
    assert len(ann.words.history(FULL.id)) == 2


def test_the_shipped_entry_under_a_change_is_kept_with_it(opened: Opener) -> None:
    store, mended = opened(), replace(FULL, meaning="The person to ring.")
    first = replace(change(mended, 1, FULL), base=FULL)
    store.words.put(first)
    assert store.words.get(FULL.id) == (mended, 1, FULL)
    assert store.words.history(FULL.id) == (first,)
    assert not store.words.all()[0].is_as_shipped
    store.words.put(replace(change(FULL, 2, mended), base=FULL))
    assert store.words.all() == ((FULL, 2, FULL),)
    assert store.words.all()[0].is_as_shipped


def test_whose_suggestion_a_change_was_is_kept_with_it(opened: Opener) -> None:
    accepted = replace(change(FULL), suggested_by="Bob")
    opened().words.put(accepted)
    assert opened().words.history(FULL.id) == (accepted,)


def test_many_changes_are_kept_together_or_none_of_them(opened: Opener) -> None:
    store = opened()
    words = [Entry(f"word-{number}", f"Word {number}", Kind.JARGON) for number in range(1_200)]
    store.words.put(*map(change, words))
    assert store.words.changes() == len(store.words.all()) == 1_200
    late = [change(replace(one, meaning="New"), 2, one) for one in words[:3]]
    with pytest.raises(UserFault, match="Word 7") as refused:
        store.words.put(*late, change(words[7]))
    assert refused.value.code == "changed-meanwhile"
    assert store.words.changes() == 1_200
    assert store.words.get("word-0") == (words[0], 1, None)
    store.words.put(*late)
    assert store.words.changes() == 1_203


def test_only_the_entries_changed_since_are_read_again(opened: Opener) -> None:
    store = opened()
    one, other = (Entry(word, word, Kind.JARGON) for word in ("one", "other"))
    store.words.put(change(one), change(other))
    seen = store.words.changes()
    assert store.words.all(since=seen) == ()
    store.words.put(change(replace(one, meaning="New"), 2, one))
    assert [kept.entry.id for kept in store.words.all(since=seen)] == ["one"]


def test_the_number_of_changes_tells_one_person_of_another_persons_change(opened: Opener) -> None:
    ann, bob = opened(), opened()
    before = ann.words.changes()
    bob.words.put(change(FULL))
    assert ann.words.changes() == before + 1


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(meanings=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=6))
def test_the_history_of_an_entry_replays_to_what_it_is_now(opened: Opener, meanings: list[str]) -> None:
    store, entry_id = opened(), uuid4().hex
    before: Entry | None = None
    for number, meaning in enumerate(meanings, start=1):
        after = Entry(entry_id, "word", Kind.FORMAL, meaning=meaning)
        store.words.put(change(after, number, before))
        before = after
    history = store.words.history(entry_id)
    assert [one.number for one in history] == list(range(1, len(meanings) + 1))
    assert [one.before for one in history] == [None, *(one.after for one in history[:-1])]
    assert store.words.get(entry_id) == (history[-1].after, history[-1].number, None)
