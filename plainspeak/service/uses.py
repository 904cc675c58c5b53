"""Where a word of the glossary is used: in which saved leaflets, and how often."""

from dataclasses import replace
from typing import NamedTuple

from plainspeak.glossary.matcher import Match, Matcher
from plainspeak.glossary.model import Entry, Glossary, Status
from plainspeak.store import Store

_AROUND = 60
"""Characters of the sentence to show on either side of the word."""


class Use(NamedTuple):
    """A leaflet whose last revision has the word in it. `before` and `after` stand around the first place."""

    leaflet_id: str
    leaflet: str
    times: int
    before: str
    word: str
    after: str


class Uses:
    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, entry: Entry) -> tuple[Use, ...]:
        """The leaflet changed last comes first. The entry alone is looked for, as if it were in use."""
        if self._store.is_new():
            return ()
        matcher = Matcher(Glossary.of([replace(entry, status=Status.APPROVED)]))
        uses = []
        for leaflet in self._store.leaflets.all():
            last = None if leaflet.binned_at else self._store.leaflets.last(leaflet.id)
            if last and (found := matcher.find(last.text, possible=entry.by_topic_alone)):
                uses.append(Use(leaflet.id, leaflet.name, len(found), *_around(last.text, found[0])))
        return tuple(uses)


def _around(text: str, match: Match) -> tuple[str, str, str]:
    """The words before it, itself, and the words after it, on its own line."""
    start = max(text.rfind("\n", 0, match.start) + 1, match.start - _AROUND)
    end = text.find("\n", match.end)
    end = min(end if end >= 0 else len(text), match.end + _AROUND)
    before, after = text[start : match.start], text[match.end : end]
    if start and text[start - 1] not in "\n ":
        before = "…" + before.partition(" ")[2]
    if end < len(text) and text[end] not in "\n ":
        after = after.rpartition(" ")[0] + "…"
    return before, text[match.start : match.end], after
