"""Details of a person that may not belong in a leaflet: numbers, dates, addresses, names."""

from collections.abc import Iterable, Sequence

from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.personal_detail import Detail
from plainspeak.analysis.rules.personal_names import NAME_TITLES
from plainspeak.analysis.rules.personal_shapes import details, how_sure
from plainspeak.text.model import Block

_WHY = "A person's details must not reach people who have no need of them. Data protection law covers every copy."
_WHAT = {
    "nhs_number": "an NHS number",
    "ni_number": "a National Insurance number",
    "postcode": "a postcode",
    "phone": "a person's phone number",
    "email": "a person's email address",
    "date_of_birth": "a date of birth",
    "bank": "a bank account",
    "name": "a person's name",
    "address": "a person's address",
}
_LABELLED_ELSEWHERE = frozenset(("nhs_number", "date_of_birth", "bank"))
"""Kinds whose label may stand in the line, the cell or at the head of the column: `settle` looks for it."""
_SEVERITIES = (Severity.LOW, Severity.MEDIUM, Severity.HIGH)


def _deserves_a_look(word: str) -> bool:
    return "@" in word or any(map(str.isdigit, word)) or word.rstrip(".") in NAME_TITLES


def check(block: BlockText) -> Iterable[Finding]:
    """Details often run over sentences ("Sort code 12-34-56. Account 12345678"), so the whole block is looked at."""
    for detail in details(block.block.text):
        yield _finding(block.block, detail)


def _finding(block: Block, detail: Detail) -> Finding:
    written = block.text[detail.start : detail.end]
    severity = _SEVERITIES[detail.sure]
    return Finding(
        rule="personal",
        start=detail.start,
        end=detail.end,
        text=written,
        message=_message(detail.kind, severity),
        why=_WHY,
        severity=severity,
        detail=detail.kind,
    )


def _message(kind: str, severity: Severity) -> str:
    how = {Severity.HIGH: "This is", Severity.MEDIUM: "This looks like", Severity.LOW: "This may be"}[severity]
    return f"{how} {_WHAT[kind]}. Take it out if it belongs to a real person."


def with_labels(findings: Sequence[Finding], text: str) -> Iterable[Finding]:
    """A label in the line or table cell before makes sure of what follows it; without one, a date is only a date."""
    for finding in findings:
        kind = finding.detail or ""
        if kind == "ni_number" or (finding.severity is Severity.LOW and kind in _LABELLED_ELSEWHERE):
            sure = how_sure(kind, text, finding.start, finding.end)
            if sure is not None:
                severity = _SEVERITIES[sure]
                yield finding._replace(severity=severity, message=_message(kind, severity))
        else:
            yield finding


PERSONAL = Rule(
    id="personal",
    title="Personal details",
    letter="I",
    why=_WHY,
    source="Information Commissioner's Office, “What is personal data?”; NHS Data Dictionary, “NHS NUMBER”",
    check=check,
    wakes=by_words(_deserves_a_look),
    settle=with_labels,
    failing=(
        "NHS number: [[943 476 5919]]",
        "Her NHS no. is [[9434765919]].",
        "His NI number is [[AB 12 34 56 C]].",
        "| Date of birth | [[12 March 1950]] |",
        "DOB: [[12/03/1951]]",
        "She was born on [[3 April 1948]].",
        "Pay into sort code [[12-34-56]], account number [[12345678]].",
        "Ring her on [[07700 900123]].",
        "Write to [[jane.smith@example.org]].",
        "[[Mrs Patel]] came to the day centre.",
        "He lives at [[14 Mill Lane, Upton, ZE2 9XX]].",
        "Ask [[Dr A Jones]] for a letter.",
        "The postcode is [[ZE2 9XX]].",
    ),
    passing=(
        "Ring us on 0300 123 4567 or 01234 567890.",
        "Write to enquiries@example.org.",
        "The Act came into force in April 2015.",
        "You may have up to £23,250.50 in savings.",
        "Ask for form CN2 by 12 March 2024.",
        "Your reference is AB12345.",
        "Miss a dose? Take it later.",
        "Order 1234567890 will come on Monday.",
        "Born and bred here, she knows 3 streets.",
        "See page 12, section 34, line 56.",
        "Bring 2 photos and your NHS number.",
    ),
)
