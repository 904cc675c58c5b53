"""Who a leaflet can be for: the shipped audiences and a team's own files."""

from pathlib import Path

import pytest

from plainspeak import paths, settings
from plainspeak.analysis.audience import AUDIENCES, load_audience
from plainspeak.errors import UserFault
from plainspeak.service.audiences import audience_for, choice
from plainspeak.settings import OWN_AUDIENCES, Settings

TEAM = """
title = "Tenants"
target_reading_age = 10
mean_sentence_words = 12
max_sentence_words = 18
rules_off = ["shouting"]
contractions = false
"""


def keep(name: str, text: str) -> Path:
    folder = paths.config_folder() / OWN_AUDIENCES
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


@pytest.mark.parametrize(
    ("id", "age", "mean", "most"),
    [
        ("public", 11, 20, 25),
        ("govuk", 9, 15, 25),
        ("nhs", 11, 15, 20),
        ("easy-read", 8, 10, 15),
        ("professionals", 14, 20, 30),
    ],
)
def test_the_shipped_audiences_aim_where_their_guides_say(id: str, age: float, mean: int, most: int) -> None:
    audience = AUDIENCES[id]
    assert (audience.target_reading_age, audience.mean_sentence_words, audience.max_sentence_words) == (age, mean, most)
    assert audience.source


def test_a_teams_own_audience_is_among_those_to_choose_from() -> None:
    keep("tenants.toml", TEAM)
    assert list(choice().audiences) == [*AUDIENCES, "tenants"]
    assert audience_for("tenants").max_sentence_words == 18


def test_it_can_be_named_by_its_file_too(tmp_path: Path) -> None:
    file = tmp_path / "tenants.toml"
    file.write_text("\ufeff" + TEAM, encoding="utf-8")
    assert audience_for(str(file)).title == "Tenants"


def test_it_can_be_the_one_a_person_has_chosen() -> None:
    keep("tenants.toml", TEAM)
    settings.save(Settings(audience="tenants"))
    assert settings.load() == (Settings(audience="tenants"), None)


def test_a_broken_file_is_told_of_and_the_others_can_be_chosen() -> None:
    broken = keep("broken.toml", 'title = "Us')
    keep("tenants.toml", TEAM)
    audiences, complaints = choice()
    assert "tenants" in audiences
    assert "broken" not in audiences
    assert len(complaints) == 1
    assert complaints[0].startswith(f"{broken}, line 1: ")


def test_a_file_cannot_take_the_place_of_a_shipped_audience() -> None:
    keep("nhs.toml", TEAM)
    audiences, complaints = choice()
    assert audiences["nhs"] is AUDIENCES["nhs"]
    assert "another name" in complaints[0]


@pytest.mark.parametrize("name", ["robots", "../settings", "", "no-such.toml"])
def test_an_audience_that_is_not_there_is_a_user_fault(name: str) -> None:
    with pytest.raises(UserFault):
        audience_for(name)


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (('title = "Tenants"', "title = Tenants"), 2, "look for a missing quote"),
        (("target_reading_age = 10", "target_reading_age = 3"), 3, "must be an age from 5 to 25"),
        (("target_reading_age = 10", 'target_reading_age = "10"'), 3, "must be a number"),
        (("mean_sentence_words = 12", "mean_sentence_words = 30"), 4, "make it the same or less"),
        (("max_sentence_words = 18", "max_sentence_words = 18.5"), 5, "must be a whole number"),
        (('["shouting"]', '["shoutng"]'), 6, "did you mean “shouting”?"),
        (('["shouting"]', '["louder"]'), 6, "choose from label"),
        (('title = "Tenants"', "title = “Tenants”"), 2, 'put straight quotes (") in place of the curly ones'),
        (
            ("max_sentence_words = 18", "max_sentence_words = 18\nrare_word = 30"),
            6,
            "must be more than 0 and less than 8",
        ),
        (('["shouting"]', '"shouting"'), 6, "must be a list"),
        (("contractions = false", "contractions = 0"), 7, "must be true or false"),
        (("contractions = false", "contraction = false"), 7, "is not known: did you mean “contractions”?"),
        (("contractions = false", "colour = false"), 7, "is not known: use only title"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_its_mend(
    tmp_path: Path, change: tuple[str, str], line: int, words: str
) -> None:
    file = tmp_path / "team.toml"
    file.write_text(TEAM.replace(*change), encoding="utf-8")
    with pytest.raises(UserFault) as fault:
        load_audience(file)
    message = str(fault.value)
    assert message.startswith(f"{file}, line {line}: ")
    assert words in message
    assert "\n" not in message


def test_a_missing_line_is_told_with_an_example(tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    file.write_text('title = "Us"\n', encoding="utf-8")
    with pytest.raises(UserFault, match="add a line such as target_reading_age = 11"):
        load_audience(file)


def test_a_file_that_is_no_text_is_a_user_fault(tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    file.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(UserFault, match="save it as UTF-8"):
        load_audience(file)
