"""What people call the parts of an entry, and what differs between two versions of one. No widgets here."""

from collections.abc import Mapping
from typing import NamedTuple

from plainspeak.glossary.model import ANY_TOPIC, Entry, Forms, Kind, Neighbours, PartOfSpeech, Status

KINDS: Mapping[Kind, str] = {
    Kind.JARGON: "Jargon",
    Kind.ACRONYM: "Acronym",
    Kind.LABEL: "Label",
    Kind.FORMAL: "Formal",
}
KIND_HINTS: Mapping[Kind, str] = {
    Kind.JARGON: "A word of the trade that readers may not know",
    Kind.ACRONYM: "Letters that stand for a longer name",
    Kind.LABEL: "Words that label or blame people",
    Kind.FORMAL: "A stiff word where a plain one would do",
}
PARTS: Mapping[PartOfSpeech, str] = {
    PartOfSpeech.PHRASE: "Work it out for me",
    PartOfSpeech.NOUN: "Noun",
    PartOfSpeech.VERB: "Verb",
    PartOfSpeech.ADJECTIVE: "Adjective",
    PartOfSpeech.ADVERB: "Adverb",
}
STATUSES: Mapping[Status, str] = {
    Status.APPROVED: "In use",
    Status.SUGGESTED: "Suggested, not in use yet",
    Status.REJECTED: "Turned down, not in use",
    Status.RETIRED: "Retired, not in use",
}
SHORT_STATUSES: Mapping[Status, str] = {
    Status.APPROVED: "In use",
    Status.SUGGESTED: "Suggested",
    Status.REJECTED: "Turned down",
    Status.RETIRED: "Retired",
}
FIELDS: Mapping[str, str] = {
    "headword": "Word",
    "kind": "Kind",
    "part_of_speech": "Part of speech",
    "alternatives": "Say instead",
    "meaning": "Meaning",
    "expansion": "Stands for",
    "why": "Why",
    "topic": "Topic",
    "status": "Status",
    "also": "Also written",
    "forms": "Forms",
    "source": "Source",
    "not_for": "Not flagged for",
    "not_when": "Not flagged beside",
    "only_when": "Flagged only beside",
    "no_offer_when": "Flagged without plain words beside",
    "about": "Flagged in texts about",
    "owner": "Looked after by",
    "reviewed": "Last looked at",
    "review_by": "Look again on",
    "flags": "Flagged in",
    "passes": "Not flagged in",
}
"""Every field that a person can tell apart, in the order it is shown."""


class FieldChange(NamedTuple):
    """One field of two versions that is not the same, in words."""

    field: str
    name: str
    before: str
    after: str


def field_changes(before: Entry, after: Entry) -> tuple[FieldChange, ...]:
    """What differs. Forms that follow from another word are left out: they are not what somebody decided."""
    found = []
    for field, name in FIELDS.items():
        if field == "forms" and before.headword != after.headword:
            continue
        old, new = in_words(before, field), in_words(after, field)
        if old != new:
            found.append(FieldChange(field, name, old, new))
    return tuple(found)


def in_words(entry: Entry, field: str) -> str:
    """What an entry says in a field, "" for nothing."""
    value = getattr(entry, field)
    if field == "topic":
        return topic_name(value) if value else ""
    if field == "about":
        return "; ".join("anything in the glossary" if one == ANY_TOPIC else topic_name(one) for one in entry.about)
    if field == "part_of_speech":
        return "Phrase" if value is PartOfSpeech.PHRASE else PARTS[value]
    if isinstance(value, Kind):
        return KINDS[value]
    if isinstance(value, Status):
        return STATUSES[value]
    if isinstance(value, Forms):
        return ", ".join(dict.fromkeys(text for _, text in value.items() if text != entry.headword))
    if isinstance(value, Neighbours):
        return ", ".join((*value.before, *value.after, *value.near))
    if isinstance(value, tuple):
        joint = " · " if field in ("flags", "passes") else "; "
        return joint.join(
            one.replace("[[", "").replace("]]", "") if isinstance(one, str) else one.text for one in value
        )
    return str(value)


def topic_name(topic: str) -> str:
    """ "care-and-support" -> "Care and support"."""
    return topic.replace("-", " ").capitalize()


def first_answer(entry: Entry) -> str:
    """What the list shows beside the word: the best plain wording, or what it stands for, or what it means."""
    if entry.alternatives:
        return entry.alternatives[0].text
    return entry.expansion or entry.meaning


def written_as(entry: Entry) -> str:
    """Other spellings and wordings, with the forms that no plain rule would make."""
    own = [term.text for term in entry.also]
    forms = [text for _, text in entry.forms.items() if not _is_regular(text, entry.headword)]
    return ", ".join(dict.fromkeys([*own, *forms]))


def _is_regular(form: str, headword: str) -> bool:
    return form.startswith(headword.rstrip("ey")) or form == headword
