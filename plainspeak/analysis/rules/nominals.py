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


@lru_cache(maxsize=1)
def nominals() -> Nominals:
    """Read once."""
    data = tomllib.loads(shipped("resources/hidden_verbs.toml").read_text("utf-8"))
    singular = {noun: _nominal(noun, dict(given)) for noun, given in data["nouns"].items()}
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
    return Nominal(noun, lights, {follower: str(text) for follower, text in given.items()}, doer, passive)
