"""Leaflets: making them, saving revisions of them with how they scored, putting them away, comparing two revisions."""

from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import uuid4

from plainspeak import __version__, settings
from plainspeak.analysis.analyse import Analyser, Analysis
from plainspeak.analysis.explain import explain
from plainspeak.errors import UserFault
from plainspeak.rewrite.revision import Glance, KeptFinding, Leaflet, Revision, ScoreCard
from plainspeak.service.audiences import audience_for
from plainspeak.service.words import Words
from plainspeak.store import Store

if TYPE_CHECKING:
    from plainspeak.rewrite.compare import Comparison

UNTITLED = "Untitled leaflet"
BIN_DAYS = 90
"""How long a leaflet can be taken out of the bin."""


class Leaflets:
    """Every text is tidied as it comes in: see `tidy`. An author of "" is the person at the computer."""

    def __init__(self, store: Store, words: Words) -> None:
        self._store = store
        self._words = words

    def all(self) -> tuple[Leaflet, ...]:
        """Those in use, neither put away nor in the bin. The leaflet changed last comes first."""
        return tuple(one for one in self._all() if not (one.archived_at or one.binned_at))

    def archived(self) -> tuple[Leaflet, ...]:
        """Those put away."""
        return tuple(one for one in self._all() if one.archived_at and not one.binned_at)

    def binned(self) -> tuple[Leaflet, ...]:
        """Those that can be taken out of the bin again."""
        return tuple(one for one in self._all() if one.binned_at)

    def _all(self) -> tuple[Leaflet, ...]:
        return () if self._store.is_new() else self._store.leaflets.all()

    def create(
        self, name: str, text: str, author: str = "", note: str = "", audience: str = "", called: str = ""
    ) -> Leaflet:
        """A new leaflet with the text as its revision 1. Without a name it takes its title's, or "Untitled leaflet".

        It is for the audience that the person has chosen, unless another is named. `called` is the revision's name.
        """
        now = datetime.now(UTC)
        analyser = self._words.analyser(audience) if audience else self._analyser(settings.load()[0].audience)
        analysis = analyser.analyse(tidy(text))
        leaflet = Leaflet(uuid4().hex, _name(name, analysis.document.title), analyser.audience.id, now, now)
        first = _revision(leaflet.id, 1, analysis, author, note, now, called)
        self._store.leaflets.add(leaflet, first, kept_findings(analysis))
        return leaflet

    def save(self, leaflet_id: str, text: str, author: str = "", note: str = "", called: str = "") -> Revision:
        """The next revision of a leaflet. A text that is just the last revision's makes none: that one is the answer.

        A leaflet that was signed off becomes a draft again: what was approved stays as it is. One in the bin is
        refused ("in-bin").

        UserFault "changed-meanwhile" where somebody else saves the same leaflet at this very moment.
        """
        leaflet, last = self.get(leaflet_id), self._store.leaflets.last(leaflet_id)
        if leaflet.binned_at:
            raise UserFault(f"“{leaflet.name}” is in the bin: take it out first, in Library", code="in-bin")
        text = tidy(text)
        if last and last.text == text:
            return last
        analysis = self._analyser(leaflet.audience).analyse(text)
        number = last.number + 1 if last else 1
        revision = _revision(leaflet_id, number, analysis, author, note, datetime.now(UTC), called)
        self._store.leaflets.append(revision, kept_findings(analysis))
        return revision

    def _analyser(self, audience: str) -> Analyser:
        """For Everyone where a team's own audience is gone or its file broken: nobody's text may be lost for that."""
        try:
            return self._words.analyser(audience)
        except UserFault:
            return self._words.analyser()

    def rename(self, leaflet_id: str, name: str) -> Leaflet:
        """The leaflet under its new name; an empty name keeps the one it has."""
        leaflet = self.get(leaflet_id)
        renamed = self._store.leaflets.rename(leaflet_id, _name(name, leaflet.name), datetime.now(UTC))
        return renamed or self.get(leaflet_id)

    def retarget(self, leaflet_id: str, audience: str) -> Leaflet:
        """The leaflet for other readers: its next revisions are scored for them."""
        return self._store.leaflets.retarget(self.get(leaflet_id).id, audience_for(audience).id) or self.get(leaflet_id)

    def get(self, leaflet_id: str) -> Leaflet:
        """UserFault "no-leaflet" where there is none of that id."""
        leaflet = None if self._store.is_new() else self._store.leaflets.get(leaflet_id)
        if leaflet is None:
            raise UserFault("That leaflet is not here any more: choose another", code="no-leaflet")
        return leaflet

    def revisions(self, leaflet_id: str) -> tuple[Revision, ...]:
        """From the first to the last."""
        return self._store.leaflets.revisions(self.get(leaflet_id).id)

    def revision(self, leaflet_id: str, number: int = 0) -> Revision:
        """One revision; 0 is the last. UserFault "no-revision" where there is none of that number."""
        saved = self.revisions(leaflet_id)
        if not -1 < number <= len(saved):
            message = f"“{self.get(leaflet_id).name}” has no revision {number}: choose from 1 to {len(saved)}"
            raise UserFault(message, code="no-revision")
        return saved[number - 1]

    def found(self, revision: Revision) -> tuple[KeptFinding, ...] | None:
        """Its findings as they stood when it was saved; None where an older PlainSpeak did not keep them."""
        return self._store.leaflets.found(revision.leaflet_id, revision.number)

    def glances(self) -> tuple[Glance, ...]:
        """Every revision of every leaflet without its text, in the order they were made."""
        return () if self._store.is_new() else self._store.leaflets.glances()

    def today(self, revision: Revision) -> ScoreCard:
        """How the text of a revision scores with today's PlainSpeak and glossary: never to be shown as what it was."""
        return score_card(self.analysis(revision))

    def analysis(self, revision: Revision) -> Analysis:
        """A revision looked at today."""
        return self._analyser(revision.card.audience).analyse(revision.text)

    def archive(self, leaflet_id: str) -> Leaflet:
        """Put it away: it is out of the lists, and whole."""
        return self._store.leaflets.archive(self.get(leaflet_id).id, datetime.now(UTC)) or self.get(leaflet_id)

    def unarchive(self, leaflet_id: str) -> Leaflet:
        return self._store.leaflets.archive(self.get(leaflet_id).id, None) or self.get(leaflet_id)

    def bin(self, leaflet_id: str) -> Leaflet:
        """Throw it away. For 90 days it can be taken back; then the bin is emptied of it."""
        return self._store.leaflets.bin(self.get(leaflet_id).id, datetime.now(UTC)) or self.get(leaflet_id)

    def take_back(self, leaflet_id: str) -> Leaflet:
        """Out of the bin."""
        return self._store.leaflets.bin(self.get(leaflet_id).id, None) or self.get(leaflet_id)

    def empty_bin(self, now: datetime | None = None) -> tuple[Leaflet, ...]:
        """Delete for good what has been in the bin for 90 days. Returns what is gone."""
        since = (now or datetime.now(UTC)) - timedelta(days=BIN_DAYS)
        old = tuple(one for one in self.binned() if one.binned_at and one.binned_at <= since)
        if old:
            self._store.leaflets.purge([one.id for one in old])
        return old

    def find(self, wanted: str) -> Leaflet:
        """By its id or the beginning of it, or its name, capitals aside. UserFault where there is none, or several."""
        all_ = self._all()
        plain = " ".join(wanted.split()).casefold()
        same = [one for one in all_ if one.id == wanted or one.name.casefold() == plain]
        found = same or [one for one in all_ if len(plain) >= 4 and one.id.startswith(plain)]
        if len(found) == 1:
            return found[0]
        if not found:
            message = f"There is no leaflet “{wanted}”: see their names with “plainspeak leaflet list”"
            raise UserFault(message, code="no-leaflet")
        ids = ", ".join(one.id[:8] for one in found)
        raise UserFault(f"{len(found)} leaflets are called “{wanted}”: give one of {ids} instead", code="many-leaflets")

    def unkept(self, name: str, text: str, number: int) -> Revision:
        """A text as a revision of no leaflet, scored today and kept nowhere: to compare files."""
        analysis = self._analyser(settings.load()[0].audience).analyse(tidy(text))
        return _revision("", number, analysis, "", "", datetime.now(UTC), name)

    def compare(self, before: Revision, after: Revision) -> "Comparison":
        """Two revisions side by side, both scored with today's glossary so that only the words make the difference."""
        from plainspeak.rewrite.compare import compare  # all that knows of facts: loaded when two are first compared

        analyser = self._analyser(after.card.audience)
        return compare(analyser.analyse(before.text), analyser.analyse(after.text))


def tidy(text: str) -> str:
    """The text with "\\n" for every line end, and "\\ufffd" for halves of characters, which no file can hold."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\r\n", "\n").replace("\r", "\n")


def score_card(analysis: Analysis) -> ScoreCard:
    """How a text stands today, to be kept with it."""
    age = analysis.reading_age
    return ScoreCard(
        reading_age=age.value,
        reading_age_low=age.low,
        reading_age_high=age.high,
        scores=MappingProxyType(dict(analysis.scores)),
        counts=MappingProxyType(analysis.counts._asdict()),
        findings=MappingProxyType(dict(analysis.summary)),
        glossary_revision=analysis.glossary_revision,
        engine_version=__version__,
        audience=analysis.audience.id,
        target=analysis.audience.target_reading_age,
        workings=MappingProxyType(_workings(analysis)),
    )


def kept_findings(analysis: Analysis) -> tuple[KeptFinding, ...]:
    """The findings of today, to be kept with the text."""
    return tuple(
        KeptFinding(one.rule, one.start, one.end, one.message, tuple(each.text for each in one.suggestions))
        for one in analysis.findings
    )


def _workings(analysis: Analysis) -> dict[str, float]:
    """What the reading age is the sum of, in years."""
    explained = explain(analysis)
    if not explained.terms:
        return {}
    parts = {"base": explained.base, **{one.term.id: one.years for one in explained.terms}}
    return {**parts, "raised": explained.raised} if explained.raised else parts


def _revision(
    leaflet_id: str, number: int, analysis: Analysis, author: str, note: str, made_at: datetime, called: str
) -> Revision:
    text, card, author = analysis.document.text, score_card(analysis), author.strip() or settings.person()
    return Revision(leaflet_id, number, text, author, note.strip(), made_at, card, " ".join(called.split()))


def _name(wanted: str, otherwise: str | None) -> str:
    """On one line, however it was typed."""
    return " ".join(wanted.split()) or " ".join((otherwise or "").split()) or UNTITLED
