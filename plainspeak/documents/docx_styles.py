"""What a Word file says of its paragraphs elsewhere: in its styles and in its lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

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
    """In its list, from 0."""
    named: str = ""
    """ "bullet" or "step" where the name of its style alone says that it is an item."""
    of_contents: bool = False
    """A line of the list of contents, which are no words of the leaflet's own."""


@dataclass(frozen=True, slots=True)
class Item:
    """Where an item is in its list. `level` counts from 1; `number` is 0 for a bullet."""

    level: int
    number: int


def is_on(properties: etree._Element, name: str) -> bool:
    """Whether a property that is on or off is on."""
    found = properties.find(f"{{*}}{name}")
    return found is not None and given(found, "val", "1").lower() not in _OFF


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

    def _style(self, id: str) -> Style:
        if id not in self._known:
            self._known[id] = Style()  # what a circle of styles ends in
            element = self._elements.get(id)
            if element is not None:
                style = _named(self._style(_value(element, "basedOn")), _value(element, "name").lower())
                properties = element.find("{*}pPr")
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
            return replace(style, named=named, depth=int(found[1] or 1) - 1)
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
        kept = {id: _levels(each) for each in _named_so(root, "abstractNum") if (id := given(each, "abstractNumId"))}
        self._lists = {
            given(each, "numId"): (abstract, kept.get(abstract, {}))
            for each in _named_so(root, "num")
            if (abstract := _value(each, "abstractNumId"))
        }
        self._counts: dict[str, list[int]] = {}

    def next(self, style: Style) -> Item | None:
        """Where the next item of this style is in its list; None where it is no item, or has no sign before it."""
        if not style.list:
            return self._step(style.named, style.depth, 1) if style.named == "step" else _bullet(style)
        abstract, levels = self._lists.get(style.list, ("", {}))
        form, start = levels.get(style.depth, ("bullet", 1))
        if form == "none":
            return None
        return (
            Item(style.depth + 1, 0) if form == "bullet" else self._step(f"{abstract} {style.list}", style.depth, start)
        )

    def _step(self, list: str, depth: int, start: int) -> Item:
        counts = self._counts.setdefault(list, [])
        del counts[depth + 1 :]  # what stands deeper begins anew
        counts += [0] * (depth + 1 - len(counts))
        counts[depth] = counts[depth] + 1 if counts[depth] else max(start, 1)
        return Item(depth + 1, counts[depth])


def _bullet(style: Style) -> Item | None:
    return Item(style.depth + 1, 0) if style.named else None


def _levels(abstract: etree._Element) -> Mapping[int, tuple[str, int]]:
    """How each level of a list is written, and what it begins with."""
    return {
        whole(given(level, "ilvl")): (_value(level, "numFmt") or "decimal", whole(_value(level, "start"), 1))
        for level in _named_so(abstract, "lvl")
    }


def _named_so(parent: etree._Element | None, name: str) -> list[etree._Element]:
    return [each for each in parent if local(each) == name] if parent is not None else []


def _value(parent: etree._Element, name: str) -> str:
    """The `val` of a child; "" where there is none."""
    found = parent.find(f"{{*}}{name}")
    return given(found, "val") if found is not None else ""
