"""Rich text files (.rtf) -> light marks, with tracked changes taken as made. See `rtf_tokens` for the names."""

import re
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field

from plainspeak.documents.blocks import ReadBlock, Sort, item_of, joined, table_of, tidy
from plainspeak.documents.rtf_tokens import Letters, Token, tokens, whole
from plainspeak.errors import UserFault
from plainspeak.text import marks
from plainspeak.text.model import BlockKind

_SIGNS = {
    "tab": " ", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ", "~": " ", "_": "-", "\n": "\n",
    "\r": "\n", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_LEFT_OUT = frozenset((
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "fldinst", "header", "headerl", "headerr", "headerf",
    "footer", "footerl", "footerr", "footerf", "annotation", "xe", "tc", "txe", "rxe", "nonesttables", "shprslt",
    "pnseclvl", "bkmkstart", "bkmkend", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "listtable", "revtbl", "filetbl",
))  # fmt: skip
"""Groups without words of the leaflet, whatever is in them."""
_MOSTLY_LEFT_OUT = frozenset(("object", "upr"))
"""Groups with nothing but those below to read; so is every group that says it may be passed over ("\\*")."""
_TAKEN_IN = frozenset(("shptxt", "dptxbxtext", "result", "ud"))
"""Groups with words inside others that are left out: text boxes, what an object shows, a text in Unicode."""
_BOXES = frozenset(("shptxt", "dptxbxtext"))
_LISTED = frozenset(("listtext", "pntext"))
_HEADING = re.compile(r"heading (\d)")
_NUMBER = re.compile(r"(\d+)\W*$|\w+[.):]\W*$|\(\w+\)\W*$")


@dataclass(slots=True)
class _Story:
    """Words that stand together: the body, a note, a text box. `tables` are those open, each in a cell of the last."""

    blocks: list[ReadBlock] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    sign: str = ""
    boxes: list[ReadBlock] = field(default_factory=list)
    tables: list["_Table"] = field(default_factory=list)

    def room(self, depth: int) -> list[ReadBlock]:
        """Where the next block goes, that many tables deep."""
        while len(self.tables) > depth:
            table = self.tables.pop()
            self.room(len(self.tables)).extend(table.told())
        while len(self.tables) < depth:
            self.tables.append(_Table())
        return self.tables[-1].cell if self.tables else self.blocks


@dataclass(slots=True)
class _Table:
    rows: list[list[list[ReadBlock]]] = field(default_factory=lambda: [[]])
    cell: list[ReadBlock] = field(default_factory=list)

    def end_cell(self) -> None:
        self.rows[-1].append(self.cell)
        self.cell = []

    def told(self) -> Iterator[ReadBlock]:
        """What stands after the last cell, too: a file may be cut short."""
        if self.cell:
            self.end_cell()
        return table_of([row for row in self.rows if row])


@dataclass(slots=True)
class _State:
    """What holds in a group; those inside it begin with the same."""

    story: _Story
    is_note: bool = False
    is_shut: bool = False
    is_left_out: bool = False
    """Until one of the groups that are taken in begins; what is shut stays so."""
    may_be_passed: bool = False
    table: str = ""
    """ "fonttbl" or "stylesheet", while one is read."""
    is_sign: bool = False
    hidden: bool = False
    deleted: bool = False
    spare: int = 1
    """How many letters stand after a number for readers that know no Unicode."""
    font: int = 0
    style: int = 0
    outline: int = 0
    level: int = 0
    depth: int = 0


def from_rtf(raw: bytes, name: str) -> str:
    """The words of a rich text file; "" where it has none. `name` is what a message calls it.

    UserFault for a file that is cut short.
    """
    reader = _Reader()
    if not reader.read(raw.decode("latin-1")):
        raise UserFault(f"{name} is damaged: open it in the program that made it and save it again", code="damaged")
    return joined(reader.blocks())


class _Reader:
    def __init__(self) -> None:
        self._body = _Story()
        self._now = _State(self._body)
        self._outer: list[_State] = []
        self._notes: list[ReadBlock] = []
        self._letters = Letters()
        self._headings: dict[int, int] = {}
        self._counts: dict[int, int] = {}
        self._spare = 0
        """Letters still to leave out after a number."""
        self._does: dict[str, Callable[[int | None], None]] = {
            "par": lambda _: self._end_paragraph(), "sect": lambda _: self._end_paragraph(),
            "page": lambda _: self._end_paragraph(), "pard": lambda _: self._plain_paragraph(),
            "plain": lambda _: self._set(hidden=False, deleted=False), "v": lambda on: self._set(hidden=on != 0),
            "deleted": lambda on: self._set(deleted=on != 0), "uc": lambda many: self._set(spare=max(many or 0, 0)),
            "s": lambda number: self._set(style=number or 0), "ilvl": lambda level: self._set(level=level or 0),
            "outlinelevel": self._outline, "intbl": lambda _: self._set(depth=max(self._now.depth, 1)),
            "itap": lambda depth: self._set(depth=min(max(depth or 0, 0), 9)), "f": self._font,
            "cell": lambda _: self._end_cell(1), "nestcell": lambda _: self._end_cell(max(self._now.depth, 2)),
            "row": lambda _: self._end_row(1), "nestrow": lambda _: self._end_row(max(self._now.depth, 2)),
            "u": self._unicode, "ansicpg": lambda page: self._letters.use_page(page or 0), "fcharset": self._charset,
        }  # fmt: skip

    def read(self, text: str) -> bool:
        """Whether every group that opens is closed, as in every file that is whole."""
        for token in tokens(text):
            if token.kind != "byte":
                self._say(self._letters.rest())
            if token.kind == "{":
                self._spare = 0
                self._outer.append(copy(self._now))
            elif token.kind == "}" and self._outer:
                self._close()
                if not self._outer:
                    return True  # what follows the end is no part of it
            else:
                self._take(token)
        return not self._outer

    def blocks(self) -> Iterator[ReadBlock]:
        yield from self._finished(self._body)
        yield from self._notes

    def _take(self, token: Token) -> None:
        if token.kind == "text":
            self._add(token.said)
        elif token.kind == "byte":
            if not self._is_spare(1):
                self._say(self._letters.byte(int(token.said, 16), self._now.font))
        elif token.said == "*":
            self._now.may_be_passed = True
        elif token.said in _SIGNS:
            if not self._is_spare(1):
                self._say(_SIGNS[token.said])
        elif token.kind == "word":
            self._word(token.said, token.number)

    def _word(self, word: str, number: int | None) -> None:
        state, may_be_passed = self._now, self._now.may_be_passed
        state.may_be_passed = False
        if word in _TAKEN_IN:
            state.is_left_out = False
            if word in _BOXES:
                self._begin_story(is_note=False)
        elif word == "footnote":
            self._begin_story(is_note=True)
        elif word in _LISTED:
            state.is_sign, state.story.sign = True, ""
        elif word in self._does:
            self._does[word](number)
        elif word in _LEFT_OUT:
            state.is_shut, state.table = True, word
        elif word in _MOSTLY_LEFT_OUT or may_be_passed:
            state.is_left_out = True

    def _begin_story(self, *, is_note: bool) -> None:
        self._now.story, self._now.is_note = _Story(), is_note
        self._plain_paragraph()

    def _close(self) -> None:
        """A note or a text box ends with its group."""
        inner, self._now = self._now, self._outer.pop()
        self._spare = 0
        if inner.story is not self._now.story:
            place = self._notes if inner.is_note else self._now.story.boxes
            place.extend(self._finished(inner.story))

    def _finished(self, story: _Story) -> list[ReadBlock]:
        state, self._now = self._now, _State(story)
        self._end_paragraph()
        self._now = state
        story.room(0)
        return story.blocks

    def _add(self, text: str) -> None:
        left = min(self._spare, len(text))
        self._spare -= left
        if self._now.table == "stylesheet":
            self._name_style(text)
        self._say(text[left:])

    def _say(self, text: str) -> None:
        state = self._now
        if not text or state.is_shut or state.is_left_out or state.hidden or state.deleted:
            return
        if state.is_sign:
            state.story.sign += text
        else:
            state.story.words.append(text)

    def _is_spare(self, letters: int) -> bool:
        if self._spare:
            self._spare -= letters
            return True
        return False

    def _unicode(self, number: int | None) -> None:
        self._say(chr((number or 0) % 0x10000))
        self._spare = self._now.spare

    def _set(self, **what: int) -> None:
        for name, value in what.items():
            setattr(self._now, name, value)

    def _plain_paragraph(self) -> None:
        self._set(style=0, outline=0, level=0, depth=0)

    def _font(self, number: int | None) -> None:
        self._now.font = number or 0

    def _charset(self, number: int | None) -> None:
        if self._now.table == "fonttbl":
            self._letters.name_font(self._now.font, number or 0)

    def _outline(self, level: int | None) -> None:
        """Of a paragraph, or of a style that is being told of; the tenth is how body text is written."""
        outline = (level or 0) + 1 if (level or 0) < 9 else 0
        if self._now.table == "stylesheet":
            self._headings.setdefault(self._now.style, outline)
        else:
            self._now.outline = outline

    def _name_style(self, text: str) -> None:
        name = text.strip().removesuffix(";").lower()
        if found := _HEADING.fullmatch(name):
            self._headings[self._now.style] = int(found[1])
        elif name == "title":
            self._headings[self._now.style] = 1

    def _end_paragraph(self) -> None:
        state, story = self._now, self._now.story
        if state.is_shut or state.is_left_out or state.deleted:  # one whose end was deleted goes on in the next
            return
        words, sign = whole("".join(story.words)), story.sign
        story.words, story.sign = [], ""
        room = story.room(state.depth)
        if text := tidy(words):
            room.append(self._block(text, tidy(words, "\n"), sign))
        room.extend(story.boxes)
        story.boxes = []

    def _block(self, text: str, lines: str, sign: str) -> ReadBlock:
        state = self._now
        heading = state.outline or self._headings.get(state.style, 0)
        if heading:
            return ReadBlock(Sort.HEADING, marks.heading(text, heading))
        if sign.strip():
            return item_of(text, state.level + 1, self._number(sign.strip()))
        if marks.read_mark(text).kind in (BlockKind.BULLET, BlockKind.STEP):
            return ReadBlock(Sort.ITEM, text)
        self._counts.clear()
        return ReadBlock(Sort.TEXT, lines)

    def _number(self, sign: str) -> int:
        """What a step's sign says; 0 for a bullet. Letters are counted."""
        found = _NUMBER.match(sign)
        level = self._now.level
        for deeper in [each for each in self._counts if each > level]:
            del self._counts[deeper]
        if not found:
            return 0
        self._counts[level] = int(found[1]) if found[1] else self._counts.get(level, 0) + 1
        return self._counts[level]

    def _end_cell(self, depth: int) -> None:
        if self._now.is_shut or self._now.is_left_out:
            return
        self._now.depth = depth
        self._end_paragraph()
        self._now.story.room(depth)
        self._now.story.tables[-1].end_cell()

    def _end_row(self, depth: int) -> None:
        story = self._now.story
        story.room(depth)
        story.tables[-1].rows.append([])
