"""Bank accounts and cards."""

import re
from collections.abc import Iterator

from plainspeak.analysis.rules.personal_detail import HIGH, LOW, MEDIUM, Detail, digits_of
from plainspeak.analysis.rules.personal_labels import is_labelled

# A look back comes after the first figure: a pattern that begins with figures skips to them.
_SORT = re.compile(r"\d(?<![\w£-]\d)\d([- –])\d{2}\1\d{2}(?![\d-])")
_ACCOUNT = re.compile(r"\d(?<![\w£/.,-]\d)(?:\d{6,7}|\d{3} \d{4})(?![\w/-]|[., ]\d)")
_SORT_UNBROKEN = re.compile(r"\d(?<![\w£/.,-]\d)\d{5}(?![\w/-]|[.,]\d)")
_SORT_LABEL = re.compile(r"\b(?:sort[\s-]?code|account|bank|a/c|s/c)\b", re.IGNORECASE)
_SORT_CODE_BEFORE = re.compile(r"\b(?:sort[\s-]?code|s/c)[\s:|.=#()–—*_-]*(?:is|was)?[\s:|]*$", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}[ \u00a0]?(?:[A-Z0-9]{4}[ \u00a0]?){2,7}[A-Z0-9]{1,4}\b")
_MAY_BE_IBAN = re.compile(r"\d(?<=[A-Z]{2}\d)\d")
_CARD = re.compile(r"[2-6](?<![\w£.-][2-6])\d{3}(?:([ -])\d{4}\1\d{4}\1\d{4}|\d{12})(?![\w-])")
_NEAR = 40


def banks(text: str, start: int) -> Iterator[Detail]:
    if _MAY_BE_IBAN.search(text):
        yield from _ibans(text, start)
    yield from _cards(text, start)
    sorts = list(_SORT.finditer(text, start))
    near_sort = [found.span() for found in sorts]
    for found in sorts:
        labelled = _SORT_LABEL.search(text, max(0, found.start() - _NEAR), found.end() + 12) is not None
        beside = _account_beside(text, *found.span())
        if labelled or beside:
            yield Detail(*found.span(), "bank", HIGH if labelled and beside else MEDIUM)
        elif not found.start():
            yield Detail(*found.span(), "bank", LOW)
    for found in _ACCOUNT.finditer(text, start):
        beside = any(0 <= found.start() - end <= _NEAR or 0 <= start - found.end() <= _NEAR for start, end in near_sort)
        if is_labelled("bank", text, *found.span()):
            yield Detail(*found.span(), "bank", HIGH if beside else MEDIUM)
        elif beside or found[0] == text:
            yield Detail(*found.span(), "bank", MEDIUM if beside else LOW)
    for found in _SORT_UNBROKEN.finditer(text, start):
        if _SORT_CODE_BEFORE.search(text, max(0, found.start() - _NEAR), found.start()):
            yield Detail(*found.span(), "bank", MEDIUM)


def _account_beside(text: str, start: int, end: int) -> bool:
    return any(
        found.end() <= start or found.start() >= end
        for found in _ACCOUNT.finditer(text, max(0, start - _NEAR), end + _NEAR)
    )


def _ibans(text: str, start: int) -> Iterator[Detail]:
    for found in _IBAN.finditer(text, start):
        if (end := _iban_end(found[0])) or found[0].startswith("GB"):
            yield Detail(found.start(), found.start() + (end or len(found[0])), "bank", HIGH if end else MEDIUM)


def _iban_end(written: str) -> int:
    """Where the longest part whose check digits are right ends (ISO 13616: modulo 97 is 1); 0 for none."""
    for end in range(len(written), 14, -1):
        code = "".join(written[:end].split())
        if len(code) < 15 or not written[end - 1].isalnum():
            continue
        if int("".join(str(int(letter, 36)) for letter in code[4:] + code[:4])) % 97 == 1:
            return end
    return 0


def _cards(text: str, start: int) -> Iterator[Detail]:
    for found in _CARD.finditer(text, start):
        if _is_card_number(digits_of(found[0])) or is_labelled("bank", text, *found.span()):
            yield Detail(*found.span(), "bank", MEDIUM)


def _is_card_number(digits: str) -> bool:
    """Whether the last digit checks the others (ISO/IEC 7812: the Luhn sum is a multiple of ten)."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
