"""Reads the window as a screen reader does, over AT-SPI, and prints what it finds as JSON lines: role, name, states.

Run by the system's own Python, which has the bindings (python3-gi, gir1.2-atspi-2.0); see test_screen_reader.py.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - once its version is chosen


def application(name, seconds):
    """The window's program, once it is there."""
    until = time.time() + seconds
    while time.time() < until:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child and child.get_name() == name and child.get_child_count():
                return child
        time.sleep(0.5)
    sys.exit(f"{name} is not there")


def walk(node, depth=0):
    if node is None or depth > 25:
        return
    states = node.get_state_set()
    yield {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "showing": states.contains(Atspi.StateType.SHOWING),
    }
    for at in range(min(node.get_child_count(), 400)):
        yield from walk(node.get_child_at_index(at), depth + 1)


for found in walk(application(sys.argv[1], float(sys.argv[2]))):
    print(json.dumps(found))
