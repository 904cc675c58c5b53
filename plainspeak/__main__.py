"""`plainspeak`: the command line, or the window when called with nothing."""

import sys


def main() -> int:
    """Runs the command in sys.argv. Returns the exit code."""
    try:
        return _run()
    except KeyboardInterrupt:  # before the command itself could hear of it, or after
        print("plainspeak: Stopped. Nothing was written.", file=sys.stderr)
        return 130


def _run() -> int:
    from plainspeak.cli import run

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console may be set to a code page without “ or →
            stream.reconfigure(encoding="utf-8", errors="replace")
    return run(sys.argv[1:] or ["app"])


if __name__ == "__main__":
    sys.exit(main())
