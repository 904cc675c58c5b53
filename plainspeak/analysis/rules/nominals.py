"""The nouns that hide verbs, from resources/hidden_verbs.toml, and the forms of the verbs that come out of them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from plainspeak.glossary.model import Form
from plainspeak.paths import shipped

_FOUR = (Form.THIRD, Form.PAST, Form.PARTICIPLE, Form.ING)


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun; `instead` holds what to say by what follows ("-" nothing; "?" is flagged without a suggestion)."""

    noun: str
    lights: frozenset[str]
    instead: Mapping[str, str]
    doer: bool = False
    passive: bool = True
    other: tuple[str, str] = ("", "")
    """The beginning of a wording, and what may stand there as well: "work out", "calculate"."""


class Light(NamedTuple):
    """One form of a verb that says little: "made", of "make"."""

    verb: str
    form: Form


@dataclass(frozen=True, slots=True)
class Nominals:
    """Everything the rule looks up. Nouns by singular and plural, light verbs by written form, in small letters."""

    nouns: Mapping[str, Nominal]
    plurals: frozenset[str]
    lights: Mapping[str, Light]
    participles: Mapping[str, frozenset[str]]
    """Participle to the names of its light verbs: "made" to {"make"}."""
    irregular: Mapping[str, tuple[str, ...]]
    into: Mapping[str, str]
    """Nouns after "take into"."""
    states: Mapping[str, tuple[tuple[str, str, str], ...]]
    """Words after a form of "be", by the one that tells: "need" to ("in", "of", "need")."""


_PROCESS_LIGHTS = "carry conduct undertake perform"


@lru_cache(maxsize=1)
def nominals() -> Nominals:
    """Read once."""
    data = tomllib.loads(shipped("resources/hidden_verbs.toml").read_text("utf-8"))
    singular = {noun: _process(noun, verbs) for noun, verbs in data["processes"].items()}
    singular |= {noun: _nominal(noun, dict(given)) for noun, given in data["nouns"].items()}
    plural = {_plural(noun): one for noun, one in singular.items()}
    lights: dict[str, Light] = {}
    participles: dict[str, set[str]] = {}
    for name, verbs in data["lights"].items():
        for verb in verbs.split(";"):
            forms = [form.replace("-", " ") for form in verb.split()]
            third, past, *participle, ing = forms[1:]
            done = participle[0] if participle else past
            for form, written in ((Form.ING, ing), (Form.PARTICIPLE, done), (Form.PAST, past), (Form.THIRD, third)):
                lights.setdefault(written, Light(name, form))
            lights[past] = Light(name, Form.PAST)
            lights[forms[0]] = Light(name, Form.BASE)
            participles.setdefault(done, set()).add(name)
    return Nominals(
        nouns={**plural, **singular},
        plurals=frozenset(plural) - frozenset(singular),
        lights=lights,
        participles={written: frozenset(names) for written, names in participles.items()},
        irregular={verb: tuple(forms.split()) for verb, forms in data["forms"].items()},
        into=data["into"],
        states=_states(data["states"]),
    )


def in_form(wording: str, form: Form) -> str:
    """A wording with its first word, a verb, in that form: "work out" -> "worked out"."""
    verb, _, rest = wording.partition(" ")
    return " ".join(filter(None, (_inflected(verb, form), rest)))


def _inflected(verb: str, form: Form) -> str:
    if form not in _FOUR:
        return verb
    if irregular := nominals().irregular.get(verb):
        return irregular[_FOUR.index(form)]
    if form is Form.THIRD:
        return _plural(verb)
    if form is Form.ING:
        return re.sub(r"(?<!e)e$", "", verb) + "ing"
    if verb.endswith("e"):
        return verb + "d"
    return re.sub(r"(?<=[^aeiou])y$", "i", verb) + "ed"


def _plural(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if word.endswith("sis"):
        return word[:-2] + "es"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh)$", word) else "s")


def _nominal(noun: str, given: dict[str, str | bool]) -> Nominal:
    lights = frozenset(str(given.pop("lights")).split())
    doer, passive = bool(given.pop("doer", False)), bool(given.pop("passive", True))
    first, _, second = str(given.pop("other", "")).partition(" > ")
    instead = {follower: str(text) for follower, text in given.items()}
    return Nominal(noun, lights, instead, doer, passive, (first, second))


def _process(noun: str, verbs: str) -> Nominal:
    """ "sell off > dispose of": a noun of doing that is followed by "of"."""
    return _nominal(noun, {"lights": _PROCESS_LIGHTS, "other": verbs, "of": verbs.partition(" > ")[0], "-": "?"})


def _states(given: Mapping[str, str]) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    states: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for words, verb in given.items():
        *before, telling, after = words.split()
        states[telling] = (*states.get(telling, ()), (" ".join(before), after, verb))
    return states
