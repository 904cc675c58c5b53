"""What every test starts with: no network, and a home folder of its own."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("house")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """PlainSpeak never calls out, and neither does a test. Unix sockets stay: Qt and D-Bus use them."""
    real = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a test tried to reach {address}")
        return real(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders, empty, for this test alone."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PLAINSPEAK_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _windows_go() -> Iterator[None]:
    """Windows of a test that were to be deleted later go now.

    Outside a running event loop they would stay, and each that stays makes dressing the next one dearer.
    """
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and (app := core.QCoreApplication.instance()) is not None:
        app.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
