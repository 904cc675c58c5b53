"""What a Word file says of its paragraphs elsewhere: in its styles and in its lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from lxml import etree

from plainspeak.documents.package import given, local, whole

_OFF = frozenset(("0", "false", "off"))
_HEADING = re.compile(r"heading (\d)")
_CONTENTS = re.compile(r"toc \d|toc heading|table of figures|index \d")
_BULLETED, _NUMBERED = re.compile(r"list bullet(?: (\d))?"), re.compile(r"list number(?: (\d))?")
_LEVELS = 9
"""Of an outline and of a list: a ninth level in an outline is how Word writes body text."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is to be read: as a heading of some level, as an item of a list, or as neither."""

    heading: int = 0
    list: str = ""
    """The number of its list in the file, "" for none."""
    depth: int = 0
    """Its level in that list, from 0."""
    named: str = ""
    """ "bullet" or "step" where the name of its style alone says that it is an item."""
    named_depth: int = 0
    """How deep that name says that it is, from 0: "List Bullet 2" is 1."""
    of_contents: bool = False
    """A line of the list of contents, which are no words of the leaflet's own."""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """Where an item is in its list. `level` counts from 1; `number` is 0 for a bullet."""

    level: int
    number: int


def _is_on(properties: etree._Element, name: str) -> bool | None:
    """Whether a property that is on or off is on; None where nothing is said of it."""
    found = properties.find(f"{{*}}{name}")
    return None if found is None else given(found, "val", "1").lower() not in _OFF


class _Written(NamedTuple):
    """How a level of a list is written: "bullet", "decimal", "none" …; and the number it begins with."""

    form: str
    start: int = 1


class Styles:
    """The styles of a file by their ids; each is a change of the one it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        for style in root if root is not None else ():
            if local(style) == "style":
                self._elements[given(style, "styleId")] = style

    def of(self, paragraph: etree._Element) -> Style:
        """The style of a paragraph, with what it says for itself."""
        properties = paragraph.find("{*}pPr")
        if properties is None:
            return Style()
        return _changed(self._style(_value(properties, "pStyle")), properties)

    def hides(self, properties: etree._Element) -> bool:
        """Whether words with these properties are hidden, by themselves or by the style they have."""
        own = _is_on(properties, "vanish")
        return self._style(_value(properties, "rStyle")).hidden if own is None else own

    def _style(self, id: str) -> Style:
        if id not in self._known:
            self._known[id] = Style()  # what a circle of styles ends in
            element = self._elements.get(id)
            if element is not None:
                style = _named(self._style(_value(element, "basedOn")), _value(element, "name").lower())
                properties, letters = element.find("{*}pPr"), element.find("{*}rPr")
                hidden = None if letters is None else _is_on(letters, "vanish")
                style = style if hidden is None else replace(style, hidden=hidden)
                self._known[id] = style if properties is None else _changed(style, properties)
        return self._known[id]


def _named(style: Style, name: str) -> Style:
    """What the name of a style says: Word keeps the English names of its own styles in every language."""
    if _CONTENTS.fullmatch(name):
        return replace(style, of_contents=True)
    if name == "title":
        return replace(style, heading=1)
    if found := _HEADING.fullmatch(name):
        return replace(style, heading=int(found[1]))
    for shape, named in ((_BULLETED, "bullet"), (_NUMBERED, "step")):
        if found := shape.fullmatch(name):
            return replace(style, named=named, named_depth=int(found[1] or 1) - 1)
    return style


def _changed(style: Style, properties: etree._Element) -> Style:
    if level := _value(properties, "outlineLvl"):
        style = replace(style, heading=whole(level) + 1 if whole(level) < _LEVELS else 0)
    numbers = properties.find("{*}numPr")
    if numbers is not None:
        depth = _value(numbers, "ilvl")
        style = replace(style, depth=min(whole(depth), _LEVELS - 1) if depth else style.depth)
        if list := _value(numbers, "numId"):
            style = replace(style, list="" if list == "0" else list, named="" if list == "0" else style.named)
    return style


class Numbering:
    """The lists of a file, and how far each has counted."""

    def __init__(self, root: etree._Element | None) -> None:
        kept = {given(each, "abstractNumId"): _levels(each) for each in _named_so(root, "abstractNum")}
        self._lists: dict[str, dict[int, _Written]] = {}
        for each in _named_so(root, "num"):
            levels = kept.get(_value(each, "abstractNumId"), {})
            self._lists[given(each, "numId")] = levels | _overrides(each, levels)
        self._counts: dict[str, list[int]] = {}

    def next(self, style: Style) -> Item | None:
        """Where the next item of this style is in its list; None where it is no item, or has no sign before it."""
        level = max(style.depth, style.named_depth) + 1
        if not style.list:
            number = self._next_number(style.named, style.named_depth, 1) if style.named == "step" else 0
            return Item(level, number) if style.named else None
        written = self._lists.get(style.list, {}).get(style.depth, _Written("bullet"))
        if written.form == "none":
            return None
        number = 0 if written.form == "bullet" else self._next_number(style.list, style.depth, written.start)
        return Item(level, number)

    def _next_number(self, list: str, depth: int, start: int) -> int:
        counts = self._counts.setdefault(list, [])
        del counts[depth + 1 :]  # what stands deeper begins anew
        counts += [0] * (depth + 1 - len(counts))
        counts[depth] = counts[depth] + 1 if counts[depth] else max(start, 1)
        return counts[depth]


def _levels(parent: etree._Element) -> dict[int, _Written]:
    """How each level of a list is written, and what it begins with."""
    return {
        whole(given(level, "ilvl")): _Written(_value(level, "numFmt") or "decimal", whole(_value(level, "start"), 1))
        for level in _named_so(parent, "lvl")
    }


def _overrides(list: etree._Element, levels: Mapping[int, _Written]) -> dict[int, _Written]:
    """The levels that one list writes in a way of its own, or begins with another number."""
    found: dict[int, _Written] = {}
    for override in _named_so(list, "lvlOverride"):
        found |= _levels(override)
        depth, start = whole(given(override, "ilvl")), _value(override, "startOverride")
        if start and depth in levels:
            found[depth] = levels[depth]._replace(start=whole(start, 1))
    return found


def _named_so(parent: etree._Element | None, name: str) -> list[etree._Element]:
    return [each for each in parent if local(each) == name] if parent is not None else []


def _value(parent: etree._Element, name: str) -> str:
    """The `val` of a child; "" where there is none."""
    found = parent.find(f"{{*}}{name}")
    return given(found, "val") if found is not None else ""
