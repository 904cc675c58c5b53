"""Finding every glossary term in a text, in one pass of an automaton over a folded copy of it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import Any, NamedTuple

import ahocorasick

from plainspeak.collecting import without_collecting
from plainspeak.glossary.company import Company, company, in_company, is_whole
from plainspeak.glossary.elsewhere import is_of_another_world
from plainspeak.glossary.fold import Copy, copies, fold
from plainspeak.glossary.guards import sense_guards, swap_guards
from plainspeak.glossary.in_full import in_full
from plainspeak.glossary.joined import parts_of
from plainspeak.glossary.model import Entry, Form, Forms, Glossary, Kind, PartOfSpeech, Status
from plainspeak.glossary.parts import has_verb_company, is_participle, plays_part
from plainspeak.glossary.shapes import looks_plural
from plainspeak.glossary.somebody import names_somebody
from plainspeak.glossary.spellings import dotted, folded_spellings, spaced_ampersand


class Match(NamedTuple):
    """One term found: text[start:end], a possessive ending left out. `form` is how it stands in the text.

    `term` is the wording of the entry that was found. A match is what its entry says only in a text about one of the
    topics `about`, or anywhere where there are none. `swaps` is False where the word stands in its sense, but beside a
    word that no plain wording fits (`guards`, `Entry.no_offer_when`).
    """

    start: int
    end: int
    text: str
    entry: Entry
    form: Form
    term: str = ""
    about: tuple[str, ...] = ()
    swaps: bool = True


class _Beside:
    """What an entry says of the words beside it, made ready where it first matters: few entries are in a text.

    `unwanted` and `wanted` are its `not_when` and `only_when`; `barring` are what of `not_when` bars the swap alone.
    `unoffered` is `no_offer_when`, which says so in as many words.
    """

    def __init__(self, entry: Entry, *, shares: bool = False) -> None:
        """An entry that `shares` its word with others is not meant beside any of `not_when`: another entry is."""
        self._entry = entry
        self._shares = shares

    @cached_property
    def unwanted(self) -> Company | None:
        return company(self._entry.not_when if self._shares else sense_guards(self._entry))

    @cached_property
    def wanted(self) -> Company | None:
        return company(self._entry.only_when)

    @cached_property
    def barring(self) -> Company | None:
        return None if self._shares else company(swap_guards(self._entry))

    @cached_property
    def unoffered(self) -> Company | None:
        return company(self._entry.no_offer_when)


class _Shape(NamedTuple):
    """What one folded key stands for. `exact` is the way an acronym must be written, "" for an ordinary term."""

    entry: Entry
    form: Form
    exact: str
    term: str
    beside: _Beside


class _Key:
    """One folded way to write a term. What it stands for is worked out where it is first met: few are in a text."""

    __slots__ = ("_entries", "_in_full", "_text", "_worked_out", "length")

    def __init__(self, text: str, entries: list[Entry], *, in_full: bool) -> None:
        self._text = text
        self._entries = entries
        self._in_full = in_full
        self._worked_out: tuple[list[_Shape], bool] | None = None
        self.length = len(text)

    def shapes(self) -> tuple[list[_Shape], bool]:
        """What it may stand for, and whether the topic of a text may decide about one of them."""
        if self._worked_out is None:
            shapes = _named(self._entries[0]) if self._in_full else _shapes_of(self._text, self._entries)
            self._worked_out = shapes, any(shape.entry.about for shape in shapes)
        return self._worked_out


class Matcher:
    """A glossary made ready for finding its approved entries. It never changes."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        with without_collecting():
            self._automaton = _automaton([entry for entry in glossary.entries if entry.status is Status.APPROVED])

    def find(self, text: str, *, possible: bool = False) -> tuple[Match, ...]:
        """The matches, in order, never overlapping: the longest wins, then the leftmost.

        `possible` adds those that the topic of a whole text decides about (`Match.about`); any other wins over them.
        """
        if not self._automaton or not text:
            return ()
        found = [
            match
            for copy in copies(text)
            for match in chain(self._in_copy(copy, text, possible), self._in_joined(copy, text))
        ]
        return _longest(found) if len(found) > 1 else tuple(found)

    def _in_copy(self, copy: Copy, text: str, possible: bool) -> Iterator[Match]:
        raw, flat = copy.raw, copy.flat
        size = len(flat)
        for last, key in self._automaton.iter(flat):
            end = last + 1
            start = end - key.length
            if (start and flat[start - 1].isalnum()) or (end < size and flat[end].isalnum()):
                continue
            if not is_whole(raw, start, end) or (raw[start].isupper() and names_somebody(raw, start, end)):
                continue
            shapes, by_topic = key.shapes()
            about: tuple[str, ...] = ()
            shape = _fitting(shapes, raw, flat, start, end)
            if shape is None and possible and by_topic:
                shape = _fitting(shapes, raw, flat, start, end, by_topic=True)
                about = shape.entry.about if shape is not None else ()
                if about and is_of_another_world(raw, flat, start, end):
                    continue
            if shape is not None:
                begin, stop = copy.source(start), copy.source(last) + 1
                form = _form(shape, flat, start, end)
                swaps = _may_swap(shape, raw, flat, start, end)
                yield Match(begin, stop, text[begin:stop], shape.entry, form, shape.term, about, swaps)

    def _in_joined(self, copy: Copy, text: str) -> Iterator[Match]:
        """The first words of terms whose last word another has too, without a swap: "financial or material abuse"."""
        for part in parts_of(copy.flat):
            for written in part.keys:
                key = self._automaton.get(written, None)
                shape = next(filter(_is_certain, key.shapes()[0]), None) if key is not None else None
                if shape is not None:
                    begin, stop = copy.source(part.start), copy.source(part.end - 1) + 1
                    yield Match(begin, stop, text[begin:stop], shape.entry, shape.form, shape.term, (), False)
                    break


def _is_certain(shape: _Shape) -> bool:
    """Whether it is a name of the trade wherever it stands."""
    entry = shape.entry
    named = entry.kind is Kind.JARGON and entry.part_of_speech is PartOfSpeech.NOUN and not shape.exact
    return named and not (entry.about or entry.only_when or entry.not_when)


def keys_of(entry: Entry) -> tuple[str, ...]:
    """Every folded way to write one of its terms, in one of its forms."""
    return getattr(entry, "keys", ()) or tuple(dict.fromkeys(key for key, *_shape in _keyed(entry)))


_NOTHING = _Beside(Entry("", "", Kind.JARGON))


def _automaton(entries: Sequence[Entry]) -> Any:
    """The compiled keys, or None where there are none."""
    keys: dict[str, list[Entry]] = {}
    for entry in entries:
        for key in keys_of(entry):
            keys.setdefault(key, []).append(entry)
    names: dict[str, list[Entry]] = {}
    for entry in entries:
        for key in _name_keys(entry):
            names.setdefault(key, [entry])
    if not keys and not names:
        return None
    automaton = ahocorasick.Automaton()
    for key, owners in keys.items():
        automaton.add_word(key, _Key(key, owners, in_full=False))
    for key in names.keys() - keys.keys():
        automaton.add_word(key, _Key(key, names[key], in_full=True))
    automaton.make_automaton()
    return automaton


def _named(entry: Entry) -> list[_Shape]:
    """What the long name of an acronym stands for."""
    named = in_full(entry)
    return [_Shape(named, Form.BASE, "", named.headword, _NOTHING)] if named else []


def _name_keys(entry: Entry) -> set[str]:
    named = in_full(entry)
    return folded_spellings(named.headword, joined=False) if named else set()


def _shapes_of(key: str, entries: Sequence[Entry]) -> list[_Shape]:
    shapes: list[_Shape] = []
    for entry in entries:
        beside = _Beside(entry)
        for one, form, exact, term in _keyed(entry):
            if one == key:
                _add(shapes, _Shape(entry, form, exact, term, beside))
    return shapes if len(shapes) < 2 else _each_for_its_sense(shapes)


def _keyed(entry: Entry) -> Iterator[tuple[str, Form, str, str]]:
    """Its keys, each with the form, the exact way to write it, and the term that it stands for."""
    for text, form, exact, term in _shapes(entry):
        if exact:
            yield fold(text), form, exact, term
            continue
        joined = entry.part_of_speech is PartOfSpeech.NOUN or " " not in text
        for key in folded_spellings(text, joined=joined):
            yield key, form, exact, term


def _add(shapes: list[_Shape], shape: _Shape) -> None:
    if not any(one.entry is shape.entry and not _tells_apart(one, shape) for one in shapes):
        shapes.append(shape)


def _each_for_its_sense(shapes: list[_Shape]) -> list[_Shape]:
    """Where a word has several entries, all that one will not stand beside leaves it to another."""
    if all(shape.entry is shapes[0].entry is shapes[-1].entry or shape.beside.barring is None for shape in shapes):
        return shapes
    return [shape._replace(beside=_Beside(shape.entry, shares=True)) for shape in shapes]


def _tells_apart(one: _Shape, other: _Shape) -> bool:
    """Whether both are kept of two forms of an entry written alike; past and participle are told apart by `_form`."""
    either = other.entry.part_of_speech is PartOfSpeech.PHRASE and {one.form, other.form} == {Form.PLURAL, Form.THIRD}
    return either or one.exact != other.exact


def _shapes(entry: Entry) -> Iterator[tuple[str, Form, str, str]]:
    for term in entry.terms:
        exact = _is_exact(entry, term.text)
        written = [(term.text, _base_form(term.text, term.forms)), *((text, form) for form, text in term.forms.items())]
        for text, form in written:
            if not text.strip():
                continue
            if not exact:
                yield text, form, "", term.text
                continue
            for shape in {text, *dotted(text), *spaced_ampersand(text)}:
                yield shape, form, shape, term.text
        if term.text.startswith("be "):
            yield from ((be + term.text[2:], form, "", term.text) for be, form in _BE)


_BE = (("are", Form.BASE), ("am", Form.BASE), ("were", Form.PAST))


def _base_form(text: str, forms: Forms) -> Form:
    return Form.PLURAL if forms.plural == text and looks_plural(text) else Form.BASE


def _is_exact(entry: Entry, text: str) -> bool:
    if entry.kind is Kind.ACRONYM:
        return any(letter.isupper() for letter in text)
    return len(text) > 1 and text.isupper() and text.isalpha()


def _fitting(
    shapes: list[_Shape], raw: str, flat: str, start: int, end: int, *, by_topic: bool = False
) -> _Shape | None:
    """The entry that fits best: one that names its company, one in its base form, one of the likely part of speech.

    `by_topic` asks for those that the topic of the text makes fit, where nothing beside them does: one that names no
    company comes first then.
    """
    fits = [shape for shape in shapes if _fits(shape, raw, flat, start, end, by_topic)]
    if len(fits) < 2:
        return fits[0] if fits else None
    verb = has_verb_company(flat, start, end)

    def rank(shape: _Shape) -> tuple[bool, bool, bool, bool]:
        named, base = (shape.beside.wanted is not None) is not by_topic, shape.form is Form.BASE
        return (
            _may_swap(shape, raw, flat, start, end),
            named,
            base,
            verb is (shape.entry.part_of_speech is PartOfSpeech.VERB),
        )

    return max(fits, key=rank)


def _fits(shape: _Shape, raw: str, flat: str, start: int, end: int, by_topic: bool) -> bool:
    if by_topic:
        if not shape.entry.about:
            return False
    elif shape.entry.about and not shape.beside.wanted:
        return False
    if shape.exact and not _written_so(raw[start:end], shape.exact):
        return False
    if shape.beside.unwanted and in_company(shape.beside.unwanted, flat, raw, start, end):
        return False
    if _is_bare_verb(shape) and _is_barred(shape, raw, flat, start, end) and not has_verb_company(flat, start, end):
        return False
    if shape.beside.wanted and not by_topic and not in_company(shape.beside.wanted, flat, raw, start, end):
        return False
    return plays_part(shape.entry.part_of_speech, shape.form, flat, start, end)


def _is_bare_verb(shape: _Shape) -> bool:
    """Whether it may be a noun or an adjective as it stands: "an issue with", "is complete"."""
    return shape.entry.part_of_speech is PartOfSpeech.VERB and shape.form in (Form.BASE, Form.THIRD)


def _is_barred(shape: _Shape, raw: str, flat: str, start: int, end: int) -> bool:
    return shape.beside.barring is not None and in_company(shape.beside.barring, flat, raw, start, end)


def _may_swap(shape: _Shape, raw: str, flat: str, start: int, end: int) -> bool:
    unoffered = shape.beside.unoffered
    if unoffered is not None and in_company(unoffered, flat, raw, start, end):
        return False
    return not _is_barred(shape, raw, flat, start, end)


def _written_so(written: str, exact: str) -> bool:
    """Words with capitals keep exactly them; the small words of a longer name are free ("EHC plan", "EHC Plan")."""
    pairs = zip(written.replace("-", " ").split(), exact.replace("-", " ").split(), strict=False)
    return all(seen == wanted or (wanted.islower() and seen.lower() == wanted) for seen, wanted in pairs)


def _form(shape: _Shape, flat: str, start: int, end: int) -> Form:
    if shape.form is Form.PAST and is_participle(flat, start, end):
        return Form.PARTICIPLE
    return shape.form


def _longest(found: list[Match]) -> tuple[Match, ...]:
    found.sort(key=lambda match: (match.start, -match.end))
    if all(one.end <= other.start for one, other in pairwise(found)):
        return tuple(found)
    clusters = _clusters(found)
    return tuple(match for cluster in clusters for match in _settled(cluster))


def _clusters(found: list[Match]) -> Iterator[list[Match]]:
    """Runs of matches that touch one another."""
    cluster: list[Match] = []
    reach = -1
    for match in found:
        if match.start >= reach and cluster:
            yield cluster
            cluster = []
        cluster.append(match)
        reach = max(reach, match.end)
    if cluster:
        yield cluster


def _settled(cluster: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(cluster, key=lambda one: (bool(one.about), one.start - one.end, one.start)):
        if all(match.end <= other.start or match.start >= other.end for other in kept):
            kept.append(match)
    return sorted(kept)
