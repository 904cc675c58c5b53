"""A detail of a person, as it was found in a block."""

from typing import NamedTuple

LOW, MEDIUM, HIGH = 0, 1, 2


class Detail(NamedTuple):
    """`kind` as in the contract of `check --format json`; `sure` is LOW, MEDIUM or HIGH."""

    start: int
    end: int
    kind: str
    sure: int


def digits_of(written: str) -> str:
    return "".join(filter(str.isdigit, written))
