"""What part of speech a term is, where its author did not say: as its words and its alternatives agree, or none."""

from collections.abc import Sequence

from plainspeak.glossary import inflect
from plainspeak.glossary.model import PartOfSpeech
from plainspeak.glossary.vocabulary import AFTER_NOUN, JOINING, NEVER_HEAD, words

NOUN, VERB = PartOfSpeech.NOUN, PartOfSpeech.VERB
ADJECTIVE, ADVERB, PHRASE = PartOfSpeech.ADJECTIVE, PartOfSpeech.ADVERB, PartOfSpeech.PHRASE

_PARTICLES = words(
    """up out on off down away back over into after through with for to about at from a an the your our their his
    her my its this that sure someone somebody yourself them us you me it not together forward ahead"""
)
_ALWAYS_VERBS = words(
    """make give take have get put do be keep find let go come bring carry undertake ensure provide become"""
)
_MOSTLY_VERBS = words(
    """buy try get make find give go do keep let put say tell think know see meet spend take send bring choose ask"""
)
"""The dictionary knows each of these as a noun too ("a good buy"), which nobody means here."""
_OPENERS = words(
    """the a an if when where whether because although unless until while and or but that which who as than so via
    per not no nor prior due owing whereby herein thereof therefore however hence thus moreover furthermore
    notwithstanding pursuant regarding concerning following subject according irrespective should would could might
    must shall"""
)
_UNINFLECTED = ((VERB, "VERB"), (ADJECTIVE, "ADJ"), (ADVERB, "ADV"))
_ENDINGS = (
    (NOUN, ("ment", "ments", "tion", "tions", "sion", "ness", "ity", "ities", "ism", "ist", "er", "ers", "or", "ship",
            "hood", "ance", "ence", "ure", "age")),
    (VERB, ("ise", "ize", "ify", "ate")),
    (ADVERB, ("ly",)),
    (ADJECTIVE, ("al", "ic", "ive", "ous", "able", "ible", "ary", "ful", "less", "based", "led", "centred")),
)  # fmt: skip


def part_of_speech(headword: str, alternatives: Sequence[str]) -> frozenset[PartOfSpeech]:
    """What the headword is taken for: one part, {NOUN, VERB} where either is as likely, or {PHRASE}."""
    possible = senses(headword)
    for alternative in alternatives:
        possible = (possible & senses(alternative)) or possible
    for part in (ADJECTIVE, ADVERB):
        if part in possible and alternatives:
            return frozenset({part})
    if possible == {NOUN, VERB} and " " not in headword and all(senses(one) >= possible for one in alternatives):
        return possible
    for part in (NOUN, VERB, ADJECTIVE, ADVERB):
        if part in possible:
            return frozenset({part})
    return frozenset({PHRASE})


def senses(text: str) -> frozenset[PartOfSpeech]:
    """Everything that a term or wording might be, by the dictionary and, for words it lacks, by their endings."""
    words = text.lower().replace("’", "'").split()
    if not words or not any(letter.isalpha() for letter in text) or "/" in text:
        return frozenset()
    if len(words) == 1:
        return _word_senses(words[0])
    if words[0] in _OPENERS or words[0] in NEVER_HEAD:
        return frozenset({NOUN}) if words[0] in ("out", "non") and inflect.noun_sense(words[-1]) else frozenset()
    return frozenset(part for part, fits in ((NOUN, _is_noun_phrase), (VERB, _is_verb_phrase)) if fits(words))


def _word_senses(word: str) -> frozenset[PartOfSpeech]:
    if word in _MOSTLY_VERBS:
        return frozenset({VERB})
    prefix, _, last = word.rpartition("-")
    if prefix and last.endswith("ed") and last not in ("need", "bed", "feed"):
        return frozenset({ADJECTIVE})
    if prefix in ("multi", "inter", "cross", "pre", "post", "non"):
        return frozenset({ADJECTIVE})
    if not inflect.known(last) or (last != word and last in AFTER_NOUN):
        return frozenset(part for part, endings in _ENDINGS if word.endswith(endings))
    found = {part for part, name in _UNINFLECTED if inflect.has_sense(last, name)}
    return frozenset(found | ({NOUN} if inflect.noun_sense(last) else set()))


def _is_noun_phrase(words: list[str]) -> bool:
    if words[0] in _ALWAYS_VERBS or words[-1] in AFTER_NOUN or words[-1] in _PARTICLES:
        return False
    if words[1] in JOINING and NOUN not in _word_senses(words[0]):
        return False
    head = next((at for at in range(1, len(words)) if words[at] in AFTER_NOUN), len(words)) - 1
    return NOUN in _word_senses(words[head]) and not words[head].endswith("ly")


def _is_verb_phrase(words: list[str]) -> bool:
    if VERB not in _word_senses(words[0]):
        return words[0].endswith("ly") and _is_verb_phrase(words[1:]) if len(words) > 1 else False
    if words[0] in _ALWAYS_VERBS or NOUN not in _word_senses(words[0]):
        return True
    return words[1] in _PARTICLES or (words[1] in JOINING and len(words) > 2 and VERB in _word_senses(words[2]))
