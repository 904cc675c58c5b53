"""The team's words over the shipped ones, when the shipped ones are replaced; and two editors on one entry."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from plainspeak.errors import UserFault
from plainspeak.glossary.care import Settlement
from plainspeak.glossary.model import Alternative, Entry, Glossary, Kind, PartOfSpeech, Status
from plainspeak.service.care import Care
from plainspeak.service.words import ChangedMeanwhile, Words
from plainspeak.store import FileStore

Upgrade = Callable[..., tuple[Words, Care]]


@pytest.fixture
def upgraded(store: FileStore, shipped: Glossary) -> Upgrade:
    """The same store under a new edition of the shipped glossary, in which one entry is different."""

    def make(entry_id: str, **changes: object) -> tuple[Words, Care]:
        new = replace(shipped.by_id[entry_id], **changes)  # type: ignore[arg-type]
        words = Words(store, lambda: Glossary.of((*shipped.entries, new)))
        return words, Care(store, words)

    return make


def test_an_upgrade_replaces_entries_the_team_has_not_changed(words: Words, upgraded: Upgrade) -> None:
    words.edit(replace(words.get("commence"), meaning="Ours."), 0)
    after, care = upgraded("key-worker", meaning="New.")
    assert after.get("key-worker").meaning == "New."
    assert after.get("commence").meaning == "Ours."
    assert care.clashes() == ()


def test_a_shipped_entry_changed_under_the_teams_is_a_clash_field_by_field(words: Words, upgraded: Upgrade) -> None:
    seen = words.get("key-worker")
    ours = words.edit(replace(seen, meaning="Ours.", why="Which key?"), 0)
    after, care = upgraded("key-worker", meaning="New.", source="The NHS")
    assert after.get("key-worker") == ours
    (clash,) = care.clashes()
    assert (clash.yours, clash.base, clash.new.meaning) == (ours, seen, "New.")
    assert {one.field: one.both_changed for one in clash.fields} == {"meaning": True, "why": False, "source": False}


@pytest.mark.parametrize(
    ("how", "meaning", "why", "source"),
    [
        (Settlement.YOURS, "Ours.", "Which key?", ""),
        (Settlement.NEW, "New.", "", "The NHS"),
        (Settlement.BOTH, "Ours.", "Which key?", "The NHS"),
    ],
)
def test_a_clash_is_settled_with_history(
    words: Words, upgraded: Upgrade, how: Settlement, meaning: str, why: str, source: str
) -> None:
    words.edit(replace(words.get("key-worker"), meaning="Ours.", why="Which key?"), 0)
    after, care = upgraded("key-worker", meaning="New.", source="The NHS")
    settled = care.settle("key-worker", how, "Ann")
    assert (settled.meaning, settled.why, settled.source) == (meaning, why, source)
    assert after.get("key-worker") == settled
    assert care.clashes() == ()
    last = after.history("key-worker")[-1]
    assert (last.number, last.author, last.why.startswith("The shipped entry has changed")) == (2, "Ann", True)
    with pytest.raises(UserFault, match="no clash to settle"):
        care.settle("key-worker", how)


def test_both_takes_the_wordings_of_either(words: Words, upgraded: Upgrade) -> None:
    seen = words.get("commence")
    words.edit(replace(seen, alternatives=(Alternative("kick off"), *seen.alternatives[1:])), 0)
    _, care = upgraded("commence", alternatives=(*seen.alternatives, Alternative("open")))
    assert [one.text for one in care.settle("commence", Settlement.BOTH).alternatives] == ["kick off", "begin", "open"]


def test_undoing_a_settlement_brings_the_clash_back(words: Words, upgraded: Upgrade) -> None:
    words.edit(replace(words.get("key-worker"), meaning="Ours."), 0)
    after, care = upgraded("key-worker", meaning="New.")
    care.settle("key-worker", Settlement.NEW)
    care.undo("key-worker", 2)
    assert after.get("key-worker").meaning == "Ours."
    assert [clash.entry_id for clash in care.clashes()] == ["key-worker"]


def test_a_word_put_back_as_shipped_follows_the_next_edition(words: Words, care: Care, upgraded: Upgrade) -> None:
    words.edit(replace(words.get("key-worker"), meaning="Ours."), 0)
    care.undo("key-worker", 1)
    after, new_care = upgraded("key-worker", meaning="New.")
    assert after.get("key-worker").meaning == "New."
    assert new_care.clashes() == ()
    assert after.version("key-worker") == 2
    after.edit(replace(after.get("key-worker"), why="Which key?"), 2)
    assert after.history("key-worker")[-1].before.meaning == "New."  # type: ignore[union-attr]
    assert new_care.clashes() == ()


def test_a_word_the_team_had_first_clashes_with_the_shipped_one(store: FileStore, shipped: Glossary) -> None:
    ours = Entry("panel", "panel", Kind.JARGON, PartOfSpeech.NOUN, alternatives=(Alternative("group"),))
    Words(store, lambda: shipped).add(replace(ours, status=Status.RETIRED))
    new = replace(ours, kind=Kind.LABEL, alternatives=(Alternative("meeting"),), meaning="People who decide.")
    words = Words(store, lambda: Glossary.of((*shipped.entries, new)))
    care = Care(store, words)
    (clash,) = care.clashes()
    assert clash.base is None
    both = care.settle("panel", Settlement.BOTH)
    assert (both.kind, both.status, both.meaning) == (Kind.JARGON, Status.RETIRED, "People who decide.")
    assert [one.text for one in both.alternatives] == ["group", "meeting"]


def test_a_word_no_longer_shipped_stays_the_teams(words: Words, store: FileStore, shipped: Glossary) -> None:
    words.edit(replace(words.get("commence"), meaning="Ours."), 0)
    rest = Glossary.of(entry for entry in shipped.entries if entry.id != "commence")
    after = Words(store, lambda: rest)
    assert after.get("commence").meaning == "Ours."
    assert not after.is_shipped("commence")
    assert Care(store, after).clashes() == ()


def test_a_second_editor_sees_both_versions_field_by_field(words: Words) -> None:
    seen = words.get("key-worker")
    theirs = words.edit(replace(seen, meaning="Anns.", why="Which key?"), 0, "Ann")
    with pytest.raises(ChangedMeanwhile, match="changed by somebody else") as refused:
        words.edit(replace(seen, meaning="Bobs.", source="The NHS"), 0, "Bob")
    conflict = refused.value.conflict
    assert (conflict.base, conflict.theirs, conflict.version) == (seen, theirs, 1)
    assert conflict.yours == replace(seen, meaning="Bobs.", source="The NHS")
    assert {one.field: (one.yours, one.theirs, one.both_changed) for one in conflict.fields} == {
        "meaning": ("Bobs.", "Anns.", True),
        "why": ("", "Which key?", False),
        "source": ("The NHS", "", False),
    }
    merged = words.edit(conflict.merged({"meaning": "theirs"}), conflict.version, "Bob")
    assert (merged.meaning, merged.why, merged.source) == ("Anns.", "Which key?", "The NHS")


def test_two_who_change_a_word_alike_have_nothing_to_settle(words: Words) -> None:
    seen = words.get("key-worker")
    first = words.edit(replace(seen, meaning="Who to ring."), 0, "Ann")
    assert words.edit(replace(seen, meaning="Who to ring."), 0, "Bob") == first
    assert len(words.history("key-worker")) == 1


def test_another_file_put_in_the_stores_place_is_read_anew(words: Words, store: FileStore) -> None:
    words.add(Entry("", "panel", Kind.JARGON, alternatives=(Alternative("group"),)))
    words.edit(replace(words.get("commence"), meaning="Ours."), 0)
    words.glossary()
    store.close()
    store.path.unlink()
    assert "panel" not in words.glossary().by_id
    words.add(Entry("", "pathway", Kind.JARGON, alternatives=(Alternative("steps"),)))
    assert words.get("pathway").id == "pathway"
