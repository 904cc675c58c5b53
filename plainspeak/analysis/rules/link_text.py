"""Links that do not say where they go: "click here", and long addresses written out."""

import re
from collections.abc import Iterable, Iterator

from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.terms import one_line
from plainspeak.glossary.vocabulary import words
from plainspeak.text.model import BlockKind

_WHY = (
    "People who use a screen reader hear links on their own, and others scan for them: a link must say where it goes."
)
_VAGUE = (
    r"(?:(?:please\s)?(?:click|press|tap)\s(?:on\s)?(?:here|below|this(?:\slink)?|the\slink(?:\sbelow|\shere)?)"
    r"|(?:(?:follow|use|see|visit|open)\s)?th(?:is|e\sfollowing)\s(?:web\s)?(?:link|page|website|site)|here|link"
    r"|read\s(?:more|on)|(?:find\sout|learn|see)\smore|(?:for\s)?(?:more|further)\s(?:information|info|details)|more|details)"
)
_PAPERS = (
    r"(?:forms?|guides?|guidance|leaflets?|booklets?|factsheets?|lists?|details|information|polic(?:y|ies)|reports?|maps?|videos?"
    r"|pages?|surveys?|plans?|strateg(?:y|ies)|minutes|newsletters?|timetables?|notices?|opening\stimes|films?|prices|fees|rates|results|dates|directions|answers|calendars?|cop(?:y|ies)|versions?)"
)
"""What is read on a website: "the form is available here" is a link; "free parking is available here" is not."""
_CLICK = re.compile(
    r"(?<!\ba\s)\b(?:click(?:ing)?|press(?:ing)?|tap(?:ping)?)\s(?:on\s)?"
    r"(?:here(?!\sand\sthere)|this\slink|the\slink(?:\s(?:below|here))?)\b(?!\s(?:button|key|icon))"
    r"|\b(?:use|using|visit|via|through|open)\s(?:this\slink|the\slink\s(?:below|above|here))\b"
    r"|\b(?:read|find\sout|see|learn)\smore\shere\b|\b(?:download|view|register\sonline|apply\sonline|book\sonline)"
    r"(?:\s(?:the|our|your|a|it|this)(?:\s\w+){0,3})?\shere(?=\W|$)"
    r"|\bgo\shere\s(?:to|for)\b|\b(?:sign\sup|apply)(?:\sonline)?\shere\b(?!\s(?:if|when|or|at|in)\b)"
    rf"|\b{_PAPERS}\s(?:[^.!?:;\n]{{0,30}}\s)?"
    r"(?:available|found|seen|read|downloaded|viewed|accessed|completed|filled\sin|is|are)(?:\sonline)?\shere(?!\s(?:on|in|at|by|beside|behind)\sthe\b)(?=\W|$)"
    r"|\b(?:read|find\sout|see|learn)\smore\s(?:at|via|by|through|on|from)\s(?:this|the)\s(?:web\s)?(?:link|page)(?=[.!:]|$)"
    r"|\bfor\s(?:more|details|further\sdetails|more\sinformation),\s(?:read|see)\smore(?=[.!:]|$)"
    r"|\bsee\shere\b|\bbook\s(?:your|an?)\s(?:[a-z]+\s)?[a-z]+\shere(?=\W|$)|\bfollow\sthe\slink(?:\sbelow)?\b"
    rf"|\b(?:find|see|view|get|access|download|read|watch|check)\s(?:[^.!?:;\n]{{0,40}}\s)?{_PAPERS}(?:\sonline)?\shere(?=\W|$)"
    r"|\bclick\sbelow\b|\bfollow\sthis\slink\b"
    r"|\b(?:available|found|seen|read|downloaded|apply|download\s(?:it|the\s\w+))\shere(?=\s?[:.(–—-]*\s?(?:https?://|www\.))",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"\[(?P<text>[^\[\]\n]{1,80})\]\((?P<address>[^()\s]*)")
_VAGUE_ALONE = re.compile(
    rf"\W*(?:{_VAGUE}|(?:visit\s)?(?:the\s|our\s)?web\s?(?:site|page)|continue(?:\sreading)?|(?:go|download|view|open|visit)(?:\s(?:now|it|here))?)\W*",
    re.IGNORECASE,
)
_BEFORE_ADDRESS = re.compile(
    rf"(?<![\w'’-])(?P<text>{_VAGUE})\s?[:>–—-]*\s?[(<]?(?=(?:https?://|www\.)\S)", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”|]*[^\s<>\"“”|.,;:!?'’)\]…*_]", re.IGNORECASE)
_BARE_LINE = re.compile(r"\W*(?:read more|learn more|find out more|see more|click here|more info)\W*", re.IGNORECASE)
_WAKING = words(
    "click clicking press pressing tap tapping link here page website site read more information info details"
)
"""One of these is in every vague link."""
_CLICKING = words("click clicking press pressing tap tapping follow link here page read")
_MOST = 40
"""Characters of an address a person can still read and type."""


def _may_be_link(word: str) -> bool:
    low = word.lower()
    return low in _WAKING or "://" in low or low.startswith("www.")


def check(block: BlockText) -> Iterable[Finding]:
    text = block.block.text
    done: list[tuple[int, int]] = []
    for start, end, message in _found(block, text):
        if not any(first < end and start < last for first, last in done):
            done.append((start, end))
            yield Finding("link-text", start, end, text[start:end], message, _WHY, Severity.MEDIUM)


def _found(block: BlockText, text: str) -> Iterator[tuple[int, int, str]]:
    low = text.lower()
    addresses = "://" in low or "www." in low
    targets = []
    for link in _MARKDOWN.finditer(text) if "](" in text else ():
        targets.append((link.start("address"), link.end("address")))
        if _VAGUE_ALONE.fullmatch(link["text"]):
            yield link.start("text"), link.end("text"), _vague(link["text"])
        elif _ADDRESS.fullmatch(link["text"].strip()):
            yield link.start("text"), link.end("text"), _named(link["text"])
    if addresses:
        for found in _BEFORE_ADDRESS.finditer(text):
            yield found.start("text"), found.end("text"), _vague(found["text"])
    pointing = any(word in low for word in ("here", "link", "below", "more"))  # as every such link does
    if pointing and any(not _CLICKING.isdisjoint(map(str.lower, sentence.words)) for sentence in block.sentences):
        for found in _CLICK.finditer(text):
            yield found.start(), found.end(), _vague(found[0])
    if len(text) < 30 and block.block.kind not in (BlockKind.HEADING, BlockKind.CELL) and _BARE_LINE.fullmatch(text):
        yield 0, len(text), _vague(text)
    for found in _ADDRESS.finditer(text) if addresses else ():
        inside = any(start <= found.start() < end for start, end in targets)
        if not inside and _is_long(found[0]):
            yield found.start(), found.end(), _named(found[0])


def _is_long(address: str) -> bool:
    return len(address) > _MOST or "?" in address


def _vague(words: str) -> str:
    return f"“{one_line(words)}” does not say where the link goes. Name the page, such as “Apply for a Blue Badge”."


def _named(address: str) -> str:
    shown = address if len(address) <= _MOST else f"{address[:_MOST]}…"
    return f"“{shown}” is hard to read and type. Name the page and link its name, or give a short address."


LINK_TEXT = Rule(
    id="link-text",
    title="Link text",
    letter="K",
    why=_WHY,
    source="W3C, WCAG 2.2, success criterion 2.4.4; GOV.UK content design guidance, “Links”",
    check=check,
    wakes=by_words(_may_be_link),
    failing=(
        "To ask for help, [[click here]].",
        "Find it [[here]]: https://example.org/apply.",
        "[[Read more]]: www.example.org/help",
        "[[https://www.example.org/social-care/adults/help-at-home/apply-now]]",
        "Look at [[www.example.org/find?area=12&page=3]] for a list.",
        "Please [[follow this link]] to sign up.",
    ),
    passing=(
        "Apply for a Blue Badge at www.example.org/badge.",
        "Click the green button, then choose a day.",
        "[Ask for help at home](https://www.example.org/social-care/adults/help-at-home/apply-now)",
        "Please wait here.",
        "# More information",
        "Read more about it in our booklet.",
        "Write to help@example.org.",
    ),
)
