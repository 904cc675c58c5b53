"""How a council's leaflets stand together, and what changed since the last time."""

from functools import partial
from pathlib import Path

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.analysis.survey import LIBRARY
from plainspeak.errors import UserFault
from plainspeak.service.leaflets import Leaflets
from plainspeak.service.surveys import Surveys
from plainspeak.service.words import Words
from plainspeak.store import FileStore

HARD = (
    "# Meals\n\nNotwithstanding the aforementioned considerations, your key worker will commence an evaluation of "
    "nutritional requirements, in accordance with established organisational procedures and eligibility criteria.\n"
) * 6
EASY = "# Trips\n\nCome with us to the sea. We go by bus. We leave at ten and we are home by five.\n" * 6


@pytest.fixture
def surveys(store: FileStore, leaflets: Leaflets, words: Words) -> Surveys:
    return Surveys(store, leaflets, words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "leaflets"
    (made / "care").mkdir(parents=True)
    (made / "care" / "meals.md").write_text(HARD, encoding="utf-8")
    (made / "trips.md").write_text(EASY + "Your key worker can come.\n", encoding="utf-8")
    (made / "short.txt").write_text("Hello.", encoding="utf-8")
    (made / "bad.docx").write_bytes(b"no zip at all")
    return made


def analyser(words: Words) -> Analyser:
    return words.analyser()


def test_a_survey_tells_how_a_folder_stands(surveys: Surveys, words: Words, folder: Path) -> None:
    total, looked = surveys.folder(folder, partial(analyser, words), 1)
    found = surveys.put_together(str(folder), list(looked), words.analyser())
    assert total == len(found.leaflets) + len(found.faults)
    assert [one.name for one in found.scored][:2] == ["Meals", "Trips"]
    assert found.scored[0].key == "care/meals.md"
    assert found.share_met == found.met / len(found.scored)
    assert sum(band.leaflets for band in found.spread) == len(found.scored)
    key_worker = next(row for row in found.ranked if row.id == "key-worker")
    assert (found.ranked[0], key_worker.leaflets, key_worker.times) == (key_worker, 2, 7)
    assert key_worker.plain == "main contact"


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(
    surveys: Surveys, words: Words, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plainspeak.documents.READABLE", frozenset((".md", ".txt")))
    (folder / "care" / "meals.md").write_bytes(b"\x00\x01\x02" * 50)
    looked = list(surveys.folder(folder, partial(analyser, words), 1)[1])
    found = surveys.put_together("leaflets", looked, words.analyser())
    assert [Path(name).name for name, why in found.faults if why] == [Path(name).name for name, _ in found.faults]
    assert {one.key for one in found.leaflets} >= {"trips.md", "short.txt"}


def test_the_next_survey_shows_what_changed(surveys: Surveys, leaflets: Leaflets) -> None:
    hard, easy, gone = (leaflets.create(*one) for one in (("Meals", HARD), ("Trips", EASY), ("Old", EASY)))
    first, change = surveys.of_library("Ann")
    assert (first.place, first.author, change) == (LIBRARY, "Ann", None)
    leaflets.save(hard.id, EASY)
    leaflets.save(easy.id, HARD)
    leaflets.bin(gone.id)
    leaflets.create("New", EASY)
    second, change = surveys.of_library()
    assert change is not None
    assert [one.after.key for one in change.now_met] == [one.after.key for one in change.easier] == [hard.id]
    assert [one.after.key for one in change.slipped] == [one.after.key for one in change.harder] == [easy.id]
    assert [one.name for one in change.new] == ["New"]
    assert [one.name for one in change.gone] == ["Old"]
    assert surveys.all(LIBRARY) == (first, second)
    assert surveys.change(second) == change


def test_a_word_that_no_leaflet_has_any_more_is_told(surveys: Surveys, leaflets: Leaflets) -> None:
    leaflet = leaflets.create("Meals", HARD)
    surveys.of_library()
    leaflets.save(leaflet.id, EASY)
    change = surveys.of_library()[1]
    assert change is not None
    assert [row.id for row in change.mended] == ["commence", "key-worker"]


def test_too_short_a_leaflet_counts_in_no_share(surveys: Surveys, leaflets: Leaflets) -> None:
    leaflets.create("Short", "Hello. Come in.")
    survey = surveys.of_library()[0]
    assert (len(survey.leaflets), survey.scored, survey.share_met, survey.middle_age, survey.spread) == (
        1,
        (),
        None,
        None,
        (),
    )


def test_nothing_to_survey_is_said(surveys: Surveys) -> None:
    with pytest.raises(UserFault, match="no leaflets to survey in the library"):
        surveys.of_library()
    assert surveys.all() == ()


def test_the_plain_word_stands_in_the_form_of_the_word_it_is_for(surveys: Surveys, leaflets: Leaflets) -> None:
    leaflets.create("Plural", "# Help\n\nThe key workers can help you. Ring your key workers.\n" * 12)
    leaflets.create("Past", "# Work\n\nThe work commenced last week. They are commencing it.\n" * 12)
    leaflets.create("Start", "# Start\n\nCommencing in May, we will come to you.\n" * 12)
    said = {row.headword: row.plain for row in surveys.of_library()[0].ranked}
    assert said == {"key worker": "main contact", "commence": "start"}


def test_leaflets_of_the_same_title_are_told_apart(surveys: Surveys, words: Words, folder: Path) -> None:
    (folder / "meals.md").write_text(HARD, encoding="utf-8")
    _, looked = surveys.folder(folder, partial(analyser, words), 1)
    found = surveys.put_together(str(folder), list(looked), words.analyser())
    assert sorted(one.name for one in found.scored) == ["Meals (care/meals.md)", "Meals (meals.md)", "Trips"]


def test_leaflets_of_the_library_of_the_same_title_have_a_number(surveys: Surveys, leaflets: Leaflets) -> None:
    for title, text in (("Meals", HARD), ("meals ", EASY), ("Trips", EASY)):
        leaflets.create(title, text)
    found = surveys.of_library()[0]
    assert len({one.name for one in found.leaflets}) == 3
    assert sorted(one.name for one in found.leaflets) == ["Meals (1)", "Trips", "meals (2)"]
