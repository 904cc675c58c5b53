"""Work out what is added up of the words of the lexicon: resources/held_words.bin.

Run after every change of the lexicon or of resources/ease_words.toml: python tools/build_held_words.py
"""

import sys
from pathlib import Path

from plainspeak.analysis.held_words import packed_file

FILE = Path(__file__).resolve().parent.parent / "resources" / "held_words.bin"


def main() -> int:
    """Write the file."""
    data = packed_file()
    FILE.write_bytes(data)
    print(f"{FILE.name}: {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
