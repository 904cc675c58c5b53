from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak.errors import UserFault
from plainspeak.glossary.model import Alternative, Entry, Kind, PartOfSpeech
from plainspeak.service import open_services
from plainspeak.service.leaflets import Leaflets, tidy
from plainspeak.service.words import Words
from plainspeak.settings import Settings, save
from plainspeak.store import FileStore

TEXT = "# Help with meals\n\nYour key worker will commence the visits on Monday. They bring a hot lunch."
PLAIN = "# Help with meals\n\nYour main contact will start the visits on Monday. They bring a hot lunch."


def test_a_new_leaflet_has_one_revision_with_its_text(leaflets: Leaflets) -> None:
    start = datetime.now(UTC)
    leaflet = leaflets.create("Meals", TEXT, "Ann", "From the old leaflet")
    (revision,) = leaflets.revisions(leaflet.id)
    assert (leaflet.name, leaflet.audience) == ("Meals", "public")
    assert (revision.number, revision.text, revision.author, revision.note) == (1, TEXT, "Ann", "From the old leaflet")
    assert start <= revision.made_at == leaflet.created_at == leaflet.changed_at <= datetime.now(UTC)
    assert leaflets.get(leaflet.id) == leaflet
    assert leaflets.all() == (leaflet,)


def test_a_revision_keeps_how_the_text_stood_when_it_was_saved(leaflets: Leaflets, words: Words) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    analysis = words.analyser().analyse(TEXT)
    words.edit(replace(words.get("commence"), meaning="To start."), 0)
    card = leaflets.revisions(leaflet.id)[0].card
    age = analysis.reading_age
    assert (card.reading_age, card.reading_age_low, card.reading_age_high) == (age.value, age.low, age.high)
    assert card.scores == analysis.scores
    assert card.counts == analysis.counts._asdict()
    assert card.findings == analysis.summary
    assert card.glossary_revision == analysis.glossary_revision != words.glossary().revision
    assert (card.engine_version, card.audience) == (plainspeak.__version__, "public")


def test_what_is_answered_is_what_is_kept(leaflets: Leaflets) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    saved = leaflets.save(leaflet.id, PLAIN, "Bob", "Plainer")
    assert leaflets.revisions(leaflet.id)[-1] == saved
    assert (saved.number, saved.author, saved.note) == (2, "Bob", "Plainer")
    assert leaflets.get(leaflet.id).changed_at == saved.made_at


def test_saving_the_same_text_again_makes_no_revision(leaflets: Leaflets) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    assert leaflets.save(leaflet.id, TEXT.replace("\n", "\r\n")) == leaflets.revisions(leaflet.id)[0]
    assert leaflets.save(leaflet.id, PLAIN).number == 2
    assert leaflets.save(leaflet.id, TEXT).number == 3, "going back to an older text is a revision"
    assert [revision.number for revision in leaflets.revisions(leaflet.id)] == [1, 2, 3]


def test_a_revision_without_an_author_is_signed_by_the_person_at_the_computer(leaflets: Leaflets) -> None:
    leaflet = leaflets.create("Meals", TEXT, author=" ")
    assert leaflets.revisions(leaflet.id)[0].author == "Sam"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("  Meals \n at home ", TEXT, "Meals at home"),
        ("", TEXT, "Help with meals"),
        (" \n", "No title here.", "Untitled leaflet"),
        ("", "", "Untitled leaflet"),
    ],
)
def test_a_leaflet_always_has_a_name(leaflets: Leaflets, name: str, text: str, expected: str) -> None:
    assert leaflets.create(name, text).name == expected


def test_a_leaflet_takes_a_new_name_and_keeps_it_where_the_new_one_is_empty(leaflets: Leaflets) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    assert leaflets.rename(leaflet.id, " Lunch ").name == "Lunch"
    assert leaflets.rename(leaflet.id, "  ").name == "Lunch"
    assert leaflets.get(leaflet.id).name == "Lunch"


def test_a_leaflet_takes_other_readers_and_its_next_revision_is_scored_for_them(leaflets: Leaflets) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    assert leaflets.retarget(leaflet.id, "easy-read").audience == "easy-read"
    assert leaflets.save(leaflet.id, TEXT + " More.").card.audience == "easy-read"
    with pytest.raises(UserFault, match="no audience"):
        leaflets.retarget(leaflet.id, "robots")
    assert leaflets.get(leaflet.id).audience == "easy-read"


def test_an_unknown_leaflet_is_a_fault_of_its_own(leaflets: Leaflets, store: FileStore) -> None:
    for job in (
        leaflets.get,
        leaflets.revisions,
        lambda id: leaflets.save(id, TEXT),
        lambda id: leaflets.rename(id, "x"),
        lambda id: leaflets.retarget(id, "nhs"),
    ):
        with pytest.raises(UserFault, match="not here any more") as refused:
            job("0" * 32)
        assert refused.value.code == "no-leaflet"
    assert leaflets.all() == ()
    assert store.is_new()


def test_an_unknown_audience_makes_no_leaflet(leaflets: Leaflets) -> None:
    with pytest.raises(UserFault, match="no audience"):
        leaflets.create("Meals", TEXT, audience="robots")
    assert leaflets.all() == ()


def test_a_leaflet_is_for_the_audience_that_the_person_has_chosen(leaflets: Leaflets) -> None:
    save(Settings(audience="nhs"))
    assert leaflets.create("Meals", TEXT).audience == "nhs"


def test_a_chosen_audience_that_is_gone_loses_nobody_s_text(leaflets: Leaflets) -> None:
    save(Settings(audience="gone"))
    leaflet = leaflets.create("Meals", TEXT)
    assert leaflet.audience == "public"
    assert leaflets.revisions(leaflet.id)[0].text == TEXT


def test_two_revisions_are_compared_as_today_s_glossary_sees_them(leaflets: Leaflets, words: Words) -> None:
    leaflet = leaflets.create("Meals", TEXT)
    words.add(Entry("", "visit", Kind.JARGON, PartOfSpeech.NOUN, alternatives=(Alternative("call"),)))
    leaflets.save(leaflet.id, PLAIN)
    compared = leaflets.compare(*leaflets.revisions(leaflet.id))
    assert (compared.before.document.text, compared.after.document.text) == (TEXT, PLAIN)
    assert [finding.text for finding in compared.removed if finding.entry] == ["key worker", "commence"]
    assert [finding.text for finding in compared.remaining if finding.entry] == ["visits"]


@given(st.text())
def test_a_tidied_text_can_be_kept_and_has_one_sort_of_line_end(text: str) -> None:
    tidied = tidy(text)
    tidied.encode()
    assert "\r" not in tidied
    assert tidy(tidied) == tidied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("half \ud83d here", "half \ufffd here"),
        ("two \ud83d\ude42", "two 🙂"),
        ("🙂", "🙂"),
    ],
)
def test_a_pasted_text_is_tidied(text: str, expected: str) -> None:
    assert tidy(text) == expected


def test_everything_opens_over_one_store() -> None:
    services = open_services()
    leaflet = services.leaflets.create("Meals", TEXT)
    services.words.add(Entry("", "frobnicate", Kind.JARGON, alternatives=(Alternative("mend"),)))
    services.store.close()
    again = open_services()
    assert again.leaflets.all() == (leaflet,)
    assert again.words.find("frobnicate").id == "frobnicate"
    again.store.close()
