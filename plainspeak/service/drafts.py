"""An entry as somebody typed it -> the entry the glossary takes, checked just as one in a glossary file is."""

from dataclasses import replace
from typing import NoReturn

from plainspeak.errors import UserFault
from plainspeak.glossary.compiled import entry_to_json
from plainspeak.glossary.draft import entry_from_table
from plainspeak.glossary.model import Alternative, Entry, Forms, Glossary, PartOfSpeech, Status, Term

PHRASE = PartOfSpeech.PHRASE


def completed(draft: Entry, before: Entry | None) -> Entry:
    """The entry with every form filled in. UserFault "bad-entry" where it lacks something or makes no sense.

    `before` is what it was until now, None where it is new. Forms made for another headword or part of speech are made
    anew, unless somebody has just changed them by hand.
    """
    draft = _trimmed(draft)
    if not draft.headword:
        raise UserFault("An entry needs a word: type the word to flag", code="bad-entry")
    if before:
        draft = _without_old_forms(draft, before)
    table = entry_to_json(draft)
    if _part_is_said(draft, before):
        table["part_of_speech"] = draft.part_of_speech.value
    return entry_from_table(table, _refuse)


def _refuse(_key: str, message: str) -> NoReturn:
    raise UserFault(message[:1].upper() + message[1:], code="bad-entry")


def _part_is_said(draft: Entry, before: Entry | None) -> bool:
    """Whether the part of speech was chosen, or else is to be worked out from the words.

    A phrase never changes, so it has no forms: one that has them is a word that is as much a verb as a noun.
    """
    if draft.part_of_speech is not PHRASE:
        return True
    if before is None or draft.headword != before.headword:
        return False
    return before.part_of_speech is not PHRASE or before.forms == Forms()


def _trimmed(entry: Entry) -> Entry:
    """As it was meant: no spaces at the ends, no empty wordings."""
    return replace(
        entry,
        headword=_spaced(entry.headword),
        also=tuple(replace(term, text=text) for term in entry.also if (text := _spaced(term.text))),
        alternatives=tuple(replace(one, text=text) for one in entry.alternatives if (text := _spaced(one.text))),
        meaning=entry.meaning.strip(),
        expansion=_spaced(entry.expansion),
        why=entry.why.strip(),
        source=entry.source.strip(),
        reviewed=entry.reviewed.strip(),
        review_by=entry.review_by.strip(),
        owner=_spaced(entry.owner),
    )


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _without_old_forms(draft: Entry, before: Entry) -> Entry:
    if draft.part_of_speech != before.part_of_speech:
        draft = replace(
            draft,
            also=tuple(Term(one.text) if one in before.also else one for one in draft.also),
            alternatives=tuple(
                Alternative(one.text) if one in before.alternatives else one for one in draft.alternatives
            ),
        )
    elif draft.headword == before.headword:
        return draft
    return replace(draft, forms=Forms()) if draft.forms == before.forms else draft


def refuse_clash(entry: Entry, before: Entry | None, glossary: Glossary) -> None:
    """UserFault "taken" where another approved entry is there for the same word.

    The noun and the verb are two words, and so is a word that means something else in some company (`only_when`)
    or in a text about something else (`about`). An entry that was there before is only asked this
    when what is asked about has changed.
    """
    if entry.status is not Status.APPROVED or (before and _identity(before) == _identity(entry)):
        return
    word = entry.headword.casefold()
    for other in glossary.entries:
        if other.headword.casefold() == word and other.status is Status.APPROVED and _is_another(entry, other):
            message = f"“{other.headword}” is in the glossary already, as {other.id}: change that entry instead"
            raise UserFault(message, code="taken")


def _identity(entry: Entry) -> tuple[object, ...]:
    return entry.headword.casefold(), entry.kind, entry.part_of_speech, entry.status, _is_told_apart(entry)


def _is_told_apart(entry: Entry) -> bool:
    return bool(entry.only_when or entry.about)


def _is_another(one: Entry, other: Entry) -> bool:
    """Whether two entries of one headword would both speak of it."""
    parts = {one.part_of_speech, other.part_of_speech}
    told_apart = (len(parts) > 1 and PHRASE not in parts) or _is_told_apart(one) or _is_told_apart(other)
    return one.id != other.id and one.kind is other.kind and not told_apart
