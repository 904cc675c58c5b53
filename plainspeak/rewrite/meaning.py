"""Facts that changed between two wordings of the same text: a rewrite should be simpler, not different."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from plainspeak.rewrite import names
from plainspeak.rewrite.align import aligned
from plainspeak.rewrite.bounds import is_age
from plainspeak.rewrite.counted import is_said_by_a, recounted
from plainspeak.rewrite.cutting import sentences
from plainspeak.rewrite.denials import are_one_condition, are_one_limit, denials, without_those_in
from plainspeak.rewrite.duty import STANDING
from plainspeak.rewrite.fact import FactChange, Weight
from plainspeak.rewrite.facts import learn
from plainspeak.rewrite.matching import (
    OF_THE_SENTENCE,
    Match,
    Name,
    Pair,
    Placed,
    all_placed,
    matched,
    settle_alone,
    settle_moved,
    swapped,
    told_denials,
    words_of,
)
from plainspeak.rewrite.people import limits_like_only
from plainspeak.rewrite.roles import clipped, turned_roles

KINDS = (
    "number",
    "money",
    "date",
    "time",
    "period",
    "percent",
    "phone",
    "web",
    "email",
    "name",
    "negation",
    "duty",
    "who",
)

_SOFT, _HARD = Weight.SOFT, Weight.HARD


def changed_facts(before: str, after: str) -> tuple[FactChange, ...]:
    """What a reader of `before` was told and a reader of `after` is not, and the reverse, in the order of the text.

    Sentences are paired first, so that "5 days" that became "7 days" is one change. A fact that only moved to another
    sentence, or is said fewer times than it was, has not changed.
    """
    old, new = sentences(before), sentences(after)
    groups = aligned(old, new)
    learn(sentence for group in groups for side in group for sentence in side)
    pairs = [Pair(*group, all_placed(group[0]), all_placed(group[1])) for group in groups]
    matches = [matched(pair) for pair in pairs]
    settle_moved(pairs, matches)
    settle_alone(pairs, matches)
    texts = _Texts(old, new)
    return tuple(change for pair, found in zip(pairs, matches, strict=True) for change in _changes(pair, found, texts))


class _Texts:
    """What each text says anywhere; read only when a fact has no counterpart."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        self._texts = (before, after)
        self._found: dict[int, frozenset[Name]] = {}
        self._said: dict[int, names.Said] = {}

    def has(self, which: int, placed: Placed) -> bool:
        """Whether text 0 (before) or 1 (after) has it. What belongs to its sentence it has not."""
        if placed.fact.kind in OF_THE_SENTENCE:
            return False
        if placed.fact.kind == "name":
            return names.is_known(placed.fact, self._said_in(which))
        if which not in self._found:
            self._found[which] = frozenset(each.name for each in all_placed(self._texts[which]))
        return placed.name in self._found[which]

    def _said_in(self, which: int) -> names.Said:
        if which not in self._said:
            self._said[which] = names.Said(self._texts[which])
        return self._said[which]


def _changes(pair: Pair, found: Match, texts: _Texts) -> Iterator[FactChange]:
    """Counterparts as one row; then what has none, unless it is seldom missed or the other text says it elsewhere."""
    yield from (FactChange(a.fact.kind, a.fact.text, b.fact.text) for a, b in (*swapped(pair), *recounted(pair)))
    yield from (_turned(a, b) for a, b in found.turned)
    yield from _standing(pair)
    if len(pair.old) == len(pair.new) == 1 and not found.turned:
        yield from _of_roles(pair, found)
    if not found.lost and not found.gained:
        yield from denials(pair, found)
        return
    lost, gained = _by_family(found.lost), _by_family(found.gained)
    conditional = _has_duties(found) and (are_one_condition(pair) or are_one_limit(pair))
    duties: list[Placed] = []
    for family in sorted(lost.keys() | gained.keys(), key=lambda each: (KINDS.index(each[0]), str(each[1]))):
        if family[0] == "negation" or (family[0] == "duty" and conditional):
            continue
        old, new = _missed(lost[family], 1, pair, texts), _missed(gained[family], 0, pair, texts)
        both = min(len(old), len(new))
        duties += [*old[:both], *new[:both]] if family[0] == "duty" else []
        yield from (
            FactChange(family[0], a.fact.text, b.fact.text) for a, b in zip(old[:both], new[:both], strict=True)
        )
        yield from (FactChange(family[0], a.fact.text, "") for a in old[both:] if _is_told(a, pair.after, 1, texts))
        yield from (FactChange(family[0], "", b.fact.text) for b in new[both:] if _is_told(b, pair.before, 0, texts))
    if not conditional:
        yield from denials(pair, without_those_in(duties, found, pair))


def _standing(pair: Pair) -> Iterator[FactChange]:
    """ "You must be over 18" and "you should be over 18". Otherwise such a duty is a condition, said in many ways."""
    old, new = ([each.fact for each in side if each.fact.key[0] == STANDING] for side in (pair.before, pair.after))
    if len(old) == len(new) == 1 and old[0].key != new[0].key:
        yield FactChange("duty", old[0].text, new[0].text)


def _has_duties(found: Match) -> bool:
    return any(each.fact.kind in ("duty", "negation") for side in (found.lost, found.gained) for each in side)


def _of_roles(pair: Pair, found: Match) -> Iterator[FactChange]:
    """Who does it to whom, and what no longer narrows the sentence, where no other fact tells of it."""
    old, new = pair.old[0], pair.new[0]
    if old == new:
        return
    told = tuple(turned_roles(old, new))
    if not told and not any(each.fact.weight == _HARD for each in (*found.lost, *found.gained)):
        told = tuple(clipped(old, new))
    yield from (FactChange("who", a, b) for a, b in told)


def _turned(old: Placed, new: Placed) -> FactChange:
    a, b = old.fact, new.fact
    if a.kind == "name" or (a.half and b.half and a.half != b.half):
        return FactChange(a.kind, a.text, b.text)
    kind = "who" if is_age(a, old.sentence) or is_age(b, new.sentence) else a.kind
    return FactChange(kind, _with_bound(old), _with_bound(new))


def _with_bound(placed: Placed) -> str:
    """The number with the few words on either side that say which side of it is meant."""
    fact, text = placed.fact, placed.sentence
    before = re.search(r"(?:\S+ ){0,3}$", text[: fact.start])
    after = re.match(r"(?:\+|,? (?:or|and|years?|at) \S+(?: (?:or|and|of|the) \S+)?)?", text[fact.end :])
    return f"{before[0] if before else ''}{text[fact.start : fact.end]}{after[0] if after else ''}".strip(" ,.")


def _by_family(facts: Iterable[Placed]) -> dict[Name, list[Placed]]:
    """Facts of which one may stand in the place of another: of one kind, and of one sort.

    Of people, one group is put for another, and one quantity of a thing for another; how often is not put for how long.
    """
    found: dict[Name, list[Placed]] = defaultdict(list)
    for each in facts:
        fact = each.fact
        if fact.weight == _SOFT:
            continue
        sort: Hashable = ""
        if fact.kind == "who":
            sort = fact.key[:-1] or fact.key
        elif fact.kind == "period":
            sort = fact.weight
        elif fact.kind == "time":
            sort = fact.key[0]
        found[fact.kind, sort].append(each)
    return found


def _missed(facts: Sequence[Placed], other: int, pair: Pair, texts: _Texts) -> list[Placed]:
    """Those that another may stand in the place of, the weightiest first.

    A name known elsewhere is not missed, nor are people of whom the other side speaks too, if less often.
    """
    if not facts:
        return []
    there = pair.new if other else pair.old
    said = {each.name for each in (pair.after if other else pair.before) if each.fact.key[0] == "group"}
    facts = [each for each in facts if each.name not in said and not is_said_by_a(each.fact, each.sentence, there)]
    if facts and facts[0].fact.kind == "name":
        facts = [each for each in facts if not texts.has(other, each) and not _is_ourselves(each, there)]
    facts = [each for each in facts if each.fact.weight == _HARD or not texts.has(other, each)]
    return sorted(facts, key=lambda each: -each.fact.weight)


_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)


def _is_ourselves(placed: Placed, there: Sequence[str]) -> bool:
    """ "Northshire Council will help" and "We will help"."""
    return names.means_ourselves(placed.fact) and any(_WE.search(each) for each in (*there, placed.sentence))


_LIKE_A_DENIAL = frozenset((("forbidden",), ("free",)))


def _is_told(placed: Placed, there: Sequence[Placed], other: int, texts: _Texts) -> bool:
    fact = placed.fact
    if fact.weight < _HARD or texts.has(other, placed):
        return False
    if fact.kind == "duty" and fact.key in _LIKE_A_DENIAL and told_denials(there):
        return False  # "you may not be charged" and "we do not charge"
    if fact.kind == "duty":  # said twice, it may be said once where two sentences became one
        return not any(each.fact.kind == "duty" and each.fact.key == fact.key for each in there)
    return fact.key != ("only",) or not any(limits_like_only(words_of(each.sentence)) for each in there)
