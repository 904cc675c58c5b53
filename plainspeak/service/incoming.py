"""What would come of a file of words, before anything changes: entries that are new, changed, clashing or refused."""

from dataclasses import dataclass

from plainspeak.glossary.model import Entry
from plainspeak.glossary.versions import Difference, differences
from plainspeak.service.overlay import Standing


@dataclass(frozen=True, slots=True)
class Incoming:
    """An entry as the file would have it, complete."""

    row: int
    entry: Entry
    standing: Standing | None
    """The entry as it is now; None where it is new."""
    reason: str = ""
    """Why it clashes, as a plain sentence."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What would change, field by field."""
        return differences(self.standing.entry if self.standing else None, self.entry)


@dataclass(frozen=True, slots=True)
class Refused:
    row: int
    word: str
    """The word of the row, "" where there is none."""
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come of a file. Nothing has changed yet."""

    name: str
    unit: str
    """What the numbers of the rows count: "row", "line" or "entry"."""
    new: tuple[Incoming, ...] = ()
    changed: tuple[Incoming, ...] = ()
    clashing: tuple[Incoming, ...] = ()
    """Left as they are, unless they are taken one by one."""
    refused: tuple[Refused, ...] = ()
    same: int = 0
    notes: tuple[str, ...] = ()
    """What the file holds that is no part of a glossary."""
