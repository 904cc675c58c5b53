"""Two negatives where a reader has to work out the positive: "not uncommon", "do not … unless"."""

import re
from collections.abc import Iterable, Sequence

from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.terms import one_line
from plainspeak.glossary.vocabulary import words
from plainspeak.text.lexicon import lexicon

_WHY = "Two negatives make readers stop and work out what you mean. Many take it for the opposite."
_DENYING = (
    r"uncommon(?:ly)?|unusual(?:ly)?|unlikely|unreasonable|unreasonably|unheard(?:\s|-)of|unknown|unimportant|unwilling(?:ly)?|unaware|"
    r"unfamiliar|unwelcome|uninteresting|unhelpful|unrelated|unconnected|unaffected|unpleasant|unhappy|unkind|unfair(?:ly)?|"
    r"unjustified|unfounded|untrue|unsuitable|unacceptable|unsatisfactory|unsuccessful(?:ly)?|unexpected(?:ly)?|undesirable|"
    r"unable|unaided|uncertain|unclear|uneventful|unlike|unlikeable|unmanageable|unnecessary|unnecessarily|unlimited|unworthy|"
    r"insignificant(?:ly)?|inconsiderable|infrequent(?:ly)?|inappropriate(?:ly)?|inaccurate(?:ly)?|incapable|incorrect(?:ly)?|"
    r"ineffective|ineligible|inexpensive|insensitive|insufficient(?:ly)?|inconvenient|inaccessible|invisible|inevitable|"
    r"impossible|improbable|impolite|imperfect|immaterial|impractical|illogical|irrelevant|irregular(?:ly)?|irresponsible|"
    r"unattractive|unimpressed|unpopular|unintentional(?:ly)?|unfavourable|unfavourably|unsympathetic|unreliable|unsafe|unwise(?:ly)?|"
    r"unwarranted|unprecedented|unconcerned|unconvinced|unmoved|untidy|unjust(?:ly)?|unlawful(?:ly)?|uncomfortable|uncomfortably|"
    r"unfriendly|unhealthy|unproductive|unsurprising(?:ly)?|unforeseen|unproblematic|untypical|uncritical|undeserved|"
    r"inadequate(?:ly)?|incompetent|incomplete|inconsistent|indifferent|inefficient(?:ly)?|inexperienced|inflexible|insincere|"
    r"immature|impatient|implausible|imprecise|improper(?:ly)?|irrational|irreversible|dishonest|disloyal|disrespectful|"
    r"illegal(?:ly)?|illegible|invalid|informal|indirect(?:ly)?|insecure|intolerant|impersonal|involuntary|irreplaceable|inaudible|"
    r"indefensible|disagree|dislike|disapprove|disbelieve|displeased|dissimilar|dissatisfied|disagreeable|disadvantageous"
)
_NEGATED = rf"{_DENYING}|without\s(?:its|their|some|risks?|merit|reason|problems|difficult\w+)"
_UNDOING = words(
    """unlocked unloaded unpacked unplugged untied undone unfolded unscrewed unzipped unwrapped unblocked unveiled
    undressed uncovered unearthed unleashed"""
)
"""Done and then undone: "the door was not unlocked" denies once."""
_NOT = r"(?:\bnot|\b[a-z]+n['’]t|\bcannot|\bnever)"
_GAP = r"(?:\s(?!and\b|but\b|or\b|so\b|because\b|if\b|when\b|while\b|which\b|who\b|that\b|just\b|only\b)[^\s.,;:!?()]+)"
_ADVERB = r"(?:\s(?:at\sall|always|entirely|exactly|altogether|that|very|really|so|too|all|totally|an?|the))?"
_SHAPES = re.compile(
    r"(?:\b(?=\w)|(?=n['’]t\snot))(?:"  # few places may begin one, which is quicker told here than by each shape
    rf"(?:\bnot|\b(?:is|are|was|were)n['’]t|\bnever|\b(?:not|[a-z]+n['’]t)\sbe){_ADVERB}\s(?:{_NEGATED})\b(?!-)"
    r"|\b(?:is|are|was|were|be|been)\snot\swithout\s(?!an?\b|the\b|your\b|my\b)[a-z]{3,}"
    r"|(?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bwas\s)|(?<=\bwere\s)|(?<=\bbe\s)|(?<=\bbeen\s))not(?:\sentirely|\swholly|\salways)?"
    r"\s(?P<un>un[a-z]{4,})\b(?!-)"
    rf"|{_NOT}{_GAP}{{0,10}}?,?\s(?:unless|without)\b"
    rf"|(?<!-)\b(?:no|nobody|nothing|none|neither){_GAP}{{1,8}}?\sunless\b"
    rf"|(?<!-)\b(?:nobody|no(?:\s|-)one){_GAP}{{1,8}}?\s(?:without|except\s(?:in|on|at|if|when|where|with|by|after))\b"
    rf"|(?<!-)\bno(?:\s[a-z’']+){{1,2}}\s(?:can|may|will|must|should|could)\s(?:be\s)?[a-z]+{_GAP}{{0,4}}?\swithout\b"
    rf"|{_NOT}{_GAP}{{1,8}}?,?\sexcept\s(?:in|on|at|if|when|where|with|by|after)\b"
    rf"|(?<!-)\b(?:no|nobody|nothing|none){_GAP}{{0,4}}?\s(?:is|are|was|were|be|been)\s(?:{_NEGATED})\b(?!-)"
    rf"|{_NOT}{_GAP}?\s(?:mean|meant|imply|suggest|say|saying|follow)(?:\sthat)?{_GAP}{{1,5}}?\s(?:not\b(?!\s(?:only|just)\b)|[a-z]+n['’]t\b|cannot\b)"
    rf"|{_NOT}{_GAP}{{0,2}}?\s(?:hardly|scarcely|barely)\b|n['’]t\snot\b(?!\s(?:only|just)\b)"
    r"|\b(?:have|has|had)(?:n['’]t|\snot)\sgot\s(?:nothing|nobody)\b"
    r"|\b(?:have|has|had)(?:n['’]t|\snot)\sgot\sno(?=\s)(?!\s(?:later|more|less|longer)\b)"
    rf"|{_NOT}\sfail(?:s|ed)?\sto\b|\bcannot\sbut\b"
    r"|(?<!-)\b(?:no(?!\s(?:longer|matter|doubt|later|one['’]s)\b)|nobody|nothing|none)"
    r"(?:\sone\b)?(?:\s(?:who|that)\b)?"
    rf"{_GAP}{{1,5}}?\s(?:not|[a-z]+n['’]t|cannot)\b(?!\sonly\b|\sjust\b)"
    r"|\bunless\s(?:you|we|they|he|she|it|there|this|that|your|the)(?:\s[a-z]+)?\s?(?:\b(?:not|cannot|never)|\b[a-z]+n['’]t)\b"
    r"|\b(?:did|do|does)(?:n['’]t|\snot)\s(?:have|get|need|want|know|do|say|see|hear)\s"
    r"(?:no(?=\s)(?!\s(?:later|more|less|longer|one)\b)|nothing|nobody)\b)",
    re.IGNORECASE,
)
_ORDINARY = re.compile(
    r"not\swithout\b(?!\s(?:its|their|some|risk|merit|reason|prob|diff)|\s(?!me\b|you\b|us\b|it\b|her\b|him\b|them\b)[a-z]{2,}$)|not\s(?:just|only|simply|merely|the)\b",
    re.IGNORECASE,
)
_WHO_LACKS = re.compile(
    r"\b(?:people|adults|those|children|families|anyone|everyone|someone|carers|parents|tenants|residents|homes|areas)"
    r"\swithout$",
    re.IGNORECASE,
)
""" "We do not charge people without savings": it tells which people."""
_SAYS_WHO = re.compile(r"\b(?:if|who|when|where)\s(?:[^\s.,;:!?()]+\s){0,3}$", re.IGNORECASE)
_HELPED = re.compile(
    r"\s(?:pain|help|support|care|assistance|equipment|breaks|oxygen|falling|stopping|resting|someone|a\s(?:stick|frame|carer))\b",
    re.IGNORECASE,
)
""" "If you cannot walk without pain": it tells who is meant, as "if you need help to walk" does."""
_WORDS = frozenset(
    ["not", "never", "cannot", "no", "nobody", "nothing", "none", "unless"]
    + [
        f"{verb}n't"
        for verb in [
            "do",
            "does",
            "did",
            "is",
            "are",
            "was",
            "were",
            "ca",
            "wo",
            "could",
            "would",
            "should",
            "has",
            "have",
            "had",
            "must",
            "need",
        ]
    ]
)
_SECOND = frozenset(
    (
        "unless",
        "without",
        "fail",
        "fails",
        "failed",
        "except",
        "hardly",
        "scarcely",
        "barely",
        *re.findall(r"[a-z]{4,}", _DENYING.replace("(?:ly)?", "").replace("\\s", " ")),
        *(f"{word}ly" for word in re.findall(r"([a-z]{4,})\(\?:ly\)", _DENYING)),
    )
)
"""One of these, or a second word that denies, must be there too."""
_COMMON = 3.0
"""Zipf frequency from which people know the word that "un-" stands before."""


def _denies(word: str) -> bool:
    return word.lower() in _WORDS


def check(block: BlockText) -> Iterable[Finding]:
    text = block.block.text
    for sentence in block.sentences:
        if not _may_deny_twice(sentence.words):
            continue
        for found in _SHAPES.finditer(text, sentence.start, sentence.end):
            if (
                _ORDINARY.match(found[0])
                or _is_an_answer(text, found)
                or _WHO_LACKS.search(found[0])
                or _tells_who_cannot(text, sentence.start, found)
                or (found["un"] and not _denies_a_word(found["un"]))
            ):
                continue
            yield _finding(found)


def _may_deny_twice(said: Sequence[str]) -> bool:
    """A cheap look before the dear one."""
    if not _SECOND.isdisjoint(said) or any(word.startswith("un") and len(word) > len("until") for word in said):
        return True
    denying = [word for word in map(str.lower, said) if word in _WORDS]
    return len(denying) > 1 or ("cannot" in denying and "but" in said)


def _denies_a_word(word: str) -> bool:
    """Whether "un-" stands before a word that people know: not in "united", and not in "unlocked"."""
    row = lexicon().row(word.lower()[2:])
    return row is not None and row.known and row.zipf >= _COMMON and word.lower() not in _UNDOING


def _finding(found: re.Match[str]) -> Finding:
    shown = one_line(found[0])
    message = f"“{shown}” is a double negative. {_hint(shown.lower())}"
    return Finding("double-negative", found.start(), found.end(), found[0], message, _WHY, Severity.LOW)


def _hint(shown: str) -> str:
    if shown.endswith("unless"):
        return "Try “only … if …”."
    if shown.endswith("without"):
        return "Try “you need … to …”."
    if " fail" in shown:
        return "Try “always” or “will”."
    return "Say what is so, or what to do."


def _tells_who_cannot(text: str, start: int, found: re.Match[str]) -> bool:
    return (
        found[0].lower().endswith("without")
        and _HELPED.match(text, found.end()) is not None
        and _SAYS_WHO.search(text, start, found.start()) is not None
    )


def _is_an_answer(text: str, found: re.Match[str]) -> bool:
    """ "No, you do not": the first word stands for itself."""
    return text[found.start() : found.start() + 3].lower() in ("no,", "no.", "no:")


DOUBLE_NEGATIVE = Rule(
    id="double-negative",
    title="Double negative",
    letter="N",
    why=_WHY,
    source="Federal Plain Language Guidelines, “Use positive language”; NHS digital service manual, “How we write”",
    check=check,
    wakes=by_words(_denies),
    failing=(
        "It is [[not uncommon]] to feel tired.",
        "We do [[not pay unless]] you send us the bill.",
        "You [[cannot come in without]] a ticket.",
        "The letter [[cannot fail to]] please her.",
        "There is [[no reason why you should not]] go out.",
        "It is [[not at all unlikely]] to rain.",
        "Come on Monday [[unless you do not]] feel well.",
        "[[Nobody may park here without]] a permit.",
        "This does [[not mean that you will not]] get help.",
        "We do [[not visit at night except in]] an emergency.",
    ),
    passing=(
        "It is common to feel tired.",
        "This is not important, and you are not interested.",
        "You cannot start until you are 18.",
        "You do not need to come, and there is no charge.",
        "No, you do not have to pay.",
        "Call us unless you feel better.",
        "Not only can you walk there, you can also take the bus.",
        "You can leave without paying.",
        "There is no charge if you do not come.",
        "We do not charge people without savings.",
        "We do not open on Mondays, except bank holidays.",
    ),
)
