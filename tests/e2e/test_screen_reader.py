"""The window as a screen reader meets it: over AT-SPI, on a real screen, with a message bus of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BUS = Path("/usr/libexec/at-spi-bus-launcher")
READER = Path(__file__).with_name("screen_reader.py")
SYSTEM = "/usr/bin/python3"
_RUN = f"""
{BUS} --launch-immediately & sleep 2
"$1" -m plainspeak & window=$!
{SYSTEM} "$2" PlainSpeak 90 > "$3"; told=$?
kill $window
exit $told
"""
_HAS_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def can_listen() -> bool:
    tools = all(shutil.which(one) for one in ("dbus-run-session", "xvfb-run", SYSTEM)) and BUS.exists()
    return tools and not subprocess.run([SYSTEM, "-c", _HAS_BINDINGS], capture_output=True, check=False).returncode


@pytest.fixture
def heard(home: Path) -> list[dict[str, Any]]:
    """Everything that a screen reader is told of the window with the sample leaflet."""
    if not can_listen():
        pytest.skip("no screen reader's bus here: it needs dbus, at-spi2-core, gir1.2-atspi-2.0 and xvfb")
    out = home / "heard.jsonl"
    command = ["dbus-run-session", "--", "xvfb-run", "-a", "sh", "-c", _RUN, "sh", sys.executable, READER, out]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=150, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in out.read_text().splitlines()]


@pytest.mark.prove
@pytest.mark.timeout(200)
def test_a_screen_reader_is_told_the_name_and_role_of_everything_that_takes_the_focus(
    heard: list[dict[str, Any]],
) -> None:
    controls = [one for one in heard if one["focusable"] and one["showing"]]
    assert len(controls) > 15
    assert not [one for one in controls if not one["name"] or one["role"] in ("unknown", "invalid", "filler", "panel")]
    named = {(one["role"], one["name"]) for one in heard if one["showing"]}
    assert ("text", "Your leaflet") in named
    assert ("slider", "Sentences") in named
    assert ("list", "Everything worth a look") in named
    assert {("combo box", "Everyone"), ("label", "Who the leaflet is for")} <= named  # Qt names a box by its choice
    assert ("label", "Leaflet: Sample leaflet") in named
    assert any(role == "label" and name.startswith("207 words") for role, name in named)
    assert any(role == "list item" and name.startswith("Formal: ") for role, name in named)
    assert any(name.startswith("Reading age ") for _role, name in named)
