"""Putting leaflets away, throwing them away for 90 days, naming revisions, finding leaflets, and old figures."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from plainspeak.errors import UserFault
from plainspeak.glossary.model import Alternative
from plainspeak.service.leaflets import Leaflets
from plainspeak.service.reviews import Reviews
from plainspeak.service.words import Words
from plainspeak.store import FileStore

TEXT = (
    "# Help with meals\n\nYour key worker will commence the visits on Monday. They bring a hot lunch. "
    "You can choose what you would like to eat from a list, and say what you cannot eat.\n"
)


def test_what_is_put_away_is_out_of_the_list_and_whole(leaflets: Leaflets) -> None:
    one, other = leaflets.create("Meals", TEXT), leaflets.create("Trips", "Come too.")
    leaflets.archive(one.id)
    assert [each.id for each in leaflets.all()] == [other.id]
    assert [each.id for each in leaflets.archived()] == [one.id]
    leaflets.unarchive(one.id)
    assert {each.id for each in leaflets.all()} == {one.id, other.id}
    assert leaflets.revisions(one.id)[0].text == TEXT


def test_the_bin_can_be_taken_from_for_90_days(leaflets: Leaflets, store: FileStore) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    Reviews(store, leaflets).comment(leaflet.id, 20, 22, "Who?")
    binned_at = leaflets.bin(leaflet.id).binned_at
    assert binned_at is not None
    assert leaflets.all() == leaflets.archived() == ()
    assert leaflets.empty_bin(binned_at + timedelta(days=89)) == ()
    assert [one.id for one in leaflets.binned()] == [leaflet.id]
    leaflets.take_back(leaflet.id)
    assert [one.id for one in leaflets.all()] == [leaflet.id]
    leaflets.bin(leaflet.id)
    assert [one.id for one in leaflets.empty_bin(datetime.now(UTC) + timedelta(days=90))] == [leaflet.id]
    assert leaflets.binned() == ()
    with pytest.raises(UserFault, match="not here any more"):
        leaflets.get(leaflet.id)


def test_a_leaflet_in_the_bin_takes_no_new_words(leaflets: Leaflets, store: FileStore) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    leaflets.bin(leaflet.id)
    with pytest.raises(UserFault, match="in the bin") as refused:
        leaflets.save(leaflet.id, "Other words.")
    assert refused.value.code == "in-bin"
    with pytest.raises(UserFault, match="in the bin"):
        Reviews(store, leaflets).ask(leaflet.id)


def test_a_revision_has_a_name_where_somebody_named_it(leaflets: Leaflets) -> None:
    leaflet = leaflets.create("Meals", TEXT, called=" As it \n was ")
    leaflets.save(leaflet.id, "Other words.")
    assert [one.name for one in leaflets.revisions(leaflet.id)] == ["As it was", ""]


def test_findings_are_kept_as_they_stood(leaflets: Leaflets, words: Words) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    revision = leaflets.revision(leaflet.id)
    stood = leaflets.found(revision)
    assert stood is not None
    commence = next(one for one in stood if TEXT[one.start : one.end] == "commence")
    assert (commence.rule, commence.suggestions) == ("formal", ("start", "begin"))
    words.edit(replace(words.get("commence"), alternatives=(Alternative("begin"),)), 0)
    assert leaflets.found(revision) == stood


def test_an_old_figure_can_be_explained_and_todays_is_another(leaflets: Leaflets, words: Words) -> None:
    leaflet = leaflets.create("Meals", TEXT * 6)
    kept = leaflets.revision(leaflet.id).card
    assert kept.reading_age is not None
    assert sum(kept.workings.values()) == pytest.approx(kept.reading_age)
    assert (kept.target, kept.meets_target) == (11.0, kept.reading_age <= 11.0)
    words.edit(replace(words.get("commence"), meaning="To start."), 0)
    today = leaflets.today(leaflets.revision(leaflet.id))
    assert today.glossary_revision == words.glossary().revision != kept.glossary_revision
    assert leaflets.revision(leaflet.id).card == kept


def test_a_leaflet_is_found_by_name_or_by_the_beginning_of_its_id(leaflets: Leaflets) -> None:
    one, _two, _twin = (leaflets.create(name, TEXT) for name in ("Meals", "Trips", "trips"))
    assert leaflets.find(" meals ") == one
    assert leaflets.find(one.id[:8]) == one
    assert leaflets.find(one.id) == one
    with pytest.raises(UserFault, match="2 leaflets are called “Trips”") as many:
        leaflets.find("Trips")
    assert many.value.code == "many-leaflets"
    with pytest.raises(UserFault, match="no leaflet “zz”"):
        leaflets.find("zz")


@pytest.mark.parametrize("number", [-1, 2, 99])
def test_a_revision_that_is_not_there_is_named(leaflets: Leaflets, number: int) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    with pytest.raises(UserFault, match=f"no revision {number}"):
        leaflets.revision(leaflet.id, number)
