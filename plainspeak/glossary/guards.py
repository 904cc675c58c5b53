"""Which of an entry's `not_when` words only bar the swap: the stiff word stands there in its own sense all the same.

"We arise from" is as stiff as "we arise", but "come up from" is no plain way to say it. Small words of grammar say
nothing about the sense of a stiff word or a word of the trade, and neither do the nouns that it makes longer names with
("a podiatry clinic"): beside them it is flagged and explained. Beside any other word that an entry names it means
something else.
"""

from plainspeak.glossary.model import Entry, Kind, Neighbours, PartOfSpeech
from plainspeak.glossary.vocabulary import words

_BE = words("be is are was were been being am")
_FROM = words("to of in with that for from by at on it me you us them him her the a an any your this and")
_ARTICLES = words("a an the any no every all your his her their my our its this council's")
_HEADS = words(
    """service services team teams group groups board boards panel plan plans scheme schemes project programme policy
    policies procedure procedures officer officers worker workers clinic department form forms process partner partners
    review reviews meeting meetings assessment assessments support care ward period charge funding committee training"""
)
"""What a word of the trade stands before in longer names: "a co-production group", "the podiatry clinic"."""
_BEFORE = {
    PartOfSpeech.VERB: _BE | {"not"},
    PartOfSpeech.NOUN: _ARTICLES | words("of in on for at by with and"),
    PartOfSpeech.ADJECTIVE: _BE | words("a an the very so more most too not as and"),
    PartOfSpeech.ADVERB: _BE | words("very so more most too not as and"),
}
_AFTER = {
    PartOfSpeech.VERB: _FROM,
    PartOfSpeech.NOUN: _BE | words("to of in for by on and that from has with it") | _HEADS,
    PartOfSpeech.ADJECTIVE: words("to of in with that for from and on"),
    PartOfSpeech.ADVERB: words("to of in and on"),
}


def swap_guards(entry: Entry) -> Neighbours:
    """The words of `not_when` beside which a stiff word keeps its sense."""
    if entry.kind not in (Kind.FORMAL, Kind.JARGON) or " " in entry.headword or _has_other_senses(entry):
        return Neighbours()
    return Neighbours(
        before=_among(entry.not_when.before, _BEFORE.get(entry.part_of_speech)),
        after=_among(entry.not_when.after, _AFTER.get(entry.part_of_speech)),
    )


def sense_guards(entry: Entry) -> Neighbours:
    """The words of `not_when` beside which it is another word."""
    swap, whole = swap_guards(entry), entry.not_when
    return Neighbours(
        before=tuple(word for word in whole.before if word not in swap.before),
        after=tuple(word for word in whole.after if word not in swap.after),
        near=whole.near,
    )


def _has_other_senses(entry: Entry) -> bool:
    """Whether its small neighbours may tell senses apart: "in case", "due to"."""
    return bool(entry.only_when) or (entry.part_of_speech is PartOfSpeech.NOUN and bool(entry.about))


def _among(named: tuple[str, ...], small: frozenset[str] | None) -> tuple[str, ...]:
    return tuple(word for word in named if small is not None and word in small)
