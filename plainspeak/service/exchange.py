"""The glossary in and out: a file is looked through before anything changes, then it comes in whole or not at all."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path

from plainspeak.analysis.finding import Finding
from plainspeak.atomic import write_bytes
from plainspeak.errors import UserFault
from plainspeak.glossary import interchange
from plainspeak.glossary.interchange import Format
from plainspeak.glossary.model import Entry
from plainspeak.service.incoming import Preview
from plainspeak.service.overlay import change_of
from plainspeak.service.personal import details_in, words_of_entry
from plainspeak.service.sorting import Sorter
from plainspeak.service.words import Words
from plainspeak.settings import person
from plainspeak.store import Store

PAGE = "index.html"


class Exchange:
    def __init__(self, store: Store, words: Words) -> None:
        self._store = store
        self._words = words

    def preview(self, path: Path, format: Format | None = None) -> Preview:
        """What would come of the file. UserFault where it cannot be used at all."""
        return self.look_through(_bytes_of(path), str(path), format or interchange.format_of(path))

    def look_through(self, raw: bytes, name: str, format: Format) -> Preview:
        """As `preview`, of a file's content."""
        return Sorter(interchange.read(raw, name, format), self._words).preview(name)

    def bring_in(self, preview: Preview, author: str = "", why: str = "", take: Collection[int] = ()) -> int:
        """Keep what is new and changed, and the clashing rows in `take` as the file has them. Returns how many.

        All in one go: UserFault, with nothing kept, where somebody has changed one of the entries since the preview
        ("changed-meanwhile"), or the person at the computer is a writer ("editors-only").
        """
        self._words.refuse_writers("bring in a file")
        taken = [one for one in preview.clashing if one.row in take]
        incoming = (*preview.new, *preview.changed, *taken)
        why = why.strip() or f"Brought in from {Path(preview.name).name}"
        author = author.strip() or person()
        if len({one.entry.id for one in incoming}) < len(incoming):
            raise UserFault("Two of the rows you take are about one entry: take one of them", code="twice")
        if incoming:
            self._store.words.put(*(change_of(one.standing, one.entry, author, why) for one in incoming))
        return len(incoming)

    def write(self, path: Path, format: Format | None = None, entries: Iterable[Entry] | None = None) -> int:
        """Write the entries, or the whole glossary, to a file, whole or not at all. Returns how many there are."""
        chosen = tuple(self._words.glossary().entries if entries is None else entries)
        write_bytes(path, self.content(chosen, format or interchange.format_of(path)))
        return len(chosen)

    def content(self, entries: Sequence[Entry], format: Format) -> bytes:
        """The entries as a file. It says how often the team has changed each, so that a later clash is seen."""
        kept = {} if self._store.is_new() else {one.entry.id: one.version for one in self._store.words.all()}
        return interchange.write(entries, format, {entry.id: kept.get(entry.id, 0) for entry in entries})

    def personal_details(self) -> tuple[Finding, ...]:
        """What looks like a detail of a person in the words that did not come with PlainSpeak."""
        return details_in(text for entry in self._words.overlay.own() for text in words_of_entry(entry))

    def publish(self, folder: Path, title: str = "", suggest_to: str = "") -> Path:
        """Write the approved entries as a web page in the folder, which is made if need be. Returns the page.

        Each file is written whole or not at all, the page itself last. `suggest_to` is a mailto: or https: address
        for suggestions, "" for none; UserFault "bad-address" where it is neither, "unwritable" where one cannot write.
        """
        from plainspeak.glossary.interchange.html import write_page

        files = write_page(self._words.glossary().entries, title, suggest_to, date.today())
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            message = f"{folder} cannot be made ({fault.strerror}): choose a folder you may write in"
            raise UserFault(message, code="unwritable") from fault
        for name in sorted(files, key=lambda name: name == PAGE):
            write_bytes(folder / name, files[name].encode())
        return folder / PAGE


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise UserFault(f"{path} is not there: check the name and the folder", code="missing") from fault
    except OSError as fault:
        message = f"{path} cannot be read ({fault.strerror}): check the name and that you may read it"
        raise UserFault(message, code="unreadable") from fault
