"""Put every entry of glossary/ where people look for it: in its topic's file, or its letter's in a topic's folder.

A topic that has grown too long for one file is a folder: make the folder, and this fills it. Entries are moved as they
stand, not a letter of them is changed. `make glossary` runs it.
"""

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plainspeak.errors import UserFault

GLOSSARY = Path(__file__).resolve().parent.parent / "glossary"


class Block(NamedTuple):
    """An entry as it is written."""

    headword: str
    id: str
    topic: str
    text: str


def main() -> int:
    """Move what is in the wrong place; a fault in a file goes to standard error, with exit code 2."""
    before = {path: path.read_text("utf-8") for path in sorted(GLOSSARY.rglob("*.toml"))}
    try:
        after = arranged([block for path, text in before.items() for block in blocks(text, path)])
    except UserFault as fault:
        print(fault, file=sys.stderr)
        return 2
    for path in before.keys() - after.keys():
        path.unlink()
    for path, text in after.items():
        if text != before.get(path):
            path.write_text(text, "utf-8", newline="\n")
    return 0


def blocks(text: str, path: Path) -> Iterator[Block]:
    """The entries of a file. Raises UserFault where one is no TOML, or lacks what it needs to be found."""
    _, *parts = re.split(r"(?m)^(?=\[\[entry\]\])", text)
    for part in parts:
        try:
            (table,) = tomllib.loads(part)["entry"]
            yield Block(table["headword"], table["id"], table["topic"], part.strip() + "\n")
        except (tomllib.TOMLDecodeError, KeyError) as fault:
            raise UserFault(f"{path}: mend this entry, then try again ({fault}):\n{part.strip()}") from fault


def arranged(entries: list[Block]) -> dict[Path, str]:
    """What each file holds, in alphabetical order."""
    rooms: defaultdict[Path, list[Block]] = defaultdict(list)
    for entry in sorted(entries, key=lambda one: (one.headword.lower(), one.id)):
        rooms[room(entry)].append(entry)
    return {path: "\n".join(entry.text for entry in there) for path, there in rooms.items()}


def room(entry: Block) -> Path:
    """The file that the entry belongs in."""
    if not (GLOSSARY / entry.topic).is_dir():
        return GLOSSARY / f"{entry.topic}.toml"
    first = entry.headword[0].lower()
    return GLOSSARY / entry.topic / f"{first if first.isalpha() else '0-9'}.toml"


if __name__ == "__main__":
    sys.exit(main())
