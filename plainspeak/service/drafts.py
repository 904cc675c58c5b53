"""What an entry needs before the team's glossary takes it, each refusal saying what to do."""

from plainspeak.errors import UserFault
from plainspeak.glossary.model import Entry, Glossary, PartOfSpeech, Status


def refuse_incomplete(entry: Entry) -> None:
    """UserFault "bad-entry" where the entry would flag a word and leave the reader with nothing."""
    fault = _incomplete(entry)
    if fault:
        raise UserFault(fault, code="bad-entry")


def _incomplete(entry: Entry) -> str | None:
    terms = {term.text.casefold() for term in entry.terms}
    if not entry.headword:
        return "An entry needs a word: type the word to flag"
    if not (entry.alternatives or entry.meaning or entry.expansion):
        return f"“{entry.headword}” needs a plain wording or a meaning: type at least one of them"
    for alternative in entry.alternatives:
        if alternative.text.casefold() in terms:
            return f"“{alternative.text}” is the word itself: give another wording for it"
    return None


def refuse_clash(entry: Entry, before: Entry | None, glossary: Glossary) -> None:
    """UserFault "taken" where another approved entry is there for the same word. The noun and the verb are two words.

    An entry that was there before is only asked this when what is asked about has changed.
    """
    if entry.status is not Status.APPROVED or (before and _identity(before) == _identity(entry)):
        return
    for other in glossary.entries:
        if other.id != entry.id and other.status is Status.APPROVED and _same_word(entry, other):
            raise UserFault(
                f"“{other.headword}” is in the glossary already, as {other.id}: change that entry instead", code="taken"
            )


def _identity(entry: Entry) -> tuple[object, ...]:
    return entry.headword.casefold(), entry.kind, entry.part_of_speech, entry.status


def _same_word(one: Entry, other: Entry) -> bool:
    parts = {one.part_of_speech, other.part_of_speech}
    told_apart = len(parts) == 2 and PartOfSpeech.PHRASE not in parts
    return (one.headword.casefold(), one.kind) == (other.headword.casefold(), other.kind) and not told_apart
