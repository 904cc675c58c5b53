"""`plainspeak`: the command line, or the window when called with nothing."""

import os
import sys
from typing import NoReturn


def main() -> int:
    """Runs the command in sys.argv. Returns the exit code of the window; any other command ends the program here."""
    try:
        code = _run()
    except KeyboardInterrupt:  # before the command itself could hear of it, or after
        print("plainspeak: Stopped. Nothing was written.", file=sys.stderr)
        code = 130
    if sys.argv[1:] and sys.argv[1] != "app":
        _end(code)
    return code


def _run() -> int:
    from plainspeak.cli import run

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console may be set to a code page without “ or →
            stream.reconfigure(encoding="utf-8", errors="replace")
    return run(sys.argv[1:] or ["app"])


def _end(code: int) -> NoReturn:
    """At once. Python would first take apart all that it knows, which takes a tenth of a second and changes nothing."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        pass  # whoever read has read enough
    except OSError as fault:
        code = code or _told(fault)
    sys.stderr.flush()
    os._exit(code)


def _told(fault: OSError) -> int:
    from plainspeak.cli.common import no_room

    print(f"plainspeak: {no_room(fault)}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
