"""Prints what a screen reader is told to say, over AT-SPI, for so many seconds: one announcement a line.

Run by the system's own Python, as screen_reader.py.
"""

import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - once its version is chosen

listener = Atspi.EventListener.new(lambda event: print(event.any_data, flush=True))
listener.register("object:announcement")
GLib.timeout_add_seconds(int(sys.argv[1]), Atspi.event_quit)
Atspi.event_main()
