"""Glossaries as a substitution rule of Vale, the style checker: https://vale.sh/docs/checks/substitution

Its keys are regular expressions. Those that stand for themselves are words; the others cannot be words of a glossary.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

import yaml

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange.rows import Reading, Row, counted, decoded
from plainspeak.glossary.model import Entry, Form, Kind, Status, Term

_HEAD = """\
extends: substitution
message: "Use '%s' instead of '%s'."
level: suggestion
ignorecase: true
action:
  name: replace
swap:
"""
_SPECIAL = re.compile(r"[.^$*+?()\[\]{}|\\]")
_MOST_BYTES = 5_000_000


def write(entries: Iterable[Entry], _versions: Mapping[str, int]) -> bytes:
    """The words with a plain wording, in every form. Vale knows no company of words and no capitals here.

    So acronyms, and words that are flagged in some company only, are left out: see `left_out`.
    """
    swaps: dict[str, str] = {}
    for entry in entries:
        if left_out(entry) is None:
            for term in entry.terms:
                for key, value in _swaps(entry, term):
                    swaps.setdefault(key.casefold(), value)
    lines = [f"  {_quoted(_as_pattern(key))}: {_quoted(value)}\n" for key, value in swaps.items()]
    return (_HEAD + "".join(lines) if lines else _HEAD.replace("swap:", "swap: {}")).encode()


def left_out(entry: Entry) -> str | None:
    """Which sort of words, that Vale has no place for, the entry is of; None where it can be a rule."""
    if entry.status is not Status.APPROVED:
        return "words that are not approved"
    if entry.kind is Kind.ACRONYM:
        return "acronyms"
    if entry.only_when or entry.about:
        return "words that are flagged in some company only"
    return None if entry.alternatives else "words without a plain wording"


def read(raw: bytes, name: str) -> Reading:
    """The swaps of a rule, as jargon. Keys that are regular expressions are told, and not brought in."""
    if len(raw) > _MOST_BYTES:
        raise UserFault(f"{name} is over 5 MB: split it into smaller files", code="too-big")
    try:
        top = yaml.compose(decoded(raw, name), Loader=yaml.BaseLoader)  # BaseLoader makes texts and nothing else
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        place = f", line {mark.line + 1}" if mark else ""
        raise UserFault(f"{name}{place}: this is not YAML: look at the spaces and quotes", code="not-yaml") from fault
    except RecursionError as fault:
        raise UserFault(f"{name} is nested too deeply to be a rule of Vale", code="not-yaml") from fault
    rule = _mapping(top)
    if _scalar(rule.get("extends")) != "substitution" or not _is_mapping(rule.get("swap")):
        advice = "choose a file with “extends: substitution” and a “swap”"
        raise UserFault(f"{name} is no substitution rule of Vale: {advice}", code="not-vale")
    rows = tuple(_row(key, value) for key, value in rule["swap"].value)
    patterns = sum(row.reason.startswith(_PATTERN) for row in rows)
    told = f"{counted(patterns, 'key is a regular expression', 'keys are regular expressions')} and cannot be words."
    return Reading(rows, "line", (told,) if patterns else (), frozenset({"headword", "alternatives"}))


_PATTERN = "It is a regular expression"


def _row(key: yaml.Node, value: yaml.Node) -> Row:
    number = key.start_mark.line + 1
    word, wordings = _scalar(key), _scalar(value)
    if word is None or wordings is None:
        return Row(number, {}, reason="It is not a word with a wording beside it")
    plain = re.sub(r"\\([^\w\s])", "\0\\1", word)  # "e\.g\." stands for itself
    if _SPECIAL.search(re.sub("\0.", "", plain)):
        return Row(number, {}, reason=f"{_PATTERN} (“{word}”), which is no word of a glossary")
    if "$" in wordings:
        return Row(number, {}, reason=f"{_PATTERN} for a part of what was found (“{wordings}”)")
    alternatives = [text for each in wordings.split("|") if (text := each.strip())]
    if not alternatives:
        return Row(number, {}, reason=f"It has no plain wording for “{word}”: add one")
    return Row(number, {"headword": plain.replace("\0", ""), "alternatives": alternatives})


def _swaps(entry: Entry, term: Term) -> Iterator[tuple[str, str]]:
    """Each form of a term with the wordings in the same form, best first."""
    for form, text in [(Form.BASE, term.text), *term.forms.items()]:
        wordings = [wording for one in entry.alternatives if (wording := one.in_form(form)) and "|" not in wording]
        if wordings:
            yield text, "|".join(wordings)


def _as_pattern(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def _quoted(text: str) -> str:
    """As a YAML text in single quotes, which mean nothing but themselves; no line breaks."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def _mapping(node: yaml.Node | None) -> dict[str, yaml.Node]:
    return {key.value: value for key, value in node.value if _scalar(key)} if node and _is_mapping(node) else {}


def _is_mapping(node: yaml.Node | None) -> bool:
    return isinstance(node, yaml.MappingNode)


def _scalar(node: yaml.Node | None) -> str | None:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else None
