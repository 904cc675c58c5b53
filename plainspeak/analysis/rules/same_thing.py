"""Two names for one thing in one leaflet."""

import re
import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import ahocorasick

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.suspects import as_cased
from plainspeak.analysis.rules.terms import one_line
from plainspeak.analysis.rules.unknown_words import stem
from plainspeak.glossary.articles import article
from plainspeak.glossary.surroundings import quoted
from plainspeak.paths import shipped

_WHY = "Readers who meet two names look for two things. One name for one thing keeps them on the path."
_BESIDE = re.compile(
    r"(?:\s+(?:and|or|and/or|not|than|versus|(?:is|are|means?|was|were)(?:\s+(?:also|not|now|often|sometimes))?)"
    r"|(?:\s+(?:is|are|was|were)|,|\s*\()?\s+(?:(?:also|now|once|often|sometimes|formerly|previously|used\s+to\s+be)\s+)*"
    r"(?:called|known\s+as|named))\s+(?:an?\s+|the\s+|your\s+)?"
    r"|\s*/\s*|\s*\(\s*(?:or\s+|an?\s+|the\s+)*"
)
"""What stands between two names where a writer tells them apart, or says that they are one."""
_OTHER = re.compile(r"\b(?:additional|extra|other|further|separate|different|new) $", re.IGNORECASE)
"""What tells a thing apart from the one that has the other name: "fees … additional charges"."""
_ARTICLE = re.compile(r"\b(?P<article>an?)(?P<gap>\s+)$", re.IGNORECASE)

_MARK = re.compile(r"\s*[(“\"‘](?:(?:or|an?|the|your|our|also|called)\s)*")
_LONGEST_NAME = 40
_NOTHING_NAMED = re.compile(
    r"\s*(?:[^\w\s-]|$)|\s(?:is|are|was|were|will|can|may|must|should|has|have|had|does|do|in|on|at|by|with|from|if"
    r"|when|before|after|and|or|but|that|which|who|goes|comes|covers|lasts|costs|may|might|says|you|we|they|stops|starts|stays)\b"
)
"""What may follow a name that other nouns could make longer: "the flat is", not "the flat battery"."""
_NAME_GOES_ON = re.compile(r"\s(?!(?:I|We|You|If|The)\b)[A-Z][a-z]")
""" "Fire Brigades Union"."""


class Name(NamedTuple):
    """One name in one number: which set it is of, which name in it, and whether it is the plural."""

    group: int
    place: int
    many: bool


class Names(NamedTuple):
    """`forms` of each set: a pair of singular and plural a name; `written` finds a name by how it is written."""

    forms: tuple[tuple[tuple[str, str], ...], ...]
    written: Mapping[str, Name]
    automaton: Any
    """Finds every one of `written` in one pass."""
    only_after: Mapping[str, frozenset[str]]
    """Names that also mean something else, and the words after which they do not."""


@lru_cache(maxsize=1)
def names() -> Names:
    """resources/same_thing.toml, read once."""
    data = tomllib.loads(shipped("resources/same_thing.toml").read_text("utf-8"))
    forms = tuple(tuple(_both(name) for name in group) for group in data["sets"])
    only_after = {name: frozenset(words.split()) for name, words in data["only_after"].items()}
    written: dict[str, Name] = {}
    for number, group in enumerate(forms):
        for place, pair in enumerate(group):
            for many in (True, False):
                written[pair[many].lower()] = Name(number, place, many)
    automaton = ahocorasick.Automaton()
    for name in written:
        automaton.add_word(name, len(name))
    automaton.make_automaton()
    return Names(forms, written, automaton, only_after)


def _both(name: str | list[str]) -> tuple[str, str]:
    return (name, name + ("es" if name.endswith("s") else "s")) if isinstance(name, str) else (name[0], name[1])


def check(block: BlockText) -> Iterable[Finding]:
    """Every name; whether another of its set is in the leaflet, `settle` finds out."""
    text = block.block.text
    flagged = sorted(
        (match.start, match.end)
        for match in block.matches
        if match.entry.alternatives and block.audience.id not in match.entry.not_for
    )
    for start, end in _places(text):
        if quoted(text, start, end) or (text[start].isupper() and _NAME_GOES_ON.match(text, end)):
            continue
        yield Finding(
            "same-thing", start, end, text[start:end], "", _WHY, Severity.LOW, detail=_taken(flagged, start, end)
        )


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return frozenset(name.rpartition(" ")[2] for name in names().written)


def _may_end_a_name(word: str) -> bool:
    return stem(word).lower() in _last_words()


def _taken(flagged: Sequence[tuple[int, int]], start: int, end: int) -> str | None:
    """Whether the glossary flags the name itself, or a longer term that holds it ("council tax")."""
    first = bisect_left(flagged, (start - _LONGEST_TERM, 0))
    over = [span for span in flagged[first : bisect_left(flagged, (end, 0))] if span[1] > start]
    if not over:
        return None
    return _ITSELF if (start, end) in over else "in a term"


_LONGEST_TERM = 120
"""Letters from the start of a term to a name in it."""
_ITSELF = "jargon"


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where names stand whole, the longest where one holds another."""
    flat = _flat(text)
    if len(flat) != len(text):
        return
    done = 0
    found = [(last + 1 - length, -last - 1) for last, length in names().automaton.iter(flat)]
    for start, minus_end in sorted(found):
        end = -minus_end
        if start >= done and _ends_word(flat[end : end + 1]) and (not start or _ends_word(flat[start - 1])):
            done = end
            if _means_this(flat, start, end):
                yield start, end


def _means_this(flat: str, start: int, end: int) -> bool:
    """ "the flat" is a home, "a flat tyre" and "flat battery" are none."""
    only_after = names().only_after.get(flat[start:end])
    if only_after is None:
        return True
    before = flat[max(0, start - 12) : start].split()
    return bool(before) and before[-1] in only_after and _NOTHING_NAMED.match(flat, end) is not None


def _ends_word(sign: str) -> bool:
    """Whether a word may end before this sign, or begin after it."""
    return not sign.isalnum() and sign != "-"


def _flat(text: str) -> str:
    """In small letters, with straight apostrophes, on one line; as long as it was."""
    return text.lower().replace("\n", " ").replace("’", "'")


def less_used(findings: Sequence[Finding], text: str) -> Iterable[Finding]:
    """The names used less often than another of their set; of two used as often, the later.

    The glossary's words come second to others, and are flagged here once: their own rule says the rest.
    """
    uses: dict[int, list[tuple[Name, Finding]]] = {}
    for finding in findings:
        name = names().written[_flat(finding.text)]
        uses.setdefault(name.group, []).append((name, finding))
    for group in uses.values():
        counts = Counter(name.place for name, _ in group)
        if len(counts) > 1 and not _told_apart(group, text):
            jargon = {name.place for name, finding in group if finding.detail == _ITSELF}
            kept = max(counts, key=lambda place: (place not in jargon, counts[place]))
            seen: set[int] = set()
            for name, finding in group:
                if name.place != kept and not (finding.detail and name.place in seen):
                    yield _flagged(name, finding, kept, text)
                seen.add(name.place)


def _told_apart(group: Sequence[tuple[Name, Finding]], text: str) -> bool:
    """ "a care plan or a support plan", "local authority (council)": the writer names both on purpose."""
    return any(_is_introduced(name, finding, text) for name, finding in group) or any(
        one.place != other.place and _BESIDE.fullmatch(text, first.end, second.start) is not None
        for (one, first), (other, second) in pairwise(group)
    )


def _is_introduced(name: Name, finding: Finding, text: str) -> bool:
    """ "respite care (your short break)", "we call the council “the local authority”": another name in the mark."""
    mark = _MARK.match(text, finding.end)
    if mark is None:
        return False
    following = _flat(text[mark.end() : mark.end() + _LONGEST_NAME])
    others = (pair for place, pair in enumerate(names().forms[name.group]) if place != name.place)
    return any(following.startswith(form.lower()) for pair in others for form in pair)


def _flagged(name: Name, finding: Finding, kept: int, text: str) -> Finding:
    wording = names().forms[name.group][kept][name.many]
    wording = as_cased(finding.text, wording) if not wording[0].isupper() or finding.text.isupper() else wording
    capital_inside = finding.text[:1].isupper() and not _opens(text, finding.start)
    told_apart = _OTHER.search(text, max(0, finding.start - 12), finding.start) is not None
    suggestions = () if finding.detail or capital_inside or told_apart else tuple(_suggested(finding, wording, text))
    shown = one_line(finding.text)
    message = f"You also call this “{wording}”. Use one name: “{wording}” instead of “{shown}”."
    return finding._replace(message=message, suggestions=suggestions, detail=None)


def _suggested(finding: Finding, wording: str, text: str) -> Iterator[Suggestion]:
    before = _ARTICLE.search(text, max(0, finding.start - 6), finding.start)
    if before is None:
        yield Suggestion(finding.start, finding.end, wording)
        return
    fitting = article(wording)
    fitting = fitting.capitalize() if before["article"][0] == "A" else fitting
    yield Suggestion(before.start(), finding.end, f"{fitting}{before['gap']}{wording}")


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"“‘'(#*-")
    return not before or before[-1] in ".!?:\n|"


SAME_THING = Rule(
    id="same-thing",
    title="Same thing",
    letter="T",
    why=_WHY,
    source="Federal Plain Language Guidelines, “Use the same term consistently for a specific thought or object”",
    check=check,
    wakes=by_words(_may_end_a_name),
    settle=less_used,
    failing=(
        "Ring the helpline. The helpline is free. The [[help line]] is open all day.",
        "A care worker will visit. The care worker has a key. Your [[care assistant]] can cook.",
        "The council will write. Tell the council. Ask the [[local authority]].",
        "Our foster carers are kind. [[Foster parents]] get training. A foster carer can help.",
    ),
    passing=(
        "Ring the helpline. The helpline is free.",
        "A care home is not a nursing home.",
        "Ask the local authority (council). The council will write.",
        "Is it a care plan or a plan of care? A care plan is written down.",
        "A day centre and a care home are near.",
    ),
)
