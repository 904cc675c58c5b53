"""Words that are American, or the wrong one of a pair, only in one of their senses: "pay by check", "a practise".

Their neighbours tell which. Where these say nothing, the word is left alone.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_LOOK = 60
"""Code points before and after the word."""
_OWNER = (
    r"(?:a|the|this|that|my|your|his|her|its|our|their|no|any|each|every|another|one|some|which|new|old|good|best|common|daily"
    r"|normal|safe|poor|regular|standard|current|usual|[a-z]+['’]s|[a-z]+s['’])"
)
_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|hundred|thousand|few|several|many|half an?|square|cubic|multi|single|upper|first|second|third|fourth|fifth)"
)
_COMPUTER = (
    r"\b(?:computers?|software|apps?|laptop|pc|install\w*|download\w*|windows|printer|virus|code|coding|screen|files?"
    r"|save|click|word processing|spreadsheet|antivirus|tablet|desktop|online|email|menu|icon|keyboard)\b"
    r"|\b(?:to|can|will|could|must|may|should|cannot|can['’]t) program\b|^\W*program (?:the|your|an?|it)\b"
)


class Sense(NamedTuple):
    """`british` by the word as written in small letters; found where `before` ends or `after` begins beside the word.

    `unless` must be found nowhere near. `why` says what is wrong where the word is not American.
    """

    british: Mapping[str, str]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    why: str = ""


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ALWAYS = _pattern("")
_NOUN_IS_C = "“{}” is the verb. The thing is “{}”."
_VERB_IS_S = "“{}” is the thing. The verb is “{}”."
_SENSES = (
    Sense({"program": "programme", "programs": "programmes"}, before=_ALWAYS, unless=_pattern(_COMPUTER)),
    Sense({"ax": "axe"}, before=_pattern(rf"\b(?:{_OWNER}|an) $")),
    Sense(
        {"meter": "metre", "meters": "metres"},
        before=_pattern(rf"\b{_NUMBER}[\s-]+$"),
        unless=_pattern(r"\b(?:gas|electric|electricity|water|smart|parking|prepayment|read|reads|reading|readings)\b"),
    ),
    Sense(
        {"meter": "metre", "meters": "metres"},
        after=_pattern(r"\s+(?:long|wide|high|tall|deep|away|apart|from|of (?:cloth|rope|ribbon|cable|string))\b"),
        unless=_pattern(r"\b(?:gas|electric|electricity|water|smart|parking|prepayment)\b"),
    ),
    Sense(
        {"check": "cheque", "checks": "cheques"},
        before=_pattern(
            r"(?:\b(?:pay|paid|paying|payments?|send|by|with|in)(?: \w+)? by (?:\w+ )?"
            r"|\b(?:pay|paid|paying) (?:\w+ )?with a "
            r"|\b(?:cash|cashed|cashing|write|wrote|writing|sign|signed|post|posted|bounced?|blank|bank|personal|pension|giro"
            r"|benefit) (?:(?:a|an|the|your|my|his|her|out|me a|us a|you a|this) )*|\bcash(?:,| or| and) (?:a )?"
            r"|\bcard(?:,| or| and) (?:a )?|\bpostal orders?(?:,| or| and) (?:a )?)$"
        ),
        unless=_pattern(r"\b(?:health|safety|spot|balance|identity|credit|criminal|dbs|police|background)\s+checks?\b"),
    ),
    Sense(
        {"check": "cheque", "checks": "cheques"},
        after=_pattern(
            r"\s+(?:(?:made )?(?:payable|out to)|for £|(?:has|have|was|were) (?:\w+ )?(?:cleared|bounced|cashed"
            r"|paid in)"
            r"|or (?:cash|card|postal order)|bounced|will clear|clears|books?\b|card\b)"
        ),
    ),
    Sense(
        {"tire": "tyre", "tires": "tyres"},
        before=_pattern(
            r"\b(?:flat|car|spare|front|back|rear|bike|bicycle|van|bus|wheelchair|scooter|new|bald|worn|punctured|burst|snow"
            r"|winter|four|two|pumped-up|truck|tractor|the|a|your|my|his|her|its|their|our|up) $"
        ),
        unless=_pattern(r"\b(?:soon|easily|quickly)\b"),
    ),
    Sense(
        {"tire": "tyre", "tires": "tyres"},
        after=_pattern(r"\s+(?:pressures?|treads?|is flat|are flat|burst|marks?|shop|size|was flat)\b"),
    ),
    Sense(
        {"license": "licence", "licenses": "licences"},
        before=_pattern(
            rf"(?:\b{_OWNER}(?:[\s-]+(?!to\b|who\b|we\b|must\b|will\b|can\b)[a-z-]+)?|\b(?:driving|tv|television|marriage|alcohol"
            r"|premises|personal|fishing|gun|rod|street|music|dog|provisional|full|entertainment|hmo|taxi|software|animal"
            r"|shotgun|firearms?|trading|of|without|with|under)) $"
        ),
        unless=_pattern(r"\blicense plates?\b|\b(?:council|authority|they|board|who)\s+licenses?\b"),
    ),
    Sense(
        {"license": "licence", "licenses": "licences"},
        after=_pattern(
            r"\s+(?:fees?|holders?|numbers?|conditions?|applications?|has|is|was|expired|runs out|costs?)\b"
        ),
    ),
    Sense({"licence": "license"}, before=_pattern(r"\b(?:to|will|can|must|may|we|they|not|should) $"), why=_VERB_IS_S),
    Sense({"licenced": "licensed", "licencing": "licensing"}, before=_ALWAYS, why="“{}” is spelt with s: “{}”."),
    Sense(
        {"practice": "practise"},
        before=_pattern(
            r"\b(?:will|can|can't|cannot|could|should|must|may|might|would|won't|don't|didn't|let's|i|we|they) $"
        ),
        why=_VERB_IS_S,
    ),
    Sense(
        {"practice": "practise"},
        before=_pattern(r"\b(?:to|you|and|please|then|just|also|always) $"),
        after=_pattern(
            r"\s+(?:your|my|his|her|our|their|the|a|an|it|this|that|these|what|how|each|every|daily|at home|for an?"
            r"|with"
            r"|before|safely|law|medicine|yoga|on your|again|regularly|as (?:often|much)|until|[a-z]{3,}ing)\b"
        ),
        unless=_pattern(r"\b(?:the|a|this|good|best|general|gp|your) practice\b|\bback to practice\b"),
        why=_VERB_IS_S,
    ),
    Sense(
        {"practise": "practice", "practises": "practices"},
        before=_pattern(
            rf"\b(?:{_OWNER}|gp|gps|doctors?|dental|nurse|in|of|into|takes|take|needs?|with|more|nursing|working"
            r"|social work"
            r"|medical|general|clinical|private|family|legal|group|care|by) $"
        ),
        unless=_pattern(r"\b(?:one|which|that|of) practises\b|\bin practising\b"),
        why=_NOUN_IS_C,
    ),
    Sense(
        {"practise": "practice"},
        after=_pattern(r"\s+(?:makes|manager|nurses?|is|was|staff|guide|guidance|notes?|code|runs?)\b"),
        why=_NOUN_IS_C,
    ),
    Sense(
        {"curb": "kerb", "curbs": "kerbs"},
        before=_pattern(r"\b(?:the|dropped|high|low|raised|a|over|off|on to|onto|up|down|at|dropped-|street) $"),
        unless=_pattern(r"\bcurbs?\s+(?:on|the|your|our|his|her|their|spending|costs?|this)\b|\bto curb\b"),
    ),
    Sense({"story": "storey"}, before=_pattern(rf"\b{_NUMBER}-$")),
    Sense(
        {"story": "storey"},
        before=_pattern(r"\b(?:two|three|four|five|six|single|multi|\d+) $"),
        after=_pattern(r"\s+(?:house|building|flats?|block|home|extension|car park)\b"),
    ),
    Sense({"stories": "storeys"}, after=_pattern(r"\s+(?:high|tall|up)\b")),
    Sense(
        {"dialog": "dialogue", "dialogs": "dialogues"},
        before=_ALWAYS,
        unless=_pattern(r"\bdialogs?\s+(?:box|window|pane)"),
    ),
    Sense({"practices": "practises"}, before=_pattern(r"\b(?:he|she|it|who) $"), why=_VERB_IS_S),
    Sense({"analog": "analogue"}, before=_ALWAYS),
    Sense({"donut": "doughnut", "donuts": "doughnuts"}, before=_ALWAYS),
    Sense({"mom": "mum", "moms": "mums"}, before=_ALWAYS),
    Sense(
        {"draft": "draught", "drafts": "draughts"},
        before=_pattern(r"\b(?:cold|icy|stop|stops|block|no) $"),
    ),
    Sense(
        {"draft": "draught", "drafts": "draughts"},
        after=_pattern(
            r"(?:[\s-]+(?:proof\w*|excluders?|beers?|ales?|lagers?|ciders?|stout|horses?)\b"
            r"|\s+(?:from|under|through) (?:the|a|your) (?:door|window|letterbox))"
        ),
    ),
    Sense({"disk": "disc", "disks": "discs"}, before=_pattern(r"\b(?:slipped|parking|tax|spinal|herniated) $")),
)
_BY_WORD: dict[str, list[Sense]] = {}
for _sense in _SENSES:
    for _word in _sense.british:
        _BY_WORD.setdefault(_word, []).append(_sense)


def has_senses(word: str) -> bool:
    return word in _BY_WORD


def in_another_sense(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The British spelling of start..end as it is meant here, and a sentence that says why, or "" for American."""
    word = text[start:end].lower()
    before, after = text[max(0, start - _LOOK) : start], text[end : end + _LOOK]
    before, after = re.split(r"[.!?\n]\s*(?=\S)", before)[-1] if before else "", re.split(r"[.!?]\s|\n", after)[0]
    for sense in _BY_WORD.get(word, ()):
        if sense.before is not None and not sense.before.search(before):
            continue
        if sense.after is not None and not sense.after.match(after):
            continue
        if sense.unless is not None and sense.unless.search(f"{before}{text[start:end]}{after}"):
            continue
        yield sense.british[word], sense.why
        return
