"""Compile the files of glossary/ to resources/glossary.json, which loads without TOML or inflecting.

Run after every change of the glossary: python tools/build_glossary.py
"""

import sys
from pathlib import Path

from plainspeak.errors import UserFault
from plainspeak.glossary import compiled
from plainspeak.glossary.files import load_files

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the compiled copy; a fault in a file goes to standard error, with exit code 2."""
    sources = sorted((ROOT / "glossary").rglob("*.toml"))
    try:
        glossary = load_files(sources)
    except UserFault as fault:
        print(fault, file=sys.stderr)
        return 2
    (ROOT / "resources" / "glossary.json").write_text(compiled.write(glossary, sources), "utf-8")
    print(f"{len(glossary.entries)} entries of {len(sources)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
