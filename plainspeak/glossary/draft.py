"""One [[entry]] table, checked and made into a complete entry."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from plainspeak.glossary import guess, inflect
from plainspeak.glossary.lines import Fault
from plainspeak.glossary.model import (
    Alternative,
    Entry,
    Form,
    Forms,
    Kind,
    Neighbours,
    PartOfSpeech,
    Status,
    Term,
)

FIELDS = tuple(field.name for field in fields(Entry))
_FORM_NAMES = tuple(form.value for form in Form if form is not Form.BASE)
_NEIGHBOUR_NAMES = ("before", "after", "near")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BOTH = frozenset({PartOfSpeech.NOUN, PartOfSpeech.VERB})


def entry_from_table(table: Mapping[str, Any], fault: Fault) -> Entry:
    """The complete entry of a TOML table. Calls `fault` for the first thing wrong."""
    _check_keys(table, FIELDS, "", fault)
    headword = _text(table, "headword", fault, needed=True)
    draft = Entry(
        id=_id(table, fault),
        headword=headword,
        kind=_choice(table, "kind", Kind, fault),
        also=tuple(Term(text, forms) for text, forms in _wordings(table, "also", fault)),
        alternatives=tuple(Alternative(text, forms) for text, forms in _wordings(table, "alternatives", fault)),
        meaning=_text(table, "meaning", fault),
        expansion=_text(table, "expansion", fault),
        topic=_text(table, "topic", fault),
        not_for=_texts(table, "not_for", fault),
        not_when=_neighbours(table, "not_when", fault),
        only_when=_neighbours(table, "only_when", fault),
        no_offer_when=_neighbours(table, "no_offer_when", fault),
        about=_texts(table, "about", fault),
        why=_text(table, "why", fault),
        source=_text(table, "source", fault),
        status=_choice(table, "status", Status, fault) if "status" in table else Status.APPROVED,
        reviewed=_day(table, "reviewed", fault),
        review_by=_day(table, "review_by", fault),
        owner=_text(table, "owner", fault).strip(),
        flags=_texts(table, "flags", fault),
        passes=_texts(table, "passes", fault),
    )
    _check_sense(draft, fault)
    return _with_forms(_with_part(draft, table, fault), table.get("forms", {}), fault)


def plain(value: Any) -> Any:
    """A value of an entry as TOML and JSON hold it."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Neighbours):
        return {name: list(words) for name in _NEIGHBOUR_NAMES if (words := getattr(value, name))}
    return list(value) if isinstance(value, tuple) else value


def _with_part(draft: Entry, table: Mapping[str, Any], fault: Fault) -> Entry:
    """The part of speech given or guessed. A word that is as likely noun as verb gets the forms of both."""
    if "part_of_speech" in table:
        return replace(draft, part_of_speech=_choice(table, "part_of_speech", PartOfSpeech, fault))
    if draft.kind is Kind.ACRONYM:
        return replace(draft, part_of_speech=PartOfSpeech.NOUN)
    parts = guess.part_of_speech(draft.headword, [one.text for one in draft.alternatives])
    if parts != _BOTH:
        return replace(draft, part_of_speech=next(iter(parts)))

    def both(text: str, forms: Forms) -> Forms:
        return inflect.filled(forms, inflect.either_forms(text))

    def found(text: str, forms: Forms) -> Forms:
        """As `both`; what is looked for is taken to have a plural ("supports") even where it is seldom said."""
        filled = both(text, forms)
        return filled if filled.plural else replace(filled, plural=filled.third)

    return replace(
        draft,
        forms=found(draft.headword, draft.forms),
        also=tuple(Term(term.text, found(term.text, term.forms)) for term in draft.also),
        alternatives=tuple(Alternative(one.text, both(one.text, one.forms)) for one in draft.alternatives),
    )


def _with_forms(draft: Entry, given: Any, fault: Fault) -> Entry:
    """The entry complete, with the forms of its table, or of its plain list of spellings."""
    if isinstance(given, list) and all(isinstance(one, str) and one.strip() for one in given):
        return _with_spellings(inflect.complete(draft), given)
    if not isinstance(given, dict):
        fault("forms", '"forms" must be a table such as { plural = "…" }, or a list of spellings')
    return inflect.complete(replace(draft, forms=inflect.filled(_forms(given, "forms", fault), draft.forms)))


def _with_spellings(entry: Entry, spellings: Sequence[str]) -> Entry:
    """A plain list says no names: what the generator makes is known already; the rest are further wordings."""
    made = {entry.headword, *(text for _, text in entry.forms.items())}
    extra = [text.strip() for text in spellings if text.strip() not in made]
    known = {term.text for term in entry.also}
    return replace(entry, also=(*entry.also, *(Term(text) for text in extra if text not in known)))


def _check_keys(table: Mapping[str, Any], known: Sequence[str], inside: str, fault: Fault) -> None:
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f'did you mean "{near[0]}"?' if near else f"the names known are {_listed(known)}"
            fault(inside or key, f'"{inside + "." if inside else ""}{key}" is not known: {hint}')


def _listed(names: Sequence[str], last: str = "and") -> str:
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def _id(table: Mapping[str, Any], fault: Fault) -> str:
    text = _text(table, "id", fault, needed=True)
    if not _ID.fullmatch(text):
        fault("id", f'"id" must be small letters, digits and single hyphens ("care-plan"), not "{text}"')
    return text


def _text(table: Mapping[str, Any], key: str, fault: Fault, *, needed: bool = False) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        fault(key, f'"{key}" must be text in quotes, not {_kind_of(value)}')
    if needed and not value.strip():
        whose = f' of "{table["id"]}"' if key != "id" and isinstance(table.get("id"), str) else ""
        fault(key, f'"{key}"{whose} is empty: fill it in' if key in table else f'"{key}"{whose} is missing: add it')
    return value.strip() if needed else value


def _texts(table: Mapping[str, Any], key: str, fault: Fault) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list):
        fault(key, f'"{key}" must be a list such as ["…", "…"], not {_kind_of(value)}')
    for one in value:
        if not isinstance(one, str) or not one.strip():
            fault(key, f'every item of "{key}" must be text in quotes, not {_kind_of(one)}')
    return tuple(value)


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return "an empty text" if not value.strip() else "one text"
    names = {int: "a number", float: "a number", list: "a list", dict: "a table", date: "a date without quotes"}
    return names.get(type(value), "a date or time")


def _choice(table: Mapping[str, Any], key: str, choices: Any, fault: Fault) -> Any:
    text = _text(table, key, fault, needed=True)
    names = [choice.value for choice in choices]
    if text not in names:
        fault(key, f'"{key}" must be {_listed(names, "or")}, not "{text}"')
    return choices(text)


def _wordings(table: Mapping[str, Any], key: str, fault: Fault) -> list[tuple[str, Forms]]:
    value = table.get(key, [])
    if not isinstance(value, list):
        fault(key, f'"{key}" must be a list such as ["…", "…"], not {_kind_of(value)}')
    return [_wording(one, key, fault) for one in value]


def _wording(one: Any, key: str, fault: Fault) -> tuple[str, Forms]:
    if isinstance(one, dict):
        _check_keys(one, ("text", "forms"), key, fault)
        text, forms = one.get("text"), one.get("forms", {})
        if isinstance(text, str) and text.strip() and isinstance(forms, dict):
            return text.strip(), _forms(forms, key, fault)
        fault(key, f'a table in "{key}" needs {{ text = "…" }}, and may have forms = {{ plural = "…" }}')
    if not isinstance(one, str) or not one.strip():
        fault(key, f'every item of "{key}" must be text in quotes, not {_kind_of(one)}')
    return one.strip(), Forms()


def _forms(table: Mapping[str, Any], key: str, fault: Fault) -> Forms:
    _check_keys(table, _FORM_NAMES, key, fault)
    for name, text in table.items():
        if not isinstance(text, str):
            fault(key, f'"{name}" in "{key}" must be text in quotes, not {_kind_of(text)}')
    return Forms(**table)


def _neighbours(table: Mapping[str, Any], key: str, fault: Fault) -> Neighbours:
    value = table.get(key, {})
    if isinstance(value, list):
        value = {"near": value}
    if not isinstance(value, dict):
        fault(key, f'"{key}" must be a table such as {{ before = ["…"] }}, or a list, not {_kind_of(value)}')
    _check_keys(value, _NEIGHBOUR_NAMES, key, fault)
    words = {name: tuple(text.strip().lower() for text in _texts(value, name, _inside(key, fault))) for name in value}
    return Neighbours(**words)


def _inside(key: str, fault: Fault) -> Fault:
    return lambda name, message: fault(key, f'{message} (in "{key}")' if name else message)


def _day(table: Mapping[str, Any], key: str, fault: Fault) -> str:
    value = table.get(key, "")
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = _text(table, key, fault)
    try:
        return text and date.fromisoformat(text).isoformat()
    except ValueError:
        fault(key, f'"{key}" must be a date such as 2026-11-23, not "{text}"')


def _check_sense(draft: Entry, fault: Fault) -> None:
    if not any(letter.isalnum() for letter in draft.headword):
        fault("headword", f'"headword" must have letters in it, not "{draft.headword}"')
    for one in draft.alternatives:
        if one.text.casefold() == draft.headword.casefold():
            fault("alternatives", f'"{one.text}" is the headword itself: say it in other words')
    if draft.kind is Kind.ACRONYM and not (draft.expansion or draft.meaning):
        fault("", f'the acronym "{draft.headword}" needs an "expansion" or a "meaning": add one')
    if not (draft.alternatives or draft.meaning or draft.expansion):
        fault("", f'"{draft.headword}" needs "alternatives", or a "meaning" that explains it: add one')
