"""What a number counts: "two tablets", "three times"; and "a" where another wording says "one"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from plainspeak.rewrite.fact import Fact, Weight
from plainspeak.rewrite.matching import Pair, Placed, swapped
from plainspeak.rewrite.vocabulary import words

_LITTLE = words("words", "little")
_NEXT = re.compile(r"[ -]*([a-z]+)")
_TIMES = re.compile(r"(?:once|twice|thrice)$", re.IGNORECASE)


def recounted(pair: Pair) -> Iterator[tuple[Placed, Placed]]:
    """Numbers that count what another did: "two tablets three times" and "three tablets twice"; "both", now "one".

    A sentence that is the same but for its numbers is told by `swapped`.
    """
    old, new = _by_thing(pair.before), _by_thing(pair.after)
    both = [(old[thing], new[thing]) for thing in old if thing in new]
    moved = [(a, b) for a, b in both if a.name != b.name]
    if len(moved) > 1 and Counter(a.name for a, _ in moved) == Counter(b.name for _, b in moved):
        yield from () if any(swapped(pair)) else moved
    else:
        yield from ((a, b) for a, b in moved if a.fact.weight == b.fact.weight == Weight.SOFT)


def is_said_by_a(number: Fact, sentence: str, there: Sequence[str]) -> bool:
    """Whether the number is one, and the other text has "a" before what it counts: "1 bathroom", "a bathroom"."""
    if number.kind != "number" or number.key != (1,):
        return False
    thing = _thing(number, sentence)
    return bool(thing) and any(
        re.search(rf"\b(?:an?|each|every|single)(?: [a-z]+)? {thing}", each.lower()) for each in there
    )


def _by_thing(facts: Sequence[Placed]) -> dict[str, Placed]:
    """The numbers by what they count, where one number alone counts it."""
    found: dict[str, list[Placed]] = {}
    for each in facts:
        if each.fact.kind == "number" and (thing := _thing(each.fact, each.sentence)):
            found.setdefault(thing, []).append(each)
    return {thing: numbers[0] for thing, numbers in found.items() if len(numbers) == 1}


def _thing(number: Fact, sentence: str) -> str:
    """The stem of the first word of weight right after the number, "" where there is none."""
    if _TIMES.match(number.text):
        return "time"
    at, lower = number.end, sentence.lower()
    for _ in range(2):
        match = _NEXT.match(lower, at)
        if not match:
            return ""
        if match[1] not in _LITTLE:
            return match[1].removesuffix("s")[:6]
        at = match.end()
    return ""
