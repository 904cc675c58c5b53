"""The window as a screen reader meets it: over AT-SPI, on a real screen, with a message bus of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plainspeak.service import open_services

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
_RUN_REVIEW = f"""
{BUS} --launch-immediately & sleep 2
"$1" -m plainspeak & window=$!
{SYSTEM} "$2" PlainSpeak 90 > "$3.tree"
{SYSTEM} "$4" 20 > "$3.said" & listener=$!
sleep 2
xdotool windowfocus $(xdotool search --onlyvisible --name PlainSpeak | tail -1)
for key in ctrl+2 F8 ctrl+Home Down Down Down Down Down Down Down Down; do xdotool key $key; sleep 1; done
{SYSTEM} "$2" PlainSpeak 20 > "$3.tree"
wait $listener
kill $window
"""
_HAS_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def can_listen() -> bool:
    tools = all(shutil.which(one) for one in ("dbus-run-session", "xvfb-run", "xdotool", SYSTEM)) and BUS.exists()
    return tools and not subprocess.run([SYSTEM, "-c", _HAS_BINDINGS], capture_output=True, check=False).returncode


@pytest.fixture
def heard(home: Path) -> list[dict[str, Any]]:
    """Everything that a screen reader is told of the window with the sample leaflet."""
    if not can_listen():
        pytest.skip("no screen reader's bus here: it needs dbus, at-spi2-core, gir1.2-atspi-2.0 and xvfb")
    out = home / "heard.jsonl"
    _run(_RUN, sys.executable, READER, out)
    return [json.loads(line) for line in out.read_text().splitlines()]


def _run(script: str, *given: str | Path) -> None:
    command = ["dbus-run-session", "--", "xvfb-run", "-a", "sh", "-c", script, "sh", *given]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=150, check=False)
    assert done.returncode == 0, done.stderr


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


BEFORE = "# Help at home\n\nYou must pay £20 within 14 days.\n\nDomiciliary care will commence soon.\n"
AFTER = "# Help at home\n\nYou must pay £25 within 14 days.\n\nCare at home will start soon, and nobody is left out.\n"


@pytest.mark.prove
@pytest.mark.timeout(200)
def test_a_screen_reader_is_told_what_changed_as_the_cursor_goes_down_the_review(home: Path) -> None:
    if not can_listen():
        pytest.skip("no screen reader's bus here: it needs dbus, at-spi2-core, gir1.2-atspi-2.0, xdotool and xvfb")
    services = open_services()
    kept = services.leaflets.create("Help at home", BEFORE, "Ann")
    services.leaflets.save(kept.id, AFTER, "Ann")
    services.store.close()
    out = home / "review"
    _run(_RUN_REVIEW, sys.executable, READER, out, READER.with_name("announcements.py"))
    said = Path(f"{out}.said").read_text().splitlines()
    money = "“£20” became “£25”"
    care = "“Domiciliary care will commence soon” became “Care at home will start soon, and nobody is left out”"
    assert said[-3:] == [money, money, care], "F8, then line by line; the end of a long change is said too"
    told = [json.loads(line) for line in Path(f"{out}.tree").read_text().splitlines()]
    named = {(one["role"], one["name"]) for one in told if one["showing"]}
    assert {("text", "The text before"), ("text", "The text after"), ("label", "Change 2 of 2")} <= named
    assert any(role == "table cell" and name.startswith("Words, difference: up ") for role, name in named)
    assert ("slider", "Reading age of each revision") in named
    assert not [one for one in told if one["focusable"] and one["showing"] and one["role"] in ("filler", "unknown")]
