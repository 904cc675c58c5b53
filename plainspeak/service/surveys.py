"""Surveys: how a folder's leaflets, or the library's, stand together; kept, so that the next one shows what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak import __version__, settings
from plainspeak.analysis.analyse import Analyser, Analysis
from plainspeak.analysis.survey import (
    LIBRARY,
    Survey,
    SurveyChange,
    Surveyed,
    in_base_form,
    survey_change,
    surveyed,
    told_apart,
)
from plainspeak.errors import UserFault
from plainspeak.service.leaflets import Leaflets
from plainspeak.service.words import Words
from plainspeak.store import Store

if TYPE_CHECKING:
    from plainspeak.service.checking import Checked, Make


class Looked(NamedTuple):
    """One leaflet of a survey: how it stands, or why it could not be read."""

    name: str
    surveyed: Surveyed | None
    fault: str = ""


class Surveys:
    """A survey is taken leaf by leaf (`folder`, `library`), so that whoever waits sees how far it is; then `kept`."""

    def __init__(self, store: Store, leaflets: Leaflets, words: Words) -> None:
        self._store = store
        self._leaflets = leaflets
        self._words = words

    def folder(self, folder: Path, make: "Make", jobs: int | None = None) -> tuple[int, Iterator[Looked]]:
        """How many files there are, and each as it is read. `make` makes the analyser; with `jobs`, in each process."""
        from plainspeak.service.checking import check_files, files_of  # processes and file formats: not at the start

        files = list(files_of([folder]))
        checked = check_files(files, make, partial(_shown, folder), jobs)
        return len(files), (_looked(one) for one in checked)

    def library(self) -> tuple[int, Iterator[Looked]]:
        """The last revision of every leaflet in use, looked at today."""
        leaflets = sorted(self._leaflets.all(), key=lambda one: one.created_at)  # those of one name are numbered so
        return len(leaflets), (
            Looked(one.name, surveyed(one.id, one.name, self._leaflets.analysis(self._leaflets.revision(one.id))))
            for one in leaflets
        )

    def put_together(self, place: str, looked: Sequence[Looked], analyser: Analyser, author: str = "") -> Survey:
        """The survey of what was looked at, not kept yet. UserFault "empty" where nothing could be read."""
        glossary = analyser.matcher.glossary
        found = tuple(in_base_form(one.surveyed, glossary.by_id) for one in looked if one.surveyed)
        if not found:
            raise UserFault(f"There are no leaflets to survey in {_said(place)}: choose another folder", code="empty")
        return Survey(
            place=place,
            when=datetime.now(UTC),
            author=author.strip() or settings.person(),
            glossary_revision=glossary.revision,
            engine_version=__version__,
            audience=analyser.audience.id,
            leaflets=told_apart(found, by_key=place != LIBRARY),
            faults=tuple((one.name, one.fault) for one in looked if one.fault),
        )

    def keep(self, survey: Survey) -> tuple[Survey, SurveyChange | None]:
        """Keep a survey. Returns it, and what changed since the one before of the same place, if there is one."""
        earlier = self.all(survey.place)
        kept = self._store.surveys.add(survey)
        return kept, survey_change(earlier[-1], kept) if earlier else None

    def all(self, place: str | None = None) -> tuple[Survey, ...]:
        """Those kept of one place, or all; from the first to the last."""
        return () if self._store.is_new() else self._store.surveys.all(place)

    def change(self, survey: Survey) -> SurveyChange | None:
        """What changed since the kept survey of the same place before it; None where it is the first."""
        earlier = [one for one in self.all(survey.place) if not survey.number or one.number < survey.number]
        return survey_change(earlier[-1], survey) if earlier else None

    def of_library(self, author: str = "") -> tuple[Survey, SurveyChange | None]:
        """A survey of the library, taken and kept."""
        looked = list(self.library()[1])
        return self.keep(replace(self.put_together(LIBRARY, looked, self._words.analyser(), author), audience=""))


def _shown(folder: Path, path: str, analysis: Analysis) -> Surveyed:
    """A file is known by its place in the folder, so that a folder that moved is still the same one."""
    return surveyed(Path(path).relative_to(folder).as_posix(), analysis.document.title or Path(path).name, analysis)


def _looked(checked: "Checked") -> Looked:
    return Looked(checked.path, checked.shown, str(checked.fault) if checked.fault else "")


def _said(place: str) -> str:
    return "the library" if place == LIBRARY else place
