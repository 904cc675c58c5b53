"""Abbreviations that are used before they are spelt out."""

import re
from collections.abc import Iterable, Sequence

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.abbreviations import (
    in_a_name,
    is_a_number,
    is_somebody,
    need_no_words,
    shouted,
    singular,
    unknown,
)
from plainspeak.analysis.rules.base import BlockText, Rule
from plainspeak.analysis.rules.spelt_out import spelt_out
from plainspeak.analysis.rules.terms import of_kind, reference, suggestions_for
from plainspeak.glossary.articles import article as fitting_article
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Kind

_WHY = "Letters mean nothing to people who do not know what they stand for, and the same letters can mean many things."
_ARTICLE = re.compile(r"\b(?P<article>an?)(?P<gap>\s+)$", re.IGNORECASE)
_HEAD = re.compile(r"(?P<head>\S+)(?= (?:(?:of|in|for|around|with|to|against|otherwise|missing)|looked after$)\b)")
_IRREGULAR = {"child": "children", "person": "people"}
_NO_THING = re.compile(r"(?:no|not|do|out|to|pro)\b", re.IGNORECASE)
"""How an expansion begins that names no thing, so has no plural: "not in education, employment or training"."""


def check(block: BlockText) -> Iterable[Finding]:
    """Every use; which one is the first that nothing explains, `settle` finds out."""
    text = block.block.text
    acronyms = list(of_kind(block, Kind.ACRONYM))
    for match in acronyms:
        place = (text, match.start, match.end)
        if block.audience.abbreviations and need_no_words(match.text):
            continue
        if not (shouted(*place) or in_a_name(*place) or is_a_number(*place)):
            yield _from_glossary(text, match)
    for span in unknown(text, strict=not block.audience.abbreviations):
        if not any(
            match.start < span.end and span.start < match.end for match in acronyms
        ):  # "DBS check" is jargon too
            yield _unknown(text[span.start : span.end], span.start)


def _from_glossary(text: str, match: Match) -> Finding:
    expansion = match.entry.expansion
    return Finding(
        rule="acronym",
        start=match.start,
        end=match.end,
        text=match.text,
        message=_message(match.text, expansion),
        why=match.entry.why or _WHY,
        entry=reference(match),
        suggestions=(*_written_out(text, match.start, match.end, expansion), *suggestions_for(text, match)),
        detail=expansion or None,
    )


def _message(written: str, expansion: str) -> str:
    if expansion:
        return f"Say what “{written}” stands for the first time: {expansion}."
    return f"Say what “{written}” stands for the first time you use it, or use everyday words."


def _unknown(written: str, start: int) -> Finding:
    return Finding("acronym", start, start + len(written), written, _message(written, ""), _WHY, Severity.MEDIUM)


_NAME_GOES_ON = re.compile(
    r" (?:Tribunal|Board|Trust|Team|Act|Regulations|Code|Service|Committee|Court|Partnership|Panel|Centre|Hub|Unit)\b"
)


def _written_out(text: str, start: int, end: int, expansion: str) -> Iterable[Suggestion]:
    """ "Expansion (ABBR)", with "a" or "an" mended before it; nothing where it reads badly ("AMHP's", "AMHP-led")."""
    if _NAME_GOES_ON.match(text, end):
        return  # "the SEND Tribunal"
    if not expansion or text[end : end + 1] in tuple("'’-/") or text[max(0, start - 1) : start] in tuple("-/("):
        return
    written = text[start:end]
    plural = singular(written) != written
    if plural and _NO_THING.match(expansion):
        return
    words = _plural(expansion) if plural else expansion
    if _begins_sentence(text, start):
        words = words[0].upper() + words[1:]
    article = _ARTICLE.search(text, max(0, start - 8), start)
    if article is None:
        yield Suggestion(start, end, f"{words} ({written})")
        return
    fitting = fitting_article(words)
    shown = fitting.capitalize() if article["article"][0] == "A" else fitting
    yield Suggestion(article.start(), end, f"{shown}{article['gap']}{words} ({written})")


def _plural(expansion: str) -> str:
    """ "lasting powers of attorney", "looked after children", "local authorities"."""
    if (head := _HEAD.search(expansion)) is not None:
        return f"{expansion[: head.start()]}{_plural(head['head'])}{expansion[head.end() :]}"
    before, _, last = expansion.rpartition(" ")
    if last.lower() in _IRREGULAR:
        plural = last[0] + _IRREGULAR[last.lower()][1:]
    elif last.lower().endswith("man"):
        plural = f"{last[:-2]}en"
    elif last.endswith("s") and not last.endswith("ss"):
        plural = last
    elif re.search(r"[^aeiou]y$", last):
        plural = f"{last[:-1]}ies"
    else:
        plural = f"{last}es" if re.search(r"(?:ss|x|ch|sh)$", last) else f"{last}s"
    return f"{before} {plural}".lstrip()


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\n\"“‘'(")
    return not before or before[-1] in ".!?"


def first_unexplained(findings: Sequence[Finding], text: str) -> Iterable[Finding]:
    """The first use of each abbreviation, unless it is spelt out there or before."""
    seen: set[str] = set()
    for finding in findings:
        name = singular(finding.text)
        if name not in seen:
            seen.add(name)
            known_here = finding.entry is None and is_somebody(text, name)
            if not known_here and not spelt_out(text, finding.start, finding.end, finding.detail or ""):
                yield finding


ACRONYM = Rule(
    id="acronym",
    title="Acronym",
    letter="A",
    why=_WHY,
    source="NHS digital service manual, “Abbreviations and acronyms”",
    check=check,
    failing=(
        "Ask the [[QRV]] team to ring you.",
        "An [[AMHP]] will talk to you first.",
        "Your [[DoLS]] papers are in the post.",
        "Two [[AMHPs]] came to the house. The AMHPs were kind.",
        "The [[ZRT]] meets on Mondays. Tell the Zebra Review Team (ZRT) if you cannot come.",
        "We work with [[KXP]] and the NHS.",
        "She is on the [[D2Q]] pathway.",
        "Our [[PQ&R]] group has tea at three.",
        "The [[HJF]] (the people next door) can help.",
        "[[WVB]]-funded places are free.",
        "Ask for the [[BfQ]] leaflet.",
    ),
    passing=(
        "Call the NHS or your GP, or go to A&E.",
        "An Approved Mental Health Professional (AMHP) will call. The AMHP will listen.",
        "Deprivation of Liberty Safeguards (DoLS) protect people. DoLS are law.",
        "The ZRT (Zebra Review Team) meets on Mondays.",
        "The Quick Response Visits team, or QRV, can ring you. QRV is free.",
        "Read Part VI and Schedule III of the rules.",
        "Write to us at ZQ1A 2BC.",
        "DO NOT SIGN THIS FORM YET",
        "You must NOT sign ALL the pages.",
        "Fill in form CN2 and form P45.",
        "Save it as a PDF or a CSV.",
        "Mr JR Patel and Dr KL Brown came.",
        "See www.QRV.org.uk or email QRV@example.org.",
    ),
    settle=first_unexplained,
)
