"""Names after a title: "Mrs A Patel", "Dr Khan", "Cllr van der Berg"."""

import re
from collections.abc import Iterator

from plainspeak.glossary.vocabulary import words
from plainspeak.text.model import Span

NAME_TITLES = words(
    """Mr Mrs Miss Ms Mx Dr Cllr Councillor Prof Professor Rev Revd Reverend
    MR MRS MISS MS MX DR CLLR PROF REV"""
)
_BIG = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞİŁŃŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽ"
_REST = r"[^\W\d_]"
_TITLE = r"(?:Mr|Mrs|Miss|Ms|Mx|Dr|Cllr|Councillor|Prof|Professor|Revd?|Reverend)\b\.?"
_SPACE = r"[ \u00a0]"
_PARTICLE = r"(?:van|von|der|den|de|da|di|do|dos|del|della|la|le|du|bin|binti|ibn|al|el|ter|ten|af|zu)"
_WORD = rf"(?:(?:[OD]['’])?[{_BIG}]{_REST}*(?:['’](?!s\b){_REST}+)?(?:-{_REST}+)*|(?:al|el|d['’])-?[{_BIG}]{_REST}+)"
_INITIALS = rf"(?:[A-Z]\.?{_SPACE}?){{1,3}}(?![a-z'’])"
_NAME = re.compile(
    rf"\b{_TITLE}(?:{_SPACE}(?:and|&|or){_SPACE}{_TITLE})?"
    rf"(?:{_SPACE}{_INITIALS})?"
    rf"(?:(?<={_SPACE})|{_SPACE})(?:{_PARTICLE}{_SPACE}){{0,2}}{_WORD}"
    rf"(?:{_SPACE}(?:{_PARTICLE}{_SPACE}){{0,2}}{_WORD}){{0,2}}"
    rf"|\b(?:MR|MRS|MISS|MS|MX|DR|CLLR|PROF|REV)\b\.?(?:{_SPACE}[{_BIG}][{_BIG}'’-]*){{1,3}}\b"
)
_NO_ONE = words(
    """Who Men Whippy Kipling Bean Potato Martens Pepper Tickle Blobby Claus Hyde Jekyll Doubtfire Tiggywinkle Brown's
    Saigon Speaker President Chairman Chair Chairwoman Justice Plum Pac-Man Mop Darcy Beeton Bennet Punch Kipling's
    World Universe England Scotland Wales Britain Marple Piggy Trunchbull Havisham Barnardo's Barnardo Oetker
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
    October November December Mrs Miss Ms Mr Dr Mx The A An He She We They You It
    But And One Out Your Our This That Any Every Please If In On At"""
)
"""After a title these name nobody: a programme, a brand, a day, or "Miss" is a verb."""
_NOT_A_SECOND_NAME = words(
    """I He She They We You It Please And But Or If When The A An On In At To For From With Will Is Was Has Who Tel
    Email Phone Mobile NHS GP DOB Born Head Manager Director Social Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday"""
)
_DRIVE = re.compile(rf"\b\d{{1,4}}[a-zA-Z]?,?\s+(?:[{_BIG}][\w'’-]*\s+){{1,3}}$")


def names(text: str, start: int) -> Iterator[Span]:
    """Where a title and the name after it stand."""
    for found in _NAME.finditer(text, start):
        parts = found[0].split()
        name = [part for part in parts if part.rstrip(".") not in NAME_TITLES and part not in ("and", "&", "or")]
        if (
            not name
            or (name[0] in _NO_ONE and (len(name) < 2 or len(name[0]) > 1))
            or (parts[0] == "Dr" and _DRIVE.search(text, 0, found.start()))
        ):
            continue
        yield Span(found.start(), found.start() + len(_without_tail(found[0], name)))


def _without_tail(written: str, name: list[str]) -> str:
    """ "Mrs Hill Please" ends at Hill."""
    for word in name[1:]:
        if word in _NOT_A_SECOND_NAME:
            return written[: written.rindex(f"{word}")].rstrip()
    return written
