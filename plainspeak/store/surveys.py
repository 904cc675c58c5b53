"""Surveys, in a database."""

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from plainspeak.analysis.survey import Survey, Surveyed, Term
from plainspeak.store.database import Database
from plainspeak.store.schema import SurveyRow


class FileSurveys:
    """See `SurveyRepository`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, survey: Survey) -> Survey:
        with self._database.writing() as session:
            row = SurveyRow(made_at=survey.when, author=survey.author, place=survey.place, survey=_to_json(survey))
            session.add(row)
            session.flush()
            return replace(survey, number=row.id)

    def all(self, place: str | None = None) -> tuple[Survey, ...]:
        query = select(SurveyRow).order_by(SurveyRow.id)
        if place is not None:
            query = query.where(SurveyRow.place == place)
        with self._database.reading() as session:
            return tuple(map(_survey, session.scalars(query)))


def _to_json(survey: Survey) -> dict[str, Any]:
    return {
        "glossary_revision": survey.glossary_revision,
        "engine_version": survey.engine_version,
        "audience": survey.audience,
        "leaflets": [[*one[:5], dict(one.findings), [list(term) for term in one.terms]] for one in survey.leaflets],
        "faults": [list(fault) for fault in survey.faults],
    }


def _survey(row: SurveyRow) -> Survey:
    kept = row.survey
    return Survey(
        place=row.place,
        when=row.made_at,
        author=row.author,
        glossary_revision=kept["glossary_revision"],
        engine_version=kept["engine_version"],
        audience=kept["audience"],
        leaflets=tuple(
            Surveyed(key, name, age, target, words, findings, tuple(Term(*term) for term in terms))
            for key, name, age, target, words, findings, terms in kept["leaflets"]
        ),
        faults=tuple((path, why) for path, why in kept["faults"]),
        number=row.id,
    )
