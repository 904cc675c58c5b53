"""Words and sentences in capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence

from plainspeak.analysis.finding import Finding, Severity, Suggestion
from plainspeak.analysis.rules.abbreviations import known
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.suspects import Placed, words_in
from plainspeak.analysis.rules.terms import one_line
from plainspeak.glossary.matcher import Match
from plainspeak.glossary.model import Kind
from plainspeak.glossary.vocabulary import words
from plainspeak.text.lexicon import Sort, lexicon

_WHY = "Capitals read as shouting, and words in capitals are slower to read because they all have the same shape."
_STRESSED = words(
    """note not must do don't only never always all any before after both every each cannot can't stop important urgent
    warning please now today free new will should very more less without immediately everyone nobody yes you your have
    this remember read immediate danger caution attention keep call help essential closed open best worst full extra
    huge big great real really ever also once twice same most least enough too own correct wrong either neither none
    nothing anything whole entire exact exactly strictly mandatory compulsory required beware tick sign signed write
    return complete answer include goal sale last first next many few last late early wait listen look careful so
    everybody someone such quite"""
)
"""Words that a writer puts in capitals for weight. Other single words in capitals may be names or short forms."""

_NUMBERS = words("two three four five six seven eight nine ten twelve fourteen twenty thirty")
_COMMON = 3.0
"""Zipf frequency of a word that is no invented name."""
_LONGEST_SHORT_FORM = 8
"""Letters: nobody makes a short form that is a word and longer."""

_EITHER = frozenset(("US", "IT", "WHO", "AM", "A"))
"""Words or short forms: among words in capitals they are words."""

_EVERYDAY = 3.9
"""Zipf frequency of words that anybody may put in capitals."""

_ADDRESS = words("MR MRS MISS MS DR STREET ROAD AVENUE LANE CRESCENT UPON POSTCODE")
"""In an address, as people write on an envelope."""

_CODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")


def _shouts(word: str) -> bool:
    return len(word) > 1 and word.isupper() and lexicon().facts(word).sort is Sort.WORD and word not in known()


def _is_a_word(word: str) -> bool:
    """Beside a shouted word: a short one that is no short form we know is a word too ("BLACK INK")."""
    if word in _EITHER or _shouts(word):
        return True
    row = lexicon().row(word.lower()) if 1 < len(word) < 5 and word not in known() else None
    return row is not None and row.known and row.zipf >= _EVERYDAY


def check(block: BlockText) -> Iterable[Finding]:
    text = block.block.text
    for sentence in block.sentences:
        for run in _runs(text, list(words_in(block.block, sentence))):
            shouted = [placed for placed in run if _shouts(placed.word)]
            if len(shouted) == 1:
                shouted = [placed for placed in run if len(placed.word) > 1 and _is_a_word(placed.word)]
            if any(placed.word in _ADDRESS for placed in run):
                continue
            if len(shouted) > 1 or (len(shouted) == 1 and _is_stressed(block, run, shouted[0])):
                yield _finding(text, run)


def _runs(text: str, found: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Words in capitals side by side, from the first that is shouted to the last; short forms may stand between."""
    run: list[Placed] = []
    for placed in [*found, None]:
        near = not run or (placed is not None and not re.search(r"[.!?]\s", text[run[-1].end : placed.start]))
        if placed is not None and near and placed.word == placed.word.upper():
            run.append(placed)
            continue
        if trimmed := _trimmed(run):
            yield trimmed
        run = [placed] if placed is not None and placed.word == placed.word.upper() else []


def _trimmed(run: list[Placed]) -> list[Placed]:
    loud = [place for place, placed in enumerate(run) if _shouts(placed.word)]
    loud = [place for place, placed in enumerate(run) if _is_a_word(placed.word)] if loud else []
    return run[loud[0] : loud[-1] + 1] if loud else []


def _is_stressed(block: BlockText, run: Sequence[Placed], word: Placed) -> bool:
    if len(run) > 1 or any(match.start <= word.start < match.end for match in block.matches if _is_short(match)):
        return False
    return word.word.lower() in _STRESSED or _is_no_name(block, word)


def _is_short(match: Match) -> bool:
    return match.entry.kind is Kind.ACRONYM


def _is_no_name(block: BlockText, word: Placed) -> bool:
    """Short forms and names are short, or no everyday words: "COMPLAINTS", "SEVEN" and "REGULARLY" are neither."""
    small = word.word.lower()
    zipf = lexicon().facts(small).zipf
    cried = block.block.text[word.end : word.end + 1] == "!"
    whole = block.block.text.strip(" .!:*_#") == word.word
    return (
        small in _NUMBERS
        or (len(small) > 5 and small.endswith("ly") and zipf >= _COMMON)
        or (len(small) > 5 and (cried or whole) and zipf >= _COMMON)
        or (len(small) > _LONGEST_SHORT_FORM and zipf >= _COMMON)
    )


def _finding(text: str, run: Sequence[Placed]) -> Finding:
    start, end = run[0].start, run[-1].end
    written = text[start:end]
    calm = _in_sentence_case(text, run)
    what = "is in capitals" if len(run) == 1 else "are in capitals"
    how = f"Try “{one_line(calm)}”." if calm else "Use capitals only where a name or a sentence begins."
    shown = one_line(written)
    shown = shown if len(shown) <= 60 else f"{shown[:57].rsplit(' ', 1)[0]} …"
    suggestions = (Suggestion(start, end, calm),) if calm else ()
    message = f"“{shown}” {what}. {how if len(calm) <= 80 else 'Use small letters.'}"
    severity = Severity.MEDIUM if len(run) > 3 else Severity.LOW
    return Finding("shouting", start, end, written, message, _WHY, severity, suggestions=suggestions)


def _in_sentence_case(text: str, run: Sequence[Placed]) -> str:
    """The run in small letters; "" where a word may be a name that the lexicon does not know."""
    start, end = run[0].start, run[-1].end
    if _CODE.search(text, start, end + 9):
        return ""
    pieces, at = [], start
    for placed in run:
        pieces.append(text[at : placed.start])
        written, at = text[placed.start : placed.end], placed.end
        if placed.word == "I" or not (placed.word in _EITHER or _shouts(placed.word)):
            pieces.append(written)
            continue
        facts = lexicon().facts(written.capitalize())
        if not facts.known:
            return ""
        small = written.lower()
        pieces.append(small.capitalize() if facts.name or placed.first or placed.word.startswith("I'") else small)
    return "".join(pieces)


SHOUTING = Rule(
    id="shouting",
    title="Shouting",
    letter="C",
    why=_WHY,
    source="GOV.UK style guide, “Capitalisation”; British Dyslexia Association style guide",
    check=check,
    wakes=by_words(_shouts),
    failing=(
        "[[PLEASE READ THIS FORM FIRST]]",
        "You must [[NOT]] sign this page.",
        "# [[HOW TO ASK FOR HELP]]",
        "We are [[CLOSED ON MONDAY]] this week.",
        "Call the NHS. [[DO NOT WAIT]].",
        "You have [[SEVEN]] days to pay.",
        "Clean it [[REGULARLY]] with soap.",
        "# [[COMPLAINTS]]",
    ),
    passing=(
        "Please read this form first.",
        "Call the NHS or the DVLA.",
        "NB: we are closed on Monday.",
        "Ask PALS or MIND for help.",
        "Write to us at SW1A 2AA in the UK.",
        "I had a cup of tea. A nurse came.",
    ),
)
