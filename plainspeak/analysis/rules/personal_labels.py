"""Words that say what a number or a date is: "NHS number:", "born on".

They stand before it, in the line or cell before, at the head of its column, or after it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plainspeak.text.marks import cells

_LOOK_BACK = 120
_PLAIN = r"[\W_]"
_FILLER = (
    r"\b(?:mine|it|this|is|was|are|were|the|a|an|as|in|on|of|no|number|numbers|code|below|follows|recorded|listed"
    r"|given)\b"
)
_DAYS = r"\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b"


class Label(NamedTuple):
    """`words` name the detail; `gap` is all that may stand between them and it."""

    words: re.Pattern[str]
    gap: re.Pattern[str]


def _label(words: str, gap: str = "") -> Label:
    between = "|".join(part for part in (_PLAIN, _FILLER, gap) if part)
    return Label(re.compile(words, re.IGNORECASE), re.compile(rf"(?:{between})*", re.IGNORECASE))


_NHS = r"(?<![a-z])(?:NHS|N\.H\.S\.?|N H S|National\s+Health(?:\s+Service)?)"
_NATIONS = r"(?<![a-z])(?:CHI|H&C|HCN|H\s?&\s?C|Health\s+(?:and|&)\s+(?:Social\s+)?Care|Community\s+Health\s+Index)"
"""Scotland and Northern Ireland number their patients in the same way."""
_NOT_OF_A_PATIENT = (
    r"(?:invoice|order|phone|telephone|trust|policy|parcel|fax|bank|account|batch|prescription|complaint|help|choices"
    r"|foundation|trusts?|england|pays?|paid|is|was|has|will|can|team|line|the|a|for)\b"
)
_NHS_NUMBER = (
    rf"{_NHS}(?:[\s/_-]+(?!{_NOT_OF_A_PATIENT})[a-z’']+){{0,2}}"
    r"[\s(_-]*(?:(?:no|num|numb|nbr|nos|nr|n°|ref|reference|card)(?![a-z])\.?|(?:number|numbers|id|identifier)(?![a-z])|[#№])"
)
_FORM_HINTS = (
    r"|\b(?:10|ten)[\s-]?(?:digits?|figures?|numbers?)\b|\bif\s+(?:you\s+)?known?(?:\s+it)?\b|\bplease\b|\bwrite\b|\bhere\b"
    r"|\bdd\b|\bmm\b|\byy(?:yy)?\b|\bday\b|\bmonth\b|\byear\b|\bhospital\b|\bit\b"
)
_LABELS: Mapping[str, tuple[Label, ...]] = {
    "nhs_number": (
        _label(_NHS_NUMBER, rf"\d{{3}}[ -]?\d{{3}}[ -]?\d{{4}}|\band\b|\bor\b{_FORM_HINTS}"),
        _label(rf"{_NHS}(?![\w-])"),
        _label(r"\bNHSno\b"),
        _label(rf"{_NATIONS}(?:[\s-]+(?:no|number)\b|(?=\W*$)|(?=:))"),
    ),
    "ni_number": (
        _label(r"\bN\.?I\.?(?:\s?(?:no|number|num)\b)?|\bNINO\b|\bNational\s+Insurance\b", _FORM_HINTS.lstrip("|")),
    ),
    "date_of_birth": (
        _label(
            r"\bD[. ]?O[. ]?B\b\.?|\bdate\s+of\s+birth\b|\bbirth[\s-]?date\b|\bbirthday\b|\bborn\b|\bd/o/b\b",
            rf"{_DAYS}|\bin\s+\w+(?:\s+\w+)?\s+on\b{_FORM_HINTS}",
        ),
    ),
    "bank": (
        _label(
            r"(?<!tax )(?<!customer )(?<!online )(?<!energy )(?<!user )(?<!library )(?<!water )(?<!rent )"
            r"\b(?:account(?:\s+(?:no|number|num)\b)?|sort[\s-]?code|acc?(?:t|ount)?\.?\s?no|a/c|s/c|bank|iban)\b",
            r"\baccount\b|\bdetails\b",
        ),
        _label(r"\b(?:(?:debit|credit|bank|payment)\s+card|card\s+(?:no|number))\b"),
    ),
    "postcode": (_label(r"\bpost\s?code\b"),),
}
_AFTER: Mapping[str, re.Pattern[str]] = {
    "nhs_number": re.compile(
        rf"[\s,:(–—-]*(?:is\s+)?(?:(?!and\b|or\b|with\b|plus\b|but\b|not\b)[a-z]+\s+){{0,3}}{_NHS_NUMBER}|\s*\({_NHS}\)",
        re.IGNORECASE,
    ),
    "date_of_birth": re.compile(
        r"[\s,(–—-]*(?:is\s+)?(?:[a-z]+\s+){0,2}(?:date\s+of\s+birth|DOB|birthday)\b", re.IGNORECASE
    ),
}
_LOOSE = {"nhs_number": re.compile(_NHS_NUMBER, re.IGNORECASE)}
_NEXT_THING = re.compile(
    r"(?:[.!]|\?(?!\s+It))\s+[A-Z]|\d{5}|[\n|][^\w]*\w|(?i:\b(?:phone|tel|telephone|call|ring|fax|text|mobile|invoice|order|account|parcel"
    r"|barcode|ref|reference|policy|ext|bill|case)\b)"
)
"""Between a label and a number, a sign that the number is something else."""
_NOT_A_BIRTH = re.compile(r"\s*(?:or|and)\s+(?:after|before|later|earlier|since)\b", re.IGNORECASE)
_BORN = re.compile(r"\bborn\b", re.IGNORECASE)
_NOT_A_PERSON = re.compile(
    r"\b(?:charity|service|group|project|team|company|organisation|centre|trust|scheme|festival|idea|plan|nhs|law|act|system|movement|campaign|network|church|school|company|programme|council|club"
    r"|people|anyone|anybody|everyone|men|women|those|babies|children|all)\b[^.!?]*$",
    re.IGNORECASE,
)


def is_labelled(kind: str, text: str, start: int, end: int) -> bool:
    """Whether a label close by says that start..end is such a detail."""
    if kind not in _LABELS:
        return False
    if any(_ends_in(label, before) for before in _places(text, start) for label in _LABELS[kind]):
        return kind != "date_of_birth" or _is_a_birth(text, start, end)
    after = _AFTER.get(kind)
    return after is not None and after.match(text, end) is not None


def may_be_labelled(kind: str, text: str, start: int) -> bool:
    """The same with other words between: enough where the number itself says the rest by its check digit."""
    loose = _LOOSE.get(kind)
    if loose is None:
        return False
    return any(
        not _NEXT_THING.search(before, found.end())
        for before in _places(text, start)
        for found in loose.finditer(before)
    )


def _places(text: str, start: int) -> Iterator[str]:
    """The words before, and the head of the column where it stands in a table."""
    yield text[max(0, start - _LOOK_BACK) : start]
    if (head := _column_head(text, start)) is not None:
        yield head


def _ends_in(label: Label, before: str) -> bool:
    return any(label.gap.fullmatch(before, found.end()) for found in label.words.finditer(before))


def _is_a_birth(text: str, start: int, end: int) -> bool:
    """ "Our charity was born on …", "anyone born on or after …" are no person's birth."""
    before = text[max(0, start - _LOOK_BACK) : start]
    births = [found.start() for found in _BORN.finditer(before)]
    if not births:
        return True
    return not _NOT_A_BIRTH.match(text, end) and not _NOT_A_PERSON.search(before[: births[-1]])


def _column_head(text: str, at: int) -> str | None:
    """The top cell of the column, in a table of rows marked "|"."""
    begin = text.rfind("\n", 0, at) + 1
    if not text[begin:at].lstrip().startswith("|"):
        return None
    column = text[begin:at].count("|") - 1
    top = begin
    while top and (above := _line_before(text, top)) is not None:
        top = above
    if top == begin:
        return None
    line = text[top : text.find("\n", top)]
    heads = [line[span.start : span.end] for span in cells(line)]
    return heads[column] if column < len(heads) else None


def _line_before(text: str, at: int) -> int | None:
    """Where the line before the one that begins at `at` begins, if it is a row of the table."""
    begin = text.rfind("\n", 0, at - 1) + 1
    return begin if text[begin:at].lstrip().startswith("|") else None
