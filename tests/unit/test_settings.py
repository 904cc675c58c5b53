import getpass
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from plainspeak import paths
from plainspeak.glossary.care import Role
from plainspeak.settings import Settings, load, person, role, save


@pytest.fixture
def file() -> Path:
    return paths.config_folder() / "settings.toml"


def set_aside(file: Path) -> list[Path]:
    return list(file.parent.glob("settings.toml.broken-*"))


def test_a_new_user_has_the_usual_settings_and_no_message() -> None:
    assert load() == (Settings("", "public", "system"), None)


def test_nothing_is_written_before_something_is_chosen(file: Path) -> None:
    load()
    assert not file.exists()


@trying(deadline=None, max_examples=30)
@given(name=st.text(st.characters(exclude_categories=["Cs"])), theme=st.sampled_from(["light", "dark", "system"]))
def test_settings_come_back_as_they_were_saved(name: str, theme: str) -> None:
    with tempfile.TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLAINSPEAK_HOME", home)
        save(Settings(name, "public", theme))
        assert load() == (Settings(name, "public", theme), None)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"name = ", Settings()),
        (b"\xff\xfe\x00", Settings()),
        (b"name = 7\ntheme = 'dark'", Settings(theme="dark")),
        (b"name = 'Ann'\ntheme = 'purple'", Settings(name="Ann")),
        (b"name = 'Ann'\ntheme = ['dark']", Settings(name="Ann")),
        (b"name = 'Ann'\naudience = 'robots'", Settings(name="Ann")),
        (b"name = 'Ann'\nrole = 'king'", Settings(name="Ann")),
        (b"name = 'Ann'\ntext_size = 7", Settings(name="Ann")),
        (b"name = 'Ann'\nzoom = true", Settings(name="Ann")),
        (b"name = 'Ann'\nown_words = 'care'", Settings(name="Ann")),
        (b"name = 'Ann'\nrules_off = [1]", Settings(name="Ann")),
    ],
    ids=[
        "half written",
        "not text",
        "a number for a name",
        "an unknown theme",
        "a list for a theme",
        "an unknown audience",
        "an unknown role",
        "a size that there is not",
        "a yes for a size",
        "words for a list",
        "a list of numbers",
    ],
)
def test_a_broken_file_is_set_aside_with_a_message(file: Path, content: bytes, expected: Settings) -> None:
    file.write_bytes(content)
    settings, message = load()
    assert settings == expected
    (aside,) = set_aside(file)
    assert aside.read_bytes() == content
    assert str(aside) in str(message)
    assert not file.exists()


def test_what_another_version_has_written_is_left_alone(file: Path) -> None:
    file.write_text("name = 'Ann'\nwings = 2\n")
    assert load() == (Settings("Ann"), None)
    assert file.exists()


def test_a_file_that_cannot_be_read_stops_nobody(file: Path) -> None:
    file.mkdir()
    settings, message = load()
    assert settings == Settings()
    assert "cannot be read" in str(message)


def test_a_person_signs_with_the_name_in_the_settings() -> None:
    save(Settings(name=" Ann Other "))
    assert person() == "Ann Other"


def test_a_person_without_a_name_signs_as_the_computer_knows_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "aother")
    assert person() == "aother"


def test_a_person_nobody_knows_still_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise KeyError("getpwuid(): uid not found: 1234")

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert person() == "Somebody"


def test_a_person_is_an_editor_until_the_settings_say_otherwise() -> None:
    assert role() is Role.EDITOR
    save(Settings(role="writer"))
    assert role() is Role.WRITER


def test_lists_come_back_as_they_were_saved() -> None:
    chosen = Settings(text_size=150, zoom=130, font="DejaVu Sans", rules_off=("passive",), own_words=("deafblind",))
    save(chosen)
    assert load() == (chosen, None)
