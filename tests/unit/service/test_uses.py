"""Where a word is used in the leaflets that are kept."""

from dataclasses import replace

from plainspeak.glossary.model import Status
from plainspeak.service.leaflets import Leaflets
from plainspeak.service.uses import Uses
from plainspeak.service.words import Words
from plainspeak.store import FileStore


def test_a_word_is_found_in_the_last_revision_of_each_leaflet(
    store: FileStore, words: Words, leaflets: Leaflets
) -> None:
    uses, entry = Uses(store), words.get("key-worker")
    assert uses.of(entry) == ()
    assert store.is_new()
    first = leaflets.create("Help", "# Your key worker\n\nRing your key workers, or ask a named worker to ring you.")
    other = leaflets.create("Old", "Your key worker.")
    leaflets.save(other.id, "Your main contact.")
    (use,) = uses.of(entry)
    assert (use.leaflet_id, use.leaflet, use.times) == (first.id, "Help", 3)
    assert (use.before, use.word, use.after) == ("# Your ", "key worker", "")
    assert uses.of(replace(entry, status=Status.RETIRED)) == (use,), "who retires a word wants to know too"


def test_what_stands_around_it_ends_at_whole_words(store: FileStore, words: Words, leaflets: Leaflets) -> None:
    leaflets.create("Long", f"{'before ' * 30}key worker {'afterwards ' * 30}")
    (use,) = Uses(store).of(words.get("key-worker"))
    assert use.before.startswith("…")
    assert use.after.endswith("…")
    assert set(use.before.strip("…").split()) == {"before"}
    assert set(use.after.strip("…").split()) == {"afterwards"}
    assert len(use.before) <= 62
