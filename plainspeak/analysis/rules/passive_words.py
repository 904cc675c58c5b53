"""The words the passive rule goes by, from resources/passive.toml, which says what each list is for."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from plainspeak.paths import shipped


@dataclass(frozen=True, slots=True)
class Words:
    """Each list of the file under its name there; `before` says in front of what a participle is an adjective."""

    irregular: frozenset[str]
    adjectives: frozenset[str]
    states: frozenset[str]
    results: frozenset[str]
    closed: frozenset[str]
    got_states: frozenset[str]
    never_by_an_agent: frozenset[str]
    being_a_state: frozenset[str]
    before: Mapping[str, frozenset[str]]
    un_verbs: frozenset[str]
    eed_verbs: frozenset[str]
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
    before_a_name: frozenset[str]
    after_a_name: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """Read once."""
    data = tomllib.loads(shipped("resources/passive.toml").read_text("utf-8"))
    before = {word: frozenset(text.split()) for word, text in data.pop("before").items()}
    lists = {**data.pop("words"), **data}
    return Words(before=before, **{name: frozenset(text.split()) for name, text in lists.items()})
