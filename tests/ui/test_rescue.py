"""A damaged database at the start: the newest good copy is offered, and the damaged file is always kept."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from plainspeak import settings
from plainspeak.errors import UserFault
from plainspeak.service import open_services
from plainspeak.service.safekeeping import Safekeeping
from plainspeak.ui.app import run
from plainspeak.ui.rescue import may_start

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def database() -> Path:
    """With one leaflet, and with a copy of it."""
    services = open_services()
    services.leaflets.create("Meals", "# Meals\n\nWe bring a hot lunch.")
    services.store.close()
    Safekeeping().back_up()
    return services.store.path


def damage(path: Path) -> bytes:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    Path(f"{path}-wal").write_bytes(b"left by a crash")
    return bytes(content)


def start(answer: str, first: Callable[[], None] = lambda: None) -> tuple[bool, list[str]]:
    """Whether it may start, where somebody takes the button that begins so; and what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        first()
        asked.append(box.text())
        next(one for one in box.buttons() if one.text().replace("&", "").startswith(answer)).click()

    QTimer.singleShot(0, press)
    window = QWidget()
    try:
        return may_start(window, Safekeeping()), asked
    finally:
        window.deleteLater()


def names() -> list[str]:
    services = open_services()
    found = [one.name for one in services.leaflets.all()]
    services.store.close()
    return found


def set_aside(path: Path) -> list[bytes]:
    return [one.read_bytes() for one in path.parent.glob("plainspeak-set-aside-*.db")]


def test_a_good_database_or_none_asks_nothing() -> None:
    window = QWidget()
    assert may_start(window, Safekeeping())
    open_services().leaflets.create("Meals", "Lunch.")
    assert may_start(window, Safekeeping())
    window.deleteLater()


def test_the_copy_is_put_back(database: Path) -> None:
    content = damage(database)
    may, asked = start("Put back the copy of")
    assert may
    assert "damaged" in asked[0]
    assert names() == ["Meals"]
    assert set_aside(database) == [content]


def test_one_can_start_with_nothing(database: Path) -> None:
    content = damage(database)
    assert start("Start with no leaflets")[0]
    assert names() == []
    assert set_aside(database) == [content]


def test_or_leave_it_all_as_it_is(database: Path) -> None:
    content = damage(database)
    assert not start("Close")[0]
    assert database.read_bytes() == content
    assert set_aside(database) == []


def test_what_somebody_can_mend_is_tried_again(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plainspeak.store.database.BUSY_SECONDS", 0.1)
    other = sqlite3.connect(database)
    other.execute("pragma journal_mode=delete")
    other.execute("begin exclusive")

    def mend() -> None:
        other.rollback()
        other.close()

    may, asked = start("Try again", mend)
    assert may
    assert "in use by another program" in asked[0]
    assert names() == ["Meals"]


def test_folders_that_cannot_be_made_are_told_in_a_box_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    (tmp_path / "file").write_text("where a folder should be")
    monkeypatch.setenv("PLAINSPEAK_HOME", str(tmp_path / "file"))
    with pytest.raises(UserFault):
        run()
    assert "check that you may write there" in told[0]


@pytest.mark.parametrize(("answer", "may"), [("Work on this computer", True), ("Close", False)])
def test_a_team_s_database_that_does_not_answer_keeps_nobody_from_their_own_leaflets(
    database: Path, answer: str, may: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(settings.STORE_VARIABLE, raising=False)
    monkeypatch.setenv(settings.STORE_VARIABLE, "postgresql://ann@/words?host=/no/such/folder")
    started, asked = start(answer)
    assert started is may
    assert "“words” does not answer" in asked[0]
    if may:
        assert names() == ["Meals"]
        assert open_services().store.name == str(database)
