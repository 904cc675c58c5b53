"""What the writer has chosen to leave alone: here, in this leaflet, or always; and words explained in the text."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from plainspeak.analysis.finding import Finding
from plainspeak.glossary.model import Entry
from plainspeak.rewrite.explaining import explained_at
from plainspeak.ui.offsets import Offsets

_EXPLAINED = "explained"
_HERE = "#"
"""In what is kept, "formal#2" is the third finding of that rule for the words."""

Kept = tuple[str, str]
Entries = Mapping[str, Entry]
_NO_ENTRIES: Entries = {}


class Leaving:
    """Places move with the text: a finding that is left alone here stays so while words before it change."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._in_leaflet: set[Kept] = set()
        self._here: list[tuple[Kept, QTextCursor]] = []
        self._nth: set[tuple[Kept, int]] = set()
        self._always: frozenset[str] = frozenset()
        self._explained: set[str] = set()
        self._stands: dict[str, int] = {}
        self._places: set[tuple[Kept, int]] = set()

    def begin(self, kept: Iterable[Kept] = ()) -> None:
        """Another leaflet, with what was kept of it."""
        self._in_leaflet, self._here, self._nth, self._explained = set(), [], set(), set()
        for rule, words in kept:
            name, mark, number = rule.partition(_HERE)
            if rule == _EXPLAINED:
                self._explained.add(words)
            elif mark and number.isdigit():
                self._nth.add(((name, words), int(number)))
            else:
                self._in_leaflet.add((rule, words))

    def always(self, words: Iterable[str]) -> None:
        """The writer's own words, in small letters."""
        self._always = frozenset(words)

    def leave_here(self, finding: Finding, text: str) -> None:
        cursor = QTextCursor(self._document)
        units = Offsets(text)
        cursor.setPosition(units.to_qt(finding.start))
        cursor.setPosition(units.to_qt(finding.end), QTextCursor.MoveMode.KeepAnchor)
        self._here.append((key(finding), cursor))

    def leave_in_leaflet(self, finding: Finding) -> None:
        self._in_leaflet.add(key(finding))

    def explained(self, entry: Entry) -> None:
        """As long as the explanation stands in the text, the word needs no other look."""
        self._explained.add(entry.id)

    def forget(self) -> int:
        """Everything that was left alone in this leaflet is shown again. Returns how much that was."""
        count = len(self._in_leaflet) + len(self._here) + len(self._explained)
        self.begin()
        return count

    def settle(self, text: str, findings: Sequence[Finding], entries: Entries = _NO_ENTRIES) -> list[Finding]:
        """The findings to show, of those of the whole leaflet as it stands."""
        if not self:
            self._places, self._stands = set(), {}
            return list(findings)
        if self._nth:
            self._anchor(text, findings)
        units = Offsets(text)
        self._places = {
            (one, units.to_code_point(cursor.selectionStart())) for one, cursor in self._here if cursor.hasSelection()
        }
        known = [entries[one] for one in self._explained if one in entries]
        self._stands = {entry.id: place for entry in known if (place := explained_at(text, entry)) >= 0}
        return [one for one in findings if not self._leaves(one) and (key(one), one.start) not in self._places]

    def leaves_mark(self, finding: Finding, unit: int) -> bool:
        """The same for a finding that begins at that unit of the document, or goes on there from the line before."""
        if self._leaves(finding):
            return True
        wanted = key(finding)
        places = (cursor for one, cursor in self._here if one == wanted)
        return any(cursor.selectionStart() <= unit < cursor.selectionEnd() for cursor in places)

    def kept(self, findings: Sequence[Finding]) -> tuple[Kept, ...]:
        """Everything, so that `begin` can have it back. `findings` are those of the whole leaflet."""
        seen: dict[Kept, int] = {}
        here: set[Kept] = set()
        for one in findings:
            number = seen.get(key(one), 0)
            seen[key(one)] = number + 1
            if (key(one), one.start) in self._places:
                here.add((f"{one.rule}{_HERE}{number}", key(one)[1]))
        explained = {(_EXPLAINED, entry) for entry in self._explained}
        return tuple(sorted(self._in_leaflet | here | explained))

    def __bool__(self) -> bool:
        """Whether anything is left alone, or may be."""
        return bool(self._in_leaflet or self._here or self._nth or self._always or self._explained)

    def _leaves(self, finding: Finding) -> bool:
        rule, words = key(finding)
        return (
            (rule, words) in self._in_leaflet
            or words in self._always
            or bool(finding.entry and finding.entry.id in self._stands)
        )

    def _anchor(self, text: str, findings: Sequence[Finding]) -> None:
        """What was kept by its number becomes a place, once there are findings to count."""
        seen: dict[Kept, int] = {}
        for one in findings:
            number = seen.get(key(one), 0)
            seen[key(one)] = number + 1
            if (key(one), number) in self._nth:
                self.leave_here(one, text)
        self._nth.clear()


def key(finding: Finding) -> Kept:
    """What makes two findings the same to a writer: the rule, and the words, capitals and line ends aside."""
    return finding.rule, " ".join(finding.text.split()).casefold()
