"""What one wording denies and the other does not."""

import re
from collections.abc import Iterator, Sequence

from plainspeak.rewrite.fact import Fact, FactChange, Weight
from plainspeak.rewrite.facts import reading
from plainspeak.rewrite.matching import Match, Pair, Placed, all_words, told_denials, words_of
from plainspeak.rewrite.negation import turned_round

_SOFT, _HARD = Weight.SOFT, Weight.HARD


def denials(pair: Pair, found: Match) -> Iterator[FactChange]:
    """What one side denies and the other does not. Two denials that turn each other round may go together."""
    old, new = told_denials(found.lost), told_denials(found.gained)
    spare = min(len(old), len(new))  # "never" for "not" has one key; "unless" for "without" is as good
    old, new = old[spare:], new[spare:]
    more, there, answers = (old, pair.new, found.gained) if old else (new, pair.old, found.lost)
    if not more:
        if not any(told_denials((*pair.before, *pair.after))):
            yield from _turns(pair) if pair.old and pair.new else ()
        return
    leaning = sum(each.fact.kind == "negation" and each.fact.weight == _SOFT for each in answers)
    more = [each for each in more if not _is_once(each, there)]
    if _turn_each_other(more):
        more = more[len(more) - len(more) % 2 :]
    for each in more[leaning:]:
        yield FactChange("negation", each.fact.text, "") if old else FactChange("negation", "", each.fact.text)


_ONCE = frozenset(("once", "after", "when"))


def _is_once(denial: Placed, there: Sequence[str]) -> bool:
    """ "No payment until you sign" and "we pay once you have signed"."""
    return "until" in words_of(denial.sentence) and any(
        not _ONCE.isdisjoint(words) and "until" not in words for words in map(words_of, there)
    )


_TURNING = frozenset(("unless", "until", "without", "except"))


def _turn_each_other(denials: Sequence[Placed]) -> bool:
    """ "Not … unless" is "only if", "not valid without" is "must have"."""
    return len(denials) > 1 and any(not _TURNING.isdisjoint(words_of(each.sentence)) for each in denials)


def _turns(pair: Pair) -> Iterator[FactChange]:
    """What only one word turns round: "safe" and "unsafe"."""
    if any(reading(each).opposed for each in (*pair.old, *pair.new)):
        told = tuple(turned_round(all_words(pair.old), all_words(pair.new)))
        yield from (FactChange("negation", a, b) for a, b in told)
        if told:
            return
    old, new = ([each.fact for each in side if each.fact.kind == "negation"] for side in (pair.before, pair.after))
    if not new and (gone := next(filter(_shuts_out, old), None)):
        yield FactChange("negation", gone.text, "")
    if not old and (come := next(filter(_shuts_out, new), None)):
        yield FactChange("negation", "", come.text)


_SHUTTING_OUT = re.compile(
    r"exclude[sd]?|exempt|forbidden|prohibit(?:s|ed)|banned|out of (?:service|order|action|use|stock)"
)
"""What says "not" with no other word, and needs a "not" or the like of it in any other wording."""


def _shuts_out(fact: Fact) -> bool:
    return _SHUTTING_OUT.fullmatch(fact.text.lower()) is not None


_NEAR = 12
"""Characters between a denial and the duty that it denies: "neither parent needs to"."""


def without_those_in(duties: Sequence[Placed], found: Match, pair: Pair) -> Match:
    """Without one "not" for each "do not have to" of which "have to" is told as what became of it."""
    lost, gained = found.lost, found.gained
    for duty in duties:
        if any(_is_in(each, duty) for each in pair.before):
            lost = _without_one_denial(lost, duty)
        if any(_is_in(each, duty) for each in pair.after):
            gained = _without_one_denial(gained, duty)
    return found._replace(lost=lost, gained=gained)


def _without_one_denial(side: Sequence[Placed], duty: Placed) -> list[Placed]:
    """That of the duty, or one that took the duty's for its counterpart: "can … without", "cannot … without"."""
    denials = told_denials(side)
    gone = next((each for each in denials if _is_in(each, duty)), denials[0] if denials else None)
    return [each for each in side if each is not gone]


def _is_in(denial: Placed, duty: Placed) -> bool:
    a, b = denial.fact, duty.fact
    return a.kind == "negation" and denial.sentence == duty.sentence and a.start < b.end and b.start < a.end + _NEAR


_FIRST = frozenset(("before", "first", "once", "after"))
_NOT_YET = frozenset(("until", "unless", "without", "before"))


def are_one_condition(pair: Pair) -> bool:
    """ "It must be signed before we pay" and "We cannot pay until it is signed"."""
    for here, there in ((pair.before, pair.after), (pair.after, pair.before)):
        must = {each.sentence for each in here if each.fact.key == ("must",) and each.fact.weight == _HARD}
        cannot = {each.sentence for each in there if each.fact.kind == "negation" and each.fact.weight == _HARD}
        if any(not _FIRST.isdisjoint(words_of(each)) for each in must) and any(
            not _NOT_YET.isdisjoint(words_of(each)) for each in cannot
        ):
            return not any(each.fact.kind == "negation" and each.fact.weight == _HARD for each in here)
    return False


_MORE_THAN = re.compile(
    r"\b(?:not|cannot|n't|never|no)\b[^.;]{0,60}\b(?:(?:more|longer|later|older|greater) than|exceed)\b"
)
_AT_MOST = re.compile(
    r"\b(?:only|just)\b[^.;]{0,60}\b(?:within|for|until|less than)\b|\b(?:up to|at most)\b"
    r"|\b(?:or|and) (?:less|fewer|under|below|younger)\b"
)


def are_one_limit(pair: Pair) -> bool:
    """ "It cannot be backdated by more than a year" and "we can only backdate it by up to a year"."""
    old, new = " ".join(pair.old).lower(), " ".join(pair.new).lower()
    return any(
        _MORE_THAN.search(here) and _AT_MOST.search(there) and not _MORE_THAN.search(there)
        for here, there in ((old, new), (new, old))
    )
