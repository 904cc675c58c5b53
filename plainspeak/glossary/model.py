"""Glossary entries as values. An entry is a concept: a term to avoid, and what to say instead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType

ANY_TOPIC = "any"
"""In `Entry.about`: every topic of the glossary together."""


class Kind(StrEnum):
    """What sort of word it is, which is also the rule that flags it."""

    JARGON = "jargon"
    ACRONYM = "acronym"
    LABEL = "label"
    FORMAL = "formal"


class PartOfSpeech(StrEnum):
    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"
    """Anything that does not inflect: "in respect of", "and/or"."""


class Status(StrEnum):
    SUGGESTED = "suggested"
    APPROVED = "approved"
    REJECTED = "rejected"
    RETIRED = "retired"


class Form(StrEnum):
    """The forms a term can take. A match in one form is replaced by the alternative in the same form."""

    BASE = "base"
    SINGULAR = "singular"
    """"eligible need", of a term written down in the plural: "eligible needs"."""
    PLURAL = "plural"
    THIRD = "third"
    """"assesses"."""
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"
    COMPARATIVE = "comparative"
    SUPERLATIVE = "superlative"


_INFLECTED = tuple((form, form.value) for form in Form if form is not Form.BASE)


@dataclass(frozen=True, slots=True)
class Forms:
    """Every form but the base; "" where a word has no such form.

    A noun that is itself a plural says so: its `plural` is the same as its base, and `singular` is there if it has one.
    """

    plural: str = ""
    third: str = ""
    past: str = ""
    participle: str = ""
    ing: str = ""
    comparative: str = ""
    superlative: str = ""
    singular: str = ""

    def items(self) -> Iterator[tuple[Form, str]]:
        """The forms there are."""
        for form, name in _INFLECTED:
            if text := getattr(self, name):
                yield form, text


@dataclass(frozen=True, slots=True)
class Alternative:
    """A plain wording; its base form is `text`."""

    text: str
    forms: Forms = Forms()

    def in_form(self, form: Form) -> str | None:
        """The wording in that form, or None where it has none."""
        return self.text if form is Form.BASE else getattr(self.forms, form.value) or None


@dataclass(frozen=True, slots=True)
class Term:
    """One written shape of the jargon: the headword, or another spelling or wording of the same thing."""

    text: str
    forms: Forms = Forms()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Words beside a match, in lower case.

    `before` and `after` stand directly beside it; `near` within three words on either side, or around it (a phrase that
    holds the match itself, such as "key worker" for "key").
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.before or self.after or self.near)


class _Kept:
    """Room for what is kept beside an entry's fields, and not copied with them: a changed copy has none."""

    __slots__ = ("keys",)
    keys: tuple[str, ...]
    """Every folded way to write its terms (`matcher.keys_of`), where it was worked out before."""


@dataclass(frozen=True, slots=True)
class Entry(_Kept):
    """One glossary entry, complete: every form has been written down or generated."""

    id: str
    headword: str
    kind: Kind
    part_of_speech: PartOfSpeech = PartOfSpeech.PHRASE
    forms: Forms = Forms()
    also: tuple[Term, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    meaning: str = ""
    expansion: str = ""
    topic: str = ""
    not_for: tuple[str, ...] = ()
    """Audiences for whom this is an ordinary word."""
    not_when: Neighbours = Neighbours()
    only_when: Neighbours = Neighbours()
    no_offer_when: Neighbours = Neighbours()
    """Beside these the word is flagged and explained, and none of its plain wordings is offered."""
    about: tuple[str, ...] = ()
    """Topics, or ANY_TOPIC. In a text that is plainly about one of them the word needs no company (`only_when`); where
    it has none named, it is flagged in such a text only."""
    why: str = ""
    source: str = ""
    status: Status = Status.APPROVED
    reviewed: str = ""
    """ISO date of the last review."""
    review_by: str = ""
    """ISO date of the next review; "" where none is planned."""
    owner: str = ""
    """Who in the team looks after the entry."""
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()

    @property
    def by_topic_alone(self) -> bool:
        """Whether nothing beside the word, only the topic of the whole text, makes it what the entry says."""
        return bool(self.about) and not self.only_when

    @property
    def terms(self) -> tuple[Term, ...]:
        return (Term(self.headword, self.forms), *self.also)


@dataclass(frozen=True)
class Glossary:
    """A set of entries, by id. Two glossaries with the same entries have the same revision."""

    entries: tuple[Entry, ...] = field(default=())
    known_revision: str = field(default="", compare=False, repr=False)
    """The revision, where it was worked out before: it takes longer than reading the entries."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Glossary":
        """Later entries replace earlier ones of the same id."""
        by_id = {entry.id: entry for entry in entries}
        return cls(tuple(by_id[key] for key in sorted(by_id)))

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        return MappingProxyType({entry.id: entry for entry in self.entries})

    @cached_property
    def revision(self) -> str:
        """Twelve hex digits that change when any entry does."""
        return self.known_revision or sha256(repr(self.entries).encode()).hexdigest()[:12]
