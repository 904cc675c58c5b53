"""`plainspeak glossary edit|suggest|approve|history …`: looking after the words, together."""

import json
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from plainspeak.cli.common import Format, FormatOption
from plainspeak.cli.telling import change_json, change_told, clash_told, suggestion_json, suggestion_told
from plainspeak.cli.wordings import (
    AuthorOption,
    BecauseOption,
    MeaningOption,
    Parts,
    SayOption,
    WordArgument,
    both_shown,
    changed,
    differences,
    sent_to_editors,
    with_parts,
)
from plainspeak.errors import UserFault
from plainspeak.glossary.care import Settlement, State
from plainspeak.glossary.model import Entry, Kind
from plainspeak.glossary.versions import Side
from plainspeak.service import Services, open_services
from plainspeak.service.words import ChangedMeanwhile


class Keep(StrEnum):
    """Whose words count where two people have changed the same field."""

    YOURS = "yours"
    THEIRS = "theirs"


TargetArgument = Annotated[str, typer.Argument(help="The number of a suggestion, or a word of the glossary.")]


@with_parts
def edit(
    word: WordArgument,
    parts: Parts,
    new_word: Annotated[str | None, typer.Option("--word", help="Another way to write the word itself.")] = None,
    because: BecauseOption = "",
    author: AuthorOption = "",
) -> None:
    """Change what an entry says. What you do not name stays as it is."""
    words = open_services().words
    before = words.find(word)
    after = changed(before, parts | {"headword": new_word})
    version = words.version(before.id)
    with sent_to_editors(), both_shown("do it again to put yours on top of theirs"):
        saved = words.edit(after, version, author, because)
        told = [f"Changed “{saved.headword}”.", *differences(before, saved)]
        print("\n".join(told) if saved != before else f"“{saved.headword}” says that already. Nothing was changed.")


@with_parts
def suggest(
    word: Annotated[str, typer.Argument(help="A word of the glossary, or a new one.")],
    parts: Parts,
    because: BecauseOption = "",
    author: AuthorOption = "",
) -> None:
    """Put a new word, or a change, to the editors. Anyone may."""
    words = open_services().words
    known = _known(words.find, word)
    kept = words.suggest(changed(known or Entry("", word, Kind.JARGON), parts), author, because)
    what = f"a change to “{kept.draft.headword}”" if known else f"a new word, “{kept.draft.headword}”"
    print(f"Thank you. Suggestion {kept.number} is {what}. An editor will look at it.")


def suggestions(
    everything: Annotated[bool, typer.Option("--all", help="Those that were decided on, too.")] = False,
    format: FormatOption = Format.TEXT,
) -> None:
    """List what has been suggested and waits for an editor."""
    found = open_services().care.suggestions(None if everything else State.OPEN)
    if format is Format.JSON:
        print(json.dumps([suggestion_json(each) for each in found], ensure_ascii=False, indent=1))
        return
    for each in found:
        print("\n".join(suggestion_told(each)))
    print(f"{len(found):,} {'suggestion' if len(found) == 1 else 'suggestions'}")


def approve(
    target: TargetArgument,
    say: SayOption = None,
    meaning: MeaningOption = None,
    keep: Annotated[
        Keep | None, typer.Option(help="Where both changed a field: the suggestion's words (yours) or the others'.")
    ] = None,
    because: BecauseOption = "",
    author: AuthorOption = "",
) -> None:
    """Take a suggestion into the glossary, in better words if you give some; or put a word into use."""
    services = open_services()
    if not target.isdecimal():
        with sent_to_editors():
            entry = services.care.approve(services.words.find(target).id, because, author)
            print(f"“{entry.headword}” is in use from now on.")
        return
    number = int(target)
    suggestion = services.care.suggestion(number)
    mended = changed(suggestion.draft, {"say": say, "meaning": meaning})
    instead = None if mended == suggestion.draft else mended
    with both_shown("choose with --keep yours (the suggestion) or --keep theirs"):
        entry = _accept(services, number, instead, keep, because, author)
    print(f"Took suggestion {number} into the glossary: “{entry.headword}”.")


def reject(target: TargetArgument, because: BecauseOption = "", author: AuthorOption = "") -> None:
    """Turn down a suggestion, or a word, with the reason."""
    services = open_services()
    if target.isdecimal():
        decided = services.care.reject(int(target), because, author)
        print(f"Turned down suggestion {decided.number}. {decided.author} can see why.")
        return
    with sent_to_editors():
        entry = services.care.reject_entry(services.words.find(target).id, because, author)
        print(f"“{entry.headword}” is turned down: it flags nothing, and can still be read.")


def retire(word: WordArgument, because: BecauseOption = "", author: AuthorOption = "") -> None:
    """Stop flagging a word. It can still be read, and brought back with approve."""
    services = open_services()
    with sent_to_editors():
        entry = services.care.retire(services.words.find(word).id, because, author)
        print(f"“{entry.headword}” is retired: it flags nothing, and can still be read.")


def comment(
    word: WordArgument,
    text: Annotated[str, typer.Argument(help="What you want to say.")],
    author: AuthorOption = "",
) -> None:
    """Say something about a word. Anyone may, and it is kept."""
    services = open_services()
    said = services.care.comment(services.words.find(word).id, text, author)
    print(f"Kept the comment of {said.author}.")


def history(word: WordArgument, format: FormatOption = Format.TEXT) -> None:
    """Show who changed what, when and why, and what differs each time."""
    services = open_services()
    entry = services.words.find(word)
    changes, comments = services.words.history(entry.id), services.care.comments(entry.id)
    if format is Format.JSON:
        print(json.dumps([change_json(change) for change in changes], ensure_ascii=False, indent=1))
        return
    if not changes:
        print(f"Nobody has changed “{entry.headword}”: it is as it came with PlainSpeak.")
    for change in changes:
        print("\n".join(change_told(change)))
    for said in comments:
        print(f"{said.when.astimezone():%d %b %Y}: {said.author} said: {said.text}")


def undo(
    word: WordArgument,
    number: Annotated[int, typer.Argument(help="The number of the change, as history shows it.")],
    because: BecauseOption = "",
    author: AuthorOption = "",
) -> None:
    """Take one change back. What others changed since stays, and the history keeps both."""
    services = open_services()
    before = services.words.find(word)
    with sent_to_editors():
        after = services.care.undo(before.id, number, because, author)
        print("\n".join([f"Took back change {number} of “{after.headword}”.", *differences(before, after)]))


def due(
    by: Annotated[str, typer.Option(help="A day, such as 2027-01-31: left out, today.")] = "",
) -> None:
    """List the words that should be looked at again."""
    found = open_services().care.due(_day(by))
    for entry in found:
        print(f"{entry.review_by}  {entry.headword:<36} {entry.owner}".rstrip())
    print(f"{len(found):,} to look at again" if found else "No word is waiting to be looked at again.")


def clashes() -> None:
    """List the words that both you and a new edition of the shipped glossary have changed."""
    found = open_services().care.clashes()
    for clash in found:
        print("\n".join(clash_told(clash)))
    print(f"{len(found):,} to settle: plainspeak glossary settle WORD yours|new|both" if found else "Nothing clashes.")


def settle(
    word: WordArgument,
    how: Annotated[Settlement, typer.Argument(help="Keep yours, take the new one, or make one of both.")],
    because: BecauseOption = "",
    author: AuthorOption = "",
) -> None:
    """Settle a clash between your words and a new edition of the shipped glossary."""
    services = open_services()
    before = services.words.find(word)
    after = services.care.settle(before.id, how, author, because)
    print("\n".join([f"Settled “{after.headword}”.", *differences(before, after)]))


def _accept(
    services: Services, number: int, instead: Entry | None, keep: Keep | None, because: str, author: str
) -> Entry:
    care = services.care
    suggestion = care.suggestion(number)
    version = 0 if suggestion.is_new_word else services.words.version(suggestion.entry_id)
    try:
        return care.accept(number, author, because, instead, version)
    except ChangedMeanwhile as refused:
        if keep is None:
            raise
        conflict = refused.conflict
        side: Side = "yours" if keep is Keep.YOURS else "theirs"
        merged = conflict.merged({one.field: side for one in conflict.fields if one.both_changed})
        return care.accept(number, author, because, merged, conflict.version)


def _known(find: Callable[[str], Entry], word: str) -> Entry | None:
    try:
        return find(word)
    except UserFault as fault:
        if fault.code != "no-entry":
            raise
        return None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError as fault:
        raise UserFault(f"“{text}” is not a day: write it as 2027-01-31", code="bad-day") from fault
