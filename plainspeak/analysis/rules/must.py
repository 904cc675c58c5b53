"""Stiff ways to say "must" and "need to": shall, is required to, it is necessary that."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.terms import one_line
from plainspeak.glossary.surroundings import quoted

_WHY = "“Must” says plainly what a person has to do. Readers take “shall” or “is required to” for advice, or skip it."
_STEMS = (
    *("shall", "shan't", "required", "obliged", "obligated", "obligation", "obligatory", "duty", "responsibility"),
    "incumbent",
)
_IT_IS = ("necessary", "essential", "mandatory", "compulsory", "imperative", "requirement", "vital", "crucial")
_WAKING = frozenset((*_STEMS, *_IT_IS))

_PEOPLE = (
    r"you|we|they|i|he|she|who|everyone|everybody|anyone|anybody|someone|people|persons?|residents?|tenants?|applicants?"
    r"|claimants?|patients?|parents?|carers?|families|visitors?|drivers?|customers?|clients?|users?|members?"
    r"|staff|workers?|employees?|employers?|managers?|nurses?|doctors?|assessors?|social\sworkers?|councils?|authorit(?:y|ies)"
    r"|providers?|landlords?|owners?|trusts?|boards?|departments?|agenc(?:y|ies)|teams?|homes?|schools?|hospitals?|courts?"
    r"|attorneys?|deput(?:y|ies)|guardians?|trustees?|governors?|contractors?|students?|pupils?|children|adults?|candidates?"
    r"|guests?|firms?|business(?:es)?|shops?|hotels?|banks?|clubs?|buyers?|sellers?|hirers?|men|women|boys|girls|dogs"
    r"|(?!(?:paper|letter|number|order|offer|folder|register|computer|ladder|cover|power|answer|timer|charger|dinner|water"
    r"|poster|other|matter|quarter|chapter|corner|monitor|sensor|colour|door|floor|error|factor|volunteer)s?\b)"
    r"[a-z]{2,}(?:ers|ors|ists?|ants|ians?|ees|er|or)"
    r"|partners?|relatives?|executors?|organisations?|companies|company|charit(?:y|ies)|pharmacists?|dentists?|officers?"
)
_REQUIRED = re.compile(
    rf"(?:\b(?P<subject>(?:{_PEOPLE})(?:\s(?:also|then|now|still|both|all))?)(?:\s|(?=['’])))?"
    r"(?:(?P<short>['’](?:re|s|m))|\b(?P<helper>(?:will|may|might|would|could|can|should|must|to)\s(?P<helper_not>not\s)?"
    r"(?:also\s|then\s|now\s|still\s|only\s)?be|"
    r"(?:has|have|had)(?:\snot)?\s(?:also\s)?been|(?:is|are|am|was|were)\sbeing|is|are|am|was|were|be|been|being))"
    r"(?P<not>n['’]t|\snot)?\s(?:(?P<adverb>also|legally|then|now|still|normally|usually|strictly|by\slaw|always|only|generally)\s)?"
    r"(?:required|obliged|obligated|under\s(?:(?:an?|any|no)\s)?(?:legal\s)?(?:obligation|duty))\s(?:by\slaw\s)?to\b(?!\s(?:you|him|her|them|us|me)\b(?!\s[a-z]+ly\b))(?P<be>\sbe\b)?",
    re.IGNORECASE,
)
_SHALL = re.compile(
    r"(?P<subject>\b(?:i|we)\s(?:also\s|then\s)?)?\b(?:(?P<shant>shan['’]t)|shall(?P<not>\snot)?)\b(?P<gets>\s(?:receive|get|have|be\sentitled))?",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?P<verb>has|have|had|will\shave)\s(?P<no>no\s|an?\s|the\s)?"
    r"(?:(?:legal|statutory|general|clear|strict|professional)\s)?(?:duty|obligation|responsibility)\sto\s"
    r"(?=[a-z])(?!(?:the|an?|our|your|my|his|her|their|its|all|each|every|any|them|us|you|me|it|people|others|both)\b"
    r"|[a-z]+[^su]s\b)",
    re.IGNORECASE,
)
"""With what has to be done, not to whom: "a duty to carers" is none."""
_LAID_UPON = re.compile(
    r"\bit\s(?:is|was|will\sbe)\s(?:therefore\s|also\s)?incumbent\s(?:up)?on\s|\bthere\s(?:is|was|will\sbe)\s(?:also\s)?"
    r"(?:an?\s)(?:(?:legal|statutory|general|clear|strict)\s)?(?:requirement|obligation|duty)\s"
    r"(?=(?:on|upon|for)\s[^.;:!?]{2,40}?\sto\s|to\s[a-z]|that\s)",
    re.IGNORECASE,
)
""" "it is incumbent upon us to", "there is a requirement to": a duty that stands apart from who has it."""
_SUBJECTS = r"you|we|they|I|he|she|everyone|everybody|all\s[a-z]+|(?:the|your|each|every|any)\s(?:[a-z'’-]+\s)?[a-z]+"
_NECESSARY = re.compile(
    r"\bit(?:\s(?P<will>will\sbe|would\sbe|may\sbe)|\s(?:is|was)|['’]s)(?P<not>\snot)?\s"
    r"(?:(?:absolutely|therefore|also|very|so|then|legally|always|usually|often)\s)*"
    r"(?:a\s(?:legal\s)?requirement|necessary|essential|mandatory|compulsory|imperative|obligatory|(?P<weak>vital|crucial))\s"
    rf"(?:(?P<that>that)\s(?:(?P<subject>{_SUBJECTS})\s(?P<verb>(?:do\snot|don['’]t|should\snot|must\snot|not|are\snot|is\snot)"
    r"\s[a-z]+|(?:should|must|will)\s[a-z]+|[a-z]+))?"
    rf"|for\s(?P<who>{_SUBJECTS}|(?!this\b|others\b)[a-z]{{3,}}s|staff|people|children|everyone|anyone|me|us|him|her|them)\s(?P<for>to)\b|(?P<to>to)\s(?=[a-z]))",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"\s(?:be\sthe\sduty|have\sthe\sdut|be\s(?:deemed|guilty|construed|liable|responsible|entitled|eligible|valid|void|binding|considered|final|treated\sas|governed|subject\sto)\b|mean\b|come\sinto)",
    re.IGNORECASE,
)
"""After "shall", in laws: nobody has to do it."""
_HAPPENS = re.compile(
    r"\s(?:(?:then|also|thereafter|only|automatically|immediately)\s)?"
    r"(?:(?:remain|become|lapse|expire|accrue|prevail|survive|constitute|vest|take\splace|take\seffect|have\seffect)\b"
    r"|(?:commence|begin|start|continue|cease|end|terminate|run|apply)\b(?=\s(?:on|at|from|in|until|when|for|upon|with|to\sbe|and"
    r"|or|automatically|immediately|only|unless)\b|[,.;]))",
    re.IGNORECASE,
)
"""After "shall", what comes about by itself: an agreement that starts, a fee that ends. It will; nobody has to."""

_WHO = {"me": "I", "us": "we", "him": "he", "her": "she", "them": "they"}
_MANY = frozenset(("you", "we", "they", "i"))
_PRONOUNS = _MANY | {"he", "she"}
_FINITE = {"are": "be", "is": "be", "were": "be", "was": "be", "has": "have", "does": "do"}
_NO_PLAIN_VERB = re.compile(
    r"(?:can|could|may|might|would|cannot|never|always|also|only|to|in|of|who|with|and|or|we|you)\b", re.IGNORECASE
)
_NOTHING = re.compile(r"\b(?:nothing|neither|nobody|no (?:person|one|party|member))\b[^.;:]*$", re.IGNORECASE)
"""Before "shall": it says that nobody may, not that they must."""
_NOT_BEFORE = re.compile(r"\b(?:do|does|did)(?:\snot|n['’]t)\s+$", re.IGNORECASE)
_QUESTION_BEFORE = re.compile(
    r"(?:^|[.?!:;“\"(,]|\b(?:what|when|where|how|why|who|which|and|so|then|time))\s*$", re.IGNORECASE
)


def check(block: BlockText) -> Iterable[Finding]:
    text = block.block.text
    for sentence in block.sentences:
        for start, end, wording in _found(text, sentence.start, sentence.end):
            if quoted(text, start, end):
                continue
            yield _finding(text, start, end, wording)


def _found(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each stiff wording, with the plain one; "" where the sentence has to be turned round."""
    taken: list[tuple[int, int]] = []
    said = text[start:end].lower()
    for pattern, answer, stems in _PATTERNS:
        if not any(stem in said for stem in stems):
            continue
        for found in pattern.finditer(text, start, end):
            answered = answer(text, found)
            if answered is None:
                continue
            near = taken[max(0, bisect_left(taken, found.span()) - 1) : bisect_left(taken, (found.end(), 0))]
            if not any(found.start() < high for _, high in near):
                insort(taken, (answered[0], answered[1]))
                yield answered


def _finding(text: str, start: int, end: int, wording: str) -> Finding:
    written = text[start:end]
    if wording and (written[0].isupper() or _opens(text, start)):
        wording = wording[0].upper() + wording[1:]
    shown = one_line(written)
    if not wording:
        message = f"“{shown}”: say who must do it, such as “You must …”."
        return Finding("must", start, end, written, message, _WHY, Severity.LOW)
    message = f"“{shown}” is stiff. Try “{wording}”."
    return Finding("must", start, end, written, message, _WHY, suggestions=(Suggestion(start, end, wording),))


def _opens(text: str, start: int) -> bool:
    return False if start else text[:1].isupper()


def _from_shall(text: str, found: re.Match[str]) -> tuple[int, int, str] | None:
    start = found.start("shant") if found["shant"] else found.start() + len(found["subject"] or "")
    end = found.end("not") if found["not"] else start + len("shan't" if found["shant"] else "shall")
    after = text[end : end + 6].split()[:1]
    if after and after[0].strip("?,.").lower() in ("we", "i") and _QUESTION_BEFORE.search(text, 0, start):
        return None  # "Shall we meet?"
    if _STATES.match(text, end) or _NOTHING.search(text, max(0, start - 60), start):
        return start, end, ""
    promises = found["subject"] is not None or found["gets"] is not None
    negative = found["shant"] is not None or found["not"] is not None
    return start, end, ("will" if promises or _HAPPENS.match(text, end) else "must") + (" not" if negative else "")


def _from_duty(text: str, found: re.Match[str]) -> tuple[int, int, str]:
    verb = found["verb"].lower()
    if verb == "have" and _NOT_BEFORE.search(text, 0, found.start("verb")):
        return found.start("verb"), found.end() - 1, "have to"  # "does not have a duty to"
    if (found["no"] or "").lower().startswith("no"):
        wording = "did not have to" if verb == "had" else f"{'does' if verb == 'has' else 'do'} not have to"
    else:
        wording = "had to" if verb == "had" else "must"
    return found.start("verb"), found.end() - 1, wording


def _from_required(_text: str, found: re.Match[str]) -> tuple[int, int, str] | None:
    """A pronoun before it is taken in: "you're required to" has no word that could stand alone."""
    subject, helper = found["subject"], (found["helper"] or "").lower()
    pronoun = subject is not None and subject.split()[0].lower() in _PRONOUNS
    if found["short"] and not pronoun:
        return None
    wording = _plain_duty(found, subject, helper) if subject or found["be"] else ""
    by_law = found["adverb"] is not None and found["adverb"].lower() in ("legally", "by law")
    if not wording and not subject and not by_law:
        return None  # "evidence is required to prove it": what it is for, not who must
    end = found.start("be") if found["be"] else found.end()
    if not pronoun:
        return found.start("helper"), end, wording
    return found.start(), end, f"{subject} {wording}" if wording else ""


def _plain_duty(found: re.Match[str], subject: str | None, helper: str) -> str:
    who = (subject or "").split()[0].lower() if subject else ""
    negative = bool(found["not"] or found["helper_not"] or ("obligation" in found[0] and " no " in found[0]))
    extra = next((word for word in ("also", "then", "now", "still", "only") if f" {word} " in found[0].lower()), "")
    extra = f"{extra} " if extra and not (subject and subject.lower().endswith(extra)) else ""
    if helper in ("is", "are", "am", "") and not negative:
        return f"must {extra}".rstrip()
    if helper in ("is", "are", "am", ""):
        return f"{extra}do not need to" if who in _MANY or helper == "are" else f"{extra}does not need to"
    if helper in ("was", "were"):
        return f"{extra}did not have to" if negative else f"{extra}had to"
    if helper in ("being", "has been", "have been", "had been"):
        return {"being": "having to"}.get(helper, f"{helper.split()[0]} had to") if not negative else ""
    modal = helper.split()[0]
    if modal in ("will", "may", "might", "would", "should") and helper.endswith("be"):
        return f"{modal} not {extra}need to" if negative else f"{modal} {extra}have to"
    return ""


def _from_necessary(_text: str, found: re.Match[str]) -> tuple[int, int, str] | None:
    negative, weak = found["not"] is not None, found["weak"] is not None
    start = found.start()
    if found["that"]:
        return None if negative else _that(found, start)
    if found["for"]:
        who = _WHO.get(found["who"].lower(), found["who"])
        who = who if who == "I" else who[0].lower() + who[1:]
        if found["will"] or "was" in found[0].lower().split()[:2]:
            return start, found.end(), ""
        if not negative:
            return start, found.end(), f"{who} must"
        many = who.lower() in _MANY or who.startswith("all ")
        return start, found.end(), f"{who} do not need to" if many else ""
    return None if weak or negative else (start, found.end("to"), "")


def _from_laid_upon(_text: str, found: re.Match[str]) -> tuple[int, int, str]:
    return found.start(), found.end() - 1, ""


def _that(found: re.Match[str], start: int) -> tuple[int, int, str]:
    subject, verb = found["subject"], " ".join((found["verb"] or "").lower().replace("’", "'").split())
    end = found.end()
    if not subject or not verb or "was" in found[0].lower().split()[:2] or found["will"]:
        return start, found.end("that"), ""
    first, *rest = verb.split()
    who = subject if subject == "I" else subject[0].lower() + subject[1:]
    if " " in subject or _NO_PLAIN_VERB.match(first):
        return start, found.end("that"), ""
    if rest:
        negative = "not" in verb or "n't" in verb
        plain = _FINITE.get(rest[-1], rest[-1])
        if first in ("are", "is"):
            return start, end - len(rest[-1]) - 1, f"{who} must not be"
        return start, end, f"{who} must {'not ' if negative else ''}{plain}"
    plain = _FINITE.get(first, first)
    if plain == first and who in ("he", "she", "everyone", "everybody") and first.endswith("s"):
        return start, found.end("that"), ""
    return start, end, f"{who} must {plain}"


_PATTERNS = (
    (_NECESSARY, _from_necessary, (*_IT_IS, "obligatory")),
    (_REQUIRED, _from_required, ("required", "oblig", "duty")),
    (_DUTY, _from_duty, ("duty", "obligation", "responsibility")),
    (_SHALL, _from_shall, ("shall", "shan")),
    (_LAID_UPON, _from_laid_upon, ("incumbent", "requirement", "obligation", "duty")),
)
"""Each with what must be in the sentence: a cheap look before the dear one."""

MUST = Rule(
    id="must",
    title="Say must",
    letter="M",
    why=_WHY,
    source="Federal Plain Language Guidelines, “Use must to indicate requirements”; GOV.UK style guide",
    check=check,
    wakes=by_words(_WAKING.__contains__),
    failing=(
        "The council does not [[have a duty to]] help.",
        "[[You are required to]] bring your passport.",
        "The landlord [[shall]] mend the roof.",
        "You [[shall not]] keep a dog here.",
        "We [[shall]] write to you in May.",
        "[[It is essential that you bring]] your form.",
        "[[It is necessary for you to]] sign both pages.",
        "[[They were required to]] leave by noon.",
        "[[You will be required to]] show a card.",
        "[[You are obliged to]] tell us if you move.",
        "[[It is mandatory that]] the blue form goes with it.",
        "[[It is incumbent upon]] the owner to mend the fence.",
        "[[There is a requirement]] to tell us about savings.",
    ),
    passing=(
        "You must bring your passport.",
        "Shall we meet at ten?",
        "A form is required to claim the money.",
        "It is important that you rest.",
        "You need to sign both pages.",
        "Much obliged to you for the cake.",
        "The required papers are on the desk.",
    ),
)
