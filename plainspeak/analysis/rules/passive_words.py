"""The words the passive rule goes by, from resources/passive.toml, which says what each list is for."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from plainspeak.paths import shipped

_FRONTS = ("over", "under", "out", "mis", "re", "fore", "pre")
"""What may stand before an irregular participle: "overspent", "resat"."""


@dataclass(frozen=True, slots=True)
class Words:
    """Each list of the file under its name there; `before` says in front of what a participle is an adjective, `unless`
    in front of what a state is none.
    """

    irregular: frozenset[str]
    adjectives: frozenset[str]
    states: frozenset[str]
    results: frozenset[str]
    closed: frozenset[str]
    postures: frozenset[str]
    got_states: frozenset[str]
    never_by_an_agent: frozenset[str]
    being_a_state: frozenset[str]
    before: Mapping[str, frozenset[str]]
    unless: Mapping[str, frozenset[str]]
    un_verbs: frozenset[str]
    eed_verbs: frozenset[str]
    verbs: frozenset[str]
    pasts: frozenset[str]
    with_complement: frozenset[str]
    adverbs: frozenset[str]
    degrees: frozenset[str]
    followers: frozenset[str]
    modals: frozenset[str]
    have: frozenset[str]
    pronouns: frozenset[str]
    barriers: frozenset[str]
    asking: frozenset[str]
    joining: frozenset[str]
    not_an_agent: frozenset[str]
    after_a_pair: frozenset[str]
    times: frozenset[str]
    before_a_time: frozenset[str]
    before_a_name: frozenset[str]
    after_a_name: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """Read once."""
    data = tomllib.loads(shipped("resources/passive.toml").read_text("utf-8"))
    before, unless = (_by_word(data.pop(name)) for name in ("before", "unless"))
    lists = {name: frozenset(text.split()) for name, text in {**data.pop("words"), **data}.items()}
    lists["irregular"] |= {f"{front}{word}" for front in _FRONTS for word in lists["irregular"]}
    return Words(before=before, unless=unless, **lists)


def _by_word(table: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return {word: frozenset(text.split()) for word, text in table.items()}
