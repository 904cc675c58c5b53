"""The forms of a term and of its plain alternatives, made when an entry is written, so that reading a text needs none.

Words come from lemminflect's dictionary, and are put into British spelling. A phrase inflects at its head: "carry out"
at its verb, "package of care" at its noun, "person who uses services" at both noun and verb.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from functools import cache, lru_cache
from typing import Any

from plainspeak.glossary.model import Alternative, Entry, Forms, PartOfSpeech, Term
from plainspeak.glossary.vocabulary import (
    AFTER_GERUND,
    AFTER_NOUN,
    BE_FORMS,
    JOINING,
    MASS_NOUNS,
    NEVER_HEAD,
    PLURAL_ONLY,
    RELATIVE,
    SUBJECTS,
)

Tags = Mapping[str, tuple[str, ...]]

_IRREGULAR: dict[str, dict[str, str]] = {
    "be": {"VBZ": "is", "VBD": "was", "VBN": "been", "VBG": "being"},
    "get": {"VBN": "got"},
    "stay": {"VBD": "stayed", "VBZ": "stays"},
    "person": {"NNS": "people"},
    "staff": {"NNS": "staff"},
    "learn": {"VBD": "learnt", "VBN": "learnt"},
    "carer": {"NNS": "carers"},
}
_PERSONS = frozenset({"person", "people", "child", "children", "someone", "somebody"})
_ENDINGS = {"NNS": "s", "VBZ": "s", "VBD": "ed", "VBN": "ed", "VBG": "ing"}
_LAST_L = re.compile(r"(?:[^aeiou]|qu|[iu](?=[ae]l$))[aeiou]l$")
"""Verbs that double their l in British spelling: "enrol", "travel", "fuel", but not "reveal" or "prevail"."""


def forms_of(text: str, part_of_speech: PartOfSpeech) -> Forms:
    """Every form of a term or wording of that part of speech; none for a phrase, which never changes."""
    return _forms_of(text, part_of_speech)


def complete(entry: Entry) -> Entry:
    """The entry with every missing form filled in; forms already written down stay."""
    part = entry.part_of_speech
    return replace(
        entry,
        forms=filled(entry.forms, forms_of(entry.headword, part)),
        also=tuple(Term(term.text, filled(term.forms, forms_of(term.text, part))) for term in entry.also),
        alternatives=tuple(
            Alternative(one.text, filled(one.forms, forms_of(one.text, part))) for one in entry.alternatives
        ),
    )


def filled(given: Forms, generated: Forms) -> Forms:
    """`given`, with what it lacks taken from `generated`."""
    missing = {
        name: getattr(generated, name)
        for name in (field.name for field in fields(Forms))
        if not getattr(given, name) and getattr(generated, name)
    }
    return replace(given, **missing) if missing else given


def either_forms(text: str) -> Forms:
    """The forms of a word that is as much a verb as a noun ("support", "review")."""
    noun = forms_of(text, PartOfSpeech.NOUN)
    return replace(forms_of(text, PartOfSpeech.VERB), plural=noun.plural, singular=noun.singular)


def noun_sense(word: str) -> bool:
    """Whether the dictionary has it as a noun, singular or plural."""
    return bool(_lemmas(word).get("NOUN"))


def has_sense(word: str, part: str) -> bool:
    """Whether the dictionary has the word itself, uninflected, as that part of speech ("VERB", "ADJ", "ADV")."""
    return word.lower() in _lemmas(word).get(part, ())


def known(word: str) -> bool:
    """Whether the dictionary has it at all."""
    return bool(_lemmas(word) or _tags(word))


@lru_cache(maxsize=20_000)
def _forms_of(text: str, part: PartOfSpeech) -> Forms:
    if part is PartOfSpeech.VERB:
        return _verb_forms(text)
    if part is PartOfSpeech.NOUN:
        return _noun_forms(text)
    if part is PartOfSpeech.ADJECTIVE:
        return _graded_forms(text, "JJR", "JJS")
    if part is PartOfSpeech.ADVERB:
        return _graded_forms(text, "RBR", "RBS")
    return Forms()


def _verb_forms(text: str) -> Forms:
    words = text.split(" ")
    heads = _verb_heads(words)

    def form(tag: str) -> str:
        return _with(words, {at: _verb_form(words[at], tag) for at in heads})

    return Forms(third=form("VBZ"), past=form("VBD"), participle=form("VBN"), ing=form("VBG"))


def _verb_heads(words: list[str]) -> list[int]:
    first = 0
    while first < len(words) - 1 and words[first].endswith("ly") and not has_sense(words[first], "VERB"):
        first += 1
    heads = [first]
    for at in range(first + 1, len(words) - 1):
        joined = words[at].lower() in JOINING and has_sense(words[at + 1], "VERB")
        if joined and (at == first + 1 or not noun_sense(words[at + 1])):
            heads.append(at + 1)
    return heads


def _verb_form(word: str, tag: str) -> str:
    front, hyphen, last = word.rpartition("-")
    if hyphen and last.lower() in {"up", "out", "in", "on", "off", "down"}:
        return _verb_form(front, tag) + hyphen + last
    return front + hyphen + _cased(last, _british_verb(last.lower(), tag))


def _british_verb(word: str, tag: str) -> str:
    if (irregular := _IRREGULAR.get(word, {}).get(tag)) is not None:
        return irregular
    found = _tags(word)
    if tag == "VBN" and "VBN" not in found:
        return _british_verb(word, "VBD")
    made = found.get(tag) or _guessed(word, tag)
    if _LAST_L.search(word) and tag in ("VBD", "VBN", "VBG") and made[0].startswith(word) and word != "parallel":
        return f"{word}l{'ing' if tag == 'VBG' else 'ed'}"
    return made[0]


def _noun_forms(text: str) -> Forms:
    if text.startswith(("a ", "an ")):  # an article goes with the singular only
        return _noun_forms(text.partition(" ")[2])
    words = text.split(" ")
    if words[0].lower() in RELATIVE | {"what", "how", "not", "no"}:
        return Forms()  # "when a carer cannot go on"
    if len(words) > 1 and words[0].endswith("ing") and words[1].lower() in AFTER_GERUND:
        return Forms()
    heads = _noun_heads(words)
    if all(_is_plural(words[at]) for at in heads):
        singular = _with(words, {at: _singular(words[at]) for at in heads})
        return Forms(plural=text, singular="" if singular == text or _has_relative(words) else singular)
    if any(_is_mass(words, at) for at in heads):
        return Forms()
    changed = {at: _plural(words[at]) for at in heads}
    plural = _with(words, changed | _agreeing_verbs(words))
    return Forms(plural="" if plural == text else plural)


def _noun_heads(words: list[str]) -> list[int]:
    last = next((at for at in range(1, len(words)) if _ends_noun(words, at)), len(words)) - 1
    heads = [last]
    if last >= 2 and words[last - 1].lower() == "or" and noun_sense(words[last - 2]):
        heads.append(last - 2)
    elif last == 2 and words[1].lower() in JOINING and noun_sense(words[0]):
        heads.append(0)
    return heads


def _ends_noun(words: list[str], at: int) -> bool:
    """Whether what follows the noun starts here: "care | at home", "help | you get"."""
    before, word = words[at - 1].lower(), words[at].lower()
    if before in NEVER_HEAD or before in JOINING:
        return False
    if word in ("together", "alone") or (before in _PERSONS and word.endswith(("ing", "ed"))):
        return True  # "time | together", "person | taking part"
    return word in AFTER_NOUN or word in SUBJECTS or word in RELATIVE


def _agreeing_verbs(words: list[str]) -> dict[int, str]:
    """ "who uses" becomes "who use" after a plural."""
    changed = {}
    for at in range(1, len(words) - 1):
        if words[at].lower() in ("who", "that", "which"):
            changed[at + 1] = _plural_verb(words[at + 1])
    return changed


def _has_relative(words: list[str]) -> bool:
    return any(word.lower() in RELATIVE for word in words)


def _plural_verb(word: str) -> str:
    if word in BE_FORMS:
        return {"is": "are", "was": "were"}.get(word, word)
    if word == "has":
        return "have"
    lemma = next(iter(_lemmas(word).get("VERB", ())), word)
    return lemma if _tags(lemma).get("VBZ", ("",))[0] == word else word


def _plural(word: str) -> str:
    front, hyphen, last = word.rpartition("-")
    if hyphen:
        if len(parts := word.split("-")) > 2 and parts[1].lower() in AFTER_NOUN:
            return "-".join([_plural(parts[0]), *parts[1:]])
        if last.lower() in {"by", "on"} and front.lower().endswith("er"):
            return _plural(front) + hyphen + last
        return front + hyphen + _plural(last)
    if _is_acronym(word):
        return word + "s"
    lower = word.lower()
    if irregular := _IRREGULAR.get(lower, {}).get("NNS"):
        return _cased(word, irregular)
    choices = [one for one in _tags(lower).get("NNS", ()) if one != lower] or list(_tags(lower).get("NNS", ()))
    return _cased(word, (choices or list(_guessed(lower, "NNS")))[0])


def _singular(word: str) -> str:
    lower = word.lower()
    if lower in PLURAL_ONLY or lower == "people":
        return word
    lemmas = [one for one in _lemmas(lower).get("NOUN", ()) if one != lower]
    return _cased(word, lemmas[0]) if lemmas else word


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in PLURAL_ONLY or lower == "people":
        return True
    if not lower.endswith("s") and lower not in ("criteria", "children", "men", "women"):
        return False
    lemmas = _lemmas(lower).get("NOUN", ())
    return bool(lemmas) and lemmas[0] != lower and not lower.endswith("ss")


def _is_mass(words: list[str], at: int) -> bool:
    lower = words[at].lower().rpartition("-")[2]
    if lower in MASS_NOUNS or (lower.endswith("ness") and lower not in ("illness", "witness", "business", "weakness")):
        return True
    return lower.endswith("ing") and not any(one != lower for one in _tags(lower).get("NNS", ()))


def _is_acronym(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _graded_forms(text: str, comparative: str, superlative: str) -> Forms:
    if not re.fullmatch(r"[A-Za-z]+", text):
        return Forms()
    found = _tags(text.lower())
    more, most = found.get(comparative, ("",))[0], found.get(superlative, ("",))[0]
    if more == f"{text}er" and text.endswith("e"):  # the dictionary's "freeer", "trueer"
        more, most = f"{text}r", f"{text}st"
    return Forms(comparative=more, superlative=most)


def _with(words: list[str], changed: Mapping[int, str]) -> str:
    return " ".join(changed.get(at, word) for at, word in enumerate(words))


def _cased(pattern: str, word: str) -> str:
    if len(pattern) > 1 and pattern.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if pattern[:1].isupper() else word


@cache
def _tags(word: str) -> Tags:
    found: Tags = _lemminflect("getAllInflections")(word.lower())
    return found


@cache
def _lemmas(word: str) -> Tags:
    found: Tags = _lemminflect("getAllLemmas")(word.lower())
    return found


def _guessed(word: str, tag: str) -> tuple[str, ...]:
    """By rule, for a word that the dictionary lacks: "reablements", "signposted"."""
    if not re.fullmatch(r"[a-z]{2,}", word):  # lemminflect's rules fall over what is not a plain word
        return (word + _ENDINGS[tag],) if word[-1:].isalpha() else (word,)
    part = "NOUN" if tag == "NNS" else "VERB"
    found: Iterable[str] = _lemminflect("getAllInflectionsOOV")(word, part).get(tag, (word,))
    return tuple(found)


@cache
def _lemminflect(name: str) -> Callable[..., Any]:
    import lemminflect  # a quarter of a second: only when an entry is written

    function: Callable[..., Any] = getattr(lemminflect, name)
    return function
