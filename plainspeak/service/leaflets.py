"""Leaflets: making them, saving revisions of them with how they scored, and comparing two revisions."""

from datetime import UTC, datetime
from types import MappingProxyType
from uuid import uuid4

from plainspeak import __version__, settings
from plainspeak.analysis.analyse import Analyser, Analysis
from plainspeak.errors import UserFault
from plainspeak.rewrite.compare import Comparison, compare
from plainspeak.rewrite.revision import Leaflet, Revision, ScoreCard
from plainspeak.service.audiences import audience_for
from plainspeak.service.words import Words
from plainspeak.store import Store

UNTITLED = "Untitled leaflet"


class Leaflets:
    """Every text is tidied as it comes in: see `tidy`. An author of "" is the person at the computer."""

    def __init__(self, store: Store, words: Words) -> None:
        self._store = store
        self._words = words

    def all(self) -> tuple[Leaflet, ...]:
        """The leaflet changed last comes first."""
        return () if self._store.is_new() else self._store.leaflets.all()

    def create(self, name: str, text: str, author: str = "", note: str = "", audience: str = "") -> Leaflet:
        """A new leaflet with the text as its revision 1. Without a name it takes its title's, or "Untitled leaflet".

        It is for the audience that the person has chosen, unless another is named.
        """
        now = datetime.now(UTC)
        analyser = self._words.analyser(audience) if audience else self._analyser(settings.load()[0].audience)
        analysis = analyser.analyse(tidy(text))
        leaflet = Leaflet(uuid4().hex, _name(name, analysis.document.title), analyser.audience.id, now, now)
        self._store.leaflets.add(leaflet, _revision(leaflet.id, 1, analysis, author, note, now))
        return leaflet

    def save(self, leaflet_id: str, text: str, author: str = "", note: str = "") -> Revision:
        """The next revision of a leaflet. A text that is just the last revision's makes none: that one is the answer.

        UserFault "changed-meanwhile" where somebody else saves the same leaflet at this very moment.
        """
        leaflet, last = self.get(leaflet_id), self._store.leaflets.last(leaflet_id)
        text = tidy(text)
        if last and last.text == text:
            return last
        analysis = self._analyser(leaflet.audience).analyse(text)
        number = last.number + 1 if last else 1
        revision = _revision(leaflet_id, number, analysis, author, note, datetime.now(UTC))
        self._store.leaflets.append(revision)
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

    def compare(self, before: Revision, after: Revision) -> Comparison:
        """Two revisions side by side, both scored with today's glossary so that only the words make the difference."""
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
    )


def _revision(leaflet_id: str, number: int, analysis: Analysis, author: str, note: str, made_at: datetime) -> Revision:
    text, card = analysis.document.text, score_card(analysis)
    return Revision(leaflet_id, number, text, author.strip() or settings.person(), note.strip(), made_at, card)


def _name(wanted: str, otherwise: str | None) -> str:
    """On one line, however it was typed."""
    return " ".join(wanted.split()) or " ".join((otherwise or "").split()) or UNTITLED
