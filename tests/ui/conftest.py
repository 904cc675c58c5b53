"""A real window, drawn offscreen, with a small glossary of its own so that what it finds does not change with ours."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from plainspeak.glossary.files import read_entries
from plainspeak.glossary.model import Glossary
from plainspeak.service import Services, services_over
from plainspeak.service.words import Words
from plainspeak.store import open_store
from plainspeak.ui.app import Desk
from plainspeak.ui.parts import Elided

_ENTRIES = """
[[entry]]
id = "domiciliary-care"
headword = "domiciliary care"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["care at home", "home care"]
meaning = "Help at home with washing and meals. It is not free for all."
why = "Few people outside care work know the word."

[[entry]]
id = "day-centre"
headword = "day centre"
kind = "jargon"
part_of_speech = "noun"
meaning = "A place to meet people and have lunch."

[[entry]]
id = "utilise"
headword = "utilise"
kind = "formal"
part_of_speech = "verb"
alternatives = ["use"]

[[entry]]
id = "commence"
headword = "commence"
kind = "formal"
part_of_speech = "verb"
alternatives = ["start", "begin"]

[[entry]]
id = "amhp"
headword = "AMHP"
kind = "acronym"
expansion = "approved mental health professional"
"""


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once, the slow way; each test has a copy of it."""
    path = tmp_path_factory.mktemp("database") / "leaflets.db"
    with open_store(path) as store:
        store.open()
    return path


@pytest.fixture
def services(home: Path, empty_database: Path) -> Iterator[Services]:
    shutil.copy(empty_database, home)
    glossary = Glossary.of(read_entries(_ENTRIES, "test.toml"))
    with open_store(home / "leaflets.db") as store:
        yield services_over(store, Words(store, lambda: glossary))


@pytest.fixture
def desk(qapp: QApplication, services: Services) -> Iterator[Desk]:
    made = Desk(qapp)
    made.window.resize(1366, 768)
    made.window.show()
    made.start(services)
    yield made
    made.window.may_close = lambda: True
    made.window.close()
    made.close()


@pytest.fixture
def show(desk: Desk) -> Callable[[str], Desk]:
    """Shows a text in the window and gives the desk back."""

    def shown(text: str) -> Desk:
        desk.keeper.show_text(text, "A leaflet")
        return desk

    return shown


@pytest.fixture
def cut_off() -> Callable[[QWidget], list[str]]:
    """What has no room for its words in a part of the window."""

    def found(page: QWidget) -> list[str]:
        shown = [each for each in page.findChildren(QWidget) if each.isVisible() and not isinstance(each, Elided)]
        buttons = [each for each in shown if isinstance(each, QPushButton)]
        labels = [each for each in shown if isinstance(each, QLabel)]
        return [
            *(each.text() for each in buttons if each.width() < each.minimumSizeHint().width() - 1),
            *(each.text() for each in labels if not _has_room(each)),
        ]

    return found


def _has_room(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + 1
    return label.width() >= label.minimumSizeHint().width()
